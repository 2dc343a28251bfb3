//! `archive.yaml`: about the archive as a whole.

use schemars::JsonSchema;
use serde::Deserialize;

use super::language;
use super::values::Reader;
use super::values::written::Words;
use super::web::Wanted;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::name;

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "archive")]
pub struct Fields {
    title: Words,
    /// One or two sentences: what it holds, and for whom.
    summary: Words,
    /// Language of the content and the interface: en-GB.
    language: Words,
    publisher: Option<PublisherFields>,
    /// Where the site will be; needed only for links that must be whole.
    address: Option<Words>,
    /// Address of the editor for a file, with {path} in it.
    edit: Option<Words>,
    /// Address of the list of changes of a file, with {path} in it.
    history: Option<Words>,
    /// Address of a form for a new issue; {title}, {path} and {address} in it are filled in.
    issues: Option<Words>,
    /// One sentence.
    licence: Option<Words>,
    /// A folder under themes/.
    theme: Option<Words>,
    /// How hard a page may be.
    reading: Option<GateFields>,
    /// What was found with the sources at hand, for the page of coverage: with its date.
    coverage_note: Option<Words>,
    /// Whether the site has a search index: yes, unless it says `false`.
    search: Option<bool>,
    /// What readers can take away, beside what they always can.
    downloads: Option<DownloadFields>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DownloadFields {
    /// Whether the site can be had as one file that opens without a network. The build takes longer.
    offline: Option<bool>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct GateFields {
    /// The highest school grade.
    grade: Option<u8>,
    /// Words from which a sentence is long.
    long_sentence: Option<u32>,
    /// The most words of a sentence.
    longest_sentence: Option<u32>,
    /// The most sentences of a paragraph.
    paragraph: Option<u32>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PublisherFields {
    name: Words,
    /// A web or mail address.
    contact: Option<Words>,
}

/// The archive; empty where its file cannot be read.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// Its name.
    pub title: String,
    /// What it holds.
    pub summary: String,
    /// BCP 47 tag.
    pub language: String,
    /// Who answers for it.
    pub publisher: Option<Publisher>,
    /// Where the site will be, with a slash at the end.
    pub address: Option<String>,
    /// Address of the editor for a file, with `{path}` in it.
    pub edit: Option<String>,
    /// Address of the list of changes of a file, with `{path}` in it.
    pub history: Option<String>,
    /// Address of a form for a new issue; `{title}`, `{path}` and `{address}` in it are filled in for each page.
    pub issues: Option<String>,
    /// One sentence.
    pub licence: Option<String>,
    /// The folder of its theme below `themes/`, which `read` has used already.
    pub theme: Option<String>,
    /// How hard a page may be.
    pub reading: Gates,
    /// What was found with the sources at hand, for the page of coverage.
    pub coverage_note: Option<String>,
    /// The site has a search index.
    pub search: bool,
    /// Whether the site can be had as one file that opens without a network.
    pub offline_copy: bool,
}

impl Archive {
    /// Whether it is in English, for which the reading level has its formula.
    pub fn is_english(&self) -> bool {
        language::primary(&self.language) == "en"
    }
}

/// How hard a page may be. The defaults are those of the guide for writers.
#[derive(Clone, Copy, Debug)]
pub struct Gates {
    /// The highest school grade; a page above it is an error.
    pub grade: u8,
    /// A sentence of more words is a warning.
    pub long_sentence: usize,
    /// A sentence of more words is an error.
    pub longest_sentence: usize,
    /// A paragraph of more sentences is a warning.
    pub paragraph: usize,
}

impl Default for Gates {
    fn default() -> Self {
        Gates { grade: 9, long_sentence: 20, longest_sentence: 25, paragraph: 3 }
    }
}

impl Gates {
    fn from_fields(fields: GateFields) -> Self {
        let GateFields { grade, long_sentence, longest_sentence, paragraph } = fields;
        let default = Gates::default();
        let count = |written: Option<u32>, default: usize| {
            written.and_then(|count| usize::try_from(count).ok()).unwrap_or(default)
        };
        Gates {
            grade: grade.unwrap_or(default.grade),
            long_sentence: count(long_sentence, default.long_sentence),
            longest_sentence: count(longest_sentence, default.longest_sentence),
            paragraph: count(paragraph, default.paragraph),
        }
    }
}

/// Who answers for an archive.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// A web or mail address.
    pub contact: Option<String>,
}

/// What the build fills into the address of a file, and into that of a form.
const OF_FILE: Wanted = Wanted::Form(&["{path}"]);
const OF_ISSUE: Wanted = Wanted::Form(&["{title}", "{path}", "{address}"]);

impl Archive {
    /// Makes the archive of what is written. `read` has used `theme` already, which it found to be `used`; `languages` are
    /// those of its words.
    pub(super) fn from_fields(fields: Fields, used: Option<&str>, languages: &[&str], reader: &mut Reader) -> Self {
        let Fields {
            title,
            summary,
            language,
            publisher,
            address,
            edit,
            history,
            issues,
            licence,
            theme,
            reading,
            downloads,
            coverage_note,
            search,
        } = fields;
        Archive {
            title: reader.text(title).text,
            summary: reader.text(summary).text,
            language: language::read(reader, language, languages),
            publisher: publisher.map(|PublisherFields { name, contact }| Publisher {
                name: reader.text(name).text,
                contact: contact.and_then(|contact| reader.address(contact, Wanted::Contact)),
            }),
            address: address
                .and_then(|address| reader.address(address, Wanted::Site))
                .map(|address| address.trim_end_matches('/').to_owned() + "/"),
            edit: edit.and_then(|address| reader.address(address, OF_FILE)),
            history: history.and_then(|address| reader.address(address, OF_FILE)),
            issues: issues.and_then(|address| reader.address(address, OF_ISSUE)),
            licence: reader.words(licence),
            theme: theme.and_then(|theme| self::theme(theme, used, reader)),
            reading: reading.map(Gates::from_fields).unwrap_or_default(),
            coverage_note: reader.words(coverage_note),
            search: search.unwrap_or(true),
            offline_copy: downloads.is_some_and(|DownloadFields { offline }| offline.unwrap_or_default()),
        }
    }
}

/// The name of a folder below `themes/`. `read` understands one line and no YAML: what it did not find as it is meant here would
/// be another theme than the one that was asked for.
fn theme(written: Words, used: Option<&str>, reader: &mut Reader) -> Option<String> {
    let name: &str = &written.value;
    let fault = if name.contains('/') { Some("it is a way to another folder") } else { name::fault(name) };
    let (label, help) = match fault {
        Some(fault) => (fault, "Write the name of one folder that lies in themes/, such as `theme: plain`."),
        None if used == Some(name) => return Some(written.value.into()),
        None => ("a line of its own is expected", "Write it at the beginning of a line of its own: `theme: plain`."),
    };
    let place = written.span(reader.file);
    let message = format!("`{name}` is not the name of a theme");
    reader.diagnostics.push(Diagnostic::error(Code::UnknownValue, message).at(place, label).help(help));
    None
}
