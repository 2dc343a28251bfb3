//! `archive.yaml`: about the archive as a whole.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::Reader;
use super::values::written::Words;

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
    /// Address of a form for a new issue.
    issues: Option<Words>,
    /// One sentence.
    licence: Option<Words>,
    /// A folder under themes/.
    theme: Option<Words>,
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
    /// Address of a form for a new issue.
    pub issues: Option<String>,
    /// One sentence.
    pub licence: Option<String>,
    /// The folder of its theme below `themes/`, which `read` has used already.
    pub theme: Option<String>,
}

/// Who answers for an archive.
#[derive(Clone, Debug)]
pub struct Publisher {
    /// Name.
    pub name: String,
    /// A web or mail address.
    pub contact: Option<String>,
}

impl Archive {
    /// Makes the archive of what is written. `read` has used `theme` already.
    pub(super) fn from_fields(fields: Fields, reader: &mut Reader) -> Self {
        let Fields { title, summary, language, publisher, address, edit, issues, licence, theme } = fields;
        Archive {
            title: reader.text(title).text,
            summary: reader.text(summary).text,
            language: language.value,
            publisher: publisher.map(|PublisherFields { name, contact }| Publisher {
                name: reader.text(name).text,
                contact: contact.map(|contact| contact.value),
            }),
            address: address.map(|address| address.value.trim_end_matches('/').to_owned() + "/"),
            edit: edit.map(|address| address.value),
            issues: issues.map(|address| address.value),
            licence: reader.words(licence),
            theme: theme.map(|theme| theme.value),
        }
    }
}
