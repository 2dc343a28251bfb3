//! Prints what was measured.

use super::Program;

/// A line for each program, then how many times as long one takes as another.
pub fn report(documents: usize, programs: &[Program]) {
    println!("  {:<12}{:^26}{:>10}{:>8}{:>10}{:>9}{:>10}", "", "seconds", "ms a", "core", "peak", "files", "output");
    println!(
        "  {:<12}{:>8}{:>9}{:>9}{:>10}{:>8}{:>10}{:>9}{:>10}",
        "", "least", "median", "most", "document", "seconds", "memory", "made", "bytes"
    );
    for program in programs {
        match &program.failure {
            Some(why) => println!("  {:<12}failed, so it is not timed. It said:\n    {why}", program.name),
            None => println!("{}", line(documents, program)),
        }
    }
    for (one, other) in [(1, 0), (2, 1), (2, 0)] {
        if let (Some(one), Some(other)) = (programs.get(one), programs.get(other)) {
            ratio(one, other);
        }
    }
}

fn line(documents: usize, program: &Program) -> String {
    let spread = Spread::of(program.runs.iter().map(|run| run.wall).collect());
    let cores = program.runs.iter().filter_map(|run| run.cores).collect::<Vec<_>>();
    let cores = if cores.is_empty() { "unknown".to_string() } else { format!("{:.2}", Spread::of(cores).median) };
    let memory = program.runs.iter().filter_map(|run| run.kilobytes).max();
    let memory = memory.map_or("unknown".to_string(), |kilobytes| megabytes(kilobytes * 1024));
    format!(
        "  {:<12}{:>8.3}{:>9.3}{:>9.3}{:>10.3}{cores:>8}{memory:>10}{:>9}{:>10}",
        program.name,
        spread.least,
        spread.median,
        spread.most,
        spread.median * 1000.0 / documents.max(1) as f64,
        program.made.files,
        megabytes(program.made.bytes),
    )
}

fn ratio(one: &Program, other: &Program) {
    let pairs: Vec<f64> = one.runs.iter().zip(&other.runs).map(|(one, other)| one.wall / other.wall).collect();
    if !pairs.is_empty() {
        let Spread { least, median, most } = Spread::of(pairs);
        println!("  {} takes {median:.2} times as long as {} ({least:.2} to {most:.2})", one.name, other.name);
    }
}

struct Spread {
    least: f64,
    median: f64,
    most: f64,
}

impl Spread {
    fn of(mut values: Vec<f64>) -> Spread {
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        let median = match values.len().is_multiple_of(2) {
            true => (values[middle - 1] + values[middle]) / 2.0,
            false => values[middle],
        };
        Spread { least: values[0], median, most: values[values.len() - 1] }
    }
}

pub fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
