use super::{
    Figure, FigureKind, apart, counted,
    number::{Number, Value},
};
use crate::text::{Document, Tokens, is_among};

/// An ordinal that counts something: `third time`, `21st attempt`. Not those in names (`6th Army`), of centuries and quarters,
/// and not a bare `first`, which is hardly ever a number.
pub(super) fn read(t: Tokens, document: &Document, number: &Number) -> Option<Figure> {
    let (at, end) = (number.tokens.start, number.tokens.end);
    let Value::Exact(value) = number.value else { return None };
    let noun = if t.hyphen(end) { end + 1 } else { end };
    let named = t.capital(noun) || (t.capital(at) && !apart::starts_sentence(t, document, at));
    let small = value < 3.0 && !counts_time(t.word(noun));
    if !t.is_word(noun)
        || !t.follows(noun)
        || named
        || small
        || counted::is_stop(t.word(noun))
        || names_part(t.word(noun))
    {
        return None;
    }
    let phrase = counted::phrase(t, noun, false);
    let span = |from: usize, to: usize| document.tokens[from].span.to(document.tokens[to - 1].span);
    Some(Figure {
        span: span(at, end),
        kind: FigureKind::Ordinal,
        value: Some(value),
        low: None,
        high: None,
        approximation: None,
        unit: None,
        counted: phrase.map(|p| span(p.start, p.end)),
    })
}

/// After these, even `first` and `second` count.
fn counts_time(noun: &str) -> bool {
    matches!(noun, "time" | "straight" | "consecutive" | "successive" | "anniversary" | "attempt")
}

fn names_part(noun: &str) -> bool {
    is_among(
        &["century", "centuries", "quarter", "quarters", "floor", "party", "person", "half", "grade", "amendment"],
        noun,
    )
}
