//! What each table was taken for, as entries of the settings.

use super::draft::{Block, Line, listed, quoted};
use super::paths::Roots;
use crate::model::sorted_map::SortedMap;
use crate::model::source::{Source, TableDetail, UnusedColumn};
use crate::text::Message;

/// The entries of all tables, in the order of paths.
pub(super) fn entries(sources: &[Source], roots: &Roots) -> Vec<Block> {
    let entry = |source: &Source| {
        let table = source.data.detail.table.as_ref()?;
        Some(block(source, table, roots))
    };
    sources.iter().filter_map(entry).collect()
}

fn block(source: &Source, table: &TableDetail, roots: &Roots) -> Block {
    let (path, sheet) = match source.path.rsplit_once('#') {
        Some((book, sheet)) => (book, Some(sheet)),
        None => (source.path.as_str(), None),
    };
    let mut block = Block::new("[[source]]").about(about(source, table));
    block.lines.push(Line::set("path", quoted(&roots.pattern(path, false))));
    block.lines.extend(sheet.map(|sheet| Line::set("sheet", quoted(sheet))));
    if !source.data.system.is_empty() {
        block.lines.push(Line::set("system", quoted(&source.data.system)));
    }
    let used = used(table);
    if !used.is_empty() {
        // The headers of a CRM are known by heart; of any other table they are a reading, and the reading is shown.
        let line = |value| {
            if source.data.system.is_empty() {
                Line::set("columns", value)
            } else {
                Line::open("columns", value)
            }
        };
        block.lines.push(line(inline(&used)));
    }
    block.lines.extend(source.data.unused.iter().map(unsure));
    block
}

/// What a table was taken for, in words.
pub(super) fn about(source: &Source, table: &TableDetail) -> Message {
    let ledger = &source.data.ledger;
    Message::new("init-table")
        .with("format", source.format)
        .with("rows", table.rows)
        .with("records", ledger.records)
        .with("deals", ledger.deals)
        .with("activities", ledger.activities)
        .with("messages", ledger.messages)
}

/// Headers by role. A header that stands twice names no column, and one that is empty neither.
pub(super) fn used(table: &TableDetail) -> SortedMap<&str, Vec<&str>> {
    let mut used = SortedMap::<&str, Vec<&str>>::new();
    for column in &table.columns {
        let is_alone = table.columns.iter().filter(|other| other.header == column.header).count() == 1;
        if let Some(role) = column.role.as_deref().filter(|_| is_alone && !column.header.trim().is_empty()) {
            used.entry(role).or_default().push(&column.header);
        }
    }
    used
}

/// A table of lists as TOML, on one line.
pub(super) fn inline(lists: &SortedMap<&str, Vec<&str>>) -> String {
    let list = |(key, values): (&&str, &Vec<&str>)| format!("{key} = {}", listed(values));
    format!("{{ {} }}", lists.iter().map(list).collect::<Vec<_>>().join(", "))
}

/// A column that looks useful and is not used: how to use it.
pub(super) fn unsure(column: &UnusedColumn) -> Line {
    let why = Message::new("init-column-unsure")
        .with("column", column.header.clone())
        .with("shapes", column.shapes.join(" | "))
        .with("role", column.looks_like.clone())
        .with("cells", column.cells)
        .with("of", column.of);
    let lists = std::iter::once((column.looks_like.as_str(), vec![column.header.as_str()])).collect();
    Line::open("columns", inline(&lists)).why(why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::Column;

    #[test]
    fn a_header_that_stands_twice_names_no_column() {
        let column = |header: &str, role: Option<&str>| Column {
            header: header.to_owned(),
            role: role.map(str::to_owned),
            evidence: None,
        };
        let columns = vec![
            column("Тел.", Some("phone")),
            column("Тел. 2", Some("phone")),
            column("E-mail", Some("email")),
            column("E-mail", Some("email")),
            column("Цвет", None),
        ];
        let table = TableDetail { columns, ..TableDetail::default() };
        let read: toml::Table =
            toml::from_str(&format!("columns = {}", inline(&used(&table)))).expect("TOML");
        assert_eq!(read["columns"]["phone"].as_array().map(Vec::len), Some(2));
        assert!(read["columns"].get("email").is_none());
    }
}
