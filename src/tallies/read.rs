//! A tally taken in, table by table, and every check that it has to stand.

use std::collections::{HashMap, HashSet};
use std::io::Read;

use chrono::DateTime;

use super::chats::{Draft, Drafts, TWICE};
use super::fault::{Fault, Wrong};
use super::layout::{Form, MANIFEST, SCHEMA, Table};
use super::manifest::{Manifest, SourceEntry};
use super::row::Row;
use super::rows::each_row;
use crate::model::chat::{Cell, Chat, ChatKind, RawHandle, Side};
use crate::model::record::{ActivityKind, ActivityLog, ContactRef, Direction};
use crate::model::runs::Run;
use crate::model::sorted_map::SortedMap;
use crate::model::source::{ChatsTotal, SourceData, SourceKind};
use crate::model::tallied::Tallied;
use crate::model::time::{Day, Moment};
use crate::model::zone::Zone;

/// Files of a tally, wherever they lie.
pub trait Files: Sync {
    /// Names of all tables' files in the folder, without what packing adds; in any order.
    fn names(&self) -> Vec<String>;

    /// Runs `read` over the unpacked bytes of a file.
    ///
    /// # Errors
    ///
    /// What `read` answers, and when the file cannot be opened.
    fn open(&self, name: &str, read: &mut dyn FnMut(&mut dyn Read) -> Result<(), Fault>)
    -> Result<(), Fault>;
}

/// One source of a tally.
#[derive(Debug)]
pub struct TallySource {
    /// Its id in the tables.
    pub id: String,
    /// The account that settings gave it.
    pub staff_account: Option<String>,
    /// How many chats settings said there really are.
    pub chats_total: Option<ChatsTotal>,
    /// What it holds.
    pub data: SourceData,
}

/// Most bytes of a manifest.
const LARGEST: u64 = 64 << 20;

/// Takes a tally in, counted in days of `zone` or, without one, of whatever zone its manifest names; with what that says.
///
/// # Errors
///
/// When a check fails: nothing of the tally is used then.
pub fn read(files: &dyn Files, zone: Option<Zone>) -> Result<(Manifest, Vec<TallySource>), Fault> {
    let in_manifest = |wrong: Wrong| wrong.at(MANIFEST, None);
    let manifest = read_manifest(files)?;
    if manifest.schema != SCHEMA {
        return Err(in_manifest(Wrong::new("version 1 of the layout of tallies", "another one")));
    }
    let own: Zone =
        manifest.time_zone.parse().map_err(|_| in_manifest(Wrong::new("a time zone", "another word")))?;
    if zone.is_some_and(|zone| zone != own) {
        return Err(in_manifest(Wrong::new(
            "days in the time zone of the audit (--tz)",
            "those of another zone",
        )));
    }
    let until =
        until(&manifest, own).ok_or(in_manifest(Wrong::new("until as RFC 3339", "something else")))?;
    let tables = Tables::new(files, &manifest)?;
    let mut drafts = Drafts::new(&manifest).map_err(in_manifest)?;
    tables.each(Table::Chats, &mut |_, row| drafts.add_chat(row))?;
    tables.each(Table::Handles, &mut |_, row| drafts.add_handle(row))?;
    tables.each(Table::Days, &mut |_, row| drafts.add_day(row))?;
    tables.each(Table::Runs, &mut |_, row| drafts.add_run(row))?;
    tables.each(Table::Ledger, &mut |_, row| drafts.add_left_out(row))?;
    let logs = activities(&tables)?;
    let mut sources = Vec::new();
    for (number, draft) in drafts.all.into_iter().enumerate() {
        let adds_up = draft.messages.saturating_add(draft.ledger) == draft.entry.items;
        sources.push(finish(draft, until, &tables)?);
        if !adds_up {
            return Err(in_manifest(Wrong::new(
                "as many items as in days and ledger together",
                "another number",
            )));
        }
        if number == 0
            && let Some(tallied) = &mut sources[0].data.tallied
        {
            // What belongs to no source is told with the first.
            (tallied.sideless, tallied.hidden) = (manifest.sideless.clone(), manifest.hidden);
        }
    }
    sources.extend(logs);
    Ok((manifest, sources))
}

fn read_manifest(files: &dyn Files) -> Result<Manifest, Fault> {
    let mut text = String::new();
    files.open(MANIFEST, &mut |reader| {
        let read = reader.take(LARGEST).read_to_string(&mut text);
        read.map(drop).map_err(|error| Fault::Io { file: MANIFEST.to_owned(), error })
    })?;
    serde_json::from_slice(text.trim_start_matches('\u{feff}').as_bytes()).map_err(|error| {
        Wrong::new("a manifest with all of its fields and no other", "something else")
            .at(MANIFEST, error.line() as u64)
    })
}

/// The last day up to which messages were looked at: the one that `until` ends or lies in.
fn until(manifest: &Manifest, zone: Zone) -> Option<Day> {
    let until = DateTime::parse_from_rfc3339(&manifest.until).ok()?;
    let last = until.checked_sub_signed(chrono::TimeDelta::seconds(1))?;
    Some(zone.rules().moment(last.timestamp()).day)
}

/// The tables, each in the files that hold it.
struct Tables<'a> {
    files: &'a dyn Files,
    parts: SortedMap<Table, Vec<(String, Form)>>,
    rows: SortedMap<Table, u64>,
}

impl<'a> Tables<'a> {
    fn new(files: &'a dyn Files, manifest: &Manifest) -> Result<Self, Fault> {
        let mut parts = SortedMap::<Table, Vec<(String, Form)>>::new();
        let mut names = files.names();
        names.sort_unstable();
        for name in names {
            if let Some((table, form)) = Table::of_file(&name) {
                parts.entry(table).or_default().push((name, form));
            }
        }
        let mut rows = SortedMap::new();
        for (name, entry) in &manifest.tables {
            let wrong = |expected, found| Err(Wrong::new(expected, found).at(MANIFEST, None));
            let Some(table) = Table::ALL.into_iter().find(|table| table.name() == name) else {
                return wrong("tables of this layout", "another one");
            };
            if parts.get(&table).map_or(0, Vec::len) as u64 != entry.parts {
                return wrong("as many files of each table as the manifest says", "another number");
            }
            rows.insert(table, entry.rows);
        }
        if let Some(unlisted) = parts.keys().find(|table| !rows.contains_key(table)) {
            let file = parts[unlisted].first().map_or(MANIFEST, |(name, _)| name);
            return Err(Wrong::new("a table that the manifest names", "another one").at(file, None));
        }
        if let Some(missing) = [Table::Chats, Table::Days].into_iter().find(|table| !rows.contains_key(table))
            && !manifest.sources.is_empty()
        {
            return Err(Wrong::new("the tables chats and days", "one missing").at(missing.name(), None));
        }
        Ok(Self { files, parts, rows })
    }

    /// Every row of a table, and whether there are as many as the manifest says.
    fn each(
        &self,
        table: Table,
        each: &mut dyn FnMut(u64, &Row<'_>) -> Result<(), Wrong>,
    ) -> Result<(), Fault> {
        let mut rows = 0;
        let parts = self.parts.get(&table).map_or(&[][..], Vec::as_slice);
        for (name, form) in parts {
            self.files.open(name, &mut |reader| {
                rows += each_row((name, *form), table, reader, each)?;
                Ok(())
            })?;
        }
        if rows != self.rows.get(&table).copied().unwrap_or(0) {
            let file = parts.last().map_or(MANIFEST, |(name, _)| name);
            return Err(Wrong::new("as many rows as the manifest says", "another number").at(file, None));
        }
        Ok(())
    }

    /// The row at which a check of a whole chat fails, found by going through its table once more.
    fn fault(
        &self,
        table: Table,
        (source, chat): (&str, &str),
        wrong: Wrong,
        mut fails: impl FnMut(&Row<'_>) -> Result<bool, Wrong>,
    ) -> Fault {
        let mut look = |_, row: &Row<'_>| {
            let is_it = row.text(0) == source && row.text(1) == chat && fails(row)?;
            if is_it { Err(wrong) } else { Ok(()) }
        };
        self.each(table, &mut look).err().unwrap_or_else(|| wrong.at(table.name(), None))
    }
}

/// Checks the chats of a source and puts them in order.
fn finish(mut draft: Draft, until: Day, tables: &Tables<'_>) -> Result<TallySource, Fault> {
    let entry = std::mem::take(&mut draft.entry);
    let names = draft.take_chat_names();
    let (mut days, mut runs) = (draft.days, draft.runs);
    let mut data = draft.data;
    for (number, (chat, name)) in data.chats.iter_mut().zip(&names).enumerate() {
        let place = (entry.id.as_str(), name.as_str());
        let mut cells = days.take(number);
        cells.sort_unstable_by_key(|cell| (cell.day, cell.author));
        chat.cells = cells.into();
        chat.cells.pack();
        let mut own = runs.take(number);
        own.sort_unstable();
        if let Some(runs) = &mut chat.runs {
            runs.runs = own.into();
            runs.runs.pack();
        }
        check_days(chat, place, tables)?;
        check_runs(chat, place, tables)?;
        chat.sequence = chat.cells.iter().map(|cell| cell.sequence + 1).max().unwrap_or(0);
        name_partner(chat);
        chat.give_back_room();
    }
    data.kind = match entry.kind.as_str() {
        "messenger" => SourceKind::Messenger,
        "mailbox" => SourceKind::Mailbox,
        _ => return Err(Wrong::new("messenger or mailbox as kind", "something else").at(MANIFEST, None)),
    };
    data.ledger.messages = draft.messages;
    data.channel = entry.channel.clone().or_else(|| only_channel(&data.chats));
    data.system.clone_from(&entry.system);
    data.detail.notices.clone_from(&entry.notices);
    let tallied = Tallied { span: draft.span, ..tallied(&entry, until) };
    data.tallied = Some(Box::new(tallied));
    let chats_total = entry.chats_total.map(|total| ChatsTotal { entry: total.entry, chats: total.chats });
    Ok(TallySource { id: entry.id, staff_account: entry.staff_account, chats_total, data })
}

fn tallied(entry: &SourceEntry, until: Day) -> Tallied {
    Tallied {
        until,
        format: entry.format.clone(),
        is_download: entry.is_download,
        is_at_limit: entry.is_at_limit,
        ..Tallied::default()
    }
}

/// The channel of all chats, where it is one.
fn only_channel(chats: &[Chat]) -> Option<String> {
    let first = &chats.first()?.channel;
    chats.iter().all(|chat| chat.channel == *first).then(|| first.clone())
}

/// Who has nothing but a name is known by it.
fn name_partner(chat: &mut Chat) {
    if chat.kind == ChatKind::Private && chat.partner.is_empty() && chat.title.is_empty() {
        let name = chat.authors.iter().map(|author| author.name.as_str()).find(|name| !name.is_empty());
        let handle = name.map(|name| RawHandle::Name(chat.channel.clone(), name.to_owned()));
        chat.partner.extend(handle);
    }
}

/// The key of a row of `days` stands once, and `last_at` is the last second of all of them.
fn check_days(chat: &Chat, place: (&str, &str), tables: &Tables<'_>) -> Result<(), Fault> {
    let keys = || chat.cells.iter().map(|cell| (cell.day, cell.author));
    if keys().zip(keys().skip(1)).any(|(one, next)| one == next) {
        let mut seen = HashSet::new();
        return Err(tables.fault(Table::Days, place, TWICE, |row| {
            Ok(!seen.insert([2, 3, 4].map(|column| row.text(column).to_owned())))
        }));
    }
    let last = chat.cells.iter().map(|cell| Moment { day: cell.day, second: cell.last }).max();
    if let Some(runs) = &chat.runs
        && runs.last != last
    {
        let wrong = Wrong::new("last_at as the last message in days", "another time");
        return Err(tables.fault(Table::Chats, place, wrong, |_| Ok(true)));
    }
    Ok(())
}

/// A key of a row of `runs` stands once, and a day has no more runs than outbound messages.
fn check_runs(chat: &Chat, place: (&str, &str), tables: &Tables<'_>) -> Result<(), Fault> {
    let Some(runs) = &chat.runs else { return Ok(()) };
    let keys = || runs.runs.iter().map(|run| (run.at(), run.delay()));
    if keys().zip(keys().skip(1)).any(|(one, next)| one == next) {
        let mut seen = HashSet::new();
        return Err(tables.fault(Table::Runs, place, TWICE, |row| {
            Ok(!seen.insert([2, 3, 4].map(|column| row.text(column).to_owned())))
        }));
    }
    let is_out = |cell: &Cell| chat.authors[cell.author as usize].side == Side::Business;
    let mut left = SortedMap::<Day, u64>::new();
    for cell in chat.cells.iter().filter(is_out) {
        *left.entry(cell.day).or_default() += u64::from(cell.messages);
    }
    let limits = left.clone();
    let has_room = |run: Run| {
        let room = left.get_mut(&run.day);
        room.is_some_and(|room| room.checked_sub(u64::from(run.count)).map(|rest| *room = rest).is_some())
    };
    if runs.runs.iter().all(has_room) {
        return Ok(());
    }
    let wrong = Wrong::new("no more runs of a day than outbound messages", "more");
    let mut left = limits;
    Err(tables.fault(Table::Runs, place, wrong, |row| {
        let day = Day(row.number(2, i64::from(i32::MIN)..=i64::from(i32::MAX))? as i32);
        let count = u64::from(row.count(5)?);
        let room = left.entry(day).or_default();
        let rest = room.checked_sub(count);
        *room = rest.unwrap_or_default();
        Ok(rest.is_none())
    }))
}

/// What systems logged, each a source of its own.
fn activities(tables: &Tables<'_>) -> Result<Vec<TallySource>, Fault> {
    let mut logs = SortedMap::<String, SourceData>::new();
    let (mut contacts, mut keys) = (HashMap::<(String, String), u32>::new(), HashSet::new());
    tables.each(Table::Activities, &mut |_, row| {
        let (system, record) = (row.text(0), row.text(1));
        if system.is_empty() || record.is_empty() {
            return Err(Wrong::new("a system and a record", "nothing"));
        }
        let log = logs.entry(system.to_owned()).or_default();
        let contact = *contacts.entry((system.to_owned(), record.to_owned())).or_insert_with(|| {
            log.activities.contacts.push(ContactRef::Id(record.to_owned()));
            log.activities.contacts.len() as u32 - 1
        });
        if !keys.insert((contact, [0, 2, 3, 4, 5, 6].map(|column| row.text(column).to_owned()))) {
            return Err(TWICE);
        }
        let count = add_activity(&mut log.activities, contact, row)?;
        log.ledger.activities += u64::from(count);
        Ok(())
    })?;
    let source = |(system, mut data): (String, SourceData)| {
        data.activities.seal();
        (data.kind, data.is_log, data.system) = (SourceKind::Crm, true, system.clone());
        TallySource { id: format!("activities/{system}"), staff_account: None, chats_total: None, data }
    };
    Ok(logs.into_iter().map(source).collect())
}

fn add_activity(log: &mut ActivityLog, contact: u32, row: &Row<'_>) -> Result<u32, Wrong> {
    let day = Day(row.number(3, i64::from(i32::MIN)..=i64::from(i32::MAX))? as i32);
    let second = row.number(4, 0..=super::layout::LAST_SECOND)? as u32;
    let direction = match row.text(5) {
        "in" => Direction::Inbound,
        "out" => Direction::Outbound,
        "" => Direction::Unstated,
        _ => return Err(Wrong::new("in, out or nothing as direction", "something else")),
    };
    let kind = match row.text(6) {
        "note" => ActivityKind::Note,
        "message" => ActivityKind::Message,
        "answered" => ActivityKind::Answered,
        "missed" => ActivityKind::MissedCall,
        "other" => ActivityKind::Other,
        _ => return Err(Wrong::new("note, message, answered, missed or other", "another kind")),
    };
    let count = row.number(7, 1..=i64::from(u32::MAX))? as u32;
    let media = row.number(8, 0..=i64::from(count))? as u32;
    log.add_counted(contact, Moment { day, second }, (kind, row.text(2), direction), (count, media));
    Ok(count)
}
