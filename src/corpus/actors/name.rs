//! A distinct name, and what was seen of it.

use super::fold::Folded;
use super::keys::{hash, hash_words};
use crate::names::Kind;
use crate::names::gender::{Gender, Votes};

/// How much speaks for each kind: the sum of the tagger's confidence, in percent, over the mentions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds([u32; 4]);

impl Kinds {
    pub fn add(&mut self, kind: Kind, confidence: u8) {
        let weight = &mut self.0[kind as usize];
        *weight = weight.saturating_add(u32::from(confidence.max(1)));
    }

    pub fn add_all(&mut self, other: Kinds) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }

    /// The kind that most speaks for; the first of [`Kind`] where two are even.
    pub fn best(self) -> Kind {
        let order = [Kind::Person, Kind::Organisation, Kind::Place, Kind::Group];
        order.into_iter().rev().max_by_key(|&k| self.0[k as usize]).expect("there are kinds")
    }

    pub fn person(self) -> u32 {
        self.0[Kind::Person as usize]
    }

    pub fn other(self) -> u32 {
        self.0.iter().fold(0u32, |sum, &w| sum.saturating_add(w)) - self.person()
    }

    /// Whether both a person and something else bear this name, which is a part of a person's full name. Where one of the two is seldom
    /// seen, it is the tagger's slip; but one sure mention of a person among places is none.
    pub fn are_two(self) -> bool {
        let (person, other) = (self.person(), self.other());
        match person < other {
            true => person >= ONE_MENTION && person >= other / 3,
            false => other >= TWO_MENTIONS && other >= person / 3,
        }
    }
}

const ONE_MENTION: u32 = 75;
const TWO_MENTIONS: u32 = 120;

/// A name as text has it, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Surface {
    pub text: String,
    pub count: u32,
    /// `Syrian` for Syria.
    pub demonym: bool,
}

/// Further ways to write one name are counted with the last of these.
const MOST_SURFACES: usize = 24;

/// A distinct name: all surfaces that fold to the same words, of a person or of anything else.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub folded: Folded,
    /// Hash of the folded words.
    pub key: u64,
    pub person: bool,
    pub kinds: Kinds,
    pub surfaces: Vec<Surface>,
    /// Its group in the alias table.
    pub alias: Option<u32>,
    /// It was seen to stand for a longer name: a surname, a short form, an acronym. Elsewhere it may stand for somebody else.
    pub short: bool,
    /// What is known of the bearer's gender.
    pub votes: Votes,
    /// Whose office it is, where the name alone does not tell.
    pub owner: Option<String>,
    /// What those are to one another who bear it together; it is then its last word.
    pub kin: Option<&'static str>,
}

impl Name {
    /// A name without letters or digits is told by what stands in the text.
    pub fn new(mut folded: Folded, surface: &str) -> Self {
        if folded.words.is_empty() {
            folded.words.push(surface.to_string());
        }
        let key = hash_words(&folded.words);
        let (kinds, surfaces, votes) = (Kinds::default(), Vec::new(), Votes::default());
        Self { folded, key, person: false, kinds, surfaces, alias: None, short: false, votes, owner: None, kin: None }
    }

    /// Makes a surname that is none of the known bearers' a name of its own: `mrs berg`.
    pub fn set_apart(&mut self, title: Option<Gender>) {
        let title = if title == Some(Gender::Female) { "mrs" } else { "mr" };
        self.folded.words.insert(0, title.to_string());
        self.key = hash_words(&self.folded.words);
    }

    /// Makes a name one of several people of a family: `berg brothers`.
    pub fn of_several(mut self, kin: &'static str) -> Self {
        if self.folded.last() != kin {
            self.folded.words.push(kin.to_string());
            self.key = hash_words(&self.folded.words);
        }
        Self { kin: Some(kin), ..self }
    }

    pub fn words(&self) -> &[String] {
        &self.folded.words
    }

    /// What tells it from the names of other articles: its words, and of a single name of a person whether it is a woman's or a man's.
    pub fn identity(&self, person: bool) -> u64 {
        match self.votes.gender().filter(|_| person && self.words().len() == 1) {
            Some(gender) => hash([self.words()[0].as_str(), if gender == Gender::Female { "f" } else { "m" }]),
            None => self.key,
        }
    }

    /// Adds what another article says of this name. Votes that leave the bearer of a single name open tell nothing of other bearers.
    pub fn add_all(&mut self, other: &Name) {
        self.kinds.add_all(other.kinds);
        if self.words().len() > 1 || self.votes.gender().is_some() {
            self.votes.add_all(other.votes);
        }
    }

    pub fn count(&self) -> u32 {
        self.surfaces.iter().map(|s| s.count).sum()
    }

    pub fn see(&mut self, text: &str, count: u32, demonym: bool) {
        let full = self.surfaces.len() >= MOST_SURFACES;
        match self.surfaces.iter().position(|s| s.text == text).or(full.then_some(MOST_SURFACES - 1)) {
            Some(at) => self.surfaces[at].count += count,
            None => self.surfaces.push(Surface { text: text.into(), count, demonym }),
        }
    }
}
