//! What the text around a name calls its bearer: an organisation can be named like a person, and only its article tells.

use std::sync::LazyLock;

use super::fold::lines;
use crate::names::gender::Told;
use crate::names::{Kind, Mention};
use crate::order;
use crate::words::is_function_word;

/// How often an article calls what was read as a person an organisation, and how often it gives them a person's title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Called {
    organisation: u32,
    titled: u32,
}

/// So often at least, and once in so many mentions: one such noun may be another's.
const LEAST: u32 = 2;
const SELDOM: u32 = 8;

impl Called {
    pub fn see(&mut self, text: &str, mention: &Mention) {
        if mention.kind == Kind::Person {
            let (start, end) = (mention.span.start as usize, mention.span.end as usize);
            self.organisation += u32::from(is_called(&text[..start], &text[end..]));
            self.titled += u32::from(Told::of(text, mention.span, mention.span.start).title.is_some());
        }
    }

    pub fn add_all(&mut self, other: Called) {
        self.organisation = self.organisation.saturating_add(other.organisation);
        self.titled = self.titled.saturating_add(other.titled);
    }

    /// Whether a name that was read as a person's, and stands so often, is an organisation's.
    pub fn is_organisation(self, mentions: u32) -> bool {
        self.titled == 0 && self.organisation >= LEAST.max(mentions / SELDOM)
    }
}

/// `the magazine X`, `the X newspaper`, `X, a French weekly`.
fn is_called(before: &str, behind: &str) -> bool {
    let (before, behind) = (before.trim_end_matches(QUOTES), behind.trim_start_matches(QUOTES));
    let last = before.strip_suffix(' ').and_then(|before| before.rsplit([' ', '\n']).next()).unwrap_or_default();
    if let (true, Some(rest)) = (last.eq_ignore_ascii_case("the"), behind.strip_prefix(' ')) {
        return rest.split([' ', '\n']).next().is_some_and(|word| is_noun(bare(word)));
    }
    is_noun(last) || behind.strip_prefix(", ").is_some_and(is_told)
}

/// Whether words behind a comma say what somebody is, and end with such a noun: `a French weekly that`, but not `a company director`.
fn is_told(rest: &str) -> bool {
    let mut words = rest.split([' ', '\n']).take(MOST_WORDS).peekable();
    if !words.next().is_some_and(|word| ["a", "an", "the"].contains(&word)) {
        return false;
    }
    while let Some(word) = words.next() {
        if is_noun(bare(word)) {
            return bare(word) != word || words.peek().is_none_or(|next| is_function_word(next));
        }
        if bare(word) != word || is_function_word(word) {
            return false;
        }
    }
    false
}

/// An article, some adjectives, the noun and the word behind it.
const MOST_WORDS: usize = 6;
const QUOTES: [char; 7] = ['"', '“', '”', '\'', '‘', '’', '«'];

/// Without the marks that end a clause.
fn bare(word: &str) -> &str {
    word.trim_end_matches([',', '.', ';', ':', ')', '—', '"', '”'])
}

fn is_noun(word: &str) -> bool {
    NOUNS.binary_search(&word).is_ok()
}

static NOUNS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut nouns = lines(include_str!("called.txt"));
    order::sort(&mut nouns);
    nouns
});

#[cfg(test)]
mod tests {
    use super::is_called;

    #[test]
    fn what_stands_beside_a_name_may_call_it_an_organisation() {
        for (text, called) in [
            ("the magazine |Berg Blick| said", true),
            ("the daily newspaper “|Berg Blick|” said", true),
            ("attack on the |Berg Blick| newspaper.", true),
            ("|Berg Blick|, a satirical weekly, said", true),
            ("|Berg Blick|, the Norwegian firm that builds it", true),
            ("|Anna Berg|, a company director, said", false),
            ("|Anna Berg|, a director of the company", false),
            ("his company. |Anna Berg| said", false),
            ("|Anna Berg| company", false),
            ("||", false),
        ] {
            let mut parts = text.split('|');
            let (before, _, behind) = (parts.next().unwrap(), parts.next(), parts.next().unwrap());
            assert_eq!(is_called(before, behind), called, "{text}");
        }
    }
}
