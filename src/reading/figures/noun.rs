use super::{FigureKind, counted, find::Finder};
use crate::text::Span;

impl Finder<'_> {
    /// The noun phrase that is counted: behind the number, else one that an earlier number or a headword before it names.
    pub(super) fn counted(&self, start: usize, end: usize, kind: FigureKind, several: bool) -> Option<Span> {
        let t = self.t;
        if matches!(kind, FigureKind::Rank | FigureKind::Age) && !counted::is_thing(t.word(end)) {
            return None;
        }
        let end = if t.hyphen(end) && t.is(end + 1, "plus") { end + 2 } else { end };
        if t.hyphen(end) && t.is_word(end + 1) {
            return Some(self.span(end + 1, end + 2));
        }
        // "four-, five- and six-cylinder engines"
        if t.word(end) == "-" && t.glued(end) && !t.glued(end + 1) || t.word(end) == "-" && t.word(end + 1) == "," {
            let noun = (end + 1..end + 9).find(|&i| t.hyphen(i) && t.is_word(i + 1))?;
            return Some(self.span(noun + 1, noun + 2));
        }
        let of = t.is(end, "of");
        // "15 miles north": a unit in the plural needs "of" before what it measures.
        let plural = t.word(end.wrapping_sub(1)).ends_with('s') || t.is(end.wrapping_sub(1), "feet");
        let units = matches!(kind, FigureKind::Measure | FigureKind::Duration);
        if units && (plural && !of || of && t.is(end + 1, "the") && is_period(t.word(end + 2))) {
            return None;
        }
        let (first, several) = match kind {
            FigureKind::Money if t.is(end, "in") || t.is(end, "worth") && t.is(end + 1, "of") => (end + 1, false),
            FigureKind::Fraction if of && t.is(end + 1, "them") => (end, true),
            _ => (end, several),
        };
        if let Some(phrase) = counted::phrase(t, first, several) {
            return Some(self.span(phrase.start, phrase.end));
        }
        if kind == FigureKind::Count || (kind == FigureKind::Fraction && of) {
            let named = counted::toll(t, start).map(|p| self.span(p.start, p.end));
            return named.or_else(|| self.of_them(start, end)).or_else(|| self.antecedent(start));
        }
        None
    }

    /// What the last count of the same sentence counts: `killed 20 people and wounded 30`. Durations between count nothing.
    pub(super) fn antecedent(&self, at: usize) -> Option<Span> {
        let here = self.document.tokens.get(at)?.span.start;
        let sentence = &self.document.sentences[self.document.sentence_at(here)];
        let of_time = |kind| matches!(kind, FigureKind::Duration | FigureKind::Age);
        let last = self.figures.iter().rev().take(4).find(|figure| !of_time(figure.kind))?;
        (last.kind == FigureKind::Count && sentence.span.contains(last.span)).then_some(last.counted)?
    }

    /// The plural right before a comma that a number `of them` goes back to: `the children in the town, a million of them`.
    fn of_them(&self, start: usize, end: usize) -> Option<Span> {
        let t = self.t;
        let comma = start.checked_sub(1).filter(|&at| matches!(t.word(at), "," | "—" | "–" | "("))?;
        let back = (t.is(end, "of") && matches!(t.word(end + 1), "them" | "whom")).then_some(comma)?;
        let noun = (back.saturating_sub(6)..back)
            .rev()
            .take_while(|&at| t.is_word(at))
            .find(|&at| !t.capital(at) && !t.word(at).ends_with("ed") && counted::has_plural(t, at))?;
        Some(self.span(noun, noun + 1))
    }
}

/// `six months of the year`
fn is_period(word: &str) -> bool {
    matches!(word, "year" | "month" | "week" | "day" | "season" | "century" | "decade")
}
