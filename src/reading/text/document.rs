use std::ops::Range;

use super::{Span, Token, paragraph, sentence, tokenize};

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
    #[inline]
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens[token].span.of(self.text)
    }

    /// The index of the sentence that holds a byte, or of the last one before it.
    pub fn sentence_at(&self, byte: u32) -> usize {
        self.sentences.partition_point(|s| s.span.start <= byte).saturating_sub(1)
    }
}

/// Sentences and paragraphs: every token lies in one sentence, every sentence in one paragraph.
fn split(text: &str, tokens: &[Token]) -> (Vec<Sentence>, Vec<Paragraph>) {
    let (mut sentences, mut paragraphs) = (Vec::with_capacity(tokens.len() / 20 + 1), Vec::new());
    let span = |range: &Range<usize>| tokens[range.start].span.to(tokens[range.end - 1].span);
    for paragraph in paragraph::paragraphs(text, tokens) {
        let first = sentences.len() as u32;
        sentence::sentences(text, tokens, paragraph.clone(), |sentence| {
            let tokens = sentence.start as u32..sentence.end as u32;
            sentences.push(Sentence { span: span(&sentence), tokens });
        });
        paragraphs.push(Paragraph { span: span(&paragraph), sentences: first..sentences.len() as u32 });
    }
    (sentences, paragraphs)
}
