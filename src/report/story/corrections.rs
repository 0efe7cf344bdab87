use std::sync::Arc;

use super::Story;
use crate::corpus::corrections::{Corrections, Outcome};
use crate::report::{RuleReport, labels};

impl Story {
    /// Takes a user's rules, in place of those before.
    pub fn correct(&mut self, corrections: impl Into<Arc<Corrections>>) {
        self.corpus.correct(corrections);
    }

    /// What became of each of the user's rules, in order.
    pub fn corrections(&self) -> Vec<RuleReport> {
        let report = |(number, outcome): (u32, &Outcome)| RuleReport {
            number,
            state: labels::outcome(outcome),
            message: match outcome {
                Outcome::Applied => None,
                Outcome::Idle(why) => Some((*why).to_owned()),
                Outcome::Wrong(message) => Some(message.clone()),
            },
        };
        (1..).zip(&self.corpus.outcomes()).map(report).collect()
    }

    /// What the user's rules did, each a sentence.
    pub(super) fn told_in_full(&self, rules: &[u32]) -> impl Iterator<Item = String> {
        rules.iter().map(|rule| self.corpus.corrections().told_in_full(*rule))
    }

    /// What the user's rules did, each a clause: `you added “White Helmets” as an organisation (rule 1)`.
    pub(in crate::report) fn told(&self, rules: &[u32]) -> Vec<String> {
        rules.iter().map(|rule| self.corpus.corrections().told(*rule)).collect()
    }
}
