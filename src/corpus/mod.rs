//! Many readings together: actors, co-mentions, aligned figures, words.

use crate::article::Article;
use crate::reading::{Reading, read};

/// Articles with their readings, in the order in which they came.
#[derive(Default)]
pub struct Corpus {
    entries: Vec<(Article, Reading)>,
}

impl Corpus {
    /// Reads an article and adds it; one with the same id is replaced in place.
    pub fn add(&mut self, article: Article) {
        let reading = read(&article);
        match self.entries.iter_mut().find(|(a, _)| a.id == article.id) {
            Some(entry) => *entry = (article, reading),
            None => self.entries.push((article, reading)),
        }
    }

    pub fn remove(&mut self, id: &str) -> Option<Article> {
        let at = self.entries.iter().position(|(a, _)| a.id == id)?;
        Some(self.entries.remove(at).0)
    }

    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.entries.iter().find(|(a, _)| a.id == id).map(|(_, r)| r)
    }
}
