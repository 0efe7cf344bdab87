//! Dates in digits, years and decades: `2018-09-07`, `2018`, `the 1990s`, `nineteen ninety-six`.

use super::{
    calendar::Day,
    find::{Finder, Found},
    meaning::Meaning,
    words::{Word, word},
};
use crate::text::is_among;

impl Finder<'_> {
    /// Digits: `2018-09-07`, `07/09/2018`, `7 September`, `2018`, `1990s`.
    pub(super) fn digits(&self, at: usize) -> Option<Found> {
        let t = self.t;
        let first = t.word(at);
        if t.glued(at) && self.is_inside(at) {
            return None;
        }
        let mark = t.word(at + 1);
        if matches!(mark, "-" | "/") && t.glued(at + 1) && t.is_number(at + 2) && t.glued(at + 2) {
            if t.word(at + 3) == mark && t.glued(at + 3) && t.is_number(at + 4) && t.glued(at + 4) {
                return numeric([first, t.word(at + 2), t.word(at + 4)]).map(|meaning| (at, at + 5, meaning));
            }
            // "2018-09", a season "2018-19", a span of years
            let (year, next) = (four(first)?, t.word(at + 2));
            let month = next.parse::<u32>().ok().filter(|_| next.len() == 2)?;
            let meaning = if (1..=12).contains(&month) && mark == "-" && year % 100 + 1 != month as i32 {
                Meaning::Month { year: Some(year), month, shift: None }
            } else {
                Meaning::Unknown
            };
            return Some((at, at + 3, meaning));
        }
        if first.len() > 6 && first.matches('.').count() == 2 {
            let mut fields = first.split('.');
            let fields = [fields.next()?, fields.next()?, fields.next()?];
            return numeric(fields).map(|meaning| (at, at + 1, meaning));
        }
        if let Some(day) = day(first)
            && let Some(found) = self.day_month(at, at + 1, day)
        {
            return Some(found);
        }
        if let Some(year) = four(first) {
            if t.is(at + 1, "s") && t.glued(at + 1) && year % 10 == 0 {
                return Some((self.the(at), at + 2, Meaning::Decade(year / 10)));
            }
            return self.year(at, year);
        }
        // "the 80s", "the 21st century"
        if first.len() == 2
            && t.is(at + 1, "s")
            && t.glued(at + 1)
            && t.is(at.wrapping_sub(1), "the")
            && first.ends_with('0')
        {
            let decade: i32 = first.parse().ok()?;
            return Some((at - 1, at + 2, Meaning::Decade(century_of(decade) / 10 + decade / 10)));
        }
        if t.glued(at + 1) && matches!(t.word(at + 1), "st" | "nd" | "rd" | "th") {
            return self.century(at, at + 2, first.parse().ok()?);
        }
        None
    }

    pub(super) fn century(&self, at: usize, end: usize, n: i32) -> Option<Found> {
        let t = self.t;
        let unit = if t.hyphen(end) { end + 1 } else { end };
        let is = t.is(unit, "century") && (1..=30).contains(&n);
        is.then_some((at, unit + 1, Meaning::Century(n - 1)))
    }

    /// A bare year. Four digits alone are one where words of time lead to them, or where nothing speaks against it.
    pub(super) fn year(&self, at: usize, year: i32) -> Option<Found> {
        let t = self.t;
        let before = t.word(at.wrapping_sub(1));
        let next = t.word(at + 1);
        let led = matches!(word(before), Some(Word::In | Word::Edge | Word::Shift(_)))
            || matches!(before, "since" | "Since")
            || matches!(before, "fiscal" | "year" | "mid-" | "FY");
        let measured = matches!(word(next), Some(Word::Measure)) || matches!(next, "%" | "°" | "C" | "k" | "bn" | "m");
        let glued_word = t.glued(at + 1) && (t.is_word(at + 1) && !next.ends_with('s'));
        if measured
            || glued_word
            || is_among(&["$", "£", "€", "¥", "No.", "#", ",", "than", "about", "some", "nearly", "least"], before)
                && !(before == "," && matches!(next, "," | "." | ")"))
        {
            return None;
        }
        let plural = t.is_word(at + 1) && next.ends_with('s') && next.len() > 3 && !t.capital(at + 1);
        let likely = if led {
            // "a group of 1950 workers"
            let round = if before == "of" { 10 } else { 100 };
            (1000..2200).contains(&year) && !(plural && year % round == 0 && before != "the" && before != "The")
        } else {
            let name = t.is_word(at.wrapping_sub(1))
                && t.capital(at.wrapping_sub(1))
                && !self.starts_sentence(at.wrapping_sub(1));
            (1900..2100).contains(&year) && !(plural && year % 50 == 0) && !(name && !t.follows(at + 1) && year < 1950)
        };
        if !likely {
            return None;
        }
        let start = if t.is(at.wrapping_sub(1), "fiscal") { at - 1 } else { at };
        // "the 1988 third quarter", "the 1989 period"
        if let Some(Word::Ordinal(quarter)) = word(next)
            && t.is(at + 2, "quarter")
            && quarter <= 4
        {
            return Some((self.the(at), at + 3, Meaning::Quarter { quarter, year: Some(year) }));
        }
        Some((start, at + 1, Meaning::Year(year)))
    }

    /// `'80s`
    pub(super) fn short_decade(&self, at: usize) -> Option<Found> {
        let t = self.t;
        let digits = t.word(at + 1);
        let is =
            t.is_number(at + 1) && t.glued(at + 1) && digits.len() == 2 && digits.ends_with('0') && t.is(at + 2, "s");
        let decade: i32 = digits.parse().ok().filter(|_| is)?;
        Some((self.the(at), at + 3, Meaning::Decade(century_of(decade) / 10 + decade / 10)))
    }

    /// `nineteen ninety-six`, `twenty eighteen`
    pub(super) fn spoken_year(&self, at: usize, century: i32) -> Option<Found> {
        let t = self.t;
        let Some(Word::Number(tens)) = word(t.word(at + 1)) else { return None };
        if !(10..100).contains(&tens) || !t.follows(at + 1) || t.hyphen(at + 1) {
            return None;
        }
        let unit = if t.hyphen(at + 2) { at + 3 } else { at + 2 };
        let (end, year) = match word(t.word(unit)) {
            Some(Word::Number(n)) if tens >= 20 && n < 10 && !matches!(t.word(unit), "a" | "an") => {
                (unit + 1, tens + n)
            }
            _ => (at + 2, tens),
        };
        (century >= 18).then_some((at, end, Meaning::Year(century * 100 + year)))
    }

    /// A year after a month or a day: where it ends.
    pub(super) fn year_after(&self, at: usize) -> (usize, Option<i32>) {
        let t = self.t;
        let skip = (t.word(at) == ",") as usize;
        let year = at + skip;
        if t.is_number(year)
            && t.follows(year)
            && let Some(value) = four(t.word(year)).filter(|y| (1000..2200).contains(y))
            && !(t.word(year + 1) == "%" || skip == 1 && matches!(word(t.word(year + 1)), Some(Word::Measure)))
        {
            return (year + 1, Some(value));
        }
        if skip == 0
            && let Some(Word::Number(century)) = word(t.word(at))
            && let Some((_, end, Meaning::Year(value))) = self.spoken_year(at, century)
        {
            return (end, Some(value));
        }
        (at, None)
    }

    /// Whether digits are glued to something before them that makes them part of a name or a longer number.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let t = self.t;
        let mark = at.wrapping_sub(1);
        match t.word(mark) {
            "(" | "[" | "\"" | "“" | "‘" | "'" | "—" => false,
            "-" | "–" => {
                t.glued(mark)
                    && !t.is(mark.wrapping_sub(1), "mid")
                    && !t.is(mark.wrapping_sub(1), "pre")
                    && !t.is(mark.wrapping_sub(1), "post")
            }
            _ => at > 0,
        }
    }

    pub(super) fn starts_sentence(&self, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else { return false };
        self.document.sentences[self.document.sentence_at(token.span.start)].tokens.start as usize == at
    }
}

/// The number of a year in four digits.
fn four(digits: &str) -> Option<i32> {
    (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// The number of a day of the month.
pub(super) fn day(digits: &str) -> Option<u32> {
    let day = (digits.len() <= 2).then(|| digits.parse().ok())??;
    (1..=31).contains(&day).then_some(day)
}

/// A date in three groups of digits; day and month are told apart where one of them is above 12.
fn numeric(fields: [&str; 3]) -> Option<Meaning> {
    let short = |field: &str| field.parse::<u32>().ok().filter(|_| field.len() <= 2);
    if let Some(year) = four(fields[0]) {
        let (month, day) = (short(fields[1])?, short(fields[2])?);
        return Day::new(year, month, day).map(|_| Meaning::Day { year: Some(year), month, day });
    }
    let (a, b) = (short(fields[0])?, short(fields[1])?);
    let year = four(fields[2]).or_else(|| Some(century_of(short(fields[2])? as i32) + short(fields[2])? as i32))?;
    match (Day::new(year, b, a), Day::new(year, a, b)) {
        (Some(_), None) => Some(Meaning::Day { year: Some(year), month: b, day: a }),
        (None, Some(_)) => Some(Meaning::Day { year: Some(year), month: a, day: b }),
        (Some(_), Some(_)) if a == b => Some(Meaning::Day { year: Some(year), month: a, day: b }),
        (Some(_), Some(_)) => Some(Meaning::Unknown),
        _ => None,
    }
}

/// The century that two digits of a year belong to.
fn century_of(two_digits: i32) -> i32 {
    if two_digits >= 30 { 1900 } else { 2000 }
}
