use super::{calendar::Day, words::Unit};

/// What a date expression says, before it is placed on the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    Day {
        year: Option<i32>,
        month: u32,
        day: u32,
    },
    Month {
        year: Option<i32>,
        month: u32,
        shift: Option<i32>,
    },
    Year(i32),
    /// Its first three digits: 199.
    Decade(i32),
    /// Its first two digits: 20 for the 21st.
    Century(i32),
    Weekday {
        weekday: i64,
        shift: Option<i32>,
    },
    /// Days from the day of publication.
    Days(i64),
    /// The last, this or the next week, month, year ...
    Unit {
        unit: Unit,
        shift: i32,
    },
    Ago {
        count: i32,
        unit: Unit,
    },
    Season {
        season: usize,
        year: Option<i32>,
        shift: i32,
    },
    Quarter {
        quarter: u32,
        year: Option<i32>,
    },
    /// The quarter that the text speaks of, so many years back.
    SameQuarter {
        back: i32,
    },
    YearEnd,
    Unknown,
}

/// What is known where an expression stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub published: Option<Day>,
    /// The quarter that was named last.
    pub quarter: Option<(i32, u32)>,
    /// Whether the words before speak of what is to come, or of what has been.
    pub future: Option<bool>,
}

impl Meaning {
    /// Its TIMEX3 value. None where the day of publication is needed and not known.
    pub fn value(self, context: &mut Context) -> Option<String> {
        let today = context.published;
        Some(match self {
            Self::Day { year, month, day } => {
                let year = year.or_else(|| nearest_year(today?, month, day, context.future))?;
                let day = Day::new(year, month, day)?;
                iso(day)
            }
            Self::Month { year: Some(year), month, .. } => format!("{year:04}-{month:02}"),
            Self::Month { year: None, month, shift } => {
                let today = today?;
                let year = match shift {
                    Some(0) => today.year,
                    Some(-1) => today.year - i32::from(month >= today.month),
                    Some(_) => today.year + i32::from(month <= today.month),
                    None => nearest_year(today, month, today.day.min(28), context.future)?,
                };
                format!("{year:04}-{month:02}")
            }
            Self::Year(year) => format!("{year:04}"),
            Self::Decade(decade) => format!("{decade:03}"),
            Self::Century(century) => format!("{century:02}"),
            Self::Weekday { weekday, shift } => iso(weekday_near(today?, weekday, shift, context.future)),
            Self::Days(days) => iso(today?.plus(days)),
            Self::Unit { unit, shift } => unit_value(today?, unit, shift, context)?,
            Self::Ago { count, unit } => ago(today?, count, unit, context)?,
            Self::Season { season, year, shift } => {
                let year = year.or_else(|| Some(season_year(today?, season, shift)))?;
                format!("{year:04}-{}", ["SP", "SU", "FA", "WI"][season - 1])
            }
            Self::Quarter { quarter, year } => {
                let year = year.or_else(|| today.map(|t| t.year - i32::from(quarter > t.quarter())))?;
                context.quarter = Some((year, quarter));
                format!("{year:04}-Q{quarter}")
            }
            Self::SameQuarter { back } => {
                let (year, quarter) = context.quarter.or_else(|| today.map(last_quarter))?;
                context.quarter = context.quarter.or(Some((year, quarter)));
                format!("{:04}-Q{quarter}", year - back)
            }
            Self::YearEnd => format!("{:04}-12-31", today?.year),
            Self::Unknown => return None,
        })
    }
}

fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
}

fn last_quarter(today: Day) -> (i32, u32) {
    if today.quarter() == 1 { (today.year - 1, 4) } else { (today.year, today.quarter() - 1) }
}

/// The year in which a day of a month lies closest: news looks back, so it has to be clearly nearer to lie ahead.
fn nearest_year(today: Day, month: u32, day: u32, future: Option<bool>) -> Option<i32> {
    let distance = |year: i32| (Day { year, month, day }).number() - today.number();
    let next = if distance(today.year) >= 0 { today.year } else { today.year + 1 };
    let last = if distance(today.year) <= 0 { today.year } else { today.year - 1 };
    let (ahead, back) = (distance(next), -distance(last));
    let near = ahead < back.min(120) || (month == today.month && ahead < 31);
    Some(if future.unwrap_or(near) || month == today.month && near { next } else { last })
}

/// The nearest such day back, today included; ahead where the words say so. `next` is that of the following week.
fn weekday_near(today: Day, weekday: i64, shift: Option<i32>, future: Option<bool>) -> Day {
    let ahead = (weekday - today.weekday()).rem_euclid(7);
    let back = (today.weekday() - weekday).rem_euclid(7);
    today.plus(match shift {
        Some(-1) => -if back == 0 { 7 } else { back },
        Some(0) => ahead,
        Some(_) => 7 - (today.weekday() - weekday),
        None if future == Some(true) => ahead,
        None => -back,
    })
}

fn unit_value(today: Day, unit: Unit, shift: i32, context: &mut Context) -> Option<String> {
    Some(match unit {
        Unit::Day => iso(today.plus(shift.into())),
        Unit::Week => {
            let (year, week) = today.plus(7 * i64::from(shift)).week();
            format!("{year:04}-W{week:02}")
        }
        Unit::Weekend => {
            let (year, week) = today.plus(7 * i64::from(shift)).week();
            format!("{year:04}-W{week:02}-WE")
        }
        Unit::Month => {
            let (year, month) = today.month_plus(shift);
            format!("{year:04}-{month:02}")
        }
        Unit::Quarter => {
            let (year, month) = today.month_plus(3 * shift);
            let quarter = (month - 1) / 3 + 1;
            context.quarter = Some((year, quarter));
            format!("{year:04}-Q{quarter}")
        }
        Unit::Year => format!("{:04}", today.year + shift),
        Unit::Decade => format!("{:03}", today.year / 10 + shift),
        Unit::Century => format!("{:02}", today.year / 100 + shift),
    })
}

/// Times counted back keep the grain of their unit; a year ago may mean the same quarter then.
fn ago(today: Day, count: i32, unit: Unit, context: &Context) -> Option<String> {
    Some(match unit {
        Unit::Day => iso(today.plus(-i64::from(count))),
        Unit::Week if count <= 2 => iso(today.plus(-7 * i64::from(count))),
        Unit::Week | Unit::Weekend => {
            let (year, week) = today.plus(-7 * i64::from(count)).week();
            format!("{year:04}-W{week:02}")
        }
        Unit::Month => {
            let (year, month) = today.month_plus(-count);
            format!("{year:04}-{month:02}")
        }
        Unit::Quarter => {
            let (year, month) = today.month_plus(-3 * count);
            format!("{year:04}-Q{}", (month - 1) / 3 + 1)
        }
        Unit::Year => match context.quarter {
            Some((year, quarter)) if count == 1 => format!("{:04}-Q{quarter}", year - 1),
            _ => format!("{:04}", today.year - count),
        },
        Unit::Decade => format!("{:03}", today.year / 10 - count),
        Unit::Century => format!("{:02}", today.year / 100 - count),
    })
}

fn season_year(today: Day, season: usize, shift: i32) -> i32 {
    let begins = [3, 6, 9, 12][season - 1];
    match shift {
        -1 => today.year - i32::from(begins + 2 > today.month),
        0 => today.year,
        _ => today.year + i32::from(begins <= today.month),
    }
}
