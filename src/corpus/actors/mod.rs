//! Actors: the names of a story that mean one person, organisation, place or group, put together.
//!
//! Two steps, both pure functions. [`Clusters`] reads one article; it is kept with the article. [`Actors::merge`] puts the local
//! actors of many articles together, in time that grows with their number; after an article has come or gone it is called anew, so
//! that an article that was removed is as if it had never been there. Every merge has a reason that one can read: [`Alias::why`].

mod aliases;
mod called;
mod fold;
mod keys;
mod kin;
mod link;
mod local;
mod merge;
mod name;
mod office;
mod people;
mod regroup;
mod sound;
mod suggest;
mod why;

pub(super) use fold::plain;
pub use local::Clusters;
pub(super) use regroup::name_key;
pub use suggest::Suggestion;
pub(super) use why::tidy;

use crate::names::Kind;
use crate::names::gender::Votes;

/// The actors of a story.
#[derive(Clone, Debug, Default)]
pub struct Actors {
    /// In the order in which the story first mentions them.
    pub list: Vec<Actor>,
    /// For each article and mention the actor.
    of_mention: Vec<Vec<u32>>,
}

/// A person, organisation, place or group, with all its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Its name in small letters, with hyphens, and a number where two actors share that: `recep-tayyip-erdogan`, `smith-2`.
    pub id: String,
    /// Its fullest frequent name, without title.
    pub name: String,
    pub kind: Kind,
    /// How the story writes it, most frequent first.
    pub aliases: Vec<Alias>,
    /// Article and mention, both counted from 0, in order.
    pub mentions: Vec<(u32, u32)>,
    /// How many of the mentions are demonyms: `Syrian` for Syria.
    pub demonyms: u32,
    /// The user's rules that made it what it is, counted from 0, in order.
    pub corrections: Vec<u32>,
    /// Its kind is the user's word, whatever kind its mentions were read as.
    pub retyped: bool,
    /// Whether the story speaks of a woman or of a man.
    votes: Votes,
}

/// One way in which the story writes an actor's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub name: String,
    pub count: u32,
    /// Why this is the actor's name: `surname of Recep Tayyip Erdogan`.
    pub why: String,
}

impl Actors {
    /// The index in [`Actors::list`] of the actor that a mention means; both are counted from 0, in the order given to
    /// [`Actors::merge`].
    pub fn of(&self, article: usize, mention: usize) -> usize {
        self.of_mention[article][mention] as usize
    }
}
