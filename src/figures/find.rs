use super::{
    Approximation, Figure, FigureKind, age, apart, approximation, counted,
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
    figures: Vec<Figure>,
}

/// A number with its currency or unit.
struct Quantity {
    number: Number,
    money: Option<unit::Found>,
    unit: Option<unit::Found>,
}

impl Quantity {
    /// Its first token, the currency sign included.
    fn start(&self) -> usize {
        self.money.map_or(self.number.tokens.start, |m| m.edge)
    }

    fn end(&self) -> usize {
        self.unit.map_or(0, |unit| unit.edge).max(self.number.tokens.end)
    }

    fn exact(&self) -> Option<f64> {
        match self.number.value {
            Value::Exact(value) => Some(value),
            Value::Between(..) => None,
        }
    }

    fn of(&self) -> Option<&'static unit::Unit> {
        self.money.or(self.unit).map(|found| found.unit)
    }
}

impl<'d> Finder<'d> {
    pub fn new(document: &'d Document<'d>) -> Self {
        Self { t: Tokens::new(document), document, figures: Vec::new() }
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
        if first.number.form == Form::Ordinal {
            self.figures.extend(ordinal::read(t, self.document, &first.number));
            return end;
        }
        if apart::is_apart(t, self.document, &first.number, first.of().is_none()) {
            return end;
        }
        self.figure(first).max(end)
    }

    fn quantity(&self, at: usize) -> Option<Quantity> {
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
            return Quantity { number, money: None, unit: None };
        }
        let unit = Some(unit::Found { unit: unit::metre(), edge: end + 1, hyphen: false });
        Quantity { number, money: None, unit }
    }

    /// Whether `pounds` are money here: in millions, or where the text also has the sign.
    fn is_sterling(&self, number: &Number, end: usize) -> bool {
        number.scale >= 1000.0 || self.t.is(end + 1, "sterling") || self.document.text.contains('£')
    }

    /// `a year`, where a word of approximation says that it is meant as a number.
    fn single(&self, at: usize) -> Option<Number> {
        let t = self.t;
        let article = matches!(number::role(t.word(at)), Some(Role::Article));
        let found =
            unit::after(t, at + 1, false).filter(|f| article && !f.hyphen && f.unit.kind != FigureKind::Percent)?;
        let singular = !t.word(found.edge - 1).ends_with('s') && !t.is(found.edge, "ago");
        (singular && approximation::before(t, at).is_some() && !t.is(at.wrapping_sub(1), "some")).then(|| Number {
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
        } else if let Some((from, second)) = self.range(&first) {
            tokens.end = second.number.tokens.end;
            (value, low, high) = (None, Some(from), second.exact());
            let vague = first.number.form == Form::Fraction;
            first = Quantity { money: first.money.or(second.money), unit: second.unit.or(first.unit), ..second };
            first.number.form = if vague { Form::Fraction } else { first.number.form };
        }
        if is_negative(t, start) {
            value = value.map(|v| -v);
        }
        if first.of().is_none() && t.is(first.end(), "to") {
            first.unit = self.shared_unit(&first);
        }
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
        let counted = self.counted(from, end, kind, several);
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

    fn span(&self, start: usize, end: usize) -> Span {
        let start_of = self.document.tokens[start].span;
        let start = if is_decimal(self.t, start) { self.document.tokens[start - 1].span } else { start_of };
        start.to(self.document.tokens[end - 1].span)
    }

    /// `and forty-five cents` after dollars: as a part of the whole, and where it ends.
    fn cents(&self, first: &Quantity) -> Option<(f64, usize)> {
        let whole = first.unit.filter(|found| found.unit.kind == FigureKind::Money && first.exact().is_some())?;
        let at = whole.edge + self.t.is(whole.edge, "and") as usize;
        let cents = number::read(self.t, at, false).filter(|n| matches!(n.form, Form::Digits | Form::Words))?;
        let Value::Exact(value) = cents.value else { return None };
        let unit = unit::after(self.t, cents.tokens.end, false)?;
        (matches!(unit.unit.name, "cent" | "penny") && value < 100.0).then_some((value / 100.0, unit.edge))
    }

    /// The second number of a range, and the value of the first: `3 to 5 million`, `10-20`, `between 20 and 30`, `two or three`.
    fn range(&self, first: &Quantity) -> Option<(f64, Quantity)> {
        let t = self.t;
        let mut from = first.exact()?;
        let said = approximation::before(t, first.start()).map_or(first.start(), |(_, from)| from);
        let opener = t.word(said.wrapping_sub(1));
        let is_from = opener.eq_ignore_ascii_case("from");
        if is_from && (2..6).any(|back| is_change(t.word(said.wrapping_sub(back)))) {
            return None;
        }
        let link = first.end();
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
        if second.start() != next || matches!(second.number.form, Form::Ordinal | Form::Vague) {
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
        let near = !t.is(link, "or") || to <= from * 3.0;
        (from < to && near).then_some((from, second))
    }

    /// The unit of the second number where the first has none: `slowed from 4.8 to 4.7 percent`. Its edge is the first number's.
    fn shared_unit(&self, first: &Quantity) -> Option<unit::Found> {
        let from = self.t.is(first.start().wrapping_sub(1), "from");
        let second = self.quantity(first.end() + 1).filter(|_| from)?;
        second.unit.map(|found| unit::Found { edge: first.end(), hyphen: false, ..found })
    }

    /// The noun phrase that is counted: behind the number, else one that an earlier number or a headword before it names.
    fn counted(&self, start: usize, end: usize, kind: FigureKind, several: bool) -> Option<Span> {
        let t = self.t;
        if matches!(kind, FigureKind::Rank | FigureKind::Age) && !counted::is_thing(t.word(end)) {
            return None;
        }
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
            return counted::toll(t, start).map(|p| self.span(p.start, p.end)).or_else(|| self.antecedent(start));
        }
        None
    }

    /// What the last count of the same sentence counts: `killed 20 people and wounded 30`.
    fn antecedent(&self, at: usize) -> Option<Span> {
        let last = self.figures.last()?;
        let here = self.document.tokens.get(at)?.span.start;
        let sentence = &self.document.sentences[self.document.sentence_at(here)];
        (last.kind == FigureKind::Count && sentence.span.contains(last.span)).then_some(last.counted)?
    }
}

/// Whether a token can begin a number.
fn begins(t: Tokens, at: usize) -> bool {
    t.is_number(at) || if t.is_word(at) { number::role(t.word(at)).is_some() } else { !t.word(at).is_ascii() }
}

fn number_starts(t: Tokens, at: usize) -> bool {
    t.is_number(at) || number::role(t.word(at)).is_some()
}

fn is_decimal(t: Tokens, at: usize) -> bool {
    at > 0 && t.is_number(at) && t.glued(at) && t.word(at - 1) == "." && !t.glued(at - 1)
}

/// `-5`, `minus 5`: a hyphen that belongs to the number and to nothing before it.
fn is_negative(t: Tokens, start: usize) -> bool {
    let before = start.wrapping_sub(1);
    t.is(before, "minus") || (matches!(t.word(before), "-" | "−") && t.glued(start) && !t.glued(before))
}

/// `six months of the year`
fn is_period(word: &str) -> bool {
    matches!(word, "year" | "month" | "week" | "day" | "season" | "century" | "decade")
}

/// Verbs that say how far a number moved, so that `to` does not make a range.
fn is_change(word: &str) -> bool {
    matches!(
        word,
        "rose"
            | "rise"
            | "risen"
            | "rises"
            | "rising"
            | "fell"
            | "fall"
            | "falls"
            | "fallen"
            | "falling"
            | "gained"
            | "lost"
            | "up"
            | "down"
            | "added"
            | "dropped"
            | "climbed"
            | "slipped"
            | "jumped"
            | "declined"
            | "shed"
            | "by"
            | "grew"
            | "grown"
            | "increased"
            | "increase"
            | "decreased"
            | "raised"
            | "raise"
            | "cut"
            | "lowered"
            | "reduced"
            | "jump"
            | "soared"
            | "surged"
    )
}
