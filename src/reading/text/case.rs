//! Upper and lower case.

/// A word in lower case, letter by letter. What the standard library does beyond that (a sigma that ends a word) is two kilobytes of code in a page.
#[inline(never)]
pub fn lower(word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    lower.extend(word.chars().flat_map(char::to_lowercase));
    lower
}
