//! Tables with the same headers are parts of one list: a month of two rows, a group of three pupils. What the cells of the longest of
//! them tell of a column holds for the others, whose few cells tell nothing.

use std::collections::HashMap;

use super::table::Role;
use super::table::headers::fold::words;
use crate::model::source::{Column, Source, SourceData};

/// Fewest headers that make tables alike.
const FEWEST: usize = 3;

/// A table: the source that it is of, its sheet, its rows and columns.
pub(super) struct Part<'a> {
    source: usize,
    /// The sheet, where the source has several.
    pub(super) sheet: &'a Option<String>,
    rows: u64,
    columns: &'a [Column],
}

/// Tells of each column without a role what the longest table with the same headers takes it for: the source, the table, the column and
/// the name of the role.
pub(super) fn roles(
    sources: &[(usize, &Source)],
    tell: &mut dyn FnMut(usize, &Part<'_>, usize, &'static str),
) {
    let mut lists = HashMap::<String, Vec<Part<'_>>>::new();
    for (source, data) in sources.iter().flat_map(|(index, source)| tables(*index, source)) {
        let Some(table) = data.detail.table.as_ref().filter(|_| data.system.is_empty()) else { continue };
        let headers: Vec<String> =
            table.columns.iter().map(|column| words(&column.header).concat()).collect();
        if headers.iter().filter(|header| !header.is_empty()).count() >= FEWEST {
            let part = Part { source, sheet: &data.sheet, rows: table.rows, columns: &table.columns };
            lists.entry(headers.join("\u{1f}")).or_default().push(part);
        }
    }
    lists.into_values().filter(|parts| parts.len() > 1).for_each(|parts| {
        // Of equals the first one.
        let Some(longest) = parts.iter().rev().max_by_key(|part| part.rows) else { return };
        for part in parts.iter().filter(|part| part.rows < longest.rows) {
            let columns = part.columns.iter().zip(longest.columns).enumerate();
            for (column, (_, known)) in columns.filter(|(_, (own, _))| own.role.is_none()) {
                if let Some(role) = known.role.as_deref().and_then(Role::named) {
                    tell(part.source, part, column, role.name());
                }
            }
        }
    });
}

/// The tables of a source: the sheets of a workbook.
fn tables(index: usize, source: &Source) -> impl Iterator<Item = (usize, &SourceData)> {
    std::iter::once(&source.data).chain(&source.data.sheets).map(move |data| (index, data))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::TableDetail;

    fn list(rows: u64, columns: &[(&str, Option<&str>)]) -> Source {
        let column = |(header, role): &(&str, Option<&str>)| Column {
            header: (*header).to_owned(),
            role: role.map(str::to_owned),
            evidence: None,
        };
        let mut data = SourceData::default();
        let columns = columns.iter().map(column).collect();
        data.detail.table = Some(Box::new(TableDetail { rows, columns, ..TableDetail::default() }));
        sample::source("list.csv", data)
    }

    fn told(sources: &[Source]) -> Vec<(usize, usize, &'static str)> {
        let sources: Vec<(usize, &Source)> = sources.iter().enumerate().collect();
        let mut told = Vec::new();
        roles(&sources, &mut |source, _, column, role| told.push((source, column, role)));
        told
    }

    #[test]
    fn the_longest_table_tells_what_columns_of_the_others_are() {
        let long = || list(9, &[("Guruh", None), ("O‘quvchi", Some("full_name")), ("Tel", Some("phone"))]);
        let short = || list(2, &[("Guruh", None), ("o'quvchi", None), ("Tel", Some("phone"))]);
        assert_eq!(told(&[short(), long()]), [(0, 1, "full_name")]);
        let other = list(2, &[("Guruh", None), ("Kurs", None), ("Tel", Some("phone"))]);
        assert_eq!(told(&[long(), other]), []);
        assert_eq!(told(&[long(), long()]), [], "neither knows more");
    }
}
