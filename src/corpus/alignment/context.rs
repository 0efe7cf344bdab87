//! What the sentence around a figure says of it. This looks at one article, and is kept with it.

use super::event::{self, Event};
use super::noun;
use crate::figures::Figure;
use crate::names::{Kind, Mention, Via};
use crate::reading::Reading;
use crate::text::{Span, tokenize};

/// What is counted, what happens to it, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The head of the counted phrase, singular and lower case; empty where nothing is counted.
    pub(super) noun: String,
    /// It means people in general, or a people (`Palestinians`).
    pub(super) people: bool,
    pub(super) event: Option<Event>,
    /// The mention of the place that the sentence gives, with a preposition (`in Idlib`) or as who acts (`Turkey hosts`).
    pub(super) place: Option<Place>,
    /// The sentence speaks of a longer time before the figure, or right behind it: `this year`, `since March`.
    pub(super) long: bool,
    /// The person of that age.
    pub(super) person: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) mention: usize,
    /// With a preposition: the figure is of that place for sure.
    pub(super) stated: bool,
}

impl Context {
    pub(in crate::corpus) fn place_mention(&self) -> Option<usize> {
        self.place.map(|place| place.mention)
    }

    /// Nothing else is counted.
    pub(super) fn may_be_people(&self) -> bool {
        self.people || self.noun.is_empty()
    }
}

/// How far from a figure, in words, the word for what happens may stand.
const REACH: usize = 12;

/// How far before or behind a figure, in words, the time that it is of may be said.
const SPAN: usize = 24;

/// How many mentions on either side may be its place.
const NEAR: usize = 6;

/// Words that start a clause or a further member: what stands behind them says less of a figure before them.
const JOINTS: [&str; 9] = ["and", "or", "but", "while", ",", ";", ":", "—", "–"];
/// Where something is; not `from` and `to`, which say where it comes from or goes.
const PREPOSITIONS: [&str; 11] =
    ["in", "at", "near", "across", "inside", "outside", "around", "throughout", "along", "within", "off"];
/// Who says one of these speaks of more than the news of the day.
const LONG: [&str; 12] = [
    "since", "year", "years", "months", "decade", "decades", "annually", "annual", "weeks", "century", "yearly",
    "monthly",
];

/// The context of each figure.
pub(in crate::corpus) fn contexts(text: &str, reading: &Reading) -> Vec<Context> {
    let mut contexts = Vec::with_capacity(reading.figures.len());
    let mut figures = reading.figures.as_slice();
    for sentence in &reading.sentences {
        let end = figures.partition_point(|figure| figure.span.start < sentence.span.end);
        let (inside, rest) = figures.split_at(end);
        figures = rest;
        if !inside.is_empty() {
            let sentence = Sentence::new(text, sentence.span, reading);
            contexts.extend(inside.iter().map(|figure| sentence.context(figure, inside)));
        }
    }
    // figures behind the last sentence, were there any
    contexts.resize(reading.figures.len(), Context::default());
    contexts
}

struct Sentence<'t> {
    text: &'t str,
    words: Vec<(Span, &'t str)>,
    /// Index and mention.
    mentions: Vec<(usize, &'t Mention)>,
}

impl<'t> Sentence<'t> {
    fn new(text: &'t str, span: Span, reading: &'t Reading) -> Self {
        let words = tokenize(span.of(text)).into_iter().map(|token| {
            let within = Span { start: span.start + token.span.start, end: span.start + token.span.end };
            (within, within.of(text))
        });
        let first = reading.mentions.partition_point(|m| m.span.end <= span.start);
        let mentions =
            reading.mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.span.start < span.end).collect();
        Self { text, words: words.collect(), mentions }
    }

    fn context(&self, figure: &Figure, all: &[Figure]) -> Context {
        let noun = figure.counted.map_or(String::new(), |counted| noun::head(counted.of(self.text)));
        let named = |counted: Span| {
            let is_people = |m: &Mention| m.kind == Kind::Group || m.via == Via::Demonym;
            let mut inside = self.behind(counted.start).take_while(|(_, m)| m.span.end <= counted.end);
            inside.any(|(_, m)| is_people(m) && noun::head(m.span.of(self.text)) == noun)
        };
        let people = noun::is_people(&noun) || figure.counted.is_some_and(named);
        Context {
            people,
            event: self.event(figure, all),
            place: self.place(figure),
            long: self.is_long(figure, all),
            person: self.person(figure),
            noun,
        }
    }

    /// Whether it is of a longer time: said before it in the sentence, or behind it before the next comma. Ages and durations
    /// are figures of their own.
    fn is_long(&self, figure: &Figure, all: &[Figure]) -> bool {
        let (start, end) = self.around(figure);
        let behind =
            self.words[end..].iter().take(SPAN).take_while(|(_, word)| !matches!(*word, "," | ";" | "—" | "–"));
        let mut words = self.words[start.saturating_sub(SPAN)..start].iter().chain(behind);
        let is_figure = |span: Span| {
            let at = all.partition_point(|f| f.span.end <= span.start);
            all.get(at).is_some_and(|f| f.span.contains(span))
        };
        words.any(|(span, word)| (is_among(&LONG, word) || is_year(word)) && !is_figure(*span))
    }

    /// What happens: the nearest word that says so, where joints and other figures between count as a few words more.
    fn event(&self, figure: &Figure, all: &[Figure]) -> Option<Event> {
        let (start, end) = self.around(figure);
        let cost = |word: &(Span, &str)| {
            let at = all.partition_point(|f| f.span.end <= word.0.start);
            let other = all.get(at).is_some_and(|f| f.span != figure.span && f.span.contains(word.0));
            1 + if other || is_among(&JOINTS, word.1) { 3 } else { 0 }
        };
        let mut best: Option<(usize, Event)> = None;
        let mut look = |words: &mut dyn Iterator<Item = &(Span, &'t str)>, mut far: usize| {
            for word in words {
                if far >= best.map_or(REACH, |(distance, _)| distance) {
                    return;
                }
                if let Some(event) = event::of(word.1) {
                    best = Some((far, event));
                    return;
                }
                far += cost(word);
            }
        };
        look(&mut self.words[start..end].iter(), 0);
        look(&mut self.words[end..].iter(), 0);
        look(&mut self.words[..start].iter().rev(), 0);
        best.map(|(_, event)| event)
    }

    /// The words of a figure and what it counts: first, and one behind the last.
    fn around(&self, figure: &Figure) -> (usize, usize) {
        let counted = figure.counted.filter(|counted| counted.start >= figure.span.end);
        let start = self.words.partition_point(|(span, _)| span.end <= figure.span.start);
        let end = self.words.partition_point(|(span, _)| span.start < counted.unwrap_or(figure.span).end);
        (start, end.max(start))
    }

    /// The nearest place with a preposition behind the figure, else before it; else the last place that is named before it.
    fn place(&self, figure: &Figure) -> Option<Place> {
        let is_place = |m: &Mention| m.kind == Kind::Place && m.via == Via::Name;
        let stated = |m: &Mention| {
            let at = self.words.partition_point(|(span, _)| span.end <= m.span.start);
            self.words[..at].iter().rev().take(2).any(|(_, word)| is_among(&PREPOSITIONS, word))
        };
        let behind = self.behind(figure.span.end).take(NEAR).find(|(_, m)| is_place(m) && stated(m));
        let before = || self.before(figure.span.start).take(NEAR).find(|(_, m)| is_place(m) && stated(m));
        let owns = |m: &Mention| self.text[m.span.end as usize..].starts_with(['\'', '’']);
        let acts = || self.before(figure.span.start).take(NEAR).find(|(_, m)| is_place(m) && !owns(m));
        let place = |stated| move |&(mention, _): &(usize, &Mention)| Place { mention, stated };
        behind.or_else(before).map(place(true)).or_else(|| acts().map(place(false)))
    }

    /// The person whose age it may be: named right before it or right behind.
    fn person(&self, figure: &Figure) -> Option<usize> {
        let is_near = |(_, m): &&(usize, &Mention)| {
            let gap = figure.span.start.saturating_sub(m.span.end).max(m.span.start.saturating_sub(figure.span.end));
            m.kind == Kind::Person && gap <= 4
        };
        let before = self.before(figure.span.start).take(1).find(is_near);
        before.or_else(|| self.behind(figure.span.end).take(1).find(is_near)).map(|(mention, _)| *mention)
    }

    /// The mentions that start at a byte or behind it, nearest first.
    fn behind(&self, byte: u32) -> impl Iterator<Item = &(usize, &'t Mention)> {
        self.mentions[self.mentions.partition_point(|(_, m)| m.span.start < byte)..].iter()
    }

    /// The mentions that end at a byte or before it, nearest first.
    fn before(&self, byte: u32) -> impl Iterator<Item = &(usize, &'t Mention)> {
        self.mentions[..self.mentions.partition_point(|(_, m)| m.span.end <= byte)].iter().rev()
    }
}

/// Case aside.
fn is_among(words: &[&str], word: &str) -> bool {
    words.iter().any(|listed| listed.eq_ignore_ascii_case(word))
}

fn is_year(number: &str) -> bool {
    number.len() == 4
        && (number.starts_with("19") || number.starts_with("20"))
        && number.bytes().all(|b| b.is_ascii_digit())
}
