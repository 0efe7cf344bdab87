use std::cell::OnceCell;

use super::{
    Approximation, Figure, FigureKind, age, apart, approximation, counted,
    digits::is_decimal,
    number::{self, Form, Number, Role, Value},
    ordinal, unit,
};
use crate::{
    dates::DateExpression,
    text::{Document, Span, Tokens},
};

/// One pass over the tokens; only digits and number words begin any work.
pub(super) struct Finder<'d> {
    pub t: Tokens<'d>,
    pub document: &'d Document<'d>,
    pub figures: Vec<Figure>,
    /// Whether the text has the sign of the pound; looked for once.
    pounds: OnceCell<bool>,
}

/// A number with its currency or unit.
pub(super) struct Quantity {
    pub number: Number,
    pub money: Option<unit::Found>,
    pub unit: Option<unit::Found>,
}

impl Quantity {
    /// Its first token, the currency sign included.
    pub fn start(&self) -> usize {
        self.money.map_or(self.number.tokens.start, |m| m.edge)
    }

    pub fn end(&self) -> usize {
        self.unit.map_or(0, |unit| unit.edge).max(self.number.tokens.end)
    }

    pub fn exact(&self) -> Option<f64> {
        match self.number.value {
            Value::Exact(value) => Some(value),
            Value::Between(..) => None,
        }
    }

    pub fn of(&self) -> Option<&'static unit::Unit> {
        self.money.or(self.unit).map(|found| found.unit)
    }
}

impl<'d> Finder<'d> {
    pub fn new(document: &'d Document<'d>) -> Self {
        Self { t: Tokens::new(document), document, figures: Vec::new(), pounds: OnceCell::new() }
    }

    pub fn run(mut self, dates: &[DateExpression]) -> Vec<Figure> {
        let mut dates = dates.iter().peekable();
        let mut at = 0;
        while let Some(token) = self.document.tokens.get(at) {
            while dates.next_if(|date| date.span.end <= token.span.start).is_some() {}
            let in_date = dates.peek().is_some_and(|date| date.span.overlaps(token.span));
            at = if in_date { at + 1 } else { self.step(at) };
        }
        self.figures
    }

    /// Reads what starts at a token, and says where to go on.
    fn step(&mut self, at: usize) -> usize {
        let t = self.t;
        if !begins(t, at) {
            return at + 1;
        }
        if let Some(end) = apart::chain(t, at) {
            return end;
        }
        let Some(first) = self.quantity(at) else { return at + 1 };
        let end = first.number.tokens.end;
        // "a million million million ..." ends beyond what can be counted.
        if first.number.scale > 1e18 || first.exact().is_some_and(|value| value > 1e30) {
            return end;
        }
        if first.number.form == Form::Ordinal {
            self.figures.extend(ordinal::read(t, self.document, &first.number));
            return end;
        }
        if apart::is_apart(t, self.document, &first.number, first.of().is_none()) {
            return end;
        }
        self.figure(first).max(end)
    }

    pub(super) fn quantity(&self, at: usize) -> Option<Quantity> {
        let t = self.t;
        let money = unit::before(t, at);
        let number = match number::read(t, at, money.is_some()) {
            Some(number) => number,
            None => self.single(at)?,
        };
        let end = number.tokens.end;
        let mut found = unit::after(t, end, number.form == Form::Digits);
        // Of "a third second" and the like only the number is meant; "one second" is time.
        if number.form == Form::Ordinal
            || money.is_some_and(|_| found.is_some_and(|f| f.unit.kind != FigureKind::Money))
        {
            found = None;
        }
        if number.metres && found.is_none() {
            return Some(self.metres(number, end));
        }
        // "thousands of years"
        if number.form == Form::Vague && found.is_none() && t.is(end, "of") {
            found = unit::after(t, end + 1, false).filter(|f| !f.hyphen);
        }
        // "half an hour"
        if number.form == Form::Fraction && found.is_none() && (t.is(end, "an") || t.is(end, "a")) {
            found = unit::after(t, end + 1, false).filter(|f| !f.hyphen);
        }
        // A billion is never told in thousands: "1500 b" is a size of data.
        if found.is_none() && number.form == Form::Digits && t.word(end) == "b" && t.follows(end) {
            let thousands = matches!(number.value, Value::Exact(value) if value >= 1000.0);
            found = thousands.then(|| unit::Found { unit: unit::bit(), edge: end + 1, hyphen: false });
        }
        if found.is_none() && (t.is(end, "pounds") || t.is(end, "pound") || t.hyphen(end) && t.is(end + 1, "pound")) {
            let hyphen = t.hyphen(end);
            let unit = unit::pound(!self.is_sterling(&number, end));
            found = Some(unit::Found { unit, edge: end + 1 + hyphen as usize, hyphen });
        }
        Some(Quantity { number, money, unit: found })
    }

    /// `5m` is a length, unless people or things in the plural follow.
    fn metres(&self, number: Number, end: usize) -> Quantity {
        let Value::Exact(value) = number.value else { unreachable!("digits are exact") };
        if counted::has_plural(self.t, end + 1) || self.t.is(end + 1, "of") {
            let tokens = number.tokens.start..end + 1;
            let number = Number { tokens, value: Value::Exact(value * 1e6), scale: 1e6, metres: false, ..number };
            let pounds = || unit::Found { unit: unit::pound(false), edge: end + 2, hyphen: false };
            let money = unit::after(self.t, end + 1, false).filter(|found| found.unit.kind == FigureKind::Money);
            let unit = money.or_else(|| self.t.is(end + 1, "pounds").then(pounds));
            return Quantity { number, money: None, unit };
        }
        let unit = Some(unit::Found { unit: unit::metre(), edge: end + 1, hyphen: false });
        Quantity { number, money: None, unit }
    }

    /// Whether `pounds` are money here: in millions, or where the text also has the sign.
    fn is_sterling(&self, number: &Number, end: usize) -> bool {
        number.scale >= 1000.0
            || self.t.is(end + 1, "sterling")
            || *self.pounds.get_or_init(|| self.document.text.contains('£'))
    }

    /// `a year`, where a word of approximation says that it is meant as a number; `a gallon of`, `a mile away`.
    fn single(&self, at: usize) -> Option<Number> {
        let t = self.t;
        let article = matches!(number::role(t.word(at)), Some(Role::Article));
        let found =
            unit::after(t, at + 1, false).filter(|f| article && !f.hyphen && f.unit.kind != FigureKind::Percent)?;
        let singular = !t.word(found.edge - 1).ends_with('s') && !t.is(found.edge, "ago");
        let said = approximation::before(t, at).is_some() && !t.is(at.wrapping_sub(1), "some");
        (singular && (said || unit::is_measured_out(t, found))).then(|| Number {
            tokens: at..at + 1,
            value: Value::Exact(1.0),
            form: Form::Words,
            scale: 1.0,
            metres: false,
        })
    }

    /// Makes a figure (of a range: of both numbers) and says where to go on.
    fn figure(&mut self, mut first: Quantity) -> usize {
        let t = self.t;
        let mut tokens = first.number.tokens.clone();
        let (mut value, mut low, mut high) = match first.number.value {
            Value::Exact(value) => (Some(value), None, None),
            Value::Between(low, high) => (None, Some(low), Some(high)),
        };
        let start = first.start();
        if let Some((more, after)) = self.cents(&first) {
            value = value.map(|whole| whole + more);
            tokens.end = after - 1;
            first.unit = first.unit.map(|found| unit::Found { edge: after, ..found });
        } else if let Some(((from, to), second)) = self.range(&first) {
            tokens.end = second.number.tokens.end;
            (value, low, high) = (None, Some(from), Some(to));
            let vague = first.number.form == Form::Fraction;
            first = Quantity { money: first.money.or(second.money), unit: second.unit.or(first.unit), ..second };
            first.number.form = if vague { Form::Fraction } else { first.number.form };
        }
        let inside = first.money.is_some() && matches!(t.word(tokens.start - 1), "-" | "−");
        if inside || is_negative(t, start) {
            value = value.map(|v| -v);
        }
        let shared = if first.of().is_none() { self.shared_unit(&first) } else { None };
        first.unit = first.unit.or(shared);
        let vague = first.number.form == Form::Vague;
        let said = approximation::before(t, start).or_else(|| {
            let determiner = matches!(t.word(start.wrapping_sub(1)), "the" | "a" | "an" | "another");
            determiner.then(|| approximation::before(t, start - 1)).flatten()
        });
        let from = said.map_or(start, |(_, from)| from);
        let mut kind = match first.of() {
            Some(unit) => unit.kind,
            None if first.number.form == Form::Fraction => FigureKind::Fraction,
            None => FigureKind::Count,
        };
        let mut name = first.of().map(|unit| unit.name.to_owned());
        let mut end = first.end();
        if let Some((rate, after)) = unit::rate(t, end, first.of())
            && first.number.form != Form::Fraction
            && (first.of().is_some() || rate.starts_with("per "))
        {
            if first.of().is_some() && kind != FigureKind::Duration && kind != FigureKind::Percent {
                name = Some(rate);
            }
            end = after;
        }
        if let Some((after, unit)) = age::read(t, from, &tokens, first.unit) {
            (kind, name, end) = (FigureKind::Age, Some(unit.to_owned()), after);
        }
        if t.is(from.wrapping_sub(1), "No.")
            || t.is(from.wrapping_sub(1), "number") && first.of().is_none() && value.is_some()
        {
            kind = FigureKind::Rank;
        }
        let whole = matches!(kind, FigureKind::Duration | FigureKind::Age);
        if whole || (end == first.end() && first.unit.is_some_and(|u| u.hyphen)) {
            tokens.end = tokens.end.max(if kind == FigureKind::Age { end } else { first.end() });
        }
        let several = first.of().is_none() && value != Some(1.0) && first.number.form != Form::Fraction;
        // What stands behind a unit that is said only once belongs to the number there.
        let counted = if shared.is_some() { None } else { self.counted(from, end, kind, several) };
        // "34,500 tonnes of copper a year"
        if kind == FigureKind::Measure
            && let Some(counted) = counted
            && let Some((rate, _)) = unit::rate(t, self.token_after(counted), first.of())
        {
            name = Some(rate);
        }
        let approximation = match said {
            _ if vague => Some(Approximation::Vague),
            Some((sense, _)) => Some(sense),
            None => self.said_after(&first, counted),
        };
        let span = self.span(tokens.start, tokens.end);
        self.figures.push(Figure { span, kind, value, low, high, approximation, unit: name, counted });
        end
    }

    /// `300 or more`, `20 minutes or so`, `300 workers or more`.
    fn said_after(&self, quantity: &Quantity, counted: Option<Span>) -> Option<Approximation> {
        let number_end = quantity.number.tokens.end;
        let places = [quantity.end(), number_end];
        let behind = counted.map(|span| self.token_after(span));
        let behind = behind.filter(|&end| end >= number_end);
        places.into_iter().chain(behind).find_map(|at| approximation::after(self.t, at)).map(|(sense, _)| sense)
    }

    fn token_after(&self, span: Span) -> usize {
        self.document.tokens.partition_point(|token| token.span.end <= span.end)
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let start_of = self.document.tokens[start].span;
        let start = if is_decimal(self.t, start) { self.document.tokens[start - 1].span } else { start_of };
        start.to(self.document.tokens[end - 1].span)
    }
}

/// Whether a token can begin a number.
fn begins(t: Tokens, at: usize) -> bool {
    t.is_number(at) || if t.is_word(at) { number::role(t.word(at)).is_some() } else { !t.word(at).is_ascii() }
}

/// `-5`, `minus 5`: a hyphen that belongs to the number and to nothing before it.
pub(super) fn is_negative(t: Tokens, start: usize) -> bool {
    let before = start.wrapping_sub(1);
    t.is(before, "minus")
        || (matches!(t.word(before), "-" | "−") && t.glued(start) && (before == 0 || !t.glued(before)))
}
