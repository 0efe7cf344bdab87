use super::{Story, per_thousand, round};
use crate::corpus::Vocabulary;
use crate::report::{Keyword, Term, Words, WordsQuery};
use crate::words::{deviation_of_proportions, is_function_word, keyness};

impl Story {
    /// The Words view.
    pub fn words(&self, query: &WordsQuery) -> Words {
        let vocabulary = Vocabulary::new(&self.corpus);
        let counting = self.corpus.counting();
        let sizes: Vec<u32> = self.corpus.entries().iter().map(|entry| entry.words(counting)).collect();
        let tokens = sizes.iter().sum();
        let n = query.n.clamp(1, 3).into();
        let terms = vocabulary.terms(n, query.all, query.most as usize).into_iter().map(|found| {
            let mut parts: Vec<_> = sizes.iter().map(|size| (0, *size)).collect();
            found.articles.iter().for_each(|&(article, count)| parts[article].0 = count);
            Term {
                term: vocabulary.written(&found.term),
                count: found.count,
                per_thousand: per_thousand(found.count, tokens),
                articles: found.articles.len() as u32,
                dispersion: round(deviation_of_proportions(parts.into_iter()), 2),
            }
        });
        let terms = terms.collect();
        let totals = vocabulary.totals();
        let types = totals.iter().filter(|count| **count > 0).count() as u32;
        let keywords =
            if n == 1 { self.keywords(&vocabulary, &totals, tokens, query.most as usize) } else { Vec::new() };
        Words { tokens, types, terms, keywords }
    }

    /// Words that are more frequent than in general news, by G² and then by their letters. Function words tell nothing of a
    /// story, and abbreviations with full stops were cut apart in the reference.
    fn keywords(&self, vocabulary: &Vocabulary, totals: &[u32], tokens: u32, most: usize) -> Vec<Keyword> {
        let words = self.corpus.symbols().iter().zip(totals).zip(0..);
        let words = words.filter(|((_, count), _)| **count > 0);
        let words = words.filter(|((word, _), symbol)| {
            !vocabulary.is_number(*symbol) && !word.contains('.') && !is_function_word(word)
        });
        let mut keywords: Vec<(&str, u32, f64)> =
            words.map(|((word, count), _)| (word, *count, round(keyness(word, *count, tokens).g2, 1))).collect();
        keywords.retain(|(_, _, g2)| *g2 > 0.0);
        keywords.sort_unstable_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(b.0)));
        keywords.truncate(most);
        let keyword = |(word, count, g2): (&str, u32, f64)| {
            let keyness = keyness(word, count, tokens);
            let reference_per_million = round(keyness.reference_per_million.unwrap_or(0.0), 1);
            Keyword {
                term: vocabulary.written(word),
                count,
                reference_per_million,
                g2,
                log_ratio: round(keyness.log_ratio, 1),
            }
        };
        keywords.into_iter().map(keyword).collect()
    }
}
