//! Everything that is built in may be handed on under the licence of the program.

use std::process::Command;

use serde_json::Value;

use crate::support::project;

/// Licences that ask for nothing but to be named; the Mozilla one binds its own files alone.
const FREE: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "NCSA",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Whether an expression of SPDX can be met with free licences alone: all parts of an `AND`, one of an `OR`.
fn is_free(expression: &str) -> bool {
    let plain = expression.replace('/', " OR ").replace(['(', ')'], " ");
    // Brackets stand around alternatives only in what crates declare.
    plain.split(" AND ").all(|part| part.split(" OR ").any(|one| FREE.contains(&one.trim())))
}

#[test]
fn every_crate_may_be_handed_on() {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(project())
        .output()
        .expect("cargo");
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 50, "{} packages", packages.len());
    let of = |package: &Value| package["license"].as_str().unwrap_or("none stated").to_owned();
    let bound = packages.iter().filter(|package| !is_free(&of(package)));
    let bound: Vec<String> = bound.map(|package| format!("{}: {}", package["name"], of(package))).collect();
    assert!(bound.is_empty(), "{}", bound.join("\n"));
}

#[test]
fn expressions_are_read_as_spdx_means_them() {
    assert!(
        is_free("MIT OR GPL-3.0-only")
            && is_free("Unlicense/MIT")
            && is_free("(MIT OR Apache-2.0) AND Unicode-3.0")
    );
    assert!(!is_free("GPL-3.0-only") && !is_free("MIT AND GPL-3.0-only") && !is_free("none stated"));
}
