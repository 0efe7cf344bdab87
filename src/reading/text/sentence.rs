//! Where sentences end. A stop ends one unless something says otherwise: it belongs to an abbreviation, the next word goes on in
//! lower case, or the words behind a quotation tell who said it.

use std::ops::Range;

use super::lists::{Abbreviation, abbreviation, begins_sentence};
use super::{Shape, Token, TokenKind};

/// The tokens of each sentence of one paragraph, in order; together they are the paragraph.
pub fn sentences(text: &str, tokens: &[Token], paragraph: Range<usize>, mut found: impl FnMut(Range<usize>)) {
    let mut splitter = Splitter { text, tokens: &tokens[..paragraph.end], start: paragraph.start, quote_open: false };
    let mut at = paragraph.start;
    while at < paragraph.end {
        let stop = splitter.stop(at);
        splitter.note_quote(at);
        at += 1;
        let Some(stop) = stop else { continue };
        let closers = splitter.closers(at);
        at = closers.end;
        if at < paragraph.end && splitter.ends(stop, closers) {
            found(splitter.start..at);
            splitter.start = at;
        }
    }
    if splitter.start < paragraph.end {
        found(splitter.start..paragraph.end);
    }
}

struct Splitter<'t> {
    text: &'t str,
    /// Up to the end of the paragraph.
    tokens: &'t [Token],
    /// The first token of the sentence at hand.
    start: usize,
    /// Whether straight double quotes were opened and not closed, as far as the spaces around them and their number tell.
    quote_open: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Full,
    /// `!` and `?`, runs of them too.
    Call,
    Ellipsis,
    /// Stops of scripts without case: nothing need follow them.
    Sure,
    /// A word with a full stop of its own.
    Abbreviation,
}

/// What closes a sentence behind its stop: further stops, quotation marks, brackets, footnote numbers.
struct Closers {
    end: usize,
    quoted: bool,
}

impl Splitter<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens[at].span.of(self.text)
    }

    fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.shape.has(Shape::GLUED))
    }

    fn stop(&self, at: usize) -> Option<Stop> {
        let token = self.tokens[at];
        match token.kind {
            TokenKind::Word => token.shape.has(Shape::ABBREVIATION).then_some(Stop::Abbreviation),
            TokenKind::Number => None,
            TokenKind::Mark => match self.word(at).chars().next()? {
                '.' if token.span.len() == 1 => Some(Stop::Full),
                '.' | '…' => Some(Stop::Ellipsis),
                '!' | '?' | '‽' | '⁇' | '⁈' | '⁉' => Some(Stop::Call),
                '。' | '．' | '！' | '？' | '｡' | '।' | '॥' | '؟' | '۔' | '։' | '።' | '។' | '။' => {
                    Some(Stop::Sure)
                }
                _ => None,
            },
        }
    }

    fn note_quote(&mut self, at: usize) {
        if self.tokens[at].kind == TokenKind::Mark && self.word(at) == "\"" {
            self.quote_open = match (self.is_glued(at), self.is_glued(at + 1)) {
                (false, true) => true,
                (true, false) => false,
                _ => !self.quote_open,
            };
        }
    }

    /// What closes the sentence from `at` on, right behind a stop.
    fn closers(&mut self, mut at: usize) -> Closers {
        let mut quoted = false;
        while at < self.tokens.len() {
            let glued = self.is_glued(at);
            let opens = self.is_glued(at + 1) && !matches!(self.tokens[at + 1].kind, TokenKind::Mark);
            match self.word(at) {
                "”" | "»" | "›" | "’’" | "''" if glued || !opens => quoted = true,
                "\"" if (glued && !self.is_glued(at + 1)) || (self.quote_open && (glued || !opens)) => quoted = true,
                "’" | "'" if glued && !opens => quoted = true,
                ")" | "]" | "}" if glued => {}
                "[" if glued && self.is_footnote(at) => at += 2,
                _ if glued && matches!(self.stop(at), Some(Stop::Call | Stop::Ellipsis | Stop::Sure)) => {}
                _ => break,
            }
            self.note_quote(at);
            at += 1;
        }
        Closers { end: at, quoted }
    }

    /// `[12]`
    fn is_footnote(&self, at: usize) -> bool {
        at + 2 < self.tokens.len() && self.tokens[at + 1].kind == TokenKind::Number && self.word(at + 2) == "]"
    }

    /// Whether the sentence ends behind a stop and its closers; something follows in the paragraph.
    fn ends(&self, stop: Stop, closers: Closers) -> bool {
        let Closers { end, quoted } = closers;
        if stop == Stop::Sure {
            return true;
        }
        if self.is_glued(end) {
            return self.is_missing_space(stop, end, quoted);
        }
        let Some(next) = self.next_content(end) else { return false };
        let token = self.tokens[next];
        let word = self.word(next);
        if stop == Stop::Abbreviation {
            return self.abbreviation_ends(end, next);
        }
        match token.kind {
            TokenKind::Mark => stop != Stop::Ellipsis && !matches!(word, "," | ";" | ":" | "/" | "%" | "&" | "=" | "+"),
            TokenKind::Number => stop != Stop::Ellipsis && !self.is_enumerator(end),
            TokenKind::Word if self.is_enumerator(end) => false,
            TokenKind::Word if word.starts_with(char::is_lowercase) => {
                stop == Stop::Full && token.shape.has(Shape::INNER_UPPER)
            }
            TokenKind::Word => !(stop == Stop::Call && quoted && self.is_attribution(next)),
        }
    }

    /// A sentence begins with no space before it: `in the end.The`, `so.”She`; but not in `Node.js`, `a.B`, `1.5`.
    fn is_missing_space(&self, stop: Stop, next: usize, quoted: bool) -> bool {
        let after = self.tokens[next];
        if !matches!(stop, Stop::Full | Stop::Call) {
            return false;
        }
        match after.kind {
            TokenKind::Mark => match self.word(next) {
                "“" => true,
                "\"" => !self.quote_open && self.is_glued(next + 1),
                _ => false,
            },
            TokenKind::Number => false,
            // Scripts without case set no spaces.
            TokenKind::Word if is_caseless(self.word(next)) => true,
            TokenKind::Word if quoted => after.shape.has(Shape::INITIAL_UPPER),
            TokenKind::Word => {
                let capital = after.shape.has(Shape::INITIAL_UPPER) && !after.shape.has(Shape::ALL_UPPER);
                let before = self.tokens[next.saturating_sub(2)];
                let plain = !before.shape.has(Shape::INITIAL_UPPER) || begins_sentence(self.word(next));
                capital && plain && before.span.len() > 1
            }
        }
    }

    /// The first token from `at` on that is no opening mark, dash or the like; looks only a few marks ahead.
    fn next_content(&self, at: usize) -> Option<usize> {
        let opening = |at: &usize| {
            let first = self.word(*at).chars().next();
            self.tokens[*at].kind == TokenKind::Mark
                && first.is_some_and(|c| "“‘\"'`([{«‹„‚¿¡–—-•*…@#$£€¥”’".contains(c))
        };
        (at..self.tokens.len().min(at + 5)).find(|at| !opening(at))
    }

    /// `1. First item` or `b. Second item` at the start of a sentence; its full stop stands before `end`.
    fn is_enumerator(&self, end: usize) -> bool {
        let first = self.tokens[self.start];
        end == self.start + 2 && first.kind == TokenKind::Number && first.span.len() < 3
    }

    /// Whether a sentence ends with the abbreviation before `end`, told by what follows at `next`.
    fn abbreviation_ends(&self, end: usize, next: usize) -> bool {
        let at =
            (self.start..end).rev().find(|at| self.tokens[*at].shape.has(Shape::ABBREVIATION)).expect("it was seen");
        let (word, follower) = (self.word(at), self.word(next));
        let listed = abbreviation(&word[..word.len() - 1]);
        let after = self.tokens[next];
        let only_quotes =
            self.tokens[end..next].iter().all(|token| matches!(token.span.of(self.text), "“" | "\"" | "‘" | "'"));
        if after.kind != TokenKind::Word
            || !only_quotes
            || follower.starts_with(char::is_lowercase)
            || (at == self.start && word.len() == 2)
            || matches!(listed, Some(Abbreviation::Title | Abbreviation::Before | Abbreviation::Number))
        {
            return false;
        }
        let after_comma = at > self.start && self.word(at - 1) == ",";
        if word.starts_with(char::is_lowercase) {
            // a.m., p.m., etc.: a capital begins a sentence, unless it goes on to say the day or the time zone.
            !(matches!(word, "a.m." | "p.m.") && (after.shape.has(Shape::ALL_UPPER) || is_day_or_zone(follower)))
        } else if after_comma && (listed == Some(Abbreviation::Capital) || is_state(word)) && !is_month(word) {
            // "a town near Fresno, Calif. Police ..."
            true
        } else {
            begins_sentence(follower)
        }
    }

    /// Whether what follows a quoted question tells who asked: `Mr. Smith asked`.
    fn is_attribution(&self, next: usize) -> bool {
        let few = &self.tokens[next..self.tokens.len().min(next + 6)];
        let mut words =
            few.iter().take_while(|token| token.kind == TokenKind::Word).map(|token| token.span.of(self.text));
        !begins_sentence(self.word(next)) && words.any(|word| REPORTING.contains(&word))
    }
}

const REPORTING: [&str; 12] = [
    "said",
    "says",
    "asked",
    "asks",
    "wondered",
    "wrote",
    "tweeted",
    "added",
    "replied",
    "shouted",
    "told",
    "exclaimed",
];

fn is_caseless(word: &str) -> bool {
    word.starts_with(|c: char| !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase())
}

fn is_day_or_zone(word: &str) -> bool {
    word.ends_with("day")
        || is_month(word)
        || matches!(word, "Eastern" | "Central" | "Mountain" | "Pacific" | "Greenwich")
}

fn is_month(word: &str) -> bool {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    word.get(..3).is_some_and(|start| months.contains(&start))
}

/// States and districts that are written with two full stops.
fn is_state(word: &str) -> bool {
    matches!(
        word,
        "D.C." | "N.Y." | "N.J." | "N.H." | "N.M." | "N.C." | "S.C." | "N.D." | "S.D." | "R.I." | "W.Va." | "B.C."
    )
}
