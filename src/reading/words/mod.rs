//! Words and their statistics: terms of one article, and measures over many.

mod contingency;
mod dispersion;
mod function_words;
mod keyness;
mod reference;
mod symbols;
mod terms;

pub use contingency::Contingency;
pub use dispersion::deviation_of_proportions;
pub use function_words::is_function_word;
pub use keyness::{Keyness, keyness, keyness_against};
pub use reference::{Reference, news_reference};
pub use symbols::Symbols;
pub use terms::{Case, Item, Terms, spans, terms};
