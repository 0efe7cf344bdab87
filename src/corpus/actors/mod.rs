//! Actors: mentions that mean the same person, organisation, place or group, within an article and across articles.
//!
//! A first version: equal names of one kind are one actor.

use std::collections::HashMap;

use crate::names::Kind;
use crate::reading::Reading;

use super::Entry;

/// What all its mentions refer to.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Lower-case letters, digits and hyphens; unique in the corpus.
    pub id: String,
    pub name: String,
    pub kind: Kind,
    /// Most frequent first.
    pub aliases: Vec<Alias>,
    /// Article and mention, in order.
    pub mentions: Vec<(u32, u32)>,
}

/// One of an actor's names, and why it is this actor.
#[derive(Clone, Debug)]
pub struct Alias {
    pub name: String,
    pub count: u32,
    pub why: String,
}

/// The mentions of one article that mean the same actor, told from this article alone.
#[derive(Clone, Debug, Default)]
pub struct Clusters(Vec<(String, Kind, Vec<u32>)>);

impl Clusters {
    pub fn new(text: &str, reading: &Reading) -> Self {
        let mut clusters: Vec<(String, Kind, Vec<u32>)> = Vec::new();
        let mut at = HashMap::new();
        for (i, mention) in reading.mentions.iter().enumerate() {
            let name = mention.span.of(text);
            let cluster = *at.entry((name, mention.kind)).or_insert_with(|| {
                clusters.push((name.to_owned(), mention.kind, Vec::new()));
                clusters.len() - 1
            });
            clusters[cluster].2.push(i as u32);
        }
        Self(clusters)
    }
}

/// The actors of a corpus, in the order of their first mention, and which one each mention means.
#[derive(Clone, Debug, Default)]
pub struct Actors {
    pub list: Vec<Actor>,
    of: Vec<Vec<u32>>,
}

impl Actors {
    pub fn resolve(entries: &[Entry]) -> Self {
        let mut actors = Self::default();
        let mut by_name = HashMap::new();
        for (article, entry) in entries.iter().enumerate() {
            let mut of = vec![0; entry.reading.mentions.len()];
            for (name, kind, mentions) in &entry.clusters.0 {
                let at = *by_name.entry((name.as_str(), *kind)).or_insert_with(|| {
                    let slug: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
                    let id = format!("{}-{}", slug.to_lowercase(), actors.list.len());
                    let alias = Alias { name: name.clone(), count: 0, why: "the same name".to_owned() };
                    let (name, aliases) = (name.clone(), vec![alias]);
                    actors.list.push(Actor { id, name, kind: *kind, aliases, mentions: Vec::new() });
                    actors.list.len() - 1
                });
                actors.list[at].aliases[0].count += mentions.len() as u32;
                for &mention in mentions {
                    actors.list[at].mentions.push((article as u32, mention));
                    of[mention as usize] = at as u32;
                }
            }
            actors.of.push(of);
        }
        actors
    }

    /// The index in [`Actors::list`] of the actor that a mention of an article means.
    pub fn of(&self, article: usize, mention: usize) -> usize {
        self.of[article][mention] as usize
    }
}
