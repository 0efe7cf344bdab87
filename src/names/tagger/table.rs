//! A table by key, made for keys that are mostly not in it, and small, so that what is there lies near.

use super::layout::KEY_BITS;

/// The first bits of a key, which tell most keys that are not there.
const FILTER_BITS: u32 = 22;
/// Of the filter.
const WORDS: usize = 1 << (FILTER_BITS - 6);

/// Values by keys of 32 bits, of which the first [`KEY_BITS`] count: a key that is not in the table is taken for one that is
/// about once in a thousand times.
pub struct Table<V> {
    /// A bit for each value of the first bits of keys that is there.
    filter: Box<[u64; WORDS]>,
    /// For each word of the filter the place of its first key.
    starts: Box<[u32; WORDS + 1]>,
    /// Shortened keys, ascending.
    keys: Vec<u32>,
    values: Vec<V>,
}

impl<V> Table<V> {
    /// A table of shortened keys (see [`shorten`]), which ascend.
    pub fn new(entries: impl Iterator<Item = (u32, V)>) -> Self {
        let (keys, values): (Vec<u32>, Vec<V>) = entries.unzip();
        debug_assert!(keys.is_sorted());
        let (mut filter, mut starts) = (vec![0u64; WORDS], Vec::with_capacity(WORDS + 1));
        for (at, key) in keys.iter().enumerate() {
            let first = key >> (KEY_BITS - FILTER_BITS);
            filter[(first >> 6) as usize] |= 1 << (first & 63);
            starts.resize(starts.len().max((first >> 6) as usize + 1), at as u32);
        }
        starts.resize(WORDS + 1, keys.len() as u32);
        // Of a fixed size, so that no place in them needs to be checked.
        let filter = filter.try_into().expect("as many words");
        let starts = starts.try_into().expect("as many words and one");
        Self { filter, starts, keys, values }
    }

    /// Whether a key may be there: never wrong where it says no.
    pub fn may_hold(&self, key: u32) -> bool {
        let first = key >> (32 - FILTER_BITS);
        self.filter[(first >> 6) as usize] >> (first & 63) & 1 == 1
    }

    pub fn find(&self, key: u32) -> Option<&V> {
        let (first, stored) = (key >> (32 - FILTER_BITS), shorten(key));
        let word = (first >> 6) as usize;
        let (bits, bit) = (self.filter[word], 1u64 << (first & 63));
        if bits & bit == 0 {
            return None;
        }
        // Every bit below stands for at least one key that is passed over.
        let from = self.starts[word] as usize + (bits & (bit - 1)).count_ones() as usize;
        let end = self.starts[word + 1] as usize;
        let at = from + self.keys[from..end].iter().take_while(|key| **key < stored).count();
        (at < end && self.keys[at] == stored).then(|| &self.values[at])
    }
}

/// The bits of a key that are kept.
pub fn shorten(key: u32) -> u32 {
    key >> (32 - KEY_BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_finds_what_is_in_it_and_nothing_else() {
        let key = |n: u32| shorten(n.wrapping_mul(0x9e37_79b9));
        let mut entries: Vec<_> =
            (0..50_000).step_by(2).map(|n| (key(n), n)).chain([(0, 7), (u32::MAX >> 4, 8)]).collect();
        entries.sort();
        entries.dedup_by_key(|entry| entry.0);
        let table = Table::new(entries.iter().copied());
        for (key, value) in &entries {
            assert_eq!(table.find(key << (32 - KEY_BITS)), Some(value));
            assert!(table.may_hold(key << (32 - KEY_BITS)));
        }
        let absent = (1..50_000).step_by(2).map(key).filter(|key| entries.binary_search_by_key(key, |e| e.0).is_err());
        absent.for_each(|key| assert_eq!(table.find(key << (32 - KEY_BITS)), None));
    }
}
