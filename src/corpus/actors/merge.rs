//! The actors of many articles.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::aliases::alias;
use super::called::Called;
use super::keys::{Index, KeyMap};
use super::link;
use super::local::Cluster;
use super::name::{Kinds, Name, Surface};
use super::people::{self, Surnames};
use super::why::why;
use super::{Actor, Actors, Alias, Clusters};
use crate::corpus::union_find::UnionFind;
use crate::names::Kind;
use crate::names::gender::Votes;
use crate::order;

impl Actors {
    /// Puts the actors of articles together. `settled` has the indices of the articles in an order that does not depend on the one in
    /// which they came: neither do which belong together, and what they are called.
    pub fn merge<'a>(articles: impl IntoIterator<Item = &'a Clusters>, settled: &[usize]) -> Self {
        let articles: Vec<&Clusters> = articles.into_iter().collect();
        let locals: Vec<&Cluster> = settled.iter().flat_map(|&at| &articles[at].clusters).collect();
        let mut names = Names::collect(&locals);
        names.link(&locals);
        let came: Vec<&Cluster> = articles.iter().flat_map(|a| &a.clusters).collect();
        let groups = names.groups(&came);
        Self::grouped(&articles, &groups, settled)
    }

    /// The actors of articles where it is known which local ones, counted through all articles, are one. `groups` numbers them in
    /// the order in which they come.
    pub(in crate::corpus) fn grouped(articles: &[&Clusters], groups: &[u32], settled: &[usize]) -> Self {
        let mut actors = Self { list: describe(articles, groups, settled), of_mention: Vec::new() };
        actors.place_mentions(articles, groups);
        actors
    }

    fn place_mentions(&mut self, articles: &[&Clusters], groups: &[u32]) {
        let mut first = 0;
        for (a, article) in articles.iter().enumerate() {
            let of_mention: Vec<u32> = article.of_mention.iter().map(|&local| groups[first + local as usize]).collect();
            for (m, &actor) in of_mention.iter().enumerate() {
                self.list[actor as usize].mentions.push((a as u32, m as u32));
            }
            self.of_mention.push(of_mention);
            first += article.clusters.len();
        }
    }
}

/// The distinct names of a story that stand on their own, in an order that does not depend on that of the articles.
struct Names {
    names: Vec<Name>,
    /// Name by [`Name::identity`], of persons and of others.
    by_key: [KeyMap<u32>; 2],
    bearing: Bearing,
    sets: UnionFind,
}

impl Names {
    fn collect(locals: &[&Cluster]) -> Self {
        let mut kinds: KeyMap<Kinds> = KeyMap::default();
        for name in locals.iter().flat_map(|l| own(l)) {
            kinds.entry(name.key).or_default().add_all(name.kinds);
        }
        let bearers = people::bearers(locals.iter().flat_map(|l| own(l)), false);
        let bearing = Bearing { kinds, bearers };
        let mut seen: [KeyMap<u32>; 2] = Default::default();
        let mut names: Vec<Name> = Vec::new();
        for name in locals.iter().flat_map(|l| own(l)) {
            let person = bearing.is_person(name);
            match seen[person as usize].entry(name.identity(person)) {
                Entry::Occupied(at) => names[*at.get() as usize].add_all(name),
                Entry::Vacant(at) => {
                    at.insert(names.len() as u32);
                    names.push(Name { surfaces: Vec::new(), person, alias: alias(name.key, person), ..name.clone() });
                }
            }
        }
        order::sort_by_key(&mut names, |n| (n.key, n.person, n.identity(n.person)));
        let mut by_key: [KeyMap<u32>; 2] = Default::default();
        for (i, name) in names.iter().enumerate() {
            by_key[name.person as usize].insert(name.identity(name.person), i as u32);
        }
        let sets = UnionFind::new(names.len());
        Self { names, by_key, bearing, sets }
    }

    fn find(&self, name: &Name) -> u32 {
        let person = self.bearing.is_person(name);
        self.by_key[person as usize][&name.identity(person)]
    }

    fn link(&mut self, locals: &[&Cluster]) {
        for local in locals {
            let mut own = own(local);
            let first = self.find(own.next().expect("an actor has a name of its own"));
            for name in own {
                self.sets.union(first, self.find(name));
            }
        }
        link::aliases(&self.names, &mut self.sets);
        link::orders(&self.names, &mut self.sets);
        link::spaces(&self.names, &mut self.sets);
        link::places(&self.names, &mut self.sets);
        self.short_forms(locals);
        link::short_forms(&mut self.names, None, &mut self.sets);
        link::acronyms(&mut self.names, &mut self.sets);
        people::full_names(&self.names, &mut self.sets);
        let seen = people::single(locals.iter().flat_map(|local| &local.names));
        people::turned(&self.names, &seen, &mut self.sets);
        link::spellings(&self.names, &mut self.sets);
        self.surnames(locals);
        self.single();
        link::single_spellings(&self.names, &mut self.sets);
    }

    /// A single name of nobody known in full, which some articles tell to be a woman's or a man's, means the same person where others
    /// tell nothing; but a woman's and a man's are two.
    fn single(&mut self) {
        let mut sizes = vec![0u32; self.names.len()];
        for i in 0..self.names.len() {
            sizes[self.sets.find(i as u32) as usize] += 1;
        }
        let mut first = 0;
        for same in self.names.chunk_by(|a, b| (a.key, a.person) == (b.key, b.person)) {
            let is_alone = |i: u32| sizes[i as usize] == 1;
            if let (2, [a, b]) = (same.len(), [first, first + 1])
                && is_alone(a)
                && is_alone(b)
                && same[0].votes.agree(same[1].votes)
            {
                self.sets.union(a, b);
            }
            first += same.len() as u32;
        }
    }

    /// A short form that stands alone here means what it stands for in other articles, if that is one actor. Of persons these are
    /// acronyms: whose surname one is, [`Self::surnames`] tells.
    fn short_forms(&mut self, locals: &[&Cluster]) {
        let mut index: [Index; 2] = Default::default();
        for local in locals {
            let is_acronym = |short: &Name| own(local).take(MOST_NAMES).any(|full| link::stands_for(short, full));
            for short in local.names.iter().filter(|n| n.short && (!n.person || is_acronym(n))) {
                if let Some(actor) = own(local).next().map(|name| self.find(name)) {
                    index[short.person as usize].add(short.key, actor);
                }
            }
        }
        for (i, name) in self.names.iter().enumerate() {
            if let Some(one) = link::only(index[name.person as usize].get(name.key), &mut self.sets) {
                self.sets.union(one, i as u32);
            }
        }
    }

    /// A single name means the one person who bears it as surname; of several the one that the story clearly speaks of most. A man's
    /// name never means a woman.
    fn surnames(&mut self, locals: &[&Cluster]) {
        let mut weights = vec![0u32; self.names.len()];
        let mut votes = vec![Votes::default(); self.names.len()];
        for (i, name) in self.names.iter().enumerate() {
            let set = self.sets.find(i as u32) as usize;
            weights[set] = weights[set].saturating_add(name.kinds.person());
            votes[set].add_all(name.votes);
        }
        let mut table = Surnames::new(&self.names, false);
        for local in locals {
            // whom an article names once in full, and by the surname from then on, it speaks of each time
            let Some(full) = own(local).next().map(|name| self.find(name)) else { continue };
            let set = self.sets.find(full) as usize;
            for short in local.names.iter().filter(|n| n.person && n.short) {
                weights[set] = weights[set].saturating_add(short.kinds.person());
            }
            for short in local.names.iter().filter(|n| n.person && n.short && n.count() >= OFTEN) {
                let [word] = short.words() else { continue };
                let starts = |n: &&Name| n.words().len() > 1 && n.words()[0] == *word;
                for full in own(local).take(MOST_NAMES).filter(starts) {
                    table.add(word, self.find(full));
                }
            }
        }
        for i in 0..self.names.len() {
            let name = &self.names[i];
            if !name.person || name.alias.is_some() {
                continue;
            }
            let mut candidates = table.candidates(name, &self.names, &mut self.sets);
            candidates.retain(|&set| name.votes.agree(votes[set as usize]));
            if let Some(one) = leading(&candidates, &weights) {
                self.sets.union(one, i as u32);
            }
        }
    }

    /// For each local actor the actor, numbered in the order in which they come.
    fn groups(&mut self, locals: &[&Cluster]) -> Vec<u32> {
        let mut number: Vec<Option<u32>> = vec![None; self.names.len()];
        let mut count = 0;
        let mut group = |local: &&Cluster| {
            let name = self.find(own(local).next().expect("an actor has a name of its own"));
            let set = self.sets.find(name) as usize;
            *number[set].get_or_insert_with(|| {
                count += 1;
                count - 1
            })
        };
        locals.iter().map(&mut group).collect()
    }
}

/// So many names of a local actor are looked at for each of its short forms.
const MOST_NAMES: usize = 40;

/// So many times an article must call somebody by the first word of a name, before it is taken for a family name that comes first.
const OFTEN: u32 = 2;

/// The candidate that weighs four times as much as all others.
fn leading(candidates: &[u32], weights: &[u32]) -> Option<u32> {
    let weight = |&set: &u32| weights[set as usize];
    let most = candidates.iter().copied().max_by_key(|set| (weight(set), u32::MAX - set))?;
    let rest = candidates.iter().filter(|&&set| set != most).map(weight).fold(0, u32::saturating_add);
    (weight(&most) / 4 >= rest).then_some(most)
}

/// The names of a local actor that stand on their own: all but its short forms.
fn own(local: &Cluster) -> impl Iterator<Item = &Name> {
    let all_short = local.names.iter().all(|n| n.short);
    local.names.iter().filter(move |n| all_short || !n.short)
}

/// What bears a name over all articles: one actor, or a person and something else.
struct Bearing {
    kinds: KeyMap<Kinds>,
    /// Keys of the surnames in full names.
    bearers: KeyMap<()>,
}

impl Bearing {
    fn is_person(&self, name: &Name) -> bool {
        let kinds = self.kinds[&name.key];
        let borne = self.bearers.contains_key(&name.key);
        match borne && kinds.are_two() {
            true => name.person,
            false => kinds.person() > kinds.other() && (borne || alias(name.key, false).is_none()),
        }
    }
}

/// What is known of each actor, its mentions aside.
fn describe(articles: &[&Clusters], groups: &[u32], settled: &[usize]) -> Vec<Actor> {
    let mut members: Vec<Vec<&Cluster>> = vec![Vec::new(); groups.iter().max().map_or(0, |last| *last as usize + 1)];
    let mut rest = groups;
    let mut groups = Vec::with_capacity(articles.len());
    for article in articles {
        let (here, others) = rest.split_at(article.clusters.len());
        groups.push(here);
        rest = others;
    }
    for &at in settled {
        for (local, &group) in articles[at].clusters.iter().zip(groups[at]) {
            members[group as usize].push(local);
        }
    }
    let mut slugs: HashMap<String, u32> = HashMap::new();
    members.iter().map(|locals| actor(locals, &mut slugs)).collect()
}

fn actor(locals: &[&Cluster], slugs: &mut HashMap<String, u32>) -> Actor {
    let (mut kinds, mut called) = (Kinds::default(), Called::default());
    let mut names: Vec<Name> = Vec::new();
    let mut at: KeyMap<usize> = KeyMap::default();
    for local in locals {
        kinds.add_all(local.kinds);
        called.add_all(local.called);
        for name in &local.names {
            let known = *at.entry(name.key).or_insert(names.len());
            if known == names.len() {
                names.push(name.clone());
                continue;
            }
            names[known].short &= name.short;
            names[known].votes.add_all(name.votes);
            for Surface { text, count, demonym } in &name.surfaces {
                names[known].see(text, *count, *demonym);
            }
        }
    }
    let mut kind = kinds.best();
    if kind == Kind::Person && called.is_organisation(names.iter().map(Name::count).sum()) {
        kind = Kind::Organisation;
        names.iter_mut().for_each(|name| name.person = false);
    }
    let best = super::why::best(&names, kind);
    let name = super::why::display(&names[best]);
    let mut aliases: Vec<Alias> = Vec::new();
    for (i, one) in names.iter().enumerate() {
        for surface in &one.surfaces {
            let why = why(&names, i, surface, best, &name);
            aliases.push(Alias { name: surface.text.clone(), count: surface.count, why });
        }
    }
    order::sort_by_key(&mut aliases, |a| std::cmp::Reverse(a.count));
    let demonyms = names.iter().flat_map(|n| &n.surfaces).filter(|s| s.demonym).map(|s| s.count).sum();
    let id = slug(&names[best], slugs);
    let (mentions, corrections) = (Vec::new(), Vec::new());
    let mut votes = Votes::default();
    names.iter().filter(|n| n.person).for_each(|n| votes.add_all(n.votes));
    Actor { id, name, kind, aliases, mentions, demonyms, corrections, retyped: false, votes }
}

fn slug(name: &Name, slugs: &mut HashMap<String, u32>) -> String {
    let words: Vec<&str> =
        name.words().iter().map(String::as_str).filter(|w| w.chars().all(char::is_alphanumeric)).collect();
    let mut slug = words.join("-");
    if slug.is_empty() {
        slug.push_str("actor");
    }
    loop {
        let times = slugs.entry(slug.clone()).or_insert(0);
        *times += 1;
        if *times == 1 {
            return slug;
        }
        slug = format!("{slug}-{times}");
    }
}
