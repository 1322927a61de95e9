//! An export, and what a report and a baseline say of it.

use super::super::bar::Datum;
use crate::model::report::{AuditReport, ChannelCoverage, FigureUnit, SourceReport, StaffCoverage};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use serde::{Deserialize, Serialize};

/// An export: what is known of its files together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Export {
    /// Format id.
    pub format: String,
    /// Channel, where it has one.
    pub channel: Option<String>,
    /// The staff account, where it has one.
    pub staff: Option<String>,
    /// Items of all classes but those that were left out.
    pub items: u64,
    /// Encodings of its files.
    pub encodings: SortedSet<String>,
    /// What stands between the cells of its tables.
    pub delimiters: SortedSet<String>,
    /// What the columns of its tables were taken for.
    pub columns: SortedSet<String>,
}

/// The exports of a report by their ids: `telegram-json`, `whatsapp-txt:staff-1`, `amocrm-csv:records`.
pub fn exports(report: &AuditReport) -> Exports<'_> {
    let mut all = Exports::new();
    for source in &report.sources {
        let (export, sources) = all.entry(id_of(source)).or_default();
        export.format.clone_from(&source.format);
        export.channel = export.channel.take().or_else(|| source.channel.clone());
        export.staff.clone_from(&source.staff_account);
        export.items += kept(source);
        export.encodings.extend(source.encoding.clone());
        export.delimiters.extend(source.delimiter.clone());
        export.columns.extend(source.columns.clone().unwrap_or_default());
        sources.push(source);
    }
    all
}

pub(super) fn id_of(source: &SourceReport) -> String {
    let mut id = source.format.clone();
    if source.kind == "crm" {
        id += if source.activities > source.records.max(source.deals) {
            ":activities"
        } else if source.deals > source.records {
            ":deals"
        } else {
            ":records"
        };
    }
    // The channel of most formats is in their name.
    if let Some(channel) = source.channel.as_ref().filter(|channel| !source.format.starts_with(*channel)) {
        id = format!("{id}:{channel}");
    }
    source.staff_account.as_ref().map_or(id.clone(), |staff| format!("{id}:{staff}"))
}

/// Items of a source that count.
pub(super) fn kept(source: &SourceReport) -> u64 {
    source.messages + source.system + source.records + source.activities + source.deals
}

/// Exports by id, each with its files.
pub type Exports<'a> = SortedMap<String, (Export, Vec<&'a SourceReport>)>;

/// The values of a figure: by export, or one for all.
pub type Values = Vec<(Option<String>, Datum)>;

/// What figures of exports are worked out from.
pub struct Given<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// The clock's day.
    pub today: Day,
    /// Exports of today.
    pub now: &'a Exports<'a>,
    /// What the baseline says of exports; `None` without one.
    pub then: Option<Then<'a>>,
}

/// What a baseline says of exports.
#[derive(Clone, Copy)]
pub struct Then<'a> {
    /// Its exports.
    pub exports: &'a SortedMap<String, Export>,
    /// Its records.
    pub records: Option<f64>,
    /// Its staff accounts by channel.
    pub accounts: &'a Accounts,
    /// Pseudonyms of its clients with a chat, by channel; empty where it was written without a key.
    pub clients: &'a Chatting,
}

/// Pseudonyms of clients with a one-to-one chat, by channel.
pub type Chatting = SortedMap<String, SortedSet<String>>;

/// The clients of a report's roster who have a chat; those of a report without one are nobody.
pub fn chatting(report: &AuditReport) -> Chatting {
    let mut clients = SortedMap::<&String, Vec<String>>::new();
    for entry in report.roster.iter().flatten() {
        for channel in &entry.chats {
            clients.entry(channel).or_default().push(entry.id.clone());
        }
    }
    clients.into_iter().map(|(channel, ids)| (channel.clone(), ids.into_iter().collect())).collect()
}

/// What exports show of each staff account, by channel and account.
pub type Accounts = SortedMap<String, SortedMap<String, Account>>;

/// What exports show of one staff account on one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// One-to-one chats; `None` where the number was withheld.
    pub chats: Option<u64>,
    /// First day with a message, ISO.
    pub first_day: String,
}

/// The accounts of a report.
pub fn accounts(report: &AuditReport) -> Accounts {
    let account = |(id, shown): (&String, &StaffCoverage)| {
        let account = Account { chats: shown.chats.known(), first_day: shown.first_day.clone() };
        (id.clone(), account)
    };
    let of_channel = |(id, channel): (&String, &ChannelCoverage)| {
        (id.clone(), channel.staff.iter().map(account).collect())
    };
    report.coverage.iter().map(of_channel).collect()
}

/// A figure of exports.
#[derive(Clone, Copy)]
pub struct ExportFigure {
    /// Its path: `sources.` or `settings.`, and a name that no field there has.
    pub path: &'static str,
    /// What it is measured in.
    pub unit: FigureUnit,
    /// What kind of value it has: `number`, `integer`, `boolean`.
    pub kind: &'static str,
    /// Whether it is held against a baseline.
    pub needs_baseline: bool,
    /// Whether a baseline keeps it.
    pub is_kept: bool,
    /// Works it out: by export, or once for all.
    pub of: fn(&Given<'_>) -> Values,
}

/// One value for each export of today.
pub(super) fn each(given: &Given<'_>, of: impl Fn(&Export, &[&SourceReport]) -> Datum) -> Values {
    given.now.iter().map(|(id, (export, sources))| (Some(id.clone()), of(export, sources))).collect()
}
