//! `-f csv=FOLDER`: one file for each table of the report and `datapackage.json`, which says what stands in them.
//!
//! The files are for programs: headers are stable ids, numbers have a point and are not rounded, things that have an id stand
//! under it and not under a name in some language. `docs/tables.md` describes every column.

mod index;
mod lines;
#[cfg(test)]
mod page;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::document::tables;
use super::{CsvStyle, FolderFile, FolderRenderer, RenderOptions, RendererMeta};
use crate::model::report::AuditReport;

pub(super) use lines::{BOM, guarded};

/// `-f csv=FOLDER`.
pub struct CsvFolder;

impl FolderRenderer for CsvFolder {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "csv", title: "a folder of tables, for programs" }
    }

    fn index(&self) -> &'static str {
        index::NAME
    }

    fn listed(&self, index: &[u8]) -> Option<BTreeSet<String>> {
        index::listed(index)
    }

    fn render(&self, report: &AuditReport, options: &RenderOptions<'_>, style: CsvStyle) -> Vec<FolderFile> {
        let tables = tables(report, options.catalog);
        let file = |table| FolderFile { name: lines::name(table), bytes: lines::table(table, style) };
        let mut files: Vec<FolderFile> = tables.iter().map(file).collect();
        let bytes = index::write(report, &tables, options.catalog);
        files.push(FolderFile { name: index::NAME.to_owned(), bytes });
        files
    }
}
