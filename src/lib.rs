//! Newsweave reads news articles: who is in them, which figures they give, who appears with whom.
//!
//! Modules stand in the order in which an article passes through them; each may use only those above it.
//!
//! ```
//! use newsweave::{Article, Corpus};
//!
//! let mut corpus = Corpus::default();
//! corpus.add(Article::new("1", "Mr Putin met Recep Tayyip Erdogan in Sochi. Turkey hosts 3.5 million refugees."));
//! let reading = corpus.reading("1").unwrap();
//! assert!(!reading.figures.is_empty());
//! ```

pub use newsweave_reading::{article, dates, figures, names, order, quotes, reading, text, words};

pub mod corpus;

pub mod report;

#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use article::Article;
pub use corpus::Corpus;
pub use reading::{Reading, read};
pub use text::{Document, Span};
