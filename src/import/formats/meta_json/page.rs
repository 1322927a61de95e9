//! One page of a thread.

use std::collections::HashMap;

use super::archive;
use super::message::{Class, Message, MessageReader};
use super::phrases::is_deleted;
use super::platform::Platform;
use super::text::repaired;
use crate::import::ReadContext;
use crate::import::clock::Clock;
use crate::import::error::ImportError;
use crate::import::json::{Fault, LAST_SECOND, Reader, Scanner, bounded};
use crate::import::window::Window;
use crate::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::source::{Detail, SourceData};
use crate::model::time::{Basis, Stamp};
use crate::reference::sentences::fold;

/// How many participants `inspect` is told of.
const MOST_PARTICIPANTS: usize = 1_000;

/// Reads a page: one chat.
pub(super) fn read(
    platform: Platform,
    input: Window<'_>,
    context: &ReadContext<'_>,
) -> Result<SourceData, ImportError> {
    let mut page = Page::new(platform);
    let mut reader = Reader::new(input);
    reader.document()?;
    let mut messages = MessageReader::new(&context.params.links);
    let mut clock = Clock::new(context.params.zone);
    while let Some(key) = reader.key(member)? {
        match key {
            Member::Participants => page.participants(&mut reader)?,
            Member::Messages => page.messages(&mut reader, &mut messages, &mut clock)?,
            Member::Title => page.title = string(&mut reader)?,
            Member::Name => page.name = string(&mut reader)?,
            Member::Thread => page.thread = string(&mut reader)?,
            Member::Other => reader.skip()?,
        }
    }
    reader.end()?;
    Ok(page.settle(context.path))
}

/// Keys of a page that matter.
#[derive(Clone, Copy)]
enum Member {
    Participants,
    Messages,
    Title,
    /// Title and number of an encrypted chat: `Vera_3`.
    Name,
    Thread,
    Other,
}

fn member(key: &[u8]) -> Member {
    match key {
        b"participants" => Member::Participants,
        b"messages" => Member::Messages,
        b"title" => Member::Title,
        b"threadName" => Member::Name,
        b"thread_path" => Member::Thread,
        _ => Member::Other,
    }
}

fn string(reader: &mut Reader<'_>) -> Result<String, ImportError> {
    reader.step(|scanner| Ok(scanner.scalar()?.string().map(repaired).unwrap_or_default()))
}

/// The name of someone who takes part: an object with it, or the name alone.
fn participant(scanner: &mut Scanner<'_>) -> Result<String, Fault> {
    if !scanner.enter(b'{')? {
        return Ok(scanner.scalar()?.string().map(repaired).unwrap_or_default());
    }
    let mut name = String::new();
    while let Some(key) = scanner.key()? {
        match key {
            b"name" => name = scanner.scalar()?.string().map(repaired).unwrap_or_default(),
            _ => scanner.skip()?,
        }
    }
    Ok(name)
}

/// A page as it is gathered.
struct Page {
    platform: Platform,
    title: String,
    /// Title and number of an encrypted chat.
    name: String,
    /// Folder of the thread inside the download.
    thread: String,
    participants: Vec<String>,
    /// Their names as sentences of Meta's may have them, folded.
    people: Vec<String>,
    /// Something happened that only happens in groups.
    is_group: bool,
    chat: Chat,
    /// Index of an author by name as written.
    authors: HashMap<Box<[u8]>, u32>,
    ledger: Ledger,
    detail: Detail,
    /// Times of the first and the last message: downloads have the newest first.
    ends: Option<(i64, i64)>,
}

impl Page {
    fn new(platform: Platform) -> Self {
        Self {
            platform,
            title: String::new(),
            name: String::new(),
            thread: String::new(),
            participants: Vec::new(),
            people: Vec::new(),
            is_group: false,
            chat: Chat::new(platform.channel(), ChatKind::Unknown, ""),
            authors: HashMap::new(),
            ledger: Ledger::default(),
            detail: Detail::default(),
            ends: None,
        }
    }

    fn participants(&mut self, reader: &mut Reader<'_>) -> Result<(), ImportError> {
        if reader.enter(b'[')? {
            while reader.element()? {
                let name = reader.step(participant)?;
                self.people.push(fold(&name));
                self.participants.push(name);
            }
        }
        Ok(())
    }

    fn messages(
        &mut self,
        reader: &mut Reader<'_>,
        messages: &mut MessageReader<'_>,
        clock: &mut Clock,
    ) -> Result<(), ImportError> {
        if !reader.enter(b'[')? {
            return Ok(());
        }
        reader.objects(|scanner, start, is_object| {
            if is_object {
                let message = messages.read(scanner)?;
                self.add(&message, clock, scanner.line(start));
            } else {
                self.ledger.skip(SkipReason::Malformed, scanner.line(start));
            }
            Ok(())
        })
    }

    /// Counts one message.
    fn add(&mut self, message: &Message<'_>, clock: &mut Clock, place: u64) {
        let seconds = message.seconds.filter(|seconds| (1..=LAST_SECOND).contains(seconds));
        if let Some(wall) = seconds {
            self.detail.span.add(Stamp { wall, basis: Basis::Utc });
        }
        let media = match message.class(&self.people) {
            Class::Message { media } => media,
            Class::Unsent => {
                self.ledger.system += 1;
                self.detail.deleted += 1;
                return;
            }
            Class::Service { of_group } => {
                self.ledger.system += 1;
                self.is_group |= of_group;
                return;
            }
        };
        let Some(seconds) = seconds else {
            return self.ledger.skip(SkipReason::BadTimestamp, place);
        };
        self.ledger.messages += 1;
        self.detail.media += u64::from(media);
        self.ends = Some((self.ends.map_or(seconds, |(first, _)| first), seconds));
        let author = self.author(bounded(message.sender.unwrap_or_default()));
        self.chat.add(author, clock.moment(seconds), MessageTraits { media, ..message.traits }, place);
    }

    /// The index of an author, new or known.
    fn author(&mut self, raw: &[u8]) -> u32 {
        if let Some(index) = self.authors.get(raw) {
            return *index;
        }
        let name = repaired(raw);
        if self.detail.participants.len() < MOST_PARTICIPANTS && !name.is_empty() {
            self.detail.participants.push(name.clone());
        }
        let index = self.chat.authors.len() as u32;
        self.chat.authors.push(Author::new(name, Side::Unknown));
        self.authors.insert(Box::from(raw), index);
        index
    }

    /// The chat of the page.
    fn settle(mut self, path: &str) -> SourceData {
        self.chat.kind = match self.participants.len() {
            _ if self.is_group => ChatKind::Group,
            0 => ChatKind::Unknown,
            1 | 2 => ChatKind::Private,
            _ => ChatKind::Group,
        };
        // The encrypted chats of an account are files side by side, each named after its partner.
        let encrypted = Some(path).filter(|_| self.thread.is_empty() && !self.name.is_empty());
        let export_root =
            encrypted.and_then(|path| path.rsplit_once('/')).map(|(folder, _)| folder.to_owned());
        let channel = self.platform.channel();
        if let Some(key) = self.key(path) {
            self.chat.partner = vec![RawHandle::Platform(channel.to_owned(), key)];
        }
        if self.title.is_empty() {
            self.title = match split_number(&self.name) {
                Some((title, _)) => title.to_owned(),
                None => self.name,
            };
        }
        // Threads about an offer are called by the partner's name and what is offered.
        let is_named = |name: &&String| {
            self.title.strip_prefix(name.as_str()).is_some_and(|offer| offer.starts_with(" · "))
        };
        if let Some(partner) = self.participants.iter().find(is_named) {
            self.title.clone_from(partner);
        }
        if !is_deleted(&self.title) {
            self.chat.title = self.title;
        }
        name_sides(&mut self.chat);
        if self.chat.kind == ChatKind::Group {
            for author in self.chat.authors.iter_mut().filter(|author| !author.name.is_empty()) {
                author.handles.push(RawHandle::Name(channel.to_owned(), author.name.clone()));
            }
        }
        if self.ends.is_some_and(|(first, last)| last < first) {
            self.chat.turn_around();
        }
        self.chat.seal();
        let chats = if self.chat.cells.is_empty() { Vec::new() } else { vec![self.chat] };
        SourceData { chats, export_root, ledger: self.ledger, detail: self.detail, ..SourceData::default() }
    }

    /// What is the same on all pages of a thread and stays the same from one download to the next: the number at the end of
    /// its folder, else the folder. Encrypted chats have no folder; their numbers only count chats of one name.
    fn key(&self, path: &str) -> Option<String> {
        if self.thread.is_empty() && !self.name.is_empty() {
            return Some(self.name.clone());
        }
        let parent = || archive::folder(path).filter(|folder| *folder != ".");
        let thread = Some(self.thread.as_str()).filter(|thread| !thread.is_empty()).or_else(parent)?;
        let folder = thread.trim_end_matches('/').rsplit('/').next()?;
        Some(split_number(folder).map_or(folder, |(_, number)| number).to_owned())
    }
}

/// What stands before and behind the last `_`, when a number stands behind it.
fn split_number(name: &str) -> Option<(&str, &str)> {
    name.rsplit_once('_')
        .filter(|(_, number)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Empties the names that stand for deleted accounts. In a private chat such an account is the partner, for the account
/// that was downloaded exists; so the other author, if there is one, is the business.
fn name_sides(chat: &mut Chat) {
    let is_deleted: Vec<_> = chat.authors.iter().map(|author| is_deleted(&author.name)).collect();
    let is_told =
        chat.kind == ChatKind::Private && is_deleted.iter().filter(|deleted| **deleted).count() == 1;
    for (author, deleted) in chat.authors.iter_mut().zip(is_deleted) {
        if deleted {
            author.name.clear();
        }
        if is_told {
            author.side = if deleted { Side::Client } else { Side::Business };
        }
    }
}
