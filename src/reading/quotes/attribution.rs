//! Whose each quoted run is: what stands below it like a signature, else what the ranker likes best.

use super::candidates::{Candidate, Link, Sort};
use super::marks::Run;
use super::mention::is_mentioned;
use super::ranker::ranker;
use super::scene::{Choice, Scene};
use super::words::Role;
use crate::article::outlet_in_full;

/// A signature has at most so many tokens.
const SIGNATURE: usize = 12;
/// So many words may stand between a name and the person whom it describes.
const DESCRIPTION: usize = 3;
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
            Choice::Source(source) if is_said_of(scene, source) || is_heading(scene, run) => Choice::Unattributed,
            Choice::Source(source) => {
                Choice::Source(relayed(scene, run, source).or_else(|| described(scene, source)).unwrap_or(source))
            }
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

/// Who says in the same sentence what an outlet passes on: `“We go on,” Ola Berg wrote, according to Reuters`.
fn relayed(scene: &Scene, run: &Run, source: usize) -> Option<usize> {
    let is_outlet = |candidate: &Candidate| {
        let tokens = &scene.document.tokens[candidate.tokens.clone()];
        let name = tokens[0].span.to(tokens[tokens.len() - 1].span).of(scene.document.text);
        let is_site = name.ends_with(".com") || name.ends_with(".org");
        candidate.mention.is_some() && (is_site || outlet_in_full(name.trim_start_matches("the ")).is_some())
    };
    let outlet = &scene.candidates[source];
    if !matches!(outlet.link, Link::According | Link::Subject | Link::Inverted) || !is_outlet(outlet) {
        return None;
    }
    let first = scene.candidates.partition_point(|candidate| candidate.sentence < outlet.sentence);
    let here = scene.candidates[first..].iter().take_while(|candidate| candidate.sentence == outlet.sentence);
    let sayers = here.enumerate().filter_map(|(at, candidate)| {
        // what somebody cited an outlet may tell in its own words
        let says = |verb: &usize| Some(*verb) != outlet.verb && !scene.t.is(*verb, "cited");
        let verb = candidate.verb.filter(says)?;
        let says = matches!(candidate.link, Link::Subject | Link::Inverted | Link::Far);
        let distance = run.tokens.start.abs_diff(verb).min(verb.abs_diff(run.tokens.end));
        (says && candidate.sort != Sort::Other && !is_outlet(candidate)).then_some((distance, first + at))
    });
    sayers.min().map(|(_, at)| at)
}

/// Who is described by a name right behind the verb: `says veteran Middle East hand Ola Berg`.
fn described(scene: &Scene, source: usize) -> Option<usize> {
    let name = &scene.candidates[source];
    let person = scene.candidates.get(source + 1)?;
    let between = name.head + 1..person.tokens.start;
    let is_name = matches!(name.sort, Sort::Place | Sort::Organisation | Sort::Group);
    let goes_on = between.len() <= DESCRIPTION
        && between.clone().all(|at| scene.role(at) == Role::Word && !scene.t.word(at).ends_with("ed"));
    (is_name && name.link == Link::Inverted && person.sort == Sort::Person && goes_on).then_some(source + 1)
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

/// Whether a run is all of its paragraph.
fn is_alone(scene: &Scene, run: &Run) -> bool {
    let first = scene.document.paragraphs[run.paragraph].span.start;
    scene.document.tokens[run.tokens.start].span.start == first && run.tokens.end == paragraph_end(scene, run)
}

/// Whether a run is a paragraph of one or more sentences.
fn is_spoken(scene: &Scene, run: &Run) -> bool {
    let inner = run.inner();
    is_alone(scene, run)
        && inner.len() >= SPOKEN
        && scene.t.capital(inner.start)
        && scene.role(inner.end - 1) == Role::Stop
}

/// Whether a run is a line of its own that no stop ends: a heading in somebody's words.
fn is_heading(scene: &Scene, run: &Run) -> bool {
    let last = run.inner().end - 1;
    is_alone(scene, run) && run.closed && !matches!(scene.role(last), Role::Stop | Role::Comma)
}

fn paragraph_end(scene: &Scene, run: &Run) -> usize {
    let last = scene.document.paragraphs[run.paragraph].sentences.end as usize - 1;
    scene.document.sentences[last].tokens.end as usize
}
