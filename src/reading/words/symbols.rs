use crate::text::packed;

/// Different words, numbered from 0 in the order in which they first came.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    letters: String,
    ends: Vec<u32>,
    /// Open addressing, linear probing: a word's number plus one, 0 where free. A power of two long, at most half full.
    table: Vec<u32>,
}

impl Symbols {
    /// The number of a word, a new one where it is new.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(word);
        if self.table[slot] == 0 {
            self.letters.push_str(word);
            self.ends.push(self.letters.len() as u32);
            self.table[slot] = self.ends.len() as u32;
        }
        self.table[slot] - 1
    }

    /// The number of a word that is known.
    pub fn get(&self, word: &str) -> Option<u32> {
        if self.table.is_empty() { None } else { self.table[self.slot(word)].checked_sub(1) }
    }

    pub fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.letters[start as usize..self.ends[number] as usize]
    }

    /// How many different words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len() as u32).map(|number| self.word(number))
    }

    /// Where a word stands in the table, or the free slot where it would.
    fn slot(&self, word: &str) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while self.table[slot] != 0 && self.word(self.table[slot] - 1) != word {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 2).max(64)];
        for number in 0..self.ends.len() as u32 {
            let slot = self.slot(self.word(number));
            self.table[slot] = number + 1;
        }
    }
}

/// FNV-1a over eight bytes at a time, folded so that the low bits depend on all.
fn hash(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for chunk in word.as_bytes().chunks(8) {
        hash = (hash ^ packed(chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers_while_the_table_grows() {
        let mut symbols = Symbols::default();
        let words: Vec<String> = (0..1000).map(|i| format!("word{i}")).collect();
        for round in 0..2 {
            for (i, word) in words.iter().enumerate() {
                assert_eq!(symbols.intern(word), i as u32, "round {round}");
            }
        }
        assert_eq!((symbols.len(), symbols.word(999), symbols.get("word7")), (1000, "word999", Some(7)));
        assert_eq!((symbols.get("other"), Symbols::default().get("")), (None, None));
    }
}
