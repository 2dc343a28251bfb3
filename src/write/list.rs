//! The file `.minutebook`: it says that a folder was made by Minutebook, and lists what the last build put there.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;

use super::files::Files;
use super::names::stays_inside;

/// Its name.
pub const NAME: &str = ".minutebook";

/// The first line, where the site is whole.
const WHOLE: &str = "Made by Minutebook. Files listed here, each in quotation marks, are replaced by the next build.";

/// The first line while a folder is filled: some files are those of the last build, some those of this one.
const UNFINISHED: &str = "Made by Minutebook, and not whole: a build was interrupted. Build again. The files of both:";

/// The first line of earlier versions, which wrote paths as they are.
const PLAIN: &str = "Made by Minutebook. Files listed here are replaced by the next build.";

/// What builds put into a folder.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The files. None leads out of the folder, whatever the file says.
    pub paths: BTreeSet<String>,
    /// A build was interrupted while it filled the folder.
    pub unfinished: bool,
}

impl List {
    /// The list of a folder; nothing where it has none that can be read to its end.
    pub fn read(folder: &Path) -> io::Result<Option<List>> {
        let file = match File::open(folder.join(NAME)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut lines = BufReader::new(file).lines();
        let head = lines.next().transpose()?.unwrap_or_default();
        let paths: Option<BTreeSet<String>> = match head.as_str() {
            PLAIN => Some(lines.collect::<io::Result<_>>()?),
            // A path is a text in quotation marks, so that no name of a file can add a line.
            WHOLE | UNFINISHED => lines.map(|line| serde_json::from_str(&line.ok()?).ok()).collect(),
            _ => None,
        };
        let unfinished = head == UNFINISHED;
        Ok(paths.map(|mut paths| {
            paths.retain(|path| stays_inside(path).is_ok());
            List { paths, unfinished }
        }))
    }

    /// Whether it is the list of a whole site of these files.
    pub fn is_of(&self, files: &Files) -> bool {
        !self.unfinished
            && self.paths.len() == files.all.len()
            && self.paths.iter().zip(&files.all).all(|(a, b)| **a == **b)
    }

    /// Whether a file is Minutebook's, by its path in the folder.
    pub fn has(&self, path: &Path) -> bool {
        path.to_str().is_some_and(|path| path == NAME || self.paths.contains(slashed(path).as_ref()))
    }
}

#[cfg(windows)]
fn slashed(path: &str) -> std::borrow::Cow<'_, str> {
    path.replace('\\', "/").into()
}

#[cfg(not(windows))]
fn slashed(path: &str) -> std::borrow::Cow<'_, str> {
    path.into()
}

/// Writes a list, a line at a time: that of a large archive has hundreds of thousands.
pub fn write<'a>(to: &Path, unfinished: bool, paths: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(to)?);
    writeln!(file, "{}", if unfinished { UNFINISHED } else { WHOLE })?;
    for path in paths {
        serde_json::to_writer(&mut file, path)?;
        file.write_all(b"\n")?;
    }
    file.into_inner()?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<List> {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(NAME), text).expect("a file");
        List::read(folder.path()).expect("the file can be read")
    }

    fn list(unfinished: bool, paths: &[&str]) -> List {
        List { paths: paths.iter().map(|path| (*path).to_owned()).collect(), unfinished }
    }

    #[test]
    fn a_name_with_a_line_feed_adds_no_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let paths = ["a\nrobots.txt", "b\r", "index.html", "\"x\".html"];
        for unfinished in [false, true] {
            write(&folder.path().join(NAME), unfinished, paths.into_iter()).expect("the list can be written");
            // No build makes the first two, so they are nobody's who reads the list.
            let read = List::read(folder.path()).expect("it can be read");
            assert_eq!(read, Some(list(unfinished, &["index.html", "\"x\".html"])));
        }
    }

    #[test]
    fn the_list_of_an_earlier_version_is_read() {
        assert_eq!(
            read(&format!("{PLAIN}\na/index.html\nindex.html\n")),
            Some(list(false, &["a/index.html", "index.html"]))
        );
    }

    #[test]
    fn a_path_that_leads_out_is_not_ours_whoever_wrote_it() {
        assert_eq!(
            read(&format!("{PLAIN}\n../letter.txt\n/etc/passwd\nindex.html\n")),
            Some(list(false, &["index.html"]))
        );
        assert_eq!(read(&format!("{WHOLE}\n\"../letter.txt\"\n\"index.html\"\n")), Some(list(false, &["index.html"])));
    }

    #[test]
    fn a_file_of_another_form_or_one_that_was_cut_is_no_list() {
        for text in ["", "My notes\nindex.html\n", &format!("{WHOLE}\n\"index.html\"\n\"a/ind")] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
