//! Names given to other actors than those that were found.

use std::collections::HashMap;

use super::fold::Folded;
use super::local::{Cluster, Clusters};
use super::name::{Kinds, Name};
use crate::names::{Mention, Via};

/// A number for a name, the same for all its spellings: case, accents, points, articles aside.
pub(in crate::corpus) fn name_key(name: &str) -> u64 {
    Name::new(Folded::new(name), name).key
}

impl Clusters {
    /// For each mention its actor within the article.
    pub(in crate::corpus) fn of_mentions(&self) -> &[u32] {
        &self.of_mention
    }

    /// The same names, parted so that mentions with different numbers are in different actors. Text and mentions are those of
    /// [`Clusters::new`].
    pub(in crate::corpus) fn parted(&self, text: &str, mentions: &[Mention], numbers: &[u32]) -> Clusters {
        let mut parted = Clusters::default();
        let mut clusters: HashMap<(u32, u32), u32> = HashMap::new();
        let mut names: HashMap<(u32, u32), u32> = HashMap::new();
        for (i, mention) in mentions.iter().enumerate() {
            let (old, name) = (self.of_mention[i], self.name_of_mention[i]);
            let new = *clusters.entry((old, numbers[i])).or_insert_with(|| {
                parted.clusters.push(Cluster::default());
                parted.clusters.len() as u32 - 1
            });
            let cluster = &mut parted.clusters[new as usize];
            let at = *names.entry((new, name)).or_insert_with(|| {
                let known = &self.clusters[old as usize].names[name as usize];
                cluster.names.push(Name { kinds: Kinds::default(), surfaces: Vec::new(), ..known.clone() });
                cluster.names.len() as u32 - 1
            });
            cluster.kinds.add(mention.kind, mention.confidence);
            cluster.called.see(text, mention);
            let name = &mut cluster.names[at as usize];
            name.kinds.add(mention.kind, mention.confidence);
            name.see(mention.span.of(text), 1, mention.via == Via::Demonym);
            parted.of_mention.push(new);
            parted.name_of_mention.push(at);
        }
        parted
    }
}
