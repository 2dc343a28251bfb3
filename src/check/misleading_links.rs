//! A link whose words are an address leads there.
//!
//! ```text
//! [https://example.org](https://example.com/login)     <- readers see one site, and come to another
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::markdown::NodeKind;
use crate::model::web;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let NodeKind::Link(target) = &node.kind else { return };
        let told = fold::key(&body.plain_text(node));
        let (Some(told), Some(meant)) = (End::of_words(&told), End::of_link(&target.destination)) else { return };
        if !told.is(&meant) {
            diagnostics.push(
                Diagnostic::error(Code::MisleadingLink, format!("this link does not lead to {}", told.name()))
                    .at(body.span(node), format!("it leads to {}", meant.name()))
                    .help("Say in words where it leads, or write the address that readers see: [the council's site](https://…)."),
            );
        }
    });
}

/// Whom an address leads to: a site, or somebody's mail.
enum End {
    Site(String),
    Mail(String),
}

impl End {
    /// Words that are an address and nothing else.
    fn of_words(words: &str) -> Option<End> {
        // Typographic dashes stand where hyphens were typed.
        let words = words.replace('—', "---").replace('–', "--");
        let words = words.trim_matches(['<', '>', '(', ')', '.', ',']);
        if words.contains(char::is_whitespace) {
            return None;
        }
        let is_site = words.starts_with("www.") || web::WEB.iter().any(|scheme| words.starts_with(scheme));
        if is_site { Some(End::site(words)) } else { web::is_mail(words).then(|| End::Mail(words.to_owned())) }
    }

    fn of_link(link: &str) -> Option<End> {
        let link = fold::key(link);
        let mail = link.strip_prefix(web::MAIL).and_then(|mail| mail.split('?').next());
        let is_site = web::WEB.iter().any(|scheme| link.starts_with(scheme));
        mail.map(|mail| End::Mail(mail.to_owned())).or_else(|| is_site.then(|| End::site(&link)))
    }

    fn site(address: &str) -> End {
        let address = web::WEB.iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
        let host = address.split(['/', '?', '#', ':']).next().unwrap_or_default();
        End::Site(host.strip_prefix("www.").unwrap_or(host).to_owned())
    }

    /// Whether whoever expects this end finds it: a site has its parts below its own name.
    fn is(&self, meant: &End) -> bool {
        match (self, meant) {
            (End::Site(told), End::Site(meant)) => {
                meant.strip_suffix(told.as_str()).is_some_and(|below| below.is_empty() || below.ends_with('.'))
            }
            (End::Mail(told), End::Mail(meant)) => told == meant,
            _ => false,
        }
    }

    fn name(&self) -> &str {
        match self {
            End::Site(name) | End::Mail(name) => name,
        }
    }
}
