use std::borrow::Cow;
use std::ops::Range;

use super::Corpus;
use super::actors::plain;
use crate::order;
use crate::text::Document;
use crate::words::{Item, terms};

/// Longer phrases are not looked for with a hyphen.
const MOST_JOINED: usize = 6;

impl Corpus {
    /// Where a phrase stands: for each article that has it, stretches of its term sequence. Whole words, case and accents aside; a word
    /// of the phrase may start or end with `*` for anything. Words joined by a hyphen are found apart too, and words
    /// apart joined.
    pub fn find(&self, phrase: &str) -> Vec<(usize, Vec<Range<usize>>)> {
        let words: Vec<&str> = phrase.split_whitespace().collect();
        let mut spellings = vec![words.join(" "), phrase.replace(['-', '‐', '‑'], " ")];
        // Of a star, a hyphen would make another word.
        let joins = if phrase.contains('*') || words.len() > MOST_JOINED { 0 } else { words.len() };
        spellings.extend((1..joins).map(|at| format!("{}-{}", words[..at].join(" "), words[at..].join(" "))));
        let mut patterns: Vec<Vec<Vec<bool>>> = Vec::new();
        for spelling in spellings {
            let pattern: Vec<Vec<bool>> = spelling.split_whitespace().flat_map(|piece| self.matching(piece)).collect();
            if !pattern.is_empty() && !patterns.contains(&pattern) {
                patterns.push(pattern);
            }
        }
        let fits = |item: &Item, symbols: &Vec<bool>| item.symbol().is_some_and(|symbol| symbols[symbol as usize]);
        let found = self.entries().iter().enumerate().map(|(article, entry)| {
            let terms = &entry.reading.terms;
            let mut hits = Vec::new();
            for stretch in entry.term_stretches(self.counting()) {
                let first = hits.len();
                for pattern in &patterns {
                    for (at, items) in terms.sequence[stretch.clone()].windows(pattern.len()).enumerate() {
                        if items.iter().zip(pattern).all(|(item, symbols)| fits(item, symbols)) {
                            hits.push(stretch.start + at..stretch.start + at + pattern.len());
                        }
                    }
                }
                order::sort_by_key(&mut hits[first..], |hit| (hit.start, hit.end));
            }
            (article, hits)
        });
        found.filter(|(_, hits)| !hits.is_empty()).collect()
    }

    /// For each term of a piece of a phrase, which symbols it matches.
    fn matching(&self, piece: &str) -> Vec<Vec<bool>> {
        let body = piece.trim_matches('*');
        let (open_start, open_end) = (piece.starts_with('*'), piece.ends_with('*'));
        let terms = terms(&Document::new(body), &[]);
        let words: Vec<&str> = if piece == "*" {
            vec![""]
        } else {
            terms.sequence.iter().filter_map(|i| i.symbol()).map(|s| terms.symbols.word(s)).collect()
        };
        let words: Vec<Cow<str>> = words.into_iter().map(plain).collect();
        let last = words.len().saturating_sub(1);
        let matches = |at: usize, word: &str, symbol: Cow<str>| match (open_start && at == 0, open_end && at == last) {
            (false, false) => *symbol == *word,
            (false, true) => symbol.starts_with(word),
            (true, false) => symbol.ends_with(word),
            (true, true) => symbol.contains(word),
        };
        let each = words.iter().enumerate();
        each.map(|(at, word)| self.symbols().iter().map(|symbol| matches(at, word, plain(symbol))).collect()).collect()
    }
}
