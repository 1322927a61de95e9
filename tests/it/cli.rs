//! What scripts rely on: exit codes, what is still written when something goes wrong, and silence where it is due.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{copy, json, run, world};

/// A folder with the smallest world in it.
fn tiny() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    folder
}

#[test]
fn a_whole_audit_ends_with_0() {
    let folder = tiny();
    let ran = run(folder.path(), ["audit", "exports"]).ended(0);
    assert!(ran.out.starts_with("Channel resilience"), "{}", ran.out);
    assert!(ran.err.contains("untether.toml"), "the settings that were used are named: {}", ran.err);
    run(folder.path(), ["inspect", "exports", "--quiet"]).ended(0);
    let help = run(folder.path(), ["--help"]).ended(0);
    assert!(help.out.contains("Exit codes"));
}

#[test]
fn wrong_arguments_and_settings_end_with_2() {
    let folder = tiny();
    run(folder.path(), ["audit", "exports", "--no-such-flag"]).ended(2);
    run(folder.path(), ["audit"]).ended(2);
    run(folder.path(), ["audit", "exports", "-f", "cuneiform"]).ended(2);
    fs::write(folder.path().join("untether.toml"), "[audit]\ntimezon = \"UTC\"\n").expect("writable");
    let ran = run(folder.path(), ["audit", "exports"]).ended(2);
    assert!(ran.err.contains("untether.toml:2") && ran.err.contains("timezone"), "{}", ran.err);
}

#[test]
fn input_that_cannot_be_read_ends_with_3() {
    let folder = tiny();
    fs::create_dir(folder.path().join("empty")).expect("a folder");
    for nothing in ["empty", "missing"] {
        let ran = run(folder.path(), ["audit", nothing, "-f", "json=never.json"]).ended(3);
        assert_eq!(ran.out, "");
        assert!(!folder.path().join("never.json").exists(), "no report of nothing");
    }
    fs::write(folder.path().join("novel.txt"), "It was a dark and stormy night.\n").expect("writable");
    let ran = run(folder.path(), ["audit", "novel.txt"]).ended(3);
    assert!(ran.err.contains("E0300"), "{}", ran.err);
}

#[test]
fn what_can_be_read_is_reported_all_the_same() {
    let folder = tiny();
    let cut = folder.path().join("exports/telegram/result.json");
    let bytes = fs::read(&cut).expect("readable");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("writable");
    run(folder.path(), ["audit", "exports", "-f", "json=report.json"]).ended(3);
    let report = json(&folder.path().join("report.json"));
    assert_eq!(report["partial"], true);
    assert_eq!(report["errors"][0]["path"], "exports/telegram/result.json");
    assert_eq!(report["errors"][0]["code"], "E0305");
    assert!(report["clients"]["total"].as_u64() > Some(0));
}

#[test]
fn output_that_cannot_be_written_ends_with_4() {
    let folder = tiny();
    fs::write(folder.path().join("report.json"), "precious").expect("writable");
    run(folder.path(), ["audit", "exports", "-f", "json=report.json"]).ended(4);
    let kept = fs::read_to_string(folder.path().join("report.json")).expect("still there");
    assert_eq!(kept, "precious");
    run(folder.path(), ["audit", "exports", "-f", "json=no/such/folder.json"]).ended(4);
    run(folder.path(), ["audit", "exports", "--force", "-f", "json=report.json"]).ended(0);
    assert_eq!(json(&folder.path().join("report.json"))["partial"], false);
}

#[test]
fn a_saved_report_is_written_and_checked() {
    let folder = tiny();
    run(folder.path(), ["audit", "exports", "-f", "json=report.json"]).ended(0);
    let again = run(folder.path(), ["report", "report.json"]).ended(0);
    assert!(again.out.starts_with("Channel resilience") && again.err.is_empty(), "{}", again.err);
    run(folder.path(), ["report", "report.json", "report.json"]).ended(0);
    run(folder.path(), ["report", "report.json", "-f", "json=report.json"]).ended(4);
    run(folder.path(), ["verify", "report.json", "exports"]).ended(0);
    run(folder.path(), ["verify", "report.json"]).ended(2);
    let report = fs::read_to_string(folder.path().join("report.json")).expect("readable");
    let told = report.replacen("\"dormant\": ", "\"dormant\": 7", 1);
    fs::write(folder.path().join("told.json"), told).expect("writable");
    let ran = run(folder.path(), ["verify", "told.json", "exports"]).ended(1);
    assert!(ran.out.contains("clients.dormant"), "{}", ran.out);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let run = |folder: &Path| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_untether"))
            .args(["schema", "report"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
        (child.wait().expect("an end").code(), said)
    };
    assert_eq!(run(&world("tiny-ru")), (Some(0), String::new()));
}
