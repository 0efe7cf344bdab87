//! The actors that linking found, taken apart and put together anew.

use rustc_hash::FxHashMap;

use super::meaning::{Meant, places};
use super::{Corrections, Idle, NOTHING, Naming, Rule};
use crate::corpus::Corpus;
use crate::corpus::actors::{Actor, Actors, name_key};
use crate::corpus::union_find::UnionFind;
use crate::names::Kind;
use crate::order;

/// A set of mentions: those of one of the actors that were found, or some that were taken out of it.
pub(super) type Part = u32;

/// The rule that put a part where it is.
#[derive(Clone, Copy)]
pub(super) enum Reason {
    Merged(u32),
    Split(u32),
}

/// What a user said of an actor, and by which rule.
#[derive(Clone, Copy, Default)]
pub(super) struct Said<'c> {
    /// The part that was named first where it was merged.
    pub first: Option<Part>,
    pub name: Option<(u32, &'c str)>,
    pub kind: Option<(u32, Kind)>,
}

pub(super) struct PartState<'c> {
    /// Of the actor in which it was found.
    pub(super) kind: Kind,
    pub(super) reason: Option<Reason>,
    /// For the part that stands for its set.
    said: Said<'c>,
}

/// Who has a name.
#[derive(Default)]
pub(super) struct Bearers {
    /// Actors that were found, each with the alias that is this name.
    pub(super) aliases: Vec<(u32, u32)>,
    /// Parts that are called so.
    pub(super) called: Vec<Part>,
}

/// The actors of a corpus while rules change them.
pub(super) struct Regrouping<'c> {
    pub(super) corpus: &'c Corpus,
    pub(super) found: &'c Actors,
    /// Which parts are one actor. The first parts are the actors that were found.
    pub(super) sets: UnionFind,
    pub(super) parts: Vec<PartState<'c>>,
    /// The names that rules speak of.
    pub(super) names: FxHashMap<u64, Bearers>,
    /// Aliases that were taken out of the actors that were found.
    pub(super) aliases: FxHashMap<(u32, &'c str), Part>,
    /// Single mentions that were taken out, by article and mention.
    pub(super) mentions: FxHashMap<(u32, u32), Part>,
    /// The mentions at places that rules speak of, as rule, which of its names, article and mention; sorted.
    pub(super) places: Vec<[u32; 4]>,
    /// Which rules had to do with which parts.
    pub(super) touched: Vec<(Part, u32)>,
}

impl<'c> Regrouping<'c> {
    pub fn new(corpus: &'c Corpus, corrections: &Corrections, found: &'c Actors) -> Self {
        let spoken_of = |(_, rule): (u32, &Rule)| {
            let mut names: Vec<u64> = rule.namings().iter().map(|naming| name_key(naming.words())).collect();
            names.extend(if let Rule::Rename { to, .. } = rule { Some(name_key(to)) } else { None });
            names
        };
        let spoken_of = corrections.list.of_actors().flat_map(spoken_of);
        let mut names: FxHashMap<u64, Bearers> = spoken_of.map(|key| (key, Bearers::default())).collect();
        for (at, actor) in (0..).zip(&found.list) {
            for (i, alias) in (0..).zip(&actor.aliases) {
                if let Some(bearers) = names.get_mut(&name_key(&alias.name)) {
                    bearers.aliases.push((at, i));
                }
            }
            if let Some(bearers) = names.get_mut(&name_key(&actor.name)) {
                bearers.called.push(at);
            }
        }
        let part = |actor: &Actor| PartState { kind: actor.kind, reason: None, said: Said::default() };
        Self {
            corpus,
            found,
            sets: UnionFind::new(found.list.len()),
            parts: found.list.iter().map(part).collect(),
            names,
            aliases: FxHashMap::default(),
            mentions: FxHashMap::default(),
            places: places(corpus, corrections),
            touched: Vec::new(),
        }
    }

    pub fn apply(&mut self, number: u32, rule: &'c Rule) -> Result<(), Idle> {
        match rule {
            Rule::Merge { names } => self.merge(number, names),
            Rule::Split { name, from } => self.split(number, name, from),
            Rule::Rename { name, to } => {
                for part in self.actors(number, 0, name)? {
                    self.said_of(part).name = Some((number, to.trim()));
                    self.names.entry(name_key(to)).or_default().called.push(part);
                    self.touched.push((part, number));
                }
                Ok(())
            }
            Rule::Retype { name, kind } => {
                for part in self.actors(number, 0, name)? {
                    self.said_of(part).kind = Some((number, *kind));
                    self.touched.push((part, number));
                }
                Ok(())
            }
            _ => Err(NOTHING),
        }
    }

    /// The part in which a mention is.
    pub fn part(&self, article: u32, mention: u32) -> Part {
        if let Some(part) = self.mentions.get(&(article, mention)) {
            return *part;
        }
        let actor = self.found.of(article as usize, mention as usize) as u32;
        if self.aliases.is_empty() {
            return actor;
        }
        let entry = &self.corpus.entries()[article as usize];
        let text = entry.of(entry.reading.mentions[mention as usize].span);
        self.aliases.get(&(actor, text)).copied().unwrap_or(actor)
    }

    /// The part that stands for the set of a part.
    pub fn set(&mut self, part: Part) -> Part {
        self.sets.find(part)
    }

    pub fn said_of(&mut self, part: Part) -> &mut Said<'c> {
        let set = self.sets.find(part);
        &mut self.parts[set as usize].said
    }

    /// Actors that are called by one of the names become one as a whole, and so does the only one that bears it. Where several
    /// bear a name and none is called by it, what bears it is taken out of each.
    fn merge(&mut self, number: u32, names: &[Naming]) -> Result<(), Idle> {
        let mut meant: Vec<Meant> = Vec::new();
        let mut matched = 0;
        for (i, naming) in (0..).zip(names) {
            let before = meant.len();
            match self.actors(number, i, naming) {
                Ok(_) if naming.at().is_some() => meant.extend(self.at_place(number, i, naming)),
                Ok(parts) => meant.extend(parts.into_iter().map(Meant::Part)),
                Err(_) => meant.extend(self.borne(naming).into_iter().map(|(actor, alias)| Meant::Alias(actor, alias))),
            }
            matched += usize::from(meant.len() > before);
        }
        if matched < names.len().min(2) {
            return Err(NOTHING);
        }
        let parts: Vec<Part> = meant.into_iter().map(|meant| self.take(meant, None)).collect();
        let first = self.said_of(parts[0]).first.unwrap_or(parts[0]);
        for &part in &parts {
            self.join(parts[0], part);
            self.parts[part as usize].reason = Some(Reason::Merged(number));
            self.touched.push((part, number));
        }
        self.said_of(parts[0]).first = Some(first);
        Ok(())
    }

    fn split(&mut self, number: u32, name: &Naming, from: &Naming) -> Result<(), Idle> {
        let whole = self.actors(number, 1, from)?;
        let mut sets: Vec<Part> = whole.iter().map(|&part| self.sets.find(part)).collect();
        order::sort(&mut sets);
        let key = name_key(name.words());
        // Two ways to write one name are told apart by their letters, names by what they are compared by.
        let exact = key == name_key(from.words());
        let meant: Vec<Meant> = match name.at() {
            Some(_) => self.at_place(number, 0, name),
            None => self.borne(name).into_iter().map(|(actor, alias)| Meant::Alias(actor, alias)).collect(),
        };
        let leaves = |this: &mut Self, meant: &Meant| {
            let part = this.part_of(meant);
            sets.binary_search(&this.sets.find(part)).is_ok()
                && (!exact || this.text(meant).is_none_or(|text| text == name.words()))
        };
        let meant: Vec<Meant> = meant.into_iter().filter(|meant| leaves(self, meant)).collect();
        let Some(first) = meant.first() else { return self.keep_apart(number, name, whole, &sets) };
        let kind = self.parts[self.part_of(first) as usize].kind;
        let part = self.open(kind);
        for meant in meant {
            self.take(meant, Some(part));
        }
        let called = &mut self.names.entry(key).or_default().called;
        if name.at().is_none() && !exact {
            called.retain(|&part| sets.binary_search(&self.sets.find(part)).is_err());
        }
        called.push(part);
        self.parts[part as usize].reason = Some(Reason::Split(number));
        self.touched.extend(whole.into_iter().chain([part]).map(|part| (part, number)));
        Ok(())
    }

    /// Says of actors that are apart that they are so because the user says it: nobody is asked about them any more.
    fn keep_apart(&mut self, number: u32, name: &Naming, whole: Vec<Part>, sets: &[Part]) -> Result<(), Idle> {
        let mut named = self.actors(number, 0, name)?;
        named.retain(|&part| sets.binary_search(&self.sets.find(part)).is_err());
        if named.is_empty() {
            return Err(NOTHING);
        }
        self.touched.extend(whole.into_iter().chain(named).map(|part| (part, number)));
        Ok(())
    }

    /// Makes what is meant a part, if it is none: that given, or one of its own.
    fn take(&mut self, meant: Meant, into: Option<Part>) -> Part {
        if let Meant::Part(part) = meant {
            return part;
        }
        let kind = self.parts[self.part_of(&meant) as usize].kind;
        let part = into.unwrap_or_else(|| self.open(kind));
        match (self.text(&meant), meant) {
            (Some(text), Meant::Alias(actor, _)) => self.aliases.insert((actor, text), part),
            (_, Meant::Mention(article, mention)) => self.mentions.insert((article, mention), part),
            _ => None,
        };
        part
    }

    /// A new part, which is alone and empty.
    fn open(&mut self, kind: Kind) -> Part {
        self.parts.push(PartState { kind, reason: None, said: Said::default() });
        self.sets.push()
    }

    /// What was said of either is said of both; the later rule wins.
    fn join(&mut self, a: Part, b: Part) {
        let (first, second) = (*self.said_of(a), *self.said_of(b));
        self.sets.union(a, b);
        *self.said_of(a) = Said {
            first: first.first.or(second.first),
            name: latest(first.name, second.name),
            kind: latest(first.kind, second.kind),
        };
    }
}

fn latest<T>(a: Option<(u32, T)>, b: Option<(u32, T)>) -> Option<(u32, T)> {
    let number = |said: &Option<(u32, T)>| said.as_ref().map(|(number, _)| *number);
    if number(&b) > number(&a) { b } else { a }
}
