//! How long each stage of `compile` takes, for archives of 100, 1,000 and 10,000 documents.
//!
//! `cargo bench --bench stages` runs all; `cargo bench --bench stages -- 1000/link` runs one.

#![allow(clippy::disallowed_methods, reason = "a bench has a clock")]
#![allow(missing_docs, reason = "criterion's macros make public functions")]

mod archive;
mod ledgers;

use std::cell::RefCell;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use minutebook::Options;
use minutebook::cache::NoCache;
use minutebook::diagnostic::Diagnostics;
use minutebook::sink::Kept;
use minutebook::source::{Contents, Role, SourceFile, Sources};
use minutebook::{Stage, compile, read};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
const STAGES: [Stage; 4] = [Stage::Model, Stage::Link, Stage::Check, Stage::Render];

/// An archive in memory, with the theme `plain`.
fn sources(documents: usize) -> Sources {
    let nowhere = read::Folders { content: "no such folder".into(), sources: None, theme: None };
    let theme = read::read(&nowhere, &mut Diagnostics::new());
    let theme = theme.iter().map(|(_, file)| file.clone());
    let mut archive = archive::archive(documents);
    archive.extend(ledgers::ledgers(&archive));
    let records = archive.into_iter().map(|(path, text)| SourceFile {
        path: format!("content/{path}"),
        role: Role::Content(path),
        contents: Contents::Text(text.into()),
    });
    Sources::new(theme.chain(records).collect())
}

/// How long `stage` takes in one compilation.
fn time_of(stage: Stage, sources: &Sources) -> Duration {
    let begun = RefCell::new(Vec::new());
    let kept = Kept::default();
    let compiled = compile(sources, Options::default(), &NoCache, &kept, &|stage| {
        begun.borrow_mut().push((stage, Instant::now()))
    });
    let end = Instant::now();
    assert!(!compiled.diagnostics.has_errors(), "the archive of the bench is at fault");
    let begun = begun.into_inner();
    let at = begun.iter().position(|(begun, _)| *begun == stage).expect("the stage ran");
    begun.get(at + 1).map_or(end, |(_, next)| *next) - begun[at].1
}

fn stages(criterion: &mut Criterion) {
    for documents in SIZES {
        let sources = sources(documents);
        let mut group = criterion.benchmark_group(documents.to_string());
        group.sample_size(10);
        for stage in STAGES {
            group.bench_with_input(BenchmarkId::from_parameter(stage.name()), &stage, |bencher, stage| {
                bencher.iter_custom(|rounds| (0..rounds).map(|_| time_of(*stage, &sources)).sum());
            });
        }
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
