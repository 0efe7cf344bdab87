use super::calendar::Day;

/// The days that a date covers, and how exactly it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// First and last day, counted from 1970-01-01.
    pub first: i32,
    pub last: i32,
    pub grain: Grain,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
}

impl Extent {
    /// Of a TIMEX3 value as [`super::find`] gives it; none for what is no stretch of the calendar.
    pub fn of(value: &str) -> Option<Self> {
        let (head, tail) = value.split_once('-').unwrap_or((value, ""));
        let number = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<i32>().ok())?;
        let year = number(head)?;
        match (head.len(), tail) {
            (2, "") => Some(months(Grain::Century, year * 100, 1, 1200)),
            (3, "") => Some(months(Grain::Decade, year * 10, 1, 120)),
            (4, "") => Some(months(Grain::Year, year, 1, 12)),
            (4, "SP") => Some(months(Grain::Season, year, 3, 3)),
            (4, "SU") => Some(months(Grain::Season, year, 6, 3)),
            (4, "FA") => Some(months(Grain::Season, year, 9, 3)),
            (4, "WI") => Some(months(Grain::Season, year, 12, 3)),
            (4, _) => of_year(year, tail, number),
            _ => None,
        }
    }
}

/// `09-07`, `09`, `Q3`, `W36`, `W36-WE`.
fn of_year(year: i32, tail: &str, number: impl Fn(&str) -> Option<i32>) -> Option<Extent> {
    if let Some(quarter) = tail.strip_prefix('Q') {
        let quarter = number(quarter).filter(|n| (1..=4).contains(n))?;
        return Some(months(Grain::Quarter, year, quarter as u32 * 3 - 2, 3));
    }
    if let Some(week) = tail.strip_prefix('W') {
        let weekend = week.strip_suffix("-WE");
        let week = number(weekend.unwrap_or(week)).filter(|n| (1..=53).contains(n))?;
        // the first week is the one with the fourth of January
        let fourth = Day { year, month: 1, day: 4 };
        let monday = fourth.plus(1 - fourth.weekday() + 7 * (i64::from(week) - 1)).number() as i32;
        return Some(Extent { first: monday + 5 * i32::from(weekend.is_some()), last: monday + 6, grain: Grain::Week });
    }
    let (month, day) = tail.split_once('-').unwrap_or((tail, ""));
    let month = number(month)? as u32;
    if day.is_empty() {
        return Day::new(year, month, 1).map(|_| months(Grain::Month, year, month, 1));
    }
    let day = Day::new(year, month, number(day)? as u32)?.number() as i32;
    Some(Extent { first: day, last: day, grain: Grain::Day })
}

fn months(grain: Grain, year: i32, month: u32, count: i32) -> Extent {
    let first = Day { year, month, day: 1 };
    let (year, month) = first.month_plus(count);
    let next = Day { year, month, day: 1 };
    Extent { first: first.number() as i32, last: next.number() as i32 - 1, grain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cover_their_days() {
        let day = |text: &str| Day::parse(text).unwrap().number() as i32;
        let cases = [
            ("2018-09-07", "2018-09-07", "2018-09-07", Grain::Day),
            ("2018-W36", "2018-09-03", "2018-09-09", Grain::Week),
            ("2018-W36-WE", "2018-09-08", "2018-09-09", Grain::Week),
            ("2019-W01", "2018-12-31", "2019-01-06", Grain::Week),
            ("2016-02", "2016-02-01", "2016-02-29", Grain::Month),
            ("2018-Q3", "2018-07-01", "2018-09-30", Grain::Quarter),
            ("2018-WI", "2018-12-01", "2019-02-28", Grain::Season),
            ("2018", "2018-01-01", "2018-12-31", Grain::Year),
            ("199", "1990-01-01", "1999-12-31", Grain::Decade),
            ("19", "1900-01-01", "1999-12-31", Grain::Century),
        ];
        for (value, first, last, grain) in cases {
            assert_eq!(Extent::of(value), Some(Extent { first: day(first), last: day(last), grain }), "{value}");
        }
    }

    #[test]
    fn what_is_no_stretch_of_the_calendar_covers_nothing() {
        for value in ["", "P3D", "PRESENT_REF", "2018-13", "2018-02-30", "2018-W60", "2018-Q5", "20189"] {
            assert_eq!(Extent::of(value), None, "{value}");
        }
    }
}
