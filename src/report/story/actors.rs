use super::{Story, per_thousand, round};
use crate::corpus::actors::Actor;
use crate::names::Via;
use crate::order;
use crate::report::{ActorRow, Alias, ArticleCount, Suggestion, labels};
use crate::text::Span;
use crate::words::deviation_of_proportions;

impl Story {
    /// All actors with mentions that count; most mentioned first, then by first mention.
    pub fn actors(&self) -> Vec<ActorRow> {
        let starts = self.starts();
        let speakers = self.corpus.speakers();
        let list = self.corpus.actors().list.iter().zip(speakers.of_actors());
        let mut rows: Vec<_> = list.filter_map(|(actor, quotes)| self.actor_row(actor, quotes, &starts)).collect();
        order::sort_by_key(&mut rows, |row| std::cmp::Reverse(row.count));
        rows
    }

    /// Actors that may be one, in their order; none of them is taken for the other.
    pub fn suggestions(&self) -> Vec<Suggestion> {
        let id = |actor: usize| self.corpus.actors().list[actor].id.clone();
        let suggestions = self.corpus.suggestions().into_iter();
        suggestions.map(|s| Suggestion { actors: [id(s.one), id(s.other)], why: s.why }).collect()
    }

    fn actor_row(&self, actor: &Actor, quotes: &[(usize, usize)], starts: &[u32]) -> Option<ActorRow> {
        let counting = self.corpus.counting();
        let (mut articles, mut positions, mut demonyms) = (Vec::<(usize, u32, Span)>::new(), Vec::new(), 0);
        let all = f64::from(*starts.last()?);
        for &(article, mention) in &actor.mentions {
            let (article, entry) = (article as usize, self.entry(article as usize));
            let mention = &entry.reading.mentions[mention as usize];
            if !entry.counts_mention(mention, counting) {
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
            let words = self.entry(article).words(counting);
            let first = self.place(article, first);
            let quoted = quotes.iter().filter(|quote| quote.0 == article).count() as u32;
            let (id, per_thousand) = (first.article.clone(), per_thousand(count, words));
            ArticleCount { article: id, count, per_thousand, quoted, first }
        });
        let mut parts: Vec<_> = self.corpus.entries().iter().map(|entry| (0, entry.words(counting))).collect();
        articles.iter().for_each(|&(article, count, _)| parts[article].0 = count);
        (!articles.is_empty()).then(|| ActorRow {
            id: actor.id.clone(),
            name: actor.name.clone(),
            kind: labels::kind(actor.kind),
            count: positions.len() as u32,
            demonyms,
            quoted: quotes.len() as u32,
            articles: counts.collect(),
            aliases: self.aliases(actor),
            positions,
            dispersion: round(deviation_of_proportions(parts.into_iter()), 2),
            corrections: self.told(&actor.corrections),
        })
    }

    /// Its names in the mentions that count, most frequent first.
    pub(super) fn aliases(&self, actor: &Actor) -> Vec<Alias> {
        let counting = self.corpus.counting();
        let mut counts = vec![0; actor.aliases.len()];
        for &(article, mention) in &actor.mentions {
            let entry = self.entry(article as usize);
            let mention = &entry.reading.mentions[mention as usize];
            if entry.counts_mention(mention, counting) {
                let text = entry.of(mention.span);
                // a name may be known without its owner (`Zaire's`), and rare ways to write it under another one
                let exact = actor.aliases.iter().position(|alias| alias.name == text);
                let alias = exact.or_else(|| actor.aliases.iter().position(|alias| text.ends_with(&alias.name)));
                if let Some(count) = counts.get_mut(alias.unwrap_or(actor.aliases.len().saturating_sub(1))) {
                    *count += 1;
                }
            }
        }
        let counted = actor.aliases.iter().zip(counts).filter(|(_, count)| *count > 0);
        let mut aliases: Vec<_> =
            counted.map(|(a, count)| Alias { name: a.name.clone(), count, why: a.why.clone() }).collect();
        order::sort_by_key(&mut aliases, |alias| std::cmp::Reverse(alias.count));
        aliases
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
