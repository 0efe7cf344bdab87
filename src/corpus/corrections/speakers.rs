//! Whom the rules of quotes name.

use rustc_hash::FxHashMap;

use super::meaning::places;
use super::{Corrections, Naming, Rule};
use crate::corpus::actors::{Actors, name_key};
use crate::corpus::{Corpus, Who};

/// Of each rule that says whose a quote is, who that is: the actor that is called so, else the only one that bears the name, or the
/// one at the place; else these words. None: nobody.
pub(super) fn speakers(corpus: &Corpus, corrections: &Corrections, actors: &Actors) -> FxHashMap<u32, Option<Who>> {
    let named = corrections.list.valid().filter_map(|(number, rule)| match rule {
        Rule::SaidBy { speaker, .. } => Some((number, speaker.as_ref())),
        _ => None,
    });
    let named: Vec<(u32, Option<&Naming>)> = named.collect();
    if named.is_empty() {
        return FxHashMap::default();
    }
    let mut bearers: FxHashMap<u64, Bearers> = FxHashMap::default();
    for (at, actor) in actors.list.iter().enumerate() {
        bearers.entry(name_key(&actor.name)).or_default().called.push(at);
        for alias in &actor.aliases {
            bearers.entry(name_key(&alias.name)).or_default().bearing.push(at);
        }
    }
    let places = places(corpus, corrections);
    let who = |number: u32, naming: &Naming| {
        let allowed = |actor: &&usize| naming.allows(actors.list[**actor].kind);
        if naming.at().is_some() {
            let place = places.iter().find(|place| place[..2] == [number, 1])?;
            return Some(actors.of(place[2] as usize, place[3] as usize)).filter(|actor| allowed(&actor));
        }
        let Bearers { called, bearing } = bearers.get(&name_key(naming.words()))?;
        let mut bearing: Vec<usize> = bearing.iter().filter(allowed).copied().collect();
        bearing.dedup();
        called.iter().find(allowed).copied().or(bearing.first().filter(|_| bearing.len() == 1).copied())
    };
    let speaker = |(number, naming): (u32, Option<&Naming>)| {
        let who = naming.and_then(|naming| who(number, naming).map(Who::Actor).or_else(|| Who::words(naming.words())));
        (number, who)
    };
    named.into_iter().map(speaker).collect()
}

#[derive(Default)]
struct Bearers {
    called: Vec<usize>,
    bearing: Vec<usize>,
}
