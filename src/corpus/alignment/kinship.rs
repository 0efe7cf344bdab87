//! How far two articles tell of one story: by the actors that both name.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::corpus::Corpus;
use crate::order;

/// What two articles share, worked out where it is asked for.
#[derive(Debug, Default)]
pub(super) struct Kinship {
    /// The actors of each article, in order.
    actors: Vec<Vec<u32>>,
    /// What it says that two articles share an actor, in nats: the more, the fewer others have it.
    nats: Vec<f32>,
    known: RefCell<FxHashMap<(usize, usize), f32>>,
}

/// What is known of names before any article counts as much as so many articles.
const PRIOR: f32 = 20.0;
/// So many articles of a hundred name the same actor by chance.
const CHANCE: f32 = 0.01;
/// So many steps have a nat.
const STEPS: f32 = 256.0;
/// Two articles that share as much as this, or half of what the shorter one names, may tell of one story or not.
const EVEN: f32 = 10.0;
/// Neither speaks for more than so much.
const MOST: f32 = 1.5;

impl Kinship {
    pub fn new(corpus: &Corpus) -> Self {
        let all = corpus.actors();
        let mut articles = vec![0u32; all.list.len()];
        let of_article = |(article, entry): (usize, &crate::corpus::Entry)| {
            let mentions = 0..entry.reading.mentions.len();
            let mut actors: Vec<u32> = mentions.map(|mention| all.of(article, mention) as u32).collect();
            order::sort(&mut actors);
            actors.dedup();
            actors.iter().for_each(|&actor| articles[actor as usize] += 1);
            actors
        };
        let actors: Vec<Vec<u32>> = corpus.entries().iter().enumerate().map(of_article).collect();
        let of_actor = |count: &u32| {
            let share = (count.saturating_sub(2) as f32 + PRIOR * CHANCE) / (actors.len() as f32 + PRIOR);
            // in steps of which sums are exact, in whatever order
            (-share.ln() * STEPS).round() / STEPS
        };
        let nats = articles.iter().map(of_actor).collect();
        Self { actors, nats, known: RefCell::default() }
    }

    /// What it says for figures of these articles to be of one event.
    pub fn of(&self, a: usize, b: usize) -> f32 {
        if a == b {
            return 0.0;
        }
        let pair = (a.min(b), a.max(b));
        *self.known.borrow_mut().entry(pair).or_insert_with(|| {
            let mut others = self.actors[b].iter().peekable();
            let shared = self.actors[a].iter().filter(|actor| {
                while others.next_if(|other| other < actor).is_some() {}
                others.peek() == Some(actor)
            });
            let nats: f32 = shared.map(|&actor| self.nats[actor as usize]).sum();
            let all = |article: usize| self.actors[article].iter().map(|&actor| self.nats[actor as usize]).sum::<f32>();
            let even = EVEN.min(all(a).min(all(b)) / 2.0);
            ((nats - even) / 5.0).clamp(-MOST, MOST)
        })
    }
}
