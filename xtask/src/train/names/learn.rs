//! Learns the weights: stochastic gradient ascent on the likelihood of the labels that the examples allow, with AdaGrad
//! steps (Duchi et al. 2011) and a penalty on the sum of weights, which keeps few of them. Everything in one fixed order.

use std::collections::HashMap;

use newsweave::names::tagger::chain::{Chain, Row, Transitions, WIDTH, exp};
use newsweave::names::tagger::features::Key;
use newsweave::names::tagger::hash::mix;
use newsweave::names::tagger::labels::{LABELS, OUTSIDE, may_follow};

use super::sets::Example;

const RATE: f32 = 0.15;
const DELTA: f32 = 0.05;
/// Passes over the examples.
const EPOCHS: usize = 12;
/// Features seen less often are not learned.
const LEAST_COUNT: u32 = 2;
/// What a weight loses on each pass, in units of the step size of its feature.
const PENALTY: f32 = 0.25;
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

pub fn learn(examples: &[Example]) -> Learned {
    let (keys, runs) = index(examples);
    println!("{} examples, {} features", examples.len(), keys.len());
    let mut weights = Weights { values: vec![[0.0; WIDTH]; keys.len()], squares: vec![[DELTA; WIDTH]; keys.len()] };
    let mut steps = Weights { values: vec![[0.0; WIDTH]; WIDTH], squares: vec![[DELTA; WIDTH]; WIDTH] };
    let mut order: Vec<u32> = (0..examples.len() as u32).collect();
    for epoch in 0..EPOCHS {
        order.sort_by_key(|i| mix(epoch as u64 + 1, *i as u64));
        let mut loss = 0.0;
        let started = std::time::Instant::now();
        for chunk in order.chunks(order.len().div_ceil(PAYMENTS)) {
            for i in chunk {
                loss += update(&examples[*i as usize], &runs[*i as usize], &mut weights, &mut steps);
            }
            pay(&mut weights);
        }
        let kept = weights.values.iter().filter(|row| row.iter().any(|w| *w != 0.0)).count();
        println!("pass {}: loss {:.0}, {kept} features, {:.1} s", epoch + 1, loss, started.elapsed().as_secs_f32());
    }
    let features = keys.into_iter().zip(weights.values).filter(|(_, row)| row.iter().any(|w| *w != 0.0)).collect();
    Learned { transitions: steps.values, features }
}

/// The features seen often enough, by key, and each example's features as indices.
fn index(examples: &[Example]) -> (Vec<Key>, Vec<Vec<Vec<u32>>>) {
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
fn update(example: &Example, run: &[Vec<u32>], weights: &mut Weights, steps: &mut Weights) -> f64 {
    let transitions = factors(&steps.values);
    let tokens: Vec<Row> = run.iter().map(|features| token_factors(features, &weights.values)).collect();
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
        for f in features {
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
    for (a, row) in gradient.iter().enumerate() {
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

fn token_factors(features: &[u32], values: &[Row]) -> Row {
    let mut sums = [0.0; WIDTH];
    for f in features {
        for (sum, value) in sums.iter_mut().zip(&values[*f as usize]) {
            *sum += value;
        }
    }
    let most = sums[..LABELS].iter().copied().fold(f32::MIN, f32::max);
    std::array::from_fn(|y| if y < LABELS { exp(sums[y] - most) } else { 0.0 })
}

fn factors(scores: &[Row]) -> Transitions {
    std::array::from_fn(|a| {
        std::array::from_fn(|b| if a < LABELS && b < LABELS && may_follow(a, b) { exp(scores[a][b]) } else { 0.0 })
    })
}
