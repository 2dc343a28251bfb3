//! Files that are no pages: the theme's assets, files that lie beside records, the sitemap, and what hosts need, and
//! feeds.

use std::fmt::Write;
use std::sync::Arc;

use super::address::Folder;
use super::{Context, OutputFile, corrections};
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
    let hosts = [output(".nojekyll".to_owned(), Arc::from([].as_slice()))];
    let feed = corrections::feed(cx).map(|(path, feed)| output(path, feed.into()));
    assets.chain(attachments).chain(hosts).chain(sitemap(cx)).chain(feed).collect()
}

fn output(path: String, bytes: Arc<[u8]>) -> OutputFile {
    OutputFile { path, kind: "file", bytes }
}

fn bytes(file: &SourceFile) -> Arc<[u8]> {
    match &file.contents {
        Contents::Text(text) => Arc::from(text.as_bytes()),
        Contents::Binary(bytes) => Arc::clone(bytes),
    }
}

/// The sitemap (sitemaps.org, 0.9) needs whole addresses; without the archive's own there is none.
fn sitemap(cx: &Context) -> Option<OutputFile> {
    let address = cx.site.archive.address.as_ref()?;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut pages = vec![String::new()];
    pages.extend(cx.site.entries().iter().map(|entry| Folder::of(&entry.address()).path()));
    for path in pages {
        let _ = writeln!(xml, "<url><loc>{address}{path}</loc></url>");
    }
    xml.push_str("</urlset>\n");
    Some(output("sitemap.xml".to_owned(), xml.into_bytes().into()))
}
