//! Things sorted into groups without a container for each of them.

/// Things by group; those of one group stand side by side, in the order in which they were given.
#[derive(Debug, Default)]
pub struct Grouped<T = u32> {
    /// Where each group begins in `items`; the last entry is the end. There is none where there is no thing at all.
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy + Default> Grouped<T> {
    /// Sorts the pairs of group and thing; groups are below `groups`. The pairs are gone through twice.
    pub fn new(groups: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        if pairs.clone().next().is_none() {
            return Self::default();
        }
        let mut starts = vec![0; groups + 1];
        for (group, _) in pairs.clone() {
            starts[group as usize + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let mut free = starts.clone();
        let mut items = vec![T::default(); starts[groups] as usize];
        for (group, item) in pairs {
            let place = &mut free[group as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Self { starts, items }
    }

    /// What a group holds.
    #[inline]
    pub fn of(&self, group: u32) -> &[T] {
        let group = group as usize;
        match self.starts.get(group..group + 2) {
            Some([from, to]) => &self.items[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_the_order_given() {
        let grouped = Grouped::new(4, [(2, 7), (0, 5), (2, 6)].into_iter());
        assert_eq!([0, 1, 2, 3].map(|group| grouped.of(group)), [&[5][..], &[], &[7, 6], &[]]);
        assert!(Grouped::<u32>::new(4, std::iter::empty()).of(3).is_empty());
    }
}
