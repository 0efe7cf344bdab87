use super::{Story, per_thousand, round};
use crate::corpus::actors::Actor;
use crate::names::Via;
use crate::report::{ActorRow, Alias, ArticleCount, labels};
use crate::text::Span;
use crate::words::deviation_of_proportions;

impl Story {
    /// All actors that running text mentions; most mentioned first, then by first mention.
    pub fn actors(&self) -> Vec<ActorRow> {
        let starts = self.starts();
        let mut rows: Vec<_> =
            self.corpus.actors().list.iter().filter_map(|actor| self.actor_row(actor, &starts)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.count));
        rows
    }

    fn actor_row(&self, actor: &Actor, starts: &[u32]) -> Option<ActorRow> {
        let zones = self.corpus.counts_zones();
        let (mut articles, mut positions, mut demonyms) = (Vec::<(usize, u32, Span)>::new(), Vec::new(), 0);
        let all = f64::from(*starts.last()?);
        for &(article, mention) in &actor.mentions {
            let (article, entry) = (article as usize, self.entry(article as usize));
            let mention = &entry.reading.mentions[mention as usize];
            if !zones && entry.reading.in_zone(mention.span) {
                continue;
            }
            match articles.last_mut() {
                Some(last) if last.0 == article => last.1 += 1,
                _ => articles.push((article, 1, mention.span)),
            }
            demonyms += u32::from(mention.via == Via::Demonym);
            positions.push((f64::from(starts[article] + mention.span.start) * 1000.0 / all) as u16);
        }
        let counts = articles.iter().map(|&(article, count, first)| {
            let words = self.entry(article).words(zones);
            let first = self.place(article, first);
            ArticleCount { article: first.article.clone(), count, per_thousand: per_thousand(count, words), first }
        });
        let mut parts: Vec<_> = self.corpus.entries().iter().map(|entry| (0, entry.words(zones))).collect();
        articles.iter().for_each(|&(article, count, _)| parts[article].0 = count);
        let aliases = actor.aliases.iter();
        (!articles.is_empty()).then(|| ActorRow {
            id: actor.id.clone(),
            name: actor.name.clone(),
            kind: labels::kind(actor.kind),
            count: positions.len() as u32,
            demonyms,
            articles: counts.collect(),
            aliases: aliases.map(|a| Alias { name: a.name.clone(), count: a.count, why: a.why.clone() }).collect(),
            positions,
            dispersion: round(deviation_of_proportions(parts.into_iter()), 2),
            corrections: self.told(&actor.corrections),
        })
    }

    /// The byte of the whole story at which each article starts, and that at which the last ends.
    fn starts(&self) -> Vec<u32> {
        let mut starts = vec![0];
        for entry in self.corpus.entries() {
            starts.push(starts[starts.len() - 1] + entry.article.text.len() as u32);
        }
        starts
    }
}
