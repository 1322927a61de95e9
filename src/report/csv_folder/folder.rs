//! `-f csv=FOLDER`, of a report or of an answer.

use super::index::{self, About};
use super::lines;
use crate::model::report::AuditReport;
use crate::model::sorted_set::SortedSet;
use crate::report::document::{Document, Table, tables};
use crate::report::{CsvStyle, FolderFile, FolderRenderer, RenderOptions};
use crate::text::Catalog;

/// `-f csv=FOLDER`.
pub struct CsvFolder;

impl FolderRenderer for CsvFolder {
    fn id(&self) -> &'static str {
        "csv"
    }

    fn index(&self) -> &'static str {
        index::NAME
    }

    fn listed(&self, index: &[u8]) -> Option<SortedSet<String>> {
        index::listed(index)
    }

    fn render(&self, report: &AuditReport, options: &RenderOptions<'_>, style: CsvStyle) -> Vec<FolderFile> {
        let about = About {
            name: "untether-report",
            schema: &report.schema,
            as_of: &report.as_of,
            currency: report.currency.as_deref(),
        };
        folder(about, &tables(report, options.catalog), options.catalog, style)
    }
}

/// The tables of an answer.
pub(in crate::report) fn answer(document: &Document, catalog: &Catalog, style: CsvStyle) -> Vec<FolderFile> {
    let (kind, _) = document.schema.split_once('/').unwrap_or((&document.schema, ""));
    let about = About {
        name: &kind.replace('.', "-"),
        schema: &document.schema,
        as_of: &document.as_of,
        currency: Some(document.currency.as_str()).filter(|currency| !currency.is_empty()),
    };
    let mut tables: Vec<_> = document.tables().map(|table| table.spread(catalog)).collect();
    tables.extend(document.said(catalog));
    folder(about, &tables, catalog, style)
}

/// A file for each table, and the index.
fn folder(about: About<'_>, tables: &[Table], catalog: &Catalog, style: CsvStyle) -> Vec<FolderFile> {
    let file = |table| FolderFile { name: lines::name(table), bytes: lines::table(table, style) };
    let mut files: Vec<FolderFile> = tables.iter().map(file).collect();
    let bytes = index::write(about, tables, catalog);
    files.push(FolderFile { name: index::NAME.to_owned(), bytes });
    files
}
