//! What findings are called: by where they stand in which article, not by their place in an answer. So a call outlasts corrections
//! and articles that come later.

use super::Story;
use crate::corpus::alignment::Row;
use crate::corpus::{Speakers, Who};
use crate::report::Utf16;

impl Story {
    /// That of its first figure: `a1.250`.
    pub(super) fn row_id(&self, row: &Row) -> String {
        let (article, figure) = row.cells[0];
        let entry = self.entry(article);
        let Utf16(start) = self.offsets[article].utf16(entry.reading.figures[figure].span.start);
        format!("{}.{start}", entry.article.id)
    }

    /// The row in which a figure stands, be it the first or another.
    pub(super) fn row_of(&self, id: &str) -> Option<&Row> {
        let (article, start) = self.article_and_rest(id)?;
        let start = Utf16(start.parse().ok()?);
        let figures = &self.entry(article).reading.figures;
        let figure =
            figures.binary_search_by_key(&start, |figure| self.offsets[article].utf16(figure.span.start)).ok()?;
        let alignment = self.corpus.alignment();
        alignment.rows.get(alignment.row_of(article, figure))
    }

    /// `a1.250-310`; no two quotes have the same start and end.
    pub(super) fn quote_id(&self, article: usize, quote: usize) -> String {
        let (entry, offsets) = (self.entry(article), &self.offsets[article]);
        let content = entry.reading.quotes[quote].content;
        let (Utf16(start), Utf16(end)) = (offsets.utf16(content.start), offsets.utf16(content.end));
        format!("{}.{start}-{end}", entry.article.id)
    }

    /// Article and quote.
    pub(super) fn quote_of(&self, id: &str) -> Option<(usize, usize)> {
        let (article, _) = self.article_and_rest(id)?;
        let quotes = 0..self.entry(article).reading.quotes.len();
        let quote = quotes.into_iter().find(|&quote| self.quote_id(article, quote) == id)?;
        Some((article, quote))
    }

    /// The actor's id, or the words behind a full stop, which no actor's id has: `.police`, `.spokesman.a1`.
    pub(super) fn speaker_id(&self, who: &Who) -> String {
        match who {
            Who::Actor(actor) => self.corpus.actors().list[*actor].id.clone(),
            Who::Words(words) => format!(".{words}"),
            Who::Someone { article, words } => format!(".{words}.{}", self.entry(*article).article.id),
        }
    }

    /// Which of the speakers.
    pub(super) fn speaker_of(&self, speakers: &Speakers, id: &str) -> Option<usize> {
        speakers.list.iter().position(|(who, _)| self.speaker_id(who) == id)
    }

    fn article_and_rest<'i>(&self, id: &'i str) -> Option<(usize, &'i str)> {
        let (article, rest) = id.rsplit_once('.')?;
        Some((self.corpus.position(article)?, rest))
    }
}
