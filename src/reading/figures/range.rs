//! Two numbers that make one figure: ranges, dollars with cents.

use super::{
    FigureKind, approximation,
    find::{Finder, Quantity, is_negative},
    number::{self, Form, Value},
    unit,
};
use crate::text::{Tokens, is_among};

impl Finder<'_> {
    /// The second number of a range, and both ends: `3 to 5 million`, `10-20`, `between 20 and 30`, `two or three`,
    /// `from -18 °C to -34 °C`.
    pub(super) fn range(&self, first: &Quantity) -> Option<((f64, f64), Quantity)> {
        let t = self.t;
        let mut from = first.exact()?;
        let said = approximation::before(t, first.start()).map_or(first.start(), |(_, from)| from);
        let said = said - is_negative(t, first.start()) as usize;
        let opener = t.word(said.wrapping_sub(1));
        let is_from = opener.eq_ignore_ascii_case("from");
        if is_from && (2..6).any(|back| is_change(t.word(said.wrapping_sub(back)))) {
            return None;
        }
        let link = first.end() + is_suspended(t, first.end()) as usize;
        let next = match t.word(link) {
            "-" | "–" | "—" if t.hyphen(link) => link + 1,
            "-" | "–" if t.is_number(link + 1) && first.of().is_none() => link + 1,
            "to" if t.hyphen(link - 1) || is_from || !is_change(opener) => link + 1,
            "-" => return None,
            "and" if opener.eq_ignore_ascii_case("between") => link + 1,
            "or" if first.of().is_none() && first.number.form != Form::Fraction => link + 1,
            _ => return None,
        };
        let next = if t.hyphen(next) { next + 1 } else { next };
        let sign = (next..next + 3).find(|&i| number_starts(t, i))?;
        if !t.follows(sign) {
            return None;
        }
        let second = self.quantity(sign)?;
        let below_zero = is_negative(t, sign) && sign == next + 1;
        if second.start() != next + below_zero as usize || matches!(second.number.form, Form::Ordinal | Form::Vague) {
            return None;
        }
        let to = second.exact()?;
        // A unit in between has to be that of the second number too; "rose 0.7 percent to 6,327" is no range.
        let units = (first.of(), second.of());
        let same = match units {
            (None, None) => true,
            (None, Some(_)) => second.money.is_none(),
            (Some(a), Some(b)) => std::ptr::eq(a, b),
            (Some(_), None) => is_from && first.unit.is_some(),
        } || first.money.is_some() && second.of().is_none();
        if !same {
            return None;
        }
        let coefficient = to / second.number.scale;
        if first.number.scale == 1.0 && second.number.scale > 1.0 && from < coefficient {
            from *= second.number.scale;
        }
        if is_negative(t, first.start()) {
            from = -from;
        }
        if below_zero {
            return Some(((from.min(-to), from.max(-to)), second));
        }
        let near = !t.is(link, "or") || to <= from * 3.0;
        (from < to && near).then_some(((from, to), second))
    }

    /// The unit of the second number where the first has none: `slowed from 4.8 to 4.7 percent`, `doses of 45 and 50 mg`,
    /// `10- and 12-year sentences`. Its edge is the first number's.
    pub(super) fn shared_unit(&self, first: &Quantity) -> Option<unit::Found> {
        let t = self.t;
        let suspended = is_suspended(t, first.end());
        let link = first.end() + suspended as usize;
        let second = || self.quantity(link + 1).and_then(|second| second.unit);
        let found = match t.word(link) {
            "to" if t.is(first.start().wrapping_sub(1), "from") => second()?,
            "and" | "or" if suspended => second()?,
            // "a 25-by-30-foot patch"
            "-" if t.is(link + 1, "by") && t.hyphen(link) && t.hyphen(link + 2) => {
                self.quantity(link + 3).and_then(|second| second.unit)?
            }
            "and" => second().filter(|found| {
                matches!(found.unit.kind, FigureKind::Measure | FigureKind::Percent) && !found.hyphen
            })?,
            _ => return None,
        };
        Some(unit::Found { edge: first.end(), hyphen: false, ..found })
    }

    /// `and forty-five cents` after dollars: as a part of the whole, and where it ends.
    pub(super) fn cents(&self, first: &Quantity) -> Option<(f64, usize)> {
        let whole = first.unit.filter(|found| found.unit.kind == FigureKind::Money && first.exact().is_some())?;
        let at = whole.edge + self.t.is(whole.edge, "and") as usize;
        let cents = number::read(self.t, at, false).filter(|n| matches!(n.form, Form::Digits | Form::Words))?;
        let Value::Exact(value) = cents.value else { return None };
        let unit = unit::after(self.t, cents.tokens.end, false)?;
        (matches!(unit.unit.name, "cent" | "penny") && value < 100.0).then_some((value / 100.0, unit.edge))
    }
}

/// Whether a number shares the word behind the next one: `8- to 16-metre`.
fn is_suspended(t: Tokens, at: usize) -> bool {
    t.word(at) == "-" && t.glued(at) && !t.glued(at + 1) && matches!(t.word(at + 1), "to" | "and" | "or")
}

fn number_starts(t: Tokens, at: usize) -> bool {
    t.is_number(at) || number::role(t.word(at)).is_some()
}

/// Verbs that say how far a number moved, so that `to` does not make a range.
fn is_change(word: &str) -> bool {
    is_among(
        &[
            "rose",
            "rise",
            "risen",
            "rises",
            "rising",
            "fell",
            "fall",
            "falls",
            "fallen",
            "falling",
            "gained",
            "lost",
            "up",
            "down",
            "added",
            "dropped",
            "climbed",
            "slipped",
            "jumped",
            "declined",
            "shed",
            "by",
            "grew",
            "grown",
            "increased",
            "increase",
            "decreased",
            "raised",
            "raise",
            "cut",
            "lowered",
            "reduced",
            "jump",
            "soared",
            "surged",
        ],
        word,
    )
}
