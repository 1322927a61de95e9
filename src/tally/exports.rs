//! What files and exports say of themselves: broken off, at the limit of their system, older than the others.

use crate::model::quality::{ExportEnd, FileFaults};
use crate::model::sorted_map::SortedMap;
use crate::model::source::{Source, SourceKind};
use crate::model::time::Day;

/// Notices of files that break off in the middle.
const CUT_OFF: [&str; 4] = ["dump-cut-off", "mail-cut-off", "truncated", "vk-page-cut-off"];

/// Rows at which exports of tables end: limits of CRMs, of Excel workbooks (65 536 and 1 048 576 rows with the header), and
/// the round numbers that a report or a query is cut at.
const TABLE_LIMITS: [u64; 8] = [1_000, 5_000, 10_000, 20_000, 50_000, 65_535, 100_000, 1_048_575];

/// Messages that one chat export of WhatsApp holds at most, without and with media.
const CHAT_LIMITS: [u64; 2] = [40_000, 10_000];

/// A chat is at the limit when it comes so near to it, as a part of the limit: service lines may or may not count.
const CHAT_MARGIN: u64 = 400;

/// Items of one answer of an interface at most: a last page that is full may not be the last.
const PAGES: [(&str, u64); 3] = [("amocrm-json", 250), ("bitrix24-json", 50), ("hubspot-json", 100)];

/// Counts files that do not hold everything; `unreadable` could not be read.
pub(super) fn file_faults(sources: &[Source], unreadable: u64) -> FileFaults {
    let has_notice =
        |source: &&Source| source.data.detail.notices.iter().any(|notice| CUT_OFF.contains(&notice.as_str()));
    let at_limit = sources.iter().filter(|source| is_at_limit(source)).count() as u64;
    FileFaults {
        files: sources.len() as u64 + unreadable,
        unreadable,
        cut_off: sources.iter().filter(has_notice).count() as u64,
        at_limit: at_limit + full_pages(sources),
    }
}

/// Whether an export is as long as its system lets one be.
pub fn is_at_limit(source: &Source) -> bool {
    if source.data.tallied.as_ref().is_some_and(|tallied| tallied.is_at_limit) {
        return true;
    }
    let items = source.data.ledger.items();
    if source.exported_as() == "whatsapp-txt" {
        return CHAT_LIMITS.iter().any(|limit| items.abs_diff(*limit) <= limit / CHAT_MARGIN);
    }
    source.data.detail.table.as_ref().is_some_and(|table| TABLE_LIMITS.contains(&table.rows))
}

/// Kinds of items whose every page of an interface is full: a page that is not full would be the last one.
fn full_pages(sources: &[Source]) -> u64 {
    let mut are_full = SortedMap::<(&str, u8), bool>::new();
    for source in sources {
        let Some((_, page)) = PAGES.iter().find(|(format, _)| *format == source.format) else { continue };
        let ledger = &source.data.ledger;
        let kind = match (ledger.records, ledger.deals, ledger.activities) {
            (records, deals, activities) if records >= deals.max(activities) => 0,
            (_, deals, activities) if deals >= activities => 1,
            _ => 2,
        };
        let items = ledger.items();
        let is_full = items > 0 && items.is_multiple_of(*page);
        *are_full.entry((source.format, kind)).or_insert(true) &= is_full;
    }
    are_full.into_values().filter(|are_full| *are_full).count() as u64
}

/// Fewest dated entries (days of authors, records, deals, activities of a day) from which the end of an export says when it
/// was made.
const FEWEST_DATED: usize = 20;

/// The last day of each export up to `as_of`. Files are one export when they come from one account or one system.
pub(super) fn ends(sources: &[Source], as_of: Day) -> Vec<ExportEnd> {
    let mut ends = SortedMap::<(SourceKind, &str, &str), (&str, Day, usize)>::new();
    for source in sources.iter().filter(|source| source.data.kind != SourceKind::AddressBook) {
        let Some((last, count)) = dated(source, as_of) else { continue };
        let system = if source.data.system.is_empty() { source.exported_as() } else { &source.data.system };
        let account = source.staff_account.as_deref().unwrap_or_default();
        let end = ends.entry((source.data.kind, system, account)).or_insert((source.format, last, 0));
        *end = (end.0.min(source.format), end.1.max(last), end.2 + count);
    }
    let judged = ends.into_values().filter(|(_, _, count)| *count >= FEWEST_DATED);
    judged.map(|(format, last, _)| ExportEnd { format: format.to_owned(), last }).collect()
}

/// The last day of a source and the number of its dated entries; `None` without any.
fn dated(source: &Source, as_of: Day) -> Option<(Day, usize)> {
    let data = &source.data;
    let chats = data.chats.iter().flat_map(|chat| chat.cells.iter().map(|cell| cell.day));
    let activities = data.activities.cells.iter().map(|cell| cell.day);
    let deals = data.deals.iter().flat_map(|deal| deal.opened.into_iter().chain(deal.closed));
    let records =
        data.records.iter().flat_map(|record| record.created.into_iter().chain(record.last_activity));
    let days = chats.chain(activities).chain(deals).chain(records).filter(|day| *day <= as_of);
    days.fold(None, |seen: Option<(Day, usize)>, day| {
        Some(seen.map_or((day, 1), |(last, count)| (last.max(day), count + 1)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ledger::Ledger;
    use crate::model::record::Record;
    use crate::model::sample;
    use crate::model::source::{SourceData, TableDetail};

    fn source(format: &'static str, ledger: Ledger) -> Source {
        let data = SourceData { ledger, kind: SourceKind::Crm, ..SourceData::default() };
        Source { format, ..sample::source("", data) }
    }

    fn table(rows: u64) -> Source {
        let mut source = source("csv", Ledger { records: rows, ..Ledger::default() });
        source.data.detail.table = Some(Box::new(TableDetail { rows, ..TableDetail::default() }));
        source
    }

    #[test]
    fn limits_of_tables_chats_and_pages_are_recognised() {
        let at_limit = |sources: &[Source]| file_faults(sources, 0).at_limit;
        assert_eq!(at_limit(&[table(10_000)]), 1);
        assert_eq!(at_limit(&[table(9_999)]), 0);
        let chat = |messages| source("whatsapp-txt", Ledger { messages, system: 3, ..Ledger::default() });
        assert_eq!(at_limit(&[chat(40_000), chat(39_800), chat(12_000)]), 1);
        let page = |records| source("bitrix24-json", Ledger { records, ..Ledger::default() });
        assert_eq!(at_limit(&[page(50), page(50)]), 1, "both pages are full");
        assert_eq!(at_limit(&[page(50), page(31)]), 0, "the second page is the last");
    }

    #[test]
    fn broken_and_unreadable_files_are_counted() {
        let mut cut = table(7);
        cut.data.detail.notices.push("truncated".to_owned());
        let faults = file_faults(&[cut, table(8)], 3);
        assert_eq!((faults.files, faults.unreadable, faults.cut_off), (5, 3, 1));
    }

    #[test]
    fn an_export_ends_with_its_last_file() {
        let with = |format, days: &[i32]| {
            let mut source = source(format, Ledger::default());
            let record = |day: &i32| Record { created: Some(Day(*day)), ..Record::default() };
            source.data.records = days.iter().map(record).collect();
            source
        };
        let many = |day| [day; FEWEST_DATED];
        let (few, late) = (with("hubspot-table", &[3]), with("mbox", &[&many(3)[..], &[90]].concat()));
        let ends = ends(&[with("csv", &many(5)), late, with("csv", &[7]), few], Day(50));
        let days: Vec<_> = ends.iter().map(|end| (end.format.as_str(), end.last.0)).collect();
        assert_eq!(days, [("csv", 7), ("mbox", 3)], "nothing after as-of, and nothing of a few");
    }
}
