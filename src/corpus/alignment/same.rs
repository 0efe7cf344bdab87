use super::context::{Context, Place};
use super::range::Range;
use crate::figures::{Figure, FigureKind};
use crate::text::Span;

/// A figure of the story with all that says what it counts.
pub(super) struct Item<'c> {
    pub(super) article: usize,
    /// Days since some day, where the article is dated.
    pub(super) day: Option<i64>,
    pub(super) sentence: Option<Span>,
    pub(super) figure: &'c Figure,
    pub(super) index: usize,
    pub(super) context: &'c Context,
    pub(super) range: Option<Range>,
    /// The actor that is the place.
    pub(super) place: Option<usize>,
    pub(super) person: Option<usize>,
    /// In a caption, heading or other zone that does not count: it stands in a row of its own.
    pub(super) aside: bool,
}

/// Why two figures count the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::corpus) enum Reason {
    /// The same number of the same thing.
    Number,
    /// The same happened to them, though the numbers may differ.
    Event,
    /// The age of the same person.
    Person,
}

/// Articles further apart in time report different days.
const DAYS: i64 = 14;

impl Item<'_> {
    /// Whether two figures count the same thing, as far as the texts tell, and why. Symmetric.
    ///
    /// Either the numbers are the same and nothing speaks against it, or they lie near each other and both say what happened
    /// to whom: a toll that rises is one thing.
    pub(super) fn same(&self, other: &Item) -> Option<Reason> {
        if (self.kind(), &self.figure.unit) != (other.kind(), &other.figure.unit) {
            return None;
        }
        match self.kind() {
            FigureKind::Ordinal | FigureKind::Rank => None,
            FigureKind::Age => {
                let same =
                    self.person.is_some() && self.person == other.person && self.figure.value == other.figure.value;
                same.then_some(Reason::Person)
            }
            _ if self.same_number(other) => Some(Reason::Number),
            FigureKind::Count if self.same_event(other) => Some(Reason::Event),
            _ => None,
        }
    }

    /// The age of a thing is a duration: a seven-year-old war has lasted seven years.
    pub(super) fn kind(&self) -> FigureKind {
        match self.figure.kind {
            FigureKind::Age if !self.context.noun.is_empty() && !self.context.people => FigureKind::Duration,
            kind => kind,
        }
    }

    fn same_number(&self, other: &Item) -> bool {
        let equal = self.figure.value.is_some() && self.figure.value == other.figure.value;
        let lasts = self.kind() == FigureKind::Duration;
        if !equal || !lasts && self.places_differ(other) {
            return false;
        }
        let (a, b) = (self.context, other.context);
        let events_differ = a.event.is_some() && b.event.is_some() && a.event != b.event;
        let exact = self.figure.value.is_some_and(is_exact);
        if !a.noun.is_empty() && a.noun == b.noun {
            return lasts || !events_differ;
        }
        let is_count = self.kind() == FigureKind::Count;
        let same_event = a.event.is_some() && a.event == b.event;
        is_count
            && a.may_be_people()
            && b.may_be_people()
            && self.figure.value >= Some(10.0)
            && (same_event || exact && !events_differ && self.article != other.article)
    }

    fn same_event(&self, other: &Item) -> bool {
        let (a, b) = (self.context, other.context);
        let near = matches!((self.range, other.range), (Some(a), Some(b)) if a.is_near(b));
        let nouns = a.noun == b.noun || a.may_be_people() && b.may_be_people();
        let days = matches!((self.day, other.day), (Some(a), Some(b)) if (a - b).abs() > DAYS);
        let enumerated = self.article == other.article && self.sentence == other.sentence;
        let some = |range: Option<Range>| range.is_some_and(|range| range.high >= 10.0);
        a.event.is_some()
            && a.event == b.event
            && near
            && nouns
            && a.long == b.long
            && !days
            && !enumerated
            && some(self.range)
            && some(other.range)
            && !self.places_differ(other)
    }

    /// Whether both sentences state a place, and not the same.
    fn places_differ(&self, other: &Item) -> bool {
        let stated = |item: &Item| item.context.place.is_some_and(|Place { stated, .. }| stated);
        stated(self) && stated(other) && self.place != other.place
    }
}

/// A number that hardly anything else has by chance: two digits or more that are not zero.
fn is_exact(value: f64) -> bool {
    let digits = format!("{value}");
    digits
        .trim_start_matches(['0', '.'])
        .trim_end_matches('0')
        .trim_end_matches('.')
        .bytes()
        .filter(u8::is_ascii_digit)
        .count()
        >= 2
}
