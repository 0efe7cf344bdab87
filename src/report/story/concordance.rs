use super::Story;
use crate::report::{Concordance, KwicLine, KwicQuery};
use crate::text::Span;

/// At most so many characters of context stand on either side.
const CONTEXT: usize = 80;

impl Story {
    /// The concordance of a phrase or an actor in the order of the text, at most so many lines.
    pub fn concordance(&self, query: &KwicQuery, most: usize) -> Concordance {
        match query {
            KwicQuery::Phrase(phrase) => self.of_phrase(phrase, most),
            KwicQuery::Actor(id) => self.of_names(id, most),
        }
    }

    fn of_phrase(&self, phrase: &str, most: usize) -> Concordance {
        let mut concordance = Concordance { total: 0, lines: Vec::new() };
        for (article, hits) in self.corpus.find(phrase) {
            concordance.total += hits.len() as u32;
            let room = most - concordance.lines.len();
            if room > 0 {
                let spans = self.entry(article).term_spans(&hits[..hits.len().min(room)]);
                concordance.lines.extend(spans.into_iter().map(|span| self.line(article, span)));
            }
        }
        concordance
    }

    fn of_names(&self, id: &str, most: usize) -> Concordance {
        let mut concordance = Concordance { total: 0, lines: Vec::new() };
        for article in 0..self.corpus.entries().len() {
            for span in self.mentions_of(article, id) {
                concordance.total += 1;
                if concordance.lines.len() < most {
                    concordance.lines.push(self.line(article, span));
                }
            }
        }
        concordance
    }

    /// A hit with the words of its paragraph to the left and right.
    fn line(&self, article: usize, hit: Span) -> KwicLine {
        let entry = self.entry(article);
        let paragraph = entry.paragraph(hit).unwrap_or(hit);
        let left = entry.of(Span { start: paragraph.start, end: hit.start });
        let right = entry.of(Span { start: hit.end, end: paragraph.end.max(hit.end) });
        let cut = left.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
        let end = right.char_indices().nth(CONTEXT).map_or(right.len(), |(at, _)| at);
        KwicLine {
            at: self.place(article, hit),
            left: left[cut..].to_owned(),
            hit: entry.of(hit).to_owned(),
            right: right[..end].to_owned(),
        }
    }
}
