//! Weeks, months, quarters, seasons and years that are told from now: `last week`, `the third quarter`, `two years ago`.

use super::{
    find::{Finder, Found},
    meaning::Meaning,
    words::{Unit, Word, word},
};

impl Finder<'_> {
    /// A calendar unit with the word that says which: `last week`, `the third quarter`, `a year earlier`, `year-end`.
    pub(super) fn unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let t = self.t;
        let before = at.wrapping_sub(1);
        let singular = !t.word(at).ends_with('s');
        // the programme "This Week"
        if t.capital(at) && t.is(before, "This") {
            return None;
        }
        if !singular || !t.follows(at) && at > 0 && t.word(before).is_empty() {
            return None;
        }
        if unit == Unit::Year {
            if let Some(found) = self.year_joined(at) {
                return Some(found);
            }
            if t.is(before, "a") && (t.is(at + 1, "earlier") || t.is(at + 1, "before")) && !t.is(at + 2, "than") {
                return Some((before, at + 2, Meaning::Ago { count: 1, unit }));
            }
        }
        match word(t.word(before)) {
            Some(Word::Shift(shift)) if t.follows(at) => {
                let the = self.the(before);
                if unit == Unit::Day || (unit == Unit::Quarter && t.is(before, "latest")) {
                    return (unit == Unit::Quarter).then_some((the, at + 1, Meaning::SameQuarter { back: 0 }));
                }
                // "this year's third quarter"
                let possessive = matches!(t.word(at + 1), "'s" | "’s");
                if unit == Unit::Year
                    && possessive
                    && let Some(Word::Ordinal(quarter)) = word(t.word(at + 2))
                    && t.is(at + 3, "quarter")
                {
                    let year = self.context.published.map(|day| day.year + shift);
                    return Some((before, at + 4, Meaning::Quarter { quarter, year }));
                }
                let past_span = t.is(before, "past") && !t.is(before.wrapping_sub(1), "the");
                (!past_span).then_some((the, at + 1, Meaning::Unit { unit, shift }))
            }
            _ if t.is(before, "the") && unit == Unit::Weekend => {
                Some((before, at + 1, Meaning::Unit { unit, shift: self.weekend() }))
            }
            _ if t.is(before, "the") && unit == Unit::Quarter && self.context.quarter.is_some() => {
                Some((before, at + 1, Meaning::SameQuarter { back: 0 }))
            }
            _ if t.is(before, "the") && t.is(before.wrapping_sub(1), "of") && self.edge_noun(before) => {
                Some((before, at + 1, Meaning::Unit { unit, shift: 0 }))
            }
            _ => None,
        }
    }

    /// `the weekend` is the one before, until Friday comes.
    pub(super) fn weekend(&self) -> i32 {
        let late = self.context.published.is_some_and(|day| day.weekday() >= 6);
        if late { 0 } else { -1 }
    }

    /// `year-end`, `year-earlier`, `year-ago`, with `quarter` or `period` behind.
    pub(super) fn year_joined(&self, at: usize) -> Option<Found> {
        let t = self.t;
        let joined = if t.hyphen(at + 1) { at + 2 } else { at + 1 };
        if t.is(joined, "end") && t.is_word(joined) && !t.is(at.wrapping_sub(1), "the") {
            return Some((at, joined + 1, Meaning::YearEnd));
        }
        if joined == at + 2 && (t.is(joined, "earlier") || t.is(joined, "ago")) {
            let mut end = joined + 1;
            end += matches!(word(t.word(end)), Some(Word::Ordinal(_))) as usize;
            let noun = t.is(end, "quarter") || t.is(end, "period");
            let start = if noun { self.the(at) } else { at };
            let end = if noun { end + 1 } else { joined + 1 };
            let meaning = match self.context.quarter {
                Some(_) => Meaning::SameQuarter { back: 1 },
                None => Meaning::Ago { count: 1, unit: Unit::Year },
            };
            return Some((start, end, meaning));
        }
        None
    }

    pub(super) fn season(&self, at: usize, season: usize) -> Option<Found> {
        let t = self.t;
        let before = at.wrapping_sub(1);
        let of = at + 1 + t.is(at + 1, "of") as usize;
        if let (end, Some(year)) = self.year_after(of) {
            let the = if of > at + 1 { self.the(at) } else { at };
            return Some((the, end, Meaning::Season { season, year: Some(year), shift: 0 }));
        }
        match word(t.word(before)) {
            Some(Word::Shift(shift)) if t.follows(at) => {
                let start = if t.is(before.wrapping_sub(1), "this") { before - 1 } else { before };
                Some((start, at + 1, Meaning::Season { season, year: None, shift }))
            }
            Some(Word::Edge) if season != 1 || !t.is(at + 1, "from") => {
                Some((at, at + 1, Meaning::Season { season, year: None, shift: 0 }))
            }
            _ if t.is(before, "the")
                && matches!(t.word(before.wrapping_sub(1)), "in" | "during" | "by" | "over")
                && season != 3 =>
            {
                Some((before, at + 1, Meaning::Season { season, year: None, shift: 0 }))
            }
            _ => None,
        }
    }

    /// `third quarter`, `third-quarter`, `twenty-first century`.
    pub(super) fn ordinal(&self, at: usize, n: u32) -> Option<Found> {
        let t = self.t;
        let unit = if t.hyphen(at + 1) { at + 2 } else { at + 1 };
        if t.is(unit, "century") {
            let twenty = t.hyphen(at.wrapping_sub(1)) && t.is(at.wrapping_sub(2), "twenty");
            return self.century(if twenty { at - 2 } else { at }, unit, n as i32 + 20 * i32::from(twenty));
        }
        if !t.is(unit, "quarter") || n > 4 {
            return None;
        }
        let end = unit + 1;
        let fiscal = t.is(at.wrapping_sub(1), "fiscal");
        let start = if fiscal { at - 1 } else { at };
        let start = if unit == at + 1 || fiscal { self.the(start) } else { start };
        let of = end + t.is(end, "of") as usize;
        let (after, year) = if of > end { self.year_after(of) } else { (end, None) };
        let (after, year) = if year.is_none() { self.shifted_year(end) } else { (after, year) };
        let end = if year.is_some() { after } else { end };
        Some((start, end, Meaning::Quarter { quarter: n, year }))
    }

    /// `two years ago`, `nearly a decade ago`, `ten days ago`.
    pub(super) fn ago(&self, at: usize) -> Option<Found> {
        let t = self.t;
        let mut unit_at = at.checked_sub(1)?;
        if t.is(unit_at, "so") && t.is(unit_at.wrapping_sub(1), "or") {
            unit_at = unit_at.checked_sub(2)?;
        }
        let Some(Word::Unit(unit)) = word(t.word(unit_at)) else { return None };
        let count_at = unit_at.checked_sub(1)?;
        let count_word = t.word(count_at);
        let mut start = count_at;
        let count = if t.is_number(count_at) {
            count_word.parse::<i32>().ok().filter(|n| *n < 3000)
        } else if let Some(Word::Number(n)) = word(count_word) {
            match word(t.word(count_at.wrapping_sub(2))) {
                Some(Word::Number(tens)) if t.hyphen(count_at - 1) && tens >= 20 => {
                    start = count_at - 2;
                    Some(tens + n)
                }
                _ => Some(n),
            }
        } else if matches!(count_word, "few" | "several" | "many") {
            start -= t.is(count_at.wrapping_sub(1), "a") as usize;
            None
        } else {
            return None;
        };
        if start < self.done {
            return None;
        }
        if matches!(
            t.word(start.wrapping_sub(1)),
            "nearly" | "almost" | "about" | "around" | "over" | "just" | "only" | "roughly"
        ) {
            start -= 1;
        } else if matches!(t.word(start.wrapping_sub(1)), "than")
            && matches!(t.word(start.wrapping_sub(2)), "more" | "less")
        {
            start -= 2;
        }
        let meaning = count.map_or(Meaning::Unknown, |count| Meaning::Ago { count, unit });
        Some((start.max(self.done), at + 1, meaning))
    }
}
