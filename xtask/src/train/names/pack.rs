//! The writing side of `names::tagger::packed`.

use newsweave::names::tagger::packed::{Bits, Chance};

/// Writes bits by arithmetic coding, with carries held back as LZMA does.
pub struct Encoder {
    bytes: Vec<u8>,
    low: u64,
    range: u32,
    held: u8,
    waiting: u64,
}

impl Encoder {
    pub fn new() -> Self {
        Self { bytes: Vec::new(), low: 0, range: u32::MAX, held: 0, waiting: 1 }
    }

    pub fn finish(mut self) -> Vec<u8> {
        for _ in 0..5 {
            self.shift();
        }
        self.bytes
    }

    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > 0xffff_ffff {
            let carry = (self.low >> 32) as u8;
            let mut byte = self.held;
            while self.waiting > 0 {
                self.bytes.push(byte.wrapping_add(carry));
                byte = 0xff;
                self.waiting -= 1;
            }
            self.held = (self.low >> 24) as u8;
        }
        self.waiting += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Bits for Encoder {
    fn bit(&mut self, chance: &mut Chance, bit: bool) -> bool {
        let share = chance.share(self.range);
        if bit {
            self.low += share as u64;
            self.range -= share;
        } else {
            self.range = share;
        }
        chance.learn(bit);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}
