//! The names of one side, taken apart for comparison, and an index of them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::Hash;

use foldhash::fast::RandomState;
use rayon::prelude::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::ascii;
use super::sides::{Mark, MarkText};
use crate::identity::name_key::Words;
use crate::identity::named::{NameBook, NameId};

/// A name, taken apart for comparison.
pub(super) struct Name<'a> {
    pub(super) mark: Mark,
    pub(super) words: Words<'a>,
    /// The number of its key.
    pub(super) key: NameId,
    /// The own words in ASCII, sorted, with blanks between them.
    pub(super) ascii: Cow<'a, str>,
}

impl<'a> Name<'a> {
    /// The names among marks of a side that are numbered from `first` on, in their order.
    pub(super) fn all(texts: &[MarkText<'_>], first: Mark, book: &'a NameBook) -> Vec<Self> {
        let read = |(at, text): (usize, &MarkText<'_>)| match text {
            MarkText::Name(name) => Some(Self::of(first + at as Mark, *name, book)),
            MarkText::Local(_) => None,
        };
        texts.par_iter().enumerate().filter_map(read).collect()
    }

    fn of(mark: Mark, name: NameId, book: &'a NameBook) -> Self {
        let (words, key) = (book.words(name), book.key(name));
        let sorted = book.text(key);
        let is_ascii = sorted.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ');
        let ascii =
            if is_ascii { Cow::Borrowed(sorted) } else { Cow::Owned(in_ascii(words.own()).join(" ")) };
        Self { mark, words, key, ascii }
    }

    pub(super) fn is_full(&self) -> bool {
        self.words.is_full()
    }
}

/// Words written in ASCII, small letters and digits only, sorted; without those of which nothing is left.
pub(super) fn in_ascii<'w>(words: impl Iterator<Item = &'w str>) -> Vec<String> {
    let mut ascii: Vec<String> = words.map(ascii::in_ascii).filter(|word| !word.is_empty()).collect();
    ascii.sort_unstable();
    ascii
}

/// Marks by something that is equal.
pub(super) struct Index<K> {
    /// The place in `all` of the last mark of a key.
    last: HashMap<K, u32, RandomState>,
    /// Marks, each with the place of the one before it.
    all: Vec<(Mark, Option<u32>)>,
}

impl<K: Hash + Eq> Index<K> {
    pub(super) fn of(pairs: impl Iterator<Item = (K, Mark)>) -> Self {
        let mut index = Self { last: HashMap::default(), all: Vec::new() };
        for (key, mark) in pairs {
            let place = index.all.len() as u32;
            let before = index.last.insert(key, place);
            index.all.push((mark, before));
        }
        index
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The marks of a key, the last first.
    pub(super) fn get(&self, key: &K) -> impl Iterator<Item = Mark> {
        let mut next = self.last.get(key).copied();
        std::iter::from_fn(move || {
            let (mark, before) = self.all[next? as usize];
            next = before;
            Some(mark)
        })
    }
}
