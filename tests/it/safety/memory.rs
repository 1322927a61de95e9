//! What a run may take has an end, and it says so.

use std::fmt::Write;

use super::{TABLE, folder, write};
use crate::support::{run, start};

#[cfg(target_os = "linux")]
#[test]
fn a_run_that_takes_too_much_ends_with_a_reason() {
    let folder = folder();
    let mut rows = "id,name,phone\n".to_owned();
    for number in 0..400_000 {
        writeln!(rows, "{number},Client {number},+4477{number:08}").expect("text");
    }
    write(folder.path(), "many.csv", &rows);
    for command in [
        &["--max-memory", "64MiB", "audit", "many.csv", "-f", "json=report.json"][..],
        &["inspect", "many.csv", "--max-memory", "70000000"],
        &["anonymize", "many.csv", "-o", "copy", "--max-memory=0.07GB"],
    ] {
        let ran = start(folder.path(), command).ended(3);
        assert!(ran.err.contains("E0314"), "{}", ran.err);
    }
    // Nothing is left behind.
    let left = std::fs::read_dir(folder.path()).expect("readable").count();
    assert_eq!(left, 2, "the exports alone");
}

#[test]
fn a_size_has_to_be_one() {
    let folder = folder();
    write(folder.path(), "clients.csv", TABLE);
    for size in ["much", "1MB", "-1GB", "1 PB", ""] {
        run(folder.path(), ["audit", "clients.csv", "--max-memory", size]).ended(2);
    }
    run(folder.path(), ["audit", "clients.csv", "--max-memory", "2 GiB"]).ended(0);
}

#[test]
fn one_item_without_an_end_is_refused_or_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let long = "a".repeat(80 << 20);
    for (name, text) in [
        ("line.csv", format!("id,name,phone\n1,{long}")),
        ("page.json", format!("{{\"result\":[{{\"ID\":\"1\",\"NAME\":\"{long}\"}}],\"total\":1}}")),
        ("mail.mbox", format!("From a@b.example Wed Mar 12 10:00:00 2025\nFrom: {long}\n")),
        ("people.vcf", format!("BEGIN:VCARD\nVERSION:3.0\nFN:{long}\nEND:VCARD\n")),
    ] {
        write(folder.path(), name, &text);
        let ran = run(folder.path(), ["inspect", name]);
        assert!(matches!(ran.code, Some(0 | 3)), "{name}: {:?} {}", ran.code, ran.err);
        assert!(!ran.err.contains("aaaaaaaa") && !ran.err.contains("E0314"), "{name}: {}", &ran.err[..200]);
    }
}
