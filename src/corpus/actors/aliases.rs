//! Names of one actor that no rule brings together: `Daesh` and Islamic State, `Britain` and the United Kingdom.

use std::sync::LazyLock;

use super::fold::Folded;
use super::keys::{KeyMap, hash_words};

/// The group of the alias table in which a name stands; `person` tells a person's name from any other.
pub(super) fn alias(key: u64, person: bool) -> Option<u32> {
    TABLE.get(&key).filter(|group| group.person == person).map(|group| group.number)
}

struct Group {
    number: u32,
    person: bool,
}

/// Keys of names to their groups, which are numbered in the order of the file.
static TABLE: LazyLock<KeyMap<Group>> = LazyLock::new(|| {
    let mut table = KeyMap::default();
    let lines = include_str!("aliases.txt").lines().filter(|line| !line.starts_with('#'));
    for (number, line) in lines.enumerate() {
        let (kind, names) = line.split_at_checked(2).unwrap_or_default();
        for name in names.split('|') {
            let group = Group { number: number as u32, person: kind == "p " };
            table.entry(hash_words(&Folded::new(name).words)).or_insert(group);
        }
    }
    table
});
