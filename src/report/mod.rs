//! Answers as plain data, for JavaScript (UTF-16 offsets) and for JSON lines (code points). The only place where offsets turn.

mod answers;
mod offsets;

pub use answers::*;
pub use offsets::{CodePoint, Offsets, Utf16};
