//! Months and weekdays with what belongs to them: `7 September`, `Sept. 7, 2018`, `next Tuesday`, `Monday night`.

use super::{
    digits::day,
    find::{Finder, Found},
    meaning::Meaning,
    words::{Word, word},
};

impl Finder<'_> {
    /// A month with what may follow: `September 7, 2018`, `September 2018`, `June last year`.
    pub(super) fn month(&self, at: usize, month: u32) -> Option<Found> {
        let t = self.t;
        let mut shift = None;
        let mut start = at;
        if let Some(Word::Shift(by)) = word(t.word(at.wrapping_sub(1)))
            && t.follows(at)
        {
            (shift, start) = (Some(by), at - 1);
            start -= t.is(start.wrapping_sub(1), "this") as usize;
        }
        // "oct. 13": in lower case the stop stands apart.
        let next = at + 1 + (t.word(at + 1) == "." && t.glued(at + 1) && t.is_number(at + 2)) as usize;
        if t.follows(next) && (t.is_number(next) || matches!(word(t.word(next)), Some(Word::Ordinal(_)))) {
            let spoken = match word(t.word(next)) {
                Some(Word::Ordinal(n)) if !t.is(next + 1, "quarter") => Some(n),
                _ => None,
            };
            if let Some(day) = spoken.or_else(|| day(t.word(next))) {
                let mut end = next + 1;
                if t.glued(end) && matches!(t.word(end), "st" | "nd" | "rd" | "th") {
                    end += 1;
                }
                let (end, year) = self.year_after(end);
                let (end, year) = if year.is_none() { self.shifted_year(end) } else { (end, year) };
                return Some((start, end, Meaning::Day { year, month, day }));
            }
        }
        let of = next + t.is(next, "of") as usize;
        let (end, year) = self.year_after(if t.is_number(of) { of } else { next });
        let (end, year) = if year.is_none() { self.shifted_year(next) } else { (end, year) };
        let known = year.is_some() || shift.is_some() || end > next || self.led(at);
        // May, March, August and April are also names and verbs.
        let plain =
            !matches!(month, 3 | 4 | 5 | 6 | 8) && !matches!(t.word(next), "'s") || t.is(next, "'s") && month != 5;
        let named = t.capital(at.wrapping_sub(1)) && t.is_word(at.wrapping_sub(1))
            || t.is_word(next) && t.capital(next) && t.follows(next);
        (known || plain && !named).then_some((start, end, Meaning::Month { year, month, shift }))
    }

    /// A day before its month: `7 September 2018`, `22nd of July`.
    pub(super) fn day_month(&self, at: usize, after: usize, day: u32) -> Option<Found> {
        let t = self.t;
        let mut month_at = after;
        if t.glued(month_at) && matches!(t.word(month_at), "st" | "nd" | "rd" | "th") {
            month_at += 1;
        }
        month_at += t.is(month_at, "of") as usize;
        if !t.follows(month_at) || !t.capital(month_at) {
            return None;
        }
        let month = match word(t.word(month_at))? {
            Word::Month(month) | Word::Short(month) => month,
            _ => return None,
        };
        let (end, year) = self.year_after(month_at + 1);
        Some((at, end, Meaning::Day { year, month, day }))
    }

    /// `this year` or `last year` behind a day or month.
    pub(super) fn shifted_year(&self, at: usize) -> (usize, Option<i32>) {
        let t = self.t;
        let of = at + t.is(at, "of") as usize;
        let comma = of + (t.word(of) == ",") as usize;
        match word(t.word(comma)) {
            Some(Word::Shift(by)) if t.is(comma + 1, "year") => {
                (comma + 2, self.context.published.map(|day| day.year + by))
            }
            _ => (at, None),
        }
    }

    /// Whether a preposition or the like of time stands before a token.
    pub(super) fn led(&self, at: usize) -> bool {
        let before = self.t.word(at.wrapping_sub(1));
        self.t.follows(at)
            && (matches!(word(before), Some(Word::In | Word::Edge | Word::Shift(_)))
                || matches!(before, "since" | "Since")
                || matches!(before, "to" | "mid-" | "-" | "on" | "On" | "every" | "each"))
    }

    /// A weekday with what belongs to it: `next Tuesday`, `Monday night`, `Friday, Sept. 7`.
    pub(super) fn weekday(&self, at: usize, weekday: i64) -> Option<Found> {
        let t = self.t;
        let before = at.wrapping_sub(1);
        if matches!(
            t.word(before),
            "every" | "each" | "Every" | "Each" | "Black" | "Good" | "Holy" | "Easter" | "Palm" | "Bloody" | "Ash"
        ) {
            return None;
        }
        let mut start = at;
        let mut shift = None;
        if let Some(Word::Shift(by)) = word(t.word(before))
            && t.follows(at)
        {
            (shift, start) = (Some(by), before);
            if matches!(t.word(start.wrapping_sub(1)), "this" | "the") && !t.is(start, "this") {
                start -= 1;
            }
        }
        let next = at + 1;
        let after = next + (t.word(next) == "," || t.word(next) == "." && !t.is(at, "Friday")) as usize;
        let after = after + (t.is(after, "the")) as usize;
        let date = match word(t.word(after)) {
            Some(Word::Month(m) | Word::Short(m)) if t.capital(after) && t.follows(after) => {
                self.month(after, m).filter(|found| matches!(found.2, Meaning::Day { .. }))
            }
            _ if t.is_number(after) && t.follows(after) => {
                day(t.word(after)).and_then(|d| self.day_month(after, after + 1, d))
            }
            _ => None,
        };
        if let Some((_, end, meaning)) = date {
            return Some((start, end, meaning));
        }
        let part = matches!(word(t.word(next)), Some(Word::Part)) && t.follows(next) && !t.is(next, "noon");
        Some((start, next + part as usize, Meaning::Weekday { weekday, shift }))
    }

    pub(super) fn adverb(&self, at: usize, days: i64) -> Option<Found> {
        let t = self.t;
        // USA Today, and the word for these times
        if t.capital(at) && t.capital(at.wrapping_sub(1)) && t.is_word(at.wrapping_sub(1)) {
            return None;
        }
        let part = matches!(word(t.word(at + 1)), Some(Word::Part)) && t.follows(at + 1);
        Some((at, at + 1 + part as usize, Meaning::Days(days)))
    }
}
