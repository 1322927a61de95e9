//! What was read, told by source: counts that add up, and why items were left out.

use std::collections::BTreeMap;

use super::document::{Cell, OnScreen, Table, Unit};
use super::layout::channel_name;
use crate::model::report::SourceReport;
use crate::text::{Catalog, Value, number};

/// Ids of the columns that count the items of a source; all but the first add up to it.
pub(super) const COUNTS: [&str; 7] = [
    "item-count",
    "message-count",
    "record-count",
    "deal-total",
    "activity-count",
    "service-count",
    "left-out-count",
];

/// The counts of some sources together, in the order of `COUNTS`.
pub(super) fn counts(sources: &[&SourceReport]) -> [Cell; 7] {
    let counts: [fn(&SourceReport) -> u64; 7] = [
        |source| source.items,
        |source| source.messages,
        |source| source.records,
        |source| source.deals,
        |source| source.activities,
        |source| source.system,
        |source| source.left_out.iter().map(|entry| entry.count).sum(),
    ];
    counts.map(|count| Cell::count(sources.iter().map(|source| count(source)).sum::<u64>()))
}

/// What sources are grouped by: format, channel, account.
type Key<'a> = (&'a String, &'a Option<String>, &'a Option<String>);

/// A row for each format, channel and account, and their sum.
pub(super) fn groups(sources: &[&SourceReport], id: &'static str, catalog: &Catalog) -> Table {
    let mut groups = BTreeMap::<Key<'_>, Vec<&SourceReport>>::new();
    for source in sources {
        groups.entry((&source.format, &source.channel, &source.staff_account)).or_default().push(source);
    }
    let mut rows: Vec<Vec<Cell>> =
        groups.into_iter().map(|(key, part)| row(name(key, part.len(), catalog), &part)).collect();
    if rows.len() > 1 {
        rows.push(row(catalog.text("column-total", &[]), sources));
    }
    let mut columns = vec![("sources-of", Unit::Words)];
    columns.extend(COUNTS.map(|id| (id, Unit::Count)));
    Table::worded(catalog, id, &columns).rows(rows).on_screen(OnScreen::Whole)
}

fn row(name: String, part: &[&SourceReport]) -> Vec<Cell> {
    std::iter::once(Cell::text(name)).chain(counts(part)).collect()
}

fn name((format, channel, account): Key<'_>, files: usize, catalog: &Catalog) -> String {
    let mut name = format_name(format, catalog);
    if let Some(channel) = channel.as_deref().filter(|channel| !format.starts_with(*channel)) {
        name = format!("{name}, {}", channel_name(channel, catalog.language()));
    }
    if let Some(account) = account {
        name = format!("{name}, {account}");
    }
    let files = Value::from(number::integer(files as u64, catalog.language()));
    catalog.text("read-group", &[("format", Value::from(name)), ("files", files)])
}

/// The name of a format; its id where there is none.
pub(super) fn format_name(format: &str, catalog: &Catalog) -> String {
    catalog.find(&format!("format-{format}"), &[]).unwrap_or_else(|| format.to_owned())
}

/// Why items were left out, over all sources, with the first places.
pub(super) fn reasons(sources: &[&SourceReport], catalog: &Catalog) -> Vec<String> {
    let mut reasons = BTreeMap::<&str, (u64, Vec<&str>)>::new();
    for entry in sources.iter().flat_map(|source| &source.left_out) {
        let (count, places) = reasons.entry(&entry.reason).or_default();
        *count += entry.count;
        places.extend(entry.places.iter().map(String::as_str).take(1));
    }
    let said = reasons.into_iter().map(|(reason, (count, places))| {
        let text = catalog.find(&format!("skip-{reason}"), &[("count", Value::from(count))]);
        let text = text.unwrap_or_else(|| format!("{count} {reason}"));
        let places = match places.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [first, ..] => format!("{first}, …"),
        };
        let values = [("reason", Value::from(text)), ("places", Value::from(places))];
        catalog.text("read-reason", &values)
    });
    said.collect()
}
