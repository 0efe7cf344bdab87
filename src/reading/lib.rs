//! Reads one news article. Modules stand in the order in which an article passes through them; each may use only those above it.

pub mod order;

pub mod text;

pub mod article;

pub mod dates;
pub mod figures;
pub mod names;
pub mod quotes;
pub mod words;

pub mod reading;

pub use article::Article;
pub use reading::{Reading, read};
pub use text::{Document, Span};
