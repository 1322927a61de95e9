//! The README shows what the program says. After a change of the first screen, write it again with
//!
//! ```console
//! cargo test --test it write_the_screen_of_the_readme -- --ignored
//! ```

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::project;

fn path() -> PathBuf {
    project().join("README.md")
}

/// The README in three parts: up to the screen of the demo, the screen, and the rest.
fn parts(readme: &str) -> (&str, &str, &str) {
    let open = "```text\n";
    let start = readme.find(open).expect("a screen") + open.len();
    let end = start + readme[start..].find("\n```").expect("its end") + 1;
    (&readme[..start], &readme[start..end], &readme[end..])
}

/// What `untether demo` says at 80 columns.
fn screen() -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_untether"))
        .arg("demo")
        .env_clear()
        .envs([("LANG", "en_US.UTF-8"), ("COLUMNS", "80")])
        .output()
        .expect("the program starts");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_screen_of_the_readme_is_that_of_the_program() {
    let readme = fs::read_to_string(path()).expect("text");
    let shown = parts(&readme).1;
    assert_eq!(
        shown,
        screen(),
        "README.md is out of date: cargo test --test it write_the_screen_of_the_readme -- --ignored"
    );
    assert!(shown.lines().all(|line| line.chars().count() <= 80));
}

#[test]
#[ignore = "writes README.md"]
fn write_the_screen_of_the_readme() {
    let readme = fs::read_to_string(path()).expect("text");
    let (before, _, rest) = parts(&readme);
    fs::write(path(), format!("{before}{}{rest}", screen())).expect("writable");
}
