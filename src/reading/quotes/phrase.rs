//! The whole noun phrase of a source: `the head of the agency` where the agency stands before the verb.

use std::ops::Range;

use super::candidates::Sort;
use super::scene::Scene;
use super::words::Role;

/// At most so many `of ...` are followed.
const DEPTH: usize = 4;
/// In tokens, what may follow a noun's `of`.
const LONGEST: usize = 5;

/// The candidate that is the head of the phrase in which one stands, and the phrase as far as that one.
pub fn whole(scene: &Scene, candidate: usize) -> (usize, Range<usize>) {
    let all = &scene.candidates;
    let mut head = candidate;
    for _ in 0..DEPTH {
        let start = all[head].tokens.start;
        let Some(before) = head.checked_sub(1).filter(|&at| all[at].sentence == all[head].sentence) else { break };
        let is_nominal =
            !matches!(all[before].sort, Sort::He | Sort::They | Sort::We | Sort::It | Sort::Who | Sort::Other);
        let between = &scene.roles[(all[before].head + 1).min(start)..start];
        let is_to = all[before].sort == Sort::One && matches!(between, [Role::To]);
        let is_of =
            matches!(between, [Role::Preposition] | [Role::Preposition, Role::Word | Role::Capital | Role::Determiner]);
        // "a leader contacted by the paper"
        let is_by = matches!(between, [Role::Word, Role::Preposition]) && scene.t.word(start - 2).ends_with("ed");
        // "Secretary of State Ola Berg": an office, and who holds it
        if all[head].sort == Sort::Person && matches!(between, [Role::Preposition, Role::Capital]) {
            break;
        }
        if !is_nominal || all[head].behind_body || !(is_of || is_to || is_by) {
            break;
        }
        head = before;
    }
    (head, start(scene, all[head].tokens.start)..end(scene, candidate))
}

/// Where a word begins that a hyphen ties to more: `intelligence-gathering agencies`.
fn start(scene: &Scene, mut at: usize) -> usize {
    while at > 1 && scene.t.hyphen(at - 1) && scene.t.is_word(at - 2) {
        at -= 2;
    }
    at
}

/// Where a phrase ends that goes on behind a noun: `a spokesman for the harbour`.
fn end(scene: &Scene, candidate: usize) -> usize {
    let found = &scene.candidates[candidate];
    let behind = found.head + 1;
    let is_noun = matches!(found.sort, Sort::One | Sort::Many | Sort::Body);
    if !is_noun || !["for", "of", "at", "from", "with"].iter().any(|word| scene.t.is(behind, word)) {
        return behind;
    }
    let nominal = |role: Role| matches!(role, Role::Determiner | Role::Word | Role::Capital | Role::Body | Role::Many);
    let past = (behind + 1..behind + 1 + LONGEST).find(|&at| !nominal(scene.role(at)));
    let ends =
        |role: Role| matches!(role, Role::Comma | Role::Say | Role::Cue | Role::Aux | Role::Stop | Role::Nothing);
    past.filter(|&past| past > behind + 1 && ends(scene.role(past))).unwrap_or(behind)
}
