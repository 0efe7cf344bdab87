use std::ops::Range;

use super::chain::WIDTH;
use super::features::{self, Context, DISTANCES, Key};
use super::model::Model;
use super::rows::{self, Sums};

/// The sums of weights of tokens, with what hangs only on a word and its part summed once.
pub struct Scores<'a> {
    model: &'a Model,
    pub context: Context<'a>,
    /// For each word and part, an index into `sums`.
    known: Vec<[u32; DISTANCES.len()]>,
    sums: Vec<Sums>,
    keys: Vec<Key>,
    edges: [Sums; DISTANCES.len()],
}

impl<'a> Scores<'a> {
    pub fn new(model: &'a Model, context: Context<'a>) -> Self {
        let edges = std::array::from_fn(|part| {
            let mut sums = [0; WIDTH];
            let mut keys = Vec::new();
            features::of_word(part, None, |key| keys.push(key));
            model.add(&mut keys, &mut sums);
            sums
        });
        let known = vec![[u32::MAX; DISTANCES.len()]; context.vocabulary.size()];
        Self { model, context, known, sums: Vec::new(), keys: Vec::new(), edges }
    }

    /// The sums of token `i` of a run.
    pub fn of(&mut self, sentence: &Range<usize>, run: &Range<usize>, i: usize) -> Sums {
        let mut sums = [0; WIDTH];
        for (part, distance) in DISTANCES.into_iter().enumerate() {
            let row = match self.context.neighbour(sentence, i, distance) {
                Some(id) => self.of_word(id, part),
                None => &self.edges[part],
            };
            rows::add_sums(&mut sums, row);
        }
        features::of_place(&mut self.context, sentence, run, i, |key| self.keys.push(key));
        self.model.add(&mut self.keys, &mut sums);
        sums
    }

    fn of_word(&mut self, id: usize, part: usize) -> &Sums {
        if self.known[id][part] == u32::MAX {
            let mut sums = [0; WIDTH];
            features::of_word(part, Some(self.context.word(id)), |key| self.keys.push(key));
            self.model.add(&mut self.keys, &mut sums);
            self.known[id][part] = self.sums.len() as u32;
            self.sums.push(sums);
        }
        &self.sums[self.known[id][part] as usize]
    }
}
