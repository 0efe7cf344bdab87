//! What the names in rules mean: which actors, which of their names, which mentions.

use rustc_hash::FxHashSet;

use super::regrouping::{Part, Regrouping};
use super::{Corrections, Idle, NOTHING, Naming, SEVERAL};
use crate::corpus::Corpus;
use crate::corpus::actors::name_key;
use crate::names::Kind;
use crate::order;

/// What a name in a rule means.
pub(super) enum Meant {
    Part(Part),
    /// An actor that was found, and which of its aliases.
    Alias(u32, u32),
    /// Article and mention.
    Mention(u32, u32),
}

impl<'c> Regrouping<'c> {
    /// The actors that a name means, each by one part: those called so; else the only one that bears it; or those at the place.
    pub(super) fn actors(&mut self, number: u32, index: u32, naming: &Naming) -> Result<Vec<Part>, Idle> {
        if naming.at().is_some() {
            let parts = self.at_place(number, index, naming).iter().map(|meant| self.part_of(meant)).collect();
            let parts = self.distinct(parts);
            return if parts.is_empty() { Err(NOTHING) } else { Ok(parts) };
        }
        let bearers = self.names.get(&name_key(naming.words()));
        let mut called = bearers.map(|bearers| bearers.called.clone()).unwrap_or_default();
        called.retain(|&part| naming.allows(self.kind(part)));
        if !called.is_empty() {
            return Ok(self.distinct(called));
        }
        let parts =
            self.borne(naming).iter().map(|&(actor, alias)| self.part_of(&Meant::Alias(actor, alias))).collect();
        match self.distinct(parts) {
            parts if parts.is_empty() => Err(NOTHING),
            parts if parts.len() == 1 => Ok(parts),
            _ => Err(SEVERAL),
        }
    }

    /// The aliases that are this name.
    pub(super) fn borne(&mut self, naming: &Naming) -> Vec<(u32, u32)> {
        let bearers = self.names.get(&name_key(naming.words()));
        let mut borne = bearers.map(|bearers| bearers.aliases.clone()).unwrap_or_default();
        borne.retain(|&(actor, alias)| {
            let part = self.part_of(&Meant::Alias(actor, alias));
            naming.allows(self.kind(part))
        });
        borne
    }

    pub(super) fn at_place(&mut self, number: u32, index: u32, naming: &Naming) -> Vec<Meant> {
        let first = self.places.partition_point(|place| place[..2] < [number, index][..]);
        let places = self.places[first..].iter().take_while(|place| place[..2] == [number, index]);
        let mut meant: Vec<Meant> = places.map(|&[_, _, article, mention]| Meant::Mention(article, mention)).collect();
        meant.retain(|meant| naming.allows(self.kind(self.part_of(meant))));
        meant
    }

    pub(super) fn part_of(&self, meant: &Meant) -> Part {
        match *meant {
            Meant::Part(part) => part,
            Meant::Mention(article, mention) => self.part(article, mention),
            Meant::Alias(actor, _) => {
                let text = self.text(meant).unwrap_or_default();
                self.aliases.get(&(actor, text)).copied().unwrap_or(actor)
            }
        }
    }

    pub(super) fn text(&self, meant: &Meant) -> Option<&'c str> {
        let Meant::Alias(actor, alias) = *meant else { return None };
        Some(&self.found.list[actor as usize].aliases[alias as usize].name)
    }

    fn kind(&mut self, part: Part) -> Kind {
        self.said_of(part).kind.map_or(self.parts[part as usize].kind, |(_, kind)| kind)
    }

    /// One part of each set.
    fn distinct(&mut self, mut parts: Vec<Part>) -> Vec<Part> {
        let mut seen = FxHashSet::default();
        parts.retain(|&part| seen.insert(self.sets.find(part)));
        parts
    }
}

/// The mentions at places that rules speak of, as rule, which of its names, article and mention; sorted.
pub(super) fn places(corpus: &Corpus, corrections: &Corrections) -> Vec<[u32; 4]> {
    let mut places = Vec::new();
    for article in corrections.places.articles().filter_map(|id| corpus.position(id)) {
        let entry = &corpus.entries()[article];
        let mentions = &entry.reading.mentions;
        for place in corrections.places.find(&entry.article) {
            let first = mentions.partition_point(|mention| mention.span.end <= place.span.start);
            let here = (first..mentions.len()).take_while(|&at| mentions[at].span.start < place.span.end);
            places.extend(here.map(|mention| [place.rule, place.naming, article as u32, mention as u32]));
        }
    }
    order::sort(&mut places);
    places.dedup();
    places
}
