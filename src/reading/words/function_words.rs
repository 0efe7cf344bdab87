use std::sync::OnceLock;

use super::Symbols;

/// Whether a folded word has grammar rather than content: `the`, `among`, `wouldn't`.
pub fn is_function_word(word: &str) -> bool {
    static WORDS: OnceLock<Symbols> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words = Symbols::default();
        for word in include_str!("function_words.txt").lines().filter(|line| !line.starts_with('#')) {
            words.intern(word);
        }
        words
    });
    words.get(word).is_some()
}
