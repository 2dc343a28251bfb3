//! What readers look for by name, as tables: organisations, places, topics and the words of the glossary.

use serde_json::{Value, json};

use super::columns::{Cells, Sort, Table, date, known, list, named, needed, row};
use crate::model::organisation::{Organisation, Succession};
use crate::model::place::Place;
use crate::model::term::Term;
use crate::model::topic::Topic;
use crate::model::values::Text;
use crate::model::{Entry, any_entry};

/// The organisations.
pub const ORGANISATIONS: Table = Table {
    name: "organisations",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("name", Sort::Text),
        known("abbreviation", Sort::Text),
        known("other_names", Sort::List),
        needed("kind", Sort::Text),
        known("part_of", Sort::Row("organisations")),
        known("from", Sort::Date),
        known("to", Sort::Date),
        known("preceded_by", Sort::List),
        known("succeeded_by", Sort::List),
        known("today", Sort::Row("organisations")),
        known("web", Sort::Text),
    ],
    rows: |cx| Box::new(cx.site.organisations.iter().map(organisation)),
};

fn organisation(body: &Entry<Organisation>) -> Cells {
    let data = &body.data;
    let steps = |steps: &[Succession]| steps.iter().map(|step| row(&step.organisation.address)).collect::<Value>();
    let today = data.today.as_ref().and_then(|today| today.organisation.as_ref());
    vec![
        row(&any_entry(body).address()),
        json!(data.name.text),
        letters(data.abbreviation.as_ref()),
        texts(&data.also),
        json!(data.sort.word().replace('_', "-")),
        named(data.part_of.as_ref()),
        date(data.from),
        date(data.to),
        steps(&data.preceded_by),
        steps(&data.succeeded_by),
        named(today),
        json!(data.address),
    ]
}

/// The places.
pub const PLACES: Table = Table {
    name: "places",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("name", Sort::Text),
        known("other_names", Sort::List),
        needed("kind", Sort::Text),
        known("run_by", Sort::Row("organisations")),
        known("district", Sort::Text),
    ],
    rows: |cx| Box::new(cx.site.places.iter().map(place)),
};

fn place(place: &Entry<Place>) -> Cells {
    let data = &place.data;
    vec![
        row(&any_entry(place).address()),
        json!(data.name.text),
        texts(&data.also),
        json!(data.sort.word().replace('_', "-")),
        named(data.run_by.as_ref()),
        json!(data.district),
    ]
}

/// The topics.
pub const TOPICS: Table = Table {
    name: "topics",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("title", Sort::Text),
        needed("summary", Sort::Text),
        known("other_names", Sort::List),
    ],
    rows: |cx| Box::new(cx.site.topics.iter().map(topic)),
};

fn topic(topic: &Entry<Topic>) -> Cells {
    let data = &topic.data;
    vec![row(&any_entry(topic).address()), json!(data.title.text), json!(data.summary.text), texts(&data.also)]
}

/// The words of the glossary.
pub const TERMS: Table = Table {
    name: "terms",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("term", Sort::Text),
        known("abbreviation", Sort::Text),
        known("other_names", Sort::List),
        needed("definition", Sort::Text),
        known("say_as", Sort::Text),
        known("applies_to", Sort::List),
    ],
    rows: |cx| Box::new(cx.site.terms.iter().map(term)),
};

fn term(term: &Entry<Term>) -> Cells {
    let data = &term.data;
    vec![
        row(&any_entry(term).address()),
        json!(data.term.text),
        letters(data.abbreviation.as_ref()),
        texts(&data.also),
        json!(data.definition.text),
        json!(data.say_as),
        list(&data.applies_to),
    ]
}

fn letters(text: Option<&Text>) -> Value {
    json!(text.map(|text| &text.text))
}

fn texts(texts: &[Text]) -> Value {
    texts.iter().map(|text| text.text.as_str()).collect()
}
