//! Feeds in the form of Atom (RFC 4287). The door to atom_syndication.

use atom_syndication::{Entry, FixedDateTime, Generator, Link, Person, Text};

use crate::model::date::Date;

/// What a feed says.
pub struct Feed {
    /// Its title.
    pub title: String,
    /// BCP 47 tag.
    pub language: String,
    /// Who answers for it.
    pub author: String,
    /// Its name for ever: the address that it had first.
    pub id: String,
    /// Its own address.
    pub address: String,
    /// The page that says the same.
    pub page: String,
    /// The newest first.
    pub news: Vec<News>,
}

/// One thing that a feed tells.
pub struct News {
    /// Its name for ever: the address that it had first. Under another one, readers would be told of it again.
    pub id: String,
    /// Where it stands.
    pub address: String,
    /// Its title.
    pub title: String,
    /// When.
    pub date: Date,
    /// What.
    pub text: String,
}

/// The feed as a file. It says that it is as new as the newest thing in it, because nothing here knows the time.
pub fn write(feed: &Feed) -> Vec<u8> {
    let author = Person { name: feed.author.clone(), ..Person::default() };
    let written = atom_syndication::Feed {
        title: Text::plain(feed.title.clone()),
        id: feed.id.clone(),
        updated: feed.news.first().map(|news| instant(news.date)).unwrap_or_default(),
        authors: vec![author],
        generator: Some(generator()),
        links: vec![link("self", &feed.address), link("alternate", &feed.page)],
        lang: Some(feed.language.clone()),
        entries: feed.news.iter().map(entry).collect(),
        ..atom_syndication::Feed::default()
    };
    written.to_string().into_bytes()
}

fn generator() -> Generator {
    let version = Some(env!("CARGO_PKG_VERSION").to_owned());
    Generator { value: "Minutebook".to_owned(), version, ..Generator::default() }
}

fn link(rel: &str, address: &str) -> Link {
    Link { href: address.to_owned(), rel: rel.to_owned(), ..Link::default() }
}

fn entry(news: &News) -> Entry {
    Entry {
        title: Text::plain(news.title.clone()),
        id: news.id.clone(),
        updated: instant(news.date),
        links: vec![link("alternate", &news.address)],
        summary: Some(Text::plain(news.text.clone())),
        ..Entry::default()
    }
}

/// The first moment that a date can mean: Atom knows no vaguer one.
fn instant(date: Date) -> FixedDateTime {
    let (year, month, day) = date.order();
    format!("{year:04}-{:02}-{:02}T00:00:00Z", month.max(1), day.max(1)).parse().unwrap_or_default()
}
