//! A name that several people of one family bear together: `the Berg brothers`.

use std::sync::LazyLock;

use super::fold::lines;
use crate::order;

/// What those are to one another who bear a name together: `brothers`, the word right behind it or its own last one.
pub(super) fn kin(name: &str, behind: &str) -> Option<&'static str> {
    let next = behind.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
    let last = name.rsplit_once(' ').map(|(_, last)| last);
    [next, last].into_iter().flatten().find_map(|word| KIN.binary_search(&word).ok().map(|at| KIN[at]))
}

static KIN: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut words = lines(include_str!("kin.txt"));
    order::sort(&mut words);
    words
});
