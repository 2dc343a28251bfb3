//! The words of the interface, one file a language. The door to Fluent.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::date::Date;
use crate::model::language::COMPLETE;
use crate::source::{FileId, Role, SourceFile, Sources, Span};

/// The words of one language.
pub struct Strings {
    language: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
    /// Those without arguments, ready for templates.
    plain: BTreeMap<String, String>,
}

impl Strings {
    /// Loads the words of `language`, behind those of British English where some are missing.
    pub fn load(sources: &Sources, language: &str, diagnostics: &mut Diagnostics) -> Strings {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
        // Marks around inserted words would end up in addresses, titles and searches.
        bundle.set_use_isolating(false);
        let mut plain = BTreeMap::new();
        for (id, file) in files(sources, language) {
            let resource = parse(id, file, diagnostics);
            plain.extend(names(&resource));
            bundle.add_resource_overriding(resource);
        }
        let mut strings = Strings { language: identifier, bundle, plain: BTreeMap::new() };
        strings.plain = plain
            .into_iter()
            .map(|(name, ())| (strings.say(&name, &[]), name))
            .map(|(text, name)| (name, text))
            .collect();
        strings
    }

    /// The way in which the language is written, as HTML has it.
    pub fn direction(&self) -> &'static str {
        match self.language.character_direction() {
            CharacterDirection::RTL => "rtl",
            CharacterDirection::LTR | CharacterDirection::TTB => "ltr",
        }
    }

    /// The words without arguments, by name.
    pub fn plain(&self) -> &BTreeMap<String, String> {
        &self.plain
    }

    /// Words without arguments.
    pub fn word(&self, name: &str) -> &str {
        self.plain.get(name).map_or("", String::as_str)
    }

    /// Words with arguments. A name that is missing stands for itself, so that it is seen.
    pub fn say(&self, name: &str, arguments: &[(&str, Argument)]) -> String {
        let Some(pattern) = self.bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let mut args = FluentArgs::new();
        for (key, value) in arguments {
            args.set(*key, value.clone());
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// Words for so many of a thing: "1,046 lines".
    pub fn count(&self, name: &str, n: usize) -> String {
        self.say(name, &[("count", n.into()), ("number", self.number(n).into())])
    }

    /// A date in words.
    pub fn date(&self, date: Date) -> String {
        let year = |year: i16| Argument::Text(format!("{year}"));
        let month = |month: i8| Argument::Text(self.word(&format!("month_{month}")).to_owned());
        match date {
            Date::Year(y) => y.to_string(),
            Date::FinancialYear(_) => date.to_string(),
            Date::Part(part, y) => self.say(
                "date_part",
                &[("part", Argument::Text(self.word(&format!("part_{}", part.word())).to_owned())), ("year", year(y))],
            ),
            Date::Month(y, m) => self.say("date_month", &[("month", month(m)), ("year", year(y))]),
            Date::Day(day) => self.say(
                "date_day",
                &[
                    ("day", Argument::Text(day.day().to_string())),
                    ("month", month(day.month())),
                    ("year", year(day.year())),
                ],
            ),
        }
    }

    /// A whole number with its thousands apart.
    pub fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push_str(self.word("thousands"));
            }
            out.push(digit);
        }
        out
    }
}

/// What is put into a message.
#[derive(Clone, Debug)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A number, which may choose a plural.
    Number(usize),
}

impl From<Argument> for FluentValue<'_> {
    fn from(argument: Argument) -> Self {
        match argument {
            Argument::Text(text) => FluentValue::from(text),
            Argument::Number(n) => FluentValue::from(n),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Argument::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Argument::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(n: usize) -> Self {
        Argument::Number(n)
    }
}

/// The files that words of `language` are taken from; each replaces words of those before it. The complete language is
/// first, and of each language the file in the program, so that a theme need only have the words that it changes.
fn files<'a>(sources: &'a Sources, language: &str) -> Vec<(FileId, &'a SourceFile)> {
    let place = |file: &SourceFile| match &file.role {
        Role::Strings { language: name, built_in } if name == language => Some((1, !built_in)),
        Role::Strings { language: name, built_in } if name == COMPLETE => Some((0, !built_in)),
        _ => None,
    };
    let mut files: Vec<_> = sources.iter().filter(|(_, file)| place(file).is_some()).collect();
    files.sort_by_key(|(_, file)| place(file));
    files
}

/// The names of the messages of a file.
fn names(resource: &FluentResource) -> Vec<(String, ())> {
    resource
        .entries()
        .filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some((message.id.name.to_owned(), ())),
            _ => None,
        })
        .collect()
}

fn parse(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) -> FluentResource {
    match FluentResource::try_new(file.text().to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let span = Span::new(id, error.pos.start..error.pos.end.max(error.pos.start));
                diagnostics.push(
                    Diagnostic::error(Code::StringsFault, format!("{} cannot be read here", file.path))
                        .at(span, error.kind.to_string())
                        .help("Each message is a name, an equals sign and words: `home = Home`. Lines that go on are indented."),
                );
            }
            resource
        }
    }
}
