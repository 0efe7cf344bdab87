use std::hash::{BuildHasher, BuildHasherDefault};

use rustc_hash::{FxHashMap, FxHasher};

use crate::words::Item;

/// Articles by their terms, to find those that say the same without a look at all others.
#[derive(Default)]
pub(super) struct Twins {
    /// For each hash of a sequence the articles that have it, in order.
    articles: FxHashMap<u64, Vec<usize>>,
}

impl Twins {
    pub fn add(&mut self, sequence: &[Item], article: usize) {
        let articles = self.articles.entry(hash(sequence)).or_default();
        articles.insert(articles.partition_point(|other| *other < article), article);
    }

    /// Forgets an article; the others keep their numbers.
    pub fn forget(&mut self, sequence: &[Item], article: usize) {
        let hash = hash(sequence);
        let Some(articles) = self.articles.get_mut(&hash) else { return };
        articles.retain(|other| *other != article);
        if articles.is_empty() {
            self.articles.remove(&hash);
        }
    }

    /// Those behind an article that was taken out move up by one.
    pub fn close(&mut self, article: usize) {
        self.articles.values_mut().flatten().filter(|other| **other > article).for_each(|other| *other -= 1);
    }

    /// Earlier articles that may have the same sequence, in order.
    pub fn before(&self, sequence: &[Item], article: usize) -> impl Iterator<Item = usize> {
        let articles = self.articles.get(&hash(sequence)).map_or(&[][..], Vec::as_slice);
        articles.iter().copied().take_while(move |other| *other < article)
    }
}

fn hash(sequence: &[Item]) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(sequence)
}
