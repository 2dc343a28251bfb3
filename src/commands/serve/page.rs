//! A page dressed for the preview: the script that follows changes, and a banner with what is wrong.
//!
//! No page of a real build has a script. This is the one place that adds one, to a copy that only the preview sends.

use super::screen::Shown;

/// Where the preview's own files are. A record's address never begins with a dot.
pub const OWN: &str = ".minutebook";

/// The script of the preview.
pub const SCRIPT: &str = include_str!("page.js");

/// The style sheet of the preview.
pub const STYLE: &str = include_str!("page.css");

/// A page of the site as the preview shows it.
pub fn dressed(html: &str, shown: &Shown) -> String {
    let html = with_script_allowed(html);
    let (head, rest) = html.split_at(body_start(&html));
    let (body, tail) = rest.split_at(find_last(rest, "</body").unwrap_or(rest.len()));
    let banner = shown
        .faults
        .as_deref()
        .map_or_else(String::new, |faults| banner("The last site that was sound is below.", faults));
    format!("{head}{banner}{body}{}{tail}", script(shown))
}

/// The page where no site has been sound yet.
pub fn without_site(shown: &Shown) -> String {
    let banner = banner("The site is shown as soon as they are mended.", shown.faults.as_deref().unwrap_or_default());
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, \
         initial-scale=1\"><title>Faults in this archive</title></head>\n<body>\n<h1>This archive cannot be shown yet</h1>\n{banner}\n{}\n\
         </body>\n</html>\n",
        script(shown)
    )
}

/// The faults, as they stand in the terminal. The style sheet lies beside, because a page's policy allows no other.
fn banner(then: &str, faults: &str) -> String {
    format!(
        "<div class=\"minutebook-faults\" lang=\"en-GB\"><link rel=\"stylesheet\" href=\"/{OWN}/page.css\">\
         <p><strong>There are faults.</strong> {then}</p><pre role=\"alert\" tabindex=\"0\">{}</pre></div>",
        escaped(faults.trim_end())
    )
}

fn script(shown: &Shown) -> String {
    format!("<script src=\"/{OWN}/page.js\" data-version=\"{}\"></script>", escaped(&shown.version))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Lets the preview's script run and listen. In a policy the first word on a subject counts, so it is put in front.
fn with_script_allowed(html: &str) -> String {
    let policy = || {
        let head = &html[..body_start(html)];
        let named = find(head, "content-security-policy")?;
        let tag = head[..named].rfind('<')?;
        let end = tag + head[tag..].find('>')?;
        let value = tag + find(&head[tag..end], "content=")? + "content=".len();
        Some(value + usize::from(head[value..].starts_with(['"', '\''])))
    };
    match policy() {
        Some(at) => format!("{}script-src 'self'; connect-src 'self'; {}", &html[..at], &html[at..]),
        None => html.to_owned(),
    }
}

/// The byte after the opening tag of the body, or after the head where HTML lets the tag be left out.
fn body_start(html: &str) -> usize {
    let after = |at: usize| html[at..].find('>').map(|end| at + end + 1);
    find(html, "<body").and_then(after).or_else(|| find(html, "</head").and_then(after)).unwrap_or_default()
}

/// The first place of `word`, whatever its case. `word` is in small ASCII letters, so bytes keep their places.
fn find(html: &str, word: &str) -> Option<usize> {
    html.as_bytes().windows(word.len()).position(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
}

fn find_last(html: &str, word: &str) -> Option<usize> {
    html.as_bytes().windows(word.len()).rposition(|bytes| bytes.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=en><head><meta content=\"default-src 'none'\" http-equiv=Content-Security-Policy>\
                        <title>É</title></head><body data-kind=home><p>Text</p></body></html>";

    fn shown(faults: Option<&str>) -> Shown {
        Shown { version: "7-1".to_owned(), site: None, faults: faults.map(str::to_owned) }
    }

    #[test]
    fn a_sound_page_gets_only_the_script_and_leave_to_run_it() {
        let expected = PAGE
            .replace("default-src", "script-src 'self'; connect-src 'self'; default-src")
            .replace("</body>", "<script src=\"/.minutebook/page.js\" data-version=\"7-1\"></script></body>");
        assert_eq!(dressed(PAGE, &shown(None)), expected);
    }

    #[test]
    fn faults_stand_first_in_the_body_and_cannot_add_markup() {
        let html = dressed(PAGE, &shown(Some("error: <script> & \"co\"\n")));
        assert!(html.contains("<body data-kind=home><div class=\"minutebook-faults\" lang="), "{html}");
        assert!(
            html.contains("<pre role=\"alert\" tabindex=\"0\">error: &lt;script&gt; &amp; &quot;co&quot;</pre>"),
            "{html}"
        );
    }

    #[test]
    fn a_page_of_a_strange_theme_is_dressed_all_the_same() {
        let html = dressed("<title>A</title></HEAD>Text about content-security-policy", &shown(Some("x")));
        assert!(html.starts_with("<title>A</title></HEAD><div class=\"minutebook-faults\" "), "{html}");
        assert!(
            html.ends_with(
                "Text about content-security-policy<script src=\"/.minutebook/page.js\" data-version=\"7-1\"></script>"
            ),
            "{html}"
        );
        assert!(dressed("", &shown(None)).starts_with("<script"));
    }
}
