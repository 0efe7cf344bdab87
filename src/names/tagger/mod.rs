//! A statistical tagger of names: a linear-chain conditional random field over the runs of tokens that can hold names.
//! Public for the trainer's sake, which calls the same code.

pub mod chain;
pub mod consistency;
pub mod features;
pub mod glossary;
pub mod hash;
pub mod labels;
pub mod layout;
pub mod lexicon;
pub mod model;
pub mod packed;
mod reader;
pub mod rows;
pub mod runs;
mod scores;
pub mod table;
pub mod words;

use std::ops::Range;

use crate::text::Document;
use consistency::{Advice, Usage};
use features::Context;
use glossary::Glossary;
use layout::Layout;
use lexicon::Lexicon;
use model::Model;
use packed::Decoder;
use reader::Reader;
use scores::Scores;
use words::Vocabulary;

/// A name found: its tokens, its kind (an index, see [`labels`]) and its probability.
pub struct Found {
    pub tokens: Range<usize>,
    pub kind: usize,
    pub probability: f32,
}

pub struct Tagger {
    /// See [`features::fingerprint`].
    pub fingerprint: u32,
    pub lexicon: Lexicon,
    /// Weights of the first reading.
    first: Model,
    /// Weights of what the rest of the document says, on top of the first.
    second: Advice,
}

impl Tagger {
    /// Unpacks `model.bin`.
    pub fn unpack(bytes: &[u8]) -> Self {
        let mut layout = Layout::default();
        layout.pass(&mut Decoder::new(bytes));
        let [first, second] = layout.weights.each_ref().map(Model::new);
        let (lexicon, second) = (Lexicon::new(&layout.words, layout.coarse), Advice::new(&second));
        Self { fingerprint: layout.fingerprint, lexicon, first, second }
    }

    /// The names of a document, in order. The glossary is new, or one that served this tagger before.
    ///
    /// 1. [`runs`] finds the stretches of tokens that may hold names; all else is passed over.
    /// 2. [`Scores`] sums up the weights of each token's features. What hangs on one word comes from the [`Glossary`].
    /// 3. [`Reader`] turns the sums of a run into probabilities, and these into names.
    /// 4. Runs with a word that occurs more than once are read again with what its other occurrences say ([`Advice`]).
    pub fn find(&self, document: &Document, glossary: &mut Glossary) -> Vec<Found> {
        let vocabulary = Vocabulary::new(document);
        let runs = runs::runs(document, &vocabulary, &self.lexicon);
        let context = Context::with(document, &vocabulary, &self.lexicon, std::mem::take(glossary));
        let mut scores = Scores::new(&self.first, context);
        let mut reader = Reader::new(&self.first.transitions);

        let groups: Vec<u32> = runs.iter().flat_map(Range::clone).map(|i| scores.context.group(i)).collect();
        let mut times = vec![0u32; groups.len()];
        groups.iter().for_each(|group| times[*group as usize] += 1);
        let repeats = |group: &u32| times[*group as usize] > 1;

        let mut found = Vec::new();
        let mut usage = Usage::default();
        // Of the runs that are read again.
        let (mut again, mut sums, mut marginals) = (Vec::new(), Vec::new(), Vec::new());
        let (mut sentences, mut sentence) = (document.sentences.iter(), 0..0);
        let mut rest = groups.as_slice();
        for run in runs {
            while run.start >= sentence.end {
                let Some(next) = sentences.next() else { break };
                sentence = next.tokens.start as usize..next.tokens.end as usize;
            }
            let (groups, behind) = rest.split_at(run.len());
            rest = behind;
            let start = sums.len();
            scores.of(&sentence, &run, &mut sums);
            if groups.iter().any(repeats) {
                reader.marginals(&sums[start..], &mut marginals);
                let tokens = groups.iter().zip(&marginals[start..]).filter(|(group, _)| repeats(group));
                tokens.for_each(|(group, marginal)| usage.add(*group, marginal));
                again.push((run.start, start..sums.len(), groups));
            } else {
                reader.names(&sums[start..], run.start, &mut found);
                sums.truncate(start);
            }
        }
        for (start, range, groups) in again {
            self.second.add(&usage, groups, &marginals[range.clone()], &mut sums[range.clone()]);
            reader.names(&sums[range], start, &mut found);
        }
        *glossary = scores.context.glossary;
        found.sort_unstable_by_key(|name| name.tokens.start);
        found
    }
}
