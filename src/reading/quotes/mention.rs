//! Quoted words that nobody near says: the title of a work, a word that is only spoken of, a name that somebody is given.

use super::marks::Run;
use super::scene::Scene;
use super::words::Role;
use crate::text::is_among;

/// What has a title. General vocabulary, no source.
const WORKS: [&str; 36] = [
    "act",
    "album",
    "amendment",
    "ballad",
    "blog",
    "book",
    "broadcast",
    "clause",
    "column",
    "documentary",
    "episode",
    "exhibition",
    "film",
    "law",
    "magazine",
    "movie",
    "musical",
    "newsletter",
    "newspaper",
    "novel",
    "opera",
    "painting",
    "play",
    "podcast",
    "poem",
    "program",
    "programme",
    "provision",
    "sculpture",
    "series",
    "show",
    "song",
    "statute",
    "symphony",
    "trilogy",
    "website",
];
/// What leads to a title.
const TITLED: [&str; 4] = ["titled", "entitled", "headlined", "subtitled"];
/// What leads to somebody who is told, and to where it is told: no words begin there with capitals throughout.
const HEARER: [&str; 4] = ["on", "tell", "tells", "told"];
/// What leads to words as words.
const WORDS: [&str; 5] = ["word", "words", "term", "terms", "phrase"];
/// What says that they were not used.
const UNUSED: [&str; 11] = [
    "avoid",
    "avoided",
    "avoiding",
    "avoids",
    "declined",
    "never",
    "not",
    "refrain",
    "refrained",
    "refused",
    "without",
];
/// Verbs that give a name to what they stand behind.
const NAMED: [&str; 6] = ["called", "dubbed", "labelled", "labeled", "named", "nicknamed"];
/// So far before a run it may be said that its word was not used.
const REACH: usize = 8;

/// Whether a run is a title, a word spoken of, or a name given to what stands before it.
pub fn is_mentioned(scene: &Scene, run: &Run) -> bool {
    let start = run.tokens.start;
    let sentence = scene.document.sentence_at(scene.document.tokens[start].span.start);
    let first = scene.document.sentences[sentence].tokens.start as usize;
    let word = |at: usize| if at >= first && at < start || at >= run.tokens.end { scene.t.word(at) } else { "" };
    let before = |back: usize| start.checked_sub(back).map_or("", word);
    let one_behind = word(run.tokens.end);
    let title = is_title(scene, run);
    if title && (is_among(&WORKS, one_behind) || is_among(&TITLED, before(1)) || is_among(&HEARER, before(1))) {
        return true;
    }
    let unused = || (3..=REACH).any(|back| is_among(&UNUSED, before(back)) || before(back).ends_with("n't"));
    if is_among(&WORDS, before(1)) && run.inner().len() <= 3 && (unused() || is_among(&UNUSED, before(2))) {
        return true;
    }
    // "a man, called “the Fox”", "a tower dubbed “the Needle”": not who calls, unless by whom follows
    let known = before(1) == "as" && before(2) == "known";
    let given = known || is_among(&NAMED, before(1)) && before(2) == "," && run.inner().len() <= 4;
    given && one_behind != "by"
}

/// Words with capitals and small ones between, none that ends a sentence before the last.
#[inline(never)]
fn is_title(scene: &Scene, run: &Run) -> bool {
    let mut inner = run.inner();
    if matches!(scene.role(inner.end - 1), Role::Comma | Role::Stop) {
        inner.end -= 1;
    }
    let capital = |at: usize| scene.t.capital(at);
    let small = |at: usize| !scene.t.is_word(at) && scene.role(at) != Role::Stop || scene.t.word(at).len() <= 4;
    !inner.is_empty()
        && inner.len() <= 12
        && capital(inner.start)
        && inner.clone().all(|at| capital(at) || small(at))
        && inner.filter(|&at| scene.t.is_word(at) && !capital(at)).count() <= 3
}
