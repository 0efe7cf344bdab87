//! Probabilities of label sequences in a linear chain (Lafferty et al. 2001): forward and backward sums, scaled at each token.
//! Only sums, products and quotients, in a fixed order, so that every machine gets the same bits.

use super::labels::{LABELS, OUTSIDE, Position, label, may_follow};

/// Labels, padded so that rows fill whole registers.
pub const WIDTH: usize = 24;
pub type Row = [f32; WIDTH];

/// The factors of pairs of labels; 0 where the second may not follow the first.
#[derive(Clone)]
pub struct Transitions {
    /// For each label those of the labels behind it.
    pub after: [Row; WIDTH],
    /// For each label those of the labels before it.
    before: [Row; WIDTH],
}

impl Transitions {
    /// From the scores of pairs.
    pub fn new(score: impl Fn(usize, usize) -> f32) -> Self {
        let factor = |a: usize, b: usize| {
            if a < LABELS && b < LABELS && may_follow(a, b) { exp(score(a, b)) } else { 0.0 }
        };
        Self {
            after: std::array::from_fn(|a| std::array::from_fn(|b| factor(a, b))),
            before: std::array::from_fn(|b| std::array::from_fn(|a| factor(a, b))),
        }
    }
}

/// The forward and backward sums of one run.
#[derive(Default)]
pub struct Chain {
    forward: Vec<Row>,
    backward: Vec<Row>,
    scales: Vec<f32>,
    end: f32,
}

impl Chain {
    /// Sums over all sequences that the factors of the tokens allow (0 forbids a label). False where they allow none.
    pub fn run(&mut self, tokens: &[Row], transitions: &Transitions) -> bool {
        let n = tokens.len();
        self.forward.clear();
        self.scales.clear();
        let mut row = transitions.after[OUTSIDE];
        for (t, factors) in tokens.iter().enumerate() {
            if t > 0 {
                row = through(&self.forward[t - 1], &transitions.after);
            }
            for (to, by) in row.iter_mut().zip(factors) {
                *to *= by;
            }
            let scale = sum(&row);
            if scale <= 0.0 {
                return false;
            }
            let by = 1.0 / scale;
            row.iter_mut().for_each(|x| *x *= by);
            self.scales.push(scale);
            self.forward.push(row);
        }
        let mut row = transitions.before[OUTSIDE];
        self.end = row.iter().zip(&self.forward[n - 1]).map(|(a, b)| a * b).sum();
        if self.end <= 0.0 {
            return false;
        }
        row.iter_mut().for_each(|x| *x /= self.end);
        self.backward.resize(n, [0.0; WIDTH]);
        self.backward[n - 1] = row;
        for t in (1..n).rev() {
            let by = 1.0 / self.scales[t];
            let next = std::array::from_fn(|y| self.backward[t][y] * tokens[t][y] * by);
            self.backward[t - 1] = through(&next, &transitions.before);
        }
        true
    }

    /// The natural logarithm of the sum over all sequences.
    pub fn log_sum(&self) -> f32 {
        self.scales.iter().map(|scale| scale.ln()).sum::<f32>() + self.end.ln()
    }

    /// The probability of each label of token `t`.
    pub fn marginal(&self, t: usize) -> Row {
        std::array::from_fn(|y| self.forward[t][y] * self.backward[t][y])
    }

    /// The probability of each pair of labels of the tokens `t` and `t + 1`, given to `visit`.
    pub fn pairs(&self, t: usize, tokens: &[Row], transitions: &Transitions, mut visit: impl FnMut(usize, usize, f32)) {
        for (a, row) in transitions.after.iter().enumerate().take(LABELS) {
            for (b, factor) in row.iter().enumerate().take(LABELS) {
                if *factor > 0.0 {
                    let p =
                        self.forward[t][a] * factor * tokens[t + 1][b] * self.backward[t + 1][b] / self.scales[t + 1];
                    visit(a, b, p);
                }
            }
        }
    }

    /// The probability that a name of a kind starts at `t`, of one token or of more.
    pub fn starts(&self, t: usize, kind: usize) -> f32 {
        let marginal = |y: usize| self.forward[t][y] * self.backward[t][y];
        marginal(label(kind, Position::Unit)) + marginal(label(kind, Position::Begin))
    }

    /// The probabilities of the names of a kind that start at `t`, shortest first, given to `visit` with their last token.
    pub fn names(
        &self,
        (t, kind): (usize, usize),
        tokens: &[Row],
        transitions: &Transitions,
        least: f32,
        mut visit: impl FnMut(usize, f32),
    ) {
        let [begin, inside, last, unit] =
            [Position::Begin, Position::Inside, Position::Last, Position::Unit].map(|p| label(kind, p));
        visit(t, self.forward[t][unit] * self.backward[t][unit]);
        let (mut path, mut from) = (self.forward[t][begin], begin);
        for (u, factors) in tokens.iter().enumerate().skip(t + 1) {
            let step = |to: usize| path * transitions.after[from][to] * factors[to] / self.scales[u];
            visit(u, step(last) * self.backward[u][last]);
            path = step(inside);
            from = inside;
            if path * self.backward[u][inside] < least {
                break;
            }
        }
    }
}

/// A row of sums over labels, each weighed by its row of factors.
fn through(row: &Row, factors: &[Row; WIDTH]) -> Row {
    let mut sums = [0.0; WIDTH];
    for (from, factors) in row.iter().zip(factors).take(LABELS) {
        for (to, by) in sums.iter_mut().zip(factors) {
            *to += from * by;
        }
    }
    sums
}

/// The sum of a row, in four strands.
fn sum(row: &Row) -> f32 {
    let mut strands = [0.0; 4];
    for four in row.chunks_exact(4) {
        strands.iter_mut().zip(four).for_each(|(sum, x)| *sum += x);
    }
    (strands[0] + strands[1]) + (strands[2] + strands[3])
}

/// e^x, the same on every machine; 0 below -87.
pub fn exp(x: f32) -> f32 {
    if x < -87.0 {
        return 0.0;
    }
    let x = x.min(88.0) * std::f32::consts::LOG2_E;
    // Adding and taking away a number this large rounds to a whole number.
    let whole = (x + 12_582_912.0) - 12_582_912.0;
    let part = (x - whole) * std::f32::consts::LN_2;
    // e^part for |part| <= ln(2)/2, to seven terms of the series
    let series = 1.0
        + part
            * (1.0
                + part * (1.0 / 2.0 + part * (1.0 / 6.0 + part * (1.0 / 24.0 + part * (1.0 / 120.0 + part / 720.0)))));
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}
