//! A saved report is somebody's word until it is held against its exports.

use super::{folder, write};
use crate::support::{json, run};

#[test]
fn a_verdict_over_a_saved_report_says_what_it_rests_on() {
    let folder = folder();
    let at = folder.path();
    run(at, ["audit", "in", "-f", "json=report.json"]).ended(0);
    let word = run(at, ["gate", "report.json", "--preset", "starter", "-f", "json=word.json", "-f", "table"]);
    let first: Vec<&str> = word.out.lines().take(2).collect();
    assert!(first.concat().contains("not checked"), "{first:?}");
    assert_ne!(json(&at.join("word.json"))["gate"]["verified"], true);
    let held =
        run(at, ["gate", "report.json", "--preset", "starter", "--verify", "in", "-f", "json=held.json"]);
    assert_eq!(held.code, word.code, "the same figures, the same verdict");
    assert_eq!(json(&at.join("held.json"))["gate"]["verified"], true);
}

#[test]
fn a_report_that_was_changed_is_found_out() {
    for (path, value) in [("/clients/reachable", 99), ("/clients/total", 0), ("/sources/0/bytes", 1)] {
        let folder = folder();
        let at = folder.path();
        run(at, ["audit", "in", "-f", "json=report.json"]).ended(0);
        let mut report = json(&at.join("report.json"));
        *report.pointer_mut(path).expect("a figure") = value.into();
        write(at, "report.json", &report.to_string());
        assert_ne!(run(at, ["verify", "report.json", "in"]).code, Some(0), "{path}");
        assert_ne!(
            run(at, ["gate", "report.json", "--verify", "in", "--preset", "starter"]).code,
            Some(0),
            "{path}"
        );
    }
}

#[test]
fn a_report_of_a_part_is_never_verified_as_whole() {
    for (name, text) in
        [("x.zip", "PK\u{3}\u{4}garbage"), ("y.csv", ""), ("z.json", "{\"result\": [{\"ID\": ")]
    {
        let folder = folder();
        let at = folder.path();
        write(at, &format!("in/{name}"), text);
        run(at, ["audit", "in", "-f", "json=report.json"]).ended(3);
        assert_ne!(run(at, ["verify", "report.json", "in"]).code, Some(0), "{name}");
    }
}
