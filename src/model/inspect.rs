//! What `inspect` shows of each source: the report's account of it, and what the file itself says.

use serde::Serialize;

use super::ledger::SkipReason;
use super::report::{PassedOver, SourceError, SourceReport, Understood};
use super::source::Detail;

/// The answer of `inspect`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Inspection {
    /// Sources, sorted by path.
    pub sources: Vec<InspectedSource>,
    /// Sources that could not be read.
    pub errors: Vec<SourceError>,
    /// Files that are no export, by kind.
    pub passed_over: PassedOver,
    /// What reading left open, as far as it shows without an audit.
    pub understood: Understood,
    /// Files that belong to no export.
    pub passed_files: Vec<InspectedFile>,
    /// Chats that call for a look.
    pub leads: InspectedLeads,
}

/// Chats that call for a look.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InspectedLeads {
    /// Chats with somebody who stands in no list of clients, where there is one, by channel and account.
    pub unlinked_chats: Vec<UnlinkedChats>,
    /// Clients with a chat who may be others on file: likely links.
    pub likely_links: u64,
    /// Chats without a card whose titles look private: candidates for `[exclude] chats`.
    pub private_chats: u64,
    /// Their titles, with `--show-contacts`.
    pub private_titles: Vec<String>,
}

/// Chats of one channel and account with people who stand in no list of clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnlinkedChats {
    /// Id of the channel.
    pub channel: String,
    /// The staff account, where it is known.
    pub staff_account: Option<String>,
    /// How many.
    pub chats: u64,
}

/// A file that belongs to no export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InspectedFile {
    /// Its path.
    pub path: String,
    /// What it is.
    pub kind: String,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InspectedSource {
    /// The account of its items; here deleted messages count as messages.
    #[serde(flatten)]
    pub source: SourceReport,
    /// Names of those who wrote, as exported.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<String>,
    /// Earliest time, as the file states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// Latest time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// Messages that carry or stand for a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<u64>,
    /// Messages that were deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted: Option<u64>,
    /// Calls, where the file has records of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calls: Option<u64>,
    /// Receipts for messages that were sent (sent, delivered, read), counted as service lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statuses: Option<u64>,
    /// Messages from the client, as far as the file itself tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inbound: Option<u64>,
    /// Messages from the business, as far as the file itself tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outbound: Option<u64>,
    /// `dmy`, `mdy` or `ymd`, where dates had to be interpreted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<String>,
    /// Text encoding, where it matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What a table looks like.
    #[serde(flatten)]
    pub table: Option<InspectedTable>,
    /// Ids of what the reader should know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<String>,
}

/// What a table looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InspectedTable {
    /// Data rows.
    pub rows: u64,
    /// Columns and what they were taken for.
    pub columns: Vec<InspectedColumn>,
    /// `,` `;` `tab` `|`; empty for JSON and workbooks.
    pub delimiter: String,
    /// Rows with an e-mail address.
    pub with_email: u64,
    /// Rows with a phone number.
    pub with_phone: u64,
    /// Rows with a messenger handle.
    pub with_messenger: u64,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct InspectedColumn {
    /// Header as written.
    pub header: String,
    /// Role id; `None` when the column is not used.
    pub role: Option<String>,
    /// What speaks for the role: `settings`, `header` (the dictionary), `words` of the header, `cells`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<&'static str>,
}

impl InspectedSource {
    /// Joins the account of a source with what the file itself says. Participants are named only when `with_names`.
    pub fn new(mut source: SourceReport, detail: &Detail, with_names: bool) -> Self {
        // A deleted message or a missed call is a service line in an audit, and a mail among one's own addresses is left
        // out of it; the file does hold a message there.
        let silent = (detail.deleted + detail.missed_calls + detail.marks).min(source.system);
        source.system -= silent;
        source.messages += silent;
        // Where the file has records of calls, they stand apart here.
        source.messages -= detail.calls_taken.min(source.messages);
        source.system -= (detail.calls - detail.calls_taken).min(source.system);
        for (reason, count) in &detail.withheld {
            for entry in source.left_out.iter_mut().filter(|entry| entry.reason == reason.id()) {
                let moved = entry.count.min(*count);
                entry.count -= moved;
                source.messages += moved;
            }
        }
        source.left_out.retain(|entry| entry.count > 0);
        let not_ours = source.left_out.iter().position(|entry| entry.reason == SkipReason::NotOurs.id());
        if let Some(entry) = not_ours.map(|place| source.left_out.remove(place)) {
            source.messages += entry.count;
        }
        // They stand beside the source here, with the headers.
        (source.encoding, source.delimiter, source.columns) = (None, None, None);
        let has_messages = matches!(source.kind.as_str(), "messenger" | "mailbox");
        let table = detail.table.as_ref().map(|table| InspectedTable {
            rows: table.rows,
            columns: table
                .columns
                .iter()
                .map(|column| InspectedColumn {
                    header: column.header.clone(),
                    role: column.role.clone(),
                    evidence: column.evidence,
                })
                .collect(),
            delimiter: table.delimiter.clone(),
            with_email: table.with_email,
            with_phone: table.with_phone,
            with_messenger: table.with_messenger,
        });
        Self {
            source,
            participants: if with_names { detail.participants.clone() } else { Vec::new() },
            first: detail.span.first.map(|stamp| stamp.to_string()),
            last: detail.span.last.map(|stamp| stamp.to_string()),
            media: has_messages.then_some(detail.media),
            deleted: has_messages.then_some(detail.deleted),
            calls: (detail.calls > 0).then_some(detail.calls),
            statuses: detail.receipts,
            inbound: detail.inbound,
            outbound: detail.outbound,
            date_order: detail.date_order.clone(),
            encoding: detail.encoding.clone(),
            table,
            notices: detail.notices.clone(),
        }
    }
}
