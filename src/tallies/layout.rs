//! The tables of a tally and their columns: what the writer, the reader and the queries agree on.

use std::sync::LazyLock;

use crate::reference::links::chat_channels;

/// Version of the layout; a change of meaning makes it `/2`.
pub const SCHEMA: &str = "untether-tally/1";

/// What every version of the layout begins with.
pub const SCHEMA_START: &str = "untether-tally/";

/// The file by which a folder of tallies is known.
pub const MANIFEST: &str = "manifest.json";

/// Links of a kind, in the order of `LinkKind`.
pub const LINK_COLUMNS: [&str; 3] = ["link_calendar", "link_payment", "link_portal"];

/// Longest wait for a reply, in seconds: 72 hours.
pub const LONGEST_DELAY: i64 = 259_200;

/// Last second of a day.
pub const LAST_SECOND: i64 = 86_399;

/// Highest number in the order of a chat's messages.
pub const LAST_SEQUENCE: i64 = (1 << 26) - 1;

/// A table of a tally.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// What a CRM logged, counted.
    Activities,
    /// One row for each chat.
    Chats,
    /// Messages by chat, author, side and day.
    Days,
    /// Who is behind an author.
    Handles,
    /// Items that are in no other table, by reason.
    Ledger,
    /// Runs of outbound messages and how long the reply took.
    Runs,
}

impl Table {
    /// All, sorted by name.
    pub const ALL: [Self; 6] =
        [Self::Activities, Self::Chats, Self::Days, Self::Handles, Self::Ledger, Self::Runs];

    /// Its name: the stem of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Activities => "activities",
            Self::Chats => "chats",
            Self::Days => "days",
            Self::Handles => "handles",
            Self::Ledger => "ledger",
            Self::Runs => "runs",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        &COLUMNS[self as usize]
    }

    /// The table that a file holds, by its name without what packing adds: `days.csv`, `days-0001.ndjson`.
    pub fn of_file(name: &str) -> Option<(Self, Form)> {
        let (stem, ending) = name.rsplit_once('.')?;
        let form = Form::by_ending(ending)?;
        let table = |name: &str| Self::ALL.into_iter().find(|table| table.name() == name);
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let part = stem.rsplit_once('-').filter(|(_, number)| is_number(number)).map(|(stem, _)| stem);
        Some((table(stem).or_else(|| table(part?))?, form))
    }
}

/// How the rows of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated, with a header.
    Csv,
    /// One JSON object a line.
    Ndjson,
    /// Apache Parquet; read by builds with the feature `parquet`.
    Parquet,
}

impl Form {
    fn by_ending(ending: &str) -> Option<Self> {
        match ending {
            "csv" => Some(Self::Csv),
            "ndjson" => Some(Self::Ndjson),
            "parquet" => Some(Self::Parquet),
            _ => None,
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Whole numbers; else text.
    pub is_number: bool,
}

/// The column of links that open a chat on a channel.
pub fn link_chat(channel: &str) -> String {
    format!("link_chat_{}", channel.replace('-', "_"))
}

static COLUMNS: LazyLock<[Vec<Column>; 6]> = LazyLock::new(|| {
    let days = ["source", "chat", "author", "side", "day:", "messages:", "media:"].map(str::to_owned);
    let links = LINK_COLUMNS.map(|name| format!("{name}:")).into_iter();
    let chat_links = chat_channels().iter().map(|channel| format!("{}:", link_chat(channel)));
    let times = ["first_second:", "last_second:", "last_seq:"].map(str::to_owned);
    let days = days.into_iter().chain(links).chain(chat_links).chain(times).map(|name| column(&name));
    let flat = |names: &[&str]| names.iter().map(|name| column(name)).collect::<Vec<_>>();
    [
        flat(&["system", "record", "channel", "day:", "second:", "direction", "kind", "count:", "media:"]),
        flat(&["source", "chat", "channel", "staff_account", "is_group:", "title", "last_at:", "third_out:"]),
        days.collect(),
        flat(&["source", "chat", "author", "kind", "value"]),
        flat(&["source", "reason", "items:"]),
        flat(&["source", "chat", "day:", "second:", "delay:", "n:"]),
    ]
});

/// A colon behind a name stands for whole numbers.
fn column(name: &str) -> Column {
    Column { name: name.trim_end_matches(':').to_owned(), is_number: name.ends_with(':') }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_the_table_that_they_hold() {
        for (name, wanted) in [
            ("days.csv", Some((Table::Days, Form::Csv))),
            ("days-0012.ndjson", Some((Table::Days, Form::Ndjson))),
            ("handles.csv", Some((Table::Handles, Form::Csv))),
            ("runs-1.parquet", Some((Table::Runs, Form::Parquet))),
            ("days-old.csv", None),
            ("contacts.csv", None),
            ("days.xlsx", None),
            ("days", None),
        ] {
            assert_eq!(Table::of_file(name), wanted, "{name}");
        }
    }

    #[test]
    fn every_table_has_columns_of_different_names() {
        for table in Table::ALL {
            let mut names: Vec<&str> = table.columns().iter().map(|column| column.name.as_str()).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{}", table.name());
        }
        assert!(Table::Days.columns().iter().any(|column| column.name == "link_chat_whatsapp"));
        assert_eq!(Table::Ledger.columns().last().map(|last| last.is_number), Some(true));
    }
}
