//! All that is found in one article.

use crate::article::{self, Article, Zone};
use crate::dates::{self, DateExpression};
use crate::figures::{self, Figure};
use crate::names::{self, Mention};
use crate::quotes::{self, Quote};
use crate::text::{Document, Paragraph, Sentence, Span};
use crate::words::{self, Terms};

/// What was found in one article: spans in its text, in order. It knows nothing of other articles.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Given with the article, else found in it; so too `date` and `source`.
    pub title: Option<String>,
    /// `YYYY-MM-DD`
    pub date: Option<String>,
    pub source: Option<String>,
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
    /// What is left of a stretch behind the zones that it begins with, if anything.
    pub fn behind_zones(&self, span: Span) -> Option<Span> {
        let first = self.zones.partition_point(|zone| zone.span.end <= span.start);
        let begins = |start: u32, zone: &Zone| if zone.span.start <= start { zone.span.end } else { start };
        let start = self.zones[first..].iter().fold(span.start, begins);
        (start < span.end).then_some(Span { start, end: span.end })
    }

    /// Whether a finding is not in running text.
    pub fn in_zone(&self, span: Span) -> bool {
        let next = self.zones.partition_point(|zone| zone.span.end <= span.start);
        self.zones.get(next).is_some_and(|zone| zone.span.overlaps(span))
    }
}

/// Reads an article. Pure, and total: any string gives a reading.
pub fn read(article: &Article) -> Reading {
    let document = Document::new(&article.text);
    let zones = article::zones(article, &document);
    let found = article::details(&document, &zones);
    let given =
        |field: &Option<String>| field.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let title = given(&article.title).or(found.title);
    let date = given(&article.date).or(found.date);
    let source = given(&article.source).or(found.source);
    let mentions = names::find(&document, &zones);
    let dates = dates::find(&document, date.as_deref());
    let figures = figures::find(&document, &dates);
    let quotes = quotes::find(&document, &mentions);
    let terms = words::terms(&document, &zones);
    let Document { sentences, paragraphs, .. } = document;
    Reading { title, date, source, zones, sentences, paragraphs, mentions, figures, dates, quotes, terms }
}
