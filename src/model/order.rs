//! Lists put in order.

use std::cmp::Ordering;

/// A list that is put in order; equal elements stay as they stand.
///
/// A sort of the standard library is a whole algorithm, compiled anew for each kind of element and each way of comparing: ten kilobytes
/// of program for lists that mostly have ten elements. Here their places are sorted, by one algorithm for all, and the elements follow.
/// What has as many elements as there are clients or messages is sorted by the standard library.
pub trait InOrder<T> {
    /// Puts the list in the order that a comparison gives.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts the list in the order of keys.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        if self.len() < 2 {
            return;
        }
        let places = sorted(self.len(), &mut |one, other| compare(&self[one], &self[other]));
        for place in 0..self.len() {
            // What stood at a place before this one has been changed for what belongs there, and that again maybe.
            let mut from = places[place];
            while from < place {
                from = places[from];
            }
            self.swap(place, from);
        }
    }
}

/// The places of a list in the order of what stands there.
fn sorted(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::InOrder as _;

    proptest::proptest! {
        #[test]
        fn it_is_the_order_of_a_stable_sort(list in proptest::collection::vec((0_u8..9, proptest::prelude::any::<u16>()), 0..60)) {
            let (mut here, mut there) = (list.clone(), list);
            here.order_by_key(|element| element.0);
            there.sort_by_key(|element| element.0);
            assert_eq!(here, there);
        }
    }
}
