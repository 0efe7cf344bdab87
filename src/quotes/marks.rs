//! Quotation marks, paired: what stands between two of them.

use std::ops::Range;

use crate::text::{Document, Shape, Span};

/// What stands between two quotation marks, these included, within one paragraph.
pub struct Run {
    pub span: Span,
    pub tokens: Range<usize>,
}

/// The runs of a document in order, not overlapping; quotes inside quotes belong to these.
pub fn runs(document: &Document) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let tokens = &document.tokens;
    let run = |from: usize, to: usize| Run { span: tokens[from].span.to(tokens[to - 1].span), tokens: from..to };
    for paragraph in &document.paragraphs {
        let sentences = &document.sentences[paragraph.sentences.start as usize..paragraph.sentences.end as usize];
        let range = sentences[0].tokens.start as usize..sentences[sentences.len() - 1].tokens.end as usize;
        for at in range.clone() {
            let word = document.word(at);
            let spaced = !tokens.get(at + 1).is_some_and(|t| t.shape.has(Shape::GLUED));
            match (word, open) {
                ("“", None) => open = Some((at, '“')),
                ("\"", None) if !spaced => open = Some((at, '"')),
                ("”", Some((from, _))) | ("\"", Some((from, '"'))) => {
                    runs.push(run(from, at + 1));
                    open = None;
                }
                _ => {}
            }
        }
        if let Some((from, _)) = open.take() {
            runs.push(run(from, range.end));
        }
    }
    runs
}
