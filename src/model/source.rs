//! What reading one source yields.

use std::collections::HashSet;

use thin_vec::ThinVec;

use super::chat::{Chat, RawHandle};
use super::ledger::{Ledger, SkipReason};
use super::record::{ActivityLog, Deal, Record};
use super::tallied::Tallied;
use super::time::Span;
use crate::model::sorted_map::SortedMap;

/// What a source is good for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// Chats of a messenger.
    #[default]
    Messenger,
    /// Records, deals or activities of a CRM or contact list.
    Crm,
    /// E-mail.
    Mailbox,
    /// Saved contacts of a staff account.
    AddressBook,
}

impl SourceKind {
    /// The stable id used in reports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Messenger => "messenger",
            Self::Crm => "crm",
            Self::Mailbox => "mailbox",
            Self::AddressBook => "address-book",
        }
    }
}

/// Handles that the export itself states to be one person, without being a record or a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedPerson {
    /// Name, as saved.
    pub name: String,
    /// The handles.
    pub handles: Vec<RawHandle>,
}

/// The account whose export this is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Owner {
    /// Display names of the account.
    pub names: Vec<String>,
    /// Its handles.
    pub handles: Vec<RawHandle>,
}

impl Owner {
    /// Whether nothing is known of it.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.handles.is_empty()
    }
}

/// A column of a table and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Header as written.
    pub header: String,
    /// Role id (`email`, `phone`, …) or `None` when it is not used.
    pub role: Option<String>,
    /// What speaks for the role: `settings`, `header`, `words`, `cells`.
    pub evidence: Option<&'static str>,
}

/// A column that looks useful and is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedColumn {
    /// Header as written.
    pub header: String,
    /// Its place in the table, from 1.
    pub number: u32,
    /// What its cells look like: `phone`, `email`, `date`, `amount`, `status`, `login`, `channel`, or a channel.
    pub looks_like: String,
    /// How many of the first cells look so.
    pub cells: u64,
    /// Of how many filled ones.
    pub of: u64,
    /// The first cells by their shape alone: `+0 000 000-00-00`.
    pub shapes: Vec<String>,
}

/// A column of which neither its header nor its cells tell what it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenColumn {
    /// Its place in the table, from 0.
    pub column: usize,
    /// Its header, folded, as a hash.
    pub header: u64,
    /// It is known to hold the ids of clients; only which table they stand in is not.
    pub refers: bool,
    /// Its cells are whole numbers, each the one above plus one: those of the rows.
    pub is_run: bool,
    /// Its distinct cells, folded, as hashes: only whether they are the same as those of another table matters.
    pub cells: HashSet<u64>,
    /// Filled cells that were looked at.
    pub filled: u64,
    /// Cells that are small numbers, as counts are.
    pub small: u64,
    /// Cells that look like full names.
    pub full_names: u64,
}

/// A column of a table of deals that may hold ids of deals: its own, or those of another table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DealIds {
    /// Header as written.
    pub header: String,
    /// It is known to hold ids of deals; only of which is not.
    pub is_id: bool,
    /// Its cell in the row of each deal, folded, as a hash; 0 where it is empty.
    pub cells: Vec<u64>,
    /// Cells that are small numbers, as counts are.
    pub small: u64,
}

/// Filled cells of one used column that gave no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadColumn {
    /// Header as written.
    pub header: String,
    /// Its place in the table, from 1.
    pub number: u32,
    /// What the column is used as.
    pub role: String,
    /// How many cells.
    pub count: u64,
    /// Lines of the first few.
    pub places: Vec<u64>,
}

/// What `inspect` shows of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableDetail {
    /// Data rows, footers and blank lines not counted.
    pub rows: u64,
    /// Columns in order; the empty one after a final delimiter is not counted.
    pub columns: Vec<Column>,
    /// Delimiter as text: `,` `;` `tab` `|`; empty for JSON and workbooks.
    pub delimiter: String,
    /// Rows with something that looks like an e-mail address in an e-mail column.
    pub with_email: u64,
    /// Rows with 7 to 15 digits in one value of a phone column.
    pub with_phone: u64,
    /// Rows with a value in a messenger column.
    pub with_messenger: u64,
}

/// What `inspect` shows beyond the ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detail {
    /// Names of those who wrote, as exported, in order of first appearance; at most 1 000.
    pub participants: Vec<String>,
    /// Earliest and latest time, as the file states it.
    pub span: Span,
    /// Messages that carry or stand for a file.
    pub media: u64,
    /// Tombstones of deleted messages (system in an audit, messages for `inspect`).
    pub deleted: u64,
    /// Calls that nobody took (system in an audit, messages for `inspect`).
    pub missed_calls: u64,
    /// Reactions, edits and withdrawals that stand where messages do (system in an audit, messages for `inspect`).
    pub marks: u64,
    /// Messages that an audit leaves out, by reason, and that the file does hold: for `inspect`.
    pub withheld: SortedMap<SkipReason, u64>,
    /// Calls, where `inspect` counts them apart from messages.
    pub calls: u64,
    /// Those of them that were taken: messages in an audit.
    pub calls_taken: u64,
    /// Receipts for messages that were sent, where the log keeps them: lines of the service.
    pub receipts: Option<u64>,
    /// Messages from the client, as far as the file itself tells.
    pub inbound: Option<u64>,
    /// Messages from the business, as far as the file itself tells.
    pub outbound: Option<u64>,
    /// `dmy`, `mdy` or `ymd` where dates had to be interpreted.
    pub date_order: Option<String>,
    /// The order rests on how the dates follow each other, not on a number above 12.
    pub date_order_guessed: bool,
    /// Text encoding (`utf-8`, `windows-1251`, …) where it matters.
    pub encoding: Option<String>,
    /// What the table looks like.
    pub table: Option<Box<TableDetail>>,
    /// Things the reader of the report should know: ids of notices under `notice-<id>` in the language files.
    pub notices: Vec<String>,
}

/// Everything one file told us. Chats are exported one by one, each in a file of its own, so that there may be hundreds of thousands: what
/// most files have nothing of is a thin list.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about the export")]
pub struct SourceData {
    /// Kind.
    pub kind: SourceKind,
    /// Main channel, where there is one.
    pub channel: Option<String>,
    /// The CRM or platform (`hubspot`, `amocrm`, …): the scope in which record ids are equal. Empty: this source alone.
    pub system: String,
    /// The settings name the system.
    pub system_is_stated: bool,
    /// The space in which record ids are equal, once all tables are known: one CRM, one company's set of tables.
    pub space: String,
    /// The folder or archive that is one export together with its sibling files; `None` when the file is an export of its own.
    pub export_root: Option<String>,
    /// The account whose export this is.
    pub owner: Owner,
    /// Conversations, sealed.
    pub chats: Vec<Chat>,
    /// Records.
    pub records: Vec<Record>,
    /// Deals.
    pub deals: Vec<Deal>,
    /// Ids that rows had before they were merged into others, and the ids of those.
    pub merged: ThinVec<(String, String)>,
    /// Activities.
    pub activities: ActivityLog,
    /// Handles stated to be one person.
    pub people: ThinVec<StatedPerson>,
    /// People of the business whom the export names: its staff, whoever serves its clients, its suppliers.
    pub colleagues: ThinVec<StatedPerson>,
    /// Columns that look useful and are not used.
    pub unused: ThinVec<UnusedColumn>,
    /// Filled cells that gave no value, by column.
    pub unread: ThinVec<UnreadColumn>,
    /// Columns of which only other tables can tell what they are.
    pub open: ThinVec<OpenColumn>,
    /// Columns of ids of deals, until it is known which deals are parts of others.
    pub deal_ids: ThinVec<DealIds>,
    /// Name of the sheet of a workbook that has several.
    pub sheet: Option<String>,
    /// The other sheets of the same workbook.
    pub sheets: ThinVec<SourceData>,
    /// A column or field says who may be written to: an opt-out, a consent status or bounces, filled or not.
    pub shows_consent: bool,
    /// It is an activity log, whatever of it counts.
    pub is_log: bool,
    /// Whether it is a list of companies, as the header of their names says: people may be counted from 1, too.
    pub is_of_companies: bool,
    /// What became of each item.
    pub ledger: Ledger,
    /// Stages of deals of which nobody knows whether they mean won or lost, with the number of deals in them.
    pub unknown_stages: ThinVec<(String, u64)>,
    /// Files that the export says people sent each other, by their way from its folder.
    pub attached: Vec<String>,
    /// What the counting saw, where the source was handed over as counts.
    pub tallied: Option<Box<Tallied>>,
    /// For `inspect`.
    pub detail: Detail,
}

/// How many chats there really are, as an entry of the settings states it for all sources that it matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChatsTotal {
    /// Place of the entry among those of the settings.
    pub entry: u32,
    /// The chats.
    pub chats: u64,
}

/// One imported export: a file, an archive, or a folder that is one export.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Path as shown, with `/`, beginning with the name of the given folder or file.
    pub path: String,
    /// Format id.
    pub format: &'static str,
    /// BLAKE3 of the content, hexadecimal.
    pub hash: String,
    /// Bytes of the file or files.
    pub bytes: u64,
    /// Files that it was read from.
    pub files: u64,
    /// The system name or staff account given by the settings for this source.
    pub staff_account: Option<String>,
    /// How many chats the settings say there really are, over all sources of the same entry.
    pub chats_total: Option<ChatsTotal>,
    /// What it holds.
    pub data: SourceData,
}

impl Source {
    /// Whether it holds saved contacts: names for chats, and nobody who is a client for standing there.
    pub fn is_address_book(&self) -> bool {
        self.data.kind == SourceKind::AddressBook
    }

    /// Whether it is the download of a whole account, and not one chat or one table.
    pub fn is_download(&self) -> bool {
        self.data.export_root.is_some()
            || self.data.chats.len() > 1
            || self.data.tallied.as_ref().is_some_and(|tallied| tallied.is_download)
    }

    /// The format of the export itself, also where it was handed over as counts.
    pub fn exported_as(&self) -> &str {
        let counted = self.data.tallied.as_ref().map(|tallied| tallied.format.as_str());
        counted.filter(|format| !format.is_empty()).unwrap_or(self.format)
    }
}

impl SourceData {
    /// Takes in another part of the same export: pages of one chat become one chat.
    pub fn absorb(&mut self, part: Self) {
        if part.channel.is_some() {
            self.channel = part.channel;
        }
        self.owner.names.extend(part.owner.names);
        self.owner.handles.extend(part.owner.handles);
        for chat in part.chats {
            match self.chats.iter_mut().rev().find(|known| known.is_same(&chat)) {
                Some(known) => known.join(chat),
                None => self.chats.push(chat),
            }
        }
        self.records.extend(part.records);
        self.deals.extend(part.deals);
        self.merged.extend(part.merged);
        self.people.extend(part.people);
        self.colleagues.extend(part.colleagues);
        self.unused.extend(part.unused);
        self.unread.extend(part.unread);
        self.shows_consent |= part.shows_consent;
        self.is_log |= part.is_log;
        self.ledger.merge(&part.ledger);
        self.attached.extend(part.attached);
        self.detail.absorb(part.detail);
    }

    /// Whether it holds so few chats that its file may be named after somebody in them.
    pub fn is_of_few_chats(&self) -> bool {
        self.chats.len() <= FEW_CHATS
    }

    /// Puts the joined parts in order.
    pub fn seal(&mut self) {
        self.owner.names.sort_unstable();
        self.owner.names.dedup();
        self.owner.handles.sort_unstable();
        self.owner.handles.dedup();
        self.chats.iter_mut().for_each(Chat::seal);
    }
}

impl Detail {
    /// Takes in what another part of the same export shows.
    fn absorb(&mut self, part: Self) {
        for name in part.participants {
            if self.participants.len() < MOST_PARTICIPANTS && !self.participants.contains(&name) {
                self.participants.push(name);
            }
        }
        self.span.merge(&part.span);
        self.media += part.media;
        self.deleted += part.deleted;
        self.missed_calls += part.missed_calls;
        self.marks += part.marks;
        for (reason, count) in part.withheld {
            *self.withheld.entry(reason).or_default() += count;
        }
        self.calls += part.calls;
        self.calls_taken += part.calls_taken;
        let sum = |a: Option<u64>, b: Option<u64>| a.or(b).map(|_| a.unwrap_or(0) + b.unwrap_or(0));
        self.receipts = sum(self.receipts, part.receipts);
        self.inbound = sum(self.inbound, part.inbound);
        self.outbound = sum(self.outbound, part.outbound);
        self.date_order = self.date_order.take().or(part.date_order);
        self.encoding = self.encoding.take().or(part.encoding);
        self.table = self.table.take().or(part.table);
        for notice in part.notices {
            if !self.notices.contains(&notice) {
                self.notices.push(notice);
            }
        }
    }
}

/// Chats of a file that may be named after somebody in them, at most.
const FEW_CHATS: usize = 3;

/// How many participants are kept for `inspect`.
pub const MOST_PARTICIPANTS: usize = 1_000;
