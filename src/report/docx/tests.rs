//! The document of sample reports: whole, the same each time, and nothing that a report holds becomes more than text.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use zip::ZipArchive;

use super::body::Head;
use super::report::document;
use crate::model::sorted_map::SortedMap;
use crate::report::hostile::{HOSTILE, filled, huge, report, samples};
use crate::report::sample;
use crate::text::{Catalog, Language};

/// The parts of a document by name.
fn parts(bytes: Vec<u8>) -> SortedMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut parts = SortedMap::new();
    for name in names {
        let mut text = String::new();
        zip.by_name(&name).expect("a part").read_to_string(&mut text).expect("text");
        parts.insert(name, text);
    }
    parts
}

fn written(value: Value, language: Language) -> SortedMap<String, String> {
    parts(document(&report(value), &Catalog::new(language)).expect("a document"))
}

/// How often each element stands in a part, which must be well-formed.
fn seen(xml: &str) -> SortedMap<String, usize> {
    let mut elements = SortedMap::new();
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}")) {
            Event::Start(element) | Event::Empty(element) => {
                *elements.entry(element.name().as_ref().to_owned()).or_default() += 1;
            }
            Event::Eof => return elements,
            _ => {}
        }
    }
}

#[test]
fn a_document_is_whole_and_the_same_each_time() {
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        let report = report(sample::complete());
        let [one, other] = [(); 2].map(|()| document(&report, &catalog).expect("a document"));
        assert!(one == other);
        let parts = parts(one);
        for xml in parts.values() {
            seen(xml);
        }
        let (relations, types) = (&parts["word/_rels/document.xml.rels"], &parts["[Content_Types].xml"]);
        for name in
            parts.keys().filter_map(|name| name.strip_prefix("word/")).filter(|name| !name.contains('/'))
        {
            assert!(types.contains(&format!("/word/{name}\"")), "{name} has no type");
            assert!(
                name == "document.xml" || relations.contains(&format!("\"{name}\"")),
                "{name} is not referred to"
            );
        }
        let language = if language == Language::Ru { "ru-RU" } else { "en-US" };
        assert!(parts["word/styles.xml"].contains(language));
    }
}

#[test]
fn every_style_and_every_list_is_there() {
    let parts = written(sample::complete(), Language::En);
    let (text, styles) = (&parts["word/document.xml"], &parts["word/styles.xml"]);
    let named = |mark: &str| -> Vec<String> {
        let found = text.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
        found.map(str::to_owned).collect()
    };
    let used = [named("<w:pStyle w:val=\""), named("<w:tblStyle w:val=\"")].concat();
    assert!(used.len() > 50);
    for style in used {
        assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
    }
    for list in named("<w:numId w:val=\"") {
        assert!(parts["word/numbering.xml"].contains(&format!("w:numId=\"{list}\"")), "list {list}");
    }
    for style in ["Title", "Heading1", "Heading3", "ListBullet", "ListNumber", "Remark"] {
        assert!(text.contains(&format!("w:val=\"{style}\"")), "{style}");
    }
}

#[test]
fn the_boards_pages_have_owners_and_days() {
    let parts = written(sample::complete(), Language::Ru);
    let text = &parts["word/document.xml"];
    for said in
        ["Agreed with the board", "Boris", "31 января 2026", "Принятые риски", "A second number is ordered"]
    {
        assert!(text.contains(said), "{said}");
    }
    assert!(parts["word/header1.xml"].contains("Confidential"));
    assert!(parts["word/footer1.xml"].contains("NUMPAGES"));
    assert!(parts["docProps/core.xml"].contains("untether-report"), "it is known again");
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    for value in samples() {
        let clean = written(filled(&value, "", "harmless"), Language::En);
        let clean: Vec<_> = clean.values().map(|xml| seen(xml)).collect();
        for text in HOSTILE {
            let parts = written(filled(&value, "", text), Language::En);
            let elements: Vec<_> = parts.values().map(|xml| seen(xml)).collect();
            assert_eq!(elements, clean, "{text}");
            let active = |c: char| {
                c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}".contains(c)
            };
            assert!(parts.values().all(|xml| !xml.contains(active)), "{text:?}");
        }
    }
}

#[test]
fn no_document_is_large() {
    let bytes = document(&report(huge(20_000, 30)), &Catalog::new(Language::Ru)).expect("a document");
    assert!(bytes.len() < 1_000_000, "{} bytes", bytes.len());
}

#[test]
fn no_word_of_a_table_is_wider_than_its_column() {
    let head = |title: &str, weight| Head { title: title.to_owned(), weight, is_number: false };
    // A long word in a head, and one in a cell; a grade takes no more than it needs, what is left to be written keeps its room.
    let heads = [head("Шаг", 6), head("Ответственный", 1), head("Оценка", 6), head("Срок", 2)];
    let row = ["Перенести", "историю", "F", ""].map(str::to_owned).to_vec();
    let widths = super::body::widths(&heads, &[row]);
    assert!(widths[1] > 13 * 100, "{widths:?}");
    assert!(widths[2] < widths[0] && widths[2] < widths[3], "{widths:?}");
    let heads = [head("Step", 6), head("Owner", 1), head("Note", 6)];
    let row = ["Ask for a contact", "everybody-who-answers", ""].map(str::to_owned).to_vec();
    let widths = super::body::widths(&heads, &[row]);
    assert!(widths[1] > 21 * 100 && widths.iter().sum::<usize>() <= 9_638, "{widths:?}");
}
