//! Short lists of numbers under numbers, all in one piece of memory.

/// Of each number from 0 on, the numbers that belong to it, in order.
#[derive(Debug, Clone, Default)]
pub struct Lists<T> {
    /// Where each list begins in `all`; the last entry is the end.
    starts: Vec<u32>,
    all: Vec<T>,
}

impl<T: Copy + Ord> Lists<T> {
    /// The lists of `len` numbers out of pairs that are sorted by number.
    pub(super) fn of_sorted(len: usize, pairs: impl Iterator<Item = (u32, T)>) -> Self {
        let mut starts = vec![0; len + 1];
        let mut all = Vec::with_capacity(pairs.size_hint().0);
        for (from, to) in pairs {
            starts[from as usize + 1] += 1;
            all.push(to);
        }
        for at in 0..len {
            starts[at + 1] += starts[at];
        }
        Self { starts, all }
    }

    /// The lists of `len` numbers; of equal pairs one stays.
    pub(super) fn of(len: usize, mut pairs: Vec<(u32, T)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        Self::of_sorted(len, pairs.into_iter())
    }

    /// Each list in turn.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &[T]> {
        (0..self.len()).map(|number| self.get(number as u32))
    }

    /// The list of a number; empty where there is no such number.
    pub fn get(&self, number: u32) -> &[T] {
        let at = number as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => &self.all[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// How many numbers there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_its_own_list() {
        let lists = Lists::of(4, vec![(2, 'b'), (0, 'a'), (2, 'a'), (2, 'b')]);
        let all: Vec<&[char]> = (0..5).map(|number| lists.get(number)).collect();
        assert_eq!(all, [&['a'][..], &[], &['a', 'b'], &[], &[]], "the last is none of the four");
        assert_eq!(Lists::<u8>::default().len(), 0);
    }
}
