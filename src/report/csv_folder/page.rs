//! `docs/tables.md` is made from the tables of a report and the texts of their columns. After a change of either, write it
//! again with
//!
//! ```console
//! cargo test --lib write_the_page_of_tables -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::report::document::{Cell, Table, tables};
use crate::report::hostile::report;
use crate::report::sample;
use crate::text::catalog::source;
use crate::text::{Catalog, Language};

const HEAD: &str = "\
# Tables

`-f csv=FOLDER` writes every table of the report into a file of its own, `-f xlsx=FILE` onto a sheet of its own; `-f markdown` and
`-f html` show the same tables. A table for which a report holds nothing is left out.

## The CSV folder

One file for each table, named by its id, and `datapackage.json`, which lists the files and describes every column in the
layout of [Frictionless Data](https://datapackage.org). The first page is `summary.csv`.

- UTF-8, comma, quotes and line ends as in RFC 4180. `--excel-bom` begins each file with the mark by which Excel knows UTF-8.
- Headers are ids; they stay the same in all languages. So do the cells of columns marked *id* below: a channel is `whatsapp`, an operator `meta`,
  a loss `operator:meta`, a reason `failed-missing`. Sentences are in the language of the report.
- Numbers are bare, not rounded, with a point; shares go from 0 to 1, scores from 0 to 100, money is in the currency of the report, which
  stands in `summary.csv`.
- Texts stand in quotes. One that a spreadsheet would take for a formula begins with an apostrophe, and characters that act instead of
  showing are written as `\\u{..}`: whoever reads the file takes one apostrophe away. `--csv-raw` writes texts as they are, for programs
  only.
- An empty cell is a figure that is not known, or one that does not belong there. `hidden` is a count that is known and withheld by
  `--hide-small`. Neither is 0.
- The folder appears when it is whole. `--force` replaces a folder only if everything in it was written by untether.

## The workbook

A first page, a sheet for each table, and a sheet that explains the columns, in the language of the report. Figures are numbers with a
format, not rounded but for scores, which are rounded down as everywhere; full days are dates, months stay text that sorts. `–` is not
known, `hidden` is withheld. Texts are texts: there is no formula and no link. Of a table of more than 10,000 rows the first are shown, and the
sheet says how many are not.

This page is made from the tables: `src/report/csv_folder/page.rs` says how to write it again.

| table | what |
|---|---|
";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tables.md")
}

/// The whole page.
fn page() -> String {
    let catalog = Catalog::new(Language::En);
    let tables = tables(&report(sample::complete()), &catalog);
    let mut page = HEAD.to_owned();
    for table in &tables {
        writeln!(page, "| [`{id}`](#{id}) | {} |", table.title, id = table.id).expect("memory");
    }
    for table in &tables {
        let note = if table.note.is_empty() { String::new() } else { format!(" {}", table.note) };
        write!(page, "\n## {}\n\n{}.{note}\n\n", table.id, table.title.trim_end_matches(['?', '.']))
            .expect("memory");
        writeln!(page, "| column | heading | unit | meaning |\n|---|---|---|---|").expect("memory");
        for (column, place) in table.columns.iter().zip(0..) {
            let unit = if has_ids(table, place) {
                "id".to_owned()
            } else {
                catalog.text(&format!("unit-{}", column.unit.id()), &[])
            };
            let meaning = table.meaning(column, &catalog);
            writeln!(page, "| `{}` | {} | {unit} | {meaning} |", column.id, column.title).expect("memory");
        }
    }
    page
}

/// Whether a column names things that have ids.
fn has_ids(table: &Table, place: usize) -> bool {
    table.rows.iter().any(|row| matches!(row.get(place), Some(Cell::Named { .. })))
}

#[test]
fn the_page_of_tables_is_up_to_date() {
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert!(
        written == page(),
        "docs/tables.md is out of date: cargo test --lib write_the_page_of_tables -- --ignored"
    );
}

#[test]
fn every_table_is_on_the_page() {
    let page = page();
    let text = source(Language::En);
    let sheets = text.lines().filter_map(|line| line.strip_prefix("sheet-")?.split(" =").next());
    for table in sheets.filter(|id| *id != "columns") {
        assert!(page.contains(&format!("\n## {table}\n")), "{table} is on no page: the sample lacks it");
    }
}

#[test]
#[ignore = "writes docs/tables.md"]
fn write_the_page_of_tables() {
    fs::write(path(), page()).expect("writable");
}
