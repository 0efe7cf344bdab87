use std::ops::Range;

use super::features::{self, AFTER, BEFORE, Context, DISTANCES, FIRST, Key, Place};
use super::glossary::Glossary;
use super::model::Model;
use super::rows::{self, Sums};

/// The sums of weights of tokens, with what hangs only on a word and its part summed once.
pub struct Scores<'a> {
    model: &'a Model,
    pub context: Context<'a>,
    window: Vec<u32>,
    keys: Vec<Key>,
}

impl<'a> Scores<'a> {
    pub fn new(model: &'a Model, context: Context<'a>) -> Self {
        Self { model, context, window: Vec::new(), keys: Vec::new() }
    }

    /// Adds the sums of the tokens of a run to the end of `sums`.
    pub fn of(&mut self, sentence: &Range<usize>, run: &Range<usize>, sums: &mut Vec<Sums>) {
        self.context.window(sentence, run, &mut self.window);
        let Self { model, context, window, keys } = self;
        let glossary = &mut context.glossary;
        let mut outer = Sums::default();
        rows::add_sums(&mut outer, of_word(model, glossary, keys, window[1], BEFORE));
        rows::add_sums(&mut outer, of_word(model, glossary, keys, window[window.len() - 2], AFTER));
        for i in run.clone() {
            let place = Place::new(context.document, window, run, i);
            let mut sum = outer;
            for (part, distance) in DISTANCES.into_iter().enumerate() {
                rows::add_sums(&mut sum, of_word(model, glossary, keys, place.word(distance), part));
            }
            if i == sentence.start {
                rows::add_sums(&mut sum, of_word(model, glossary, keys, place.word(0), FIRST));
            }
            keys.clear();
            features::of_neighbours(glossary, &place, |key| keys.push(key));
            features::of_run(glossary, &place, |key| keys.push(key));
            model.add(keys, &mut sum);
            sums.push(sum);
        }
    }
}

fn of_word<'g>(model: &Model, glossary: &'g mut Glossary, keys: &mut Vec<Key>, number: u32, part: usize) -> &'g Sums {
    glossary.sums(number, part, |glossary| {
        let mut sums = Sums::default();
        keys.clear();
        features::of_word(part, glossary, number, |key| keys.push(key));
        model.add(keys, &mut sums);
        sums
    })
}
