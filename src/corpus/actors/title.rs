//! What stands before a name.

use std::sync::LazyLock;

use super::fold::lines;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Female,
    Male,
}

/// What the title before a name says of its bearer: `Mrs`, `Sir`.
pub(super) fn gender_before(text: &str, start: u32) -> Option<Gender> {
    static TITLES: LazyLock<Vec<(&str, Gender)>> = LazyLock::new(|| {
        let entries = lines(include_str!("titles.txt")).into_iter().filter_map(|line| line.split_once(' '));
        entries.map(|(title, gender)| (title, if gender == "f" { Gender::Female } else { Gender::Male })).collect()
    });
    let before = text.get(..start as usize)?.strip_suffix([' ', '\u{a0}'])?;
    let before = before.strip_suffix('.').unwrap_or(before);
    let start = before.char_indices().rev().take(LONGEST + 1).find(|(_, c)| !c.is_alphabetic());
    let word = start.map_or(before, |(at, c)| &before[at + c.len_utf8()..]);
    TITLES.iter().find(|(title, _)| title.eq_ignore_ascii_case(word)).map(|&(_, gender)| gender)
}

/// Letters of the longest title.
const LONGEST: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_tells_men_from_women() {
        for (text, gender) in [
            ("Then Mrs |May", Some(Gender::Female)),
            ("Mr. |May", Some(Gender::Male)),
            ("Sir |Keir", Some(Gender::Male)),
            ("Dr |May", None),
            ("|May", None),
            ("in |May", None),
        ] {
            let start = text.find('|').unwrap() as u32;
            assert_eq!(gender_before(&text.replace('|', ""), start), gender, "{text}");
        }
    }
}
