//! What was read, told by source: counts that add up, and why items were left out.

use super::document::{Cell, OnScreen, Table, Unit};
use super::layout::channel_name;
use crate::model::report::SourceReport;
use crate::model::sorted_map::SortedMap;
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

/// Short headings of these columns, where a screen has to have room for all of them.
const HEADINGS: [&str; 7] = [
    "column-items",
    "column-messages",
    "column-records",
    "column-deals",
    "column-activities",
    "column-service",
    "column-left-out",
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
    let mut groups = SortedMap::<Key<'_>, Vec<&SourceReport>>::new();
    for source in sources {
        groups.entry((&source.format, &source.channel, &source.staff_account)).or_default().push(source);
    }
    let rows = groups.into_iter().map(|(key, part)| row(name(key, part.len(), catalog), &part));
    let mut columns = vec![("sources-of", Unit::Words)];
    columns.extend(COUNTS.map(|id| (id, Unit::Count)));
    let rows = with_sum(rows.collect(), sources, catalog);
    Table::worded(catalog, id, &columns).rows(rows).on_screen(OnScreen::Whole)
}

/// A row for each format, and their sum, under short headings.
pub(super) fn by_format(sources: &[&SourceReport], id: &'static str, catalog: &Catalog) -> Table {
    let mut formats = SortedMap::<&String, Vec<&SourceReport>>::new();
    for source in sources {
        formats.entry(&source.format).or_default().push(source);
    }
    let none = None;
    let rows = formats
        .into_iter()
        .map(|(format, part)| row(name((format, &none, &none), part.len(), catalog), &part));
    brief(rows.collect(), sources, id, catalog)
}

/// A row for each source, and their sum, under short headings.
pub(super) fn each(sources: &[&SourceReport], id: &'static str, catalog: &Catalog) -> Table {
    brief(sources.iter().map(|source| row(source.path.clone(), &[source])).collect(), sources, id, catalog)
}

/// The rows and their sum under short headings. A screen shows no column of nothing.
fn brief(rows: Vec<Vec<Cell>>, sources: &[&SourceReport], id: &'static str, catalog: &Catalog) -> Table {
    let columns: Vec<_> =
        COUNTS.into_iter().zip(HEADINGS).map(|(id, head)| (id, head, Unit::Count)).collect();
    let empty = counts(sources).into_iter().zip(COUNTS).filter(|(sum, _)| *sum == Cell::Number(0.0));
    let empty: Vec<&str> = empty.map(|(_, id)| id).collect();
    let table = Table::headed(catalog, id, catalog.text("read-head", &[]), "sources-of", &columns);
    table.rows(with_sum(rows, sources, catalog)).off_screen(&empty).on_screen(OnScreen::Whole)
}

/// The rows, and their sum where there are several.
fn with_sum(mut rows: Vec<Vec<Cell>>, sources: &[&SourceReport], catalog: &Catalog) -> Vec<Vec<Cell>> {
    if rows.len() > 1 {
        rows.push(row(catalog.text("column-total", &[]), sources));
    }
    rows
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
    let mut reasons = SortedMap::<&str, (u64, Vec<&str>)>::new();
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
