//! Trees made of what an iterator gives.

/// An iterator whose items go into a tree one by one.
///
/// To collect a tree is to sort a list of its items first, and a whole sorting algorithm is compiled for each place where that is done:
/// together a tenth of the program. What goes in one by one needs none. A tree of as many items as there are rows or messages, in no order,
/// is collected: each would be put in far from the last one, which takes several times as long as sorting them first.
pub trait IntoTree: Iterator + Sized {
    /// The tree of all items; of two under one key it keeps the later, as collecting does.
    fn into_tree<T: Default + Extend<Self::Item>>(self) -> T {
        let mut tree = T::default();
        tree.extend(self);
        tree
    }
}

impl<I: Iterator> IntoTree for I {}
