//! What the sentence around a figure says of it. This looks at one article, and is kept with it.

use super::bag::{Bag, bag};
use super::event::{self, Event};
use super::marks::is_among;
use super::noun::{self, Sort};
use super::time::Days;
use super::units;
use crate::dates::DateExpression;
use crate::figures::{Figure, FigureKind};
use crate::names::{Kind, Mention, Via};
use crate::order;
use crate::reading::Reading;
use crate::text::{Span, lower, tokenize};

/// What is counted, what happens to it, where and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The head of the counted phrase, singular and lower case; empty where nothing is counted.
    pub(super) noun: String,
    pub(super) sort: Sort,
    /// It is a people's name: Palestinians.
    pub(super) named: bool,
    pub(super) event: Option<Event>,
    /// How a row is called that tells of it in such words.
    pub(super) told: &'static str,
    /// The mention of the place that the sentence gives, with a preposition (`in Idlib`) or as who acts (`Turkey hosts`).
    pub(super) place: Option<Place>,
    /// The sentence speaks of a longer time before the figure, or right behind it: `this year`, `since March`.
    pub(super) long: bool,
    pub(super) days: Option<Days>,
    /// It is a part of what another figure counts: `including 12 children`, `65 passengers and six crew`.
    pub(super) part: bool,
    /// It counts some of those whom its own words name: `100 of the injured`.
    pub(super) of: bool,
    /// It counts those beside others: `12 others`, `two more`.
    pub(super) rest: bool,
    /// The sentence says that the number is not the last one: `has risen to`, `earlier`.
    pub(super) moves: bool,
    /// The article says that this is not the number: `four, not five`.
    pub(super) denied: bool,
    /// It counts what was spoken of before: `the two`, `all 24`.
    pub(super) known: bool,
    /// What the sentence says that only some of the counted are: three million people, half of them civilians.
    pub(super) holds: Vec<String>,
    /// More than the place itself is meant: `and the surrounding area`.
    pub(super) wide: bool,
    pub(super) words: Bag,
    /// From where a distance, and from when a time is told: the words of `from the border`.
    pub(super) reference: Box<[u32]>,
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
}

/// How far from a figure, in words, the word for what happens may stand.
const REACH: usize = 12;

/// How far before lives, in words, it may stand that they were saved.
const SAVED: usize = 5;

/// How far from a figure, in words, others may tell what it counts.
const AROUND: usize = 60;

/// A sentence of fewer words goes on with the one before.
const SHORT: usize = 12;

/// How many mentions on either side may be its place, and how many figures behind it a part of it.
const NEAR: usize = 6;

/// Words that start a clause or a further member: what stands behind them says less of a figure before them.
pub(super) const JOINTS: [&str; 9] = ["and", "or", "but", "while", ",", ";", ":", "—", "–"];
/// Words that begin others than those counted, or some of these.
const OTHERS: [&str; 6] = ["many", "most", "none", "others", "several", "some"];
/// Words before what is done to the counted.
const PASSIVE: [&str; 8] = ["was", "were", "is", "are", "be", "been", "being", "got"];
/// Words that begin what something is done to.
const OBJECTS: [&str; 12] =
    ["a", "an", "the", "his", "her", "its", "their", "at", "more", "about", "nearly", "themselves"];
/// Where something is; not `from` and `to`, which say where it comes from or goes.
const PREPOSITIONS: [&str; 11] =
    ["in", "at", "near", "across", "inside", "outside", "around", "throughout", "along", "within", "off"];

/// The context of each figure.
pub(in crate::corpus) fn contexts(text: &str, reading: &Reading) -> Vec<Context> {
    let mut contexts = Vec::with_capacity(reading.figures.len());
    let mut figures = reading.figures.as_slice();
    let mut sources: Vec<Span> = reading.quotes.iter().filter_map(|quote| quote.source).collect();
    order::sort_by_key(&mut sources, |source| (source.start, source.end));
    for (at, sentence) in reading.sentences.iter().enumerate() {
        let end = figures.partition_point(|figure| figure.span.start < sentence.span.end);
        let (inside, rest) = figures.split_at(end);
        figures = rest;
        if !inside.is_empty() {
            let first = contexts.len();
            let before = at.checked_sub(1).map(|at| reading.sentences[at].span);
            let before =
                before.filter(|before| !text[before.end as usize..sentence.span.start as usize].contains('\n'));
            let told = before.and_then(|before| last_date(reading, before));
            let mut sentence = Sentence::new(text, sentence.span, reading, inside, &sources);
            if let Some(before) = before.filter(|_| sentence.words.len() < SHORT) {
                sentence.before =
                    tokenize(before.of(text)).iter().map(|token| token.span.of(before.of(text))).collect();
            }
            contexts.extend(inside.iter().map(|figure| sentence.context(figure)));
            if sentence.dates.is_empty() {
                contexts[first..].iter_mut().for_each(|context| context.days = told);
            }
            parts(&mut contexts[first..], inside);
        }
    }
    // figures behind the last sentence, were there any
    contexts.resize(reading.figures.len(), Context::default());
    contexts
}

/// The days that the last date of a sentence names: the next sentence goes on with them.
fn last_date(reading: &Reading, sentence: Span) -> Option<Days> {
    let end = reading.dates.partition_point(|date| date.span.end <= sentence.end);
    let last = reading.dates[..end].last().filter(|date| date.span.start >= sentence.start)?;
    Days::of(last)
}

/// Marks members of one list as parts, and says of figures with parts what these are.
fn parts(contexts: &mut [Context], figures: &[Figure]) {
    let persons = |context: &Context| context.sort == Sort::Persons;
    for at in 1..contexts.len() {
        let (before, here) = (&figures[at - 1], &figures[at]);
        let end = before.counted.map_or(before.span.end, |counted| counted.end.max(before.span.end));
        let adjoin = here.span.start.saturating_sub(end) < " and a team of ".len() as u32;
        let two = persons(&contexts[at - 1]) && persons(&contexts[at]);
        if adjoin && two && contexts[at - 1].noun != contexts[at].noun {
            contexts[at - 1].part = true;
            contexts[at].part = true;
        }
    }
    for at in 1..contexts.len() {
        // "killing three and wounding 100 others": all who were wounded
        let apart = |before: &Context| before.event.is_some() && before.event != contexts[at].event;
        if contexts[at].rest && contexts[at].event.is_some() && apart(&contexts[at - 1]) {
            contexts[at].rest = false;
        }
    }
    for at in 0..contexts.len() {
        let behind = (at + 1..contexts.len()).take(NEAR);
        let holds: Vec<String> = behind
            .filter(|&other| contexts[other].part && !contexts[at].part && contexts[other].noun != contexts[at].noun)
            .map(|other| contexts[other].noun.clone())
            .filter(|noun| !noun.is_empty())
            .collect();
        contexts[at].holds = holds;
    }
}

pub(super) struct Sentence<'t> {
    text: &'t str,
    pub(super) words: Vec<(Span, &'t str)>,
    /// Whether a word is part of a figure or a date.
    taken: Vec<bool>,
    /// Index and mention.
    mentions: Vec<(usize, &'t Mention)>,
    /// The words of the sentence before, where this one is too short to say much.
    before: Vec<&'t str>,
    pub(super) dates: &'t [DateExpression],
    pub(super) figures: &'t [Figure],
    /// Who is quoted in the article, in order.
    sources: &'t [Span],
}

impl<'t> Sentence<'t> {
    fn new(text: &'t str, span: Span, reading: &'t Reading, figures: &'t [Figure], sources: &'t [Span]) -> Self {
        let words = tokenize(span.of(text)).into_iter().map(|token| {
            let within = Span { start: span.start + token.span.start, end: span.start + token.span.end };
            (within, within.of(text))
        });
        let words: Vec<_> = words.collect();
        let first = reading.mentions.partition_point(|m| m.span.end <= span.start);
        let mentions =
            reading.mentions.iter().enumerate().skip(first).take_while(|(_, m)| m.span.start < span.end).collect();
        let first = reading.dates.partition_point(|date| date.span.end <= span.start);
        let end = reading.dates.partition_point(|date| date.span.start < span.end);
        let dates = &reading.dates[first..end.max(first)];
        let within = |spans: &mut dyn Iterator<Item = Span>| {
            let mut taken = vec![false; words.len()];
            for span in spans {
                let first = words.partition_point(|(word, _)| word.end <= span.start);
                let inside = words[first..].iter().take_while(|(word, _)| word.start < span.end).count();
                taken[first..first + inside].fill(true);
            }
            taken
        };
        let taken = within(&mut figures.iter().map(|f| f.span).chain(dates.iter().map(|date| date.span)));
        Self { text, words, taken, mentions, before: Vec::new(), dates, figures, sources }
    }

    fn context(&self, figure: &Figure) -> Context {
        let noun = figure.counted.map_or(String::new(), |counted| noun::head(counted.of(self.text)));
        let (start, end) = self.around(figure);
        let named = self.is_named(figure, &noun);
        let event = self.event(start, end, figure);
        Context {
            sort: self.sort(figure, named, &noun, start),
            named,
            event: event.map(|(event, _)| event),
            told: event.map_or("", |(_, told)| told),
            place: self.place(figure),
            long: self.is_long(start, end),
            days: self.days(figure, start, end),
            part: self.is_part(figure),
            of: self.is_of(figure),
            rest: self.is_rest(figure),
            moves: self.moves(start, end),
            denied: self.is_denied(start),
            known: self.is_known(start),
            holds: Vec::new(),
            wide: self.is_wide(start, end),
            words: self.bag(figure, start, end, &noun),
            reference: self.reference(figure, end),
            person: self.person(figure),
            noun,
        }
    }

    fn sort(&self, figure: &Figure, named: bool, noun: &str, start: usize) -> Sort {
        match noun::sort(noun) {
            // "the two" of whom the text speaks are persons
            Sort::None if figure.counted.is_none() && figure.kind == FigureKind::Count && self.is_known(start) => {
                Sort::Persons
            }
            Sort::Thing | Sort::Persons if named => Sort::People,
            // the dead, the wounded
            Sort::Thing if event::of(noun).is_some() => Sort::People,
            sort => sort,
        }
    }

    fn is_named(&self, figure: &Figure, noun: &str) -> bool {
        figure.counted.is_some_and(|counted| {
            let is_people = |m: &Mention| m.kind == Kind::Group || m.via == Via::Demonym;
            let mut inside = self.behind(counted.start).take_while(|(_, m)| m.span.end <= counted.end);
            inside.any(|(_, m)| is_people(m) && noun::head(m.span.of(self.text)) == noun)
        })
    }

    /// The words around a figure but those that are looked at by themselves: numbers, dates, the counted noun.
    fn bag(&self, figure: &Figure, start: usize, end: usize, noun: &str) -> Bag {
        let counted = figure.counted.unwrap_or_default();
        let is_head = |span: Span, word: &str| counted.contains(span) && noun::singular(&lower(word)) == noun;
        let near = start.saturating_sub(AROUND)..self.words.len().min(end + AROUND);
        // that both are miles is known already
        let is_unit = |word: &str| figure.unit.is_some() && units::is_unit(&noun::singular(&lower(word)));
        let is_told = |at: usize| {
            let (span, word) = self.words[at];
            self.taken[at] || is_head(span, word) || is_unit(word)
        };
        let free = near.filter(|&at| !is_told(at));
        let distance = |at: usize| if at >= end { at - end } else { start.saturating_sub(at) };
        let here = free.map(|at| (distance(at), self.words[at].1));
        bag(here.chain(self.before.iter().map(|word| (self.words.len(), *word))))
    }

    /// What happens: the nearest word that says so, where joints and other figures between count as a few words more.
    fn event(&self, start: usize, end: usize, figure: &Figure) -> Option<(Event, &'static str)> {
        let cost = |word: &(Span, &str)| {
            let other = !figure.span.contains(word.0) && self.is_in_figure(word.0);
            1 + if other || is_among(&JOINTS, word.1) { 3 } else { 0 }
        };
        if self.is_size(start) {
            return None;
        }
        let mut best = None;
        let mut look = |words: &mut dyn Iterator<Item = usize>, behind: bool| {
            let mut far = 0;
            for at in words {
                if far >= best.map_or(REACH, |(distance, _): (usize, _)| distance) {
                    return;
                }
                let event = event::read(self.words[at].1).filter(|_| !behind || !self.is_done_to_others(at));
                // "carried out three attacks"
                let event = event.filter(|_| self.words.get(at + 1).is_none_or(|(_, word)| *word != "out"));
                if let Some(event) = event {
                    best = Some((far, event));
                    return;
                }
                far += cost(&self.words[at]);
            }
        };
        if self.words[start..end].iter().any(|(_, word)| *word == "lives") {
            // who saved lives killed nobody
            let before = &self.words[start.saturating_sub(SAVED)..start];
            let saved = before.iter().filter_map(|(_, word)| event::read(word)).find(|(event, _)| event.is_rescue());
            if saved.is_some() {
                return saved;
            }
        }
        look(&mut (start..end), false);
        look(&mut (end..self.words.len()), true);
        look(&mut (0..start).rev(), false);
        best.map(|(_, event)| event)
    }

    /// Whether a word says what somebody does to others, not what happens to those who are named before it: `killed` in `two men killed
    /// a guard`, but not in `two men were killed`.
    fn is_done_to_others(&self, at: usize) -> bool {
        let word = |at: usize| self.words.get(at).map_or("", |(_, word)| *word);
        let object = is_among(&OBJECTS, word(at + 1)) && !self.taken.get(at + 2).copied().unwrap_or_default()
            || self.words.get(at + 1).is_some_and(|(span, _)| self.is_in_figure(*span));
        let passive = at.checked_sub(1).is_some_and(|before| is_among(&PASSIVE, word(before)));
        (word(at).ends_with("ed") || word(at).ends_with("ing")) && object && !passive
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
            // "the Observatory, based in Britain, counted 21 dead"
            if at > 1 && self.words[at - 2].1 == "based" {
                return false;
            }
            self.words[..at].iter().rev().take(2).any(|(_, word)| is_among(&PREPOSITIONS, word))
        };
        let end = self.around(figure).1;
        let turn = self.turns(end).min(self.others(end));
        let turn = self.words.get(turn).map_or(u32::MAX, |(span, _)| span.start);
        let follows = || self.behind(figure.span.end).take(NEAR).take_while(|(_, m)| m.span.start < turn);
        let behind = follows().find(|(_, m)| is_place(m) && stated(m));
        let before = || self.before(figure.span.start).take(NEAR).find(|(_, m)| is_place(m) && stated(m));
        let owns = |m: &Mention| self.text[m.span.end as usize..].starts_with(['\'', '’']);
        let speaks = |m: &Mention| {
            let next = self.sources.partition_point(|source| source.end <= m.span.start);
            self.sources.get(next).is_some_and(|source| source.overlaps(m.span))
        };
        let acts = || self.before(figure.span.start).take(NEAR).find(|(_, m)| is_place(m) && !owns(m) && !speaks(m));
        let place = |stated| move |&(mention, _): &(usize, &Mention)| Place { mention, stated };
        let struck = || follows().find(|(_, m)| is_place(m) && !owns(m) && !speaks(m));
        behind.or_else(before).map(place(true)).or_else(|| acts().or_else(struck).map(place(false)))
    }

    /// The first word behind a figure where others begin, or some of those counted: `four airports and some schools in Ohio`.
    fn others(&self, end: usize) -> usize {
        let word = |at: usize| self.words.get(at).map_or("", |(_, word)| word);
        let begins =
            |&at: &usize| word(at) == "including" || is_among(&JOINTS, word(at)) && is_among(&OTHERS, word(at + 1));
        (end..self.words.len()).find(begins).unwrap_or(self.words.len())
    }

    /// The person whose age it may be: named right before it or right behind, or before `was`.
    fn person(&self, figure: &Figure) -> Option<usize> {
        let is_near = |(_, m): &&(usize, &Mention)| {
            let gap = figure.span.start.saturating_sub(m.span.end).max(m.span.start.saturating_sub(figure.span.end));
            let between = self.text.get(m.span.end as usize..figure.span.start as usize).unwrap_or_default();
            let is_said =
                matches!(between.trim(), "was" | "is" | ", who was" | ", who is" | ", aged" | ", age" | ", just");
            m.kind == Kind::Person && (gap <= 4 || is_said)
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
