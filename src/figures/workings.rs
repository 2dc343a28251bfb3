//! Stated arithmetic: `(19805 - 18303) / 19805 = 7.6%`.
//!
//! Numbers are written as in prose, with thousands separators, `£`, a scale and `%` (46% is 0.46). The signs are `+`, `-`,
//! `*` or `×`, `/` or `÷`, and brackets. Everything is exact. `=` holds where the result, rounded to the decimals that the
//! right side states, is the right side (a half goes away from zero); `≈` holds to its last digit that is not a closing
//! nought.

use std::ops::Range;

use super::figure::Figure;
use super::number::{self, Amount};
use super::ratio::Ratio;
use super::rounding::step;
use super::signs;
use super::text::Text;
use super::value::Value;

/// Stated arithmetic that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// The numbers on the left, in their order.
    pub operands: Vec<Figure>,
    /// The number on the right.
    pub result: Figure,
    /// Whether the right side is said to be rounded (`≈`).
    pub is_rounded: bool,
    left: Expression,
}

/// What the arithmetic gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The exact result of the left side; 0.076 for 7.6%.
    pub exact: Ratio,
    /// Whether the right side is true.
    pub holds: bool,
}

/// What is wrong with stated arithmetic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The bytes of the working that are wrong.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: &'static str,
    /// What to write.
    pub help: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Expression {
    Number(Ratio),
    Sum(Box<[Self; 2]>),
    Difference(Box<[Self; 2]>),
    Product(Box<[Self; 2]>),
    Quotient(Box<[Self; 2]>),
}

/// Reads a working.
///
/// # Errors
/// Whatever is no number, sign or bracket; a missing `=`; more than one number on the right.
pub fn parse(text: &str) -> Result<Working, Fault> {
    let plain = signs::plain(text);
    let in_text = |fault: Fault| Fault { range: plain.source(fault.range), ..fault };
    let working = read(&plain).map_err(in_text)?;
    let in_text = |figure: Figure| Figure { range: plain.source(figure.range), ..figure };
    let operands = working.operands.into_iter().map(in_text).collect();
    Ok(Working { operands, result: in_text(working.result), ..working })
}

fn read(text: &str) -> Result<Working, Fault> {
    let mut reader = Reader { text: Text(text), at: 0, depth: 0, operands: Vec::new() };
    let left = reader.sum()?;
    let is_rounded = match reader.sign(&["=", "≈"]) {
        Some("≈") => true,
        Some(_) => false,
        None => {
            return Err(reader.fault("expected `=`", "write the result after `=`, or after `≈` where it is rounded"));
        }
    };
    let operands = std::mem::take(&mut reader.operands);
    let result = reader.operand()?;
    reader.skip_space();
    if reader.at < text.len() {
        return Err(reader.fault("expected the end", "write one number after `=`"));
    }
    Ok(Working { operands, result, is_rounded, left })
}

impl Working {
    /// Works out the left side and compares it with the right.
    ///
    /// # Errors
    /// A division by nought, or a number too large for an exact result.
    pub fn evaluate(&self) -> Result<Outcome, Fault> {
        let outcome = value(&self.left).and_then(|exact| Some(Outcome { exact, holds: self.holds(exact)? }));
        outcome.ok_or(Fault {
            range: 0..self.result.range.start,
            message: "the left side has no exact result",
            help: "divide by something other than nought, and use smaller numbers",
        })
    }

    fn holds(&self, exact: Ratio) -> Option<bool> {
        let stated = plain_number(&self.result.value)?;
        let printed = self.result.printed?;
        let step = if self.is_rounded { step(printed)? } else { Ratio::tenth_power(printed.decimals)? };
        let step = step.times(printed.scale)?;
        let step = if matches!(self.result.value, Value::Percent(_)) { step.over(Ratio::integer(100))? } else { step };
        Some(exact.rounded_to(step)? == stated)
    }
}

fn value(expression: &Expression) -> Option<Ratio> {
    let both = |sides: &[Expression; 2]| Some((value(&sides[0])?, value(&sides[1])?));
    match expression {
        Expression::Number(number) => Some(*number),
        Expression::Sum(sides) => both(sides).and_then(|(one, other)| one.plus(other)),
        Expression::Difference(sides) => both(sides).and_then(|(one, other)| one.minus(other)),
        Expression::Product(sides) => both(sides).and_then(|(one, other)| one.times(other)),
        Expression::Quotient(sides) => both(sides).and_then(|(one, other)| one.over(other)),
    }
}

/// The number that arithmetic uses: hundredths are divided out.
fn plain_number(value: &Value) -> Option<Ratio> {
    match value {
        Value::Number(number) | Value::Money(number) => Some(*number),
        Value::Percent(hundredths) => hundredths.over(Ratio::integer(100)),
        _ => None,
    }
}

/// Brackets within brackets beyond this are a slip, not a working.
const DEEPEST: usize = 32;

struct Reader<'a> {
    text: Text<'a>,
    at: usize,
    depth: usize,
    operands: Vec<Figure>,
}

impl Reader<'_> {
    fn sum(&mut self) -> Result<Expression, Fault> {
        let mut left = self.product()?;
        while let Some(sign) = self.sign(&["+", "-", "−", "–"]) {
            let sides = Box::new([left, self.product()?]);
            left = if sign == "+" { Expression::Sum(sides) } else { Expression::Difference(sides) };
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Expression, Fault> {
        let mut left = self.factor()?;
        while let Some(sign) = self.sign(&["*", "×", "x", "/", "÷"]) {
            let sides = Box::new([left, self.factor()?]);
            left = if matches!(sign, "/" | "÷") { Expression::Quotient(sides) } else { Expression::Product(sides) };
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Expression, Fault> {
        if self.sign(&["("]).is_some() {
            return self.bracket();
        }
        let figure = self.operand()?;
        let number = plain_number(&figure.value).ok_or_else(|| self.not_a_number())?;
        self.operands.push(figure);
        Ok(Expression::Number(number))
    }

    fn bracket(&mut self) -> Result<Expression, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault("too many brackets", "split the working in two"));
        }
        let inner = self.sum()?;
        self.depth -= 1;
        match self.sign(&[")"]) {
            Some(_) => Ok(inner),
            None => Err(self.fault("expected `)`", "close the bracket")),
        }
    }

    fn operand(&mut self) -> Result<Figure, Fault> {
        let is_negative = self.sign(&["-", "−"]).is_some();
        self.skip_space();
        let start = self.at;
        let read = number::money(self.text, start).or_else(|| number::amount(self.text, start));
        let Some(((value, printed), end)) = read.filter(|(amount, _)| is_number(amount)) else {
            return Err(self.not_a_number());
        };
        self.at = end;
        let value = if is_negative { negated(value) } else { value };
        Ok(Figure { value, printed, range: start..end })
    }

    /// Passes the first of `signs` that comes next.
    fn sign(&mut self, signs: &[&'static str]) -> Option<&'static str> {
        self.skip_space();
        let sign = signs.iter().find(|sign| self.text.has(self.at, sign))?;
        self.at += sign.len();
        Some(sign)
    }

    fn skip_space(&mut self) {
        self.at = self.text.gap(self.at).unwrap_or(self.at);
    }

    fn not_a_number(&self) -> Fault {
        self.fault("expected a number", "write numbers, brackets and the signs + - × ÷")
    }

    fn fault(&self, message: &'static str, help: &'static str) -> Fault {
        let width = self.text.0.get(self.at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Fault { range: self.at..self.at + width, message, help }
    }
}

fn is_number(amount: &Amount) -> bool {
    matches!(amount.0, Value::Number(_) | Value::Money(_) | Value::Percent(_))
}

fn negated(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(number.negated()),
        Value::Money(pounds) => Value::Money(pounds.negated()),
        Value::Percent(hundredths) => Value::Percent(hundredths.negated()),
        other => other,
    }
}
