//! `docs/errors.md` is made from the codes of errors and their texts. After a change of either, write it again with
//!
//! ```console
//! cargo test --test it write_the_page_of_errors -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use untether::model::code::Code;
use untether::text::{Catalog, Language};

use crate::support::{files, project};

fn path() -> PathBuf {
    project().join("docs/errors.md")
}

const HEAD: &str = "\
# Errors

Every error says what happened, where, why, and what to do. It bears a code that stays the same in all languages and versions, so that it
can be looked for; `untether explain E0303` prints what stands here, `untether --lang ru explain E0303` in Russian.

The first digit says where the trouble is: 1 the call (exit code 2), 2 the settings (2), 3 the input (3), 4 the output (4), 7 the program
itself (70). No message quotes what a file holds.

This page is made from the codes: `tests/it/errors_page.rs` says how to write it again.

| code | what it means | what to do |
|---|---|---|
";

/// The whole page.
fn page() -> String {
    let catalog = Catalog::new(Language::En);
    let mut page = HEAD.to_owned();
    for code in Code::ALL {
        let [meaning, way_out] =
            [format!("code-{code}"), format!("code-{code}-way-out")].map(|id| catalog.text(&id, &[]));
        writeln!(page, "| <a id=\"{code}\"></a>`{code}` | {meaning} | {way_out} |").expect("memory");
    }
    page
}

#[test]
fn the_page_of_errors_is_up_to_date() {
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert!(
        written == page(),
        "docs/errors.md is out of date: cargo test --test it write_the_page_of_errors -- --ignored"
    );
}

#[test]
#[ignore = "writes docs/errors.md"]
fn write_the_page_of_errors() {
    fs::write(path(), page()).expect("writable");
}

#[test]
fn every_code_is_worded_once_and_used() {
    let code: String = files(&project().join("src"))
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("model/code.rs"))
        .map(|path| fs::read_to_string(path).expect("text"))
        .collect();
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        let mut meanings: Vec<String> = Vec::new();
        for code in Code::ALL {
            let meaning = catalog.find(&format!("code-{code}"), &[]).unwrap_or_else(|| panic!("{code}"));
            assert!(catalog.find(&format!("code-{code}-way-out"), &[]).is_some(), "{code}");
            assert!(!meanings.contains(&meaning), "{code}: {meaning}");
            meanings.push(meaning);
        }
    }
    for one in Code::ALL {
        assert!(code.contains(&format!("Code::{one:?}")), "nothing is {one}");
    }
}
