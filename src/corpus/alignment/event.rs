use std::collections::HashMap;
use std::sync::OnceLock;

const LIST: &str = include_str!("events.txt");

/// What happens to those who are counted: the number of a line in `events.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Event(u8);

impl Event {
    /// Whether nobody to whom the one happened can be among those to whom the other did: who is killed is not wounded, but one may
    /// be on board and killed, or missing and kidnapped.
    pub(super) fn excludes(self, other: Event) -> bool {
        let (one, other) = (self.label(), other.label());
        one != other && ![one, other].iter().any(|label| STATES.contains(label)) && !(is_held(one) && is_held(other))
    }

    pub(super) fn is_rescue(self) -> bool {
        self.label() == "rescued"
    }

    /// `killed`.
    pub(super) fn label(self) -> &'static str {
        lines().nth(usize::from(self.0)).map_or("", |line| line.event)
    }
}

/// What those were or did of whom something may have become.
const STATES: [&str; 4] = ["trapped", "on board", "taking part", "deployed"];

/// Who is freed was held, and who is missing may be.
fn is_held(label: &str) -> bool {
    matches!(label, "missing" | "kidnapped" | "arrested" | "freed")
}

/// No listed word is longer.
const LONGEST: usize = 16;

/// What a word says to happen, case aside.
pub(super) fn of(word: &str) -> Option<Event> {
    read(word).map(|(event, _)| event)
}

/// What a word says to happen, and how rows call it that tell of it in such words: who survived was not always rescued.
pub(super) fn read(word: &str) -> Option<(Event, &'static str)> {
    static EVENTS: OnceLock<HashMap<&[u8], (Event, &str)>> = OnceLock::new();
    let events = EVENTS.get_or_init(|| {
        let words = |line: Line| {
            let first = lines().position(|other| other.event == line.event).unwrap_or_default();
            line.words.split(' ').map(move |word| (word.as_bytes(), (Event(first as u8), line.told)))
        };
        lines().flat_map(words).collect()
    });
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    events.get(&*lower).copied()
}

/// The words of each happening, with spaces between.
pub fn happenings() -> impl Iterator<Item = &'static str> {
    lines().map(|line| line.words)
}

struct Line {
    event: &'static str,
    told: &'static str,
    words: &'static str,
}

fn lines() -> impl Iterator<Item = Line> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let (label, words) = line.split_once(": ")?;
        let (event, told) = label.split_once(", ").unwrap_or((label, label));
        Some(Line { event, told, words })
    })
}
