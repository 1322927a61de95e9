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

/// Marks of records whose names are taken apart at a time: those of all take more room than what is found.
const CHUNK: usize = 1 << 16;

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
        let names = Name::all(chats.texts(), 0, book);
        let known = Known::of(&names, book);
        for (some, first) in records.texts().chunks(CHUNK).zip((0..).step_by(CHUNK)) {
            let names = Name::all(some, first, book);
            known.within(&names, &mut pairs);
            known.in_letters(&names, &mut pairs);
            known.in_edits(&names, &mut pairs);
            known.in_short(&names, &mut pairs);
        }
        locals(chats, records, &mut pairs);
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

/// The names of chats by what names of records are held against.
struct Known<'a> {
    /// By key, the chats of which some words make it.
    keys: Lists<Mark>,
    /// Full names in ASCII.
    letters: Index<&'a str>,
    /// Full names without one of their words, sorted.
    gaps: Vec<Gap<'a>>,
    /// The words of short names.
    short: Index<&'a str>,
}

impl<'a> Known<'a> {
    fn of(chats: &'a [Name<'_>], book: &NameBook) -> Self {
        let keys = |chat: &Name<'_>| {
            let mut keys = Vec::new();
            each_key(chat, book, |key| keys.push((key, chat.mark)));
            keys
        };
        let short = chats.iter().filter(|chat| chat.words.own().nth(1).is_none());
        Self {
            keys: Lists::of(book.len(), chats.par_iter().flat_map_iter(keys).collect()),
            letters: Index::of(
                chats.iter().filter(|name| has_letters(name)).map(|chat| (&*chat.ascii, chat.mark)),
            ),
            gaps: gaps(chats, |_| true),
            short: Index::of(short.flat_map(|chat| chat.words.own().map(|word| (word, chat.mark)))),
        }
    }

    /// (a) The chat's words hold all words of the record's full name.
    fn within(&self, records: &[Name<'_>], pairs: &mut Pairs) {
        for record in records.iter().filter(|name| name.is_full()) {
            let chats = self.keys.get(record.key).iter();
            pairs.extend(chats.map(|chat| (*chat, (record.mark, Likeness::Within))));
        }
    }

    /// (b) Full names are equal in ASCII.
    fn in_letters(&self, records: &[Name<'_>], pairs: &mut Pairs) {
        for record in records.iter().filter(|name| has_letters(name)) {
            let ascii = &*record.ascii;
            pairs.extend(self.letters.get(&ascii).map(|chat| (chat, (record.mark, Likeness::Letters))));
        }
    }

    /// (c) In ASCII, one word of two full names differs by one edit.
    fn in_edits(&self, records: &[Name<'_>], pairs: &mut Pairs) {
        let is_known = |others: u64| self.gaps.binary_search_by_key(&others, |gap| gap.others).is_ok();
        let right = gaps(records, is_known);
        let mut rest = self.gaps.as_slice();
        let mut blocks = Vec::new();
        for same in right.chunk_by(|a, b| a.others == b.others) {
            let others = same[0].others;
            rest = &rest[rest.partition_point(|gap| gap.others < others)..];
            let (here, later) = rest.split_at(rest.iter().take_while(|gap| gap.others == others).count());
            rest = later;
            blocks.push((here, same));
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

    /// (e) The chat's short name is the first or last word of the record's name.
    fn in_short(&self, records: &[Name<'_>], pairs: &mut Pairs) {
        if self.short.is_empty() {
            return;
        }
        for record in records {
            let (first, last) = (record.words.own().next(), record.words.own().last());
            let last = last.filter(|last| Some(*last) != first);
            for word in first.into_iter().chain(last) {
                pairs.extend(self.short.get(&word).map(|chat| (chat, (record.mark, Likeness::Short))));
            }
        }
    }
}

fn has_letters(name: &Name<'_>) -> bool {
    name.is_full() && !name.ascii.is_empty()
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

/// A full name in ASCII without one of its words.
#[derive(Clone, Copy)]
struct Gap<'a> {
    /// Hash of the other words.
    others: u64,
    mark: Mark,
    word: &'a str,
}

/// The names without each of their longer words, where the hash of the others is `wanted`; sorted.
fn gaps<'a>(names: &'a [Name<'_>], wanted: impl Fn(u64) -> bool + Sync) -> Vec<Gap<'a>> {
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
    let mut gaps: Vec<Gap<'a>> = full.flat_map_iter(of_name).filter(|gap| wanted(gap.others)).collect();
    gaps.par_sort_unstable_by_key(|gap| (gap.others, gap.mark));
    gaps
}

/// (d) A username or local part is the other's.
fn locals(chats: &Side<'_>, records: &Side<'_>, pairs: &mut Pairs) {
    let index = Index::of(records.locals());
    for (local, chat) in chats.locals() {
        pairs.extend(index.get(&local).map(|record| (chat, (record, Likeness::Local))));
    }
}
