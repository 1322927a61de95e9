//! The folder of tables, read back by two readers: every cell is what it was, and no cell is a formula.

use serde_json::Value;

use super::CsvFolder;
use crate::report::document::{Cell, Table, tables};
use crate::report::hostile::{HOSTILE, filled, report};
use crate::report::{CsvStyle, FolderFile, FolderRenderer, RenderOptions, sample};
use crate::text::{Catalog, Language};

fn files(value: Value, language: Language, style: CsvStyle) -> Vec<FolderFile> {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose: false };
    CsvFolder.render(&report(value), &options, style)
}

/// A cell as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
enum Read {
    Quoted(String),
    Bare(String),
}

/// Reads RFC 4180 to the letter; `None` where a file does not keep to it.
fn read(text: &str) -> Option<Vec<Vec<Read>>> {
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let cell = if let Some(mut inner) = rest.strip_prefix('"') {
            let mut cell = String::new();
            loop {
                let (part, after) = inner.split_once('"')?;
                cell.push_str(part);
                let Some(more) = after.strip_prefix('"') else { break rest = after };
                cell.push('"');
                inner = more;
            }
            Read::Quoted(cell)
        } else {
            let end = rest.find([',', '\r', '\n', '"'])?;
            let (cell, after) = rest.split_at(end);
            rest = after;
            Read::Bare(cell.to_owned())
        };
        rows.last_mut()?.push(cell);
        if let Some(after) = rest.strip_prefix(',') {
            rest = after;
        } else {
            rest = rest.strip_prefix("\r\n")?;
            if rest.is_empty() {
                return Some(rows);
            }
            rows.push(Vec::new());
        }
    }
}

/// What a spreadsheet would reckon with.
fn is_formula(cell: &str) -> bool {
    let passed = |c: char| c.is_whitespace() || matches!(c, '"' | '\u{feff}' | '\u{200b}' | '\0');
    cell.trim_start_matches(passed).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Both readers agree on a file, and it has the shape of its table. Returns the rows below the header.
fn rows(file: &FolderFile, table: &Table) -> Vec<Vec<Read>> {
    let text = std::str::from_utf8(&file.bytes).expect("UTF-8");
    let mut rows = read(text).unwrap_or_else(|| panic!("{} is no RFC 4180", file.name));
    let mut other = csv::ReaderBuilder::new().has_headers(false).from_reader(file.bytes.as_slice());
    let records: Vec<_> = other.records().map(|record| record.expect("a record of equal width")).collect();
    assert_eq!(records.len(), rows.len(), "{}", file.name);
    for (record, row) in records.iter().zip(&rows) {
        let cells = row.iter().map(|cell| match cell {
            Read::Quoted(text) | Read::Bare(text) => text.as_str(),
        });
        assert!(record.iter().eq(cells), "{}", file.name);
    }
    let header: Vec<Read> = table.columns.iter().map(|column| Read::Bare(column.id.to_owned())).collect();
    assert_eq!(rows.remove(0), header);
    rows
}

#[test]
fn hostile_texts_are_cells_and_no_formulas() {
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        for text in HOSTILE {
            let value = filled(&sample::complete(), "", text);
            let tables = tables(&report(value.clone()), &catalog);
            let files = files(value, language, CsvStyle::default());
            assert_eq!(files.len(), tables.len() + 1);
            for (table, file) in tables.iter().zip(&files) {
                let rows = rows(file, table);
                assert_eq!(rows.len(), table.rows.len(), "{}", table.id);
                for (read, cells) in rows.iter().flatten().zip(table.rows.iter().flatten()) {
                    match (read, cells) {
                        (Read::Quoted(shown), Cell::Text(_) | Cell::Named { .. }) => {
                            assert!(!is_formula(shown), "{shown}");
                            assert!(!shown.contains(char::is_control), "{shown:?}");
                        }
                        (Read::Bare(shown), Cell::Number(figure)) => {
                            let parsed: f64 = shown.parse().expect("a number");
                            assert!((parsed - figure).abs() < f64::EPSILON, "{shown} is rounded");
                        }
                        (Read::Bare(shown), Cell::Unknown | Cell::Empty) => assert_eq!(shown, ""),
                        (Read::Bare(shown), Cell::Withheld) => assert_eq!(shown, "hidden"),
                        other => panic!("{}: {other:?}", table.id),
                    }
                }
            }
        }
    }
}

#[test]
fn a_text_comes_back_without_its_guard() {
    let mut value = sample::full();
    value["presentation"]["client"] = "=1+1 \"x\"".into();
    let find = |style| {
        let files = files(value.clone(), Language::En, style);
        let summary = files.into_iter().find(|file| file.name == "summary.csv").expect("the first page");
        String::from_utf8(summary.bytes).expect("text")
    };
    assert!(find(CsvStyle::default()).contains("\"'=1+1 \"\"x\"\"\""));
    let raw = find(CsvStyle { raw: true, excel_bom: true });
    assert!(raw.starts_with("\u{feff}item,") && raw.contains(",\"=1+1 \"\"x\"\"\""), "{raw}");
}

#[test]
fn things_stand_under_their_ids_in_every_language() {
    let both = Language::ALL.map(|language| files(sample::full(), language, CsvStyle::default()));
    let machine = [
        "outage-clients.csv",
        "concentration-channels.csv",
        "owned-failed.csv",
        "movement-months.csv",
        "hashes.csv",
    ];
    for name in machine {
        let [en, ru] =
            both.each_ref().map(|files| files.iter().find(|file| file.name == name).expect("the table"));
        assert_eq!(en, ru, "{name}");
    }
    let text =
        String::from_utf8(both[0].iter().find(|file| file.name == machine[0]).expect("there").bytes.clone());
    assert!(text.expect("text").starts_with("scenario,loss,safe,fallback,stranded,recoverable,out-of-reach,retention\r\n\"operator:meta\",\"operator\",79,"));
}

#[test]
fn the_index_lists_every_file_and_every_column() {
    let files = files(sample::full(), Language::Ru, CsvStyle::default());
    let index = files.last().expect("the index");
    assert_eq!(index.name, CsvFolder.index());
    let listed = CsvFolder.listed(&index.bytes).expect("our own");
    assert!(files.iter().all(|file| listed.contains(&file.name)) && listed.len() == files.len());
    let package: Value = serde_json::from_slice(&index.bytes).expect("JSON");
    for resource in package["resources"].as_array().expect("resources") {
        for field in resource["schema"]["fields"].as_array().expect("fields") {
            assert!(field["description"].as_str().is_some_and(|said| said.ends_with('.')), "{field}");
        }
    }
    assert_eq!(CsvFolder.listed(b"{\"created_by\": \"other\", \"resources\": []}"), None);
}
