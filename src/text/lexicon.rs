/// A closed list of lower-case ASCII words, each with a value; looked up by its bytes, case aside, without allocation.
///
/// Words of more than 16 bytes are in no list, so a word is one number, and most tokens cost one multiplication.
pub struct Lexicon<V> {
    slots: Vec<Option<(u128, V)>>,
    shift: u32,
}

impl<V: Copy> Lexicon<V> {
    /// Later entries for the same word replace earlier ones.
    pub fn new<'w>(entries: impl IntoIterator<Item = (&'w str, V)>) -> Self {
        let entries: Vec<_> = entries.into_iter().collect();
        let size = (entries.len() * 4).next_power_of_two().max(4);
        let mut lexicon = Self { slots: vec![None; size], shift: 64 - size.trailing_zeros() };
        for (word, value) in entries {
            let key = key(word).expect("a listed word is short");
            let slot = lexicon.slot(key);
            lexicon.slots[slot] = Some((key, value));
        }
        lexicon
    }

    pub fn get(&self, word: &str) -> Option<V> {
        self.slots[self.slot(key(word)?)].map(|(_, value)| value)
    }

    pub fn has(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Where a key is, or the free place where it would be. At most a quarter of the places is taken, so there is one.
    fn slot(&self, key: u128) -> usize {
        let mixed = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (mixed >> self.shift) as usize;
        while self.slots[slot].as_ref().is_some_and(|(k, _)| *k != key) {
            slot = (slot + 1) % self.slots.len();
        }
        slot
    }
}

/// The bytes of a word in lower case as one number. A letter differs from its capital by one bit, which full stops,
/// apostrophes, hyphens and digits have set anyway.
fn key(word: &str) -> Option<u128> {
    let mut bytes = [0u8; 16];
    bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    for byte in &mut bytes[..word.len()] {
        *byte |= 0x20;
    }
    Some(u128::from_le_bytes(bytes))
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
