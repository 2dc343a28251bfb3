//! Files that are no pages: the theme's assets, files that lie beside records, what hosts need, and the feed
//! of corrections.

use std::sync::Arc;

use super::{Bytes, Context, OutputFile, corrections};
use crate::source::{Contents, Role, SourceFile, Sources};

/// All of them.
pub fn files(cx: &Context, sources: &Sources) -> Vec<OutputFile> {
    let assets = sources.iter().filter_map(|(_, file)| match &file.role {
        Role::Asset(name) => Some(output(format!("assets/{name}"), bytes(file))),
        _ => None,
    });
    let attachments =
        cx.site.attachments.iter().map(|(path, file)| output(path.clone(), bytes(sources.get(file.file))));
    // GitHub Pages leaves out files that begin with an underscore unless this one is there.
    let hosts = [output(".nojekyll".to_owned(), Vec::new().into())];
    let feed = corrections::feed(cx).map(|(path, feed)| output(path, feed.into()));
    assets.chain(attachments).chain(hosts).chain(feed).collect()
}

fn output(path: String, bytes: Bytes) -> OutputFile {
    OutputFile { path: path.into(), kind: "file", bytes }
}

fn bytes(file: &SourceFile) -> Bytes {
    match &file.contents {
        Contents::Text(text) => Arc::<[u8]>::from(Arc::clone(text)).into(),
        Contents::Binary(bytes) => Arc::clone(bytes).into(),
    }
}

/// Whether search engines should find a file of that kind: a page that is read, at the address where it stands.
pub fn is_found(kind: &str) -> bool {
    !matches!(kind, "file" | "redirect" | "not-found")
}
