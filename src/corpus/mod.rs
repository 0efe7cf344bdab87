//! Many readings together: actors, co-mentions, aligned figures, words.

pub mod actors;

use std::collections::HashMap;
use std::sync::OnceLock;

use actors::{Actors, Clusters};

use crate::article::Article;
use crate::reading::{Reading, read};

/// Articles with their readings, in the order in which they came.
///
/// What one article holds is worked out when it is added; what spans articles only when it is asked for, and then kept until
/// an article comes or goes.
#[derive(Default)]
pub struct Corpus {
    entries: Vec<Entry>,
    at: HashMap<String, usize>,
    actors: OnceLock<Actors>,
}

/// An article with what was found in it.
pub struct Entry {
    pub article: Article,
    pub reading: Reading,
    pub clusters: Clusters,
}

impl Corpus {
    /// Reads an article and adds it; one with the same id is replaced in place. Gives its index.
    pub fn add(&mut self, article: Article) -> usize {
        let reading = read(&article);
        let clusters = Clusters::new(&article.text, &reading.mentions);
        let entry = Entry { article, reading, clusters };
        self.actors.take();
        match self.at.get(&entry.article.id) {
            Some(&at) => {
                self.entries[at] = entry;
                at
            }
            None => {
                self.at.insert(entry.article.id.clone(), self.entries.len());
                self.entries.push(entry);
                self.entries.len() - 1
            }
        }
    }

    pub fn remove(&mut self, id: &str) -> Option<Article> {
        let at = self.at.remove(id)?;
        self.at.values_mut().filter(|i| **i > at).for_each(|i| *i -= 1);
        self.actors.take();
        Some(self.entries.remove(at).article)
    }

    /// All articles, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.at.get(id).copied()
    }

    pub fn reading(&self, id: &str) -> Option<&Reading> {
        Some(&self.entries[self.position(id)?].reading)
    }

    pub fn actors(&self) -> &Actors {
        self.actors.get_or_init(|| Actors::merge(self.entries.iter().map(|e| &e.clusters)))
    }
}
