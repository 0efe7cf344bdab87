//! A compact table of keys: found by their first bits, then by the next ones.

use super::layout::KEY_BITS;

const BUCKET_BITS: u32 = 16;
const FILTER_BITS: u32 = 20;

/// Keys of 32 bits, of which the first [`KEY_BITS`] count: a key that is not in the table is taken for one that is about
/// once in a thousand times.
#[derive(Debug)]
pub struct Table {
    /// A bit for each value of the first bits of keys that is there: most keys looked for are not.
    filter: Vec<u64>,
    starts: Vec<u32>,
    tails: Vec<u16>,
}

impl Table {
    /// A table of shortened keys in order (see [`shorten`]).
    pub fn new(keys: impl Iterator<Item = u32>) -> Self {
        let tail_bits = KEY_BITS - BUCKET_BITS;
        let (mut starts, mut tails) = (vec![0; (1 << BUCKET_BITS) + 1], Vec::new());
        let mut filter = vec![0; 1 << (FILTER_BITS - 6)];
        for key in keys {
            let first = key >> (KEY_BITS - FILTER_BITS);
            filter[(first >> 6) as usize] |= 1 << (first & 63);
            let bucket = (key >> tail_bits) as usize & 0xffff;
            starts[bucket + 1] += 1;
            tails.push((key & ((1 << tail_bits) - 1)) as u16);
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        Self { filter, starts, tails }
    }

    /// The place of a key.
    pub fn find(&self, key: u32) -> Option<usize> {
        let first = key >> (32 - FILTER_BITS);
        if self.filter[(first >> 6) as usize] >> (first & 63) & 1 == 0 {
            return None;
        }
        let bucket = (key >> (32 - BUCKET_BITS)) as usize;
        let tail = (shorten(key) & ((1 << (KEY_BITS - BUCKET_BITS)) - 1)) as u16;
        let (start, end) = (self.starts[bucket] as usize, self.starts[bucket + 1] as usize);
        self.tails[start..end].iter().position(|t| *t == tail).map(|at| start + at)
    }
}

/// The bits of a key that are kept.
pub fn shorten(key: u32) -> u32 {
    key >> (32 - KEY_BITS)
}
