//! The templates of the theme. The door to Tera.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tera::{Context, ErrorKind, ReportError, Tera, Value};

use super::strings::Strings;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::minify::minify;
use crate::source::{FileId, Role, Sources, Span};

/// The bytes of a file, or the fault of its template.
pub type Made = Result<Vec<u8>, Box<Diagnostic>>;

/// The compiled templates, with what every page sees.
pub struct Templates<'s> {
    tera: Tera,
    files: BTreeMap<String, FileId>,
    sources: &'s Sources,
    /// The lists of links that are the same on all pages of a folder, by the way up to the top and the place among the lists.
    lists: Mutex<HashMap<(String, String), [Value; LISTS.len()]>>,
}

/// The lists of links that many pages share: what templates call each, and what fills it is called so with `.html`.
const LISTS: [&str; 2] = ["menu", "foot"];

impl<'s> Templates<'s> {
    /// Compiles the templates. `globals` is what every page sees.
    pub fn load(
        sources: &'s Sources,
        strings: &Strings,
        globals: &impl Serialize,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut tera = Tera::new();
        tera.global_context().insert("words", strings.plain());
        tera.global_context().insert("site", globals);
        let files: BTreeMap<String, FileId> = sources
            .iter()
            .filter_map(|(id, file)| match &file.role {
                Role::Template(name) if name.ends_with(".html") => Some((name.clone(), id)),
                _ => None,
            })
            .collect();
        let texts = files.iter().map(|(name, id)| (name.as_str(), sources.get(*id).text()));
        if let Err(error) = tera.add_raw_templates(texts) {
            diagnostics.push(describe(&error, &files, sources));
            return None;
        }
        Some(Templates { tera, files, sources, lists: Mutex::default() })
    }

    /// Fills the template `name`, and takes out what means nothing. `Err` is the fault, which is the same for every page that meets
    /// it.
    pub fn fill(&self, name: &str, view: &impl Serialize) -> Made {
        let fault = |error: tera::Error| Box::new(describe(&error, &self.files, self.sources));
        let mut context = Context::from_serialize(view).map_err(fault)?;
        if let Some(page) = context.get("page") {
            let lists = self.lists_of(page).map_err(fault)?;
            LISTS.iter().zip(lists).for_each(|(name, list)| context.insert_value(*name, list));
        }
        let mut page = Vec::with_capacity(16 * 1024);
        self.tera.render_to(name, &context, &mut page).map_err(fault)?;
        Ok(minify(&page))
    }

    /// The lists of links as they stand on a page. They depend on nothing but how far it is to the top, and which of the lists it
    /// stands in.
    fn lists_of(&self, page: &Value) -> tera::TeraResult<[Value; LISTS.len()]> {
        let text = |name: &str| page.get_from_path(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let key = (text("root"), place_in_lists(&text("path")));
        if let Some(lists) = self.lists.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(lists.clone());
        }
        let mut context = Context::new();
        context.insert("page", &BTreeMap::from([("root", &key.0), ("path", &key.1), ("index", &text("index"))]));
        let mut lists = [Value::none(), Value::none()];
        for (list, name) in lists.iter_mut().zip(LISTS) {
            let filled = self.tera.render(&format!("{name}.html"), &context)?;
            *list = Value::safe_string(&String::from_utf8_lossy(&minify(filled.as_bytes())));
        }
        self.lists.lock().unwrap_or_else(PoisonError::into_inner).insert(key, lists.clone());
        Ok(lists)
    }
}

/// The path of a page, where it may be one of the pages in a list; below these, any path stands for all.
fn place_in_lists(path: &str) -> String {
    match path.split_once('/') {
        Some((folder, below)) if !below.is_empty() => format!("{folder}/_/"),
        _ => path.to_owned(),
    }
}

fn describe(error: &tera::Error, files: &BTreeMap<String, FileId>, sources: &Sources) -> Diagnostic {
    let help = "The fault is in the theme, not in the content. docs/themes.md lists what each template is given.";
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let diagnostic =
                Diagnostic::error(Code::TemplateFault, format!("the template {} is at fault", report.filename()))
                    .help(help);
            match files.get(report.filename()) {
                Some(file) => diagnostic.at(place(report, *file, sources), in_order(report.message())),
                None => Diagnostic { label: in_order(report.message()), ..diagnostic },
            }
        }
        _ => Diagnostic::error(Code::TemplateFault, format!("the templates are at fault: {error}")).help(help),
    }
}

/// A message with each row of names, "`b`, `a`", in the order of the alphabet: Tera lists some as they lie in its memory, which differs
/// from one run to the next.
fn in_order(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return message.to_owned();
    }
    let mut names: Vec<&str> = parts.iter().skip(1).step_by(2).copied().collect();
    // Names of one row have nothing between them but a comma.
    let mut first = 0;
    for last in 0..names.len() {
        if parts.get(2 * last + 2) != Some(&", ") {
            names[first..=last].sort_unstable();
            first = last + 1;
        }
    }
    let mut text = String::with_capacity(message.len());
    let mut sorted = names.into_iter();
    for other in parts.iter().step_by(2) {
        text.push_str(other);
        if let Some(name) = sorted.next() {
            text.extend(["`", name, "`"]);
        }
    }
    text
}

/// Tera counts lines from 1 and characters from 0.
fn place(report: &ReportError, file: FileId, sources: &Sources) -> Span {
    let text = sources.get(file).text();
    let offset = |line: usize, column: usize| {
        let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        start + text[start..].char_indices().nth(column).map_or(text.len() - start, |(i, _)| i)
    };
    let span = report.span();
    let start = offset(span.start_line, span.start_col);
    Span::new(file, start..offset(span.end_line, span.end_col).max(start))
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn names_in_a_row_are_put_in_order_and_nothing_else_changes() {
        let told = "Unknown argument(s) `sues`, `s` in call of `made`. Possible: `edit`, `also`, `words`";
        let sorted = "Unknown argument(s) `s`, `sues` in call of `made`. Possible: `also`, `edit`, `words`";
        assert_eq!(in_order(told), sorted);
        for same in ["No names here.", "`one`", "An `odd mark", ""] {
            assert_eq!(in_order(same), same);
        }
    }
}
