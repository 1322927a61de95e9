//! What reading needs to be told: by the settings as a whole, and of one file.

use std::sync::Arc;

use crate::model::sorted_map::SortedMap;
use crate::model::source::ChatsTotal;
use crate::model::zone::Zone;
use crate::reference::links::LinkSpotter;

/// Order of day, month and year in numeric dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
    pub staff_account: Option<Arc<str>>,
    /// Encoding label.
    pub encoding: Option<String>,
    /// Delimiter: one character, or `tab`.
    pub delimiter: Option<String>,
    /// Headers by role.
    pub columns: SortedMap<String, Vec<String>>,
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
    /// The name of the role, as the table of headers has it; empty where it has none after all.
    pub role: String,
}

/// Settings that reading needs.
#[derive(Clone)]
pub struct ReadParams {
    /// The audit's time zone.
    pub zone: Zone,
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

impl ReadParams {
    /// Those of somebody who has set nothing but the time zone.
    pub fn in_zone(zone: Zone) -> Self {
        Self {
            zone,
            date_order: None,
            links: LinkSpotter::default(),
            own_domains: Vec::new(),
            own_handles: Vec::new(),
            won_stages: Vec::new(),
            lost_stages: Vec::new(),
        }
    }
}
