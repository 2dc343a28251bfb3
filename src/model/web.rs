//! Addresses outside the archive. The offline copy has no policy that would stop a script in one, so what may stand in a link
//! is decided here: the web, mail and telephone.

use crate::source::name::{is_steering, is_unseen};

/// How a link in a body begins that leads out of the archive.
pub const ELSEWHERE: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// How an address on the web begins.
pub const WEB: [&str; 2] = ["https://", "http://"];

/// How a mail address begins in a link.
pub const MAIL: &str = "mailto:";

/// How a telephone number begins in a link.
const TELEPHONE: &str = "tel:";

/// What the samples have in the place of a name, which is to be replaced.
const PLACEHOLDERS: [&str; 2] = ["OWNER", "NAME"];

/// What a field wants.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// Any page of the web.
    Page,
    /// Where the archive itself will be, below which its pages are: nothing follows a `?` or a `#`.
    Site,
    /// A page of the web whose address is filled in, with the names that may stand between braces in it.
    Form(&'static [&'static str]),
    /// A page of the web, or a mail address.
    Contact,
}

/// Whether an address of [`ELSEWHERE`] leads to a website, not to a person.
pub fn is_site(address: &str) -> bool {
    WEB.iter().any(|scheme| address.starts_with(scheme))
}

/// What keeps a text from being an address, and how to mend it.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is expected at its place.
    pub label: String,
    /// How to mend it.
    pub help: String,
}

/// The address as a link has it. A mail address may be written as people write it.
pub fn read(text: &str, wanted: Wanted) -> Result<String, Fault> {
    let mail = text.strip_prefix(MAIL).or_else(|| is_mail(text).then_some(text));
    if let (Wanted::Contact, Some(mail)) = (wanted, mail) {
        let address = mail.split('?').next().unwrap_or_default();
        let sound = is_mail(address) && bad_sign(mail).is_none();
        return if sound { Ok(format!("{MAIL}{mail}")) } else { Err(no_mail()) };
    }
    let Some(rest) = WEB.iter().find_map(|scheme| text.strip_prefix(scheme)) else {
        return Err(no_scheme(text, wanted));
    };
    if let Some(fault) = bad_sign(rest).or_else(|| bad_host(rest)).or_else(|| unfilled(rest, wanted)) {
        return Err(fault);
    }
    if matches!(wanted, Wanted::Site) && rest.contains(['?', '#']) {
        let help = "Write only the address below which the pages are: https://papers.example.org/";
        return Err(fault("no `?` or `#` is expected", help));
    }
    Ok(text.to_owned())
}

/// What keeps a link of a text from being followed, where it leads out of the archive.
pub fn fault_of_link(link: &str) -> Option<Fault> {
    if let Some(rest) = WEB.iter().find_map(|scheme| link.strip_prefix(scheme)) {
        return bad_sign(rest).or_else(|| bad_host(rest));
    }
    if let Some(mail) = link.strip_prefix(MAIL) {
        let addresses = mail.split('?').next().unwrap_or_default();
        let sound = addresses.split(',').all(is_mail) && bad_sign(mail).is_none();
        return (!sound).then(no_mail);
    }
    let number = link.strip_prefix(TELEPHONE)?;
    let no_number = || fault("a telephone number is expected", "Write it without spaces: tel:+441162345678");
    bad_sign(number).or_else(|| (!number.contains(|c: char| c.is_ascii_digit())).then(no_number))
}

fn fault(label: impl Into<String>, help: impl Into<String>) -> Fault {
    Fault { label: label.into(), help: help.into() }
}

fn no_mail() -> Fault {
    fault(
        "a mail address is expected",
        "Write it as in papers@example.org, or write the address of a page with a form.",
    )
}

/// An address that begins otherwise: most often as people say it, without its `https://`.
fn no_scheme(text: &str, wanted: Wanted) -> Fault {
    let whole = format!("https://{text}");
    let is_said = text.contains('.') && !text.contains("//") && bad_sign(text).is_none() && bad_host(text).is_none();
    if is_said {
        return fault("`https://` is expected in front", format!("Write the whole address: {whole}"));
    }
    let help = match wanted {
        Wanted::Contact => "Write a whole address on the web, such as https://example.org/contact, or a mail address.",
        _ => "Write a whole address on the web, as the address bar of a browser shows it: https://example.org/",
    };
    fault("an address that begins with `https://` is expected", help)
}

/// A character that stands in no address, or would end the link.
fn bad_sign(rest: &str) -> Option<Fault> {
    let unseen = |c: char| c.is_whitespace() || is_steering(c) || is_unseen(c);
    let bad = |c: char| unseen(c) || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '|');
    let found = rest.chars().find(|c| bad(*c))?;
    let name = match found {
        ' ' => "a space".to_owned(),
        c if unseen(c) => "a sign that nobody sees".to_owned(),
        c => format!("`{c}`"),
    };
    Some(fault(format!("{name} stands in it"), "Copy the address again from the address bar of a browser."))
}

/// What stands before the first slash. A name with `@` would hide whose site it is.
fn bad_host(rest: &str) -> Option<Fault> {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.rsplit_once(':').filter(|_| !host.ends_with(']')).unwrap_or((host, "0"));
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '[' | ']' | ':');
    let sound = !name.is_empty() && name.chars().all(is_name) && port.chars().all(|c| c.is_ascii_digit());
    let sound = sound && name.split('.').all(|part| !part.is_empty());
    (!sound).then(|| {
        fault("no site is named", "After `https://` comes the name of a site, and then a slash: https://example.org/")
    })
}

/// What is still as in the sample, or would never be filled in.
fn unfilled(rest: &str, wanted: Wanted) -> Option<Fault> {
    let known: &[&str] = if let Wanted::Form(known) = wanted { known } else { &[] };
    if rest.split('/').any(|part| PLACEHOLDERS.contains(&part)) {
        let help = "Write the owner and the name of your repository in their place, or take the line away.";
        return Some(fault("`OWNER` and `NAME` stand for words of your own", help));
    }
    let mut left = rest.to_owned();
    for name in known {
        left = left.replace(name, "");
    }
    let help = match known {
        [] => "Write the address as it is, without { and }.".to_owned(),
        known => format!("What is filled in here is {}. Write it so, or take the braces away.", known.join(", ")),
    };
    left.contains(['{', '}']).then(|| fault("something in braces is filled in by nobody", help))
}

/// Whether a text is a mail address, as people write it.
pub fn is_mail(text: &str) -> bool {
    let sound = |(name, host): (&str, &str)| {
        let is_sign = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=_~.".contains(c);
        !name.is_empty()
            && name.chars().all(is_sign)
            && host.contains('.')
            && bad_host(host).is_none()
            && !host.contains([':', '/'])
    };
    text.split_once('@').is_some_and(sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_script_or_without_a_site_is_refused() {
        for text in [
            "javascript:alert()",
            "JavaScript:alert()",
            " javascript:alert()",
            "java\tscript:alert()",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//example.org/",
            "/about",
            "about",
            "",
            " ",
            "https://",
            "https:///x",
            "https://example.org/ x",
            "https://example.org/\u{202e}x",
            "https://bank.example@evil.example/",
            "https:example.org",
            "HTTPS://example.org\"",
            "https://a..b/",
            "https://example.org/<b>",
            "https://example.org/a\\b",
            "mailto:",
            "mailto:a@b c.org",
            "mailto:a@b.org\nBcc: c",
            "a@b",
            "tel:116",
            "https://example.org:x/",
        ] {
            for wanted in [Wanted::Page, Wanted::Site, Wanted::Form(&["{path}"]), Wanted::Contact] {
                assert!(read(text, wanted).is_err(), "{text:?} {wanted:?}");
            }
        }
    }

    #[test]
    fn a_link_of_a_text_is_held_to_the_same() {
        for link in [
            "https:///example.org/",
            "https://?x",
            "https://bank.example@evil.example/",
            "https://example.org/\u{202e}gro",
            "https://example.org/\u{200b}",
            "https://example.org/two words",
            "http://a..b/",
            "mailto:",
            "mailto:somebody",
            "mailto:a@example.org,b",
            "tel:",
            "tel:the clerk",
        ] {
            assert!(fault_of_link(link).is_some(), "{link:?}");
        }
        for link in [
            "https://example.org",
            "http://example.org:8080/{a}/OWNER?b#c",
            "mailto:a@example.org?subject=A%20mistake",
            "mailto:a@example.org,b@example.org",
            "tel:+441162345678",
            "tel:116-117;ext=5",
            "/about",
        ] {
            assert_eq!(fault_of_link(link), None, "{link:?}");
        }
    }

    #[test]
    fn sound_addresses_are_kept_as_they_are() {
        for text in [
            "https://example.org",
            "http://example.org:8080/a/b?c=d&e#f",
            "https://www.ex-ample.org/a_(b)/%20;c,d!e*'~",
            "https://例え.jp/道",
            "https://[2001:db8::1]/",
            "https://[2001:db8::1]:8080/",
            "https://intranet/papers",
        ] {
            assert_eq!(read(text, Wanted::Page).as_deref(), Ok(text));
            assert_eq!(read(text, Wanted::Contact).as_deref(), Ok(text));
        }
    }

    #[test]
    fn a_mail_address_may_be_written_as_people_write_it() {
        assert_eq!(read("papers@example.org", Wanted::Contact).as_deref(), Ok("mailto:papers@example.org"));
        let subject = "mailto:o'neil+papers@example.org?subject=A%20mistake";
        assert_eq!(read(subject, Wanted::Contact).as_deref(), Ok(subject));
        assert!(read("papers@example.org", Wanted::Page).is_err());
    }

    #[test]
    fn only_what_is_filled_in_may_stand_in_braces() {
        let form = Wanted::Form(&["{path}"]);
        assert!(read("https://example.org/edit/{path}", form).is_ok());
        assert!(read("https://example.org/edit/{file}", form).is_err());
        assert!(read("https://example.org/{path}", Wanted::Page).is_err());
        assert!(read("https://example.org/OWNER/NAME/edit/{path}", form).is_err());
        assert!(read("https://example.org/OWNERS/RENAME/edit/{path}", form).is_ok());
    }
}
