//! Which marks of chats and of records are alike.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};

use foldhash::fast::{FixedState, RandomState};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::Likeness;
use super::edit::{self, SHORTEST};
use super::sides::{Mark, MarkText, Side};
use crate::identity::name_key::{Words, sorted};

/// The longest name, in words, in which a full name is looked for.
const MOST_WORDS: usize = 10;

/// Marks of one side with those of the other that are alike, and why.
pub(super) struct Edges {
    /// Where those of each mark begin in `to`; the last entry is the end.
    starts: Vec<u32>,
    to: Vec<(Mark, Likeness)>,
    /// Marks of the other side.
    others: usize,
}

/// A name, taken apart for comparison.
struct Name {
    mark: Mark,
    words: Words,
    /// The own words in ASCII, sorted.
    ascii: Vec<String>,
}

impl Name {
    fn all(side: &Side) -> Vec<Self> {
        let texts: Vec<(Mark, &MarkText)> = (0..).zip(side.texts()).collect();
        let read = |(mark, text): &(Mark, &MarkText)| match text {
            MarkText::Name(name) => Some(Self::of(*mark, name)),
            MarkText::Local(_) => None,
        };
        texts.par_iter().filter_map(read).collect()
    }

    fn of(mark: Mark, name: &str) -> Self {
        let words = Words::of(name);
        let mut ascii: Vec<String> =
            words.own.iter().map(|word| in_ascii(word)).filter(|word| !word.is_empty()).collect();
        ascii.sort_unstable();
        Self { mark, words, ascii }
    }

    fn is_full(&self) -> bool {
        self.words.own.len() > 1
    }
}

/// A word written in ASCII: small letters and digits only.
pub(super) fn in_ascii(word: &str) -> String {
    let letters = any_ascii::any_ascii(word).to_ascii_lowercase();
    letters.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Alike marks on the way to being sorted: of a chat, of a record, why.
type Pairs = Vec<(Mark, Mark, Likeness)>;

impl Edges {
    /// Compares the marks of chats with those of records.
    pub(super) fn between(chats: &Side, records: &Side) -> Self {
        let mut pairs = Pairs::new();
        let (left, right) = (Name::all(chats), Name::all(records));
        within(&left, &right, &mut pairs);
        in_letters(&left, &right, &mut pairs);
        in_edits(&left, &right, &mut pairs);
        locals(chats, records, &mut pairs);
        in_short(&left, &right, &mut pairs);
        Self::new(chats.texts().len(), records.texts().len(), pairs)
    }

    fn new(len: usize, others: usize, mut pairs: Pairs) -> Self {
        pairs.sort_unstable();
        pairs.dedup_by(|next, kept| (next.0, next.1) == (kept.0, kept.1));
        let mut starts = vec![0; len + 1];
        for (from, ..) in &pairs {
            starts[*from as usize + 1] += 1;
        }
        for at in 0..len {
            starts[at + 1] += starts[at];
        }
        Self { starts, to: pairs.into_iter().map(|(_, to, why)| (to, why)).collect(), others }
    }

    /// The marks alike to one.
    pub(super) fn of(&self, mark: Mark) -> &[(Mark, Likeness)] {
        let mark = mark as usize;
        &self.to[self.starts[mark] as usize..self.starts[mark + 1] as usize]
    }

    /// The same, from the other side.
    pub(super) fn turned_around(&self) -> Self {
        let marks = self.starts.len() - 1;
        let from = |mark: usize| self.of(mark as Mark).iter().map(move |(to, why)| (*to, mark as Mark, *why));
        Self::new(self.others, marks, (0..marks).flat_map(from).collect())
    }
}

/// Marks by something that is equal.
fn by<'a, K: Hash + Eq>(pairs: impl Iterator<Item = (K, &'a Name)>) -> HashMap<K, Vec<Mark>, RandomState> {
    let mut index: HashMap<K, Vec<Mark>, RandomState> = HashMap::default();
    for (key, name) in pairs {
        index.entry(key).or_default().push(name.mark);
    }
    index
}

/// (a) The chat's words hold all words of the record's full name.
fn within(chats: &[Name], records: &[Name], pairs: &mut Pairs) {
    let full = records.iter().filter(|name| name.is_full());
    let index = by(full.map(|name| (name.words.key(), name)));
    for chat in chats.iter().filter(|chat| (2..=MOST_WORDS).contains(&chat.words.all.len())) {
        let words = &chat.words.all;
        for chosen in (0_u32..1 << words.len()).filter(|chosen| chosen.count_ones() > 1) {
            let own = words.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0);
            let own: Vec<String> = own.map(|(_, word)| word.clone()).collect();
            let found = index.get(&sorted(&own)).into_iter().flatten();
            pairs.extend(found.map(|record| (chat.mark, *record, Likeness::Within)));
        }
    }
}

/// (b) Full names are equal in ASCII.
fn in_letters(chats: &[Name], records: &[Name], pairs: &mut Pairs) {
    let full = |name: &&Name| name.is_full() && !name.ascii.is_empty();
    let index = by(records.iter().filter(full).map(|name| (name.ascii.as_slice(), name)));
    for chat in chats.iter().filter(full) {
        let found = index.get(chat.ascii.as_slice()).into_iter().flatten();
        pairs.extend(found.map(|record| (chat.mark, *record, Likeness::Letters)));
    }
}

/// A full name in ASCII without one of its words.
#[derive(Clone, Copy)]
struct Gap<'a> {
    /// Hash of the other words.
    others: u64,
    mark: Mark,
    word: &'a str,
}

/// The names without each of their longer words, sorted.
fn gaps(names: &[Name]) -> Vec<Gap<'_>> {
    let state = FixedState::with_seed(11);
    let mut gaps: Vec<Gap<'_>> = Vec::new();
    for name in names.iter().filter(|name| name.is_full() && name.ascii.len() > 1) {
        for (at, word) in name.ascii.iter().enumerate().filter(|(_, word)| word.len() >= SHORTEST) {
            let (before, after) = (&name.ascii[..at], &name.ascii[at + 1..]);
            let others: Vec<&String> = before.iter().chain(after).collect();
            gaps.push(Gap { others: state.hash_one(others), mark: name.mark, word });
        }
    }
    gaps.sort_unstable_by_key(|gap| (gap.others, gap.mark));
    gaps
}

/// (c) In ASCII, one word of two full names differs by one edit.
fn in_edits(chats: &[Name], records: &[Name], pairs: &mut Pairs) {
    let (left, right) = (gaps(chats), gaps(records));
    let mut rest = right.as_slice();
    let mut blocks = Vec::new();
    for same in left.chunk_by(|a, b| a.others == b.others) {
        let others = same[0].others;
        rest = &rest[rest.partition_point(|gap| gap.others < others)..];
        let (here, later) = rest.split_at(rest.partition_point(|gap| gap.others == others));
        rest = later;
        if !here.is_empty() {
            blocks.push((same, here));
        }
    }
    let found = |(left, right): &(&[Gap<'_>], &[Gap<'_>])| {
        fn words<'a>(gaps: &[Gap<'a>]) -> Vec<&'a str> {
            gaps.iter().map(|gap| gap.word).collect()
        }
        edit::pairs(&words(left), &words(right))
            .into_iter()
            .map(|(a, b)| (left[a].mark, right[b].mark, Likeness::Edit))
            .collect::<Pairs>()
    };
    let all: Vec<Pairs> = blocks.par_iter().map(found).collect();
    pairs.extend(all.into_iter().flatten());
}

/// (d) A username or local part is the other's.
fn locals(chats: &Side, records: &Side, pairs: &mut Pairs) {
    let own = |side: &Side| {
        let texts = (0..).zip(side.texts());
        let locals = texts.filter_map(|(mark, text): (Mark, _)| match text {
            MarkText::Local(local) => Some((local.clone(), mark)),
            MarkText::Name(_) => None,
        });
        locals.collect::<Vec<_>>()
    };
    let index: HashMap<String, Mark, RandomState> = own(records).into_iter().collect();
    for (local, chat) in own(chats) {
        pairs.extend(index.get(&local).map(|record| (chat, *record, Likeness::Local)));
    }
}

/// (e) The chat's short name is the first or last word of the record's name.
fn in_short(chats: &[Name], records: &[Name], pairs: &mut Pairs) {
    let ends = records.iter().flat_map(|name| {
        let (first, last) = (name.words.own.first(), name.words.own.last());
        let last = last.filter(|last| Some(*last) != first);
        first.into_iter().chain(last).map(move |word| (word.as_str(), name))
    });
    let index = by(ends);
    for chat in chats.iter().filter(|chat| chat.words.own.len() == 1) {
        let found = index.get(chat.words.own[0].as_str()).into_iter().flatten();
        pairs.extend(found.map(|record| (chat.mark, *record, Likeness::Short)));
    }
}
