use super::{
    DateExpression,
    calendar::Day,
    meaning::{Context, Meaning},
    words::{Unit, Word, word},
};
use crate::text::{Document, Shape, Tokens};

/// One pass over the tokens; only months, weekdays, calendar units, a few adverbs and digits begin any work.
pub(super) struct Finder<'d> {
    t: Tokens<'d>,
    document: &'d Document<'d>,
    context: Context,
    dates: Vec<DateExpression>,
    /// Tokens before this one belong to the last date.
    done: usize,
}

/// An expression from its first token to past its last one.
type Found = (usize, usize, Meaning);

impl<'d> Finder<'d> {
    pub fn new(document: &'d Document<'d>, published: Option<&str>) -> Self {
        let context = Context { published: published.and_then(Day::parse), ..Context::default() };
        Self { t: Tokens::new(document), document, context, dates: Vec::new(), done: 0 }
    }

    pub fn run(mut self) -> Vec<DateExpression> {
        for at in 0..self.document.tokens.len() {
            if at >= self.done
                && let Some((start, end, meaning)) = self.core(at)
            {
                let start = self.widen(start, meaning);
                self.context.future = self.is_future(start);
                let value = meaning.value(&mut self.context);
                let span = self.document.tokens[start].span.to(self.document.tokens[end - 1].span);
                self.dates.push(DateExpression { span, value });
                self.done = end;
            }
        }
        self.dates
    }

    fn core(&self, at: usize) -> Option<Found> {
        let t = self.t;
        if t.is_number(at) {
            return self.digits(at);
        }
        if t.word(at) == "'" || t.word(at) == "’" {
            return self.short_decade(at);
        }
        if !t.is_word(at) {
            return None;
        }
        match word(t.word(at))? {
            Word::Month(month) if t.capital(at) => self.month(at, month),
            Word::Short(month) if t.capital(at) => self.month(at, month).filter(|f| f.1 > at + 1 || self.led(at)),
            // Lower case only with a day: "on may 19", "sept. 30".
            Word::Month(month) if !matches!(month, 3 | 5) || self.led(at) => {
                self.month(at, month).filter(|f| f.1 > at + 1)
            }
            Word::Short(month) if t.word(at).ends_with('.') => self.month(at, month).filter(|f| f.1 > at + 1),
            Word::Weekday(weekday) if t.capital(at) => self.weekday(at, weekday),
            Word::ShortWeekday(weekday) if t.capital(at) => {
                let after = at + 1 + matches!(t.word(at + 1), "," | ".") as usize;
                let month = matches!(word(t.word(after)), Some(Word::Month(_) | Word::Short(_)));
                if month || t.is_number(after) && t.word(after).len() <= 2 { self.weekday(at, weekday) } else { None }
            }
            Word::Day(days) => self.adverb(at, days),
            Word::Unit(unit) => self.unit(at, unit),
            Word::Season(season) => self.season(at, season),
            Word::Ordinal(n) => self.ordinal(at, n),
            Word::Ago => self.ago(at),
            Word::Number(n) if n == 18 || n == 19 || n == 20 => self.spoken_year(at, n),
            _ => None,
        }
    }

    /// Digits: `2018-09-07`, `07/09/2018`, `7 September`, `2018`, `1990s`.
    fn digits(&self, at: usize) -> Option<Found> {
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

    fn century(&self, at: usize, end: usize, n: i32) -> Option<Found> {
        let t = self.t;
        let unit = if t.hyphen(end) { end + 1 } else { end };
        let is = t.is(unit, "century") && (1..=30).contains(&n);
        is.then_some((at, unit + 1, Meaning::Century(n - 1)))
    }

    /// A day before its month: `7 September 2018`, `22nd of July`.
    fn day_month(&self, at: usize, after: usize, day: u32) -> Option<Found> {
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

    /// A year after a month or a day: where it ends.
    fn year_after(&self, at: usize) -> (usize, Option<i32>) {
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

    /// A bare year. Four digits alone are one where words of time lead to them, or where nothing speaks against it.
    fn year(&self, at: usize, year: i32) -> Option<Found> {
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
            || matches!(
                before,
                "$" | "£" | "€" | "¥" | "No." | "#" | "," | "than" | "about" | "some" | "nearly" | "least"
            ) && !(before == "," && matches!(next, "," | "." | ")"))
        {
            return None;
        }
        let plural = t.is_word(at + 1) && next.ends_with('s') && next.len() > 3 && !t.capital(at + 1);
        let likely = if led {
            (1000..2200).contains(&year) && !(plural && year % 100 == 0 && before != "the" && before != "The")
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
    fn short_decade(&self, at: usize) -> Option<Found> {
        let t = self.t;
        let digits = t.word(at + 1);
        let is =
            t.is_number(at + 1) && t.glued(at + 1) && digits.len() == 2 && digits.ends_with('0') && t.is(at + 2, "s");
        let decade: i32 = digits.parse().ok().filter(|_| is)?;
        Some((self.the(at), at + 3, Meaning::Decade(century_of(decade) / 10 + decade / 10)))
    }

    /// `nineteen ninety-six`, `twenty eighteen`
    fn spoken_year(&self, at: usize, century: i32) -> Option<Found> {
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

    /// A month with what may follow: `September 7, 2018`, `September 2018`, `June last year`.
    fn month(&self, at: usize, month: u32) -> Option<Found> {
        let t = self.t;
        let mut shift = None;
        let mut start = at;
        if let Some(Word::Shift(by)) = word(t.word(at.wrapping_sub(1)))
            && t.follows(at)
        {
            (shift, start) = (Some(by), at - 1);
            start -= t.is(start.wrapping_sub(1), "this") as usize;
        }
        let next = at + 1;
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

    /// `this year` or `last year` behind a day or month.
    fn shifted_year(&self, at: usize) -> (usize, Option<i32>) {
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
    fn led(&self, at: usize) -> bool {
        let before = self.t.word(at.wrapping_sub(1));
        self.t.follows(at)
            && (matches!(word(before), Some(Word::In | Word::Edge | Word::Shift(_)))
                || matches!(before, "since" | "Since")
                || matches!(before, "to" | "mid-" | "-" | "on" | "On" | "every" | "each"))
    }

    /// A weekday with what belongs to it: `next Tuesday`, `Monday night`, `Friday, Sept. 7`.
    fn weekday(&self, at: usize, weekday: i64) -> Option<Found> {
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

    fn adverb(&self, at: usize, days: i64) -> Option<Found> {
        let t = self.t;
        // USA Today, and the word for these times
        if t.capital(at) && t.capital(at.wrapping_sub(1)) && t.is_word(at.wrapping_sub(1)) {
            return None;
        }
        let part = matches!(word(t.word(at + 1)), Some(Word::Part)) && t.follows(at + 1);
        Some((at, at + 1 + part as usize, Meaning::Days(days)))
    }

    /// A calendar unit with the word that says which: `last week`, `the third quarter`, `a year earlier`, `year-end`.
    fn unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let t = self.t;
        let before = at.wrapping_sub(1);
        let singular = !t.word(at).ends_with('s');
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
    fn weekend(&self) -> i32 {
        let late = self.context.published.is_some_and(|day| day.weekday() >= 6);
        if late { 0 } else { -1 }
    }

    /// `year-end`, `year-earlier`, `year-ago`, with `quarter` or `period` behind.
    fn year_joined(&self, at: usize) -> Option<Found> {
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

    fn season(&self, at: usize, season: usize) -> Option<Found> {
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
    fn ordinal(&self, at: usize, n: u32) -> Option<Found> {
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
    fn ago(&self, at: usize) -> Option<Found> {
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

    /// Takes in words of time before an expression: `early`, `the late`, `mid-`, `the end of`.
    fn widen(&self, start: usize, meaning: Meaning) -> usize {
        let t = self.t;
        let mut first = start;
        let edge =
            |i: usize| matches!(word(t.word(i)), Some(Word::Edge)) && i < start && i >= self.done && t.follows(i + 1);
        if t.hyphen(first.wrapping_sub(1)) && t.is(first.wrapping_sub(2), "mid") && first - 2 >= self.done {
            first -= 2;
        } else if edge(first.wrapping_sub(1)) {
            first -= 1;
        }
        if first < start
            && matches!(meaning, Meaning::Decade(_) | Meaning::Season { .. })
            && t.is(first.wrapping_sub(1), "the")
        {
            first -= 1;
        }
        if self.edge_noun(first) && first >= self.done + 3 {
            first -= 2;
            first -= t.is(first.wrapping_sub(1), "the") as usize;
        }
        first
    }

    /// Whether `end of`, `beginning of` and the like stand before a token.
    fn edge_noun(&self, at: usize) -> bool {
        let t = self.t;
        t.is(at.wrapping_sub(1), "of")
            && matches!(
                t.word(at.wrapping_sub(2)),
                "end" | "beginning" | "start" | "middle" | "close" | "half" | "part" | "rest"
            )
            && !matches!(t.word(at.wrapping_sub(2)), "half" | "part" | "rest")
    }

    /// One token further left where `the` stands there.
    fn the(&self, at: usize) -> usize {
        let before = at.wrapping_sub(1);
        let free = at > 0 && before >= self.done && self.t.follows(at);
        if free && (self.t.is(before, "the")) { before } else { at }
    }

    /// Whether the words before an expression speak of what is to come: the nearest verb or word of time decides.
    fn is_future(&self, start: usize) -> Option<bool> {
        let t = self.t;
        for back in 1..=12.min(start) {
            let token = start - back;
            let text = t.word(token);
            if matches!(text, "." | ";" | "!" | "?" | ":") || t.has(token + 1, Shape::LINE_START) {
                return None;
            }
            match word(text) {
                // "to" of an infinitive, not of "rose to 5 percent"
                Some(Word::Future) if text != "to" || back > 1 && t.is_word(token + 1) && !t.capital(token + 1) => {
                    return Some(true);
                }
                Some(Word::Past) => return Some(false),
                Some(Word::In) if back == 1 && matches!(text, "by" | "until" | "till") => return Some(true),
                _ if text.len() > 4 && text.ends_with("ed") => return Some(false),
                _ => {}
            }
        }
        None
    }

    fn starts_sentence(&self, at: usize) -> bool {
        let Some(token) = self.document.tokens.get(at) else { return false };
        self.document.sentences[self.document.sentence_at(token.span.start)].tokens.start as usize == at
    }

    /// Whether digits are glued to something before them that makes them part of a name or a longer number.
    fn is_inside(&self, at: usize) -> bool {
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
}

/// The number of a year in four digits.
fn four(digits: &str) -> Option<i32> {
    (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// The number of a day of the month.
fn day(digits: &str) -> Option<u32> {
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
