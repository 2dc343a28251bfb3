//! Files that are no pages: the theme's assets, files that lie beside records, what hosts need, and the feed
//! of corrections.

use std::sync::Arc;

use super::context::Context;
use super::corrections;
use crate::sink::{Bytes, FILE, OutputFile};
use crate::source::{Contents, Role, SourceFile, Sources};

/// All of them.
pub fn files(cx: &Context, sources: &Sources) -> Vec<OutputFile> {
    let assets = sources.iter().filter_map(|(_, file)| match &file.role {
        Role::Asset(name) => Some(OutputFile::file(format!("assets/{name}"), bytes(file))),
        _ => None,
    });
    let attachments =
        cx.site.attachments.iter().map(|(path, file)| OutputFile::file(path.clone(), bytes(sources.get(file.file))));
    // GitHub Pages leaves out files that begin with an underscore unless this one is there.
    let hosts = [OutputFile::file(".nojekyll".to_owned(), Vec::new())];
    let feed = corrections::feed(cx).map(|(path, feed)| OutputFile::file(path, feed));
    assets.chain(attachments).chain(hosts).chain(feed).collect()
}

fn bytes(file: &SourceFile) -> Bytes {
    match &file.contents {
        Contents::Text(text) => Arc::<[u8]>::from(Arc::clone(text)).into(),
        Contents::Binary(bytes) => Arc::clone(bytes).into(),
    }
}

/// Whether search engines should find a file of that kind: a page that is read, at the address where it stands.
pub fn is_found(kind: &str) -> bool {
    !matches!(kind, FILE | "redirect" | "not-found")
}
