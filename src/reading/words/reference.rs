use std::sync::OnceLock;

use super::Symbols;

/// Word counts of general news.
pub struct Reference {
    /// Running words that were counted.
    pub words: u32,
    /// The count of the rarest listed word.
    pub rarest: u32,
    listed: Symbols,
    /// Of each listed word.
    counts: Vec<u32>,
}

/// The list as `cargo xtask derive words` writes it: comments, then the number of running words, then the words in the order
/// of their bytes. Each line starts with two letters: from `A`, how many bytes the word shares with the one before; from `!`,
/// its count as a power of two in quarters, rounded.
const LIST: &str = include_str!("news_reference.txt");

pub fn news_reference() -> &'static Reference {
    static REFERENCE: OnceLock<Reference> = OnceLock::new();
    REFERENCE.get_or_init(|| parse(LIST))
}

impl Reference {
    /// None where a word is too rare to be listed.
    pub fn count(&self, word: &str) -> Option<u32> {
        Some(self.counts[self.listed.get(word)? as usize])
    }
}

fn parse(list: &str) -> Reference {
    let mut lines = list.lines().filter(|line| !line.starts_with("# "));
    let words = lines.next().and_then(|line| line.parse().ok()).expect("the list says how many words were counted");
    let (mut listed, mut counts, mut word) = (Symbols::default(), Vec::new(), String::new());
    for line in lines {
        let head = line.as_bytes();
        word.truncate(usize::from(head[0] - b'A'));
        word.push_str(&line[2..]);
        listed.intern(&word);
        counts.push((f64::from(head[1] - b'!') / 4.0).exp2().round() as u32);
    }
    Reference { words, rarest: counts.iter().copied().min().unwrap_or(1), listed, counts }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_counts_are_read_back() {
        let reference = parse("# made of nothing\n1000\nA!a\nB)bc\nC-d");
        assert_eq!((reference.words, reference.rarest), (1000, 1));
        let counts = ["a", "abc", "abd", "ab"].map(|word| reference.count(word));
        assert_eq!(counts, [Some(1), Some(4), Some(8), None]);
    }
}
