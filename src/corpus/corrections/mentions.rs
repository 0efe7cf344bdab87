//! Corrections of mentions: what is a name, where, and of which kind. They change what was read as it enters the corpus.

use std::collections::BTreeMap;

use super::List;
use super::phrases::Phrases;
use super::places::Places;
use super::rule::Rule;
use crate::article::Article;
use crate::corpus::actors::tidy;
use crate::names::{Kind, Mention, Via, demonym_country};
use crate::order;
use crate::text::Span;

/// The rules of mentions, by the words that they speak of.
#[derive(Debug, Default)]
pub(super) struct MentionRules {
    /// What is a name wherever it stands.
    added: Phrases,
    /// What is none, or one of another kind, wherever it was found.
    changed: Phrases,
}

/// The mentions of an article as corrected.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Corrected {
    pub mentions: Vec<Mention>,
    /// Of mentions that rules made what they are: mention and the last such rule, in order.
    pub touched: Vec<(u32, u32)>,
    /// Rules that speak of something here, in order, and whether they did something.
    pub rules: Vec<(u32, bool)>,
}

impl MentionRules {
    pub fn add(&mut self, number: u32, rule: &Rule) {
        match rule {
            Rule::Add { name, .. } if name.at().is_none() => self.added.add(name.words(), number),
            Rule::Retype { name, .. } | Rule::NotAnEntity { name } if name.at().is_none() => {
                self.changed.add(tidy(name.words().trim()), number);
            }
            _ => {}
        }
    }

    /// What the rules make of the names that were found in an article; none where they say nothing of it.
    pub fn apply(&self, list: &List, places: &Places, article: &Article, found: &[Mention]) -> Option<Corrected> {
        let steps = self.steps(list, places, article, found);
        if steps.is_empty() {
            return None;
        }
        let mut marks = Marks::new(&article.text, found);
        let mut rules: Vec<(u32, bool)> = Vec::new();
        for (number, span) in steps {
            let applied = list.get(number).is_some_and(|rule| marks.apply(number, rule, span));
            match rules.last_mut() {
                Some(last) if last.0 == number => last.1 |= applied,
                _ => rules.push((number, applied)),
            }
        }
        Some(marks.into_corrected(rules))
    }

    /// Which rule speaks of which span, in the order of the rules, then of the text.
    fn steps(&self, list: &List, places: &Places, article: &Article, found: &[Mention]) -> Vec<(u32, Span)> {
        let text = &article.text;
        let at_places = places.find(article).into_iter().map(|place| (place.rule, place.span));
        let mut steps: Vec<(u32, Span)> =
            at_places.filter(|&(rule, _)| list.get(rule).is_some_and(Rule::is_of_mentions)).collect();
        if !self.added.is_empty() {
            self.added.find(text, |span, rules| steps.extend(rules.iter().map(|&rule| (rule, span))));
        }
        if !self.changed.is_empty() {
            let added: Vec<Span> = steps.iter().map(|(_, span)| *span).collect();
            for span in found.iter().map(|mention| mention.span).chain(added) {
                steps.extend(self.changed.get(tidy(span.of(text))).iter().map(|&rule| (rule, span)));
            }
        }
        order::sort_by_key(&mut steps, |&(rule, span)| (rule, span.start, std::cmp::Reverse(span.end)));
        steps.dedup();
        steps
    }
}

/// The mentions of an article while rules change them, by their start, each with the last rule that changed it. They never overlap.
struct Marks<'t> {
    text: &'t str,
    marks: BTreeMap<u32, (Mention, Option<u32>)>,
}

impl<'t> Marks<'t> {
    fn new(text: &'t str, found: &[Mention]) -> Self {
        let marks = found.iter().map(|mention| (mention.span.start, (mention.clone(), None)));
        Self { text, marks: marks.collect() }
    }

    /// Whether there was something to do.
    fn apply(&mut self, number: u32, rule: &Rule, span: Span) -> bool {
        let (Rule::Add { name, .. } | Rule::Retype { name, .. } | Rule::NotAnEntity { name }) = rule else {
            return false;
        };
        let everywhere = name.at().is_none();
        let mut meant = self.overlapping(span);
        if let Rule::Add { kind, .. } = rule {
            // Everywhere, a longer name that holds these words stays whole; and so does what this rule has just marked.
            let stays = |(mention, last): &(Mention, Option<u32>)| {
                *last == Some(number) || everywhere && mention.span != span && mention.span.contains(span)
            };
            if meant.iter().any(stays) {
                return false;
            }
            for (mention, _) in &meant {
                self.marks.remove(&mention.span.start);
            }
            self.mark(number, span, *kind);
            return true;
        }
        meant.retain(|(mention, _)| (!everywhere || mention.span == span) && name.allows(mention.kind));
        for (mention, _) in &meant {
            match rule {
                Rule::Retype { kind, .. } => self.mark(number, mention.span, *kind),
                _ => {
                    self.marks.remove(&mention.span.start);
                }
            }
        }
        !meant.is_empty()
    }

    fn overlapping(&self, span: Span) -> Vec<(Mention, Option<u32>)> {
        let before = self.marks.range(..span.end).rev().map(|(_, mark)| mark);
        before.take_while(|(mention, _)| mention.span.end > span.start).cloned().collect()
    }

    /// What a user says is sure.
    fn mark(&mut self, number: u32, span: Span, kind: Kind) {
        let is_demonym = kind == Kind::Place && demonym_country(span.of(self.text)).is_some();
        let via = if is_demonym { Via::Demonym } else { Via::Name };
        self.marks.insert(span.start, (Mention { span, kind, via, confidence: 100 }, Some(number)));
    }

    fn into_corrected(self, rules: Vec<(u32, bool)>) -> Corrected {
        let mut corrected = Corrected { rules, ..Corrected::default() };
        for (mention, rule) in self.marks.into_values() {
            corrected.touched.extend(rule.map(|rule| (corrected.mentions.len() as u32, rule)));
            corrected.mentions.push(mention);
        }
        corrected
    }
}
