//! Sources of a tally while they are put together, table by table.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::fault::Wrong;
use super::gathered::Gathered;
use super::layout::{LAST_SECOND, LAST_SEQUENCE, LINK_COLUMNS, LONGEST_DELAY};
use super::manifest::{Manifest, SourceEntry};
use super::row::Row;
use crate::model::chat::{Author, Cell, Chat, ChatKind, RawHandle, Side};
use crate::model::growing::Growing;
use crate::model::ledger::SkipReason;
use crate::model::runs::{Run, Runs};
use crate::model::shared_texts::SharedTexts;
use crate::model::source::{SourceData, StatedPerson};
use crate::model::time::{Day, Moment};
use crate::reference::links::chat_channels;

/// A key that stands in two rows.
pub(super) const TWICE: Wrong = Wrong { expected: "a key that stands once", found: "the same key again" };

/// One source.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) entry: SourceEntry,
    pub(super) data: SourceData,
    /// First and last day, as the manifest states them.
    pub(super) span: Option<(Day, Day)>,
    /// Messages in its days.
    pub(super) messages: u64,
    /// Items in its ledger.
    pub(super) ledger: u64,
    /// Days and runs of its chats.
    pub(super) days: Gathered<Cell>,
    pub(super) runs: Gathered<Run>,
    chats: HashMap<String, u32, RandomState>,
    accounts: SharedTexts,
    /// Authors of groups.
    members: HashMap<(u32, String, Side), u32, RandomState>,
    /// People whom an export states, by their key.
    people: HashMap<String, usize, RandomState>,
}

/// All sources, by the ids that rows name.
#[derive(Default)]
pub(super) struct Drafts {
    pub(super) all: Vec<Draft>,
    ids: HashMap<String, usize>,
    /// What the row before named: rows of one chat mostly stand together.
    latest: Option<Latest>,
}

/// The chat of the latest row.
struct Latest {
    source: String,
    chat: String,
    place: Place,
}

/// A chat of a row.
#[derive(Clone, Copy)]
struct Place {
    source: usize,
    chat: usize,
}

impl Drafts {
    /// The sources of a manifest.
    pub(super) fn new(manifest: &Manifest) -> Result<Self, Wrong> {
        let mut drafts = Self::default();
        for entry in &manifest.sources {
            if entry.id.is_empty() {
                return Err(Wrong::new("an id for each source", "an empty one"));
            }
            if drafts.ids.insert(entry.id.clone(), drafts.all.len()).is_some() {
                return Err(TWICE);
            }
            let span = span(entry)?;
            drafts.all.push(Draft { entry: entry.clone(), span, ..Draft::default() });
        }
        Ok(drafts)
    }

    fn source(&self, id: &str) -> Result<usize, Wrong> {
        self.ids.get(id).copied().ok_or(Wrong::new("a source of the manifest", "another one"))
    }

    fn chat(&mut self, row: &Row<'_>) -> Result<Place, Wrong> {
        let (source, chat) = (row.text(0), row.text(1));
        if let Some(latest) = self.latest.as_ref().filter(|one| one.source == source && one.chat == chat) {
            return Ok(latest.place);
        }
        let of = self.source(source)?;
        let number = self.all[of].chats.get(chat).copied();
        let number = number.ok_or(Wrong::new("a chat of the table of chats", "another one"))?;
        let place = Place { source: of, chat: number as usize };
        self.latest = Some(Latest { source: source.to_owned(), chat: chat.to_owned(), place });
        Ok(place)
    }

    /// A row of `chats`.
    pub(super) fn add_chat(&mut self, row: &Row<'_>) -> Result<(), Wrong> {
        let source = self.source(row.text(0))?;
        let draft = &mut self.all[source];
        let channel = row.text(2);
        let is_id =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_';
        if channel.is_empty() || !channel.bytes().all(is_id) {
            return Err(Wrong::new("the id of a channel", "something else"));
        }
        if row.text(1).is_empty() {
            return Err(Wrong::new("an id for each chat", "an empty one"));
        }
        let kind = if row.number(4, 0..=1)? == 1 { ChatKind::Group } else { ChatKind::Private };
        let number = draft.data.chats.len() as u32;
        if draft.chats.insert(row.text(1).to_owned(), number).is_some() {
            return Err(TWICE);
        }
        let mut chat = Chat::new(channel, kind, row.text(5));
        if kind == ChatKind::Private {
            chat.authors.reserve_exact(2);
        }
        chat.staff_account = Some(draft.accounts.of(row.text(3)));
        let [last, third] = [6, 7].map(|column| row.number(column, i64::MIN..=i64::MAX));
        let (last, third) = (moment(last?), moment(third?));
        if third.is_some_and(|third| last.is_none_or(|last| third > last)) {
            return Err(Wrong::new("third_out not after last_at", "a later one"));
        }
        if last.is_some() && kind == ChatKind::Private {
            chat.runs = Some(Box::new(Runs { runs: Growing::default(), last, third_out: third }));
        }
        draft.data.chats.push(chat);
        Ok(())
    }

    /// A row of `handles`. One without a chat belongs to somebody whom the export merely lists.
    pub(super) fn add_handle(&mut self, row: &Row<'_>) -> Result<(), Wrong> {
        let (author, kind, value) = (row.text(2), row.text(3), row.text(4));
        if row.text(1).is_empty() {
            let source = self.source(row.text(0))?;
            return self.all[source].add_person(author, kind, value);
        }
        let Place { source, chat } = self.chat(row)?;
        let draft = &mut self.all[source];
        let is_group = draft.data.chats[chat].kind == ChatKind::Group;
        let channel = draft.data.chats[chat].channel.clone();
        let handle = handle(kind, value, &channel)?;
        if is_group && !author.is_empty() {
            let author = draft.member(chat, author, None);
            return name_or_add(&mut draft.data.chats[chat].authors[author as usize], handle, value);
        }
        if !author.is_empty() {
            return Err(Wrong::new("no author in a private chat", "one"));
        }
        let known = &mut draft.data.chats[chat];
        match handle {
            None if is_group => Err(Wrong::new("the name of a group as its title", "a row of handles")),
            None => {
                let author = side_of(known, Side::Client);
                name_or_add(&mut known.authors[author as usize], None, value)
            }
            Some(handle) if known.partner.contains(&handle) => Err(TWICE),
            Some(handle) => {
                // Nearly everybody has one.
                known.partner.reserve_exact(1);
                known.partner.push(handle);
                Ok(())
            }
        }
    }

    /// A row of `days`.
    pub(super) fn add_day(&mut self, row: &Row<'_>) -> Result<(), Wrong> {
        let Place { source, chat } = self.chat(row)?;
        let draft = &mut self.all[source];
        let is_group = draft.data.chats[chat].kind == ChatKind::Group;
        let side = match row.text(3) {
            "in" => Side::Client,
            "out" => Side::Business,
            "" => Side::Unstated,
            _ => return Err(Wrong::new("in, out or nothing as side", "something else")),
        };
        let author = match (is_group, row.text(2)) {
            (true, "") => return Err(Wrong::new("an author for what is written in a group", "none")),
            (true, author) => draft.member(chat, author, Some(side)),
            (false, "") => side_of(&mut draft.data.chats[chat], side),
            (false, _) => return Err(Wrong::new("no author in a private chat", "one")),
        };
        let cell = cell(row, author)?;
        if draft.span.is_none_or(|(first, last)| cell.day < first || cell.day > last) {
            return Err(Wrong::new("a day inside first_day and last_day of its source", "another one"));
        }
        draft.messages += u64::from(cell.messages);
        draft.days.add(chat, cell);
        Ok(())
    }

    /// A row of `runs`.
    pub(super) fn add_run(&mut self, row: &Row<'_>) -> Result<(), Wrong> {
        let Place { source, chat } = self.chat(row)?;
        let day = Day(row.number(2, i64::from(i32::MIN)..=i64::from(i32::MAX))? as i32);
        let second = row.number(3, 0..=LAST_SECOND)? as u32;
        let delay = row.number(4, -1..=LONGEST_DELAY)?;
        let count = row.number(5, 1..=i64::from(u32::MAX))? as u32;
        let draft = &mut self.all[source];
        if draft.data.chats[chat].runs.is_none() {
            return Err(Wrong::new("runs of private chats with last_at", "one of another chat"));
        }
        draft.runs.add(chat, Run::new(Moment { day, second }, u32::try_from(delay).ok(), count));
        Ok(())
    }

    /// A row of `ledger`.
    pub(super) fn add_left_out(&mut self, row: &Row<'_>) -> Result<(), Wrong> {
        let source = self.source(row.text(0))?;
        let items = row.number(2, 1..=i64::MAX)? as u64;
        let draft = &mut self.all[source];
        draft.ledger = draft.ledger.saturating_add(items);
        let ledger = &mut draft.data.ledger;
        if row.text(1) == SYSTEM {
            if std::mem::replace(&mut ledger.system, items) > 0 {
                return Err(TWICE);
            }
            return Ok(());
        }
        let reason = SkipReason::ALL.into_iter().find(|reason| reason.id() == row.text(1));
        let reason = reason.ok_or(Wrong::new("a reason of this layout", "another one"))?;
        if ledger.left_out.contains_key(&reason) {
            return Err(TWICE);
        }
        ledger.skip_many(reason, items, &[]);
        Ok(())
    }
}

/// The reason of lines of the service, which are no items left out.
pub(super) const SYSTEM: &str = "system";

impl Draft {
    /// Takes out the ids of the chats, in order.
    pub(super) fn take_chat_names(&mut self) -> Vec<String> {
        let chats = std::mem::take(&mut self.chats).into_iter();
        let mut names: Vec<(u32, String)> = chats.map(|(name, number)| (number, name)).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// The number of an author of a group. What was written on another side is another author.
    fn member(&mut self, chat: usize, author: &str, side: Option<Side>) -> u32 {
        let known = &mut self.data.chats[chat];
        let key = |side: Side| (chat as u32, author.to_owned(), side);
        // Handles come first, and do not say on which side their author is.
        if let Some(side) = side {
            if let Some(number) = self.members.get(&key(side)) {
                return *number;
            }
            if let Some(number) = self.members.remove(&key(Side::Unknown)) {
                known.authors[number as usize].side = side;
                self.members.insert(key(side), number);
                return number;
            }
        }
        let side = side.unwrap_or(Side::Unknown);
        *self.members.entry(key(side)).or_insert_with(|| {
            known.authors.push(Author::new("", side));
            known.authors.len() as u32 - 1
        })
    }

    fn add_person(&mut self, key: &str, kind: &str, value: &str) -> Result<(), Wrong> {
        let people = &mut self.data.people;
        let place = *self.people.entry(key.to_owned()).or_insert_with(|| {
            people.push(StatedPerson { name: String::new(), handles: Vec::new() });
            people.len() - 1
        });
        let person = &mut people[place];
        match handle(kind, value, "")? {
            None if person.name.is_empty() => person.name = value.to_owned(),
            Some(handle) if !person.handles.contains(&handle) => person.handles.push(handle),
            _ => return Err(TWICE),
        }
        Ok(())
    }
}

fn span(entry: &SourceEntry) -> Result<Option<(Day, Day)>, Wrong> {
    let day = |text: &String| Day::from_iso(text).ok_or(Wrong::new("days as YYYY-MM-DD", "something else"));
    match (&entry.first_day, &entry.last_day) {
        (Some(first), Some(last)) => Ok(Some((day(first)?, day(last)?))),
        (None, None) => Ok(None),
        _ => Err(Wrong::new("first_day and last_day, or neither", "one of them")),
    }
}

/// A moment of the wall clock; −1 stands for none.
fn moment(seconds: i64) -> Option<Moment> {
    (seconds != -1).then(|| Moment::from_wall_seconds(seconds))
}

/// A handle; a name is none of its own.
fn handle(kind: &str, value: &str, channel: &str) -> Result<Option<RawHandle>, Wrong> {
    if value.is_empty() {
        return Err(Wrong::new("a value", "nothing"));
    }
    let text = value.to_owned();
    Ok(Some(match kind {
        "phone" => RawHandle::Phone(text),
        "email" => RawHandle::Email(text),
        "portal" => RawHandle::Portal(text),
        "platform" if !channel.is_empty() => RawHandle::Platform(channel.to_owned(), text),
        "bsuid" => RawHandle::Platform("whatsapp".to_owned(), text),
        "name" => return Ok(None),
        _ => match kind.strip_prefix("platform:").filter(|channel| !channel.is_empty()) {
            Some(channel) => RawHandle::Platform(channel.to_owned(), text),
            None => return Err(Wrong::new("phone, email, portal, platform, name or bsuid", "another kind")),
        },
    }))
}

/// Gives an author a handle, or its one name.
fn name_or_add(author: &mut Author, handle: Option<RawHandle>, value: &str) -> Result<(), Wrong> {
    match handle {
        None if author.name.is_empty() => {
            author.name = value.to_owned();
            Ok(())
        }
        Some(handle) if !author.handles.contains(&handle) => {
            author.handles.push(handle);
            Ok(())
        }
        _ => Err(TWICE),
    }
}

/// The one author of a private chat on a side.
fn side_of(chat: &mut Chat, side: Side) -> u32 {
    let known = chat.authors.iter().position(|author| author.side == side);
    known.unwrap_or_else(|| {
        chat.authors.push(Author::new("", side));
        chat.authors.len() - 1
    }) as u32
}

/// Columns of `days` before those of links.
const BEFORE_LINKS: usize = 7;

fn cell(row: &Row<'_>, author: u32) -> Result<Cell, Wrong> {
    let day = Day(row.number(4, i64::from(i32::MIN)..=i64::from(i32::MAX))? as i32);
    let messages = row.number(5, 1..=i64::from(u32::MAX))?;
    let media = row.number(6, 0..=messages)? as u32;
    let mut links = [0; 3];
    for (column, count) in (BEFORE_LINKS..).zip(&mut links) {
        *count = u16::try_from(row.number(column, 0..=messages)?).unwrap_or(u16::MAX);
    }
    let (mut opens, mut column) = (0, BEFORE_LINKS + LINK_COLUMNS.len());
    for place in 0..chat_channels().len() {
        opens |= u16::from(row.number(column, 0..=messages)? > 0) << place;
        column += 1;
    }
    let first = row.number(column, 0..=LAST_SECOND)? as u32;
    let last = row.number(column + 1, i64::from(first)..=LAST_SECOND)? as u32;
    let sequence = row.number(column + 2, 0..=LAST_SEQUENCE)? as u32;
    Ok(Cell { author, day, messages: messages as u32, media, links, opens, first, last, sequence })
}
