//! When what a figure counts was so, as far as a date in its sentence tells.

use crate::dates::DateExpression;

/// Days from the first to the last, counted from some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: i64,
    pub(super) last: i64,
}

/// News of one event is told for so many days.
const NEWS: i64 = 21;

/// What goes on after so many days is told anew.
const LONG: i64 = 500;

impl Days {
    /// None where the date has no value, or one of no known length.
    pub(super) fn of(date: &DateExpression) -> Option<Self> {
        Self::parse(date.value.as_deref()?)
    }

    /// `2018-09-07`, `2018-W36`, `2018-09`, `2018`.
    fn parse(value: &str) -> Option<Self> {
        let mut parts = value.splitn(3, '-');
        let year: i64 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let span = |first, length| Days { first, last: first + length - 1 };
        match (parts.next(), parts.next().and_then(|day| day.get(..2)?.parse().ok())) {
            (None, _) => Some(span(day_number(year, 1, 1), 365)),
            (Some(week), _) if week.starts_with('W') => {
                let week: i64 = week[1..].parse().ok()?;
                Some(span(day_number(year, 1, 1) + (week - 1) * 7, 7))
            }
            (Some(month), day) => {
                let month: i64 = month.parse().ok()?;
                Some(match day {
                    Some(day) => span(day_number(year, month, day), 1),
                    None => span(day_number(year, month, 1), 30),
                })
            }
        }
    }

    /// The days of which an article of that day gives the news.
    pub(super) fn news(day: i64) -> Self {
        Self { first: day - NEWS, last: day + NEWS }
    }

    /// Whether an article of that day tells of these days as of the past, not as of what it reports.
    pub(super) fn is_long_before(self, day: i64) -> bool {
        self.last + LONG < day
    }

    pub(super) fn is_year(self) -> bool {
        self.last - self.first > 360
    }

    /// How many days lie between them, at least.
    pub(super) fn gap(self, other: Days) -> i64 {
        (other.first - self.last).max(self.first - other.last)
    }

    pub(super) fn meets(self, other: Days) -> bool {
        self.first <= other.last + 1 && other.first <= self.last + 1
    }
}

/// The day of an article, `YYYY-MM-DD`.
pub(super) fn day(date: &str) -> Option<i64> {
    Days::parse(date).filter(|days| days.first == days.last).map(|days| days.first)
}

/// Days since 1 March of year 0 (the calendar as it is used today).
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 153 + 2) / 5 + day
}

#[cfg(test)]
mod tests {
    use super::{Days, day};

    #[test]
    fn days_are_counted_over_months_and_years() {
        let between = |a: &str, b: &str| day(b).unwrap() - day(a).unwrap();
        assert_eq!(between("2018-09-06", "2018-09-07"), 1);
        assert_eq!(between("2016-02-28", "2016-03-01"), 2);
        assert_eq!(between("2017-12-31", "2018-01-01"), 1);
        assert_eq!(between("2018-01-01", "2019-01-01"), 365);
        assert_eq!((day("2018-09"), day("x-y-z"), day("2018-1é-01")), (None, None, None));
    }

    #[test]
    fn a_date_holds_the_days_that_it_names() {
        let meet = |a: &str, b: &str| Days::parse(a).unwrap().meets(Days::parse(b).unwrap());
        for (a, b, expected) in [
            ("2016-12", "2016-12-25", true),
            ("2016", "2016-12-25", true),
            ("2018-W36", "2018-09-07", true),
            ("2016-12", "2016-03", false),
            ("1992", "2014-05-14", false),
        ] {
            assert_eq!(meet(a, b), expected, "{a} {b}");
        }
    }
}
