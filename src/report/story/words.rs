use super::{Story, per_thousand, round};
use crate::corpus::Vocabulary;
use crate::order;
use crate::report::{Keyword, Term, Words, WordsQuery};
use crate::words::{Keyness, deviation_of_proportions, is_function_word, keyness, keyness_against};

impl Story {
    /// The Words view.
    pub fn words(&self, query: &WordsQuery) -> Words {
        let at = |id: &Option<String>| id.as_deref().and_then(|id| self.corpus.position(id));
        let of = at(&query.of);
        let vocabulary = Vocabulary::new(&self.corpus).of(of);
        let sizes: Vec<u32> = (0..self.corpus.entries().len()).map(|article| self.size(of, article)).collect();
        let tokens = sizes.iter().sum();
        let n = query.n.clamp(1, 4).into();
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
        let other = match (of.filter(|_| query.rest), at(&query.against)) {
            (Some(of), _) => {
                let mut rest = Vocabulary::new(&self.corpus).totals();
                rest.iter_mut().zip(&totals).for_each(|(all, own)| *all -= own);
                let words = |article| if article == of { 0 } else { self.size(None, article) };
                Some((rest, (0..sizes.len()).map(words).sum()))
            }
            (None, Some(article)) => {
                let other = Vocabulary::new(&self.corpus).of(Some(article)).totals();
                Some((other, self.size(Some(article), article)))
            }
            (None, None) => None,
        };
        let compare = |word: &str, symbol: u32, count: u32| match &other {
            Some((other, words)) => keyness_against(count, tokens, other[symbol as usize], *words),
            None => keyness(word, count, tokens),
        };
        let keywords =
            if n == 1 { self.keywords(&vocabulary, &totals, query.most as usize, compare) } else { Vec::new() };
        Words { tokens, types, terms, keywords }
    }

    /// Words of an article that count; none where another alone is asked for.
    fn size(&self, of: Option<usize>, article: usize) -> u32 {
        if of.is_none_or(|of| of == article) { self.entry(article).words(self.corpus.counting()) } else { 0 }
    }

    /// Words that are more frequent than in what they are compared with, by G² and then by their letters. Function words tell nothing
    /// of a story, and abbreviations with full stops were cut apart in the reference.
    fn keywords(
        &self,
        vocabulary: &Vocabulary,
        totals: &[u32],
        most: usize,
        compare: impl Fn(&str, u32, u32) -> Keyness,
    ) -> Vec<Keyword> {
        let words = self.corpus.symbols().iter().zip(totals).zip(0..);
        let words = words.filter(|((_, count), _)| **count > 0);
        let words = words.filter(|((word, _), symbol)| {
            !vocabulary.is_number(*symbol) && !word.contains('.') && !is_function_word(word)
        });
        let words = words.map(|((word, &count), symbol)| {
            let keyness = compare(word, symbol, count);
            (word, count, round(keyness.g2, 1), keyness)
        });
        let mut keywords: Vec<(&str, u32, f64, Keyness)> = words.filter(|(.., g2, _)| *g2 > 0.0).collect();
        order::sort_by(&mut keywords, |a, b| b.2.total_cmp(&a.2).then(a.0.cmp(b.0)));
        keywords.truncate(most);
        let keyword = |(word, count, g2, keyness): (&str, u32, f64, Keyness)| Keyword {
            term: vocabulary.written(word),
            count,
            reference_per_million: round(keyness.reference_per_million.unwrap_or(0.0), 1),
            g2,
            log_ratio: round(keyness.log_ratio, 1),
        };
        keywords.into_iter().map(keyword).collect()
    }
}
