//! `cargo xtask train quotes`: learns whose a quote is, and writes the weights to `src/reading/quotes/ranker.bin`. One core, half a minute;
//! the same data give the same bytes.
//!
//! A log-linear choice between the candidates of each quoted run, from PolNeAR (Newell et al. 2018): stochastic gradient ascent with
//! AdaGrad steps (Duchi et al. 2011) on the likelihood that one of the candidates that lie in a gold source is chosen, and averaged
//! weights. What was chosen for the runs before is what the weights of the time choose, as it will be in reading.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use newsweave::names::tagger::hash::mix;
use newsweave::quotes::marks::Run;
use newsweave::quotes::ranker::{SIZE, slot};
use newsweave::quotes::scene::{Choice, Scene};
use newsweave::{Article, Document, Span, article, names};
use serde::Deserialize;

use crate::project::root;

const EPOCHS: usize = 16;
/// Weights are averaged over the passes from this one on.
const SETTLED: usize = 6;
const RATE: f32 = 0.06;
const DELTA: f32 = 0.5;
/// What a weight loses at each step that it takes part in.
const DECAY: f32 = 2e-4;
/// Features that are seen at fewer runs are not learned.
const LEAST: u32 = 8;
/// How many steps of a stored weight are one.
const SCALE: f32 = 24.0;

#[derive(Deserialize)]
struct Text {
    text: String,
    quotes: Vec<Gold>,
}

#[derive(Deserialize)]
struct Gold {
    content_parts: Vec<(u32, u32)>,
    speaker_parts: Option<Vec<(u32, u32)>>,
    has_quote: bool,
}

pub fn run() -> Result<()> {
    let path = root().join("../shared/data/quotes/polnear.train.jsonl");
    let texts = read(&path).with_context(|| format!("{} is no part of this repository", path.display()))?;
    let mut weights = vec![0.0f32; SIZE];
    let mut squares = vec![DELTA; SIZE];
    let mut average = vec![0.0f32; SIZE];
    let documents: Vec<Document> = texts.iter().map(|text| Document::new(&text.text)).collect();
    let scenes: Vec<_> = texts.iter().zip(&documents).map(|(text, document)| Example::new(text, document)).collect();
    let frequent = frequent(&scenes);
    let mut order: Vec<usize> = (0..scenes.len()).collect();
    for epoch in 0..EPOCHS {
        order.sort_by_key(|at| mix(epoch as u64 + 1, *at as u64));
        let (mut runs, mut right, mut out_of_reach, mut loss) = (0, 0, 0, 0.0);
        for &at in &order {
            let example = &scenes[at];
            let mut chosen: Vec<Choice> = Vec::new();
            for (run, gold) in example.gold.iter().enumerate() {
                let mut choices: Vec<(Choice, Vec<usize>)> = Vec::new();
                example.scene.choices(run, &chosen, |choice, features| {
                    let slots = features.iter().map(|&feature| slot(feature));
                    choices.push((choice, slots.filter(|&slot| frequent[slot]).collect()));
                });
                let scores: Vec<f32> =
                    choices.iter().map(|(_, slots)| slots.iter().map(|&s| weights[s]).sum()).collect();
                let best = (0..choices.len()).fold(0, |best, at| if scores[at] > scores[best] { at } else { best });
                let is_right: Vec<bool> = choices.iter().map(|(choice, _)| example.allows(gold, *choice)).collect();
                runs += 1;
                right += usize::from(is_right[best]);
                let next = choices[best].0;
                if is_right.contains(&true) {
                    loss += step(&choices, &scores, &is_right, &mut weights, &mut squares);
                } else {
                    out_of_reach += 1;
                }
                // At first the gold leads, as the weights are not yet worth following.
                let golden = is_right.iter().position(|right| *right).filter(|_| epoch == 0);
                chosen.push(golden.map_or(next, |at| choices[at].0));
            }
        }
        if epoch >= SETTLED {
            average.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
        }
        println!("pass {}: {right} of {runs} right, {out_of_reach} out of reach, loss {loss:.0}", epoch + 1);
    }
    let stored = |sum: &f32| (sum / (EPOCHS - SETTLED) as f32 * SCALE).round().clamp(-127.0, 127.0) as i8;
    // The smallest weights tell next to nothing, and zeros pack well.
    let stored = |sum: &f32| Some(stored(sum)).filter(|weight| weight.abs() > 1).unwrap_or(0);
    let bytes: Vec<u8> = average.iter().map(|sum| stored(sum).cast_unsigned()).collect();
    println!("{} weights, {} of them not zero", bytes.len(), bytes.iter().filter(|byte| **byte != 0).count());
    let out = root().join("src/reading/quotes/ranker.bin");
    fs::write(&out, bytes).with_context(|| out.display().to_string())
}

/// The features that are seen at so many runs that they are worth learning.
fn frequent(examples: &[Example]) -> Vec<bool> {
    let mut runs = vec![0u32; SIZE];
    let mut last = vec![0u32; SIZE];
    let mut number = 0;
    for example in examples {
        let mut chosen = Vec::new();
        for (run, gold) in example.gold.iter().enumerate() {
            number += 1;
            let mut golden = Choice::Scare;
            example.scene.choices(run, &chosen, |choice, features| {
                for slot in features.iter().map(|&feature| slot(feature)) {
                    runs[slot] += u32::from(std::mem::replace(&mut last[slot], number) != number);
                }
                if example.allows(gold, choice) {
                    golden = choice;
                }
            });
            chosen.push(golden);
        }
    }
    runs.into_iter().map(|count| count >= LEAST).collect()
}

fn read(path: &Path) -> Result<Vec<Text>> {
    fs::read_to_string(path)?.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// One step up the gradient; gives the loss before it.
fn step(
    choices: &[(Choice, Vec<usize>)],
    scores: &[f32],
    is_right: &[bool],
    weights: &mut [f32],
    squares: &mut [f32],
) -> f32 {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let odds: Vec<f32> = scores.iter().map(|score| (score - most).exp()).collect();
    let all: f32 = odds.iter().sum();
    let good: f32 = odds.iter().zip(is_right).filter(|(_, right)| **right).map(|(odds, _)| odds).sum();
    for ((_, slots), (odds, right)) in choices.iter().zip(odds.iter().zip(is_right)) {
        let gradient = if *right { odds / good } else { 0.0 } - odds / all;
        if gradient.abs() < 1e-4 {
            continue;
        }
        for &slot in slots {
            squares[slot] += gradient * gradient;
            weights[slot] += RATE * gradient / squares[slot].sqrt() - DECAY * weights[slot];
        }
    }
    -(good / all).ln()
}

struct Example<'d> {
    scene: Scene<'d>,
    /// Of each run the speakers, if it is a quote.
    gold: Vec<Option<Vec<Span>>>,
}

impl<'d> Example<'d> {
    fn new(text: &Text, document: &'d Document<'d>) -> Self {
        let zones = article::zones(&Article::new("", &text.text), document);
        let mentions = names::find(document, &zones);
        let scene = Scene::new(document, &mentions);
        // From code points to bytes.
        let bytes: Vec<u32> =
            text.text.char_indices().map(|(at, _)| at as u32).chain([text.text.len() as u32]).collect();
        let span = |part: &(u32, u32)| Span { start: bytes[part.0 as usize], end: bytes[part.1 as usize] };
        let words_of = |run: &Run| run.span(document).of(&text.text);
        let gold = scene.runs.iter().map(|run| {
            let inner = run.inner();
            let words = document.tokens[inner.start].span.to(document.tokens[inner.end - 1].span);
            let touches = |quote: &&Gold| quote.content_parts.iter().any(|part| span(part).overlaps(words));
            // PolNeAR knows no quotation marks but these.
            let is_marked = words_of(run).starts_with(['"', '“']);
            let quotes = text.quotes.iter().filter(|quote| quote.has_quote || !is_marked);
            let touching: Vec<&Gold> = quotes.filter(touches).collect();
            let speakers =
                || touching.iter().flat_map(|quote| quote.speaker_parts.iter().flatten()).map(span).collect();
            (!touching.is_empty()).then(speakers)
        });
        let gold = gold.collect();
        Self { scene, gold }
    }

    fn allows(&self, gold: &Option<Vec<Span>>, choice: Choice) -> bool {
        match (gold, choice) {
            (None, Choice::Scare) => true,
            (Some(speakers), Choice::Unattributed) => speakers.is_empty(),
            (Some(speakers), Choice::Source(at)) => {
                let head = self.scene.document.tokens[self.scene.candidates[at].head].span;
                speakers.iter().any(|speaker| speaker.overlaps(head))
            }
            _ => false,
        }
    }
}
