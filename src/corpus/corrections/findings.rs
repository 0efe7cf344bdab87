//! Corrections of single figures and quotes: which are none, and whose a quote is. They change what was read as it enters the corpus.

use std::cmp::Reverse;

use super::List;
use super::figures::figure_in;
use super::phrases::Phrases;
use super::places::Places;
use super::rule::Rule;
use crate::article::Article;
use crate::order;
use crate::quotes::{Quote, QuoteKind};
use crate::reading::Reading;
use crate::text::Span;

/// The rules of findings that speak of words wherever they stand.
#[derive(Debug, Default)]
pub(super) struct FindingRules(Phrases);

/// What rules make of the figures and quotes of an article.
#[derive(Debug, Default)]
pub(in crate::corpus) struct Judged {
    /// The figures that are none, in order.
    pub no_figures: Vec<usize>,
    /// Of each quote the last rule that speaks of it; empty where none speaks of any.
    pub quotes: Vec<Option<u32>>,
    /// Rules that speak of something here, in order, and whether they did something.
    pub rules: Vec<(u32, bool)>,
}

/// So many quotes before a place are looked at for one that holds it: none holds more others.
const AROUND: usize = 16;

impl FindingRules {
    pub fn add(&mut self, number: u32, rule: &Rule) {
        if let Some(finding) = rule.finding().filter(|finding| finding.at().is_none()) {
            self.0.add(finding.words(), number);
        }
    }

    /// None where the rules say nothing of the article.
    pub fn apply(&self, list: &List, places: &Places, article: &Article, reading: &Reading) -> Option<Judged> {
        let mut steps: Vec<(u32, Span)> = Vec::new();
        if !self.0.is_empty() {
            self.0.find(&article.text, |span, rules| steps.extend(rules.iter().map(|&rule| (rule, span))));
        }
        let at_places = places.find(article).into_iter().filter(|place| place.naming == 0);
        let of_findings = |rule: u32| list.get(rule).is_some_and(|rule| rule.finding().is_some());
        steps.extend(at_places.filter(|place| of_findings(place.rule)).map(|place| (place.rule, place.span)));
        order::sort(&mut steps);
        let mut judged = Judged::default();
        for (number, span) in steps {
            let applied = match list.get(number) {
                Some(Rule::NotAFigure { .. }) => {
                    let figure = figure_in(&reading.figures, span).map(|figure| figure as usize);
                    judged.no_figures.extend(figure);
                    figure.is_some()
                }
                _ => {
                    let quote = quote_of(&reading.quotes, span);
                    judged.quotes.resize(reading.quotes.len(), None);
                    quote.map(|quote| judged.quotes[quote] = Some(number)).is_some()
                }
            };
            match judged.rules.last_mut() {
                Some(last) if last.0 == number => last.1 |= applied,
                _ => judged.rules.push((number, applied)),
            }
        }
        order::sort(&mut judged.no_figures);
        (!judged.rules.is_empty()).then_some(judged)
    }
}

impl Judged {
    /// The quotes as the rules have them, and of those whose speaker a rule names, the rule. The text's own word of who speaks is
    /// dropped there.
    pub(super) fn quotes(&self, list: &List, read: &[Quote]) -> (Vec<Quote>, Vec<(u32, u32)>) {
        let (mut quotes, mut said_by) = (Vec::with_capacity(read.len()), Vec::new());
        for (at, quote) in read.iter().enumerate() {
            let mut quote = quote.clone();
            match self.quotes.get(at).copied().flatten().and_then(|number| Some((number, list.get(number)?))) {
                Some((_, Rule::NotAQuote { .. })) => continue,
                Some((number, Rule::SaidBy { speaker, .. })) => {
                    said_by.push((quotes.len() as u32, number));
                    (quote.source, quote.named, quote.cue) = (None, None, None);
                    if quote.kind == QuoteKind::Scare && speaker.is_some() {
                        quote.kind = QuoteKind::Partial;
                    }
                }
                _ => {}
            }
            quotes.push(quote);
        }
        (quotes, said_by)
    }
}

/// The quote that holds the words: the one that starts last before them; of several that start there, the shortest.
fn quote_of(quotes: &[Quote], words: Span) -> Option<usize> {
    let until = quotes.partition_point(|quote| quote.content.start <= words.start);
    let near = (until.saturating_sub(AROUND)..until).filter(|&at| quotes[at].content.contains(words));
    near.max_by_key(|&at| (quotes[at].content.start, Reverse(quotes[at].content.end)))
}
