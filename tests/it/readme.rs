//! The README shows, in both languages, what the program says. After a change of the first screen, write it again with
//!
//! ```console
//! cargo test --test it write_the_screen_of_the_readme -- --ignored
//! ```

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::support::project;

/// The pages with the language of the system of their readers.
const PAGES: [(&str, &str); 2] = [("README.md", "en_US.UTF-8"), ("README.ru.md", "ru_RU.UTF-8")];

fn path(page: &str) -> PathBuf {
    project().join(page)
}

/// The README in three parts: up to the screen of the demo, the screen, and the rest.
fn parts(readme: &str) -> (&str, &str, &str) {
    let open = "```text\n";
    let start = readme.find(open).expect("a screen") + open.len();
    let end = start + readme[start..].find("```\n").expect("its end");
    (&readme[..start], &readme[start..end], &readme[end..])
}

/// What `untether demo` says at 80 columns in a language.
fn screen(language: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_untether"))
        .arg("demo")
        .env_clear()
        .envs([("LANG", language), ("COLUMNS", "80")])
        .output()
        .expect("the program starts");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_screens_of_the_pages_are_those_of_the_program() {
    for (page, language) in PAGES {
        let readme = fs::read_to_string(path(page)).expect("text");
        let shown = parts(&readme).1;
        assert_eq!(
            shown,
            screen(language),
            "{page} is out of date: cargo test --test it write_the_screen_of_the_readme -- --ignored"
        );
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{page}");
    }
}

#[test]
#[ignore = "writes README.md and README.ru.md"]
fn write_the_screen_of_the_readme() {
    for (page, language) in PAGES {
        let readme = fs::read_to_string(path(page)).expect("text");
        let (before, _, rest) = parts(&readme);
        fs::write(path(page), format!("{before}{}{rest}", screen(language))).expect("writable");
    }
}
