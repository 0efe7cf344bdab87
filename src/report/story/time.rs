use std::collections::HashMap;

use super::Story;
use crate::dates::{Day, Extent, Grain};
use crate::order;
use crate::report::{DateCell, DateRow, labels};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Story {
    /// The Time view: every date that counts, mentions of the same date together; in the order of the calendar, those without a
    /// place on it last and in the order of the text.
    pub fn time(&self) -> Vec<DateRow> {
        let mut rows: Vec<DateRow> = Vec::new();
        let mut at = HashMap::new();
        for (article, entry) in self.corpus.entries().iter().enumerate() {
            for date in &entry.reading.dates {
                if !entry.counts_span(date.span, self.corpus.counting()) {
                    continue;
                }
                let words = entry.of(date.span);
                let id = date.value.as_deref().unwrap_or(words);
                let row = *at.entry(id).or_insert_with(|| {
                    rows.push(row(id, date.value.is_some()));
                    rows.len() - 1
                });
                rows[row].cells.push(DateCell { at: self.place(article, date.span), words: words.to_owned() });
            }
        }
        order::sort_by_key(&mut rows, |row| (row.first.is_none(), row.first, row.last));
        rows
    }
}

fn row(id: &str, is_value: bool) -> DateRow {
    let extent = Extent::of(id).filter(|_| is_value);
    DateRow {
        id: id.to_owned(),
        title: date_title(id),
        first: extent.map(|extent| extent.first),
        last: extent.map(|extent| extent.last),
        precision: extent.map(|extent| labels::grain(extent.grain)),
        cells: Vec::new(),
    }
}

/// A calendar value in words: `Friday 7 September 2018`, `summer 2018`, `the 1990s`. Anything else as it is.
pub(super) fn date_title(value: &str) -> String {
    let Some(Extent { first, last, grain }) = Extent::of(value) else { return value.to_owned() };
    let (year, tail) = value.split_once('-').unwrap_or((value, ""));
    let month = || tail.get(..2).and_then(|month| month.parse::<usize>().ok()).map_or("", |month| MONTHS[month - 1]);
    match grain {
        Grain::Day => {
            let weekday = WEEKDAYS[(first + 3).rem_euclid(7) as usize];
            format!("{weekday} {} {} {year}", tail[3..].trim_start_matches('0'), month())
        }
        Grain::Week => days(Day::from_number(first.into()), Day::from_number(last.into())),
        Grain::Month => format!("{} {year}", month()),
        Grain::Quarter => format!("quarter {}, {year}", &tail[1..]),
        Grain::Season => {
            let name = match tail {
                "SP" => "spring",
                "SU" => "summer",
                "FA" => "autumn",
                _ => "winter",
            };
            format!("{name} {year}")
        }
        Grain::Year => year.to_owned(),
        Grain::Decade => format!("the {year}0s"),
        Grain::Century => format!("{}00–{year}99", year),
    }
}

/// `3–9 September 2018`, `29 January–4 February 2018`.
fn days(first: Day, last: Day) -> String {
    let month = |day: Day| MONTHS[day.month as usize - 1];
    let start = match (first.year == last.year, first.month == last.month) {
        (true, true) => first.day.to_string(),
        (true, false) => format!("{} {}", first.day, month(first)),
        _ => format!("{} {} {}", first.day, month(first), first.year),
    };
    format!("{start}–{} {} {}", last.day, month(last), last.year)
}

#[cfg(test)]
mod tests {
    use super::date_title;

    #[test]
    fn values_are_put_into_words() {
        let cases = [
            ("2018-09-07", "Friday 7 September 2018"),
            ("2018-W06", "5–11 February 2018"),
            ("2018-W36-WE", "8–9 September 2018"),
            ("2019-W01", "31 December 2018–6 January 2019"),
            ("2018-W05", "29 January–4 February 2018"),
            ("2018-09", "September 2018"),
            ("2018-Q3", "quarter 3, 2018"),
            ("2018-FA", "autumn 2018"),
            ("2018", "2018"),
            ("199", "the 1990s"),
            ("19", "1900–1999"),
            ("Friday", "Friday"),
        ];
        for (value, title) in cases {
            assert_eq!(date_title(value), title);
        }
    }
}
