//! The gate as a job in CI runs it: every exit code, what is on disk afterwards, and the page that says it all.

mod codes;
mod files;
mod page;
mod signals;

use std::fs;
use std::path::Path;

use crate::support::{Ran, copy, run, world};

/// A day after the data of the small world end.
const TODAY: &str = "2025-11-05";

/// A folder with the smallest world in it and a policy.
fn tiny(policy: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    fs::write(folder.path().join("policy.toml"), policy).expect("writable");
    folder
}

/// A policy that the small world holds, and one that it does not.
const HOLDS: &str = "[gate]\n\"sources.age_days\" = \"<= 3650\"\n\"clients.total\" = \">= 1\"\n";
const FAILS: &str = "[gate]\n\"sources.age_days\" = \"<= 3650\"\n\"clients.total\" = \">= 1000\"\n";

/// Runs the gate over the exports in a folder by the policy in it.
fn gate(folder: &Path, more: &[&str]) -> Ran {
    let always = ["gate", "exports", "--policy", "policy.toml"];
    let today = if more.contains(&"--today") { &[][..] } else { &["--today", TODAY] };
    run(folder, [&always[..], today, more].concat())
}

/// The names of what lies directly in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    crate::support::entries(folder).iter().map(|path| crate::support::name(path)).collect()
}
