//! A saved report against its exports: what reproduces, what does not, and what is said of either.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::roster::write_key;
use crate::support::{copy, entries, json as read, run, world, worlds};

/// A world with a saved report of it.
fn saved(name: &str, options: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world(name), folder.path());
    run(folder.path(), [&["audit", "exports", "-f", "json=report.json"], options].concat()).ended(0);
    folder
}

/// Writes the report with one value replaced.
fn edited(folder: &Path, pointer: &str, value: Value) {
    let mut report = read(&folder.join("report.json"));
    *report.pointer_mut(pointer).unwrap_or_else(|| panic!("no {pointer}")) = value;
    fs::write(folder.join("edited.json"), report.to_string()).expect("writable");
}

/// The answer as JSON.
fn answer(folder: &Path, arguments: &[&str], code: i32) -> Value {
    let ran = run(folder, [&["verify"], arguments, &["-f", "json"]].concat()).ended(code);
    serde_json::from_str(&ran.out).expect("JSON")
}

/// The paths of what differs.
fn different(answer: &Value) -> Vec<&str> {
    let all = answer["figures"]["different"].as_array().expect("a list");
    all.iter().map(|one| one["path"].as_str().expect("a path")).collect()
}

#[test]
fn every_world_reproduces_from_its_own_exports() {
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        let report = folder.path().join("report.json").display().to_string();
        run(&world, ["audit", "exports", "-f", &format!("json={report}")]).ended(0);
        let ran = run(&world, ["verify", &report, "exports"]).ended(0);
        assert!(ran.out.starts_with("Reproduces"), "{}: {}", world.display(), ran.out);
        let found = answer(&world, &[&report, "exports"], 0);
        assert_eq!((&found["reproduces"], &found["figures"]["tolerance"]), (&true.into(), &0.0.into()));
        assert!(found["figures"]["compared"].as_u64() > Some(300), "{}", world.display());
    }
}

#[test]
fn an_audit_with_other_settings_reproduces_from_what_it_states() {
    let options = ["--basis", "messages", "--as-of", "2026-05-31", "--region", "GB", "--report-lang", "ru"];
    let folder = saved("studio-en", &options);
    let found = answer(folder.path(), &["report.json", "exports"], 0);
    let overruled = found["settings"]["overruled"].as_array().expect("a list");
    assert!(overruled.iter().any(|one| one["path"] == "basis"), "{overruled:?}");
    // The words of the report are Russian, those of the check are not.
    assert!(run(folder.path(), ["verify", "report.json", "exports"]).ended(0).out.starts_with("Reproduces"));
    let said = run(folder.path(), ["verify", "report.json", "exports", "--report-lang", "ru"]).ended(0).out;
    assert!(said.starts_with("Подтверждается"), "{said}");
}

#[test]
fn changed_missing_new_and_renamed_files_are_named() {
    let folder = saved("studio-en", &[]);
    let exports = folder.path().join("exports");
    let report = read(&folder.path().join("report.json"));
    let paths: Vec<String> = report["sources"]
        .as_array()
        .expect("sources")
        .iter()
        .map(|source| source["path"].as_str().expect("a path").to_owned())
        .collect();
    let tables: Vec<&String> =
        paths.iter().filter(|path| Path::new(path).extension().is_some_and(|end| end == "csv")).collect();
    let [first, second, ..] = tables.as_slice() else { panic!("{paths:?}") };
    // One row more.
    let table = fs::read_to_string(folder.path().join(first)).expect("a table");
    let last = table.lines().last().expect("a row");
    fs::write(folder.path().join(first), format!("{table}{last}\n")).expect("writable");
    let found = answer(folder.path(), &["report.json", "exports"], 1);
    assert_eq!(found["sources"]["changed"], json!([first]));
    let ran = run(folder.path(), ["verify", "report.json", "exports"]).ended(1);
    assert!(ran.out.starts_with("Does not reproduce") && ran.out.contains(first.as_str()), "{}", ran.out);
    fs::write(folder.path().join(first), table).expect("writable");
    // A file more, a file less.
    fs::copy(folder.path().join(second), exports.join("old-clients.csv")).expect("copied");
    fs::remove_file(folder.path().join(first)).expect("removed");
    let found = answer(folder.path(), &["report.json", "exports"], 1);
    assert_eq!(found["sources"]["missing"], json!([first]));
    assert_eq!(found["sources"]["added"], json!(["exports/old-clients.csv"]));
}

#[test]
fn a_folder_may_be_called_otherwise() {
    let folder = saved("mail-and-deals", &[]);
    fs::rename(folder.path().join("exports"), folder.path().join("exports-2026")).expect("renamed");
    assert!(entries(folder.path()).len() > 1);
    let found = answer(folder.path(), &["report.json", "exports-2026"], 0);
    let renamed = found["sources"]["renamed"].as_array().map(Vec::len);
    assert_eq!(renamed, found["sources"]["same"].as_u64().map(|same| same as usize), "{found}");
}

#[test]
fn an_edited_figure_is_named_by_its_path() {
    let folder = saved("tiny-ru", &[]);
    edited(folder.path(), "/tests/outage/score", json!(99.0));
    let found = answer(folder.path(), &["edited.json", "exports"], 1);
    assert_eq!(different(&found), ["tests.outage.score"]);
    let ran = run(folder.path(), ["verify", "edited.json", "exports"]).ended(1);
    assert!(ran.out.contains("tests.outage.score: 99.0 →"), "{}", ran.out);
    edited(folder.path(), "/findings/0/evidence", json!("All is well."));
    let found = answer(folder.path(), &["edited.json", "exports"], 1);
    assert!(different(&found)[0].ends_with(".evidence"), "{found}");
}

#[test]
fn another_version_is_said() {
    let folder = saved("tiny-ru", &[]);
    edited(folder.path(), "/tool/version", json!("0.0.1"));
    let ran = run(folder.path(), ["verify", "edited.json", "exports"]).ended(0);
    assert!(ran.out.contains("Another version") && ran.out.contains("0.0.1"), "{}", ran.out);
    edited(folder.path(), "/reference/phones", json!("8.0.0"));
    let found = answer(folder.path(), &["edited.json", "exports"], 0);
    assert_eq!(found["versions"][0]["path"], "reference.phones");
}

#[test]
fn settings_that_name_people_are_those_at_hand() {
    let folder = saved("tiny-ru", &["--me", "Тишина", "--me", "+7 900 000-00-01"]);
    let found = answer(folder.path(), &["report.json", "exports"], 1);
    let unlike: Vec<&Value> =
        found["settings"]["unlike"].as_array().expect("a list").iter().map(|one| &one["path"]).collect();
    assert_eq!(unlike, ["staff.handles", "staff.names"]);
    let with = ["report.json", "exports", "--me", "Тишина", "--me", "+7 900 000-00-01"];
    let found = answer(folder.path(), &with, 0);
    assert_eq!(found["settings"]["at_hand"], json!(["staff.handles", "staff.names"]));
}

#[test]
fn a_report_is_checked_the_way_it_was_made() {
    let folder = saved("salon-ru", &["--show-contacts"]);
    let ran = run(folder.path(), ["verify", "report.json", "exports"]).ended(0);
    assert!(ran.out.starts_with("Reproduces"), "{}", ran.out);
    edited(folder.path(), "/clients/total", json!(1));
    let ran = run(folder.path(), ["verify", "edited.json", "exports"]).ended(2);
    assert!(ran.out.is_empty() && ran.err.contains("--show-contacts"), "{}", ran.err);
    let found = answer(folder.path(), &["edited.json", "exports", "--show-contacts"], 1);
    assert_eq!(different(&found), ["clients.total"]);
}

#[test]
fn small_groups_are_hidden_again_where_they_were_hidden() {
    let folder = saved("studio-en", &["--hide-small"]);
    let ran = run(folder.path(), ["verify", "report.json", "exports"]).ended(0);
    assert!(ran.out.starts_with("Reproduces"), "{}", ran.out);
    edited(folder.path(), "/clients/in_scope", json!(7));
    let found = answer(folder.path(), &["edited.json", "exports"], 1);
    assert_eq!(different(&found), ["clients.in_scope"]);
}

#[test]
fn a_roster_is_checked_with_its_key_and_left_aside_without() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    write_key(&folder.path().join("key"), "a key of more than sixteen characters");
    let key = ["--pseudonym-key-file", "key"];
    run(folder.path(), [&["audit", "exports", "-f", "json=report.json"], &key[..]].concat()).ended(0);
    let found = answer(folder.path(), &["report.json", "exports"], 0);
    assert_eq!(found["left_aside"], json!(["roster"]));
    let found = answer(folder.path(), &[&["report.json", "exports"], &key[..]].concat(), 0);
    assert_eq!(found["left_aside"], json!([]));
    edited(folder.path(), "/roster/0/kappa", json!(0.125));
    answer(folder.path(), &[&["edited.json", "exports"], &key[..]].concat(), 1);
}

#[test]
fn what_cannot_be_read_is_no_verdict() {
    let folder = saved("tiny-ru", &[]);
    let cut = folder.path().join("exports/telegram/result.json");
    let bytes = fs::read(&cut).expect("readable");
    fs::write(&cut, &bytes[..bytes.len() / 2]).expect("writable");
    run(folder.path(), ["verify", "report.json", "exports"]).ended(3);
    // A report that was partial from the first follows from what it says, and yet proves nothing of the whole.
    run(folder.path(), ["audit", "exports", "-f", "json=partial.json"]).ended(3);
    let ran = run(folder.path(), ["verify", "partial.json", "exports"]).ended(3);
    assert!(ran.out.starts_with("Reproduces"), "{}", ran.out);
    run(folder.path(), ["verify", "report.json", "nowhere"]).ended(3);
    run(folder.path(), ["verify", "missing.json", "exports"]).ended(2);
    edited(folder.path(), "/settings/window_days", json!(0));
    let ran = run(folder.path(), ["verify", "edited.json", "exports"]).ended(2);
    assert!(ran.err.contains("edited.json"), "{}", ran.err);
}
