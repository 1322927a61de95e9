//! Chats as they are gathered from an export, before it is known who owns the account and what the chats are: the heads
//! of both may stand behind the messages, and a large file is read in parts.

use std::collections::HashMap;

use thin_vec::ThinVec;

use super::message::{Class, Message, Times};
use crate::import::json::{bounded, text};
use crate::import::ownership::is_media;
use crate::model::chat::{Chat, ChatKind};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::sorted_set::SortedSet;
use crate::model::source::StatedPerson;
use crate::model::time::Span;

/// Ways are kept of so many files.
const MOST_FILES: usize = 10_000;

/// Where Telegram's numbers of users end and those of channels begin, in exports from before ids were written as text.
const FIRST_CHANNEL: u64 = 1 << 33;

/// Who wrote, as far as the entry says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key<'a> {
    /// By id, without the prefix `user`.
    Id(&'a [u8]),
    /// By name alone: exports from before 2019.
    Name(&'a [u8]),
    /// Neither: a deleted account.
    Nobody,
}

impl<'a> Key<'a> {
    fn of(message: &Message<'a>) -> Self {
        match (message.from_id, message.from) {
            (Some(id), _) => Self::Id(bounded(id.strip_prefix(b"user").unwrap_or(id))),
            (None, Some(name)) => Self::Name(bounded(name)),
            (None, None) => Self::Nobody,
        }
    }
}

/// Someone who wrote in a chat.
#[derive(Debug)]
pub(super) struct Writer {
    /// Id without the prefix `user`, where the export states one.
    pub(super) id: Option<String>,
    /// Name; empty for a deleted account.
    pub(super) name: String,
    /// Name as written, for writers without an id.
    raw_name: Option<Box<[u8]>>,
    /// A channel or a group wrote in its own name.
    pub(super) is_channel: bool,
    /// Lines of the first three messages; only kept of channels.
    pub(super) places: ThinVec<u64>,
}

impl Writer {
    fn new(key: Key<'_>) -> Self {
        let (id, raw_name) = match key {
            Key::Id(id) => (Some(String::from_utf8_lossy(id).into_owned()), None),
            Key::Name(name) => (None, Some(Box::from(name))),
            Key::Nobody => (None, None),
        };
        let is_channel = id.as_deref().is_some_and(is_channel);
        Self { id, name: String::new(), raw_name, is_channel, places: ThinVec::new() }
    }

    fn key(&self) -> Key<'_> {
        match (&self.id, &self.raw_name) {
            (Some(id), _) => Key::Id(id.as_bytes()),
            (None, Some(name)) => Key::Name(name),
            (None, None) => Key::Nobody,
        }
    }
}

fn is_channel(id: &str) -> bool {
    id.starts_with("channel") || id.starts_with("chat") || id.parse().is_ok_and(|id: u64| id >= FIRST_CHANNEL)
}

/// What stands beside the messages of a chat.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) name: Option<String>,
    /// `personal_chat`, `private_group`, …
    pub(super) kind: Option<String>,
    pub(super) id: Option<String>,
}

/// Writers are looked for one by one where there are no more of them.
const FEW: usize = 8;

/// Messages of a chat that is sealed before it is settled: fewer than are kept of a day.
const MOST_SEALED: u32 = 1_000;

/// The writers of a chat by what tells them apart.
#[derive(Debug, Default)]
struct Index {
    by_id: HashMap<Box<[u8]>, u32>,
    by_name: HashMap<Box<[u8]>, u32>,
    nobody: Option<u32>,
}

impl Index {
    fn get(&self, key: Key<'_>) -> Option<u32> {
        match key {
            Key::Id(id) => self.by_id.get(id).copied(),
            Key::Name(name) => self.by_name.get(name).copied(),
            Key::Nobody => self.nobody,
        }
    }

    fn insert(&mut self, key: Key<'_>, index: u32) {
        match key {
            Key::Id(id) => _ = self.by_id.insert(Box::from(id), index),
            Key::Name(name) => _ = self.by_name.insert(Box::from(name), index),
            Key::Nobody => self.nobody = Some(index),
        }
    }
}

/// One chat.
#[derive(Debug)]
pub(super) struct RawChat {
    pub(super) head: Head,
    /// Counts; its authors are the writers.
    pub(super) counts: Chat,
    pub(super) writers: Vec<Writer>,
    /// Where there are more than a few.
    index: Option<Box<Index>>,
    /// Nothing more comes, and what was counted is sealed.
    is_at_rest: bool,
    /// The two writers met last: in most chats all there are.
    recent: [u32; 2],
    pub(super) span: Span,
    /// Entries that are no messages: service entries and what cannot be used.
    pub(super) ledger: Ledger,
    /// Files that service entries stand for.
    pub(super) service_media: u64,
    /// Ways to files that were sent, outside of the folders that are Telegram's own.
    pub(super) attached: SortedSet<String>,
}

impl RawChat {
    pub(super) fn new() -> Self {
        Self {
            head: Head::default(),
            counts: Chat::new("telegram", ChatKind::Unknown, ""),
            writers: Vec::new(),
            index: None,
            is_at_rest: false,
            recent: [0; 2],
            span: Span::default(),
            ledger: Ledger::default(),
            service_media: 0,
            attached: SortedSet::new(),
        }
    }

    /// Counts one entry. `place` finds out on which line it stands.
    pub(super) fn add(&mut self, message: &Message<'_>, times: &mut Times, place: impl FnOnce() -> u64) {
        if let Some(file) = message.file {
            self.file(file);
        }
        let time = times.of(message);
        if let Some((_, stamp)) = time {
            self.span.add(stamp);
        }
        match (message.class, time) {
            (Class::Service, _) => {
                self.ledger.system += 1;
                self.service_media += u64::from(message.traits.media);
            }
            (Class::Unsupported, _) => self.ledger.skip(SkipReason::Unsupported, place()),
            (Class::Message, None) => self.ledger.skip(SkipReason::BadTimestamp, place()),
            (Class::Message, Some((moment, _))) => {
                let index = self.writer(Key::of(message));
                let writer = &mut self.writers[index as usize];
                if writer.name.is_empty()
                    && let Some(from) = message.from
                {
                    writer.name = text(from);
                }
                let is_placed = writer.is_channel && writer.places.len() < 3;
                let place = if is_placed || self.counts.places.len() < 3 { place() } else { 0 };
                if is_placed {
                    writer.places.push(place);
                }
                self.counts.add(index, moment, message.traits, place);
            }
        }
    }

    /// Takes down the way to a file that was sent. What was not exported stands in brackets.
    fn file(&mut self, raw: &[u8]) {
        let is_told = raw.starts_with(b"(") || raw.starts_with(b"files/") || raw.starts_with(b"chats/");
        if is_told || raw.contains(&b':') || self.attached.len() >= MOST_FILES {
            return;
        }
        let way = text(bounded(raw));
        let is_inside = !way.starts_with('/') && !way.split('/').any(|part| part == "..");
        if is_inside && !is_media(&way) {
            self.attached.insert(way);
        }
    }

    /// The index of a writer, new or known.
    fn writer(&mut self, key: Key<'_>) -> u32 {
        for index in self.recent {
            if self.writers.get(index as usize).is_some_and(|writer| writer.key() == key) {
                return index;
            }
        }
        let among_few = || self.writers.iter().position(|writer| writer.key() == key).map(|at| at as u32);
        let known = self.index.as_ref().map_or_else(among_few, |index| index.get(key));
        let index = known.unwrap_or_else(|| self.new_writer(key));
        self.recent = [index, self.recent[0]];
        index
    }

    fn new_writer(&mut self, key: Key<'_>) -> u32 {
        let index = self.writers.len() as u32;
        self.writers.push(Writer::new(key));
        match &mut self.index {
            Some(known) => known.insert(key, index),
            None if self.writers.len() > FEW => {
                let known = self.index.insert(Box::default());
                let writers = self.writers.iter().zip(0..);
                writers.for_each(|(writer, index)| known.insert(writer.key(), index));
            }
            None => {}
        }
        index
    }

    /// Lets go of what only reading needs: nothing more comes. Chats are read by the hundred thousand before it is known who is who in
    /// them. Of one of many messages who wrote them may decide what is kept of their order, so that it is not sealed yet.
    pub(super) fn rest(&mut self) {
        self.index = None;
        self.writers.shrink_to_fit();
        if self.counts.sequence <= MOST_SEALED {
            self.counts.seal();
            self.is_at_rest = true;
        }
    }

    /// The counts under the authors that `author` gives for writers, sealed. `kind` is that of the chat.
    pub(super) fn counted(self, kind: ChatKind, authors: &[Option<u32>]) -> Chat {
        let mut counts = Chat { kind, ..self.counts };
        let is_same = authors.iter().zip(0..).all(|(author, writer)| *author == Some(writer));
        if !is_same {
            counts.renumber(|writer| authors.get(writer as usize).copied().flatten());
        }
        if !is_same || !self.is_at_rest || kind == ChatKind::Group {
            counts.seal();
        }
        counts
    }

    /// Moves all places down by a number of lines.
    fn shift(&mut self, lines: u64) {
        let skipped = self.ledger.left_out.values_mut().flat_map(|skipped| &mut skipped.places);
        let written = self.writers.iter_mut().flat_map(|writer| &mut writer.places);
        self.counts.places.iter_mut().chain(skipped).chain(written).for_each(|place| *place += lines);
    }

    /// Appends what a later part of the file says of the same chat.
    fn append(&mut self, later: Self) {
        let mut indices = Vec::with_capacity(later.writers.len());
        for theirs in later.writers {
            let index = self.writer(theirs.key());
            let mine = &mut self.writers[index as usize];
            if mine.name.is_empty() {
                mine.name = theirs.name;
            }
            mine.places.extend(theirs.places);
            mine.places.truncate(3);
            indices.push(index);
        }
        let mut counts = later.counts;
        counts.renumber(|author| indices.get(author as usize).copied());
        self.counts.append(counts);
        self.span.merge(&later.span);
        self.ledger.merge(&later.ledger);
        self.service_media += later.service_media;
        self.attached.extend(later.attached);
        let head = later.head;
        self.head.name = head.name.or(self.head.name.take());
        self.head.kind = head.kind.or(self.head.kind.take());
        self.head.id = head.id.or(self.head.id.take());
    }
}

/// Who made the export.
#[derive(Debug, Default)]
pub(super) struct Account {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) username: String,
}

/// All that one file, or a part of it, says.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) account: Option<Account>,
    #[expect(clippy::vec_box, reason = "one is let go of when it is settled, while the others wait")]
    pub(super) chats: Vec<Box<RawChat>>,
    pub(super) people: ThinVec<StatedPerson>,
    /// The file is one chat, not an account.
    pub(super) is_single: bool,
    /// The frame of an account or a chat stands there, whatever is in it.
    pub(super) is_framed: bool,
    /// Line feeds read.
    pub(super) lines: u64,
}

impl Gathered {
    /// Appends the next part of the file, which begins among the messages of the last chat.
    pub(super) fn append(&mut self, later: Self) {
        let lines = self.lines;
        let mut chats = later.chats.into_iter().map(|mut chat| {
            chat.shift(lines);
            chat
        });
        if let (Some(last), Some(rest)) = (self.chats.last_mut(), chats.next()) {
            last.append(*rest);
        }
        self.chats.extend(chats);
        self.people.extend(later.people);
        self.account = later.account.or(self.account.take());
        self.is_framed |= later.is_framed;
        self.lines += later.lines;
    }
}
