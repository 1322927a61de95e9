//! What the manifest says of the sources that are reduced.

use crate::model::source::{Source, SourceKind};
use crate::model::time::Day;
use crate::pipeline::assemble::span;
use crate::pipeline::pseudonyms::Pseudonyms;
use crate::tallies::manifest::{SourceEntry, TotalEntry};
use crate::tally::exports::is_at_limit;

/// Whether a source is reduced to counts: it holds conversations and nothing that a CRM keeps. Everything else is handed on as it is.
pub fn is_reduced(source: &Source) -> bool {
    let data = &source.data;
    let is_of_chats = matches!(data.kind, SourceKind::Messenger | SourceKind::Mailbox);
    is_of_chats && data.records.is_empty() && data.deals.is_empty() && data.activities.cells.is_empty()
}

/// The entry of a source whose rows hold so many messages.
pub(super) fn entry(source: &Source, today: Day, names: &Pseudonyms, messages: u64) -> SourceEntry {
    let (first, last) = span(source, Some(today));
    let ledger = &source.data.ledger;
    SourceEntry {
        id: names.path(&source.path).to_owned(),
        system: source.data.system.clone(),
        title: source.exported_as().to_owned(),
        first_day: first.map(|day| day.to_string()),
        last_day: last.map(|day| day.to_string()),
        items: messages + ledger.system + ledger.left_out_total(),
        kind: source.data.kind.id().to_owned(),
        channel: source.data.channel.clone(),
        format: source.exported_as().to_owned(),
        staff_account: source.staff_account.clone(),
        is_download: source.is_download(),
        is_at_limit: is_at_limit(source),
        chats_total: source.chats_total.map(|total| TotalEntry { entry: total.entry, chats: total.chats }),
        notices: source.data.detail.notices.clone(),
    }
}
