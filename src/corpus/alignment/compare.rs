//! What speaks for two figures counting the same thing, and what against it.

use super::bag::Information;
use super::context::{Context, Place};
use super::kinship::Kinship;
use super::noun::{self, Sort};
use super::range::Range;
use super::time::Days;
use super::units::Dimension;
use crate::figures::{Figure, FigureKind};
use crate::text::Span;

/// What is known of all figures and articles.
pub(super) struct Story {
    pub(super) information: Information,
    pub(super) kinship: Kinship,
}

/// A figure of the story with all that says what it counts.
pub(super) struct Item<'c> {
    pub(super) article: usize,
    /// Days since some day, where the article is dated.
    pub(super) day: Option<i64>,
    pub(super) sentence: Option<Span>,
    pub(super) figure: &'c Figure,
    pub(super) index: usize,
    pub(super) context: &'c Context,
    pub(super) dimension: Dimension<'c>,
    pub(super) range: Option<Range>,
    /// The actor that is the place, and its name.
    pub(super) place: Option<(usize, &'c str)>,
    pub(super) person: Option<usize>,
    /// In a caption, heading or other zone that does not count.
    pub(super) aside: bool,
}

/// How far two figures may be taken for the same thing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Comparison {
    /// In nats, roughly: what speaks for it less what speaks against it.
    pub(super) evidence: f32,
    /// How easily a reader could take one for the other.
    pub(super) alike: f32,
    /// What rules it out.
    pub(super) difference: Option<Difference>,
}

/// Why two figures that could be confused count different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Difference {
    /// One is of a wider area than the place.
    Area,
    /// What one counts is a part of what the other counts.
    Part,
    Event,
    Place,
    Time,
    Noun,
    /// One sentence gives both.
    Sentence,
    /// One article gives both, or they are small and nothing says that they are of one event.
    Number,
    Person,
}

/// Numbers are close up to this ratio.
const CLOSE: f64 = 1.3;

/// Nobody confuses figures of articles that share as little as this.
const UNRELATED: f32 = -1.0;

/// Counts further apart are of different things, or nobody would compare them; so are measures, money and shares.
const FAR: f64 = 3.0;
const FAR_MEASURED: f64 = 1.5;

/// None where nobody would take one for the other. Symmetric.
pub(super) fn compare(a: &Item, b: &Item, story: &Story) -> Option<Comparison> {
    if a.dimension != b.dimension || matches!(a.dimension.kind, FigureKind::Ordinal | FigureKind::Rank) {
        return None;
    }
    let (first, second) = (a.range?, b.range?);
    let turned = a.figure.unit != b.figure.unit;
    let meets = first.meets(second, turned);
    let numbers = numbers(a, b, meets)?;
    if a.dimension.kind == FigureKind::Age && (a.person.is_some() || b.person.is_some()) {
        let same = a.person == b.person;
        let difference = (!same).then_some(Difference::Person);
        return Some(Comparison { evidence: if same { 8.0 } else { 0.0 }, alike: 0.0, difference });
    }
    let same = meets && (first == second || !first.vague && !second.vague);
    let (noun, other_noun) = noun(a, b, same, story);
    let (event, other_event) = event(a, b, same, story);
    let (place, other_place) = place(a, b);
    let (time, other_time) = time(a, b, same);
    let words = story.information.shared(&a.context.words, &b.context.words);
    let days = match (a.day, b.day) {
        (Some(a), Some(b)) if (a - b).abs() > 14 => -2.0,
        (Some(a), Some(b)) if (a - b).abs() <= 3 => 0.5,
        _ => 0.0,
    };
    let kin = story.kinship.of(a.article, b.article);
    let long = if !same && a.context.long != b.context.long { -0.5 } else { 0.0 };
    let twice = is_told_twice(a, b) && meets;
    let one_sentence = a.article == b.article && a.sentence == b.sentence && !twice;
    let equal = has_equal_numbers(a, b);
    let rest = !equal && a.context.rest != b.context.rest;
    let some = !equal && a.context.of != b.context.of;
    let part = (!equal || is_small(a, b)) && is_part(a.context, b.context) || some || is_held(a, b) || is_held(b, a);
    let moves = a.context.moves || b.context.moves;
    let told_apart = a.context.denied != b.context.denied
        || !meets && a.article == b.article && !moves
        || !equal && is_small(a, b) && !same_event(a.context, b.context);
    let known = a.article == b.article && same && (a.context.known || b.context.known);
    let both_known = same && a.context.known && b.context.known;
    let known = match (twice, known, both_known) {
        (true, ..) => 6.0,
        (_, true, _) => 1.5,
        (_, _, true) => 1.0,
        _ => 0.0,
    };
    let checks = [
        (a.context.wide != b.context.wide, Difference::Area),
        (part || rest, Difference::Part),
        (other_event, Difference::Event),
        (other_place && !same, Difference::Place),
        (other_time, Difference::Time),
        (other_noun || is_told_from_elsewhere(a, b, same), Difference::Noun),
        (one_sentence, Difference::Sentence),
        (told_apart, Difference::Number),
    ];
    let difference = checks.into_iter().find(|(differs, _)| *differs).map(|(_, difference)| difference);
    // two of this and two of that, in sentences that share no word, nobody confuses
    let small = if is_small(a, b) && words < 1.0 { 0.5 } else { 0.0 };
    let alike = if kin <= UNRELATED { 0.0 } else { alike(a, b) + (words / 3.0).min(1.5) + kin / 2.0 - small };
    Some(Comparison {
        evidence: numbers + noun + event + place + time + days + words + known + kin + long,
        alike,
        difference,
    })
}

/// Equal numbers speak for it, the more the fewer others there are like them; others against it. None where they are too far apart.
fn numbers(a: &Item, b: &Item, meets: bool) -> Option<f32> {
    let (first, second) = (a.range?, b.range?);
    if first == second && first.vague {
        return Some(0.5);
    }
    if a.figure.value.is_some() && a.figure.value == b.figure.value && a.figure.unit == b.figure.unit {
        return Some(rareness(a.figure.value?));
    }
    if meets {
        return Some(if first.vague || second.vague { 0.0 } else { 1.0 });
    }
    let ratio = first.ratio(second);
    if first.vague || second.vague {
        return (ratio <= FAR * 2.0).then_some((-0.5 - 0.5 * (ratio - 1.0)) as f32);
    }
    let small = if is_small(a, b) { 3.0 } else { 1.0 };
    let far = if a.dimension.kind == FigureKind::Count { FAR } else { FAR_MEASURED };
    (ratio <= far).then_some((-small - 4.0 * (ratio - 1.0)) as f32)
}

/// How much their numbers and what they count are alike.
fn alike(a: &Item, b: &Item) -> f32 {
    let (Some(one), Some(other)) = (a.range, b.range) else { return 0.0 };
    let (first, second) = (a.context, b.context);
    // thousands, without a word of what, are people
    let vague = one.vague && one.low >= 10.0;
    let in_one = a.article == b.article && a.sentence == b.sentence;
    if in_one && one != other || first.noun.is_empty() && second.noun.is_empty() && first.event.is_none() {
        return 0.0;
    }
    // nobody takes three officials who spoke for the three who were killed
    if is_small(a, b) && are_beside(first, second) {
        return 0.0;
    }
    let persons = |context: &Context| match context.sort {
        Sort::People | Sort::Persons => true,
        Sort::None => vague,
        Sort::Thing => false,
    };
    let numbers = if one.vague != other.vague || one.number() <= 1.0 || other.number() <= 1.0 {
        return 0.0;
    } else if one.number() == other.number() {
        0.5 + rareness(one.number()) / 2.0 + if one.vague || one.number() >= 10.0 { 0.5 } else { 0.0 }
    } else if one.ratio(other) <= CLOSE || (one.number() - other.number()).abs() <= 1.0 {
        0.75
    } else {
        return 0.0;
    };
    let nouns = if !first.noun.is_empty() && first.noun == second.noun {
        1.5
    } else if persons(first) && persons(second) {
        1.0
    } else if first.noun.is_empty() || second.noun.is_empty() {
        0.0
    } else {
        -1.0
    };
    let events = if same_event(first, second) { 1.0 } else { 0.0 };
    numbers + nouns + events
}

/// By the digits that are not zeros at the end.
fn rareness(value: f64) -> f32 {
    let digits = format!("{value}");
    let digits = digits.replace('.', "");
    match (digits.trim_matches('0').len(), value) {
        (..=1, ..2.0) => 0.3,
        (..=1, ..3.0) => 0.6,
        (..=1, ..4.0) => 1.0,
        (..=1, ..10.0) => 1.5,
        (..=1, _) => 2.0,
        (2, _) => 3.0,
        _ => 4.5,
    }
}

/// What the counted nouns say, and whether they rule it out. `same`: the numbers do not differ.
fn noun(a: &Item, b: &Item, same: bool, story: &Story) -> (f32, bool) {
    let (one, other) = (a.context, b.context);
    if !one.noun.is_empty() && one.noun == other.noun {
        return (story.information.of_noun(&one.noun), false);
    }
    // a dozen dead, a dozen provinces
    let are_people = |people: &Context, thing: &Context| {
        people.sort == Sort::None && thing.sort == Sort::Thing && people.event.is_some() && !same_event(people, thing)
    };
    if a.dimension.kind == FigureKind::Count && (are_people(one, other) || are_people(other, one)) {
        return (-2.0, true);
    }
    match (one.sort, other.sort) {
        (Sort::None, _) | (_, Sort::None) => (0.0, false),
        (Sort::People, Sort::People) if one.named && other.named => (-1.5, false),
        (Sort::People, Sort::People) => (0.5, false),
        (Sort::People, Sort::Persons) | (Sort::Persons, Sort::People) => {
            (if same { 0.0 } else { -1.0 }, is_small(a, b) && are_beside(one, other) && !one.known && !other.known)
        }
        (Sort::Persons, Sort::Persons) if noun::are_kin(&one.noun, &other.noun) => (0.5, false),
        // "the three leaders", "the three men"
        (Sort::Persons, Sort::Persons) if one.known && other.known && [one, other].iter().any(|c| c.noun == "man") => {
            (0.0, !same)
        }
        (Sort::Persons, Sort::Persons) => (-1.0, !same || is_small(a, b) && !one.known && !other.known),
        (Sort::Thing, Sort::Thing) => (-1.5, !same || is_small(a, b)),
        (Sort::Thing, _) | (_, Sort::Thing) => (-2.0, true),
    }
}

/// What happened, and whether it rules it out. Numbers that differ are the same thing only where something happened to it.
fn event(a: &Item, b: &Item, same: bool, story: &Story) -> (f32, bool) {
    match (a.context.event, b.context.event) {
        (Some(a), Some(b)) if a == b => (story.information.of_event(a), false),
        (Some(one), Some(other)) => (-1.0, !has_equal_numbers(a, b) || one.excludes(other)),
        _ if !same && a.dimension.kind == FigureKind::Count => (-1.5, false),
        _ => (0.0, false),
    }
}

/// `30 kilometres (19 miles)`.
fn is_told_twice(a: &Item, b: &Item) -> bool {
    let (first, second) = (a.figure.span.end.min(b.figure.span.end), a.figure.span.start.max(b.figure.span.start));
    a.article == b.article
        && a.figure.unit != b.figure.unit
        && second.saturating_sub(first) < " square kilometres (".len() as u32
}

/// Whether one counts a part of something, the other not, and not the same that happened to it.
fn is_part(a: &Context, b: &Context) -> bool {
    let nouns = !a.noun.is_empty() && !b.noun.is_empty() && a.noun != b.noun;
    a.part != b.part && (nouns || !same_event(a, b))
}

fn same_event(a: &Context, b: &Context) -> bool {
    a.event.is_some() && a.event == b.event
}

fn has_equal_numbers(a: &Item, b: &Item) -> bool {
    matches!((a.range, b.range), (Some(one), Some(other)) if one.number() == other.number())
}

/// Whether something happened to the people of one, and the persons of the other only act: three killed, three officials.
fn are_beside(a: &Context, b: &Context) -> bool {
    let acts = |people: &Context, persons: &Context| {
        people.sort == Sort::People
            && people.event.is_some()
            && persons.sort == Sort::Persons
            && persons.event.is_none()
    };
    acts(a, b) || acts(b, a)
}

/// Numbers that many things have.
fn is_small(a: &Item, b: &Item) -> bool {
    a.dimension.kind == FigureKind::Count && [a, b].iter().all(|item| item.range.is_some_and(|range| range.high < 10.0))
}

fn place(a: &Item, b: &Item) -> (f32, bool) {
    let stated = |item: &Item| item.context.place.is_some_and(|Place { stated, .. }| stated);
    match (a.place, b.place) {
        (Some((a, _)), Some((b, _))) if a == b => (0.5, false),
        (Some((_, one)), Some((_, other))) if share_word(one, other) => (0.0, false),
        (Some(_), Some(_)) if stated(a) && stated(b) && a.dimension.kind != FigureKind::Duration => (-1.5, true),
        _ => (0.0, false),
    }
}

/// Whether two distances or times are told from different places or events; where their numbers differ, both must be told from one.
fn is_told_from_elsewhere(a: &Item, b: &Item, same: bool) -> bool {
    let (one, other) = (&a.context.reference, &b.context.reference);
    let share = one.iter().any(|word| other.contains(word));
    let noun = !a.context.noun.is_empty() && a.context.noun == b.context.noun;
    let either = if same { !one.is_empty() && !other.is_empty() } else { one.len() + other.len() > 0 };
    either && !share && !noun
}

/// `Gaza` and `the Gaza Strip`.
fn share_word(a: &str, b: &str) -> bool {
    a.split_whitespace().any(|word| word.len() > 3 && b.split_whitespace().any(|other| other == word))
}

/// What is told without a date is the news of the day.
fn time(a: &Item, b: &Item, same: bool) -> (f32, bool) {
    match (a.context.days, b.context.days) {
        (Some(one), Some(other)) if !one.meets(other) => {
            let both_news = |day: i64| Days::news(day).meets(one) && Days::news(day).meets(other);
            // a number that hardly anything else has is more than a date that may be another's
            let rare =
                same && (a.dimension.kind != FigureKind::Count || a.range.is_some_and(|r| rareness(r.number()) > 4.0));
            if one.gap(other) <= WEEK && a.day.or(b.day).is_some_and(both_news) { (0.0, false) } else { (-2.0, !rare) }
        }
        (Some(one), Some(_)) => {
            let old = a.day.or(b.day).is_none_or(|day| !Days::news(day).meets(one));
            (if old { 2.0 } else { 0.0 }, false)
        }
        (Some(days), None) | (None, Some(days)) => {
            let (undated, dated) = if a.context.days.is_none() { (a, b) } else { (b, a) };
            match undated.day {
                // of two articles of one week, the one that names a day before it speaks of what was before
                Some(day) if !same && dated.day.is_some_and(|other| other.min(day) - days.last > WEEK) => (-1.0, true),
                Some(day) if Days::news(day).meets(days) => (0.0, false),
                Some(day) => (-1.0, !same || is_frequent(a) && days.is_long_before(day)),
                // the year of the news is seldom said
                None if days.is_year() => (-1.0, !same || is_frequent(a)),
                None => (0.0, false),
            }
        }
        (None, None) => (0.0, false),
    }
}

/// A day of the week may be that of the week before.
const WEEK: i64 = 8;

/// Whether its number is one that many things have.
fn is_frequent(item: &Item) -> bool {
    item.dimension.kind == FigureKind::Count && item.range.is_none_or(|range| rareness(range.number()) < 3.0)
}

/// Whether the sentence of one says that only some of what it counts are what the other counts.
fn is_held(whole: &Item, part: &Item) -> bool {
    whole.article != part.article && whole.context.holds.contains(&part.context.noun)
}
