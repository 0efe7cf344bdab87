//! What a row is called where no noun is counted.

use super::compare::Item;
use crate::corpus::Corpus;
use crate::figures::FigureKind;
use crate::words::is_function_word;

/// Words that go on with a measure: `miles from the airport`, `percent of the vote`.
const LINKS: [&str; 17] = [
    "of",
    "from",
    "in",
    "to",
    "for",
    "after",
    "before",
    "away",
    "above",
    "below",
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "into",
];

/// So many words beside a figure name it, of so many bytes.
const WORDS: usize = 4;
const BYTES: usize = 60;

/// `age of Ana Torres`, `miles from the airport`, `Egypt comes in at …`.
pub(super) fn unnamed(corpus: &Corpus, item: &Item) -> String {
    let figure = item.figure;
    if figure.kind == FigureKind::Age {
        let name = item.person.map(|actor| corpus.actors().list[actor].name.as_str());
        return name.map_or("age".to_owned(), |name| format!("age of {name}"));
    }
    let text = corpus.entries()[item.article].article.text.as_str();
    let behind: Vec<&str> = behind(text, figure.span.end as usize).collect();
    if let Some(unit) = &figure.unit {
        let unit = plural(unit);
        // the unit itself stands first
        let link = behind.iter().take(3).position(|word| LINKS.contains(word));
        let mut rest = link.map_or(&[][..], |link| &behind[link..behind.len().min(link + WORDS)]);
        // nor does another number name it: "fell 12 percent to 3.20"
        let tells =
            |last: &str| last.len() > 1 && !is_function_word(last) && !last.starts_with(|c: char| c.is_ascii_digit());
        while let Some((_, before)) = rest.split_last().filter(|(last, _)| !tells(last)) {
            rest = before;
        }
        return if rest.len() > 1 { format!("{unit} {}", rest.join(" ")) } else { unit };
    }
    let before: Vec<&str> = before(text, figure.span.start as usize).collect();
    match (before.len(), behind.len()) {
        (0, 0) => "number".to_owned(),
        (0, words) => format!("… {}", behind[..words.min(WORDS)].join(" ")),
        (words, _) => format!("{} …", before[words.saturating_sub(WORDS)..].join(" ")),
    }
}

fn ends_clause(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '(' | ')' | '"' | '“' | '”' | '—' | '–' | '.' | '?' | '!' | '\n')
}

/// The words behind a byte, to the end of the clause.
fn behind(text: &str, byte: usize) -> impl Iterator<Item = &str> {
    let end = (byte + BYTES..text.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(text.len());
    let clause = text[byte..end].split(ends_clause).next().unwrap_or("");
    clause.split_whitespace().map(|word| word.trim_start_matches('-')).filter(|word| !word.is_empty())
}

/// The words before a byte, from the start of the clause.
fn before(text: &str, byte: usize) -> impl Iterator<Item = &str> {
    let first = (0..=byte.saturating_sub(BYTES)).rev().find(|&first| text.is_char_boundary(first)).unwrap_or(0);
    let clause = text[first..byte].rsplit(ends_clause).next().unwrap_or("");
    // what the limit cut off is no word
    let is_cut = first > 0 && clause.len() == byte - first;
    clause.split_whitespace().skip(usize::from(is_cut))
}

/// `miles`, `miles per hour`; codes of currencies and what has no plural stay.
fn plural(unit: &str) -> String {
    let (over, rest) = match unit.find(" per ") {
        Some(at) => unit.split_at(at),
        None => (unit, ""),
    };
    match over {
        "foot" => format!("feet{rest}"),
        "inch" => format!("inches{rest}"),
        "century" => format!("centuries{rest}"),
        "percent" | "celsius" | "fahrenheit" | "hertz" => unit.to_owned(),
        _ if over.is_empty() || over.starts_with(char::is_uppercase) || unit.starts_with("per ") => unit.to_owned(),
        _ => format!("{over}s{rest}"),
    }
}
