//! What `model.bin` holds, and in which order.

use super::labels::LABELS;
use super::packed::{Bits, Chance, Number, Tree};

/// Everything that was learned.
#[derive(Default)]
pub struct Layout {
    /// Tells the features by which the weights were learned from others, see [`super::features::fingerprint`].
    pub fingerprint: u32,
    /// The class of each class of words.
    pub coarse: Vec<u8>,
    pub words: Vec<(u32, Known)>,
    /// The first and the second reading.
    pub weights: [Weights; 2],
}

/// What is known of a word, as [`super::lexicon::Entry`] has it.
#[derive(Clone, Copy, Default)]
pub struct Known {
    pub class: u16,
    pub lower: u8,
    pub lists: u16,
}

#[derive(Default)]
pub struct Weights {
    /// Scores of pairs of labels, in steps.
    pub transitions: Vec<[i8; LABELS]>,
    /// Scores of features by key, in steps.
    pub features: Vec<(u32, [i8; LABELS])>,
}

/// Scores are kept in steps of this size.
pub const STEP: f32 = 1.0 / 24.0;

/// Bits of a key that are kept.
pub const KEY_BITS: u32 = 28;

impl Layout {
    pub fn pass(&mut self, bits: &mut impl Bits) {
        let mut plain = Number::default();
        self.fingerprint = plain.pass(bits, self.fingerprint);
        let classes = plain.pass(bits, self.coarse.len() as u32);
        self.coarse.resize(classes as usize, 0);
        let mut coarse = Tree::new(8);
        for class in &mut self.coarse {
            *class = coarse.pass(bits, *class as u32) as u8;
        }
        self.words(bits);
        for weights in &mut self.weights {
            weights.pass(bits);
        }
    }

    fn words(&mut self, bits: &mut impl Bits) {
        keys(&mut self.words, bits);
        let (mut has_class, mut class) = (Chance::default(), Tree::new(10));
        let mut lower: Vec<Tree> = (0..2).map(|_| Tree::new(3)).collect();
        let mut listed = [Chance::default(); 16];
        let mut lists: Vec<Tree> = (0..16).map(|_| Tree::new(4)).collect();
        for (_, known) in &mut self.words {
            let classed = bits.bit(&mut has_class, known.class > 0);
            known.class = if classed { class.pass(bits, known.class as u32) as u16 } else { 0 };
            known.lower = lower[classed as usize].pass(bits, known.lower as u32) as u8;
            let any = bits.bit(&mut listed[classed as usize * 8 + known.lower as usize], known.lists > 0);
            let mut value = 0;
            if any {
                // Four bits at a time, each four in the light of the four before.
                let mut before = 0;
                for n in 0..4 {
                    let four = lists[n * 4 + before].pass(bits, known.lists as u32 >> (4 * n) & 15);
                    before = (four > 0) as usize + (four > 1) as usize + (four > 3) as usize;
                    value |= (four as u16) << (4 * n);
                }
            }
            known.lists = value;
        }
    }
}

impl Weights {
    fn pass(&mut self, bits: &mut impl Bits) {
        self.transitions.resize(LABELS, [0; LABELS]);
        let mut score = Tree::new(8);
        for value in self.transitions.iter_mut().flatten() {
            *value = score.pass(bits, *value as u8 as u32) as u8 as i8;
        }
        keys(&mut self.features, bits);
        // Everything depends on the label, on how many weights of the row were not zero, and on those of the labels before.
        let mut zero = [[[Chance::default(); 9]; 6]; LABELS];
        let mut sign = [[Chance::default(); 9]; LABELS];
        let mut size: Vec<Number> = (0..LABELS * 4).map(|_| Number::default()).collect();
        for (_, row) in &mut self.features {
            let (mut some, mut most) = (0, 0);
            for y in 0..LABELS {
                // The weight of the label before, and that of the same place in names of the kind before, by sign.
                let known = |distance: usize| y.checked_sub(distance).map_or(0, |at| row[at].signum());
                let context = (3 * known(1) + known(4) + 4) as usize;
                if !bits.bit(&mut zero[y][some][context], row[y] != 0) {
                    row[y] = 0;
                    continue;
                }
                some = (some + 1).min(5);
                let negative = bits.bit(&mut sign[y][context], row[y] < 0);
                let size = &mut size[y * 4 + most];
                let magnitude = 1 + size.pass(bits, u32::from(row[y].unsigned_abs()).wrapping_sub(1)) as i32;
                most = most.max((magnitude > 1) as usize + (magnitude > 3) as usize + (magnitude > 7) as usize);
                row[y] = (if negative { -magnitude } else { magnitude }) as i8;
            }
        }
    }
}

/// The keys of rows in order, as steps from one to the next.
fn keys<T: Default + Clone>(rows: &mut Vec<(u32, T)>, bits: &mut impl Bits) {
    let rows_there = Number::default().pass(bits, rows.len() as u32) as usize;
    rows.resize(rows_there, Default::default());
    let (mut step, mut last) = (Number::default(), 0u32);
    for (key, _) in rows {
        last = last.wrapping_add(step.pass(bits, key.wrapping_sub(last)));
        *key = last;
    }
}
