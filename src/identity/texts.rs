//! Texts under numbers.

use std::hash::BuildHasher;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// Texts, numbered by first appearance. They come by the million, so that none of them stands in memory of its own.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// All of them, one behind the other.
    all: String,
    /// Where each ends.
    ends: Vec<usize>,
    /// Their numbers, by their hashes.
    numbers: HashTable<u32>,
    state: RandomState,
}

impl Texts {
    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        let Self { all, ends, numbers, state } = self;
        ends.reserve(more);
        numbers.reserve(more, |number| state.hash_one(text_of(all, ends, *number)));
    }

    /// The number of the text that is made of `parts`, and whether it is a new one.
    pub(super) fn number(&mut self, parts: &[&str]) -> (u32, bool) {
        let Self { all, ends, numbers, state } = self;
        let from = all.len();
        for part in parts {
            all.push_str(part);
        }
        let text = &all[from..];
        let hash = state.hash_one(text);
        if let Some(number) = numbers.find(hash, |number| text_of(all, ends, *number) == text) {
            let number = *number;
            all.truncate(from);
            return (number, false);
        }
        let number = ends.len() as u32;
        ends.push(all.len());
        numbers.insert_unique(hash, number, |number| state.hash_one(text_of(all, ends, *number)));
        (number, true)
    }

    /// The number of a text, if it appeared.
    pub(super) fn find(&self, text: &str) -> Option<u32> {
        let is_it = |number: &u32| self.get(*number) == text;
        self.numbers.find(self.state.hash_one(text), is_it).copied()
    }

    /// The text of a number.
    pub(super) fn get(&self, number: u32) -> &str {
        text_of(&self.all, &self.ends, number)
    }
}

/// The text of a number among all of them.
fn text_of<'a>(all: &'a str, ends: &[usize], number: u32) -> &'a str {
    let number = number as usize;
    let from = number.checked_sub(1).map_or(0, |before| ends[before]);
    &all[from..ends[number]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_number() {
        let mut texts = Texts::default();
        let all = ["", "anna", "a", "nna"];
        for (number, text) in (0..).zip(all) {
            assert_eq!(texts.number(&[text]), (number, true));
        }
        assert_eq!(texts.number(&["an", "na"]), (1, false));
        texts.reserve(1_000);
        assert_eq!((texts.find("nna"), texts.find("an")), (Some(3), None));
        assert_eq!([0, 1, 2, 3].map(|number| texts.get(number)), all);
    }
}
