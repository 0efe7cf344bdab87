//! All that is found in one article.

use crate::article::{Article, Zone};
use crate::dates::{self, DateExpression};
use crate::figures::{self, Figure};
use crate::names::{self, Mention};
use crate::quotes::{self, Quote};
use crate::text::{Document, Paragraph, Sentence, Span};
use crate::words::{self, Terms};

/// What was found in one article: spans in its text, in order. It knows nothing of other articles.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub zones: Vec<Zone>,
    pub sentences: Vec<Sentence>,
    pub paragraphs: Vec<Paragraph>,
    pub mentions: Vec<Mention>,
    pub figures: Vec<Figure>,
    pub dates: Vec<DateExpression>,
    pub quotes: Vec<Quote>,
    pub terms: Terms,
}

impl Reading {
    /// Whether a finding is not in running text.
    pub fn in_zone(&self, span: Span) -> bool {
        let next = self.zones.partition_point(|zone| zone.span.end <= span.start);
        self.zones.get(next).is_some_and(|zone| zone.span.overlaps(span))
    }
}

/// Reads an article. Pure, and total: any string gives a reading.
pub fn read(article: &Article) -> Reading {
    let document = Document::new(&article.text);
    let mentions = names::find(&document);
    let dates = dates::find(&document, article.date.as_deref());
    let figures = figures::find(&document, &dates);
    let quotes = quotes::find(&document, &mentions);
    let zones = Vec::new();
    let terms = words::terms(&document, &zones);
    let Document { sentences, paragraphs, .. } = document;
    Reading { zones, sentences, paragraphs, mentions, figures, dates, quotes, terms }
}
