use super::actors::Clusters;
use super::alignment::{Context, contexts};
use crate::article::Article;
use crate::names::Mention;
use crate::reading::Reading;
use crate::text::{Document, Span};
use crate::words::{Item, Symbols, is_function_word, spans};
use std::ops::Range;

/// An article of a corpus with what was found in it.
pub struct Entry {
    pub article: Article,
    /// Its terms are numbered by [`super::Corpus::symbols`], as in all other articles.
    pub reading: Reading,
    pub clusters: Clusters,
    /// Of each figure.
    pub(super) contexts: Vec<Context>,
    /// Words of running text, and of all text.
    words: (u32, u32),
    function_words: u32,
}

impl Entry {
    pub(super) fn new(article: Article, mut reading: Reading, symbols: &mut Symbols) -> Self {
        let clusters = Clusters::new(&article.text, &reading.mentions);
        let contexts = contexts(&article.text, &reading);
        let terms = &mut reading.terms;
        let numbers: Vec<u32> = terms.symbols.iter().map(|word| symbols.intern(word)).collect();
        let has_grammar: Vec<bool> = terms.symbols.iter().map(is_function_word).collect();
        let mut function_words = 0;
        for item in &mut terms.sequence {
            if let Some(symbol) = item.symbol() {
                function_words += u32::from(has_grammar[symbol as usize]);
                *item = Item::new(numbers[symbol as usize], item.case());
            }
        }
        terms.symbols = Symbols::default();
        let all = terms.sequence.iter().filter(|item| item.symbol().is_some()).count() as u32;
        let in_zones: u32 = terms.zones.iter().map(|zone| zone.1 - zone.0).sum();
        Self { article, reading, clusters, contexts, words: (all - in_zones, all), function_words }
    }

    /// Words that count.
    pub fn words(&self, includes_zones: bool) -> u32 {
        if includes_zones { self.words.1 } else { self.words.0 }
    }

    /// Whether it reads like English prose: a fifth of its words are English function words (in news about two fifths are).
    /// Too short a text gets the benefit of the doubt.
    pub fn is_english(&self) -> bool {
        self.words.1 < 20 || self.function_words * 5 >= self.words.1
    }

    /// The mentions that count, with their index in the reading, in order.
    pub fn mentions(&self, includes_zones: bool) -> impl Iterator<Item = (usize, &Mention)> {
        let counts = move |span| includes_zones || !self.reading.in_zone(span);
        self.reading.mentions.iter().enumerate().filter(move |(_, mention)| counts(mention.span))
    }

    /// The text of a span.
    pub fn of(&self, span: Span) -> &str {
        span.of(&self.article.text)
    }

    /// The sentence in which a finding starts.
    pub fn sentence(&self, span: Span) -> Option<Span> {
        let next = self.reading.sentences.partition_point(|s| s.span.start <= span.start);
        Some(self.reading.sentences[next.checked_sub(1)?].span)
    }

    /// The paragraph in which a finding starts.
    pub fn paragraph(&self, span: Span) -> Option<Span> {
        let next = self.reading.paragraphs.partition_point(|p| p.span.start <= span.start);
        Some(self.reading.paragraphs[next.checked_sub(1)?].span)
    }

    /// The spans of stretches of the term sequence. The text is cut into terms anew: they are too many to be kept.
    pub fn term_spans(&self, stretches: &[Range<usize>]) -> Vec<Span> {
        let spans = spans(&Document::new(&self.article.text));
        stretches.iter().map(|stretch| spans[stretch.start].to(spans[stretch.end - 1])).collect()
    }
}
