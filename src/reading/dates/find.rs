use super::{
    DateExpression,
    calendar::Day,
    meaning::{Context, Meaning},
    words::{Word, word},
};
use crate::text::{Document, Shape, TokenKind, Tokens, is_among};

/// One pass over the tokens; only months, weekdays, calendar units, a few adverbs and digits begin any work.
pub(super) struct Finder<'d> {
    pub t: Tokens<'d>,
    pub document: &'d Document<'d>,
    pub context: Context,
    dates: Vec<DateExpression>,
    /// Tokens before this one belong to the last date.
    pub done: usize,
}

/// An expression from its first token to past its last one.
pub(super) type Found = (usize, usize, Meaning);

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
                let meaning = self.known(meaning, end);
                self.context.future = if self.is_ahead(start, end) { Some(true) } else { self.is_future(start) };
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
        match t.kind(at)? {
            TokenKind::Number => return self.digits(at),
            TokenKind::Mark if matches!(t.word(at), "'" | "’") => return self.short_decade(at),
            TokenKind::Mark => return None,
            TokenKind::Word => {}
        }
        match word(t.word(at))? {
            Word::Month(month) if t.capital(at) => self.month(at, month),
            Word::Short(month) if t.capital(at) => self.month(at, month).filter(|f| f.1 > at + 1 || self.led(at)),
            // Lower case only with a day: "on may 19", "sept. 30".
            Word::Month(month) if !matches!(month, 3 | 5) || self.led(at) => {
                self.month(at, month).filter(|f| f.1 > at + 1)
            }
            Word::Short(month) if t.word(at).ends_with('.') || t.word(at + 1) == "." && t.glued(at + 1) => {
                self.month(at, month).filter(|f| f.1 > at + 2)
            }
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

    /// A day that has its year by what is called after it: `the September 11 attacks` are those of 2001, unless it is told of which place they are.
    fn known(&self, meaning: Meaning, end: usize) -> Meaning {
        let attacks = end + usize::from(matches!(self.t.word(end), "terror" | "terrorist"));
        match meaning {
            Meaning::Day { year: None, month: 9, day: 11 }
                if self.t.is(attacks, "attacks") && !is_among(&["in", "on"], self.t.word(attacks + 1)) =>
            {
                Meaning::Day { year: Some(2001), month: 9, day: 11 }
            }
            meaning => meaning,
        }
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
    pub(super) fn edge_noun(&self, at: usize) -> bool {
        let t = self.t;
        t.is(at.wrapping_sub(1), "of")
            && matches!(
                t.word(at.wrapping_sub(2)),
                "end" | "beginning" | "start" | "middle" | "close" | "half" | "part" | "rest"
            )
            && !matches!(t.word(at.wrapping_sub(2)), "half" | "part" | "rest")
    }

    /// One token further left where `the` stands there.
    pub(super) fn the(&self, at: usize) -> usize {
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
                // "would go on after Monday's attack", "in the wake of Monday's attack"
                _ if back == 1 && matches!(text, "after" | "following" | "since") => return Some(false),
                _ if back == 2 && matches!(text, "wake" | "aftermath") => return Some(false),
                Some(Word::Future) if text != "to" => return Some(!self.refuses(token)),
                // "to" of an infinitive, not of "rose to 5 percent"
                Some(Word::Future) if back > 1 && t.is_word(token + 1) && !t.capital(token + 1) => {
                    return Some(!self.was_done(token));
                }
                // "when the presidents meet on Friday"
                _ if back <= 6 && is_planned(text) => return Some(true),
                // "plans on Thursday to visit"
                _ if back <= 2 && matches!(text, "plan" | "plans" | "hopes" | "intends") && t.is(start + 1, "to") => {
                    return Some(true);
                }
                Some(Word::Past) => return Some(false),
                Some(Word::In) if back == 1 && matches!(text, "by" | "until" | "till") => {
                    return Some(!self.was_not(token));
                }
                _ if text.len() > 4 && text.ends_with("ed") => return Some(false),
                _ => {}
            }
        }
        None
    }

    /// Whether a day begins a clause in the present: `, and Sunday marks the end of it`.
    fn is_ahead(&self, start: usize, end: usize) -> bool {
        let t = self.t;
        let begins = start == 0
            || t.has(start, Shape::LINE_START)
            || is_among(&[".", ",", ";", "and", "but"], t.word(start - 1));
        begins && is_among(&["brings", "is", "marks", "will"], t.word(end))
    }

    /// Whether somebody would not tell something, which is over: `would not comment Monday`.
    fn refuses(&self, would: usize) -> bool {
        const TELL: [&str; 8] = ["answer", "comment", "confirm", "discuss", "elaborate", "identify", "name", "say"];
        let (t, not) = (self.t, usize::from(self.t.is(would + 1, "not")));
        let refused = not == 1 && t.is(would, "would") || t.is(would, "wouldn't") || t.is(would, "wouldn’t");
        refused && is_among(&TELL, t.word(would + 1 + not))
    }

    /// Whether something had not been so, until then: `did not fall ill until Thursday`.
    fn was_not(&self, until: usize) -> bool {
        const DONE: [&str; 8] = ["did", "was", "were", "had", "didn't", "wasn't", "weren't", "hadn't"];
        let (mut denied, mut done) = (false, false);
        for token in (until.saturating_sub(12)..until).rev() {
            let text = self.t.word(token);
            if is_among(&[".", ";", ":"], text) || text != "to" && matches!(word(text), Some(Word::Future)) {
                break;
            }
            denied |= is_among(&["no", "not", "never"], text) || text.ends_with("n't");
            done |= is_among(&DONE, text);
        }
        denied && done
    }

    /// Whether the verb before an infinitive says that it was done, or tried: `refused to speak on Monday`.
    fn was_done(&self, to: usize) -> bool {
        let before = (to.saturating_sub(3)..to).rev().map(|token| self.t.word(token));
        let verb = before.take_while(|word| !matches!(*word, "." | "," | ";")).find(|word| {
            word.len() > 4 && word.ends_with("ed") || matches!(self::word(word), Some(Word::Future | Word::Past))
        });
        verb.is_some_and(|verb| !is_promise(verb) && !matches!(self::word(verb), Some(Word::Future)))
    }
}

/// Verbs that look ahead although they stand in the past: `agreed to meet on Friday`.
fn is_promise(verb: &str) -> bool {
    const VERBS: [&str; 16] = [
        "agreed",
        "planned",
        "expected",
        "scheduled",
        "vowed",
        "promised",
        "pledged",
        "threatened",
        "decided",
        "hoped",
        "wanted",
        "invited",
        "ordered",
        "asked",
        "urged",
        "offered",
    ];
    is_among(&VERBS, verb)
}

/// Verbs that in the present tense speak of what is on the calendar.
fn is_planned(verb: &str) -> bool {
    const VERBS: [&str; 12] =
        ["meet", "begin", "start", "open", "convene", "vote", "gather", "arrive", "travel", "resume", "sit", "hold"];
    is_among(&VERBS, verb) || verb.strip_suffix('s').is_some_and(|verb| is_among(&VERBS, verb))
}
