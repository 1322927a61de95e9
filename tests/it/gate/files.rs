//! What is on disk afterwards: what was asked for, whole, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{FAILS, TODAY, gate, names, tiny};
use crate::support::{files, run, world};

/// Everything below a folder.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |path: std::path::PathBuf| (path.display().to_string(), fs::read(&path).expect("readable"));
    files(folder).into_iter().map(read).collect()
}

#[test]
fn the_same_run_twice_changes_nothing_but_what_was_asked_for() {
    let folder = tiny(FAILS);
    let before = contents(folder.path());
    gate(folder.path(), &[]).ended(1);
    assert_eq!(contents(folder.path()), before, "nothing is written unasked");
    let asked = ["--force", "-f", "json=report.json", "-f", "html=report.html", "-f", "table=gate.txt"];
    gate(folder.path(), &asked).ended(1);
    let first = contents(folder.path());
    assert_eq!(first.len(), before.len() + 3, "{:?}", names(folder.path()));
    gate(folder.path(), &asked).ended(1);
    assert!(contents(folder.path()) == first, "the same again");
    assert!(before.iter().all(|(path, bytes)| first.get(path) == Some(bytes)), "inputs stay as they are");
}

#[test]
fn threads_change_no_verdict() {
    let folder = tempfile::tempdir().expect("a folder");
    let judged = |jobs: &str| {
        let path = folder.path().join(format!("{jobs}.json"));
        let target = format!("json={}", path.display());
        let arguments = [
            "gate",
            "exports",
            "--preset",
            "strict",
            "--today",
            TODAY,
            "--jobs",
            jobs,
            "--exit-zero",
            "-f",
            &target,
        ];
        run(&world("salon-ru"), arguments).ended(0);
        fs::read(&path).expect("written")
    };
    assert!(judged("1") == judged("4"));
}
