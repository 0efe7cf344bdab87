//! Answers as plain data, for JavaScript (UTF-16 offsets) and for JSON lines (code points). The only place where offsets turn.

mod answers;
mod document;
mod labels;
mod lines;
mod offsets;
mod story;

pub use answers::*;
pub use document::CorpusDocument;
pub use lines::{ArticleInput, ArticleLine};
pub use offsets::{CodePoint, Offsets, Utf16};
pub use story::Story;
