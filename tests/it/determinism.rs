//! The same exports give the same bytes, whatever the threads and the order in which the exports are named.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

use serde_json::Value;

use crate::support::{entries, json, name, run, world};

/// Bytes of the generated export: enough to be cut into several parts.
const LARGE: u64 = 20 << 20;

/// The report of a run over `paths`.
fn report(folder: &Path, paths: &[OsString], jobs: &str) -> Vec<u8> {
    let target = tempfile::tempdir().expect("a folder");
    let path = target.path().join("report.json");
    let mut arguments: Vec<OsString> =
        ["audit", "--jobs", jobs, "--today", "2026-12-31", "-f"].map(Into::into).into();
    arguments.push(format!("json={}", path.display()).into());
    arguments.extend_from_slice(paths);
    run(folder, arguments).ended(0);
    fs::read(&path).expect("the report")
}

#[test]
fn threads_and_the_order_of_exports_change_nothing() {
    for world in ["overlap", "studio-en"].map(world) {
        let mut paths: Vec<OsString> = entries(&world.join("exports"))
            .iter()
            .map(|path| format!("exports/{}", name(path)).into())
            .collect();
        assert!(paths.len() > 1);
        let first = report(&world, &paths, "1");
        assert!(first == report(&world, &paths, "2"), "{}: threads", world.display());
        paths.reverse();
        assert!(first == report(&world, &paths, "2"), "{}: order of exports", world.display());
    }
}

#[test]
fn a_large_file_that_is_read_in_parts_gives_the_same_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let messages = write_large(&folder.path().join("result.json")).expect("writable");
    let paths = ["result.json".into()];
    let first = report(folder.path(), &paths, "1");
    assert!(first == report(folder.path(), &paths, "2"));
    let report: Value = serde_json::from_slice(&first).expect("JSON");
    assert_eq!(report["sources"][0]["messages"], messages);
    assert_eq!(report["clients"]["total"], 40);
}

/// Writes a Telegram export of 40 chats and returns the number of messages in it.
fn write_large(path: &Path) -> std::io::Result<u64> {
    let mut out = BufWriter::new(File::create(path)?);
    write!(
        out,
        "{{\"personal_information\": {{\"user_id\": 1, \"first_name\": \"Studio\"}}, \"chats\": {{\"list\": ["
    )?;
    let filler = "words of no matter, ".repeat(10);
    let of_a_chat = LARGE / 40;
    let mut messages = 0;
    for chat in 0..40_u64 {
        let comma = if chat == 0 { "" } else { "," };
        write!(
            out,
            "{comma}\n{{\"name\": \"P{chat}\", \"type\": \"personal_chat\", \"id\": {}, \"messages\": [",
            100 + chat
        )?;
        let mut written = 0;
        let mut number = 0;
        while written < of_a_chat {
            let (from, id) =
                if number % 3 == 0 { ("Studio".to_owned(), 1) } else { (format!("P{chat}"), 100 + chat) };
            let at = 1_700_000_000 + number * 7_200 + chat;
            let time =
                chrono::DateTime::from_timestamp(at as i64, 0).expect("a time").format("%Y-%m-%dT%H:%M:%S");
            let comma = if number == 0 { "" } else { "," };
            let message = format!(
                "{comma}\n{{\"id\": {number}, \"type\": \"message\", \"date\": \"{time}\", \"date_unixtime\": \"{at}\", \
                 \"from\": \"{from}\", \"from_id\": \"user{id}\", \"text\": \"{filler}\"}}"
            );
            out.write_all(message.as_bytes())?;
            written += message.len() as u64;
            number += 1;
        }
        messages += number;
        write!(out, "]}}")?;
    }
    writeln!(out, "]}}}}")?;
    out.flush()?;
    let report = json(path);
    assert_eq!(report["chats"]["list"].as_array().map(Vec::len), Some(40));
    Ok(messages)
}
