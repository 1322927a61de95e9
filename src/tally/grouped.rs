//! Numbers sorted into groups without a container for each of them.

use crate::identity::handles::HandleId;

/// Numbers by group; those of one group stand side by side, in the order in which they were given.
#[derive(Debug, Default)]
pub struct Grouped {
    /// Where each group begins in `items`; the last entry is the end.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Grouped {
    /// Sorts the pairs of group and number; groups are below `groups`. The pairs are gone through twice.
    pub fn new(groups: usize, pairs: impl Iterator<Item = (HandleId, u32)> + Clone) -> Self {
        let mut starts = vec![0; groups + 1];
        for (group, _) in pairs.clone() {
            starts[group as usize + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let mut free = starts.clone();
        let mut items = vec![0; starts[groups] as usize];
        for (group, item) in pairs {
            let place = &mut free[group as usize];
            items[*place as usize] = item;
            *place += 1;
        }
        Self { starts, items }
    }

    /// The numbers of a group.
    pub fn of(&self, group: HandleId) -> &[u32] {
        let group = group as usize;
        &self.items[self.starts[group] as usize..self.starts[group + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_the_order_given() {
        let grouped = Grouped::new(4, [(2, 7), (0, 5), (2, 6)].into_iter());
        assert_eq!([0, 1, 2, 3].map(|group| grouped.of(group)), [&[5][..], &[], &[7, 6], &[]]);
    }
}
