//! Text as tokens, sentences and paragraphs, all of them byte spans into it.
//!
//! The law of this module: tokens are lossless. They stand in order, do not overlap, and what lies between two of them (before
//! the first, after the last) is white space or invisible: tokens and gaps put together are the text.

mod case;
mod class;
mod document;
mod lexicon;
mod lists;
mod packed;
mod paragraph;
mod sentence;
mod span;
mod token;
mod tokenize;
mod tokens;
mod unicode;

pub use case::lower;
pub use document::{Document, Paragraph, Sentence};
pub use lexicon::{Lexicon, entries};
pub use lists::{begins_sentence, is_among};
pub use packed::packed;
pub use span::Span;
pub use token::{Shape, Token, TokenKind};
pub use tokenize::tokenize;
pub use tokens::Tokens;
