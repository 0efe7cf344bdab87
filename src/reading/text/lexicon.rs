use super::packed;

/// A closed list of lower-case ASCII words, each with a value; looked up by its bytes, case aside, without allocation.
///
/// Words of more than 16 bytes are in no list, so a word is one number, and most tokens cost one multiplication.
pub struct Lexicon<V> {
    entries: Vec<(u128, V)>,
    /// For each way to mix a key the entry with that key, counted from 1. Most words are in no list: a small table that says so is
    /// soon in the nearest cache.
    slots: Vec<u16>,
    shift: u32,
    /// For each way to begin (the low bits of the first byte) the lengths of the words that do, as bits.
    lengths: [u32; 32],
}

/// In bytes.
const LONGEST: usize = 16;

impl<V: Copy> Lexicon<V> {
    /// Later entries for the same word replace earlier ones.
    pub fn new<'w>(entries: impl IntoIterator<Item = (&'w str, V)>) -> Self {
        let words: Vec<_> = entries.into_iter().collect();
        let size = (words.len() * 4).next_power_of_two().max(4);
        let (entries, slots) = (Vec::with_capacity(words.len()), vec![0; size]);
        let mut lexicon = Self { entries, slots, shift: 64 - size.trailing_zeros(), lengths: [0; 32] };
        for (word, value) in words {
            let key = key(word).expect("a listed word is short");
            lexicon.lengths[beginning(word)] |= 1 << word.len();
            let slot = lexicon.slot(key);
            lexicon.entries.push((key, value));
            lexicon.slots[slot] = u16::try_from(lexicon.entries.len()).expect("a list has fewer words");
        }
        lexicon
    }

    pub fn get(&self, word: &str) -> Option<V> {
        let may_be = word.len() <= LONGEST && self.lengths[beginning(word)] >> word.len() & 1 == 1;
        if !may_be {
            return None;
        }
        let entry = self.slots[self.slot(key(word)?)].checked_sub(1)?;
        Some(self.entries[usize::from(entry)].1)
    }

    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Where a key is, or the free place where it would be. At most a quarter of the places is taken, so there is one.
    #[inline]
    fn slot(&self, key: u128) -> usize {
        let mixed = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (mixed >> self.shift) as usize;
        let is_other = |entry: u16| entry > 0 && self.entries[usize::from(entry) - 1].0 != key;
        while is_other(self.slots[slot]) {
            slot = (slot + 1) % self.slots.len();
        }
        slot
    }
}

/// The low bits of a word's first byte: the same for a letter and its capital.
fn beginning(word: &str) -> usize {
    word.as_bytes().first().map_or(0, |byte| (byte & 31) as usize)
}

/// The bytes of a word in lower case as one number. A letter differs from its capital by one bit, which full stops,
/// apostrophes, hyphens and digits have set anyway.
fn key(word: &str) -> Option<u128> {
    if word.len() > LONGEST {
        return None;
    }
    let (low, high) = word.as_bytes().split_at(word.len().min(8));
    let key = u128::from(packed(low)) | u128::from(packed(high)) << 64;
    let unused = 8 * (LONGEST - word.len()) as u32;
    Some(key | (u128::MAX / 255 * 0x20).checked_shr(unused).unwrap_or(0))
}

/// The entries of a word list: its lines, without comments (`#`) and empty ones.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_whatever_their_case() {
        let words = Lexicon::new([("a.m.", 1), ("o'clock", 2), ("hundred", 3)]);
        assert_eq!(words.get("A.M."), Some(1));
        assert_eq!(words.get("O'Clock"), Some(2));
        assert_eq!(words.get("HUNDRED"), Some(3));
        assert_eq!(words.get("hundreds"), None);
        assert_eq!(words.get(""), None);
        assert_eq!(words.get("much longer than sixteen bytes"), None);
        assert_eq!(words.get("münster"), None);
    }
}
