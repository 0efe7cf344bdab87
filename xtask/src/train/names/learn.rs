//! Learns the weights: stochastic gradient ascent on the likelihood of the labels that the examples allow, with AdaGrad
//! steps (Duchi et al. 2011) and a penalty on the sum of weights, which keeps few of them. Everything in one fixed order.

use std::collections::HashMap;

use newsweave::names::tagger::chain::{Chain, Row, Transitions, WIDTH, exp};
use newsweave::names::tagger::features::Key;
use newsweave::names::tagger::hash::mix;
use newsweave::names::tagger::labels::{LABELS, OUTSIDE};

use super::sets::Example;

const RATE: f32 = 0.15;
const DELTA: f32 = 0.05;
/// Passes over the examples.
const EPOCHS: usize = 12;
/// What the teacher read is passed over once in so many passes.
const TAUGHT_EVERY: usize = 3;
/// Weights are averaged over the passes from this one on.
const SETTLED: usize = 4;
/// Features seen less often are not learned.
const LEAST_COUNT: u32 = 2;
/// What a weight loses on each pass, in units of the step size of its feature.
const PENALTY: f32 = 0.3;
/// The share of features that a token is left without, others at each pass, so that weights do not lean on one another and
/// unknown words are read by what is around them (Wang & Manning 2013).
const DROPPED: f32 = 0.5;
/// The same for the second reading, where features are few.
const DROPPED_AGAIN: f32 = 0.3;
/// Times per pass that weights pay.
const PAYMENTS: usize = 8;

/// Learned scores.
pub struct Learned {
    pub transitions: Vec<Row>,
    pub features: Vec<(Key, Row)>,
}

struct Weights {
    values: Vec<Row>,
    squares: Vec<Row>,
}

/// Learns from examples; the transitions too, unless they are given.
pub fn learn(examples: &[&Example], fixed: Option<&Learned>) -> Learned {
    let dropped = if fixed.is_none() { DROPPED } else { DROPPED_AGAIN };
    let limit = (dropped * 65536.0) as u16;
    let (keys, runs) = index(examples);
    println!("{} examples, {} features", examples.len(), keys.len());
    let mut weights = Weights { values: vec![[0.0; WIDTH]; keys.len()], squares: vec![[DELTA; WIDTH]; keys.len()] };
    let mut steps = Weights {
        values: fixed.map_or(vec![[0.0; WIDTH]; WIDTH], |f| f.transitions.clone()),
        squares: vec![[DELTA; WIDTH]; WIDTH],
    };
    let mut order: Vec<u32> = (0..examples.len() as u32).collect();
    let mut average = vec![[0.0f32; WIDTH]; keys.len()];
    for epoch in 0..EPOCHS {
        order.sort_by_key(|i| mix(epoch as u64 + 1, *i as u64));
        let mut loss = 0.0;
        let started = std::time::Instant::now();
        for chunk in order.chunks(order.len().div_ceil(PAYMENTS)) {
            for i in chunk {
                if examples[*i as usize].taught && !(*i as usize + epoch).is_multiple_of(TAUGHT_EVERY) {
                    continue;
                }
                let kept = |t: usize, f: u32| {
                    mix((epoch as u64) << 48 | (*i as u64) << 10 | t as u64, f as u64) as u16 >= limit
                };
                let (example, run) = (examples[*i as usize], &runs[*i as usize]);
                let scale = 1.0 / (1.0 - dropped);
                loss += update(example, run, &mut weights, &mut steps, (&kept, scale), fixed.is_none());
            }
            pay(&mut weights);
            if epoch >= SETTLED {
                average.iter_mut().flatten().zip(weights.values.iter().flatten()).for_each(|(sum, w)| *sum += w);
            }
        }
        let kept = weights.values.iter().filter(|row| row.iter().any(|w| *w != 0.0)).count();
        println!("pass {}: loss {:.0}, {kept} features, {:.1} s", epoch + 1, loss, started.elapsed().as_secs_f32());
    }
    average.iter_mut().flatten().for_each(|sum| *sum /= ((EPOCHS - SETTLED) * PAYMENTS) as f32);
    let features = keys.into_iter().zip(average).filter(|(_, row)| row.iter().any(|w| *w != 0.0)).collect();
    Learned { transitions: steps.values, features }
}

/// What learned scores say of an example: the scores and the probabilities of the labels of its tokens.
pub fn apply(example: &Example, weights: &HashMap<Key, &Row>, transitions: &Transitions) -> (Vec<Row>, Vec<Row>) {
    let scores: Vec<Row> = example
        .features
        .iter()
        .map(|keys| {
            let mut sums = [0.0; WIDTH];
            for row in keys.iter().filter_map(|key| weights.get(key)) {
                sums.iter_mut().zip(*row).for_each(|(sum, value)| *sum += value);
            }
            sums
        })
        .collect();
    let tokens: Vec<Row> = scores.iter().map(|sums| token_factors(*sums)).collect();
    let mut chain = Chain::default();
    chain.run(&tokens, transitions);
    let marginals = (0..tokens.len()).map(|t| chain.marginal(t)).collect();
    (scores, marginals)
}

/// The features seen often enough, by key, and each example's features as indices.
fn index(examples: &[&Example]) -> (Vec<Key>, Vec<Vec<Vec<u32>>>) {
    let mut counts: HashMap<Key, u32> = HashMap::new();
    for key in examples.iter().flat_map(|e| e.features.iter().flatten()) {
        *counts.entry(*key).or_default() += 1;
    }
    let mut keys: Vec<Key> = counts.iter().filter(|(_, n)| **n >= LEAST_COUNT).map(|(key, _)| *key).collect();
    keys.sort_unstable();
    let at: HashMap<Key, u32> = keys.iter().zip(0..).map(|(key, i)| (*key, i)).collect();
    let runs = examples
        .iter()
        .map(|e| e.features.iter().map(|keys| keys.iter().filter_map(|key| at.get(key).copied()).collect()).collect());
    let runs = runs.collect();
    (keys, runs)
}

/// One step on one example; gives its loss.
fn update(
    example: &Example,
    run: &[Vec<u32>],
    weights: &mut Weights,
    steps: &mut Weights,
    (kept, scale): (&impl Fn(usize, u32) -> bool, f32),
    first: bool,
) -> f64 {
    let transitions = transitions(&steps.values);
    let tokens: Vec<Row> = run
        .iter()
        .enumerate()
        .map(|(t, features)| {
            let mut sums = example.base.get(t).copied().unwrap_or([0.0; WIDTH]);
            for f in features.iter().filter(|f| kept(t, **f)) {
                sums.iter_mut().zip(&weights.values[*f as usize]).for_each(|(sum, value)| *sum += value * scale);
            }
            token_factors(sums)
        })
        .collect();
    let allowed: Vec<Row> = tokens
        .iter()
        .zip(&example.allowed)
        .map(|(row, bits)| std::array::from_fn(|y| if y < LABELS && bits >> y & 1 == 1 { row[y] } else { 0.0 }))
        .collect();
    let (mut all, mut right) = (Chain::default(), Chain::default());
    if !all.run(&tokens, &transitions) || !right.run(&allowed, &transitions) {
        return 0.0;
    }
    for (t, features) in run.iter().enumerate() {
        let (expected, observed) = (all.marginal(t), right.marginal(t));
        let gradient: Row = std::array::from_fn(|y| example.weight * (observed[y] - expected[y]));
        if gradient.iter().all(|g| g.abs() < 1e-3) {
            continue;
        }
        for f in features.iter().filter(|f| kept(t, **f)) {
            ascend(&mut weights.values[*f as usize], &mut weights.squares[*f as usize], &gradient);
        }
    }
    let mut gradient = vec![[0.0; WIDTH]; WIDTH];
    for t in 0..run.len() - 1 {
        right.pairs(t, &allowed, &transitions, |a, b, p| gradient[a][b] += example.weight * p);
        all.pairs(t, &tokens, &transitions, |a, b, p| gradient[a][b] -= example.weight * p);
    }
    let last = run.len() - 1;
    for y in 0..LABELS {
        gradient[OUTSIDE][y] += example.weight * (right.marginal(0)[y] - all.marginal(0)[y]);
        gradient[y][OUTSIDE] += example.weight * (right.marginal(last)[y] - all.marginal(last)[y]);
    }
    for (a, row) in gradient.iter().enumerate().filter(|_| first) {
        ascend(&mut steps.values[a], &mut steps.squares[a], row);
    }
    (all.log_sum() - right.log_sum()) as f64 * example.weight as f64
}

fn ascend(values: &mut Row, squares: &mut Row, gradient: &Row) {
    for y in 0..WIDTH {
        squares[y] += gradient[y] * gradient[y];
        values[y] += RATE * gradient[y] / squares[y].sqrt();
    }
}

/// Every weight moves towards zero by its share of the penalty.
fn pay(weights: &mut Weights) {
    for (values, squares) in weights.values.iter_mut().zip(&weights.squares) {
        for (value, square) in values.iter_mut().zip(squares) {
            let due = RATE * PENALTY / PAYMENTS as f32 / square.sqrt();
            *value = value.signum() * (value.abs() - due).max(0.0);
        }
    }
}

fn token_factors(sums: Row) -> Row {
    let most = sums[..LABELS].iter().copied().fold(f32::MIN, f32::max);
    std::array::from_fn(|y| if y < LABELS { exp(sums[y] - most) } else { 0.0 })
}

pub fn transitions(scores: &[Row]) -> Transitions {
    Transitions::new(|a, b| scores[a][b])
}
