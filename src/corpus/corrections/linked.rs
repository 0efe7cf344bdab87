//! The actors of a corpus as corrected.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::regrouping::{Part, Reason, Regrouping};
use super::speakers::speakers;
use super::{Corrections, INSIDE, Idle, NOTHING, Outcome, Rule};
use crate::corpus::actors::{Actor, Actors, Clusters, name_key, tidy};
use crate::corpus::{Corpus, Who};
use crate::order;

/// The actors of a corpus as corrected, and what became of each rule but those of figures.
#[derive(Debug)]
pub(in crate::corpus) struct Linked {
    pub actors: Actors,
    pub outcomes: Vec<Outcome>,
    /// Of each rule that says whose a quote is, who that is.
    pub speakers: FxHashMap<u32, Option<Who>>,
}

impl Linked {
    pub fn new(corpus: &Corpus, corrections: &Corrections) -> Self {
        let found = Actors::merge(corpus.entries().iter().map(|entry| &entry.clusters), &corpus.settled());
        let mut idle: Vec<Option<Idle>> = vec![None; corrections.list.0.len()];
        let mut actors = corrected(corpus, corrections, &found, &mut idle).unwrap_or(found);
        tell_of_mentions(corpus, corrections, &mut actors);
        for actor in &mut actors.list {
            order::sort(&mut actor.corrections);
            actor.corrections.dedup();
        }
        Self {
            outcomes: outcomes(corpus, corrections, &idle),
            speakers: speakers(corpus, corrections, &actors),
            actors,
        }
    }
}

/// None where no rule changes the actors that were found; `idle` takes the rules that do nothing.
fn corrected(corpus: &Corpus, corrections: &Corrections, found: &Actors, idle: &mut [Option<Idle>]) -> Option<Actors> {
    corrections.list.of_actors().next()?;
    let mut regrouping = Regrouping::new(corpus, corrections, found);
    for (number, rule) in corrections.list.of_actors() {
        idle[number as usize] = regrouping.apply(number, rule).err();
    }
    (!regrouping.touched.is_empty()).then(|| regrouped(regrouping, corrections))
}

fn outcomes(corpus: &Corpus, corrections: &Corrections, idle: &[Option<Idle>]) -> Vec<Outcome> {
    // Of the rules that speak of mentions, whether they did something to any.
    let mut applied: Vec<Option<bool>> = vec![None; corrections.list.0.len()];
    for &(rule, here) in corpus.entries().iter().flat_map(|entry| entry.rules()) {
        *applied[rule as usize].get_or_insert_default() |= here;
    }
    let outcome = |(number, rule): (u32, &Result<Rule, String>)| match rule {
        Err(message) => Outcome::Wrong(message.clone()),
        Ok(_) if applied[number as usize] == Some(true) => Outcome::Applied,
        Ok(Rule::Add { .. }) if applied[number as usize].is_some() => Outcome::Idle(INSIDE),
        Ok(rule) => match idle[number as usize] {
            None if rule.is_of_actors() => Outcome::Applied,
            why => Outcome::Idle(why.unwrap_or(NOTHING)),
        },
    };
    (0..).zip(&corrections.list.0).map(outcome).collect()
}

/// The actors with their mentions where the rules put them.
fn regrouped(mut regrouping: Regrouping, corrections: &Corrections) -> Actors {
    let (corpus, found) = (regrouping.corpus, regrouping.found);
    let mut parts: Vec<Vec<Part>> = Vec::with_capacity(corpus.entries().len());
    let mut articles: Vec<Cow<Clusters>> = Vec::with_capacity(corpus.entries().len());
    let mut groups: Vec<u32> = Vec::new();
    let mut numbers: Vec<Option<u32>> = vec![None; regrouping.parts.len()];
    let mut count = 0;
    for (article, entry) in corpus.entries().iter().enumerate() {
        let mentions = &entry.reading.mentions;
        let here: Vec<Part> =
            (0..mentions.len()).map(|mention| regrouping.part(article as u32, mention as u32)).collect();
        let sets: Vec<Part> = here.iter().map(|&part| regrouping.set(part)).collect();
        let moved = here.iter().enumerate().any(|(mention, &part)| part as usize != found.of(article, mention));
        let clusters = match moved {
            true => Cow::Owned(entry.clusters.parted(&entry.article.text, mentions, &sets)),
            false => Cow::Borrowed(&entry.clusters),
        };
        let before = groups.len();
        for (&cluster, &set) in clusters.of_mentions().iter().zip(&sets) {
            if before + cluster as usize == groups.len() {
                let number = *numbers[set as usize].get_or_insert(count);
                count += u32::from(number == count);
                groups.push(number);
            }
        }
        parts.push(here);
        articles.push(clusters);
    }
    let articles: Vec<&Clusters> = articles.iter().map(Cow::as_ref).collect();
    let mut actors = Actors::grouped(&articles, &groups, &corpus.settled());
    tell(&mut actors, regrouping, corrections, &numbers, &parts);
    actors
}

/// Says of the actors what the rules say, and why their names are theirs. `numbers` has the actor of each set, `parts` the part in
/// which each mention is.
fn tell(
    actors: &mut Actors,
    mut regrouping: Regrouping,
    corrections: &Corrections,
    numbers: &[Option<u32>],
    parts: &[Vec<Part>],
) {
    for (part, rule) in std::mem::take(&mut regrouping.touched) {
        if let Some(actor) = numbers[regrouping.set(part) as usize] {
            actors.list[actor as usize].corrections.push(rule);
        }
    }
    let origins = Origins::new(actors, &regrouping, parts);
    for (set, at) in (0..).zip(numbers).filter_map(|(set, at)| Some((set, (*at)?))) {
        let (said, actor) = (*regrouping.said_of(set), &mut actors.list[at as usize]);
        if actor.corrections.is_empty() {
            continue;
        }
        tell_of_names(at, actor, said.first, &regrouping, corrections, &origins);
        if let Some((_, name)) = said.name {
            actor.name = name.to_owned();
        }
        if let Some((_, kind)) = said.kind {
            (actor.kind, actor.retyped) = (kind, true);
        }
    }
}

/// Where the names of corrected actors come from.
struct Origins<'c> {
    /// For each actor and each of its names the part that it came from first.
    of_name: FxHashMap<(u32, &'c str), Part>,
    /// For each part whether a mention is in it.
    present: Vec<bool>,
}

impl<'c> Origins<'c> {
    fn new(actors: &Actors, regrouping: &Regrouping<'c>, parts: &[Vec<Part>]) -> Self {
        let mut origins = Self { of_name: FxHashMap::default(), present: vec![false; regrouping.parts.len()] };
        for (article, (entry, parts)) in regrouping.corpus.entries().iter().zip(parts).enumerate() {
            for (mention, &part) in parts.iter().enumerate() {
                let actor = actors.of(article, mention);
                if !actors.list[actor].corrections.is_empty() {
                    let name = entry.of(entry.reading.mentions[mention].span);
                    origins.of_name.entry((actor as u32, name)).or_insert(part);
                    origins.present[part as usize] = true;
                }
            }
        }
        origins
    }
}

/// What an actor is called, if it was merged: as the one named `first` was. And why its names are its.
fn tell_of_names(
    at: u32,
    actor: &mut Actor,
    first: Option<Part>,
    regrouping: &Regrouping,
    corrections: &Corrections,
    origins: &Origins,
) {
    let origin = |name: &str| origins.of_name.get(&(at, name)).copied();
    let first = first.filter(|part| origins.present[*part as usize]);
    let found = first.and_then(|part| regrouping.found.list.get(part as usize));
    if let Some(found) = found {
        actor.name = found.name.clone();
    } else if let Some(alias) = actor.aliases.iter().find(|alias| first.is_some() && origin(&alias.name) == first) {
        actor.name = tidy(&alias.name).to_owned();
    }
    let shown = name_key(&actor.name);
    let of_shown = || actor.aliases.iter().find(|alias| name_key(&alias.name) == shown).and_then(|a| origin(&a.name));
    let of_shown = first.or_else(of_shown);
    let as_found: FxHashMap<&str, &str> =
        found.iter().flat_map(|found| &found.aliases).map(|alias| (alias.name.as_str(), alias.why.as_str())).collect();
    for alias in &mut actor.aliases {
        let part = origin(&alias.name);
        match part.and_then(|part| regrouping.parts[part as usize].reason) {
            Some(Reason::Merged(rule)) if part != of_shown => alias.why = corrections.told(rule),
            Some(Reason::Split(rule)) => alias.why = corrections.told(rule),
            _ => {
                if let Some(why) = as_found.get(alias.name.as_str()) {
                    alias.why = (*why).to_owned();
                }
            }
        }
    }
}

/// Says of the actors which of their mentions are the user's.
fn tell_of_mentions(corpus: &Corpus, corrections: &Corrections, actors: &mut Actors) {
    let mut rules: FxHashMap<(u32, &str), u32> = FxHashMap::default();
    for (article, entry) in corpus.entries().iter().enumerate() {
        for &(mention, rule) in entry.corrected() {
            let actor = actors.of(article, mention as usize);
            actors.list[actor].corrections.push(rule);
            rules.insert((actor as u32, entry.of(entry.reading.mentions[mention as usize].span)), rule);
        }
    }
    for (at, actor) in (0..).zip(&mut actors.list).filter(|(_, actor)| !actor.corrections.is_empty()) {
        for alias in &mut actor.aliases {
            if let Some(rule) = rules.get(&(at, alias.name.as_str())) {
                alias.why = format!("{}; {}", alias.why, corrections.told(*rule));
            }
        }
    }
}
