use super::{Contingency, news_reference};

/// How much more frequent a word is in a text than in general news, or in another text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Keyness {
    /// In what it is compared with; none where the news reference does not list the word, for it is too rare.
    pub reference_per_million: Option<f64>,
    /// Log-likelihood ratio (Dunning 1993); negative where it is less frequent.
    pub g2: f64,
    /// Binary logarithm of the ratio of relative frequencies (Hardie 2014), half an occurrence added where there are none.
    pub log_ratio: f64,
}

/// The keyness of a word that occurs `count` times among `words`. A word that the reference does not list is taken to be half
/// as frequent as its rarest: a cautious guess.
pub fn keyness(word: &str, count: u32, words: u32) -> Keyness {
    let reference = news_reference();
    let listed = reference.count(word);
    let other = listed.unwrap_or(reference.rarest / 2).max(1);
    let keyness = keyness_against(count, words, other, reference.words);
    Keyness { reference_per_million: listed.and(keyness.reference_per_million), ..keyness }
}

/// The keyness of a word that occurs `count` times among `words`, and `other` times among the `other_words` of another text.
pub fn keyness_against(count: u32, words: u32, other: u32, other_words: u32) -> Keyness {
    let table = Contingency::new(count, count + other, words, words + other_words);
    let rate = |count: u32, words: u32| if count == 0 { 0.5 } else { f64::from(count) } / f64::from(words.max(1));
    Keyness {
        reference_per_million: Some(f64::from(other) * 1e6 / f64::from(other_words.max(1))),
        g2: table.g2(),
        log_ratio: (rate(count, words) / rate(other, other_words)).log2(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_news_always_says_is_not_key() {
        let share = f64::from(news_reference().count("the").unwrap()) / f64::from(news_reference().words);
        let the = keyness("the", (share * 10_000.0) as u32, 10_000);
        assert!(the.g2.abs() < 1.0 && the.log_ratio.abs() < 0.1, "{the:?}");
        assert!(keyness("the", 1, 10_000).g2 < -100.0);
    }

    #[test]
    fn a_rare_word_is_key_even_where_the_reference_does_not_know_it() {
        let unknown = keyness("xyzzy", 5, 1000);
        assert_eq!(unknown.reference_per_million, None);
        assert!(unknown.g2 > 50.0 && unknown.log_ratio > 8.0, "{unknown:?}");
        let known = keyness("ceasefire", 5, 1000);
        assert!(known.g2 > 30.0 && known.reference_per_million.unwrap() > 1.0, "{known:?}");
    }
}
