//! Many readings together: actors, co-mentions, aligned figures, words.

pub mod actors;
pub mod alignment;
mod co_mentions;
mod copies;
pub mod corrections;
mod counting;
mod entry;
mod neighbours;
mod search;
mod shared;
mod speakers;
mod twins;
mod union_find;
mod vocabulary;

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use actors::{Actors, Suggestion};
use alignment::Alignment;
pub use co_mentions::{CoMentions, UnitKind};
use copies::Copies;
pub use copies::Copy;
use corrections::{Corrections, Linked, Outcome};
pub use counting::Counting;
pub use entry::Entry;
pub use neighbours::Neighbours;
pub use shared::Shared;
pub use speakers::{Speakers, Who};
use twins::Twins;
pub use vocabulary::{TermCount, Vocabulary};

use crate::article::Article;
use crate::names::{Kind, Via};
use crate::order;
use crate::reading::{Reading, read};
use crate::words::Symbols;

/// Articles with their readings, in the order in which they came.
///
/// What one article holds is worked out when it is added; what spans articles only when it is asked for, and then kept until
/// an article comes or goes.
#[derive(Default)]
pub struct Corpus {
    entries: Vec<Entry>,
    at: HashMap<String, usize>,
    /// The terms of all articles that ever came.
    symbols: Symbols,
    twins: Twins,
    copies: OnceLock<Copies>,
    counting: Counting,
    corrections: Arc<Corrections>,
    linked: OnceLock<Linked>,
    alignment: OnceLock<Alignment>,
}

impl Corpus {
    /// Reads an article and adds it; one with the same id is replaced in place. Gives its index.
    pub fn add(&mut self, article: Article) -> usize {
        let reading = read(&article);
        self.add_read(article, reading)
    }

    /// Adds an article that was read elsewhere, as [`Corpus::add`] does.
    pub fn add_read(&mut self, article: Article, reading: Reading) -> usize {
        let entry = Entry::new(article, reading, &mut self.symbols, &self.corrections);
        self.forget();
        let at = *self.at.entry(entry.article.id.clone()).or_insert(self.entries.len());
        if let Some(old) = self.entries.get(at) {
            self.twins.forget(&old.reading.terms.sequence, at);
        }
        self.twins.add(&entry.reading.terms.sequence, at);
        if at == self.entries.len() {
            if let Some(copies) = self.copies.get_mut() {
                copies.add(&entry.reading);
            }
            self.entries.push(entry);
        } else {
            self.copies.take();
            self.entries[at] = entry;
        }
        at
    }

    pub fn remove(&mut self, id: &str) -> Option<Article> {
        let at = self.at.remove(id)?;
        self.at.values_mut().filter(|i| **i > at).for_each(|i| *i -= 1);
        self.forget();
        self.copies.take();
        let entry = self.entries.remove(at);
        self.twins.forget(&entry.reading.terms.sequence, at);
        self.twins.close(at);
        Some(entry.article)
    }

    /// Says what counts. Who an actor is does not depend on it: the same names belong together.
    pub fn count(&mut self, counting: Counting) {
        self.counting = counting;
        self.alignment.take();
    }

    pub fn counting(&self) -> Counting {
        self.counting
    }

    /// Takes a user's corrections, in place of those before: for the articles that are here, and for those to come.
    pub fn correct(&mut self, corrections: impl Into<Arc<Corrections>>) {
        self.corrections = corrections.into();
        self.entries.iter_mut().for_each(|entry| entry.correct(&self.corrections));
        self.forget();
    }

    pub fn corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// What became of each rule of the corrections, in order.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let mut outcomes = self.linked().outcomes.clone();
        if self.corrections.has_figures() {
            for &(rule, done) in self.alignment().rules() {
                outcomes[rule as usize] = done.map_or_else(Outcome::Idle, |()| Outcome::Applied);
            }
        }
        outcomes
    }

    /// All articles, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The articles in an order that hangs on what they say, not on when they came: whatever is decided by which comes first, as
    /// between two names that are as frequent, is decided the same way for the same articles. Those without a date come last.
    pub(crate) fn settled(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        let said = |at: usize| {
            let Entry { article, reading, .. } = &self.entries[at];
            (reading.date.is_none(), &reading.date, &article.text, &article.id)
        };
        order::sort_by(&mut order, |&a, &b| said(a).cmp(&said(b)));
        order
    }

    pub fn position(&self, id: &str) -> Option<usize> {
        self.at.get(id).copied()
    }

    pub fn reading(&self, id: &str) -> Option<&Reading> {
        Some(&self.entries[self.position(id)?].reading)
    }

    /// The first earlier article that says the same, word for word.
    pub fn twin(&self, article: usize) -> Option<usize> {
        let sequence = &self.entries[article].reading.terms.sequence;
        let mut earlier = self.twins.before(sequence, article).filter(|_| !sequence.is_empty());
        earlier.find(|other| self.entries[*other].reading.terms.sequence == *sequence)
    }

    /// The earlier article that has most of this one's wording, or most of whose wording this one has, as with the report of an agency.
    pub fn copy(&self, article: usize) -> Option<Copy> {
        let readings = || self.entries.iter().map(|entry| &entry.reading);
        self.copies.get_or_init(|| Copies::new(readings())).found[article]
    }

    /// The terms that the articles' sequences are numbers of, and perhaps more.
    pub fn symbols(&self) -> &Symbols {
        &self.symbols
    }

    /// Actors that may be one, where no rule is sure.
    pub fn suggestions(&self) -> Vec<Suggestion> {
        self.actors().suggestions(|(article, mention)| {
            let entry = &self.entries[article as usize];
            &entry.article.text[entry.reading.mentions[mention as usize].span.end as usize..]
        })
    }

    pub fn actors(&self) -> &Actors {
        &self.linked().actors
    }

    fn linked(&self) -> &Linked {
        self.linked.get_or_init(|| Linked::new(self, &self.corrections))
    }

    /// What a mention is: a name is what its actor is, as most of its names were read or as a user said; the word of a people is
    /// what it was read as.
    pub fn kind(&self, article: usize, mention: usize) -> Kind {
        let actor = &self.actors().list[self.actors().of(article, mention)];
        let read = &self.entries[article].reading.mentions[mention];
        if actor.retyped || read.via == Via::Name { actor.kind } else { read.kind }
    }

    /// The actor where a figure's sentence says that it was counted, if its name is sure enough to count.
    pub fn figure_place(&self, article: usize, figure: usize) -> Option<usize> {
        let entry = &self.entries[article];
        let mention = entry.contexts[figure].place_mention()?;
        let sure = entry.reading.mentions[mention].confidence >= self.counting.least_confidence;
        sure.then(|| self.actors().of(article, mention))
    }

    /// Whose a quote is: whom a user's rule names; else the actor that its source names, or the words of the source. A name too
    /// unsure to count is but words, and a pronoun of which nobody knows whom it means tells nothing.
    pub fn speaker(&self, article: usize, quote: usize) -> Option<Who> {
        let entry = &self.entries[article];
        if let Some(rule) = entry.said_by(quote) {
            return self.linked().speakers.get(&rule)?.clone();
        }
        let quote = &entry.reading.quotes[quote];
        let source = quote.source?;
        let mention = quote.named.and_then(|named| entry.mention_at(named));
        let least = self.counting.least_confidence;
        match mention.filter(|&mention| entry.reading.mentions[mention].confidence >= least) {
            Some(mention) => Some(Who::Actor(self.actors().of(article, mention))),
            None => Who::words(entry.of(source)).map(|who| who.of(article)),
        }
    }

    /// Who is quoted, and who is only talked about.
    pub fn speakers(&self) -> Speakers {
        Speakers::new(self)
    }

    pub fn alignment(&self) -> &Alignment {
        self.alignment.get_or_init(|| Alignment::new(self))
    }

    fn forget(&mut self) {
        self.linked.take();
        self.alignment.take();
    }
}
