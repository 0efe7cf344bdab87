//! The actors that linking found, taken apart and put together anew.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Corrections, Idle, NOTHING, Naming, Rule, SEVERAL};
use crate::corpus::Corpus;
use crate::corpus::actors::{Actors, UnionFind, name_key};
use crate::names::Kind;

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

/// The actors of a corpus while rules change them.
pub(super) struct Regrouping<'c> {
    pub corpus: &'c Corpus,
    pub found: &'c Actors,
    /// Which parts are one actor. The first parts are the actors that were found.
    sets: UnionFind,
    /// For each part the kind of the actor in which it was found.
    kinds: Vec<Kind>,
    /// For each part that stands for its set.
    said: Vec<Said<'c>>,
    /// For each name that rules speak of the actors that bear it, each with the alias that is this name.
    bearers: FxHashMap<u64, Vec<(u32, u32)>>,
    /// For each name that rules speak of the parts that are called so.
    called: FxHashMap<u64, Vec<Part>>,
    /// Aliases that were taken out of the actors that were found.
    aliases: FxHashMap<(u32, &'c str), Part>,
    /// Single mentions that were taken out, by article and mention.
    mentions: FxHashMap<(u32, u32), Part>,
    /// For each rule and each of its names the mentions at the place that it speaks of.
    places: FxHashMap<(u32, u32), Vec<(u32, u32)>>,
    pub reasons: FxHashMap<Part, Reason>,
    /// Which rules had to do with which parts.
    pub touched: Vec<(Part, u32)>,
}

/// What a name in a rule means.
enum Meant {
    Part(Part),
    /// An actor that was found, and which of its aliases.
    Alias(u32, u32),
    /// Article and mention.
    Mention(u32, u32),
}

impl<'c> Regrouping<'c> {
    pub fn new(corpus: &'c Corpus, corrections: &Corrections, found: &'c Actors) -> Self {
        let spoken_of = |(_, rule): (u32, &Rule)| {
            let mut names: Vec<u64> = rule.namings().iter().map(|naming| name_key(naming.words())).collect();
            names.extend(if let Rule::Rename { to, .. } = rule { Some(name_key(to)) } else { None });
            names
        };
        let spoken_of: FxHashSet<u64> = corrections.list.of_actors().flat_map(spoken_of).collect();
        let mut bearers: FxHashMap<u64, Vec<(u32, u32)>> = FxHashMap::default();
        let mut called: FxHashMap<u64, Vec<Part>> = FxHashMap::default();
        for (at, actor) in (0..).zip(&found.list) {
            let keys = actor.aliases.iter().map(|alias| name_key(&alias.name));
            for (alias, key) in (0..).zip(keys).filter(|(_, key)| spoken_of.contains(key)) {
                bearers.entry(key).or_default().push((at, alias));
            }
            let key = name_key(&actor.name);
            if spoken_of.contains(&key) {
                called.entry(key).or_default().push(at);
            }
        }
        let kinds: Vec<Kind> = found.list.iter().map(|actor| actor.kind).collect();
        Self {
            corpus,
            found,
            sets: UnionFind::new(kinds.len()),
            said: vec![Said::default(); kinds.len()],
            kinds,
            bearers,
            called,
            aliases: FxHashMap::default(),
            mentions: FxHashMap::default(),
            places: places(corpus, corrections),
            reasons: FxHashMap::default(),
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
                    self.called.entry(name_key(to)).or_default().push(part);
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
            Rule::NotAnEntity { .. } | Rule::Add { .. } => Err(NOTHING),
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
        &mut self.said[set as usize]
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
            self.reasons.insert(part, Reason::Merged(number));
            self.touched.push((part, number));
        }
        self.said_of(parts[0]).first = Some(first);
        Ok(())
    }

    fn split(&mut self, number: u32, name: &Naming, from: &Naming) -> Result<(), Idle> {
        let whole = self.actors(number, 1, from)?;
        let sets: FxHashSet<Part> = whole.iter().map(|&part| self.sets.find(part)).collect();
        let key = name_key(name.words());
        // Two ways to write one name are told apart by their letters, names by what they are compared by.
        let exact = key == name_key(from.words());
        let meant: Vec<Meant> = match name.at() {
            Some(_) => self.at_place(number, 0, name),
            None => self.borne(name).into_iter().map(|(actor, alias)| Meant::Alias(actor, alias)).collect(),
        };
        let leaves = |this: &mut Self, meant: &Meant| {
            let set = this.part_of(meant);
            sets.contains(&this.sets.find(set)) && (!exact || this.text(meant).is_none_or(|text| text == name.words()))
        };
        let meant: Vec<Meant> = meant.into_iter().filter(|meant| leaves(self, meant)).collect();
        let Some(first) = meant.first() else { return Err(NOTHING) };
        let kind = self.kinds[self.part_of(first) as usize];
        let part = self.open(kind);
        for meant in meant {
            self.take(meant, Some(part));
        }
        self.called.entry(key).or_default().push(part);
        self.reasons.insert(part, Reason::Split(number));
        self.touched.extend(whole.into_iter().chain([part]).map(|part| (part, number)));
        Ok(())
    }

    /// The actors that a name means, each by one part: those called so; else the only one that bears it; or those at the place.
    fn actors(&mut self, number: u32, index: u32, naming: &Naming) -> Result<Vec<Part>, Idle> {
        if naming.at().is_some() {
            let parts = self.at_place(number, index, naming).iter().map(|meant| self.part_of(meant)).collect();
            let parts = self.distinct(parts);
            return if parts.is_empty() { Err(NOTHING) } else { Ok(parts) };
        }
        let called = self.called.get(&name_key(naming.words())).cloned().unwrap_or_default();
        let called: Vec<Part> = called.into_iter().filter(|&part| naming.allows(self.kind(part))).collect();
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
    fn borne(&mut self, naming: &Naming) -> Vec<(u32, u32)> {
        let mut borne = self.bearers.get(&name_key(naming.words())).cloned().unwrap_or_default();
        borne.retain(|&(actor, alias)| {
            let part = self.part_of(&Meant::Alias(actor, alias));
            naming.allows(self.kind(part))
        });
        borne
    }

    fn at_place(&mut self, number: u32, index: u32, naming: &Naming) -> Vec<Meant> {
        let mentions = self.places.get(&(number, index)).cloned().unwrap_or_default();
        let meant = mentions.into_iter().map(|(article, mention)| Meant::Mention(article, mention));
        meant.filter(|meant| naming.allows(self.kind(self.part_of(meant)))).collect()
    }

    fn part_of(&self, meant: &Meant) -> Part {
        match *meant {
            Meant::Part(part) => part,
            Meant::Mention(article, mention) => self.part(article, mention),
            Meant::Alias(actor, _) => {
                let text = self.text(meant).unwrap_or_default();
                self.aliases.get(&(actor, text)).copied().unwrap_or(actor)
            }
        }
    }

    fn text(&self, meant: &Meant) -> Option<&'c str> {
        let Meant::Alias(actor, alias) = *meant else { return None };
        Some(&self.found.list[actor as usize].aliases[alias as usize].name)
    }

    fn kind(&mut self, part: Part) -> Kind {
        self.said_of(part).kind.map_or(self.kinds[part as usize], |(_, kind)| kind)
    }

    /// One part of each set.
    fn distinct(&mut self, mut parts: Vec<Part>) -> Vec<Part> {
        let mut seen = FxHashSet::default();
        parts.retain(|&part| seen.insert(self.sets.find(part)));
        parts
    }

    /// Makes what is meant a part, if it is none: that given, or one of its own.
    fn take(&mut self, meant: Meant, into: Option<Part>) -> Part {
        if let Meant::Part(part) = meant {
            return part;
        }
        let kind = self.kinds[self.part_of(&meant) as usize];
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
        self.kinds.push(kind);
        self.said.push(Said::default());
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

/// For each rule and each of its names the mentions at its places.
fn places(corpus: &Corpus, corrections: &Corrections) -> FxHashMap<(u32, u32), Vec<(u32, u32)>> {
    let mut places: FxHashMap<(u32, u32), Vec<(u32, u32)>> = FxHashMap::default();
    for article in corrections.places.articles().into_iter().filter_map(|id| corpus.position(id)) {
        let entry = &corpus.entries()[article];
        let mentions = &entry.reading.mentions;
        for place in corrections.places.find(&entry.article) {
            let first = mentions.partition_point(|mention| mention.span.end <= place.span.start);
            let count = mentions[first..].iter().take_while(|mention| mention.span.start < place.span.end).count();
            let here = places.entry((place.rule, place.naming)).or_default();
            here.extend((first..first + count).map(|mention| (article as u32, mention as u32)));
        }
    }
    places
}
