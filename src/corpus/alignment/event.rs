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

    /// `killed`.
    pub(super) fn label(self) -> &'static str {
        lines().nth(usize::from(self.0)).map_or("", |(label, _)| label)
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
    static EVENTS: OnceLock<HashMap<&[u8], Event>> = OnceLock::new();
    let events = EVENTS.get_or_init(|| {
        let words = |(event, (_, words)): (u8, (_, &'static str))| {
            words.split(' ').map(move |word| (word.as_bytes(), Event(event)))
        };
        (0..).zip(lines()).flat_map(words).collect()
    });
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    events.get(&*lower).copied()
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    LIST.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "))
}
