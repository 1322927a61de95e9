//! `docs/gate.md` lists what there is: presets with their reasons, and figures of exports. After a change of either, write
//! its tables again with
//!
//! ```console
//! cargo test --test it write_the_tables_of_the_gate -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use untether::gate::exports::FIGURES;
use untether::gate::presets::{PRESETS, rationale};
use untether::model::report::RuleLevel;
use untether::text::{Catalog, Language};

use crate::support::project;

const BEGIN: &str = "<!-- presets -->\n";
const END: &str = "<!-- end of presets -->\n";

fn path() -> PathBuf {
    project().join("docs/gate.md")
}

/// The tables of the presets.
fn tables() -> String {
    let catalog = Catalog::new(Language::En);
    let mut text = String::new();
    for preset in PRESETS {
        let about = catalog.text(&format!("gate-preset-{}", preset.name), &[]);
        write!(text, "\n### {}\n\n{about}\n\n| rule | bar | level | why |\n|---|---|---|---|\n", preset.name)
            .expect("memory");
        for rule in preset.rules {
            let why = rationale(preset.name, rule.rule, &catalog).expect("a reason");
            let level = if rule.level == RuleLevel::Error { "error" } else { "warn" };
            writeln!(text, "| `{}` | `{}` | {level} | {why} |", rule.rule, rule.bar).expect("memory");
        }
    }
    text + "\n"
}

fn parts() -> (String, String, String) {
    let page = fs::read_to_string(path()).expect("docs/gate.md");
    let (before, rest) = page.split_once(BEGIN).expect("a beginning of the tables");
    let (tables, after) = rest.split_once(END).expect("an end of the tables");
    (before.to_owned(), tables.to_owned(), after.to_owned())
}

#[test]
fn the_page_lists_the_presets() {
    assert!(parts().1 == tables(), "docs/gate.md is not what the presets say: see tests/it/gate/page.rs");
}

#[test]
fn the_page_lists_the_figures_of_exports() {
    let (before, ..) = parts();
    for figure in FIGURES {
        assert!(before.contains(&format!("| `{}` |", figure.path)), "{}", figure.path);
    }
}

#[test]
#[ignore = "writes into docs"]
fn write_the_tables_of_the_gate() {
    let (before, _, after) = parts();
    fs::write(path(), format!("{before}{BEGIN}{}{END}{after}", tables())).expect("writable");
}
