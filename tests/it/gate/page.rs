//! `docs/gate.md` and `docs/ru/gate.md` list what there is: presets with their reasons, and figures of exports. After a change of
//! either, write their tables again with
//!
//! ```console
//! cargo test --test it write_the_tables_of_the_gate -- --ignored
//! ```

use std::fmt::Write;
use std::fs;

use untether::gate::exports::FIGURES;
use untether::gate::presets::{PRESETS, rationale};
use untether::model::report::RuleLevel;
use untether::text::{Catalog, Language};

use crate::support::page_of;

const BEGIN: &str = "<!-- presets -->\n";
const END: &str = "<!-- end of presets -->\n";

/// The tables of the presets.
fn tables(language: Language) -> String {
    let catalog = Catalog::new(language);
    let heads = match language {
        Language::En => "| rule | bar | level | why |",
        Language::Ru => "| правило | порог | уровень | почему |",
    };
    let mut text = String::new();
    for preset in PRESETS {
        let about = catalog.text(&format!("gate-preset-{}", preset.name), &[]);
        write!(text, "\n### {}\n\n{about}\n\n{heads}\n|---|---|---|---|\n", preset.name).expect("memory");
        for rule in preset.rules {
            let why = rationale(preset.name, rule.rule, &catalog).expect("a reason");
            let level = if rule.level == RuleLevel::Error { "error" } else { "warn" };
            writeln!(text, "| `{}` | `{}` | {level} | {why} |", rule.rule, rule.bar).expect("memory");
        }
    }
    text + "\n"
}

fn parts(language: Language) -> (String, String, String) {
    let page = fs::read_to_string(page_of("gate.md", language)).expect("a page");
    let (before, rest) = page.split_once(BEGIN).expect("a beginning of the tables");
    let (tables, after) = rest.split_once(END).expect("an end of the tables");
    (before.to_owned(), tables.to_owned(), after.to_owned())
}

#[test]
fn the_page_lists_the_presets() {
    for language in Language::ALL {
        let is_current = parts(language).1 == tables(language);
        assert!(is_current, "gate.md ({language:?}) is not what the presets say: see tests/it/gate/page.rs");
    }
}

#[test]
fn the_page_lists_the_figures_of_exports() {
    for language in Language::ALL {
        let (before, ..) = parts(language);
        for figure in FIGURES {
            assert!(before.contains(&format!("| `{}` |", figure.path)), "{}", figure.path);
        }
    }
}

#[test]
#[ignore = "writes into docs"]
fn write_the_tables_of_the_gate() {
    for language in Language::ALL {
        let (before, _, after) = parts(language);
        let page = format!("{before}{BEGIN}{}{END}{after}", tables(language));
        fs::write(page_of("gate.md", language), page).expect("writable");
    }
}
