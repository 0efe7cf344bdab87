//! Examples for the second reading: the first reading of each document comes from weights that were learned without it.

use std::collections::HashMap;

use newsweave::names::tagger::consistency::{self, Run, Usage};
use newsweave::names::tagger::features::Key;

use super::learn;
use super::sets::Example;

const PARTS: u32 = 4;

/// For each example one with the scores of a first reading and the features of the second.
pub fn examples(examples: &[Example]) -> Vec<Example> {
    let mut seconds: Vec<Option<Example>> = examples.iter().map(|_| None).collect();
    for part in 0..PARTS {
        let seen: Vec<&Example> = examples.iter().filter(|e| e.taught || e.document % PARTS != part).collect();
        let learned = learn::learn(&seen, None);
        let weights: HashMap<Key, _> = learned.features.iter().map(|(key, row)| (*key, row)).collect();
        let transitions = learn::transitions(&learned.transitions);
        let mut at = 0;
        for document in examples.chunk_by(|a, b| a.document == b.document) {
            if document[0].document % PARTS == part && !document[0].taught {
                let read: Vec<_> = document.iter().map(|e| learn::apply(e, &weights, &transitions)).collect();
                let mut usage = Usage::default();
                for (example, (_, marginals)) in document.iter().zip(&read) {
                    example.groups.iter().zip(marginals).for_each(|(group, marginal)| usage.add(*group, marginal));
                }
                for (i, (example, (scores, marginals))) in document.iter().zip(read).enumerate() {
                    let run = Run { groups: &example.groups, joints: &example.joints, marginals: &marginals };
                    let features = (0..scores.len())
                        .map(|t| {
                            let mut keys = Vec::new();
                            consistency::of_token(&usage, &run, t, |key| keys.push(key));
                            keys
                        })
                        .collect();
                    let (allowed, groups, joints) =
                        (example.allowed.clone(), example.groups.clone(), example.joints.clone());
                    let (weight, document, taught) = (example.weight, example.document, example.taught);
                    seconds[at + i] =
                        Some(Example { features, base: scores, allowed, weight, taught, document, groups, joints });
                }
            }
            at += document.len();
        }
    }
    seconds.into_iter().flatten().collect()
}
