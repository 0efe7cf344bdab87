//! A table by key, made for keys that are mostly not in it.

use super::layout::KEY_BITS;

/// Bits that tell most keys that are not there.
const FILTER_BITS: u32 = 20;

/// Values by keys of 32 bits, of which the first [`KEY_BITS`] count: a key that is not in the table is taken for one that is
/// about once in a thousand times.
pub struct Table<V> {
    /// A bit for each value of the first bits of keys that is there.
    filter: Vec<u64>,
    /// Keys, one added, with their values, each at the first free place from its home on; 0 is free.
    slots: Vec<(u32, V)>,
    home_bits: u32,
}

impl<V: Copy + Default> Table<V> {
    /// A table of shortened keys (see [`shorten`]).
    pub fn new(entries: impl ExactSizeIterator<Item = (u32, V)>) -> Self {
        let home_bits = (entries.len() * 4 / 3 + 2).next_power_of_two().trailing_zeros().min(KEY_BITS);
        // The last keys may run over the end; one free place stays behind them.
        let room = (1 << home_bits) + entries.len() + 1;
        let mut table =
            Self { filter: vec![0; 1 << (FILTER_BITS - 6)], slots: vec![(0, V::default()); room], home_bits };
        let mut last = 0;
        for (key, value) in entries {
            let first = key >> (KEY_BITS - FILTER_BITS);
            table.filter[(first >> 6) as usize] |= 1 << (first & 63);
            let mut at = (key >> (KEY_BITS - home_bits)) as usize;
            while table.slots[at].0 != 0 {
                at += 1;
            }
            table.slots[at] = (key + 1, value);
            last = last.max(at);
        }
        table.slots.truncate(((1 << home_bits) + 1).max(last + 2));
        table
    }

    /// Whether a key may be there: never wrong where it says no.
    pub fn may_hold(&self, key: u32) -> bool {
        let first = key >> (32 - FILTER_BITS);
        self.filter[(first >> 6) as usize] >> (first & 63) & 1 == 1
    }

    pub fn find(&self, key: u32) -> Option<&V> {
        let (home, stored) = ((key >> (32 - self.home_bits)) as usize, shorten(key) + 1);
        self.slots[home..].iter().take_while(|slot| slot.0 != 0).find(|slot| slot.0 == stored).map(|slot| &slot.1)
    }
}

/// The bits of a key that are kept.
pub fn shorten(key: u32) -> u32 {
    key >> (32 - KEY_BITS)
}
