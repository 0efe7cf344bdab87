//! What other programs get: one object an article, offsets in code points.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{CodePoint, Offsets, labels};
use crate::article::Article;
use crate::corpus::{Corpus, Entry, Who};
use crate::quotes::{Quote, QuoteKind};
use crate::text::Span;

/// An article as it is handed in: `{"id","text","title"?,"date"?,"source"?}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleInput {
    pub id: String,
    pub text: String,
    #[serde(default)]
    pub title: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default)]
    pub date: Option<String>,
    #[serde(default)]
    pub source: Option<String>,
}

impl From<ArticleInput> for Article {
    fn from(input: ArticleInput) -> Self {
        let ArticleInput { id, text, title, date, source } = input;
        let given = |field: Option<String>| field.filter(|words| !words.trim().is_empty());
        Article { id, text, title: given(title), date: given(date), source: given(source) }
    }
}

/// What was found in one article.
#[derive(Debug, Serialize)]
pub struct ArticleLine<'c> {
    id: &'c str,
    mentions: Vec<MentionLine<'c>>,
    figures: Vec<FigureLine<'c>>,
    /// Words between quotation marks, and turns of a conversation.
    quotes: Vec<QuoteLine<'c>>,
    /// What was said in the author's words: nothing of it need be verbatim, so it stands apart.
    indirect: Vec<QuoteLine<'c>>,
    dates: Vec<DateLine<'c>>,
}

#[derive(Debug, Serialize)]
struct MentionLine<'c> {
    #[serde(flatten)]
    at: Range,
    kind: &'static str,
    actor: &'c str,
    via: &'static str,
    /// How sure the tagger is, 0 to 1, two decimals.
    confidence: f64,
    /// What a user's rule did to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<String>,
}

#[derive(Debug, Serialize)]
struct FigureLine<'c> {
    #[serde(flatten)]
    at: Range,
    kind: &'static str,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    approximation: Option<&'static str>,
    unit: Option<Cow<'c, str>>,
    counted: Option<Range>,
    /// An actor's id.
    place: Option<&'c str>,
}

#[derive(Debug, Serialize)]
struct QuoteLine<'c> {
    #[serde(flatten)]
    at: Range,
    kind: &'static str,
    source: Option<SourceLine<'c>>,
    cue: Option<Range>,
    /// Whom a user's rule names in place of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    said_by: Option<SaidByLine<'c>>,
}

#[derive(Debug, Serialize)]
struct SaidByLine<'c> {
    /// An actor's id.
    actor: Option<&'c str>,
    /// The rule's own words; none where it says that the quote is nobody's.
    speaker: Option<&'c str>,
    why: String,
}

#[derive(Debug, Serialize)]
struct SourceLine<'c> {
    #[serde(flatten)]
    at: Range,
    actor: Option<&'c str>,
}

#[derive(Debug, Serialize)]
struct DateLine<'c> {
    #[serde(flatten)]
    at: Range,
    value: Option<&'c str>,
}

#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Range {
    start: CodePoint,
    end: CodePoint,
}

impl Range {
    pub(super) fn new(offsets: &Offsets, span: Span) -> Self {
        Self { start: offsets.code_point(span.start), end: offsets.code_point(span.end) }
    }
}

impl<'c> ArticleLine<'c> {
    pub fn new(corpus: &'c Corpus, article: usize) -> Self {
        let entry = &corpus.entries()[article];
        let Entry { article: Article { id, text, .. }, reading, .. } = entry;
        let actors = corpus.actors();
        let actor = |mention: usize| actors.list[actors.of(article, mention)].id.as_str();
        let offsets = Offsets::new(text);
        let range = |span| Range::new(&offsets, span);

        let mentions = reading.mentions.iter().enumerate().map(|(i, m)| MentionLine {
            at: range(m.span),
            kind: labels::kind(corpus.kind(article, i)),
            actor: actor(i),
            via: labels::via(m.via),
            confidence: f64::from(m.confidence) / 100.0,
            why: entry.correction(i).map(|rule| corpus.corrections().told(rule)),
        });
        let figures = reading.figures.iter().enumerate().map(|(i, f)| FigureLine {
            at: range(f.span),
            kind: labels::figure(f.kind),
            value: f.value,
            low: f.low,
            high: f.high,
            approximation: f.approximation.map(labels::approximation),
            unit: f.unit.as_deref().map(|unit| labels::unit(f.kind, unit)),
            counted: f.counted.map(range),
            place: corpus.figure_place(article, i).map(|actor| actors.list[actor].id.as_str()),
        });
        let speaker = |quote: usize| match corpus.speaker(article, quote) {
            Some(Who::Actor(actor)) => Some(actors.list[actor].id.as_str()),
            _ => None,
        };
        let quote = |(i, q): (usize, &Quote)| QuoteLine {
            at: range(q.content),
            kind: labels::quote(q.kind),
            source: q.source.map(|span| SourceLine { at: range(span), actor: speaker(i) }),
            cue: q.cue.map(range),
            said_by: entry.said_by(i).map(|rule| SaidByLine {
                actor: speaker(i),
                speaker: corpus.corrections().speaker(rule),
                why: corpus.corrections().told(rule),
            }),
        };
        let quotes_of = |indirect: bool| {
            let quotes = reading.quotes.iter().enumerate();
            quotes.filter(|(_, q)| (q.kind == QuoteKind::Indirect) == indirect).map(quote).collect()
        };
        let dates = reading.dates.iter().map(|d| DateLine { at: range(d.span), value: d.value.as_deref() });
        Self {
            id,
            mentions: mentions.collect(),
            figures: figures.collect(),
            quotes: quotes_of(false),
            indirect: quotes_of(true),
            dates: dates.collect(),
        }
    }
}
