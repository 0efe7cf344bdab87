//! Figures of all articles that count the same thing, and whether they agree.
//!
//! Each figure's sentence says what is counted, what happened to it, where and when ([`Context`], kept with the article). Figures
//! are compared only where they share a noun, an event, a number or a rare word (`rows.rs`). What speaks for their being the same
//! thing is summed up, and what rules it out is named (`compare.rs`); the surest pairs are put into one row first.

mod bag;
mod compare;
mod context;
mod describe;
mod different;
mod event;
mod kinship;
mod marks;
mod name;
mod noun;
mod range;
mod rows;
mod time;
mod units;

pub use context::Context;
pub(super) use context::contexts;
pub use different::Different;
pub use event::happenings;
pub(super) use noun::is_person;
pub(super) use rows::Group;
pub use units::told_in;

use super::Corpus;
use super::corrections::{Idle, Regrouped, regrouped};
use crate::figures::FigureKind;
use crate::order;
use bag::Information;
use compare::{Item, Story};
use kinship::Kinship;

/// Rows of figures; every figure stands in one.
#[derive(Debug, Default)]
pub struct Alignment {
    /// Those that differ first, then vague ones, those that agree, and those of one article; more articles first.
    pub rows: Vec<Row>,
    /// Pairs of rows that a reader could confuse, though they count different things; the worst first.
    pub different: Vec<Different>,
    row_of: Vec<Vec<u32>>,
    /// What the user's rules of figures did: each by its number.
    rules: Vec<(u32, Result<(), Idle>)>,
}

/// Figures that count the same thing in the same place.
#[derive(Debug)]
pub struct Row {
    /// `refugees`.
    pub what: String,
    /// The actor that is the place.
    pub place: Option<usize>,
    pub unit: Option<String>,
    pub kind: FigureKind,
    pub status: Status,
    /// Why these figures stand together, and why this status.
    pub why: String,
    /// Article and figure, in order.
    pub cells: Vec<(usize, usize)>,
    /// Holds only figures in a caption, heading or other text that does not count.
    pub aside: bool,
    /// The user's rules that had to do with it, by their numbers.
    pub corrections: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Two articles have numbers that exclude each other.
    Differ,
    /// Some article has no number to compare.
    Vague,
    Agree,
    /// In one article only.
    Only,
}

impl Alignment {
    pub fn new(corpus: &Corpus) -> Self {
        let items = rows::items(corpus);
        let contexts = items.iter().map(|item| (item.article, item.sentence, item.context));
        let story = Story { information: Information::new(contexts), kinship: Kinship::new(corpus) };
        let (groups, confusable) = rows::groups(&items, &story);
        let numbers = Numbers::new(&items);
        let Regrouped { groups, outcomes: rules } = regrouped(corpus, numbers.given(groups));
        let groups = numbers.taken(groups);
        let mut order: Vec<usize> = (0..groups.len()).collect();
        let status: Vec<Status> = groups.iter().map(|group| rows::status(&items, &group.members)).collect();
        let articles = |group: usize| {
            let mut articles: Vec<_> = groups[group].members.iter().map(|item| items[*item].article).collect();
            articles.dedup();
            articles.len()
        };
        let first = |group: usize| groups[group].members.iter().map(|&item| numbers.of[item]).min();
        order::sort_by_key(&mut order, |&group| (status[group], std::cmp::Reverse(articles(group)), first(group)));

        let mut row_of: Vec<Vec<u32>> =
            corpus.entries().iter().map(|entry| vec![0; entry.reading.figures.len()]).collect();
        let mut rows = Vec::with_capacity(order.len());
        for &group in &order {
            let members: Vec<_> = groups[group].members.iter().map(|item| &items[*item]).collect();
            for item in &members {
                row_of[item.article][item.index] = rows.len() as u32;
            }
            rows.push(describe::row(corpus, &members, &groups[group], status[group], &story.information));
        }
        let row_of_item = |item: usize| row_of[items[item].article][items[item].index] as usize;
        let said = |a: usize, b: usize| {
            let (one, other): (&Row, &Row) = (&rows[a], &rows[b]);
            let rule = one.corrections.iter().find(|rule| other.corrections.contains(rule))?;
            Some(corpus.corrections().told_in_full(*rule))
        };
        let different = different::pairs(&items, &confusable, row_of_item, said);
        Self { rows, different, row_of, rules }
    }

    pub(super) fn rules(&self) -> &[(u32, Result<(), Idle>)] {
        &self.rules
    }

    /// The row of a figure.
    pub fn row_of(&self, article: usize, figure: usize) -> usize {
        self.row_of[article][figure] as usize
    }
}

/// Figures by their number through the articles as these came.
struct Numbers {
    of: Vec<usize>,
    item: Vec<usize>,
}

impl Numbers {
    fn new(items: &[Item]) -> Self {
        let mut item: Vec<usize> = (0..items.len()).collect();
        order::sort_by_key(&mut item, |&at| (items[at].article, items[at].index));
        let mut of = vec![0; item.len()];
        item.iter().enumerate().for_each(|(number, &item)| of[item] = number);
        Self { of, item }
    }

    /// Groups of items as groups of numbers.
    fn given(&self, groups: Vec<Group>) -> Vec<Group> {
        turned(groups, &self.of)
    }

    /// Groups of numbers as groups of items.
    fn taken(&self, groups: Vec<Group>) -> Vec<Group> {
        turned(groups, &self.item)
    }
}

fn turned(mut groups: Vec<Group>, into: &[usize]) -> Vec<Group> {
    for group in &mut groups {
        group.members.iter_mut().for_each(|member| *member = into[*member]);
        order::sort(&mut group.members);
    }
    groups
}
