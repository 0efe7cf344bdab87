//! Corrections of mentions: what is a name, where, and of which kind. They change what was read as it enters the corpus.

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

/// The mentions of an article while rules change them, each with the last rule that changed it. They never overlap. A cursor goes
/// through them, as each rule goes through the text: those before it in order, those behind it from the last to the next.
struct Marks<'t> {
    text: &'t str,
    before: Vec<Mark>,
    behind: Vec<Mark>,
}

type Mark = (Mention, Option<u32>);

impl<'t> Marks<'t> {
    fn new(text: &'t str, found: &[Mention]) -> Self {
        let behind = found.iter().rev().map(|mention| (mention.clone(), None));
        Self { text, before: Vec::new(), behind: behind.collect() }
    }

    /// Whether there was something to do.
    fn apply(&mut self, number: u32, rule: &Rule, span: Span) -> bool {
        let (Rule::Add { name, .. } | Rule::Retype { name, .. } | Rule::NotAnEntity { name }) = rule else {
            return false;
        };
        let everywhere = name.at().is_none();
        let here = self.seek(span);
        let meant = |mention: &Mention| (!everywhere || mention.span == span) && name.allows(mention.kind);
        match rule {
            Rule::Add { kind, .. } => {
                // Everywhere, a longer name that holds these words stays whole; and so does what this rule has just marked.
                let stays = |(mention, last): &Mark| {
                    *last == Some(number) || everywhere && mention.span != span && mention.span.contains(span)
                };
                if self.before[here..].iter().any(stays) {
                    return false;
                }
                self.before.truncate(here);
                self.before.push((self.told(span, *kind), Some(number)));
                true
            }
            Rule::Retype { kind, .. } => {
                let mut any = false;
                for at in here..self.before.len() {
                    if meant(&self.before[at].0) {
                        self.before[at] = (self.told(self.before[at].0.span, *kind), Some(number));
                        any = true;
                    }
                }
                any
            }
            _ => {
                let all = self.before.len();
                let stay = self.before.split_off(here).into_iter().filter(|(mention, _)| !meant(mention));
                self.before.extend(stay);
                self.before.len() < all
            }
        }
    }

    /// Moves the cursor right behind the span. Gives where in `before` those start that overlap it.
    fn seek(&mut self, span: Span) -> usize {
        while let Some(mark) = self.before.pop_if(|(mention, _)| mention.span.start >= span.end) {
            self.behind.push(mark);
        }
        while let Some(mark) = self.behind.pop_if(|(mention, _)| mention.span.start < span.end) {
            self.before.push(mark);
        }
        self.before.len() - self.before.iter().rev().take_while(|(mention, _)| mention.span.end > span.start).count()
    }

    /// What a user says is sure.
    fn told(&self, span: Span, kind: Kind) -> Mention {
        let is_demonym = kind == Kind::Place && demonym_country(span.of(self.text)).is_some();
        let via = if is_demonym { Via::Demonym } else { Via::Name };
        Mention { span, kind, via, confidence: 100 }
    }

    fn into_corrected(self, rules: Vec<(u32, bool)>) -> Corrected {
        let mut corrected = Corrected { rules, ..Corrected::default() };
        for (mention, rule) in self.before.into_iter().chain(self.behind.into_iter().rev()) {
            corrected.touched.extend(rule.map(|rule| (corrected.mentions.len() as u32, rule)));
            corrected.mentions.push(mention);
        }
        corrected
    }
}
