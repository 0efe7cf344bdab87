//! The actors of one article.

use std::collections::HashMap;

use super::aliases::alias;
use super::called::Called;
use super::fold::Folded;
use super::keys::KeyMap;
use super::kin::kin;
use super::link;
use super::name::{Kinds, Name};
use super::office::{self, Office, Offices};
use super::people::{self, Surnames, bearers};
use crate::corpus::union_find::UnionFind;
use crate::names::gender::{Gender, Told, Votes, without_titles};
use crate::names::{Kind, Mention, Via, demonym_country};
use crate::order;
use crate::text::Span;

/// The actors of one article: its mentions, put together as far as the article itself tells. A pure function of its text and its
/// mentions; [`super::Actors::merge`] puts those of many articles together.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    pub(super) clusters: Vec<Cluster>,
    /// For each mention its cluster, an index into `clusters`.
    pub(super) of_mention: Vec<u32>,
    /// For each mention its name, an index into those of its cluster.
    pub(super) name_of_mention: Vec<u32>,
}

/// One actor of an article: its names, the longest-standing first.
#[derive(Clone, Debug, Default)]
pub(super) struct Cluster {
    pub kinds: Kinds,
    pub called: Called,
    pub names: Vec<Name>,
}

impl Clusters {
    /// `mentions` lie in `text`, in order.
    pub fn new(text: &str, mentions: &[Mention]) -> Self {
        let Seen { mut names, mut of_mention, first_seen } = collect(text, mentions);
        let mut sets = UnionFind::new(names.len());
        link::aliases(&names, &mut sets);
        link::orders(&names, &mut sets);
        link::spaces(&names, &mut sets);
        link::places(&names, &mut sets);
        brackets(text, mentions, &of_mention, &mut names, &mut sets);
        link::acronyms(&mut names, &mut sets);
        link::short_forms(&mut names, Some(&first_seen), &mut sets);
        people::full_names(&names, &mut sets);
        people::turned(&names, &people::single(&names), &mut sets);
        link::spellings(&names, &mut sets);
        surnames(text, mentions, &mut of_mention, &mut names, &mut sets);
        link::single_spellings(&names, &mut sets);
        gather(names, of_mention, text, mentions, &mut sets)
    }
}

/// The distinct names of an article.
struct Seen {
    names: Vec<Name>,
    /// For each mention its name.
    of_mention: Vec<u32>,
    /// For each name its first mention.
    first_seen: Vec<u32>,
}

/// Sorts mentions by name. One that a person and something else bear becomes two names, if both are well supported.
fn collect(text: &str, mentions: &[Mention]) -> Seen {
    let mut by_surface: HashMap<(&str, Via, Kind), Sort> = HashMap::new();
    let mut by_key: KeyMap<u32> = KeyMap::default();
    let mut names: Vec<Name> = Vec::new();
    let mut of_mention = Vec::with_capacity(mentions.len());
    let mut offices = Offices::default();
    let mut add = |name: Name| {
        *by_key.entry(name.key).or_insert_with(|| {
            names.push(name);
            names.len() as u32 - 1
        })
    };
    for (i, mention) in mentions.iter().enumerate() {
        let surface = mention.span.of(text);
        let sort = by_surface.entry((surface, mention.via, mention.kind)).or_insert_with(|| {
            let is_organisation = mention.kind == Kind::Organisation;
            match Office::new(surface).filter(|_| is_organisation) {
                Some(office) => Sort::Office(office),
                None => Sort::Name(add(plain(surface, mention))),
            }
        });
        if let Some(kin) =
            Some(mention).filter(|m| m.kind == Kind::Person).and_then(|m| kin(surface, &text[m.span.end as usize..]))
        {
            of_mention.push(add(plain(surface, mention).of_several(kin)));
            continue;
        }
        of_mention.push(match sort {
            Sort::Name(name) => *name,
            Sort::Office(office) => {
                let before = i.checked_sub(1).map(|before| &mentions[before]);
                match offices.owner(text, office, before, mention.span.start) {
                    Some(owner) => {
                        let owner_of = Name::new(office::folded(office, owner), surface);
                        add(Name { owner: Some(owner.to_string()), ..owner_of })
                    }
                    None => add(plain(surface, mention)),
                }
            }
        });
    }
    for (mention, &at) in mentions.iter().zip(&of_mention) {
        names[at as usize].kinds.add(mention.kind, mention.confidence);
    }
    let mut seen = Seen { names, of_mention, first_seen: Vec::new() };
    seen.part(mentions);
    seen.fill(text, mentions);
    seen
}

/// What a surface in the text is.
enum Sort {
    Name(u32),
    /// Which name it is depends on where it stands.
    Office(Office),
}

/// The name that a surface is, wherever it stands.
fn plain(surface: &str, mention: &Mention) -> Name {
    let bare = if mention.kind == Kind::Person { without_titles(owned(surface)) } else { surface };
    let country = (mention.via == Via::Demonym).then(|| demonym_country(bare)).flatten();
    Name::new(Folded::new(country.unwrap_or(bare)), bare)
}

/// A person's name without the owner before it: `Zaire's Laurent Kabila`.
fn owned(name: &str) -> &str {
    ["'s ", "’s ", "s' ", "s’ "]
        .iter()
        .filter_map(|owner| name.split_once(owner))
        .map(|(_, rest)| rest)
        .next()
        .unwrap_or(name)
}

impl Seen {
    /// Parts names of two kinds: a surname and a place, say. Only then does a person bear a name that a list knows otherwise, or that
    /// no full name of a person holds.
    fn part(&mut self, mentions: &[Mention]) {
        let bearers = bearers(&self.names, true);
        let mut twin: Vec<Option<u32>> = vec![None; self.names.len()];
        for (i, twin) in twin.iter_mut().enumerate() {
            let name = &mut self.names[i];
            let borne = bearers.contains_key(&name.key);
            name.person = name.kinds.best() == Kind::Person && (borne || alias(name.key, false).is_none());
            if name.kinds.are_two() && borne {
                name.person = true;
                let other = Name { person: false, ..name.clone() };
                *twin = Some(self.names.len() as u32);
                self.names.push(other);
            }
        }
        for (mention, name) in mentions.iter().zip(&mut self.of_mention) {
            if let (Some(other), false) = (twin[*name as usize], mention.kind == Kind::Person) {
                *name = other;
            }
        }
    }

    /// Counts what was seen of each name.
    fn fill(&mut self, text: &str, mentions: &[Mention]) {
        self.first_seen = vec![u32::MAX; self.names.len()];
        for name in &mut self.names {
            name.kinds = Kinds::default();
            name.alias = alias(name.key, name.person);
        }
        for (i, (mention, &at)) in mentions.iter().zip(&self.of_mention).enumerate() {
            let name = &mut self.names[at as usize];
            name.kinds.add(mention.kind, mention.confidence);
            name.see(mention.span.of(text), 1, mention.via == Via::Demonym);
            self.first_seen[at as usize] = self.first_seen[at as usize].min(i as u32);
        }
    }
}

/// Puts a name in brackets and the name before it together where one is short for the other: `Kurdistan Workers' Party (PKK)`,
/// `PKK (Kurdistan Workers' Party)`, `Mohammed bin Salman ("MBS")`.
fn brackets(text: &str, mentions: &[Mention], of_mention: &[u32], names: &mut [Name], sets: &mut UnionFind) {
    for (i, pair) in mentions.windows(2).enumerate() {
        if !is_bracketed(text, pair[0].span.end, pair[1].span) {
            continue;
        }
        let (first, second) = (of_mention[i], of_mention[i + 1]);
        let (one, other) = (&names[first as usize], &names[second as usize]);
        // An agency in brackets after a place is a dateline or a credit; an organisation's acronym may be of another language.
        let organisations = pair.iter().all(|m| matches!(m.kind, Kind::Organisation | Kind::Group));
        let foreign = organisations && other.folded.acronym && one.words().len() > 1;
        let short = match () {
            _ if foreign || link::stands_for(other, one) => second,
            _ if link::stands_for(one, other) => first,
            _ => continue,
        };
        sets.union(first, second);
        names[short as usize].short = true;
    }
}

/// Whether a name follows in brackets, with nothing else but quotes and words that introduce it: `(known as the URP)`.
fn is_bracketed(text: &str, end: u32, next: Span) -> bool {
    let quotes = ['"', '“', '”', '\'', '‘', '’'];
    let (Some(gap), Some(after)) = (text.get(end as usize..next.start as usize), text.get(next.end as usize..)) else {
        return false;
    };
    let Some(gap) = gap.strip_prefix(" (").filter(|gap| gap.len() < 24) else { return false };
    let mut words = gap.split([' ', '"', '“', '‘', '\'']).filter(|word| !word.is_empty());
    words.all(|word| ["the", "or", "also", "known", "as", "called"].contains(&word))
        && after.trim_start_matches(quotes).starts_with([')', ',', ';'])
}

/// Puts short names of persons with full ones. Where two persons bear one, each mention goes to the one whose gender its title or the
/// next pronoun tells, else to the one named first: whom an article names later, it tells apart (the one named last gives half a
/// point of B³ less on GUM). But a man's name never goes to somebody called Mrs.
fn surnames(text: &str, mentions: &[Mention], of_mention: &mut [u32], names: &mut Vec<Name>, sets: &mut UnionFind) {
    let told = told(text, mentions);
    let mut votes: KeyMap<Votes> = KeyMap::default();
    for (&name, told) in of_mention.iter().zip(&told).filter(|(name, _)| names[**name as usize].person) {
        let votes = votes.entry(u64::from(sets.find(name))).or_default();
        votes.see(told);
        votes.name(names[name as usize].words());
    }
    let genders: KeyMap<Gender> = votes.iter().filter_map(|(&set, votes)| Some((set, votes.gender()?))).collect();
    let beside = beside(text, mentions, of_mention);
    let choices = choices(&told, of_mention, &genders, &beside, names, sets);
    let mut copies: HashMap<(u32, u32), u32> = HashMap::new();
    for (i, mention) in mentions.iter().enumerate() {
        let name = of_mention[i];
        let Some(many) = choices.get(&u64::from(name)) else { continue };
        let rank = |set: u32| told[i].rank(genders.get(&u64::from(set)).copied()).map(|rank| (rank, set));
        let goes_on = speaking(text, &mentions[..=i], of_mention).map(|name| sets.find(name));
        let goes_on = goes_on.filter(|&set| many.contains(&set) && rank(set).is_some());
        let chosen = goes_on.or_else(|| many.iter().filter_map(|&set| rank(set)).min().map(|(_, set)| set));
        of_mention[i] = *copies.entry((name, chosen.unwrap_or(name))).or_insert_with(|| {
            let mut copy = names[name as usize].clone();
            (copy.kinds, copy.short) = (Kinds::default(), chosen.is_some());
            copy.surfaces.clear();
            let at = sets.push();
            match (chosen, told[i].title) {
                (Some(set), _) => sets.union(set, at),
                (None, title) => copy.set_apart(title),
            }
            names.push(copy);
            at
        });
        let copy = &mut names[of_mention[i] as usize];
        copy.kinds.add(mention.kind, mention.confidence);
        copy.see(mention.span.of(text), 1, false);
    }
    for (&name, told) in of_mention.iter().zip(&told) {
        names[name as usize].votes.see(told);
    }
    for name in names.iter_mut().filter(|name| name.person) {
        name.votes.name(name.folded.words.as_slice());
    }
}

/// The name of whom the article let speak shortly before the last of the mentions speaks: `Ana Torres said ... Ms Torres added`.
fn speaking(text: &str, mentions: &[Mention], of_mention: &[u32]) -> Option<u32> {
    const VERBS: [&str; 5] = [" said", " says", " told", " added", " wrote"];
    let speaks = |m: &Mention| {
        let behind = &text[m.span.end as usize..];
        let behind = behind.strip_prefix(',').unwrap_or(behind);
        VERBS.iter().any(|verb| behind.starts_with(verb))
    };
    let (last, before) = mentions.split_last().filter(|(last, _)| speaks(last))?;
    let near = before.iter().enumerate().rev().take(LAST_MENTIONS);
    let mut near = near.take_while(|(_, m)| last.span.start.saturating_sub(m.span.end) < LAST_BYTES);
    let is_full = |m: &Mention| m.kind == Kind::Person && m.span.of(text).contains(' ');
    near.find(|(_, m)| is_full(m) && speaks(m)).map(|(at, _)| of_mention[at])
}

/// So far back, in mentions and in bytes, somebody who spoke is still the one who speaks.
const LAST_MENTIONS: usize = 12;
const LAST_BYTES: u32 = 500;

/// What the text tells of each mention's gender.
fn told(text: &str, mentions: &[Mention]) -> Vec<Told> {
    let mut next = u32::MAX;
    let mut told: Vec<Told> = mentions
        .iter()
        .rev()
        .map(|mention| {
            if mention.kind != Kind::Person {
                return Told::default();
            }
            let told = Told::of(text, mention.span, next);
            next = mention.span.start;
            told
        })
        .collect();
    told.reverse();
    told
}

/// Names of persons that one sentence puts side by side, so that they are two: `President Torres and his wife Ana Torres`.
fn beside(text: &str, mentions: &[Mention], of_mention: &[u32]) -> Vec<(u32, u32)> {
    let persons = |pair: &[Mention]| pair.iter().all(|m| m.kind == Kind::Person);
    let joined = |pair: &[Mention]| {
        let between = text.get(pair[0].span.end as usize..pair[1].span.start as usize).unwrap_or_default();
        between.len() < LONGEST_JOINT
            && between.starts_with(" and ")
            && !between.contains(['.', ',', ';', '\n', '"', '“'])
    };
    let pairs = mentions.windows(2).enumerate().filter(|(_, pair)| persons(pair) && joined(pair));
    pairs.flat_map(|(i, _)| [(of_mention[i], of_mention[i + 1]), (of_mention[i + 1], of_mention[i])]).collect()
}

/// No title between two names that are joined is longer, in bytes.
const LONGEST_JOINT: usize = 40;

/// Puts short names that fit one person only with that one; those that leave a choice are given with the sets to choose from.
fn choices(
    told: &[Told],
    of_mention: &[u32],
    genders: &KeyMap<Gender>,
    beside: &[(u32, u32)],
    names: &mut [Name],
    sets: &mut UnionFind,
) -> KeyMap<Vec<u32>> {
    let mut titled: Vec<(u32, Gender)> =
        of_mention.iter().zip(told).filter_map(|(&n, told)| Some((n, told.title?))).collect();
    order::sort_by_key(&mut titled, |&(name, _)| name);
    let table = Surnames::new(names, true);
    let mut found: Vec<(u32, Vec<u32>)> = Vec::new();
    for (i, name) in names.iter().enumerate().filter(|(_, n)| n.person && n.alias.is_none()) {
        let mut many = table.candidates(name, names, sets);
        for &(_, other) in beside.iter().filter(|(short, _)| *short == i as u32) {
            let other = sets.find(other);
            many.retain(|&set| set != other);
        }
        if !many.is_empty() {
            found.push((i as u32, many));
        }
    }
    let mut choices: KeyMap<Vec<u32>> = KeyMap::default();
    for (i, many) in found {
        let mine = &titled[titled.partition_point(|&(n, _)| n < i)..];
        let mut mine = mine.iter().take_while(|&&(n, _)| n == i).map(|(_, gender)| gender);
        let fits = match many[..] {
            [one] => genders.get(&u64::from(one)).is_none_or(|theirs| mine.all(|gender| gender == theirs)),
            _ => false,
        };
        if fits {
            sets.union(many[0], i);
            names[i as usize].short = true;
        } else {
            choices.insert(u64::from(i), many);
        }
    }
    choices
}

/// The sets as actors, in the order of their first mentions.
fn gather(names: Vec<Name>, of_mention: Vec<u32>, text: &str, mentions: &[Mention], sets: &mut UnionFind) -> Clusters {
    let mut actors: Vec<Cluster> = Vec::new();
    let mut of_set: Vec<Option<u32>> = vec![None; names.len()];
    let mut of_name: Vec<Option<(u32, u32)>> = vec![None; names.len()];
    let mut names: Vec<Option<Name>> = names.into_iter().map(Some).collect();
    let (mut of_actor, mut name_of_mention) = (Vec::new(), Vec::new());
    for (mention, name) in mentions.iter().zip(of_mention) {
        let (actor, at) = *of_name[name as usize].get_or_insert_with(|| {
            let set = sets.find(name) as usize;
            let actor = *of_set[set].get_or_insert_with(|| {
                actors.push(Cluster::default());
                actors.len() as u32 - 1
            });
            let name = names[name as usize].take().expect("each name is taken once");
            let known = &mut actors[actor as usize].names;
            known.push(name);
            (actor, known.len() as u32 - 1)
        });
        actors[actor as usize].kinds.add(mention.kind, mention.confidence);
        actors[actor as usize].called.see(text, mention);
        of_actor.push(actor);
        name_of_mention.push(at);
    }
    Clusters { clusters: actors, of_mention: of_actor, name_of_mention }
}
