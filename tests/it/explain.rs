//! `untether explain` as its users start it: findings, figures and formats.

use std::fs;

use crate::support::{json, run, world};

#[test]
fn everything_that_is_listed_can_be_explained() {
    let folder = world("tiny-ru");
    let list = run(&folder, ["explain", "-f", "json"]).ended(0);
    let list: serde_json::Value = serde_json::from_str(&list.out).expect("JSON");
    let parts = list["parts"].as_array().expect("parts");
    let lines =
        |part: usize| parts[part]["lines"].as_array().expect("lines").iter().filter_map(|line| line.as_str());
    // Findings and formats by their ids, and a figure of each part of the report.
    let ids = lines(0).chain(lines(2)).map(|line| line.split(':').next().unwrap_or_default());
    let figures = lines(1).filter(|path| !path.contains('.'));
    let all: Vec<&str> = ids.chain(figures).collect();
    assert!(all.len() > 60, "{all:?}");
    for id in all.into_iter().step_by(7) {
        let page = run(&folder, ["explain", id]).ended(0);
        assert!(page.out.lines().count() > 3 && page.err.is_empty(), "{id}: {}{}", page.out, page.err);
    }
}

#[test]
fn an_audit_adds_what_it_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let exports = world("tiny-ru").join("exports");
    let exports = exports.to_str().expect("a path");
    let saved = folder.path().join("report.json");
    let output = format!("json={}", saved.display());
    run(folder.path(), ["audit", exports, "-q", "-f", &output]).ended(0);
    let report = json(&saved);
    let found = report["findings"].as_array().expect("findings");
    let first = &found[0];
    let id = first["id"].as_str().expect("an id");
    let saved = saved.to_str().expect("a path");
    for path in [exports, saved] {
        let page = run(folder.path(), ["explain", id, path, "-f", "json"]).ended(0);
        let page: serde_json::Value = serde_json::from_str(&page.out).expect("JSON");
        let here = &page["parts"][0]["lines"];
        assert_eq!(here[1], first["evidence"], "{path}");
        let figure = run(folder.path(), ["explain", "tests.owned.score", path]).ended(0);
        let score = report["tests"]["owned"]["score"].to_string();
        assert!(figure.out.contains(&format!("tests.owned.score: {score}")), "{}", figure.out);
    }
    // A report speaks the language of whoever reads it.
    let russian = run(folder.path(), ["explain", id, saved, "--lang", "ru"]).ended(0);
    assert!(russian.out.contains("Почему это важно"), "{}", russian.out);
    let beside = run(folder.path(), ["explain", id, saved, exports]).ended(2);
    assert!(beside.err.contains("beside other paths"), "{}", beside.err);
}

#[test]
fn an_unknown_id_is_refused_before_anything_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("novel.txt"), "It was a dark and stormy night.\n").expect("writable");
    for (id, near) in [
        ("no-own-contct", "no-own-contact"),
        ("tests.owned.scor", "tests.owned.score"),
        ("whatsap-txt", "whatsapp-txt"),
    ] {
        let ran = run(folder.path(), ["explain", id, "novel.txt"]).ended(2);
        assert!(ran.err.contains(near) && ran.out.is_empty(), "{}", ran.err);
    }
    let ran = run(folder.path(), ["explain", "\u{1b}[31m??"]).ended(2);
    assert!(!ran.err.contains('\u{1b}'), "{}", ran.err);
    run(folder.path(), ["explain", "index.score", "novel.txt"]).ended(3);
}
