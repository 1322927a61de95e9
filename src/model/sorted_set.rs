//! Sets in order.

use std::borrow::Borrow;
use std::ops::Deref;
use std::{fmt, slice, vec};

use serde::{Deserialize, Deserializer, Serialize};

use super::sorted::{Adding, place};

/// A set that is a list in order, in which none stands twice.
///
/// It is to a `BTreeSet` what [`SortedMap`](super::sorted_map::SortedMap) is to a `BTreeMap`: what comes one by one in no order, and may be
/// as many as there are clients or chats, is gathered in a `HashSet`. It is read as the list that it is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct SortedSet<T>(Vec<T>);

impl<T> SortedSet<T> {
    /// An empty set.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps the elements for which something holds.
    pub fn retain(&mut self, holds: impl FnMut(&T) -> bool) {
        self.0.retain(holds);
    }
}

impl<T: Ord> SortedSet<T> {
    /// Where an element stands, or else would stand.
    fn place<Q: Ord + ?Sized>(&self, element: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        place(&self.0, |one| one, element)
    }

    /// Whether an element is there.
    pub fn contains<Q: Ord + ?Sized>(&self, element: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(element).is_ok()
    }

    /// Adds an element; whether it was not there.
    pub fn insert(&mut self, element: T) -> bool {
        let place = self.place(&element);
        if let Err(place) = place {
            self.0.insert(place, element);
        }
        place.is_err()
    }

    /// Takes an element out; whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, element: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let place = self.place(element);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }

    /// Those of its elements that another set has not.
    pub fn difference<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.0.iter().filter(|element| !other.contains(*element))
    }

    /// Those of its elements that another set has, too.
    pub fn intersection<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.0.iter().filter(|element| other.contains(*element))
    }

    /// The elements of both sets, each once: its own in order, and behind them what only the other has.
    pub fn union<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a T> {
        self.0.iter().chain(other.difference(self))
    }

    /// Whether two sets have nothing in common.
    pub fn is_disjoint(&self, other: &Self) -> bool {
        self.0.iter().all(|element| !other.contains(element))
    }

    /// Whether another set has all of its elements.
    pub fn is_subset(&self, other: &Self) -> bool {
        self.0.iter().all(|element| other.contains(element))
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for SortedSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(&self.0).finish()
    }
}

impl<T> Deref for SortedSet<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, elements: I) {
        let mut adding = Adding::to(&mut self.0, |one| one);
        elements.into_iter().for_each(|element| adding.add(element));
        adding.finish();
    }
}

impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, elements: I) {
        self.extend(elements.into_iter().copied());
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        let mut set = Self::new();
        set.extend(elements);
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(elements: [T; N]) -> Self {
        Self::from_iter(elements)
    }
}

impl<T> From<SortedSet<T>> for Vec<T> {
    fn from(set: SortedSet<T>) -> Self {
        set.0
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'de, T: Ord + Deserialize<'de>> Deserialize<'de> for SortedSet<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from_iter)
    }
}

#[cfg(test)]
impl<T: schemars::JsonSchema> schemars::JsonSchema for SortedSet<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::collections::BTreeSet::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeSet::<T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::SortedSet;

    proptest::proptest! {
        #[test]
        fn it_is_what_a_tree_is(
            steps in proptest::collection::vec((0_u8..4, 0_u8..20), 0..60),
            more in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..500),
        ) {
            let (mut set, mut tree) = (SortedSet::new(), BTreeSet::new());
            for (step, element) in steps {
                match step {
                    0 => assert_eq!(set.insert(element), tree.insert(element)),
                    1 => assert_eq!(set.remove(&element), tree.remove(&element)),
                    2 => assert_eq!(set.contains(&element), tree.contains(&element)),
                    _ => {
                        set.extend([element, 7]);
                        tree.extend([element, 7]);
                    }
                }
                assert!(set.iter().eq(&tree));
            }
            let (others, other_tree) = (SortedSet::from_iter(more.clone()), BTreeSet::from_iter(more));
            assert!(others.iter().eq(&other_tree));
            assert!(set.difference(&others).eq(tree.difference(&other_tree)));
            assert!(set.intersection(&others).eq(tree.intersection(&other_tree)));
            assert!(set.union(&others).collect::<BTreeSet<_>>().into_iter().eq(tree.union(&other_tree)));
            assert_eq!(set.is_disjoint(&others), tree.is_disjoint(&other_tree));
            assert_eq!(set.is_subset(&others), tree.is_subset(&other_tree));
            let text = serde_json::to_string(&set).expect("JSON");
            assert_eq!(text, serde_json::to_string(&tree).expect("JSON"));
            assert_eq!(serde_json::from_str::<SortedSet<u8>>(&text).expect("a set"), set);
        }
    }
}
