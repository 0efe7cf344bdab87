use std::ops::Range;

use super::Corpus;

/// The words around some places.
pub struct Neighbours {
    /// Words that stand around them, each counted once.
    pub words: u32,
    /// Of each symbol, how often it stands to the left and to the right.
    pub counts: Vec<[u32; 2]>,
}

impl Corpus {
    /// The words at most `reach` words from stretches of the term sequences, as [`Corpus::find`] gives them; marks aside, and what is not
    /// counted is not crossed. A word between two places counts for the first, so that no word counts more often than it stands.
    pub fn neighbours(&self, places: &[(usize, Vec<Range<usize>>)], reach: usize) -> Neighbours {
        let mut found = Neighbours { words: 0, counts: vec![[0; 2]; self.symbols.len()] };
        for (article, hits) in places {
            let entry = &self.entries[*article];
            let sequence = &entry.reading.terms.sequence;
            let mut hits = hits.iter().peekable();
            for stretch in entry.term_stretches(self.counting) {
                let mut free = stretch.start;
                while let Some(hit) = hits.next_if(|hit| hit.start < stretch.end) {
                    let after = hit.end.min(stretch.end);
                    let end = hits.peek().map_or(stretch.end, |next| next.start.min(stretch.end)).max(after);
                    let left = sequence[free.min(hit.start)..hit.start].iter().rev();
                    let right = sequence[after..end].iter();
                    found.add(0, left.filter_map(|item| item.symbol()).take(reach));
                    let mut taken = 0;
                    let right = right.inspect(|_| taken += 1).filter_map(|item| item.symbol());
                    found.add(1, right.take(reach));
                    free = after + taken;
                }
            }
        }
        found
    }
}

impl Neighbours {
    fn add(&mut self, side: usize, symbols: impl Iterator<Item = u32>) {
        for symbol in symbols {
            self.words += 1;
            self.counts[symbol as usize][side] += 1;
        }
    }
}
