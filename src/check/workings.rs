//! Stated arithmetic is true, and made of figures that the source has.
//!
//! ```text
//! workings:
//!   - "164 - 163 = 1"                         <- both stand in the source, and the result is right
//!   - "(19805 - 18303) / 19805 = 7.6%"
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::{Figure, Ledger, Ratio, Value, find, rounded, workings};
use crate::model::values::Text;

/// A working that holds.
pub struct Worked {
    result: Ledger,
}

impl Worked {
    /// Whether a figure is the result, or the result rounded as the words before it say.
    pub fn gives(&self, figure: &Figure, before: &str) -> bool {
        let mut entries = self.result.entries();
        find(figure, None, entries.clone()).is_some() || entries.any(|entry| rounded(before, figure, entry.value))
    }
}

/// Applies the rule, and gives the workings that hold.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) -> Vec<Worked> {
    let mut worked: Vec<Worked> = Vec::new();
    for text in subject.entry.workings {
        match hold(subject, text, &worked) {
            Ok(result) => worked.push(result),
            Err(fault) => diagnostics.push(*fault),
        }
    }
    worked
}

fn hold(subject: &Subject, text: &Text, before: &[Worked]) -> Result<Worked, Box<Diagnostic>> {
    let fault = |message: String, label: String, help: String| {
        Box::new(Diagnostic::error(Code::BadWorking, message).at(text.span, label).help(help))
    };
    let unreadable = |error: workings::Fault| {
        fault("this working cannot be read".to_owned(), error.message.to_owned(), sentence(error.help))
    };
    let working = workings::parse(&text.text).map_err(unreadable)?;
    let outcome = working.evaluate().map_err(unreadable)?;
    if !outcome.holds {
        return Err(fault(
            "this working is not true".to_owned(),
            format!("the left side gives {}", shown(outcome.exact, &working.result.value)),
            "Mend the figures, or the result. Write `≈` instead of `=` where the result is rounded further.".to_owned(),
        ));
    }
    let is_sound = |operand: &Figure| {
        is_constant(&operand.value) || stands(subject, operand) || before.iter().any(|worked| worked.gives(operand, ""))
    };
    if let Some(operand) = working.operands.iter().find(|operand| !is_sound(operand)) {
        let written = &text.text[operand.range.clone()];
        return Err(fault(
            format!("the working uses {written}, which the source does not have"),
            "each figure on the left stands in the source, or is the result of a working above".to_owned(),
            "Look the figure up in the part of the source that this record is from (`source.at`).".to_owned(),
        ));
    }
    let result = &text.text[working.result.range.clone()];
    Ok(Worked { result: Ledger::of_lines("", result, "") })
}

/// Numbers that everybody knows: days, weeks and months of a year, hours of a day, and the hundred of a percentage.
fn is_constant(value: &Value) -> bool {
    [7, 12, 24, 52, 60, 100, 365].iter().any(|known| *value == Value::Number(Ratio::integer(*known)))
}

/// Whether an operand stands in the part of the source that the record is from.
fn stands(subject: &Subject, operand: &Figure) -> bool {
    let Some(source) = subject.entry.source else { return false };
    let Some(pack) = subject.evidence.ledgers.get(&source.pack.address.id) else { return true };
    pack.ledger.find(operand, None, source.at.ranges()).is_some()
}

/// A result in the unit of what was expected.
fn shown(exact: Ratio, expected: &Value) -> String {
    let in_unit = match expected {
        Value::Percent(_) => exact.times(Ratio::integer(100)).unwrap_or(exact),
        _ => exact,
    };
    let rounded = Ratio::tenth_power(2).and_then(|step| in_unit.rounded_to(step)).unwrap_or(in_unit);
    match expected {
        Value::Percent(_) => Value::Percent(rounded).to_string(),
        Value::Money(_) => Value::Money(rounded).to_string(),
        _ => Value::Number(rounded).to_string(),
    }
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect::<String>() + ".")
}
