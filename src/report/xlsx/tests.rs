//! The workbook, read back by a reader of workbooks and as the XML that it is: nothing in it reckons, links or fetches.

use std::io::{Cursor, Read};

use calamine::{Data, DataType, Reader, Xlsx as Book};
use serde_json::{Value, json};

use super::pages::MOST_LETTERS;
use super::styles::{HEADER, fit, floored};
use super::workbook::workbook;
use crate::model::sorted_set::SortedSet;
use crate::report::canvas::on_one_line;
use crate::report::document::{Cell, Unit, sections, summary};
use crate::report::hostile::{HOSTILE, filled, huge, report};
use crate::report::sample;
use crate::text::{Catalog, Language, escape};

fn bytes(value: Value, language: Language) -> Vec<u8> {
    workbook(&report(value), &Catalog::new(language)).expect("a workbook")
}

/// The parts of a workbook with their texts.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut parts = Vec::new();
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).expect("a part");
        let mut text = String::new();
        let name = part.name().expect("a name").into_owned();
        part.read_to_string(&mut text).expect("text");
        parts.push((name, text));
    }
    parts
}

/// Nothing in the XML of a workbook reckons, links or fetches.
fn assert_is_inert(bytes: &[u8], names: &[String]) {
    const WORDS: [&str; 9] = [
        "<hyperlink ",
        "<hyperlinks>",
        "relationships/hyperlink",
        "targetmode",
        "ddelink",
        "externallink",
        "<f>",
        "<f ",
        "vbaproject",
    ];
    for (name, xml) in parts(bytes) {
        let lower = xml.to_lowercase();
        for word in WORDS {
            assert!(!lower.contains(word), "{word} in {name}");
        }
        // Charts name cells: of this workbook's own sheets, and nothing else.
        for range in xml.split("<c:f>").skip(1) {
            let range = range.split("</c:f>").next().unwrap_or_default();
            let (sheet, cells) = range.rsplit_once('!').expect("a sheet and cells");
            assert!(names.iter().any(|name| name == sheet.trim_matches('\'')), "{range}");
            assert!(cells.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '$' | ':')), "{range}");
        }
    }
}

/// A cell as the reader sees it is the cell that was to be shown.
fn is_same(read: Option<&Data>, cell: &Cell, unit: Unit, catalog: &Catalog) -> bool {
    let read = read.unwrap_or(&Data::Empty);
    match cell {
        Cell::Number(figure) => {
            let figure = if unit == Unit::Score { floored(*figure) } else { *figure };
            read.as_f64().is_some_and(|read| (read - figure).abs() < 1e-9)
        }
        Cell::Empty => read.is_empty(),
        Cell::Text(text) if unit == Unit::Date && text.len() == 10 => {
            read.is_datetime() || read.get_string().is_some()
        }
        Cell::Text(text) if unit == Unit::Date => {
            read.get_string() == Some(&*escape::terminal(&on_one_line(text)))
        }
        words => {
            let shown = unit.shown(words, "RUB", catalog);
            let safe = escape::terminal(&on_one_line(&shown)).into_owned();
            read.get_string().is_some_and(|read| read == safe || safe.chars().count() > 300)
                || (safe.is_empty() && read.is_empty())
        }
    }
}

#[test]
fn every_cell_is_read_back_and_nothing_reckons_or_links() {
    for (text, number) in HOSTILE.into_iter().zip(0..) {
        let language = Language::ALL[number % Language::ALL.len()];
        let catalog = Catalog::new(language);
        let value = filled(&sample::complete(), "", text);
        let bytes = bytes(value.clone(), language);
        let mut book = Book::new(Cursor::new(&bytes)).expect("a workbook");
        let names = book.sheet_names();
        assert_is_inert(&bytes, &names);
        for name in &names {
            assert!(book.worksheet_formula(name).expect("a sheet").is_empty(), "{name} with {text}");
        }
        let report = report(value);
        let rest = sections(&report, &catalog).into_iter().flat_map(|section| section.tables);
        let tables: Vec<_> = summary(&report, &catalog).map.into_iter().chain(rest).collect();
        assert_eq!(names.len(), tables.len() + 2);
        for table in tables {
            let sheet = catalog.text(&format!("sheet-{}", table.id), &[]);
            let range = book.worksheet_range(&sheet).expect("the sheet of the table");
            for (row, line) in table.rows.iter().zip(HEADER + 1..) {
                for ((cell, column), at) in row.iter().zip(&table.columns).zip(0..) {
                    let read = range.get_value((line, at));
                    let place = format!("{}.{}", table.id, column.id);
                    assert!(is_same(read, cell, column.unit, &catalog), "{place}: {read:?} is not {cell:?}");
                }
            }
        }
    }
}

#[test]
fn sheets_have_names_of_their_own_that_excel_takes() {
    for language in Language::ALL {
        let bytes = bytes(sample::full(), language);
        let names = Book::new(Cursor::new(&bytes)).expect("a workbook").sheet_names();
        assert!(names.len() > 38);
        let lower: SortedSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(lower.len(), names.len(), "{names:?}");
        for name in names {
            assert!(
                name.chars().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\', '!']),
                "{name}"
            );
            assert!(!name.starts_with("sheet-"), "{name} has no text");
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(bytes(sample::full(), Language::Ru) == bytes(sample::full(), Language::Ru));
}

#[test]
fn what_has_no_room_is_said() {
    let mut value = sample::full();
    let file = value["sources"][1].clone();
    value["sources"] = vec![file; 12_000].into();
    let long = bytes(value, Language::En);
    let mut book = Book::new(Cursor::new(&long)).expect("a workbook");
    let sources = book.worksheet_range("Sources").expect("the sheet");
    assert_eq!(sources.height(), 10_000 + HEADER as usize + 1);
    let note = sources.get_value((1, 0)).and_then(DataType::get_string).unwrap_or_default();
    assert_eq!(
        note,
        "2,000 more rows are left out here; they stand in the JSON report and in the tables of -f csv."
    );
    assert!(long.len() < 10_000_000, "{}", long.len());
    let wide = bytes(huge(300, 3_000), Language::En);
    assert!(wide.len() < 10_000_000, "{}", wide.len());
}

#[test]
fn a_text_is_cut_to_what_a_cell_holds() {
    let units = |text: &str| text.encode_utf16().count();
    for text in ["я".repeat(MOST_LETTERS + 1), "🌿".repeat(MOST_LETTERS), "\u{202e}".repeat(2 * MOST_LETTERS)]
    {
        assert!(units(&fit(&text)) <= MOST_LETTERS && fit(&text).ends_with('…'));
    }
    let whole = "я".repeat(MOST_LETTERS);
    assert_eq!(fit(&whole), whole);
    let mut value = sample::full();
    value["presentation"]["note"] = json!("\u{202e}".repeat(MOST_LETTERS));
    assert!(!bytes(value, Language::En).is_empty());
}

#[test]
fn a_currency_is_no_format() {
    let mut value = sample::full();
    value["currency"] = json!("[Red]");
    let parts = parts(&bytes(value, Language::En));
    // In a text it acts on nothing.
    let mut active = parts.iter().filter(|(name, _)| name != "xl/sharedStrings.xml");
    assert!(active.all(|(_, xml)| !xml.contains("[Red]") && !xml.contains("&quot;[R")));
}
