//! Sorting with one machine code for all types. The standard library's sort is compiled anew for each type and each comparison; fifty
//! of them were a sixth of the engine's code. Here only the comparison and the swap are; what sorts is their caller, once. Stable.

use std::cmp::Ordering;

/// So many items are sorted without memory of their own.
const FEW: usize = 32;

pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// `key` is asked for at each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.len() > 1 {
        sort_places(items.len(), &mut View { items, compare });
    }
}

/// The first `most` items in this order.
pub fn first_by<T>(mut items: Vec<T>, most: usize, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    if most < items.len() {
        select_places(items.len(), most, &mut View { items: &mut items, compare });
        items.truncate(most);
    } else {
        sort_by(&mut items, compare);
    }
    items
}

trait Places {
    fn compare(&self, a: usize, b: usize) -> Ordering;
    fn swap(&mut self, a: usize, b: usize);
}

struct View<'i, T, F> {
    items: &'i mut [T],
    compare: F,
}

impl<T, F: Fn(&T, &T) -> Ordering> Places for View<'_, T, F> {
    fn compare(&self, a: usize, b: usize) -> Ordering {
        (self.compare)(&self.items[a], &self.items[b])
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.items.swap(a, b);
    }
}

#[inline(never)]
fn sort_places(len: usize, places: &mut dyn Places) {
    if len <= FEW {
        let mut order: [u32; FEW] = std::array::from_fn(|i| i as u32);
        settle(&mut order[..len], places);
    } else {
        settle(&mut (0..len as u32).collect::<Vec<_>>(), places);
    }
}

fn settle(order: &mut [u32], places: &mut dyn Places) {
    sort_order(order, places);
    arrange(order, places);
}

#[inline(never)]
fn sort_order(order: &mut [u32], places: &dyn Places) {
    order.sort_by(|&a, &b| places.compare(a as usize, b as usize).then(a.cmp(&b)));
}

/// Brings the first `most` to the front, in order. What comes behind the last of those kept so far is never looked at again.
#[inline(never)]
fn select_places(len: usize, most: usize, places: &mut dyn Places) {
    let mut kept: Vec<u32> = Vec::with_capacity(2 * most + 1);
    let mut last: Option<u32> = None;
    for at in 0..len as u32 {
        if last.is_some_and(|last| places.compare(last as usize, at as usize).is_le()) {
            continue;
        }
        kept.push(at);
        if kept.len() > 2 * most {
            sort_order(&mut kept, places);
            kept.truncate(most);
            last = kept.last().copied();
        }
    }
    sort_order(&mut kept, places);
    kept.truncate(most);
    let mut is_kept = vec![false; len];
    kept.iter().for_each(|&at| is_kept[at as usize] = true);
    kept.extend((0..len as u32).filter(|&at| !is_kept[at as usize]));
    arrange(&mut kept, places);
}

/// Puts at each place what `order` says comes there, cycle by cycle.
fn arrange(order: &mut [u32], places: &mut dyn Places) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at as u32) as usize;
            if from == start {
                break;
            }
            places.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in prop::collection::vec((0u8..9, any::<u16>()), 0..99), most in 0usize..99) {
            let expected = |key: fn(&(u8, u16)) -> Reverse<u8>| {
                let mut items = items.clone();
                items.sort_by_key(key);
                items
            };
            let mut sorted = items.clone();
            sort_by_key(&mut sorted, |item| Reverse(item.0));
            prop_assert_eq!(&sorted, &expected(|item| Reverse(item.0)));

            let first = first_by(items.clone(), most, |a, b| b.cmp(a));
            let mut all = items;
            all.sort_by(|a, b| b.cmp(a));
            all.truncate(most);
            prop_assert_eq!(first, all);
        }
    }
}
