use crate::figures::{Approximation, Figure};

/// The numbers that a figure leaves open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) low: f64,
    pub(super) high: f64,
    /// Only bounds are known: nothing to compare by.
    pub(super) vague: bool,
}

impl Range {
    /// About n: 10 % to either side. More than n: up to 20 % above, or one unit of its last digit that is not zero, whichever
    /// is more. Up to n: 20 % below. None where the words give no number.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
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
        Some(Self { low, high, vague })
    }

    pub(super) fn meets(self, other: Range) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// Whether they meet or lie no further apart than two to one.
    pub(super) fn is_near(self, other: Range) -> bool {
        self.low <= other.high * 2.0 && other.low <= self.high * 2.0
    }
}

/// 1 for 23, 10 for 20, 100,000 for 3.5 million; 1 for what is no whole number.
fn last_unit(n: f64) -> f64 {
    let mut unit = 1.0;
    while n > 0.0 && n % (unit * 10.0) == 0.0 && unit < 1e15 {
        unit *= 10.0;
    }
    unit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn range(value: f64, approximation: Option<Approximation>) -> Range {
        let kind = crate::figures::FigureKind::Count;
        let (low, high, unit, counted) = (None, None, None, None);
        let figure =
            Figure { span: Span::default(), kind, value: Some(value), low, high, approximation, unit, counted };
        Range::of(&figure).unwrap()
    }

    #[test]
    fn numbers_exclude_each_other_unless_their_ranges_meet() {
        let more = Some(Approximation::MoreThan);
        for (n, high) in [(2.0, 3.0), (20.0, 30.0), (800.0, 960.0)] {
            assert_eq!(range(n, more).high, high);
        }
        assert!(range(800.0, more).meets(range(900.0, Some(Approximation::AtMost))));
        assert!(range(1000.0, Some(Approximation::About)).meets(range(950.0, None)));
        assert!(!range(52.0, None).meets(range(50.0, None)));
    }
}
