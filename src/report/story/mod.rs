//! One answer for each view, filled from the corpus.

mod actors;
mod article;
mod collocates;
mod concordance;
mod corrections;
mod evidence;
mod figures;
mod ids;
mod links;
mod overview;
mod quotes;
mod time;
mod words;

use super::{ArticleInput, ArticleRow, Offsets, Place};
use crate::corpus::{Corpus, Counting, Entry};
use crate::text::Span;

/// A story: articles in, answers out.
#[derive(Default)]
pub struct Story {
    corpus: Corpus,
    /// Of each article, in order.
    offsets: Vec<Offsets>,
}

impl Story {
    /// Reads an article and adds it; one with the same id is replaced in place.
    pub fn add(&mut self, article: ArticleInput) -> ArticleRow {
        let offsets = Offsets::new(&article.text);
        let at = self.corpus.add(article.into());
        self.offsets.truncate(self.corpus.entries().len());
        if at == self.offsets.len() {
            self.offsets.push(offsets);
        } else {
            self.offsets[at] = offsets;
        }
        self.row(at)
    }

    /// Whether there was such an article.
    pub fn remove(&mut self, id: &str) -> bool {
        let at = self.corpus.position(id);
        if let Some(at) = at {
            self.corpus.remove(id);
            self.offsets.remove(at);
        }
        at.is_some()
    }

    /// Says what counts; at first running text, and every mention in it.
    pub fn count(&mut self, counting: Counting) {
        self.corpus.count(counting);
    }

    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    fn entry(&self, article: usize) -> &Entry {
        &self.corpus.entries()[article]
    }

    fn place(&self, article: usize, span: Span) -> Place {
        let offsets = &self.offsets[article];
        let id = self.entry(article).article.id.clone();
        Place { article: id, start: offsets.utf16(span.start), end: offsets.utf16(span.end) }
    }
}

/// To so many decimals; never minus zero.
fn round(value: f64, decimals: i32) -> f64 {
    let unit = 10f64.powi(decimals);
    (value * unit).round() / unit + 0.0
}

/// Per 1,000 words, one decimal.
fn per_thousand(count: u32, words: u32) -> f64 {
    if words == 0 { 0.0 } else { round(f64::from(count) * 1000.0 / f64::from(words), 1) }
}
