//! What is made from all files together: the sitemap, the sums, the copy to take away, and the page that leads to them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use minutebook::Options;
use minutebook::render::Edition;
use minutebook::sink::OutputFile;
use sha2::{Digest, Sha256};

use super::{ADDRESS, built, built_with, files, site};
use crate::support::codes;

const COPY: &str = "downloads: { offline: true }\n";
const OFFLINE: &str = "download/offline.zip";

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a manifest says: sums by path.
fn sums(manifest: &str) -> BTreeMap<String, String> {
    let pair = |line: &str| line.split_once("  ").map(|(sum, path)| (path.to_owned(), sum.to_owned()));
    manifest.lines().map(|line| pair(line).unwrap_or_else(|| panic!("`{line}` is no sum with its path"))).collect()
}

/// The files in an archive, by path.
fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a ZIP archive");
    let mut files = BTreeMap::new();
    for i in 0..archive.len() {
        let mut file = archive.by_index(i).expect("a file in it");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        files.insert(file.name().expect("its name").to_string(), bytes);
    }
    files
}

fn file<'a>(files: &'a [OutputFile], path: &str) -> &'a [u8] {
    &files.iter().find(|file| *file.path == *path).unwrap_or_else(|| panic!("no {path}")).bytes
}

#[test]
fn the_sitemap_has_every_page_that_is_read() {
    let site = site(ADDRESS).replace("term: ward\n", "term: ward\nmoved_from: [room]\n");
    let files = files(&site, Options::default());
    let sitemap = String::from_utf8_lossy(file(&files, "sitemap.xml")).into_owned();
    let found: BTreeSet<&str> = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let pages = files.iter().map(|file| &*file.path).filter(|path| path.ends_with(".html"));
    let read = pages.filter(|path| !["404.html", "glossary/room/index.html"].contains(path));
    let expected: BTreeSet<String> =
        read.map(|path| format!("https://example.org/a/{}", path.trim_end_matches("index.html"))).collect();
    assert_eq!(found, expected.iter().map(String::as_str).collect::<BTreeSet<_>>());
    assert!(!built("").contains_key("sitemap.xml"));
}

#[test]
fn the_manifest_has_the_sum_of_every_other_file() {
    let files = files(&site(&format!("{ADDRESS}{COPY}")), Options::default());
    let manifest = String::from_utf8_lossy(file(&files, "manifest-sha256.txt")).into_owned();
    let others = files.iter().filter(|file| &*file.path != "manifest-sha256.txt");
    let expected: BTreeMap<String, String> = others.map(|file| (file.path.to_string(), sum(&file.bytes))).collect();
    assert_eq!(sums(&manifest), expected);
    assert!(expected.contains_key(OFFLINE) && expected.contains_key(".nojekyll"));
    assert!(files.is_sorted_by_key(|file| &file.path));
}

#[test]
fn a_preview_is_without_what_is_made_from_all_files() {
    let preview = built_with(COPY, Options { edition: Edition::Preview, ..Options::default() });
    for path in ["manifest-sha256.txt", OFFLINE] {
        assert!(!preview.contains_key(path), "{path}");
    }
    let page = &preview["download/index.html"];
    assert!(!page.contains("manifest-sha256") && !page.contains("offline.zip"), "{page}");
}

#[test]
fn the_copy_to_take_away_is_made_only_where_the_archive_wants_it() {
    assert!(!built("").contains_key(OFFLINE));
    assert!(!built("downloads: { offline: false }\n").contains_key(OFFLINE));
    assert!(!built_with(COPY, Options { edition: Edition::Disk, ..Options::default() }).contains_key(OFFLINE));
    assert!(built(COPY).contains_key(OFFLINE));
    assert_eq!(codes(&site("downloads: { ofline: true }\n")), ["unknown-field"]);
}

#[test]
fn the_copy_is_a_bag_with_the_sum_of_everything_in_it() {
    let files = files(&site(COPY), Options::default());
    let bag = unpacked(file(&files, OFFLINE));
    let text = |path: &str| String::from_utf8_lossy(&bag[&format!("offline/{path}")]).into_owned();
    assert_eq!(text("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    let below = |path: &String| path.strip_prefix("offline/").expect("one folder").to_owned();
    let (payload, tags): (BTreeMap<_, _>, BTreeMap<_, _>) =
        bag.iter().map(|(path, bytes)| (below(path), sum(bytes))).partition(|(path, _)| path.starts_with("data/"));
    assert_eq!(sums(&text("manifest-sha256.txt")), payload);
    let tagged: BTreeMap<_, _> = tags.into_iter().filter(|(path, _)| path != "tagmanifest-sha256.txt").collect();
    assert_eq!(sums(&text("tagmanifest-sha256.txt")), tagged);
    let bytes: usize =
        bag.iter().filter(|(path, _)| path.starts_with("offline/data/")).map(|(_, bytes)| bytes.len()).sum();
    assert!(text("bag-info.txt").contains(&format!("Payload-Oxum: {bytes}.{}\n", payload.len())));
}

#[test]
fn the_copy_is_what_a_build_for_a_disk_makes_and_every_link_in_it_leads_somewhere() {
    let files = files(&site(&format!("{ADDRESS}{COPY}")), Options::default());
    let bag = unpacked(file(&files, OFFLINE));
    let offline = built_with(ADDRESS, Options { edition: Edition::Bag, ..Options::default() });
    let copy: BTreeMap<&str, &[u8]> =
        bag.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("offline/data/")?, bytes.as_slice()))).collect();
    assert_eq!(copy.keys().copied().collect::<Vec<_>>(), offline.keys().map(String::as_str).collect::<Vec<_>>());
    let page = String::from_utf8_lossy(copy["download/index.html"]).into_owned();
    for link in links(&page).filter(|link| link.starts_with("../")) {
        assert!(copy.contains_key(&link[3..]), "{link} leads nowhere");
    }
}

/// Where the links of a page lead, without the places in pages.
fn links(page: &str) -> impl Iterator<Item = &str> {
    page.split("href=").skip(1).filter_map(|rest| {
        rest.trim_start_matches('"').split(['"', '>', ' ', '#']).next().filter(|link| !link.is_empty())
    })
}

#[test]
fn the_download_page_leads_to_every_file_that_is_for_taking_away() {
    let files = built(&format!("{ADDRESS}{COPY}"));
    let page = &files["download/index.html"];
    let linked: BTreeSet<&str> = links(page).filter_map(|link| link.strip_prefix("../")).collect();
    let mut expected: BTreeSet<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|path| path.starts_with("data/") || path.ends_with("feed.xml") || path.ends_with("calendar.ics"))
        .collect();
    expected.extend([OFFLINE, "manifest-sha256.txt"]);
    // The licence is told in words.
    expected.remove("data/licence.txt");
    assert!(expected.is_subset(&linked), "{:?}", expected.difference(&linked));
    assert!(page.contains("Free for all.") && page.contains("</a>, 1 kB"), "{page}");
    assert!(files["index.html"].contains("href=./download/"), "linked from the foot of every page");
}

#[test]
fn the_same_records_give_the_same_bytes_with_any_number_of_threads() {
    let make = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let files = pool.install(|| files(&site(&format!("{ADDRESS}{COPY}")), Options::default()));
        files.into_iter().map(|file| (file.path, sum(&file.bytes))).collect::<BTreeMap<_, _>>()
    };
    let one = make(1);
    assert_eq!(one, make(4));
    assert_eq!(one, make(1));
}
