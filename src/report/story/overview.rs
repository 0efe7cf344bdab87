use super::Story;
use crate::corpus::alignment::{Row, Status};
use crate::names::Kind;
use crate::quotes::QuoteKind;
use crate::report::{ArticleRow, Headline, KindCount, Likeness, Overview, labels};

/// A title made of an article's first words has at most so many characters.
const TITLE: usize = 80;

impl Story {
    pub fn overview(&self) -> Overview {
        let articles: Vec<_> = (0..self.corpus.entries().len()).map(|article| self.row(article)).collect();
        let actors = self.corpus.actors();
        let counting = self.corpus.counting();
        let mut seen = vec![false; actors.list.len()];
        let mut kinds = [Kind::Person, Kind::Organisation, Kind::Place, Kind::Group].map(|kind| KindCount {
            kind: labels::kind(kind),
            actors: 0,
            mentions: 0,
        });
        for (article, entry) in self.corpus.entries().iter().enumerate() {
            for (mention, _) in entry.mentions(counting) {
                let actor = actors.of(article, mention);
                let kind = &mut kinds[actors.list[actor].kind as usize];
                kind.mentions += 1;
                kind.actors += u32::from(!std::mem::replace(&mut seen[actor], true));
            }
        }
        Overview {
            words: self.corpus.entries().iter().map(|entry| entry.words(counting)).sum(),
            actors: kinds.iter().map(|kind| kind.actors).sum(),
            figures: articles.iter().map(|row| row.figures).sum(),
            quotes: articles.iter().filter(|row| row.counts).map(|row| row.quotes).sum(),
            kinds: kinds.into(),
            articles,
        }
    }

    pub fn headline(&self) -> Headline {
        let alignment = self.corpus.alignment();
        let speakers = self.corpus.speakers();
        let all = self.corpus.entries().iter().filter(|entry| entry.counts(self.corpus.counting())).count() as u32;
        let differs = |row: &&Row| !row.aside && row.status == Status::Differ;
        let silent = speakers
            .never_quoted
            .first()
            .filter(|&&actor| all > 1 && speakers.mentioned[actor].1 == all && !speakers.list.is_empty());
        let id = |row: usize| self.row_id(&alignment.rows[row]);
        let aside = |row: usize| alignment.rows[row].aside;
        let different = alignment.different.iter().filter(|pair| !aside(pair.rows.0) && !aside(pair.rows.1));
        Headline {
            differ: alignment.rows.iter().filter(differs).map(|row| self.row_id(row)).collect(),
            different: different.map(|pair| (id(pair.rows.0), id(pair.rows.1))).collect(),
            silent: silent.map(|&actor| self.never_quoted(&speakers, actor)),
        }
    }

    pub(super) fn row(&self, article: usize) -> ArticleRow {
        let entry = self.entry(article);
        let counting = self.corpus.counting();
        let figures = entry.reading.figures.iter().filter(|f| entry.counts_span(f.span, counting));
        ArticleRow {
            id: entry.article.id.clone(),
            title: self.title(article),
            date: entry.reading.date.clone(),
            source: entry.reading.source.clone(),
            words: entry.length(counting),
            mentions: entry.mentions(counting).count() as u32,
            figures: figures.count() as u32,
            quotes: entry.quotes(counting).filter(|(_, quote)| quote.kind != QuoteKind::Scare).count() as u32,
            same_as: self.corpus.twin(article).map(|first| self.entry(first).article.id.clone()),
            like: self.like(article),
            english: entry.is_english(),
            counts: entry.counts(counting),
        }
    }

    fn like(&self, article: usize) -> Option<Likeness> {
        let copy = self.corpus.copy(article).filter(|_| self.corpus.twin(article).is_none())?;
        let article = self.entry(copy.article).article.id.clone();
        Some(Likeness { article, percent: copy.percent, within: copy.holds })
    }

    /// Given, else found in the text, else its first words.
    fn title(&self, article: usize) -> String {
        let entry = self.entry(article);
        if let Some(title) = &entry.reading.title {
            return title.clone();
        }
        let running = || {
            let mut sentences = entry.reading.sentences.iter().map(|sentence| sentence.span);
            sentences.find_map(|span| entry.reading.behind_zones(span))
        };
        let span = running().or(entry.reading.sentences.first().map(|sentence| sentence.span));
        span.map_or(String::new(), |span| shorten(entry.of(span)))
    }
}

/// White space as single blanks; cut behind a word where it is too long.
fn shorten(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.chars().count() + word.chars().count() >= TITLE {
            if short.is_empty() {
                short.extend(word.chars().take(TITLE));
            }
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}
