/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Day {
    /// None where there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        ((1..=12).contains(&month) && day >= 1 && day <= month_length(year, month)).then_some(Self { year, month, day })
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut fields = text.get(..10)?.split('-');
        let mut next =
            |width| fields.next().filter(|f: &&str| f.len() == width && f.bytes().all(|b| b.is_ascii_digit()));
        let (year, month, day) = (next(4)?.parse().ok()?, next(2)?.parse().ok()?, next(2)?.parse().ok()?);
        Self::new(year, month, day)
    }

    /// Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
    pub fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    pub fn from_number(number: i64) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted - era * 146_097;
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let month = (5 * of_year + 2) / 153;
        let day = (of_year - (153 * month + 2) / 5 + 1) as u32;
        let month = if month < 10 { month + 3 } else { month - 9 } as u32;
        Self { year: (years + era * 400 + i64::from(month <= 2)) as i32, month, day }
    }

    pub fn plus(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// 1 (Monday) to 7.
    pub fn weekday(self) -> i64 {
        (self.number() + 3).rem_euclid(7) + 1
    }

    /// Year and number of its week by ISO 8601.
    pub fn week(self) -> (i32, i64) {
        let thursday = self.plus(4 - self.weekday());
        let first = Self { year: thursday.year, month: 1, day: 1 };
        (thursday.year, (thursday.number() - first.number()) / 7 + 1)
    }

    /// The month that lies so many months later, as year and month.
    pub fn month_plus(self, months: i32) -> (i32, u32) {
        let count = self.year * 12 + self.month as i32 - 1 + months;
        (count.div_euclid(12), count.rem_euclid(12) as u32 + 1)
    }

    pub fn quarter(self) -> u32 {
        (self.month - 1) / 3 + 1
    }
}

fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days_both_ways() {
        for number in (-800_000..800_000).step_by(97) {
            assert_eq!(Day::from_number(number).number(), number);
        }
        assert_eq!(Day::parse("1970-01-01").unwrap().number(), 0);
        assert_eq!(Day::parse("2023-02-29"), None);
    }

    #[test]
    fn knows_weekdays_and_weeks() {
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(day("2024-02-29").weekday(), 4);
        assert_eq!(day("2021-01-03").week(), (2020, 53));
        assert_eq!(day("2018-12-31").week(), (2019, 1));
        assert_eq!(day("2018-01-31").month_plus(-1), (2017, 12));
    }
}
