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
use consistency::{Advice, Joint, Run, Usage, joint};
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
    /// 3. [`Reader`] turns the sums of a run into probabilities of labels.
    /// 4. [`Advice`] adds what the rest of the document says of each token, and [`Reader`] turns the new sums into names.
    pub fn find(&self, document: &Document, glossary: &mut Glossary) -> Vec<Found> {
        let vocabulary = Vocabulary::new(document);
        let runs = runs::runs(document, &vocabulary, &self.lexicon);
        let context = Context::with(document, &vocabulary, &self.lexicon, std::mem::take(glossary));
        let mut scores = Scores::new(&self.first, context);
        let mut reader = Reader::new(&self.first.transitions);

        let tokens = || runs.iter().flat_map(Range::clone);
        let groups: Vec<u32> = tokens().map(|i| scores.context.group(i)).collect();
        let joints: Vec<Joint> = tokens().map(|i| joint(document.word(i))).collect();
        let (mut sums, mut marginals) = (Vec::new(), Vec::new());
        let (mut sentences, mut sentence) = (document.sentences.iter(), 0..0);
        for run in &runs {
            while run.start >= sentence.end {
                let Some(next) = sentences.next() else { break };
                sentence = next.tokens.start as usize..next.tokens.end as usize;
            }
            let start = sums.len();
            scores.of(&sentence, run, &mut sums);
            reader.marginals(&sums[start..], &mut marginals);
        }
        let mut usage = Usage::default();
        groups.iter().zip(&marginals).for_each(|(group, marginal)| usage.add(*group, marginal));
        let (mut found, mut end) = (Vec::new(), 0);
        for run in &runs {
            let at = end..end + run.len();
            end = at.end;
            let first =
                Run { groups: &groups[at.clone()], joints: &joints[at.clone()], marginals: &marginals[at.clone()] };
            self.second.add(&usage, &first, &mut sums[at.clone()]);
            reader.names(&sums[at], run.start, &mut found);
        }
        *glossary = scores.context.glossary;
        found
    }
}
