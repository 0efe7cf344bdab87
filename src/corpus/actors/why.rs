//! What an actor is called, and why its other names are its.

use super::link::{initials, joined, turned, without_article};
use super::name::{Name, Surface};
use super::office::Office;
use super::sound::{is_misspelling, is_slip, is_variant};
use crate::names::{Kind, demonym_country};

/// The name to show, as an index: for a person the most frequent full one, for others the most frequent one that is neither short
/// form nor acronym nor seen by far less often than the name in use; the longer of two, then the first.
pub(super) fn best(names: &[Name], kind: Kind) -> usize {
    let most = names.iter().map(Name::count).max().unwrap_or(0);
    let rank = |name: &Name| {
        let written = name.surfaces.iter().any(|s| !s.demonym);
        let full = match kind {
            Kind::Person => !name.short && name.words().len() > 1,
            _ => !name.short && !name.folded.acronym && !is_cut(name) && name.count() >= most / RARE,
        };
        (full, written, name.count(), name.words().len())
    };
    (0..names.len()).rev().max_by_key(|&i| rank(&names[i])).unwrap_or(0)
}

/// `Mass.` for Massachusetts.
fn is_cut(name: &Name) -> bool {
    name.surfaces.iter().all(|surface| surface.text.ends_with('.'))
}

/// A name that the story has so many times less often than another of the same actor is not what it is called.
const RARE: u32 = 20;

/// A name as the text most often has it; the country, where only its demonym was seen; an office with its country.
pub(super) fn display(name: &Name) -> String {
    let frequent = |tells: fn(&Surface) -> bool| {
        let written = name.surfaces.iter().filter(|s| !s.demonym && tells(s));
        written.rev().max_by_key(|s| s.count).map(|s| tidy(&s.text))
    };
    match (frequent(|_| true), &name.owner, name.surfaces.first()) {
        (Some(text), ..) if name.kin.is_some_and(|kin| !text.ends_with(kin)) => {
            format!("{text} {}", name.folded.last())
        }
        (Some(text), None, _) => text.to_string(),
        (Some(text), Some(owner), _) => {
            let whole = frequent(|s| Office::new(&s.text).is_some_and(|office| office.country.is_some()));
            whole.map_or_else(|| format!("{text} ({owner})"), str::to_string)
        }
        (None, _, Some(demonym)) => demonym_country(&demonym.text).unwrap_or(&demonym.text).to_string(),
        (None, _, None) => String::new(),
    }
}

/// Without the article before and the possessive behind.
pub(in crate::corpus) fn tidy(text: &str) -> &str {
    let bare = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
    let bare = bare.strip_prefix("the ").or_else(|| bare.strip_prefix("The ")).unwrap_or(bare);
    if bare.is_empty() { text } else { bare }
}

/// Why the name `one` of an actor is its: said of the shown name, `best`, if a rule says it, else of another of its names.
pub(super) fn why(names: &[Name], one: usize, surface: &Surface, best: usize, shown: &str) -> String {
    if surface.demonym {
        return format!("demonym of {shown}");
    }
    if let (Some(owner), true) = (&names[one].owner, tidy(&surface.text).len() < shown.len()) {
        return format!("named as {owner}'s");
    }
    if let Some(kin) = names[one].kin.filter(|kin| !surface.text.ends_with(kin)) {
        return format!("before “{kin}”");
    }
    if one == best {
        return if surface.text == shown { "its name".into() } else { format!("the same name as {shown}") };
    }
    if let Some(rule) = rule(&names[one], &names[best]) {
        return format!("{rule} {shown}");
    }
    let others = (0..names.len()).filter(|&i| i != one && i != best).take(MOST_NAMES);
    let found =
        others.filter_map(|i| rule(&names[one], &names[i]).map(|rule| format!("{rule} {}", display(&names[i])))).next();
    let other_reason = if names[one].person { "joined by other names to" } else { "in brackets beside" };
    found.unwrap_or_else(|| format!("{other_reason} {shown}"))
}

/// So many names are looked at for a reason.
const MOST_NAMES: usize = 40;

fn rule(one: &Name, other: &Name) -> Option<&'static str> {
    let (short, long) = (one.words(), other.words());
    let is_initials = |short: &Name, long: &Name| {
        short.folded.acronym && long.words().len() > 1 && initials(long.words()).any(|i| [i] == short.words()[..])
    };
    let is_turned = |one: &[String], other: &[String]| {
        one.len() > 1
            && one.len() == other.len()
            && one[0] == other[other.len() - 1]
            && one[1..] == other[..other.len() - 1]
    };
    let is_ministry = |one: &[String], other: &[String]| turned(one).as_deref() == Some(other);
    let is_spelling = |one: &str, other: &str| is_variant(one, other) || is_misspelling(one, other);
    Some(match () {
        _ if one.alias.is_some() && one.alias == other.alias => "listed as another name of",
        _ if joined(one) == joined(other) => "the same name as",
        _ if is_turned(short, long)
            || is_turned(long, short)
            || is_ministry(short, long)
            || is_ministry(long, short) =>
        {
            "another order of"
        }
        _ if without_article(short) == Some(long) || without_article(long) == Some(short) => "the same name as",
        _ if is_initials(one, other) => "acronym of",
        _ if is_initials(other, one) => "long form of",
        _ if long.len() > short.len() && other.person && long.ends_with(short) => "surname of",
        _ if short.len() < long.len() && short.iter().all(|w| long.contains(w)) => "short form of",
        _ if long.len() < short.len() && long.iter().all(|w| short.contains(w)) => "fuller form of",
        _ if short.len() == long.len() && short.iter().zip(long).all(|(a, b)| is_variant(a, b) || is_slip(a, b)) => {
            "spelling of"
        }
        _ if short.len() == 1 && other.person && is_spelling(&short[0], other.folded.last()) => {
            "spelling of the surname of"
        }
        _ if short.last() == long.last() => "another form of",
        _ => return None,
    })
}
