use super::units::Scale;
use crate::figures::{Approximation, Figure};

/// The numbers that a figure leaves open, in the unit of its dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) low: f64,
    pub(super) high: f64,
    /// Only bounds are known: nothing to compare by.
    pub(super) vague: bool,
    /// The number that is told, if one is, else the lowest meant.
    number: f64,
    /// Half a unit of the last digit: what turning one unit into another leaves open.
    slack: f64,
}

impl Range {
    /// About n: 10 % to either side. More than n: up to 20 % above, or one unit of its last digit that is not zero, whichever
    /// is more. Up to n: 20 % below. None where the words give no number.
    pub(super) fn of(figure: &Figure, scale: Scale) -> Option<Self> {
        let vague = figure.approximation == Some(Approximation::Vague);
        let (low, high) = match (figure.value, figure.low, figure.high) {
            (Some(n), ..) => match figure.approximation {
                Some(Approximation::About) => (n * 0.9, n * 1.1),
                Some(Approximation::MoreThan | Approximation::AtLeast) => (n, n + (n * 0.2).max(last_unit(n))),
                Some(Approximation::LessThan | Approximation::AtMost) => (n * 0.8, n),
                Some(Approximation::Vague) | None => (n, n),
            },
            (None, Some(low), Some(high)) => (low, high),
            (None, Some(n), None) => (n, n * 10.0),
            (None, None, Some(n)) => (0.0, n),
            (None, None, None) => return None,
        };
        let zero = scale.turn(0.0);
        let slack = scale.turn(last_unit(figure.value.unwrap_or(low)) / 2.0) - zero;
        Some(Self {
            low: scale.turn(low),
            high: scale.turn(high),
            vague,
            number: scale.turn(figure.value.unwrap_or(low)),
            slack,
        })
    }

    pub(super) fn number(self) -> f64 {
        self.number
    }

    /// `turned`: they were told in different units.
    pub(super) fn meets(self, other: Range, turned: bool) -> bool {
        let slack = if turned { self.slack.max(other.slack) } else { 0.0 };
        self.low <= other.high + slack && other.low <= self.high + slack
    }

    /// How many times the one is the other where they are closest; 1 where they meet.
    pub(super) fn ratio(self, other: Range) -> f64 {
        let (low, high) = if self.low <= other.low { (self.high, other.low) } else { (other.high, self.low) };
        if high <= low { 1.0 } else { high / low.max(f64::MIN_POSITIVE) }
    }
}

/// 1 for 23, 10 for 20, 100,000 for 3.5 million; a tenth for 1.5.
fn last_unit(n: f64) -> f64 {
    let mut unit = 1.0;
    while n > 0.0 && n % (unit * 10.0) == 0.0 && unit < 1e15 {
        unit *= 10.0;
    }
    while (n / unit).fract() != 0.0 && unit > 1e-3 {
        unit /= 10.0;
    }
    unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::alignment::units::measured;
    use crate::figures::FigureKind;
    use crate::text::Span;

    fn range(value: f64, unit: &str, approximation: Option<Approximation>) -> Range {
        let kind = if unit.is_empty() { FigureKind::Count } else { FigureKind::Measure };
        let unit = Some(unit.to_owned()).filter(|unit| !unit.is_empty());
        let (low, high, counted) = (None, None, None);
        let figure =
            Figure { span: Span::default(), kind, value: Some(value), low, high, approximation, unit, counted };
        let (_, scale) = measured(figure.unit.as_deref(), kind);
        Range::of(&figure, scale).unwrap()
    }

    #[test]
    fn numbers_exclude_each_other_unless_their_ranges_meet() {
        let more = Some(Approximation::MoreThan);
        for (n, high) in [(2.0, 3.0), (20.0, 30.0), (800.0, 960.0)] {
            assert_eq!(range(n, "", more).high, high);
        }
        assert!(range(800.0, "", more).meets(range(900.0, "", Some(Approximation::AtMost)), false));
        assert!(range(1000.0, "", Some(Approximation::About)).meets(range(950.0, "", None), false));
        assert!(!range(52.0, "", None).meets(range(50.0, "", None), false));
    }

    #[test]
    fn units_of_one_dimension_are_compared_as_far_as_their_digits_tell() {
        let meet = |a: f64, unit: &str, b: f64, other: &str| range(a, unit, None).meets(range(b, other, None), true);
        assert!(meet(6.0, "mile", 10.0, "kilometre"));
        assert!(meet(100.0, "fahrenheit", 38.0, "celsius"));
        assert!(meet(60.0, "mile per hour", 97.0, "kilometre per hour"));
        assert!(meet(15.0, "knot", 28.0, "kilometre per hour"));
        assert!(meet(1.5, "tonne", 3307.0, "pound-mass"));
        assert!(!meet(6.0, "mile", 12.0, "kilometre"));
        assert!(!meet(30.0, "celsius", 104.0, "fahrenheit"));
    }
}
