use super::Counting;
use super::actors::Clusters;
use super::alignment::{Context, contexts};
use super::corrections::{Corrected, Corrections, Judged};
use crate::article::Article;
use crate::figures::Figure;
use crate::names::Mention;
use crate::quotes::Quote;
use crate::reading::Reading;
use crate::text::{Document, Span};
use crate::words::{Item, Symbols, is_function_word, spans};
use std::cell::OnceCell;
use std::ops::Range;

/// An article of a corpus with what was found in it.
#[derive(Default)]
pub struct Entry {
    pub article: Article,
    /// Its terms are numbered by [`super::Corpus::symbols`], as in all other articles.
    pub reading: Reading,
    pub clusters: Clusters,
    /// Of each figure.
    pub(super) contexts: Vec<Context>,
    /// Where corrections say something of this article: its mentions as they were read.
    read: Option<Vec<Mention>>,
    /// Where corrections judge figures and quotes of this article: all of them as they were read.
    found: Option<(Vec<Figure>, Vec<Quote>)>,
    /// Quotes of which a correction says whose they are, each with the number of the rule.
    said_by: Vec<(u32, u32)>,
    /// Mentions that a correction made what they are, each with the number of the rule.
    corrected: Vec<(u32, u32)>,
    /// The rules that speak of something in it, and whether they did something to that.
    rules: Vec<(u32, bool)>,
    /// Words of running text, and of all text.
    words: (u32, u32),
    function_words: u32,
    /// Of each term, as soon as somebody asks: of all articles they would be too many to be kept.
    spans: OnceCell<Box<[Span]>>,
}

impl Entry {
    pub(super) fn new(
        article: Article,
        mut reading: Reading,
        symbols: &mut Symbols,
        corrections: &Corrections,
    ) -> Self {
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
        let words = (all - in_zones, all);
        let mut entry = Self { article, reading, words, function_words, ..Self::default() };
        entry.apply(corrections);
        entry.link();
        entry
    }

    /// Applies corrections to what was read, in place of those that were applied before.
    pub(super) fn correct(&mut self, corrections: &Corrections) {
        let is_corrected = |entry: &Self| entry.read.is_some() || entry.found.is_some();
        let was_corrected = is_corrected(self);
        self.apply(corrections);
        if was_corrected || is_corrected(self) {
            self.link();
        }
    }

    fn apply(&mut self, corrections: &Corrections) {
        self.correct_mentions(corrections);
        self.correct_findings(corrections);
    }

    fn correct_mentions(&mut self, corrections: &Corrections) {
        if let Some(read) = self.read.take() {
            self.reading.mentions = read;
        }
        let corrected = corrections.mentions(&self.article, &self.reading.mentions);
        let is_corrected = corrected.is_some();
        let Corrected { mentions, touched, rules } = corrected.unwrap_or_default();
        (self.corrected, self.rules) = (touched, rules);
        if is_corrected {
            self.read = Some(std::mem::replace(&mut self.reading.mentions, mentions));
        }
    }

    fn correct_findings(&mut self, corrections: &Corrections) {
        if let Some((figures, quotes)) = self.found.take() {
            (self.reading.figures, self.reading.quotes) = (figures, quotes);
        }
        self.said_by.clear();
        let Some(judged) = corrections.judged(&self.article, &self.reading) else { return };
        let Judged { no_figures, rules, .. } = &judged;
        self.rules.extend(rules);
        let figures = self.reading.figures.iter().enumerate();
        let figures = figures.filter(|(at, _)| no_figures.binary_search(at).is_err());
        let figures: Vec<Figure> = figures.map(|(_, figure)| figure.clone()).collect();
        let (quotes, said_by) = corrections.quotes(&judged, &self.reading.quotes);
        self.said_by = said_by;
        let reading = &mut self.reading;
        let read = (std::mem::replace(&mut reading.figures, figures), std::mem::replace(&mut reading.quotes, quotes));
        self.found = Some(read);
    }

    /// What hangs on the mentions and figures.
    fn link(&mut self) {
        self.clusters = Clusters::new(&self.article.text, &self.reading.mentions);
        self.contexts = contexts(&self.article.text, &self.reading);
    }

    /// Mentions that a user's rule made what they are, each with the number of the rule, in order.
    pub fn corrected(&self) -> &[(u32, u32)] {
        &self.corrected
    }

    /// The rules that speak of something in it, and whether they did something to that.
    pub(super) fn rules(&self) -> &[(u32, bool)] {
        &self.rules
    }

    /// The rule that made a mention what it is.
    pub fn correction(&self, mention: usize) -> Option<u32> {
        let at = self.corrected.binary_search_by_key(&(mention as u32), |&(mention, _)| mention).ok()?;
        Some(self.corrected[at].1)
    }

    /// The rule that says whose a quote is.
    pub fn said_by(&self, quote: usize) -> Option<u32> {
        let at = self.said_by.binary_search_by_key(&(quote as u32), |&(quote, _)| quote).ok()?;
        Some(self.said_by[at].1)
    }

    /// Words of running text, or of all text where that counts.
    pub fn length(&self, counting: Counting) -> u32 {
        if counting.all_text { self.words.1 } else { self.words.0 }
    }

    /// Words that count: none where the article does not.
    pub fn words(&self, counting: Counting) -> u32 {
        if self.counts(counting) { self.length(counting) } else { 0 }
    }

    /// Whether it reads like English prose: a fifth of its words are English function words (in news about two fifths are).
    /// Too short a text gets the benefit of the doubt.
    pub fn is_english(&self) -> bool {
        self.words.1 < 20 || self.function_words * 5 >= self.words.1
    }

    /// Whether the article counts: in other languages too little is found to be compared.
    pub fn counts(&self, counting: Counting) -> bool {
        counting.all_text || self.is_english()
    }

    /// Whether what stands in a span counts.
    pub fn counts_span(&self, span: Span, counting: Counting) -> bool {
        counting.all_text || (self.is_english() && !self.reading.in_zone(span))
    }

    pub fn counts_mention(&self, mention: &Mention, counting: Counting) -> bool {
        mention.confidence >= counting.least_confidence && self.counts_span(mention.span, counting)
    }

    /// The mentions that count, with their index in the reading, in order.
    pub fn mentions(&self, counting: Counting) -> impl Iterator<Item = (usize, &Mention)> {
        let mentions = self.reading.mentions.iter().enumerate();
        mentions.filter(move |(_, mention)| self.counts_mention(mention, counting))
    }

    /// The quotes that count, with their index in the reading, in order.
    pub fn quotes(&self, counting: Counting) -> impl Iterator<Item = (usize, &Quote)> {
        let quotes = self.reading.quotes.iter().enumerate();
        quotes.filter(move |(_, quote)| self.counts_span(quote.content, counting))
    }

    /// The first mention that has something in common with a span.
    pub fn mention_at(&self, span: Span) -> Option<usize> {
        let next = self.reading.mentions.partition_point(|m| m.span.end <= span.start);
        self.reading.mentions.get(next).is_some_and(|m| m.span.overlaps(span)).then_some(next)
    }

    /// The stretches of the term sequence that count, in order.
    pub fn term_stretches(&self, counting: Counting) -> impl Iterator<Item = Range<usize>> {
        let stretches = self.reading.terms.counted(counting.all_text);
        stretches.filter(move |_| self.counts(counting))
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

    /// The stretches of the term sequence that spans cover, without those that cover no term. Both are in order.
    pub fn term_ranges(&self, covering: &[Span]) -> Vec<Range<usize>> {
        if covering.is_empty() {
            return Vec::new();
        }
        let terms = spans(&Document::new(&self.article.text));
        let mut next = 0;
        let ranges = covering.iter().filter_map(|span| {
            let before = |term: &&Span| term.is_empty() || term.end <= span.start;
            next += terms[next..].iter().take_while(before).count();
            let inside = |term: &&Span| term.is_empty() || term.start < span.end;
            let covered = terms[next..].iter().take_while(inside);
            let length = covered.zip(1..).filter(|(term, _)| !term.is_empty()).last()?.1;
            Some(next..next + length)
        });
        ranges.collect()
    }

    /// In how many sentences stretches of the term sequence start, which are in order.
    pub fn sentences_with(&self, stretches: &[Range<usize>]) -> u32 {
        let (mut from, mut sentences) = (0, 0);
        for stretch in stretches {
            let between = &self.reading.terms.sequence[from..=stretch.start];
            sentences += u32::from(from == 0 || between.iter().any(|item| item.starts_sentence()));
            from = stretch.start + 1;
        }
        sentences
    }

    /// The spans of stretches of the term sequence. When they are first asked for, the text is cut into terms anew.
    pub fn term_spans(&self, stretches: &[Range<usize>]) -> Vec<Span> {
        let spans = self.spans.get_or_init(|| spans(&Document::new(&self.article.text)).into());
        stretches.iter().map(|stretch| spans[stretch.start].to(spans[stretch.end - 1])).collect()
    }
}
