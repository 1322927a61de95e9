//! What all tests share: the fixtures, the program as a process, and reading without a process.

mod program;
mod random;
mod reading;
mod study;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use untether::text::Language;
use walkdir::WalkDir;

pub(crate) use program::{Ran, run, run_where, start};
pub(crate) use random::Random;
pub(crate) use reading::{SampleFile, detected, read_as, samples};
pub(crate) use study::{audited, request, request_at, study};

/// The project's own folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where a page of the documentation stands in a language.
pub(crate) fn page_of(name: &str, language: Language) -> PathBuf {
    let folder = match language {
        Language::En => "docs",
        Language::Ru => "docs/ru",
    };
    project().join(folder).join(name)
}

/// Says that a generated page is out of date in a language, and how to write it anew.
pub(crate) fn assert_page(name: &str, language: Language, page: &str, writer: &str) {
    let path = page_of(name, language);
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "{} is out of date: cargo test --test it {writer} -- --ignored", path.display());
}

/// The folders of all worlds, sorted; never none.
pub(crate) fn worlds() -> Vec<PathBuf> {
    let worlds = folders(&project().join("fixtures/audits"));
    assert!(!worlds.is_empty(), "no world was found");
    worlds
}

/// The folder of one world.
pub(crate) fn world(name: &str) -> PathBuf {
    project().join("fixtures/audits").join(name)
}

/// The folders inside a folder, sorted.
pub(crate) fn folders(of: &Path) -> Vec<PathBuf> {
    entries(of).into_iter().filter(|path| path.is_dir()).collect()
}

/// Everything directly inside a folder, sorted.
pub(crate) fn entries(of: &Path) -> Vec<PathBuf> {
    let read = fs::read_dir(of).unwrap_or_else(|error| panic!("{}: {error}", of.display()));
    let mut paths: Vec<PathBuf> = read.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// All files below a folder, sorted.
pub(crate) fn files(below: &Path) -> Vec<PathBuf> {
    let walked = WalkDir::new(below).sort_by_file_name().into_iter().map(|entry| entry.expect("an entry"));
    walked.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// The last component of a path.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A JSON file.
pub(crate) fn json(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for file in files(from) {
        let target = to.join(file.strip_prefix(from).expect("a file below"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder can be made");
        fs::write(&target, fs::read(&file).expect("readable")).expect("writable");
    }
}
