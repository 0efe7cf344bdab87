//! The labels of tokens: where in a name a token stands (BILOU: begin, inside, last, unit, outside) and what the name is.

/// Person, organisation, place, group, and other names (events, laws, works): the last are learned so that they are not
/// taken for one of the first four, and never reported.
pub const KINDS: usize = 5;
pub const OTHER: usize = 4;

/// Outside, and four positions for each kind.
pub const LABELS: usize = 1 + 4 * KINDS;
pub const OUTSIDE: usize = 0;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Position {
    Begin,
    Inside,
    Last,
    Unit,
}

pub const fn label(kind: usize, position: Position) -> usize {
    1 + 4 * kind + position as usize
}

/// The kind of a label; none for [`OUTSIDE`].
pub const fn kind(label: usize) -> Option<usize> {
    if label == OUTSIDE { None } else { Some((label - 1) / 4) }
}

pub const fn position(label: usize) -> Option<Position> {
    if label == OUTSIDE {
        return None;
    }
    Some(match (label - 1) % 4 {
        0 => Position::Begin,
        1 => Position::Inside,
        2 => Position::Last,
        _ => Position::Unit,
    })
}

/// Whether one label may stand before another. What lies before and after a run of candidates is [`OUTSIDE`].
pub const fn may_follow(first: usize, second: usize) -> bool {
    let open = matches!(position(first), Some(Position::Begin | Position::Inside));
    let continues = matches!(position(second), Some(Position::Inside | Position::Last));
    if open || continues { open && continues && (first - 1) / 4 == (second - 1) / 4 } else { true }
}
