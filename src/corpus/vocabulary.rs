use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::Corpus;
use crate::order;
use crate::words::{Case, Item, is_function_word};

/// The terms of a corpus and how often they stand where.
pub struct Vocabulary<'c> {
    corpus: &'c Corpus,
    /// The one article whose terms are counted; none for all.
    of: Option<usize>,
    /// For each symbol how often it is written in lower case, with a capital, and all in capitals; starts of sentences aside.
    cases: Vec<[u32; 3]>,
}

/// A term of one to four words with its count in each article that has it, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermCount {
    /// Folded, as one searches for it.
    pub term: String,
    pub count: u32,
    pub articles: Vec<(usize, u32)>,
}

/// Up to four symbols plus one, the last in the lowest 32 bits.
type Key = u128;

impl<'c> Vocabulary<'c> {
    pub fn new(corpus: &'c Corpus) -> Self {
        let mut cases = vec![[0; 3]; corpus.symbols().len()];
        for item in corpus.entries().iter().flat_map(|entry| &entry.reading.terms.sequence) {
            if let Some(symbol) = item.symbol() {
                match item.case() {
                    Case::Unknown => {}
                    case => cases[symbol as usize][case as usize - 1] += 1,
                }
            }
        }
        Self { corpus, of: None, cases }
    }

    /// The terms of one article alone, where one is named; they are written as in all.
    pub fn of(self, article: Option<usize>) -> Self {
        Self { of: article, ..self }
    }

    /// The `most` terms of `n` words; most frequent first, then by their letters. Single numbers are left out, and so is what
    /// starts or ends with a function word, unless `all`.
    pub fn terms(&self, n: usize, all: bool, most: usize) -> Vec<TermCount> {
        let edge: Vec<bool> = self.corpus.symbols().iter().map(|word| all || !is_function_word(word)).collect();
        let single = |symbol: u32| n > 1 || !self.is_number(symbol);
        let fits = |items: &[Item]| match (items[0].symbol(), items[n - 1].symbol()) {
            (Some(first), Some(last)) => edge[first as usize] && edge[last as usize] && single(first),
            _ => false,
        };
        let mut counts: FxHashMap<Key, u32> = FxHashMap::default();
        self.each(n, |_, items| {
            if fits(items)
                && let Some(key) = key(items)
            {
                *counts.entry(key).or_default() += 1;
            }
        });
        let before = |a: &(Key, u32), b: &(Key, u32)| {
            Reverse(a.1).cmp(&Reverse(b.1)).then_with(|| self.words(a.0).cmp(self.words(b.0)))
        };
        let counts = order::first_by(counts.into_iter().collect(), most, before);

        let at: FxHashMap<Key, usize> = counts.iter().enumerate().map(|(i, (key, _))| (*key, i)).collect();
        let mut terms: Vec<TermCount> = Vec::with_capacity(counts.len());
        for (key, count) in counts {
            let term = self.words(key).collect::<Vec<_>>().join(" ");
            terms.push(TermCount { term, count, articles: Vec::new() });
        }
        self.each(n, |article, items| {
            let Some(&term) = key(items).and_then(|key| at.get(&key)) else { return };
            match terms[term].articles.last_mut() {
                Some((last, count)) if *last == article => *count += 1,
                _ => terms[term].articles.push((article, 1)),
            }
        });
        terms
    }

    /// How often each symbol stands in all articles.
    pub fn totals(&self) -> Vec<u32> {
        let mut totals = vec![0; self.corpus.symbols().len()];
        self.each(1, |_, items| {
            if let Some(symbol) = items[0].symbol() {
                totals[symbol as usize] += 1;
            }
        });
        totals
    }

    /// Whether a symbol is no word: `2018`, `3.5`, `21st`.
    pub fn is_number(&self, symbol: u32) -> bool {
        !self.corpus.symbols().word(symbol).starts_with(char::is_alphabetic)
    }

    /// A folded term as it is mostly written: `Idlib`, `UN`, `fighters`.
    pub fn written(&self, term: &str) -> String {
        let words = term.split(' ').map(|word| {
            let [lower, initial, upper] =
                self.corpus.symbols().get(word).map_or([0; 3], |symbol| self.cases[symbol as usize]);
            let mut letters = word.chars();
            match letters.next() {
                Some(_) if upper > lower && upper > initial => word.chars().flat_map(char::to_uppercase).collect(),
                Some(first) if initial > lower => first.to_uppercase().chain(letters).collect(),
                _ => word.to_owned(),
            }
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// Hands over every stretch of `n` items that counts, with its article.
    fn each(&self, n: usize, mut each: impl FnMut(usize, &[Item])) {
        let entries = self.corpus.entries().iter().enumerate();
        for (article, entry) in entries.filter(|(article, _)| self.of.is_none_or(|of| of == *article)) {
            for stretch in entry.term_stretches(self.corpus.counting()) {
                entry.reading.terms.sequence[stretch].windows(n).for_each(|items| each(article, items));
            }
        }
    }

    fn words(&self, key: Key) -> impl Iterator<Item = &str> {
        let symbols = [96, 64, 32, 0].map(|shift| (key >> shift) as u32).into_iter().filter(|symbol| *symbol > 0);
        symbols.map(|symbol| self.corpus.symbols().word(symbol - 1))
    }
}

/// None where a break is inside.
fn key(items: &[Item]) -> Option<Key> {
    items.iter().try_fold(0, |key, item| Some(key << 32 | Key::from(item.symbol()? + 1)))
}
