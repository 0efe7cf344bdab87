//! Numbers packed by adaptive binary arithmetic coding (the range coder of LZMA): every bit costs what its context makes it
//! likely to be. The layout of `model.bin` is written once, over [`Bits`]; run with the decoder it reads, with the encoder of
//! the trainer it writes.

/// How likely a bit is 0, in 1/4096, learned as bits pass.
#[derive(Clone, Copy)]
pub struct Chance(u16);

impl Default for Chance {
    fn default() -> Self {
        Self(2048)
    }
}

impl Chance {
    /// Cuts a range in the proportion of the two bits; gives the part of bit 0.
    pub fn share(self, range: u32) -> u32 {
        (range >> 12) * self.0 as u32
    }

    pub fn learn(&mut self, bit: bool) {
        if bit { self.0 -= self.0 >> 5 } else { self.0 += (4096 - self.0) >> 5 }
    }
}

/// Passes bits: a reader gives the bit that comes next, a writer writes the bit given and gives it back.
pub trait Bits {
    fn bit(&mut self, chance: &mut Chance, bit: bool) -> bool;
}

/// Reads bits; behind the end of its bytes it reads zeros.
pub struct Decoder<'b> {
    bytes: std::slice::Iter<'b, u8>,
    range: u32,
    code: u32,
}

impl<'b> Decoder<'b> {
    pub fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Self { bytes: bytes.iter(), range: u32::MAX, code: 0 };
        for _ in 0..5 {
            decoder.shift();
        }
        decoder
    }

    fn shift(&mut self) {
        self.code = self.code << 8 | self.bytes.next().copied().unwrap_or(0) as u32;
    }
}

impl Bits for Decoder<'_> {
    #[inline(always)]
    fn bit(&mut self, chance: &mut Chance, _: bool) -> bool {
        let share = chance.share(self.range);
        let bit = self.code >= share;
        if bit {
            self.code -= share;
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

/// The chances of numbers of a fixed number of bits, high bits first.
pub struct Tree {
    width: u32,
    chances: Vec<Chance>,
}

impl Tree {
    pub fn new(width: u32) -> Self {
        Self { width, chances: vec![Chance::default(); 1 << width] }
    }

    pub fn pass(&mut self, bits: &mut impl Bits, value: u32) -> u32 {
        let mut node = 1;
        for n in (0..self.width).rev() {
            let bit = bits.bit(&mut self.chances[node], value >> n & 1 == 1);
            node = node * 2 + bit as usize;
        }
        node as u32 - (1 << self.width)
    }
}

/// The chances of numbers of up to 32 bits: the number of their bits, then their bits, of which the first two are learned.
pub struct Number {
    width: Tree,
    high: Vec<Tree>,
}

impl Default for Number {
    fn default() -> Self {
        Self { width: Tree::new(6), high: (0..=32).map(|_| Tree::new(2)).collect() }
    }
}

impl Number {
    pub fn pass(&mut self, bits: &mut impl Bits, value: u32) -> u32 {
        let width = self.width.pass(bits, 32 - value.leading_zeros()).min(32);
        if width < 2 {
            return width;
        }
        // Below the first bit, which is 1: two learned, the others as they come.
        let low = width - 1;
        let learned = low.min(2);
        let top = value >> (low - learned) & ((1 << learned) - 1);
        let top = self.high[width as usize].pass(bits, top << (2 - learned)) >> (2 - learned);
        (0..low - learned)
            .rev()
            .fold(1 << learned | top, |sum, n| sum << 1 | bits.bit(&mut Chance::default(), value >> n & 1 == 1) as u32)
    }
}
