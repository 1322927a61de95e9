//! Reading exports: detection, input, the formats and the parallel driver.

pub mod api;
pub mod archive;
mod attached;
pub mod clock;
pub mod detect;
pub mod driver;
pub mod encoding;
pub mod error;
pub mod formats;
mod found;
mod html;
pub mod json;
mod lines;
mod mapped;
pub mod ownership;
mod packed;
mod parts;
pub mod plain;
mod references;
pub mod replaced;
mod store;
pub mod table;
pub mod tags;
mod talks;
pub mod walk;
pub mod window;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono_tz::Tz;

use crate::model::source::{ChatsTotal, SourceData, SourceKind};
use crate::reference::links::LinkSpotter;
use error::ImportError;
use window::Window;

/// The start of a file, from which a format is recognised.
pub struct Probe<'a> {
    /// Path as shown to the user, with `/`.
    pub path: &'a str,
    /// Last component of the path.
    pub name: &'a str,
    /// The first 64 KiB, or all.
    pub head: &'a [u8],
    /// The same as text: decoded from UTF-8 or UTF-16, else from windows-1251; without byte order mark.
    pub text: &'a str,
    /// Headers of the table it may be, once some format has asked for them.
    headers: OnceCell<Vec<String>>,
    /// The format of answers of an interface that it is, once some format has asked.
    answers: OnceCell<Option<&'static str>>,
    /// The log of messages that it is, once some format has asked.
    log: OnceCell<Option<&'static str>>,
}

impl<'a> Probe<'a> {
    /// The start of a file: `head` as bytes, `text` as text.
    pub fn new(path: &'a str, name: &'a str, head: &'a [u8], text: &'a str) -> Self {
        Self {
            path,
            name,
            head,
            text,
            headers: OnceCell::new(),
            answers: OnceCell::new(),
            log: OnceCell::new(),
        }
    }

    /// The id of the format of answers of an interface that it is.
    pub fn answers(&self) -> Option<&'static str> {
        *self.answers.get_or_init(|| formats::answers::sniff(self.text))
    }

    /// The id of the log of messages in JSON that it is.
    pub fn log(&self) -> Option<&'static str> {
        *self.log.get_or_init(|| formats::json_log::sniff(self.text))
    }

    /// The headers of the table that it is, as far as its start shows them; none when it is no table.
    pub fn headers(&self) -> &[String] {
        self.headers.get_or_init(|| table::headers(self.head, self.text))
    }
}

/// What a format says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detection {
    /// Not this format.
    No,
    /// Readable by this format where no other one claims the file: the generic table.
    Maybe,
    /// This format.
    Yes,
}

/// What a format promises. What it reads and what it cannot give stand in the language files, under `format-<id>-reads` and
/// `format-<id>-lacks`.
#[derive(Debug, Clone, Copy)]
pub struct FormatMeta {
    /// Stable kebab-case id: the value of `format = "…"` in the settings.
    pub id: &'static str,
    /// Title for people.
    pub title: &'static str,
    /// Main channel, where the format has one.
    pub channel: Option<&'static str>,
    /// Kind of source.
    pub kind: SourceKind,
    /// What one item is: `message`, `row`, `mail`.
    pub unit: &'static str,
}

/// What the layout of a format is known from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KnownFrom {
    /// Exports that somebody has made.
    #[default]
    File,
    /// The vendor's documentation.
    Documentation,
    /// Programs that read or write it.
    Code,
}

impl KnownFrom {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Documentation => "documentation",
            Self::Code => "code",
        }
    }
}

/// Order of day, month and year in numeric dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// The stable id: `dmy`, `mdy`, `ymd`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }

    /// The order of an id.
    pub fn by_id(id: &str) -> Option<Self> {
        [Self::Dmy, Self::Mdy, Self::Ymd].into_iter().find(|order| order.id() == id)
    }
}

/// What the settings say about one file: the `[[source]]` entries that match it, merged.
#[derive(Debug, Clone, Default)]
pub struct SourceRule {
    /// Format id that replaces detection.
    pub format: Option<String>,
    /// CRM or platform id.
    pub system: Option<String>,
    /// `contacts`, `deals`, `activities`, `messages`, `address-book`.
    pub kind: Option<String>,
    /// Channel of messages without a channel column.
    pub channel: Option<String>,
    /// Whose account the export comes from.
    pub staff_account: Option<String>,
    /// Encoding label.
    pub encoding: Option<String>,
    /// Delimiter: one character, or `tab`.
    pub delimiter: Option<String>,
    /// Headers by role.
    pub columns: BTreeMap<String, Vec<String>>,
    /// strftime pattern of dates.
    pub date_format: Option<String>,
    /// The one sheet of a workbook that is read.
    pub sheet: Option<String>,
    /// Line or row of the header, from 1.
    pub header_row: Option<u32>,
    /// How many chats there really are.
    pub chats_total: Option<ChatsTotal>,
    /// Roles of columns that the other tables gave them.
    pub joined: Vec<JoinedColumn>,
}

/// A column whose role other tables have shown: its cells stand in a column of theirs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct JoinedColumn {
    /// The sheet of a workbook of several.
    pub sheet: Option<String>,
    /// Its place in the table, from 0.
    pub column: usize,
    /// The role.
    pub role: table::Role,
}

/// Settings that reading needs.
#[derive(Clone)]
pub struct ReadParams {
    /// The audit's time zone.
    pub zone: Tz,
    /// Forced order of numeric dates.
    pub date_order: Option<DateOrder>,
    /// Finds calendar, payment and portal links in message texts.
    pub links: LinkSpotter,
    /// Domains of the business's own mail addresses, lower case.
    pub own_domains: Vec<String>,
    /// The business's own addresses, numbers and names, as set by the user (`[staff]`, `--me`); lower case.
    pub own_handles: Vec<String>,
    /// Further names of stages of won deals.
    pub won_stages: Vec<String>,
    /// Further names of stages of lost deals.
    pub lost_stages: Vec<String>,
}

/// What a format gets besides the bytes.
pub struct ReadContext<'a> {
    /// Path as shown to the user, with `/`.
    pub path: &'a str,
    /// Last component of the path, from which WhatsApp takes the partner.
    pub name: &'a str,
    /// Settings.
    pub params: &'a ReadParams,
    /// Settings for this file.
    pub rule: &'a SourceRule,
}

/// An export format.
pub trait Format: Sync {
    /// What the format promises.
    fn meta(&self) -> FormatMeta;

    /// What its layout is known from.
    fn known_from(&self) -> KnownFrom {
        KnownFrom::File
    }

    /// Whether a file is of this format, judged by its content; names only ever break ties.
    fn detect(&self, probe: &Probe<'_>) -> Detection;

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When the file as a whole cannot be used. Single items that cannot be used are counted in the ledger instead.
    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError>;
}
