//! What every command shows at 80 columns, in both languages, drawn and in plain words, is kept in `tests/it/screens`. After a
//! change of a screen, look at what it has become, and write them again with
//!
//! ```console
//! cargo test --test it write_the_screens -- --ignored
//! ```

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::support::{copy, entries, name, project, run_where, world, worlds};

/// The two ways in which a screen is laid out.
const WAYS: [&str; 2] = ["drawn", "plain"];

/// What is asked of the one world on which every command is shown, by the name of the screen. A gate fails there.
const ANSWERS: [(&str, &[&str]); 14] = [
    ("client", &["explain", "client-000001", "exports"]),
    ("compare", &["compare", "then.json", "now.json"]),
    ("figure", &["explain", "tests.owned.any", "exports"]),
    ("gate", &["gate", "exports", "--preset", "recommended", "--today", "2026-01-15"]),
    ("incidents", &["incidents", "--channel", "whatsapp", "--country", "RU"]),
    ("inspect", &["inspect", "exports"]),
    ("links", &["links", "exports", "--show-contacts"]),
    ("plan", &["plan", "exports", "--target", "70"]),
    ("portfolio", &["report", "then.json", "now.json"]),
    ("request", &["request", "exports", "-f", "table"]),
    ("request-general", &["request"]),
    ("sample", &["sample", "20", "exports"]),
    ("simulate", &["simulate", "exports", "--lose", "whatsapp"]),
    ("verify", &["verify", "now.json", "exports"]),
];

/// The world of these, and an earlier day of it.
const SHOWN: &str = "studio-en";
const EARLIER: &str = "2025-09-30";

fn place() -> PathBuf {
    project().join("tests/it/screens")
}

/// What the program says on standard output in a folder.
fn said(folder: &Path, arguments: &[&str], language: &str, way: &str) -> String {
    let locale = if language == "ru" { "ru_RU.UTF-8" } else { "en_US.UTF-8" };
    let plain = (way == "plain").then_some("--plain");
    let arguments = arguments.iter().copied().chain(plain);
    let ran = run_where(folder, arguments.clone(), &[("LANG", locale), ("COLUMNS", "80")]);
    // A gate that fails has an answer, too.
    assert!(matches!(ran.code, Some(0 | 1)), "{:?}: {:?}", arguments.collect::<Vec<_>>(), ran.code);
    ran.out
}

/// A world in a folder of its own, with what it was and is as saved reports.
fn prepared() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world(SHOWN), folder.path());
    said(folder.path(), &["audit", "exports", "--as-of", EARLIER, "-f", "json=then.json"], "en", "drawn");
    said(folder.path(), &["audit", "exports", "-f", "json=now.json"], "en", "drawn");
    folder
}

/// All screens with the names of their files, sorted.
fn screens() -> Vec<(String, String)> {
    let folder = prepared();
    let audits = worlds()
        .into_iter()
        .map(|world| (format!("audit-{}", name(&world)), world, &["audit", "exports"][..]));
    let everything = [(format!("audit-{SHOWN}-v"), world(SHOWN), &["audit", "exports", "-v"][..])];
    let answers = ANSWERS.map(|(name, arguments)| (name.to_owned(), folder.path().to_owned(), arguments));
    let asked: Vec<_> = audits.chain(everything).chain(answers).collect();
    let ways = ["en", "ru"].into_iter().flat_map(|language| WAYS.map(|way| (language, way)));
    let each = ways.flat_map(|way| asked.iter().map(move |one| (way, one))).collect::<Vec<_>>();
    let shown = each.into_par_iter().map(|((language, way), (name, folder, arguments))| {
        (format!("{name}.{language}.{way}.txt"), said(folder, arguments, language, way))
    });
    let mut shown: Vec<(String, String)> = shown.collect();
    shown.sort();
    shown
}

#[test]
fn screens_are_as_they_were() {
    let screens = screens();
    let again = "cargo test --test it write_the_screens -- --ignored";
    for (name, text) in &screens {
        let kept = fs::read_to_string(place().join(name)).unwrap_or_default();
        assert!(kept == *text, "{name} is another screen now; look at it, then: {again}\n{text}");
    }
    let names: Vec<String> = entries(&place()).iter().map(|path| name(path)).collect();
    let expected: Vec<&String> = screens.iter().map(|(name, _)| name).collect();
    assert!(names.iter().eq(expected), "a screen of nothing is kept: {again}");
}

#[test]
fn drawn_screens_fit_and_hold_nothing_of_the_machine() {
    let here = project().display().to_string();
    for path in entries(&place()) {
        let text = fs::read_to_string(&path).expect("text");
        assert!(!text.contains(&here) && !text.contains("/tmp"), "{}", path.display());
        let is_drawn = name(&path).ends_with(".drawn.txt");
        for line in text.lines().filter(|_| is_drawn) {
            assert!(line.chars().count() <= 80, "{}: {line}", path.display());
        }
    }
}

#[test]
#[ignore = "writes tests/it/screens"]
fn write_the_screens() {
    let screens = screens();
    if place().exists() {
        fs::remove_dir_all(place()).expect("writable");
    }
    fs::create_dir_all(place()).expect("writable");
    for (name, text) in screens {
        fs::write(place().join(name), text).expect("writable");
    }
}
