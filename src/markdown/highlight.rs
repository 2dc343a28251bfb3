//! Fenced code with classes for its parts; the theme gives them colours. The door to syntect.

use std::sync::OnceLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// Classes begin with `s-`, so that they meet no others.
const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "s-" };

/// `code` as HTML with classes; nothing where the language is unknown.
pub fn highlight(language: &str, code: &str) -> Option<String> {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    let language = language.split([' ', ',']).next().filter(|name| !name.is_empty())?;
    let syntaxes = SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines);
    let syntax = syntaxes.find_syntax_by_token(language)?;
    let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, syntaxes, STYLE);
    for line in LinesWithEndings::from(code) {
        generator.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(generator.finalize())
}
