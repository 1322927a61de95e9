//! The same exports once more, under another name, in another folder, in a zip or cut in two by rows change nothing.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::rounded;
use serde_json::Value;
use tempfile::TempDir;
use untether::model::json;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use untether::config::Overrides;

use crate::support::{audited, copy, request, world};

/// What is known of the clients: everything but what names files, and what counts columns of files.
fn figures(folder: &Path) -> Value {
    let study = audited(&request(folder, &Overrides::default()));
    let mut value = json::tree(&study.report);
    for section in ["sources", "settings", "passed_over", "understood", "evidence"] {
        value[section] = Value::Null;
    }
    value["tests"]["owned"]["needs"] = Value::Null;
    let findings = value["findings"].as_array_mut().expect("findings");
    findings.retain(|finding| {
        let of_files = ["cells-unread", "columns-unused", "contacts-unusable"];
        !of_files.iter().any(|id| finding["id"] == *id)
    });
    rounded(value)
}

/// The first place where two reports differ, as pointer and both values.
fn difference(at: &str, a: &Value, b: &Value) -> Option<String> {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            let null = Value::Null;
            keys.into_iter().find_map(|key| {
                let (a, b) = (a.get(key).unwrap_or(&null), b.get(key).unwrap_or(&null));
                difference(&format!("{at}/{key}"), a, b)
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b).enumerate();
            pairs.into_iter().find_map(|(place, (a, b))| difference(&format!("{at}/{place}"), a, b))
        }
        _ => (a != b).then(|| format!("{at}: {a} became {b}")),
    }
}

/// The same file beside itself.
fn beside(file: &Path) {
    let name = format!(
        "{} (1).{}",
        file.file_stem().expect("a name").display(),
        file.extension().expect("an ending").display()
    );
    fs::copy(file, file.with_file_name(name)).expect("copied");
}

/// The same file in a folder below its own.
fn below(file: &Path) {
    let folder = file.with_file_name("older");
    fs::create_dir_all(&folder).expect("a folder");
    fs::copy(file, folder.join(file.file_name().expect("a name"))).expect("copied");
}

/// Under another name.
fn renamed(file: &Path) {
    fs::rename(file, file.with_file_name("Export (3).csv")).expect("renamed");
}

/// In a zip of its own.
fn zipped(file: &Path) {
    let mut zip = ZipWriter::new(File::create(file.with_extension("zip")).expect("a zip"));
    let name = file.file_name().expect("a name").to_str().expect("text");
    zip.start_file(name, SimpleFileOptions::default()).expect("an entry");
    zip.write_all(&fs::read(file).expect("readable")).expect("written");
    zip.finish().expect("a zip");
    fs::remove_file(file).expect("removed");
}

/// The rows in two files, each with the headings.
fn cut(file: &Path) {
    let bytes = fs::read(file).expect("readable");
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let (head, rows) = lines.split_first().expect("a heading");
    let (first, second) = rows.split_at(rows.len() / 2);
    for (number, part) in [(1, first), (2, second)] {
        let stem = file.file_stem().expect("a name").display();
        let name = format!("{stem} {number}.csv");
        fs::write(file.with_file_name(name), [&[*head], part].concat().concat()).expect("written");
    }
    fs::remove_file(file).expect("removed");
}

/// What is done to a file.
type Change = fn(&Path);

fn changed(name: &str, path: &str, change: Change) -> Value {
    let folder: TempDir = tempfile::tempdir().expect("a folder");
    copy(&world(name), folder.path());
    let file: PathBuf = folder.path().join("exports").join(path);
    change(&file);
    figures(folder.path())
}

#[test]
fn the_same_rows_in_other_files_change_nothing() {
    let of_tables: [(&str, Change); 5] =
        [("beside", beside), ("below", below), ("renamed", renamed), ("zipped", zipped), ("cut", cut)];
    let of_others: [(&str, Change); 2] = [("beside", beside), ("zipped", zipped)];
    let files: [(&str, &[&str], &[&str]); 2] = [
        (
            "messy-en",
            &["shop orders.csv", "my clients.csv", "crm/deals.csv"],
            &["phone-1/WhatsApp Chat with Hugo.txt"],
        ),
        ("tiny-ru", &["crm/amocrm_export_contacts_2025-10-31.csv"], &["telegram/result.json"]),
    ];
    let mut wrong = Vec::new();
    for (name, tables, others) in files {
        let before = figures(&world(name));
        let of = |paths: &[&str], changes: &[(&str, Change)]| {
            let mut found = Vec::new();
            for path in paths {
                for (what, change) in changes {
                    let after = changed(name, path, *change);
                    let difference = difference("", &before, &after);
                    found.extend(difference.map(|said| format!("{name}/{path} {what}: {said}")));
                }
            }
            found
        };
        wrong.extend(of(tables, &of_tables));
        wrong.extend(of(others, &of_others));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
