//! Names of people, organisations, places and groups.

use crate::text::{Document, Span};

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub span: Span,
    pub kind: Kind,
    pub via: Via,
    /// How sure the tagger is, in percent.
    pub confidence: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Person,
    Organisation,
    Place,
    /// Peoples, faiths, political directions: `Kurdish`, `Islamist`, `Western`.
    Group,
}

/// How the text refers to the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Via {
    Name,
    /// `Syrian` for Syria: the kind is then that of the country, `Place`.
    Demonym,
}

/// The names of a document in order, not overlapping.
pub fn find(_document: &Document) -> Vec<Mention> {
    Vec::new()
}
