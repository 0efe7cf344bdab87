//! Whose each quoted run is: what stands below it like a signature, else what the ranker likes best.

use super::candidates::{Link, Sort};
use super::marks::Run;
use super::mention::is_mentioned;
use super::ranker::ranker;
use super::scene::{Choice, Scene};
use super::words::Role;

/// A signature has at most so many tokens.
const SIGNATURE: usize = 12;
/// A paragraph of so many words between quotation marks is somebody's words, even if nobody knows whose.
const SPOKEN: usize = 5;

/// What is chosen for each run, from the first to the last: earlier choices tell on later ones.
pub fn choose(scene: &Scene) -> Vec<Choice> {
    let mut choices = Vec::with_capacity(scene.runs.len());
    for (at, run) in scene.runs.iter().enumerate() {
        if is_mentioned(scene, run) {
            choices.push(Choice::Scare);
            continue;
        }
        let choice = signature(scene, run).map(Choice::Source).unwrap_or_else(|| best(scene, at, &choices));
        choices.push(match choice {
            Choice::Scare if is_spoken(scene, run) => Choice::Unattributed,
            Choice::Source(source) if is_said_of(scene, source) => Choice::Unattributed,
            choice => choice,
        });
    }
    choices
}

/// Whether a verb says of a candidate what others say: `seven are said to be`.
fn is_said_of(scene: &Scene, source: usize) -> bool {
    let candidate = &scene.candidates[source];
    let Some(verb) = candidate.verb.filter(|_| candidate.link == Link::Subject) else { return false };
    let passive = verb.checked_sub(1).is_some_and(|at| matches!(scene.t.word(at), "is" | "are" | "was" | "were"));
    passive
        && matches!(scene.t.word(verb), "said" | "reported" | "believed" | "thought" | "alleged")
        && scene.role(verb + 1) == Role::To
}

fn best(scene: &Scene, run: usize, choices: &[Choice]) -> Choice {
    let mut best = (i32::MIN, Choice::Unattributed);
    scene.choices(run, choices, |choice, features| {
        let score = ranker().score(features);
        if score > best.0 {
            best = (score, choice);
        }
    });
    best.1
}

/// `“...” — Ola Berg, harbour master` at the end of a paragraph.
fn signature(scene: &Scene, run: &Run) -> Option<usize> {
    let end = paragraph_end(scene, run);
    if scene.role(run.tokens.end) != Role::Dash || end - run.tokens.end > SIGNATURE {
        return None;
    }
    let name = scene.candidates.partition_point(|c| c.tokens.start <= run.tokens.end);
    let found = scene.candidates.get(name)?;
    (found.tokens.start == run.tokens.end + 1 && found.sort == Sort::Person && found.verb.is_none()).then_some(name)
}

/// Whether a run is a paragraph of one or more sentences.
fn is_spoken(scene: &Scene, run: &Run) -> bool {
    let (inner, end) = (run.inner(), paragraph_end(scene, run));
    let first = scene.document.paragraphs[run.paragraph].span.start;
    let alone = scene.document.tokens[run.tokens.start].span.start == first && run.tokens.end == end;
    alone && inner.len() >= SPOKEN && scene.t.capital(inner.start) && scene.role(inner.end - 1) == Role::Stop
}

fn paragraph_end(scene: &Scene, run: &Run) -> usize {
    let last = scene.document.paragraphs[run.paragraph].sentences.end as usize - 1;
    scene.document.sentences[last].tokens.end as usize
}
