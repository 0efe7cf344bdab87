//! What the teacher read, packed: one label for each token of the news it was given, or that it was unsure.

use anyhow::{Result, ensure};
use newsweave::names::tagger::labels::LABELS;
use newsweave::names::tagger::packed::{Bits, Number, Tree};
use newsweave::text::{Document, Shape};

/// Stands for a label where the teacher was unsure.
pub const UNSURE: u8 = LABELS as u8;

/// The chances of labels, by the label before and the case of the token.
pub struct Labels {
    tokens: Number,
    labels: Vec<Tree>,
}

impl Default for Labels {
    fn default() -> Self {
        Self { tokens: Number::default(), labels: (0..(LABELS + 1) * 3).map(|_| Tree::new(5)).collect() }
    }
}

impl Labels {
    /// Passes the labels of one document: reads them, or writes those that are given. Fails where the document is not cut
    /// into as many tokens as it was for the teacher.
    pub fn pass(&mut self, document: &Document, given: &[u8], bits: &mut impl Bits) -> Result<Vec<u8>> {
        let tokens = self.tokens.pass(bits, document.tokens.len() as u32);
        ensure!(
            tokens as usize == document.tokens.len(),
            "tokens have changed since the teacher read the news: run `cargo xtask train teacher`"
        );
        let mut before = 0;
        let label = |(i, token): (usize, &newsweave::text::Token)| {
            let case =
                if token.shape.has(Shape::INITIAL_UPPER) { 2 } else { token.shape.has(Shape::INNER_UPPER) as usize };
            let given = given.get(i).copied().unwrap_or(0);
            before = self.labels[before * 3 + case].pass(bits, given as u32).min(UNSURE as u32) as usize;
            before as u8
        };
        Ok(document.tokens.iter().enumerate().map(label).collect())
    }
}
