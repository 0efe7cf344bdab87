//! A table by key, made for keys that are often not in it, and small, so that what is there lies near.

use super::layout::KEY_BITS;

/// The first bits of a key, which tell most keys that are not there.
const FIRST_BITS: u32 = 20;
const LINES: usize = 1 << (FIRST_BITS - 6);

/// Values by keys of 32 bits, of which the first [`KEY_BITS`] count: a key that is not in the table is taken for one that is
/// about once in a thousand times.
pub struct Table<V> {
    lines: Box<[Line; LINES]>,
    /// Shortened keys with their values, ascending.
    entries: Vec<(u32, V)>,
}

/// What is known of all keys that begin alike.
#[derive(Clone, Copy, Default)]
struct Line {
    /// A bit for each value of the first bits of keys that is there.
    there: u64,
    /// The place of its first key.
    start: u32,
}

impl<V> Table<V> {
    /// A table of shortened keys (see [`shorten`]), which ascend.
    pub fn new(entries: impl Iterator<Item = (u32, V)>) -> Self {
        let entries: Vec<(u32, V)> = entries.collect();
        debug_assert!(entries.is_sorted_by_key(|entry| entry.0));
        let mut lines = vec![Line::default(); LINES];
        for (key, _) in &entries {
            let first = key >> (KEY_BITS - FIRST_BITS);
            let line = &mut lines[(first >> 6) as usize];
            line.there |= 1 << (first & 63);
            line.start += 1;
        }
        let mut start = 0;
        for line in &mut lines {
            start += std::mem::replace(&mut line.start, start);
        }
        // Of a fixed size, so that no place in it needs to be checked.
        Self { lines: lines.try_into().ok().expect("as many lines"), entries }
    }

    /// Where a key is, if it is there; false where it is surely not.
    pub fn place(&self, key: u32) -> (usize, bool) {
        let first = key >> (32 - FIRST_BITS);
        let Line { there, start } = self.lines[(first >> 6) as usize];
        let bit = 1u64 << (first & 63);
        // Every bit below stands for at least one key that is passed over.
        (start as usize + (there & (bit - 1)).count_ones() as usize, there & bit != 0)
    }

    /// The value of a key whose [`Table::place`] is this.
    pub fn at(&self, mut place: usize, key: u32) -> Option<&V> {
        let stored = shorten(key);
        // Mostly the first, as few keys begin alike.
        while self.entries.get(place)?.0 < stored {
            place += 1;
        }
        let (key, value) = &self.entries[place];
        (*key == stored).then_some(value)
    }

    #[inline]
    pub fn find(&self, key: u32) -> Option<&V> {
        let (place, may_be_there) = self.place(key);
        if may_be_there { self.at(place, key) } else { None }
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
            (0..50_000).step_by(2).map(|n| (key(n), n)).chain([(0, 7), (u32::MAX >> (32 - KEY_BITS), 8)]).collect();
        entries.sort();
        entries.dedup_by_key(|entry| entry.0);
        let table = Table::new(entries.iter().copied());
        for (key, value) in &entries {
            assert_eq!(table.find(key << (32 - KEY_BITS)), Some(value));
        }
        let absent = (1..50_000).step_by(2).map(key).filter(|key| entries.binary_search_by_key(key, |e| e.0).is_err());
        absent.for_each(|key| assert_eq!(table.find(key << (32 - KEY_BITS)), None));
    }
}
