//! Probabilities of label sequences in a linear chain (Lafferty et al. 2001): forward and backward sums, scaled at each token.
//! Only sums, products and quotients, in a fixed order, so that every machine gets the same bits.

use super::labels::{KINDS, LABELS, OUTSIDE, Position, label, may_follow};

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
    /// The same without the two thirds that are 0, for the sums of whole rows.
    forward: Steps,
    backward: Steps,
}

/// Labels with which a name, or nothing, ends; those with which it begins: each of the first may stand before each of the second.
const ENDS: [usize; EDGES] = edges(Position::Last);
const BEGINS: [usize; EDGES] = edges(Position::Begin);
const EDGES: usize = 1 + 2 * KINDS;

/// Outside, and for each kind the one at `position` and the unit.
const fn edges(position: Position) -> [usize; EDGES] {
    let mut labels = [OUTSIDE; EDGES];
    let mut kind = 0;
    while kind < KINDS {
        labels[1 + 2 * kind] = label(kind, position);
        labels[2 + 2 * kind] = label(kind, Position::Unit);
        kind += 1;
    }
    labels
}

/// The factors of steps from one token to the next, or to the one before it.
#[derive(Clone)]
struct Steps {
    /// From each of one edge of names to each of the other; padded.
    edges: [[f32; EDGES + 1]; EDGES],
    /// Within a name of each kind: from the first of two labels to the first and the second, then from the second.
    within: [[f32; 4]; KINDS],
}

/// Labels that stand side by side: those with which names go on, and those that may stand before them.
const GOES_ON: [Position; 2] = [Position::Begin, Position::Inside];
const CONTINUES: [Position; 2] = [Position::Inside, Position::Last];

impl Transitions {
    /// From the scores of pairs.
    pub fn new(score: impl Fn(usize, usize) -> f32) -> Self {
        let factor = |a: usize, b: usize| {
            if a < LABELS && b < LABELS && may_follow(a, b) { exp(score(a, b)) } else { 0.0 }
        };
        let after: [Row; WIDTH] = std::array::from_fn(|a| std::array::from_fn(|b| factor(a, b)));
        let before: [Row; WIDTH] = std::array::from_fn(|b| std::array::from_fn(|a| factor(a, b)));
        let forward = Steps::new(&after, (ENDS, BEGINS), (GOES_ON, CONTINUES));
        let backward = Steps::new(&before, (BEGINS, ENDS), (CONTINUES, GOES_ON));
        Self { after, before, forward, backward }
    }
}

impl Steps {
    fn new(
        factors: &[Row; WIDTH],
        (from, to): ([usize; EDGES], [usize; EDGES]),
        (first, second): ([Position; 2], [Position; 2]),
    ) -> Self {
        let edge = |a: usize, b: usize| to.get(b).map_or(0.0, |to| factors[from[a]][*to]);
        let within = |kind: usize, n: usize| factors[label(kind, first[n / 2])][label(kind, second[n % 2])];
        Self {
            edges: std::array::from_fn(|a| std::array::from_fn(|b| edge(a, b))),
            within: std::array::from_fn(|kind| std::array::from_fn(|n| within(kind, n))),
        }
    }

    /// For each label the sum over a row of sums, each weighed by its factor; always in the order of labels, so that sums are the
    /// same to the last bit on every machine. The labels are those that the steps were made from.
    #[inline(always)]
    fn through(
        &self,
        row: &Row,
        (from, to): ([usize; EDGES], [usize; EDGES]),
        (first, second): ([Position; 2], [Position; 2]),
    ) -> Row {
        let mut edges = [0.0; EDGES + 1];
        for (from, factors) in from.into_iter().zip(&self.edges) {
            edges.iter_mut().zip(factors).for_each(|(to, by)| *to += row[from] * by);
        }
        let mut sums = [0.0; WIDTH];
        to.into_iter().zip(edges).for_each(|(to, sum)| sums[to] = sum);
        for (kind, by) in self.within.iter().enumerate() {
            let [a, b] = first.map(|position| row[label(kind, position)]);
            let [first, second] = second.map(|position| label(kind, position));
            sums[first] = a * by[0] + b * by[2];
            sums[second] = a * by[1] + b * by[3];
        }
        sums
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
                row = transitions.forward.through(&self.forward[t - 1], (ENDS, BEGINS), (GOES_ON, CONTINUES));
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
            self.backward[t - 1] = transitions.backward.through(&next, (BEGINS, ENDS), (CONTINUES, GOES_ON));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_leave_out_only_what_is_zero() {
        let transitions = Transitions::new(|a, b| (a as f32 - 1.7 * b as f32) / 9.0);
        let row: Row = std::array::from_fn(|y| if y < LABELS { 1.0 / (1.0 + y as f32) } else { 0.0 });
        let all = |factors: &[Row; WIDTH]| -> Row {
            std::array::from_fn(|to| (0..LABELS).fold(0.0, |sum, from| sum + row[from] * factors[from][to]))
        };
        let forward = transitions.forward.through(&row, (ENDS, BEGINS), (GOES_ON, CONTINUES));
        let backward = transitions.backward.through(&row, (BEGINS, ENDS), (CONTINUES, GOES_ON));
        assert_eq!((forward, backward), (all(&transitions.after), all(&transitions.before)));
    }
}
