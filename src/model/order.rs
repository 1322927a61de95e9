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
        let mut targets = targets(self.len(), &mut |one, other| compare(&self[one], &self[other]));
        // Each exchange puts an element where it belongs, so there are fewer of them than elements.
        for place in 0..self.len() {
            while targets[place] != place {
                let target = targets[place];
                self.swap(place, target);
                targets.swap(place, target);
            }
        }
    }
}

/// Where each element of a list belongs.
fn targets(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| compare(*one, *other));
    let mut targets = vec![0; length];
    for (target, place) in places.into_iter().enumerate() {
        targets[place] = target;
    }
    targets
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
