//! Where in which article a rule's words stand.

use rustc_hash::FxHashMap;

use super::phrases::Phrases;
use super::rule::{Rule, TextQuote};
use crate::article::Article;
use crate::text::Span;

/// The rules that speak of a place, by article.
#[derive(Debug, Default)]
pub(super) struct Places(FxHashMap<String, OfArticle>);

#[derive(Debug, Default)]
struct OfArticle {
    /// Numbers count `sought`.
    phrases: Phrases,
    sought: Vec<Sought>,
}

#[derive(Debug)]
struct Sought {
    rule: u32,
    /// Which of the rule's names.
    naming: u32,
    quote: TextQuote,
}

/// A place that a rule speaks of.
pub(super) struct Found {
    pub rule: u32,
    pub naming: u32,
    pub span: Span,
}

impl Places {
    pub fn add(&mut self, rule: u32, from: &Rule) {
        for (naming, name) in from.namings().into_iter().enumerate() {
            let Some(quote) = name.at() else { continue };
            let article = self.0.entry(quote.article.clone()).or_default();
            article.phrases.add(name.words(), article.sought.len() as u32);
            article.sought.push(Sought { rule, naming: naming as u32, quote: quote.clone() });
        }
    }

    /// The ids of the articles that rules speak of, in any order.
    pub fn articles(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// In the order of the text.
    pub fn find(&self, article: &Article) -> Vec<Found> {
        let mut found = Vec::new();
        let Some(OfArticle { phrases, sought }) = self.0.get(&article.id) else { return found };
        phrases.find(&article.text, |span, numbers| {
            for Sought { rule, naming, quote } in numbers.iter().map(|&number| &sought[number as usize]) {
                if reads(&article.text, span, quote) {
                    found.push(Found { rule: *rule, naming: *naming, span });
                }
            }
        });
        found
    }
}

/// Whether the quoted text stands around a span, white space aside.
fn reads(text: &str, span: Span, quote: &TextQuote) -> bool {
    let black = |c: &char| !c.is_whitespace();
    let mut before = text[..span.start as usize].chars().rev().filter(black);
    let mut after = text[span.end as usize..].chars().filter(black);
    quote.prefix.chars().rev().filter(black).all(|c| before.next() == Some(c))
        && quote.suffix.chars().filter(black).all(|c| after.next() == Some(c))
}
