//! The JSON Schemas say of `content/` what the program says of it.

use std::fs;
use std::path::{Path, PathBuf};

use minutebook::model::id::Kind;
use minutebook::model::{archive_schema, front_matter, schema};
use serde_json::Value;
use walkdir::WalkDir;

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The front matter of a record, as any YAML reader sees it.
fn fields(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a record");
    let parts = front_matter::split(&text).expect("front matter");
    serde_yaml::from_str(&text[parts.yaml]).expect("YAML")
}

#[test]
fn every_record_is_valid_by_the_schema_of_its_kind() {
    let mut checked = 0;
    for kind in Kind::ALL {
        let validator = jsonschema::validator_for(schema(kind).as_value()).expect("a sound schema");
        let folder = content().join(kind.folder());
        for entry in WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry")) {
            if entry.path().extension().is_some_and(|extension| extension == "md") {
                let fields = fields(entry.path());
                let faults: Vec<String> =
                    validator.iter_errors(&fields).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
                assert_eq!(faults, Vec::<String>::new(), "{}", entry.path().display());
                checked += 1;
            }
        }
    }
    assert!(checked > 150, "only {checked} records were found");
}

#[test]
fn a_record_with_an_unknown_field_is_refused() {
    let validator = jsonschema::validator_for(schema(Kind::Topic).as_value()).expect("a sound schema");
    let sound = serde_json::json!({"title": "Beds", "summary": "About beds."});
    let faulty = serde_json::json!({"title": "Beds", "summary": "About beds.", "sumary": "?"});
    assert!(validator.is_valid(&sound));
    assert!(!validator.is_valid(&faulty));
}

#[test]
fn the_archive_says_what_can_be_taken_away_by_its_own_schema() {
    let validator = jsonschema::validator_for(archive_schema().as_value()).expect("a sound schema");
    let archive = |downloads: Value| serde_json::json!({"title": "Beds", "summary": "About beds.", "language": "en-GB", "downloads": downloads});
    assert!(validator.is_valid(&archive(serde_json::json!({"offline": true}))));
    for faulty in [serde_json::json!({"ofline": true}), serde_json::json!({"offline": "yes"}), serde_json::json!(true)]
    {
        assert!(!validator.is_valid(&archive(faulty.clone())), "{faulty}");
    }
}
