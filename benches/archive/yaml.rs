//! How a record is put together as text.

/// A string in quotation marks. What the generator writes holds neither of the marks that would need care.
pub fn quoted(text: &str) -> String {
    debug_assert!(!text.contains(['"', '\\']), "{text}");
    format!("\"{text}\"")
}

/// `[one, two]`, or no line at all where the list is empty.
pub fn list(field: &str, values: &[String]) -> String {
    match values {
        [] => String::new(),
        values => format!("{field}: [{}]\n", values.join(", ")),
    }
}

/// The path below `content/` and the text of a record.
pub fn record(folder: &str, id: &str, fields: &str, body: &str) -> (String, String) {
    let text = match body {
        "" => format!("---\n{fields}---\n"),
        body => format!("---\n{fields}---\n\n{}\n", body.trim_end()),
    };
    (format!("{folder}/{id}.md"), text)
}
