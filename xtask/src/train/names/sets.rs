//! The training sets, made to agree on what a name is.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context as _, Result};
use newsweave::names::tagger::chain::Row;
use newsweave::names::tagger::consistency::{Joint, joint};
use newsweave::names::tagger::features::{self, Context, Key};
use newsweave::names::tagger::labels::{KINDS, LABELS, OTHER, OUTSIDE, Position, label};
use newsweave::names::tagger::lexicon::Lexicon;
use newsweave::names::tagger::runs::runs;
use newsweave::names::tagger::words::{Vocabulary, lower_hash};
use newsweave::text::{Document, Shape};

/// A run of tokens with their features and the labels that they may have, as bits.
pub struct Example {
    pub features: Vec<Vec<Key>>,
    /// Scores that come on top of those of the features, if any.
    pub base: Vec<Row>,
    pub allowed: Vec<u32>,
    pub weight: f32,
    /// Whether its labels are the teacher's.
    pub taught: bool,
    /// The document that it stands in.
    pub document: u32,
    /// The words of its tokens, see [`Context::group`].
    pub groups: Vec<u32>,
    /// Which of them join names in a row.
    pub joints: Vec<Joint>,
}

/// A training set and its caveats.
pub struct Set {
    pub file: &'static str,
    /// How much an error counts.
    pub weight: f32,
    /// Kinds that the set does not label, or not well: they may hide where it has no name.
    pub unlabelled: &'static [usize],
    /// Whether words with hyphens were labelled as one: of "Iraq-based" nothing is then known.
    pub hyphenated: bool,
    /// Whether its spans were cut out of whole noun phrases by rule: "Secretary" or "of Kent" alone are then names of persons,
    /// which nobody else would mark.
    pub derived: bool,
    /// Whether the teacher learns from it.
    pub teaches: bool,
    /// Genres to leave out, for their licence.
    pub without: &'static [&'static str],
}

const PERSON: usize = 0;
const PLACE: usize = 2;
const GROUP: usize = 3;
const NON_COMMERCIAL: &[&str] = &["essay", "letter", "podcast", "fiction", "whow"];

/// A set that labels all kinds, by hand.
pub const GOLD: Set =
    Set { file: "", weight: 1.0, unlabelled: &[], hyphenated: false, derived: false, teaches: true, without: &[] };

pub const SETS: &[Set] = &[
    Set { file: "worldwide.train.jsonl", ..GOLD },
    Set { file: "uner_ewt.train.jsonl", ..GOLD },
    Set { file: "gum.train.jsonl", weight: 0.7, unlabelled: &[OTHER], derived: true, without: NON_COMMERCIAL, ..GOLD },
    Set { file: "gmb.part.jsonl", weight: 0.4, unlabelled: &[OTHER], hyphenated: true, ..GOLD },
    Set { file: "wikigold.all.jsonl", weight: 0.8, ..GOLD },
    Set { file: "crossner_politics.train.jsonl", weight: 0.6, ..GOLD },
    Set { file: "crossner_politics.dev.jsonl", weight: 0.6, ..GOLD },
    Set { file: "crossner_politics.test.jsonl", weight: 0.6, ..GOLD },
    Set { file: "wnut17.train.jsonl", weight: 0.3, unlabelled: &[GROUP], teaches: false, ..GOLD },
    Set { file: "btc.g.jsonl", weight: 0.3, unlabelled: &[GROUP, OTHER], teaches: false, ..GOLD },
];

/// A span of bytes and the kind of its name.
pub type Gold = (Range<usize>, usize);

/// Adds the examples of a set. Their documents are numbered from where those before end.
pub fn read(folder: &Path, set: &Set, lexicon: &Lexicon, examples: &mut Vec<Example>) -> Result<()> {
    let first = next(examples);
    let mut add_text = |number: u32, text: &str, gold: &[Gold]| {
        let document = Document::new(text);
        let labels = |runs: &[Range<usize>]| allowed(&document, gold, set, runs, lexicon);
        add(&document, number, (set.weight, false), lexicon, labels, examples);
    };
    for (number, (text, gold)) in (first..).zip(documents(folder, set)?) {
        add_text(number, &text, &gold);
        if (number - first).is_multiple_of(CAPITALS_EVERY) {
            add_text(number | COPY, &text.to_ascii_uppercase(), &gold);
        }
    }
    Ok(())
}

/// The number of the next document.
pub fn next(examples: &[Example]) -> u32 {
    examples.last().map_or(0, |last| (last.document & !COPY) + 1)
}

/// Tells the number of a copy from that of its document.
const COPY: u32 = 1 << 31;

/// One in so many documents is also learned from in capitals, as headlines are set.
const CAPITALS_EVERY: u32 = 16;

/// The texts of a set and their names.
pub fn documents(folder: &Path, set: &Set) -> Result<Vec<(String, Vec<Gold>)>> {
    let path = folder.join(set.file);
    let lines = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let mut documents = Vec::new();
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).with_context(|| path.display().to_string())?;
        if value["genre"].as_str().is_some_and(|genre| set.without.contains(&genre)) {
            continue;
        }
        let text = value["text"].as_str().unwrap_or_default();
        documents.push((text.to_owned(), gold(text, &value["spans"])));
    }
    Ok(documents)
}

/// The gold spans in bytes, without what conventions disagree about at their edges.
fn gold(text: &str, spans: &serde_json::Value) -> Vec<Gold> {
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let mut gold = Vec::new();
    for span in spans.as_array().into_iter().flatten() {
        let (Some(start), Some(end), Some(name)) = (span[0].as_u64(), span[1].as_u64(), span[2].as_str()) else {
            continue;
        };
        let Some(kind) = ["PER", "ORG", "LOC", "GROUP", "MISC"].iter().position(|k| *k == name) else { continue };
        gold.extend(parts(text, bytes[start as usize]..bytes[end as usize], kind).map(|part| (part, kind)));
    }
    gold
}

/// The names that a span stands for: "Portland, Maine" are two places.
fn parts(text: &str, span: Range<usize>, kind: usize) -> impl Iterator<Item = Range<usize>> {
    let separator = if kind == PLACE { ", " } else { "\0" };
    let mut at = span.start;
    text[span].split(separator).map(move |part| {
        let start = at;
        at += part.len() + separator.len();
        start..start + part.len()
    })
}

const TITLES: &str = include_str!("titles.txt");

/// From this step on a word mostly stands in small letters.
const COMMON: u8 = 5;

/// Whether a span cut by rule is a mere description or belongs to another name.
fn is_no_name(span: &str, kind: usize, is_common: impl Fn(&str) -> bool) -> bool {
    let mut words = span.split_whitespace();
    let first = words.next().unwrap_or_default();
    let one = words.next().is_none();
    kind == PERSON && matches!(first, "of" | "for" | "in" | "from" | "at" | "and")
        || one && (is_common(first) || kind == PERSON && newsweave::names::demonym_country(first).is_some())
}

/// The labels that each token of a document may have, as bits.
pub fn allowed(document: &Document, gold: &[Gold], set: &Set, runs: &[Range<usize>], lexicon: &Lexicon) -> Vec<u32> {
    let is_common = |word: &str| lexicon.entry(lower_hash(word), lower_hash(word)).lower >= COMMON;
    let mut allowed = vec![outside(set); document.tokens.len()];
    for (span, kind) in gold {
        mark(document, runs, span, *kind, &mut allowed);
        if set.derived && is_no_name(&document.text[span.clone()], *kind, is_common) {
            allowed[tokens_of(document, span)].fill(ANY);
        }
    }
    if set.hyphenated {
        for i in (1..document.tokens.len()).filter(|i| document.word(*i) == "-" && is_glued(document, *i)) {
            if allowed[i - 1] == outside(set) {
                allowed[i - 1] = ANY;
            }
        }
    }
    allowed
}

/// Adds the examples of one document.
pub fn add(
    document: &Document,
    number: u32,
    (weight, taught): (f32, bool),
    lexicon: &Lexicon,
    allowed: impl FnOnce(&[Range<usize>]) -> Vec<u32>,
    examples: &mut Vec<Example>,
) {
    let vocabulary = Vocabulary::new(document);
    let mut context = Context::new(document, &vocabulary, lexicon);
    let runs = runs(document, &vocabulary, lexicon);
    let allowed = allowed(&runs);
    let mut sentences = document.sentences.iter();
    let mut sentence = 0..0;
    for run in runs {
        while run.start >= sentence.end {
            let next = sentences.next().expect("runs lie in sentences");
            sentence = next.tokens.start as usize..next.tokens.end as usize;
        }
        let features = run.clone().map(|i| features_of(&mut context, &sentence, &run, i)).collect();
        let groups = run.clone().map(|i| context.group(i)).collect();
        let joints = run.clone().map(|i| joint(document.word(i))).collect();
        let allowed = allowed[run].to_vec();
        examples.push(Example {
            features,
            base: Vec::new(),
            allowed,
            weight,
            taught,
            document: number,
            groups,
            joints,
        });
    }
}

/// Any label.
pub const ANY: u32 = (1 << LABELS) - 1;

/// The tokens of a stretch of bytes.
fn tokens_of(document: &Document, span: &Range<usize>) -> Range<usize> {
    let start = document.tokens.partition_point(|t| t.span.end as usize <= span.start);
    start..document.tokens.partition_point(|t| (t.span.start as usize) < span.end)
}

/// Whether a token stands between its neighbours without a space.
fn is_glued(document: &Document, i: usize) -> bool {
    document.tokens[i..].iter().take(2).all(|token| token.shape.has(Shape::GLUED))
}

fn features_of(context: &mut Context, sentence: &Range<usize>, run: &Range<usize>, i: usize) -> Vec<Key> {
    let mut keys = Vec::with_capacity(64);
    features::of_token(context, sentence, run, i, |key| keys.push(key));
    keys
}

/// What a token without a gold name may be: outside, or part of a name of a kind that the set does not label.
fn outside(set: &Set) -> u32 {
    set.unlabelled.iter().fold(1 << OUTSIDE, |bits, kind| bits | 0b1111 << label(*kind, Position::Begin))
}

/// Writes the labels of one gold name. Where it does not lie in one run, its tokens may be anything.
fn mark(document: &Document, runs: &[Range<usize>], span: &Range<usize>, kind: usize, allowed: &mut [u32]) {
    let whole = tokens_of(document, span);
    let Range { start: mut first, mut end } = whole.clone();
    let is_title = |i: usize| {
        let word = document.word(i).to_lowercase();
        TITLES.lines().any(|title| title == word.trim_end_matches('.'))
    };
    while first < end {
        let (head, tail) = (document.word(first), document.word(end - 1));
        if matches!(tail, "'s" | "’s") || !(tail.chars().any(char::is_alphanumeric) || tail == "!") {
            end -= 1;
        } else if !head.chars().any(char::is_alphanumeric) && !matches!(head, "@" | "#")
            || ["the", "a", "an"].iter().any(|a| head.eq_ignore_ascii_case(a)) && end - first > 1
            || kind == PERSON && end - first > 1 && is_title(first)
        {
            first += 1;
        } else {
            break;
        }
    }
    // Lower-case words at the edges are none of the name here: "Idlib province", "southern Lebanon".
    let run = runs.partition_point(|run| run.end <= first);
    let run = runs[run..].iter().find(|run| run.start < end);
    let Some(run) = run.filter(|run| first < end && run.start < end) else { return };
    let trimmed = first.max(run.start)..end.min(run.end);
    let rest_is_lower = (first..trimmed.start)
        .chain(trimmed.end..end)
        .all(|i| document.word(i).chars().next().is_some_and(|c| !c.is_uppercase()));
    if trimmed.is_empty() || !rest_is_lower {
        return allowed[whole].fill(ANY);
    }
    let place = |position| 1 << label(kind, position);
    if trimmed.len() == 1 {
        allowed[trimmed.start] = place(Position::Unit);
    } else {
        allowed[trimmed.start] = place(Position::Begin);
        allowed[trimmed.end - 1] = place(Position::Last);
        allowed[trimmed.start + 1..trimmed.end - 1].fill(place(Position::Inside));
    }
    debug_assert!(kind < KINDS);
}
