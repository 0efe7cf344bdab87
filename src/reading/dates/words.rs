use std::sync::OnceLock;

use crate::text::{Lexicon, entries};

/// What a word does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Month(u32),
    /// An abbreviated month, which needs a number beside it.
    Short(u32),
    Weekday(i64),
    ShortWeekday(i64),
    /// Days from today.
    Day(i64),
    Unit(Unit),
    Season(usize),
    Shift(i32),
    Part,
    Edge,
    Ordinal(u32),
    Number(i32),
    Ago,
    Measure,
    In,
    Future,
    Past,
}

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Weekend,
}

pub(super) fn word(word: &str) -> Option<Word> {
    static WORDS: OnceLock<Lexicon<Word>> = OnceLock::new();
    WORDS.get_or_init(|| Lexicon::new(entries(include_str!("date_words.txt")).map(entry))).get(word)
}

fn entry(line: &'static str) -> (&'static str, Word) {
    let mut fields = line.split(' ');
    let (word, role) = (fields.next().expect("a word"), fields.next().expect("a role"));
    let value: i32 = fields.next().expect("a value").parse().expect("a number");
    let role = match role {
        "month" => Word::Month(value as u32),
        "short" => Word::Short(value as u32),
        "weekday" => Word::Weekday(value.into()),
        "weekday_short" => Word::ShortWeekday(value.into()),
        "day" => Word::Day(value.into()),
        "season" => Word::Season(value as usize),
        "shift" => Word::Shift(value),
        "part" => Word::Part,
        "edge" => Word::Edge,
        "ordinal" => Word::Ordinal(value as u32),
        "number" => Word::Number(value),
        "ago" => Word::Ago,
        "measure" => Word::Measure,
        "in" => Word::In,
        "future" => Word::Future,
        "past" => Word::Past,
        _ => Word::Unit(unit(value)),
    };
    (word, role)
}

fn unit(value: i32) -> Unit {
    use Unit::{Century, Day, Decade, Month, Quarter, Week, Weekend, Year};
    [Day, Week, Month, Quarter, Year, Decade, Century, Weekend][value as usize - 1]
}
