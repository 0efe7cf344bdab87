//! Corrections of figures: which of them count the same thing.

use rustc_hash::FxHashMap;

use super::phrases::Phrases;
use super::rule::Rule;
use super::{Corrections, Idle, NOTHING, Naming};
use crate::corpus::Corpus;
use crate::corpus::alignment::Group;
use crate::corpus::union_find::UnionFind;
use crate::figures::Figure;
use crate::order;
use crate::text::Span;

/// The rules of figures that speak of words wherever they stand.
#[derive(Debug, Default)]
pub(super) struct FigureRules {
    /// Numbers count `namings`.
    phrases: Phrases,
    /// Rule, and which of its figures.
    namings: Vec<(u32, u32)>,
}

impl FigureRules {
    pub fn add(&mut self, number: u32, rule: &Rule) {
        if rule.is_of_figures() {
            for (naming, figure) in (0..).zip(rule.namings()).filter(|(_, figure)| figure.at().is_none()) {
                self.phrases.add(figure.words(), self.namings.len() as u32);
                self.namings.push((number, naming));
            }
        }
    }
}

/// Groups of figures that count the same thing, as corrected.
pub(in crate::corpus) struct Regrouped {
    pub groups: Vec<Group>,
    /// Each rule of figures, in order, and why it does nothing, if so.
    pub outcomes: Vec<(u32, Result<(), Idle>)>,
}

/// Figures are numbered through the articles.
pub(in crate::corpus) fn regrouped(corpus: &Corpus, groups: Vec<Group>) -> Regrouped {
    let corrections = corpus.corrections();
    let mut rules = corrections.list.valid().filter(|(_, rule)| rule.is_of_figures()).peekable();
    if rules.peek().is_none() {
        return Regrouped { groups, outcomes: Vec::new() };
    }
    let mut regrouping = Regrouping::new(&groups, meant(corpus, corrections));
    let outcomes = rules.map(|(number, rule)| (number, regrouping.apply(number, rule))).collect();
    Regrouped { groups: regrouping.groups(), outcomes }
}

/// The figures that rules speak of, as rule, which of its namings, and figure; sorted.
fn meant(corpus: &Corpus, corrections: &Corrections) -> Vec<[u32; 3]> {
    let rules = &corrections.figures;
    let mut meant = Vec::new();
    let mut before = 0;
    for entry in corpus.entries() {
        let mut add = |rule, naming, words| {
            meant.extend(figure_in(&entry.reading.figures, words).map(|figure| [rule, naming, before + figure]));
        };
        if !rules.phrases.is_empty() {
            rules.phrases.find(&entry.article.text, |span, numbers| {
                let namings = numbers.iter().map(|&number| rules.namings[number as usize]);
                namings.for_each(|(rule, naming)| add(rule, naming, span));
            });
        }
        for place in corrections.places.find(&entry.article) {
            if corrections.list.get(place.rule).is_some_and(Rule::is_of_figures) {
                add(place.rule, place.naming, place.span);
            }
        }
        before += entry.reading.figures.len() as u32;
    }
    order::sort(&mut meant);
    meant.dedup();
    meant
}

/// The first figure that stands in a span as a whole.
pub(super) fn figure_in(figures: &[Figure], words: Span) -> Option<u32> {
    let first = figures.partition_point(|figure| figure.span.start < words.start);
    figures.get(first).is_some_and(|figure| words.contains(figure.span)).then_some(first as u32)
}

/// Groups of figures while rules change them.
struct Regrouping {
    meant: Vec<[u32; 3]>,
    /// In which part each figure is. The first parts are the groups that were found.
    part: Vec<u32>,
    /// Which parts are one group.
    sets: UnionFind,
    /// Which rules had to do with which parts.
    touched: Vec<(u32, u32)>,
}

impl Regrouping {
    fn new(groups: &[Group], meant: Vec<[u32; 3]>) -> Self {
        let mut part = vec![0; groups.iter().map(|group| group.members.len()).sum()];
        for (number, group) in (0..).zip(groups) {
            group.members.iter().for_each(|&figure| part[figure] = number);
        }
        Self { meant, part, sets: UnionFind::new(groups.len()), touched: Vec::new() }
    }

    fn apply(&mut self, number: u32, rule: &Rule) -> Result<(), Idle> {
        match rule {
            Rule::Same { figures } => self.join(number, figures),
            Rule::NotTheSame { from, .. } => self.split(number, from.is_some()),
            _ => Err(NOTHING),
        }
    }

    /// The groups of all that is meant become one.
    fn join(&mut self, number: u32, figures: &[Naming]) -> Result<(), Idle> {
        let mut parts = Vec::new();
        let mut matched = 0;
        for naming in 0..figures.len() as u32 {
            let figures = self.meant(number, naming);
            matched += usize::from(!figures.is_empty());
            parts.extend(figures.iter().map(|&figure| self.part[figure as usize]));
        }
        if matched < figures.len().min(2) {
            return Err(NOTHING);
        }
        for &part in &parts {
            self.sets.union(parts[0], part);
        }
        self.touched.push((parts[0], number));
        Ok(())
    }

    /// What is meant leaves the groups of those that it is not the same as, or all others. What stands apart already is so because
    /// the user says it, too.
    fn split(&mut self, number: u32, from_some: bool) -> Result<(), Idle> {
        let (mut leaving, from) = (self.meant(number, 0), self.meant(number, 1));
        leaving.retain(|figure| from.binary_search(figure).is_err());
        if leaving.is_empty() || from_some && from.is_empty() {
            return Err(NOTHING);
        }
        let mut stays: Vec<u32> = from.iter().map(|&figure| self.set(figure)).collect();
        order::sort(&mut stays);
        let apart = self.sets.push();
        for &figure in &leaving {
            if !from_some || stays.binary_search(&self.set(figure)).is_ok() {
                self.part[figure as usize] = apart;
            }
        }
        let parts = leaving.iter().chain(&from).map(|&figure| (self.part[figure as usize], number));
        self.touched.extend(parts);
        Ok(())
    }

    fn set(&mut self, figure: u32) -> u32 {
        self.sets.find(self.part[figure as usize])
    }

    /// The figures that one of a rule's namings means, in order.
    fn meant(&self, number: u32, naming: u32) -> Vec<u32> {
        let first = self.meant.partition_point(|meant| meant[..2] < [number, naming][..]);
        let meant = self.meant[first..].iter().take_while(|meant| meant[..2] == [number, naming]);
        meant.map(|meant| meant[2]).collect()
    }

    /// In the order of their first figures.
    fn groups(mut self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut of_set: FxHashMap<u32, usize> = FxHashMap::default();
        for figure in 0..self.part.len() {
            let set = self.set(figure as u32);
            let group = *of_set.entry(set).or_insert(groups.len());
            if group == groups.len() {
                groups.push(Group::default());
            }
            groups[group].members.push(figure);
        }
        for (part, rule) in std::mem::take(&mut self.touched) {
            if let Some(group) = of_set.get(&self.sets.find(part)) {
                groups[*group].corrections.push(rule);
            }
        }
        for group in &mut groups {
            order::sort(&mut group.corrections);
            group.corrections.dedup();
        }
        groups
    }
}
