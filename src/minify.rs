//! The same files, smaller. The door to minify-html.

use std::sync::Arc;

use minify_html::Cfg;
use rayon::prelude::*;

use crate::render::OutputFile;

/// Keeps minified pages from one build to the next. The plain build keeps none.
pub trait Memory: Sync {
    /// The minified form of a page, from memory or by calling `minify`.
    fn minified(&self, page: &Arc<[u8]>, minify: &dyn Fn() -> Vec<u8>) -> Arc<[u8]>;
}

/// Minifies every page; other files stay as they are.
pub fn minify(files: Vec<OutputFile>, memory: &dyn Memory) -> Vec<OutputFile> {
    let cfg = cfg();
    files.into_par_iter().map(|file| one(file, &cfg, memory)).collect()
}

/// Nothing that a validator or an old screen reader could stumble over is left out: closing tags, `<html>`, `<head>`, the
/// full doctype, quotation marks where the standard wants them.
fn cfg() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_doctype: false,
        minify_css: false,
        minify_js: false,
        ..Cfg::default()
    }
}

fn one(file: OutputFile, cfg: &Cfg, memory: &dyn Memory) -> OutputFile {
    if !file.path.ends_with(".html") {
        return file;
    }
    let bytes = memory.minified(&file.bytes, &|| minify_html::minify(&file.bytes, cfg));
    OutputFile { bytes, ..file }
}
