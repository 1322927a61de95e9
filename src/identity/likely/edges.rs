//! Which marks of chats and of records are alike.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;
use rayon::prelude::{IntoParallelRefIterator, ParallelExtend, ParallelIterator, ParallelSliceMut};

use super::Likeness;
use super::edit::{self, SHORTEST};
use super::names::{Index, Name};
use super::sides::{Mark, Side};
use crate::identity::lists::Lists;
use crate::identity::named::{NameBook, NameId};

/// The longest name, in words, in which a full name is looked for.
const MOST_WORDS: usize = 10;

/// Marks of one side with those of the other that are alike, and why.
pub(super) struct Edges {
    to: Lists<(Mark, Likeness)>,
    /// Marks of the other side.
    others: usize,
}

/// Alike marks on the way to being sorted: of a chat, and of a record with why.
type Pairs = Vec<(Mark, (Mark, Likeness))>;

impl Edges {
    /// Compares the marks of chats with those of records.
    pub(super) fn between(chats: &Side<'_>, records: &Side<'_>, book: &NameBook) -> Self {
        let mut pairs = Pairs::new();
        let (left, right) = (Name::all(chats, book), Name::all(records, book));
        within(&left, &right, book, &mut pairs);
        in_letters(&left, &right, &mut pairs);
        in_edits(&left, &right, &mut pairs);
        locals(chats, records, &mut pairs);
        in_short(&left, &right, &mut pairs);
        Self::new(chats.texts().len(), records.texts().len(), pairs)
    }

    /// Of several reasons for one pair the first stays.
    fn new(len: usize, others: usize, mut pairs: Pairs) -> Self {
        pairs.par_sort_unstable();
        pairs.dedup_by(|next, kept| (next.0, next.1.0) == (kept.0, kept.1.0));
        Self { to: Lists::of_sorted(len, pairs.into_iter()), others }
    }

    /// The marks alike to one.
    pub(super) fn of(&self, mark: Mark) -> &[(Mark, Likeness)] {
        self.to.get(mark)
    }

    /// The same, from the other side.
    pub(super) fn turned_around(&self) -> Self {
        let marks = self.to.len();
        let from = |mark: Mark| self.of(mark).iter().map(move |(to, why)| (*to, (mark, *why)));
        Self::new(self.others, marks, (0..marks as Mark).flat_map(from).collect())
    }
}

/// (a) The chat's words hold all words of the record's full name.
fn within(chats: &[Name<'_>], records: &[Name<'_>], book: &NameBook, pairs: &mut Pairs) {
    let full = records.iter().filter(|name| name.is_full());
    let index = Lists::of(book.len(), full.map(|name| (name.key, name.mark)).collect());
    let found = |chat: &Name<'_>| {
        let mut found = Pairs::new();
        each_key(chat, book, |key| {
            found.extend(index.get(key).iter().map(|record| (chat.mark, (*record, Likeness::Within))));
        });
        found
    };
    pairs.par_extend(chats.par_iter().flat_map_iter(found));
}

/// Calls with each key that some of a name's words make, two or more of them.
fn each_key(name: &Name<'_>, book: &NameBook, mut call: impl FnMut(NameId)) {
    let count = name.words.all().count();
    if count == 2 && name.words.own().count() == 2 {
        return call(name.key);
    }
    if !(2..=MOST_WORDS).contains(&count) {
        return;
    }
    let mut words: Vec<&str> = name.words.all().collect();
    words.sort_unstable();
    let mut key = String::new();
    for chosen in (0_u32..1 << count).filter(|chosen| chosen.count_ones() > 1) {
        key.clear();
        for (_, word) in words.iter().enumerate().filter(|(at, _)| chosen & (1 << at) != 0) {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(word);
        }
        if let Some(known) = book.find(&key) {
            call(known);
        }
    }
}

/// (b) Full names are equal in ASCII.
fn in_letters(chats: &[Name<'_>], records: &[Name<'_>], pairs: &mut Pairs) {
    let full = |name: &&Name<'_>| name.is_full() && !name.ascii.is_empty();
    let index = Index::of(records.iter().filter(full).map(|name| (&*name.ascii, name.mark)));
    for chat in chats.iter().filter(full) {
        pairs.extend(index.get(&&*chat.ascii).map(|record| (chat.mark, (record, Likeness::Letters))));
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
fn gaps<'a>(names: &'a [Name<'_>]) -> Vec<Gap<'a>> {
    let state = FixedState::with_seed(11);
    let of_name = |name: &'a Name<'_>| {
        let words = || name.ascii.split(' ').enumerate();
        let others = move |place: usize| {
            let mut hasher = state.build_hasher();
            for (_, word) in words().filter(|(at, _)| *at != place) {
                hasher.write(word.as_bytes());
                hasher.write_u8(b' ');
            }
            hasher.finish()
        };
        let mark = name.mark;
        let long = words().filter(|(_, word)| word.len() >= SHORTEST);
        long.map(move |(at, word)| Gap { others: others(at), mark, word })
    };
    let full = names.par_iter().filter(|name| name.is_full() && name.ascii.contains(' '));
    let mut gaps: Vec<Gap<'a>> = full.flat_map_iter(of_name).collect();
    gaps.par_sort_unstable_by_key(|gap| (gap.others, gap.mark));
    gaps
}

/// (c) In ASCII, one word of two full names differs by one edit.
fn in_edits(chats: &[Name<'_>], records: &[Name<'_>], pairs: &mut Pairs) {
    let (left, right) = (gaps(chats), gaps(records));
    let mut rest = right.as_slice();
    let mut blocks = Vec::new();
    for same in left.chunk_by(|a, b| a.others == b.others) {
        let others = same[0].others;
        rest = &rest[rest.partition_point(|gap| gap.others < others)..];
        let (here, later) = rest.split_at(rest.iter().take_while(|gap| gap.others == others).count());
        rest = later;
        if !here.is_empty() {
            blocks.push((same, here));
        }
    }
    let found = |(left, right): &(&[Gap<'_>], &[Gap<'_>])| -> Pairs {
        fn words<'a>(gaps: &[Gap<'a>]) -> Vec<&'a str> {
            gaps.iter().map(|gap| gap.word).collect()
        }
        if let ([a], [b]) = (left, right) {
            let is_near = edit::is_one_edit(a.word, b.word);
            return is_near.then_some((a.mark, (b.mark, Likeness::Edit))).into_iter().collect();
        }
        let near = edit::pairs(&words(left), &words(right));
        near.into_iter().map(|(a, b)| (left[a].mark, (right[b].mark, Likeness::Edit))).collect()
    };
    pairs.par_extend(blocks.par_iter().flat_map_iter(found));
}

/// (d) A username or local part is the other's.
fn locals(chats: &Side<'_>, records: &Side<'_>, pairs: &mut Pairs) {
    let index = Index::of(records.locals());
    for (local, chat) in chats.locals() {
        pairs.extend(index.get(&local).map(|record| (chat, (record, Likeness::Local))));
    }
}

/// (e) The chat's short name is the first or last word of the record's name.
fn in_short(chats: &[Name<'_>], records: &[Name<'_>], pairs: &mut Pairs) {
    let mut short = chats.iter().filter(|chat| chat.words.own().nth(1).is_none()).peekable();
    if short.peek().is_none() {
        return;
    }
    let ends = records.iter().flat_map(|name| {
        let (first, last) = (name.words.own().next(), name.words.own().last());
        let last = last.filter(|last| Some(*last) != first);
        first.into_iter().chain(last).map(move |word| (word, name.mark))
    });
    let index = Index::of(ends);
    for chat in short {
        for word in chat.words.own() {
            pairs.extend(index.get(&word).map(|record| (chat.mark, (record, Likeness::Short))));
        }
    }
}
