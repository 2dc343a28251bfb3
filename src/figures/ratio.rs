//! Exact numbers: a figure is never a binary fraction.

use std::cmp::Ordering;
use std::fmt;

/// A fraction in lowest terms with a denominator above zero; 25.8 is 129/5.
///
/// Both parts fit 64 bits, so that two can be compared, added or multiplied in 128 bits without loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
}

impl Ratio {
    /// Nought.
    pub const ZERO: Self = Self::integer(0);

    /// A whole number.
    #[must_use]
    pub const fn integer(number: i64) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// `numerator / denominator` in lowest terms; none where the denominator is nought or a part is too large.
    #[must_use]
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = i128::try_from(divisor).ok()?.checked_mul(denominator.signum())?;
        let part = |number: i128| i64::try_from(number.checked_div(divisor)?).ok().filter(|&part| part != i64::MIN);
        Some(Self { numerator: part(numerator)?, denominator: part(denominator)? })
    }

    /// `digits` with the last `decimals` of them after the point: 258 and 1 are 25.8.
    #[must_use]
    pub fn decimal(digits: i64, decimals: u8) -> Option<Self> {
        if decimals == 0 {
            return Some(Self::integer(digits));
        }
        Self::new(i128::from(digits), 10_i128.checked_pow(u32::from(decimals))?)
    }

    /// A tenth to the power of `decimals`; none beyond 18.
    #[must_use]
    pub fn tenth_power(decimals: u8) -> Option<Self> {
        Self::decimal(1, decimals)
    }

    /// The number without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self { numerator: self.numerator.abs(), ..self }
    }

    /// The number with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { numerator: -self.numerator, ..self }
    }

    /// The nearest binary fraction: for pictures, never for comparing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a picture shows less than the 53 bits that are kept")]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The number where it is whole.
    #[must_use]
    pub const fn whole(self) -> Option<i64> {
        if self.denominator == 1 { Some(self.numerator) } else { None }
    }

    /// The sum, unless it is too large.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let cross = |one: Self, two: Self| i128::from(one.numerator) * i128::from(two.denominator);
        Self::new(cross(self, other).checked_add(cross(other, self))?, self.denominators(other))
    }

    /// The difference, unless it is too large.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product, unless it is too large.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(i128::from(self.numerator) * i128::from(other.numerator), self.denominators(other))
    }

    /// The quotient, unless it is too large or `other` is nought.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        let cross = |one: Self, two: Self| i128::from(one.numerator) * i128::from(two.denominator);
        Self::new(cross(self, other), cross(other, self))
    }

    /// The multiple of `unit` that is nearest, a half going away from zero.
    #[must_use]
    pub fn rounded_to(self, unit: Self) -> Option<Self> {
        let steps = self.abs().over(unit)?;
        let (steps, of) = (i128::from(steps.numerator), i128::from(steps.denominator));
        let rounded = unit.times(Self::new((steps * 2 + of) / (of * 2), 1)?)?;
        Some(if self.numerator < 0 { rounded.negated() } else { rounded })
    }

    fn denominators(self, other: Self) -> i128 {
        i128::from(self.denominator) * i128::from(other.denominator)
    }

    /// How many decimals say the number exactly; none where no decimal fraction does, as for a third.
    fn exact_decimals(self) -> Option<u8> {
        let mut power: i128 = 1;
        for decimals in 0..=18 {
            if power % i128::from(self.denominator) == 0 {
                return Some(decimals);
            }
            power *= 10;
        }
        None
    }
}

/// Euclid's, in 64 bits as soon as the numbers fit: division in 128 bits is slow.
fn greatest_common_divisor(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        if let (Ok(small), Ok(smaller)) = (u64::try_from(one), u64::try_from(other)) {
            return u128::from(small_divisor(small, smaller));
        }
        (one, other) = (other, one % other);
    }
    one
}

fn small_divisor(mut one: u64, mut other: u64) -> u64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |one: &Self, two: &Self| i128::from(one.numerator) * i128::from(two.denominator);
        cross(self, other).cmp(&cross(other, self))
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// `25.8`, or `1/3` where no decimal fraction is exact.
impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(decimals) = self.exact_decimals() else {
            return write!(out, "{}/{}", self.numerator, self.denominator);
        };
        let power = 10_i128.pow(u32::from(decimals));
        let digits = i128::from(self.numerator) * (power / i128::from(self.denominator));
        let sign = if digits < 0 { "-" } else { "" };
        let (whole, part) = (digits.abs() / power, digits.abs() % power);
        match decimals {
            0 => write!(out, "{sign}{whole}"),
            _ => write!(out, "{sign}{whole}.{part:0width$}", width = usize::from(decimals)),
        }
    }
}
