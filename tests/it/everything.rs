//! A folder in which everything lies: the exports of all worlds, loose, in archives and in archives in archives, among
//! pictures, documents and what the program itself has written.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{copy, files, json, name, run, worlds};

/// The files below a folder as an archive.
fn archive(folder: &Path) -> Vec<u8> {
    let mut members = Vec::new();
    for file in files(folder) {
        let way = file.strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
        members.push((way, fs::read(&file).expect("readable")));
    }
    zipped(members)
}

fn zipped(members: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (way, bytes) in members {
        archive.start_file(way, SimpleFileOptions::default()).expect("a member");
        archive.write_all(&bytes).expect("memory can be written");
    }
    archive.finish().expect("memory can be written").into_inner()
}

/// How many sources a run read.
fn sources(report: &Path) -> usize {
    json(report)["sources"].as_array().expect("sources").len()
}

/// Puts the exports of all worlds into a folder, in three ways; says how many sources they are apart.
fn put_exports(folder: &Path, target: &Path) -> usize {
    let mut alone = 0;
    for (number, world) in worlds().iter().enumerate() {
        let (exports, name) = (world.join("exports"), name(world));
        let report = folder.join(format!("{name}.json"));
        run(&exports, ["audit", ".", "-q", "-f", &format!("json={}", report.display())]).ended(0);
        alone += sources(&report);
        match number % 3 {
            0 => copy(&exports, &target.join(&name)),
            1 => fs::write(target.join(format!("{name}.zip")), archive(&exports)).expect("writable"),
            _ => {
                let members = vec![
                    (format!("{name}/inner.zip"), archive(&exports)),
                    ("LIESMICH.txt".to_owned(), b"Hallo,\nhier die Exporte.\n".to_vec()),
                ];
                fs::write(target.join(format!("{name}-all.zip")), zipped(members)).expect("writable");
            }
        }
    }
    alone
}

#[test]
fn every_export_is_found_among_everything_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("all");
    fs::create_dir(&target).expect("writable");
    let alone = put_exports(folder.path(), &target);
    for number in 0..40 {
        fs::write(target.join(format!("IMG_{number:04}.jpg")), b"\xff\xd8\xff\xe0").expect("writable");
        fs::write(target.join(format!("price {number}.pdf")), b"%PDF-1.4").expect("writable");
    }
    fs::write(target.join("policy.toml"), "[gate]\n\"index.score\" = \">= 10\"\n").expect("writable");
    let first = worlds().remove(0).join("exports");
    for (kind, file) in
        [("html", "report.html"), ("json", "report.json"), ("xlsx", "book.xlsx"), ("clients", "c.csv")]
    {
        let output = format!("{kind}={}", target.join(file).display());
        run(&first, ["audit", ".", "-q", "-f", &output]).ended(0);
    }
    run(folder.path(), ["audit", "all", "-q", "-f", "json=report.json"]).ended(0);
    let report = folder.path().join("report.json");
    assert_eq!(sources(&report), alone);
    let passed = &json(&report)["passed_over"];
    // The notes in the archives are documents, too.
    let notes = worlds().len() / 3;
    for (kind, count) in [("picture", 40), ("document", 40 + notes), ("own-report", 4), ("policy", 1)] {
        assert_eq!(passed[kind], count, "{kind}: {passed}");
    }
    assert_eq!(json(&report)["partial"], false);
}
