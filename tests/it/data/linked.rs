//! What pages say of themselves in their heads.

use std::collections::BTreeMap;

use minutebook::Options;
use minutebook::render::Edition;
use serde_json::Value;

use super::{ADDRESS, MINUTE, REPORT, built, built_with};

/// The block of data of a page.
fn block(page: &str) -> Value {
    let mut blocks = page.split("<script type=application/ld+json>").skip(1);
    let text =
        blocks.next().and_then(|rest| rest.split("</script>").next()).unwrap_or_else(|| panic!("none in {page}"));
    assert!(blocks.next().is_none(), "two blocks in {page}");
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

/// The things of a block, by their types.
fn things(page: &str) -> BTreeMap<String, Value> {
    let block = block(page);
    assert_eq!(block["@context"], "https://schema.org");
    let graph = block["@graph"].as_array().expect("a list of things").clone();
    graph.into_iter().map(|thing| (thing["@type"].as_str().expect("a type").to_owned(), thing)).collect()
}

/// Every address in a block: names of things, and steps of the way.
fn addresses(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(pairs) => {
            for (name, value) in pairs {
                match value {
                    Value::String(text) if name == "@id" || name == "item" => found.push(text.clone()),
                    value => addresses(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| addresses(value, found)),
        _ => {}
    }
}

/// The file to which a relative address leads from a page.
fn target(page: &str, address: &str) -> String {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(folders.pop()),
            "." | "" => {}
            part => folders.push(part),
        }
    }
    folders.join("/")
}

#[test]
fn every_page_says_the_way_to_it() {
    for (path, page) in built(ADDRESS).iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
        let steps = things(page)["BreadcrumbList"]["itemListElement"].as_array().expect("steps").clone();
        let (last, above) = steps.split_last().expect("this page");
        assert_eq!(last["item"], Value::Null, "{path}");
        assert_eq!(above.is_empty(), path == "index.html", "{path}");
        assert!(
            above.iter().all(|step| step["item"].as_str().is_some_and(|it| it.starts_with("https://example.org/a/")))
        );
    }
}

#[test]
fn each_kind_of_record_is_a_thing_of_its_own_sort() {
    let files = built("");
    let thing = |path: &str, sort: &str| {
        let page = &files[&format!("{path}/index.html")];
        things(page).remove(sort).unwrap_or_else(|| panic!("no {sort} in {page}"))
    };
    let meeting = thing("meetings/march", "Event");
    assert_eq!((&meeting["startDate"], &meeting["endDate"]), (&"2020-03-18T14:00".into(), &"2020-03-18T16:30".into()));
    assert_eq!(meeting["organizer"]["name"], "County Council");
    assert_eq!(thing("meetings/later", "Event")["startDate"], Value::Null, "no day is made up");
    assert_eq!(thing(REPORT.trim_end_matches('/'), "Report")["isBasedOn"]["author"][0]["@type"], "Organization");
    assert_eq!(thing(MINUTE.trim_end_matches('/'), "Report")["recordedAt"]["@id"], "../../../meetings/january/");
    assert_eq!(thing("organisations/county-council", "GovernmentOrganization")["alternateName"][0], "CC");
    assert_eq!(thing("organisations/beds-and-sons", "Organization")["parentOrganization"]["name"], "County Council");
    assert_eq!(thing("glossary/ward", "DefinedTerm")["termCode"], "W");
    assert_eq!(thing("places/hall", "Place")["name"], "County Hall");
}

#[test]
fn addresses_lead_to_pages_with_and_without_the_address_of_the_archive() {
    for (archive, top) in [(ADDRESS, Some("https://example.org/a/")), ("", None)] {
        let files = built(archive);
        for (path, page) in files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html") {
            let mut found = Vec::new();
            addresses(&block(page), &mut found);
            for address in found {
                let file = match top {
                    Some(top) => address.strip_prefix(top).unwrap_or_else(|| panic!("{address} in {path}")).to_owned(),
                    None => target(path, &address),
                };
                let file = format!("{}/index.html", file.trim_end_matches('/'));
                assert!(files.contains_key(file.trim_start_matches('/')), "{address} in {path} leads to no {file}");
            }
        }
    }
}

#[test]
fn nothing_in_a_title_ends_the_block() {
    let files = built("");
    let page = &files[&format!("{MINUTE}index.html")];
    assert_eq!(things(page)["Report"]["name"], "Beds </script> & <b>more</b>, {all %} of a_x");
    assert!(page.contains("Beds \\u003c/script>"), "{page}");
}

#[test]
fn the_copy_that_opens_from_a_disk_has_relative_addresses() {
    let files = built_with(ADDRESS, Options { edition: Edition::Disk, ..Options::default() });
    let page = &files["meetings/march/index.html"];
    assert_eq!(things(page)["Event"]["@id"], "../../meetings/march/index.html");
}

#[test]
fn minutes_and_papers_speak_to_reference_managers_and_other_pages_do_not() {
    let files = built(ADDRESS);
    let page = &files[&format!("{REPORT}index.html")];
    for line in [
        "<meta name=\"citation_title\" content=\"The plan for beds\">",
        "<meta name=\"citation_date\" content=\"2020/03/18\">",
        "<meta name=\"citation_publisher\" content=\"Maps &amp; Co\">",
        "<meta name=\"DC.title\" content=\"The plan for beds\">",
        "<meta name=\"DC.source\" content=\"The March pack, lines 51 to 100 of 100\">",
        "<meta name=\"DC.identifier\" content=\"https://example.org/a/reports/march/plan/\">",
    ] {
        assert!(page.contains(line), "no {line} in {page}");
    }
    let others = ["topics/beds/index.html", "meetings/march/index.html", "index.html"];
    assert!(others.iter().all(|path| !files[*path].contains("citation_title")));
}
