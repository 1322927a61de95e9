//! The written reports as users ask for them: Markdown, a folder of tables, a workbook.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{copy, entries, files, name, run, world};

/// A folder with the smallest world in it.
fn tiny() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    folder
}

const ALL: [&str; 6] = ["-f", "markdown=report.md", "-f", "csv=tables", "-f", "xlsx=report.xlsx"];

fn audit(folder: &Path, more: &[&str], code: i32) -> String {
    run(folder, [&["audit", "exports"], more].concat()).ended(code).err
}

#[test]
fn the_same_exports_give_the_same_bytes_in_every_format() {
    let (first, second) = (tiny(), tiny());
    audit(first.path(), &[&ALL[..], &["--jobs", "1"]].concat(), 0);
    audit(second.path(), &[&ALL[..], &["--jobs", "2"]].concat(), 0);
    let written = files(&first.path().join("tables"));
    assert!(written.len() > 20, "{written:?}");
    let others = [first.path().join("report.md"), first.path().join("report.xlsx")];
    for file in written.iter().chain(&others) {
        let other = second.path().join(file.strip_prefix(first.path()).expect("a file below"));
        assert!(fs::read(file).expect("there") == fs::read(&other).expect("there too"), "{}", file.display());
    }
    // Nothing is left beside what was asked for.
    assert!(entries(first.path()).iter().all(|path| !name(path).starts_with('.')));
}

#[test]
fn a_folder_is_replaced_only_by_force_and_only_if_it_is_ours() {
    let folder = tiny();
    audit(folder.path(), &["-f", "csv=tables"], 0);
    assert!(audit(folder.path(), &["-f", "csv=tables"], 4).contains("E0401"));
    audit(folder.path(), &["-f", "csv=tables/", "--force", "--excel-bom"], 0);
    let summary = fs::read(folder.path().join("tables/summary.csv")).expect("replaced");
    assert!(summary.starts_with(b"\xef\xbb\xbfitem,"));
    fs::write(folder.path().join("tables/notes.txt"), "mine").expect("writable");
    let said = audit(folder.path(), &["-f", "csv=tables", "--force"], 4);
    assert!(said.contains("E0401") && said.contains("notes.txt"), "{said}");
    assert_eq!(fs::read_to_string(folder.path().join("tables/notes.txt")).expect("still there"), "mine");
}

#[test]
fn what_does_not_fit_its_place_ends_with_2() {
    let folder = tiny();
    assert!(audit(folder.path(), &["-f", "csv"], 2).contains("-f csv=tables"));
    assert!(audit(folder.path(), &["-f", "json=x.json", "--csv-raw"], 2).contains("--csv-raw"));
    run(folder.path(), ["plan", "exports", "--excel-bom"]).ended(2);
    assert!(!folder.path().join("x.json").exists());
}

#[test]
fn a_workbook_may_go_into_a_pipe() {
    let folder = tiny();
    let output = Command::new(env!("CARGO_BIN_EXE_untether"))
        .args(["audit", "exports", "-f", "xlsx", "-q"])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.starts_with(b"PK"));
}

#[test]
fn both_languages_are_written() {
    let folder = tiny();
    for (language, word) in [("en", "## Three questions"), ("ru", "## Три вопроса")] {
        let ran = run(folder.path(), ["audit", "exports", "-f", "markdown", "--lang", language]).ended(0);
        assert!(ran.out.contains(word), "{}", ran.out);
    }
}
