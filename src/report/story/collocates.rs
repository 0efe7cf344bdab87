use super::{Story, round};
use crate::corpus::Vocabulary;
use crate::order;
use crate::report::{Collocate, Collocates, CollocatesQuery, KwicQuery};
use crate::words::{Contingency, is_function_word};

impl Story {
    /// The words around a phrase or an actor; most frequent first, then by G².
    pub fn collocates(&self, query: &CollocatesQuery) -> Collocates {
        let places = match &query.of {
            KwicQuery::Phrase(phrase) => self.corpus.find(phrase),
            KwicQuery::Actor(id) => (0..self.corpus.entries().len())
                .map(|article| (article, self.entry(article).term_ranges(&self.mentions_of(article, id))))
                .filter(|(_, hits)| !hits.is_empty())
                .collect(),
        };
        let hits = places.iter().map(|(_, hits)| hits.len() as u32).sum();
        let vocabulary = Vocabulary::new(&self.corpus);
        let found = self.corpus.neighbours(&places, query.window.clamp(1, 20).into());
        let totals = vocabulary.totals();
        let all = totals.iter().sum();
        let words = self.corpus.symbols().iter().zip(&found.counts).zip(&totals).zip(0..);
        let words = words.filter(|(((word, [left, right]), _), symbol)| {
            left + right > 0 && !vocabulary.is_number(*symbol) && (query.all || !is_function_word(word))
        });
        let collocate = |(((word, &[left, right]), &total), _): (((&str, &[u32; 2]), &u32), u32)| {
            let table = Contingency::new(left + right, found.words, total, all);
            let term = vocabulary.written(word);
            Collocate { term, count: left + right, left, right, total, g2: round(table.g2(), 1) }
        };
        let mut collocates: Vec<Collocate> = words.map(collocate).collect();
        order::sort_by(&mut collocates, |a, b| {
            b.count.cmp(&a.count).then(b.g2.total_cmp(&a.g2)).then_with(|| a.term.cmp(&b.term))
        });
        collocates.truncate(query.most as usize);
        Collocates { hits, words: found.words, collocates }
    }
}
