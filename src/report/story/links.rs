use super::{Story, round};
use crate::corpus::{CoMentions, UnitKind};
use crate::order;
use crate::report::{LinkActor, Links, LinksQuery, Pair, Unit, labels};

impl Story {
    /// The Links view.
    pub fn links(&self, query: &LinksQuery) -> Links {
        let found = CoMentions::new(&self.corpus, query.unit.into(), query.minimum, query.most as usize);
        let actors = &self.corpus.actors().list;
        let shown = found.actors.iter().map(|&(actor, units)| LinkActor {
            id: actors[actor].id.clone(),
            name: actors[actor].name.clone(),
            kind: labels::kind(actors[actor].kind),
            units,
        });
        let pairs = found.pairs.iter().map(|&(pair, count)| {
            let table = found.contingency(pair, count);
            let (a, b) = (actors[pair.0].id.clone(), actors[pair.1].id.clone());
            Pair { a, b, count, g2: round(table.g2(), 1), npmi: round(table.npmi(), 2) }
        });
        let mut pairs: Vec<_> = pairs.collect();
        order::sort_by(&mut pairs, |a, b| b.count.cmp(&a.count).then(b.g2.total_cmp(&a.g2)));
        Links { units: found.units, actors: shown.collect(), pairs }
    }
}

impl From<Unit> for UnitKind {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Sentence => UnitKind::Sentence,
            Unit::Paragraph => UnitKind::Paragraph,
        }
    }
}
