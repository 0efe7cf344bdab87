use std::collections::HashMap;

use super::{Corpus, Entry};
use crate::order;
use crate::text::Span;
use crate::words::Contingency;

/// What two actors have to share to be co-mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    Sentence,
    Paragraph,
}

/// Who is mentioned in which sentences (or paragraphs), and who together with whom.
pub struct CoMentions {
    /// Units of running text in all.
    pub units: u32,
    /// Actors (indices in [`super::actors::Actors::list`]) and the units that mention each: most first, then by first mention.
    pub actors: Vec<(usize, u32)>,
    /// Pairs of these actors, the one that comes first in the list first, and the units that mention both; in order of the actors.
    pub pairs: Vec<((usize, usize), u32)>,
}

impl CoMentions {
    /// Of the `most` actors that most units mention; pairs that meet in fewer than `minimum` units are left out.
    pub fn new(corpus: &Corpus, unit: UnitKind, minimum: u32, most: usize) -> Self {
        let (mut units, mut of_units) = (0, Vec::new());
        for article in 0..corpus.entries().len() {
            units += in_units(corpus, article, unit, |_, actors| of_units.push(actors.to_vec()));
        }
        let mut counts = vec![0; corpus.actors().list.len()];
        of_units.iter().flatten().for_each(|&actor: &usize| counts[actor] += 1);
        let mut actors: Vec<_> = counts.into_iter().enumerate().filter(|(_, count)| *count > 0).collect();
        order::sort_by_key(&mut actors, |&(actor, count)| (std::cmp::Reverse(count), actor));
        actors.truncate(most);

        let mut shown = vec![false; corpus.actors().list.len()];
        actors.iter().for_each(|(actor, _)| shown[*actor] = true);
        let mut together: HashMap<(usize, usize), u32> = HashMap::new();
        for actors in &of_units {
            let actors: Vec<_> = actors.iter().copied().filter(|actor| shown[*actor]).collect();
            for (i, &a) in actors.iter().enumerate() {
                for &b in &actors[i + 1..] {
                    *together.entry((a, b)).or_default() += 1;
                }
            }
        }
        let mut pairs: Vec<_> = together.into_iter().filter(|(_, count)| *count >= minimum.max(1)).collect();
        order::sort(&mut pairs);
        Self { units, actors, pairs }
    }

    /// The table of counts behind a pair's measures.
    pub fn contingency(&self, pair: (usize, usize), both: u32) -> Contingency {
        let units = |actor| self.actors.iter().find(|(a, _)| *a == actor).map_or(0, |(_, units)| *units);
        Contingency::new(both, units(pair.0), units(pair.1), self.units)
    }

    /// The units of an article that mention both actors.
    pub fn meetings(corpus: &Corpus, article: usize, pair: (usize, usize), unit: UnitKind) -> Vec<Span> {
        let mut meetings = Vec::new();
        in_units(corpus, article, unit, |span, actors| {
            if actors.contains(&pair.0) && actors.contains(&pair.1) {
                meetings.push(span);
            }
        });
        meetings
    }
}

/// Hands over each unit of an article that mentions an actor, with its actors in the order of their numbers; gives the number
/// of all its units.
fn in_units(corpus: &Corpus, article: usize, unit: UnitKind, mut each: impl FnMut(Span, &[usize])) -> u32 {
    let entry: &Entry = &corpus.entries()[article];
    let counting = corpus.counting();
    let mut mentions = entry.mentions(counting).peekable();
    let (mut count, mut actors) = (0, Vec::new());
    let mut take = |span: Span| {
        actors.clear();
        while let Some((mention, _)) = mentions.next_if(|(_, m)| m.span.start < span.end) {
            actors.push(corpus.actors().of(article, mention));
        }
        order::sort(&mut actors);
        actors.dedup();
        if !actors.is_empty() {
            each(span, &actors);
        }
        count += u32::from(!actors.is_empty() || entry.counts_span(span, counting));
    };
    match unit {
        UnitKind::Sentence => entry.reading.sentences.iter().for_each(|s| take(s.span)),
        UnitKind::Paragraph => entry.reading.paragraphs.iter().for_each(|p| take(p.span)),
    }
    count
}
