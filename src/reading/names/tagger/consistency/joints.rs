//! Names that stand in a row, as *Lima, Quito and Oslo*, are mostly of one kind. Labels of neighbours do not tell it, as what
//! stands between has a label of its own.

/// What may stand between names in a row, as bits.
pub type Joint = u8;
const MARK: Joint = 1;
const WORD: Joint = 2;
/// The values of what stands between two names: marks, words, both.
pub const JOINTS: usize = 3;

/// Whether a token joins names in a row.
pub fn joint(token: &str) -> Joint {
    match token {
        "," | ";" => MARK,
        "and" | "or" | "&" => WORD,
        _ => 0,
    }
}

/// The two ways to look.
pub const SIDES: [isize; 2] = [-1, 1];

/// What stands between token `t` of a run and the next one on a side that is no joint, and where that is; none where the two
/// are neighbours.
pub fn across(joints: &[Joint], t: usize, side: isize) -> Option<(Joint, usize)> {
    let (mut at, mut between) = (t, 0);
    loop {
        at = at.checked_add_signed(side)?;
        match *joints.get(at)? {
            0 => return (between > 0).then_some((between, at)),
            joint => between |= joint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_a_row_see_one_another() {
        let words = ["New", "Lima", ",", "Quito", ",", "and", "Oslo", "of", "Bonn", ","];
        let joints: Vec<Joint> = words.iter().map(|word| joint(word)).collect();
        let seen = |word: &str, side: isize| {
            let t = words.iter().position(|w| *w == word).expect("a word of the row");
            across(&joints, t, side).map(|(between, at)| (between, words[at]))
        };
        assert_eq!(seen("New", 1), None);
        assert_eq!(seen("Lima", 1), Some((MARK, "Quito")));
        assert_eq!(seen("Quito", -1), Some((MARK, "Lima")));
        assert_eq!(seen("Quito", 1), Some((MARK | WORD, "Oslo")));
        assert_eq!(seen("Oslo", 1), None);
        assert_eq!(seen("Bonn", 1), None);
    }
}
