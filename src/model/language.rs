//! The language of an archive: a BCP 47 tag, which screen readers choose a voice by.

use unic_langid::LanguageIdentifier;

use super::values::Reader;
use super::values::written::Words;
use crate::diagnostic::{Code, Diagnostic};

/// The language whose words of the interface are complete; where others have none, its words stand.
pub const COMPLETE: &str = "en-GB";

/// The tag as it is usually written; the complete one where nothing can be made of it, which is reported. `known` are the
/// languages for which the theme has words.
pub fn read(reader: &mut Reader, written: Words, known: &[&str]) -> String {
    let span = written.span(reader.file);
    let Some(tag) = tag(&written.value) else {
        reader.diagnostics.push(
            Diagnostic::error(Code::UnknownValue, format!("`{}` is no tag of a language", written.value))
                .at(span, "a tag such as en-GB is expected")
                .help("Write en-GB for British English, cy for Welsh, ur for Urdu: the tag that a web page has in `lang`."),
        );
        return COMPLETE.to_owned();
    };
    if !known.contains(&tag.as_str()) && primary(&tag) != primary(COMPLETE) {
        reader.diagnostics.push(
            Diagnostic::warning(Code::StringsFault, format!("the theme has no words of the interface in `{tag}`"))
                .at(span, "menus and headings will be in British English")
                .help(format!("Write them into strings/{tag}.ftl of a theme. docs/themes.md tells how.")),
        );
    }
    tag
}

/// The language without its script and region.
pub fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// A tag of a language that somebody speaks, in its usual capitals. An underscore is no part of one.
fn tag(written: &str) -> Option<String> {
    let identifier: LanguageIdentifier = written.parse().ok()?;
    let tag = identifier.to_string();
    // Its likely script and region are known of every language.
    let is_spoken = LanguageIdentifier::from_parts(identifier.language, None, None, &[]).maximize();
    (is_spoken && tag.eq_ignore_ascii_case(written)).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn a_tag_is_well_formed_and_of_a_language_that_is_known() {
        for (written, expected) in [
            ("en-GB", Some("en-GB")),
            ("en-gb", Some("en-GB")),
            ("cy", Some("cy")),
            ("pa-Guru", Some("pa-Guru")),
            ("zh-Hant-HK", Some("zh-Hant-HK")),
            ("en_GB", None),
            ("xyz", None),
            ("English", None),
            ("en-GB, cy", None),
            ("e", None),
        ] {
            assert_eq!(tag(written).as_deref(), expected, "{written}");
        }
    }
}
