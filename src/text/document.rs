use std::ops::Range;

use super::{Span, Token, tokenize};

/// A text with its tokens, sentences and paragraphs. Every sentence lies in one paragraph.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    pub paragraphs: Vec<Paragraph>,
}

/// A sentence: its bytes and its tokens (indices into [`Document::tokens`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    pub span: Span,
    pub tokens: Range<u32>,
}

/// A paragraph: its bytes and its sentences (indices into [`Document::sentences`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub span: Span,
    pub sentences: Range<u32>,
}

impl<'t> Document<'t> {
    pub fn new(text: &'t str) -> Self {
        let tokens = tokenize(text);
        let (sentences, paragraphs) = split(text, &tokens);
        Self { text, tokens, sentences, paragraphs }
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The index of the sentence that holds a byte, or of the last one before it.
    pub fn sentence_at(&self, byte: u32) -> usize {
        self.sentences.partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }
}

/// Sentences and paragraphs. A first version: a line is a paragraph, a sentence ends at . ! ? before a capital.
fn split(text: &str, tokens: &[Token]) -> (Vec<Sentence>, Vec<Paragraph>) {
    let (mut sentences, mut paragraphs) = (Vec::new(), Vec::new());
    let (mut first, mut first_sentence) = (0, 0);
    for i in 0..tokens.len() {
        let gap_end = tokens.get(i + 1).map_or(text.len(), |t| t.span.start as usize);
        let gap = &text[tokens[i].span.end as usize..gap_end];
        let line_end = i + 1 == tokens.len() || gap.contains('\n');
        let stop = matches!(tokens[i].span.of(text), "." | "!" | "?") && !gap.is_empty();
        if line_end || stop {
            let span = tokens[first].span.to(tokens[i].span);
            sentences.push(Sentence { span, tokens: first as u32..i as u32 + 1 });
            first = i + 1;
        }
        if line_end {
            let last: &Sentence = sentences.last().expect("a line ends a sentence");
            let span = sentences[first_sentence].span.to(last.span);
            paragraphs.push(Paragraph { span, sentences: first_sentence as u32..sentences.len() as u32 });
            first_sentence = sentences.len();
        }
    }
    (sentences, paragraphs)
}
