use std::ops::Range;

use super::unit::Found;
use crate::text::{Shape, Tokens, is_among};

/// Whether a number is somebody's age: where its words end, and its unit. `32-year-old`, `32 years old`, `aged 32`,
/// `Maria Lopez, 32, said`, `he was 32.`
pub(super) fn read(
    t: Tokens,
    from: usize,
    number: &Range<usize>,
    unit: Option<Found>,
) -> Option<(usize, &'static str)> {
    if let Some(found) = unit {
        let name = found.unit.name;
        let step = if t.hyphen(found.edge) { found.edge + 1 } else { found.edge };
        let old = t.is(step, "old") || t.is(step, "olds");
        let of_age = t.is(found.edge, "of") && t.is(found.edge + 1, "age");
        let timed = matches!(name, "year" | "month" | "week" | "day");
        return match (timed, old, of_age) {
            (true, true, _) => Some((step + 1, name)),
            (true, _, true) => Some((found.edge + 2, name)),
            _ => None,
        };
    }
    if matches!(t.word(number.end), "yo" | "y.o.") {
        return Some((number.end + 1, "year"));
    }
    let before = from.wrapping_sub(1);
    if matches!(t.word(before), "aged" | "Aged" | "age" | "ages" | "Age" | "Ages" | "under-")
        || t.is(before, "between") && t.is(before.wrapping_sub(1), "aged")
        || t.is(before, "of") && t.is(before.wrapping_sub(1), "age")
        || is_listed(t, before)
    {
        return Some((number.end, "year"));
    }
    let young =
        number.len() == 1 && t.is_number(number.start) && t.word(number.start).len() <= 3 && from == number.start;
    let age = young && t.word(number.start).parse::<u32>().is_ok_and(|age| (1..=115).contains(&age));
    (age && (is_aside(t, number) || is_predicate(t, number))).then_some((number.end, "year"))
}

/// `ages 2 and 4`, `aged 12, 15 and 17`: from the token before the number.
fn is_listed(t: Tokens, before: usize) -> bool {
    let joins = |token: usize| t.is_number(token) || matches!(t.word(token), "and" | "," | "or");
    let list = (before.saturating_sub(8)..=before).rev().take_while(|&token| joins(token));
    let Some(first) = list.last().filter(|_| !t.is_number(before)) else { return false };
    t.is_number(first) && matches!(t.word(first.wrapping_sub(1)), "aged" | "Aged" | "ages" | "Ages")
}

/// `Maria Lopez, 32, said`, `Maria Lopez (32)`, `her friend, 17, said`.
fn is_aside(t: Tokens, number: &Range<usize>) -> bool {
    let open = number.start.wrapping_sub(1);
    let name = open.wrapping_sub(1);
    if !t.is_word(name) || !t.capital(name) && !is_one_person(t, name) {
        return false;
    }
    match (t.word(open), t.word(number.end)) {
        (",", "-" | "—" | "–") if !t.glued(number.end) => {
            t.capital(name) && t.glued(open) && !t.glued(number.start)
        }
        (",", "," | "." | ";" | ")" | "—" | "–") => t.glued(open) && t.glued(number.end) && !t.glued(number.start),
        ("(", ")") => true,
        _ => false,
    }
}

/// Whether a common noun ends the description of one person: `her friend`, `the former leader`.
fn is_one_person(t: Tokens, noun: usize) -> bool {
    const PERSONS: [&str; 8] = ["er", "or", "man", "ist", "ian", "ant", "ent", "end"];
    const KIN: [&str; 12] =
        ["son", "wife", "husband", "boy", "girl", "child", "teen", "uncle", "aunt", "cousin", "nephew", "niece"];
    let word = t.word(noun);
    let led = (1..=4).any(|back| {
        let before = t.word(noun.wrapping_sub(back));
        is_among(&["a", "an", "the", "his", "her", "my", "their", "A", "An", "The", "His", "Her"], before)
    });
    led && (KIN.contains(&word) || word.len() > 4 && PERSONS.iter().any(|ending| word.ends_with(ending)))
}

/// `She was 32.`, `who is 32 and`, `Maria Lopez was 32 and`
fn is_predicate(t: Tokens, number: &Range<usize>) -> bool {
    let verb = number.start.wrapping_sub(1);
    let name = verb.wrapping_sub(1);
    let who = t.word(name);
    // two names, not those of a place where something was 32; at the end of a clause alone
    let named = t.capital(name)
        && t.capital(name.wrapping_sub(1))
        && t.follows(name)
        && !t.has(name, Shape::ALL_UPPER)
        && !["in", "at", "of", "for", "from", "on", "to", "near", "the"].contains(&t.word(name.wrapping_sub(2)))
        && matches!(t.word(verb), "is" | "was");
    let turned =
        matches!(t.word(verb), "turned" | "turns") && matches!(t.word(number.end), "on" | "in" | "last" | "this");
    matches!(t.word(verb), "is" | "was" | "turned" | "turns")
        && (named || ["he", "she", "who", "i"].iter().any(|w| who.eq_ignore_ascii_case(w)))
        && (turned || is_among(&[".", ",", ";", "and", "when", "at", "”", "\"", ""], t.word(number.end)))
}
