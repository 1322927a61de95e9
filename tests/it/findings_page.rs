//! `docs/findings.md` is made from the rules and their texts. After a change of either, write it again with
//!
//! ```console
//! cargo test --test it write_the_page_of_findings -- --ignored
//! ```

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use untether::naming;
use untether::rules::{RULES, wording};
use untether::text::{Catalog, Language};

use crate::support::project;

fn path() -> PathBuf {
    project().join("docs/findings.md")
}

const HEAD: &str = "\
# Findings

A finding is something that follows from the figures: a risk, with what it rests on, how many clients and how much revenue it
concerns, and one remedy. Each is looked for by a rule of its own (`src/rules`) with a stable id that names the risk.

A rule measures one figure and knows from where on that figure is bad. The limits are conventions unless a reason is given; they stand
here so that they can be argued with. A limit that is only reached is not exceeded. Shares of *weight* count clients as the
report's basis does: heads, revenue or messages.

A rule that finds nothing keeps silent, and one that cannot tell says what it lacks: the report lists it under `unjudged`.
`untether explain ID` prints the page of a finding, `untether explain ID PATH` also what it found there.

This page is made from the rules: `tests/it/findings_page.rs` says how to write it again.

| finding | what | part of | how bad | remedy |
|---|---|---|---|---|
";

/// The whole page.
fn page() -> String {
    let catalog = Catalog::new(Language::En);
    let mut page = HEAD.to_owned();
    for rule in RULES {
        let meta = rule.meta();
        let remedy = catalog.text(&format!("finding-{}-remedy", meta.id), &[]);
        writeln!(
            page,
            "| [`{id}`](#{id}) | {} | {} | {} | {remedy} |",
            wording::risk(&meta, &catalog),
            meta.subject.id(),
            wording::severities(&meta.scale, &catalog).join(", "),
            id = meta.id,
        )
        .expect("memory");
    }
    for rule in RULES {
        let meta = rule.meta();
        let text = |ending: &str| catalog.text(&format!("finding-{}-{ending}", meta.id), &[]);
        let reason = catalog.text(&format!("scale-{}", meta.scale.reason), &[]);
        write!(page, "\n## {}\n\n{}\n\n", meta.id, text("why")).expect("memory");
        writeln!(page, "- **Measured:** {}", text("figure")).expect("memory");
        writeln!(page, "- **How bad:** {}. {reason}", wording::severities(&meta.scale, &catalog).join(", "))
            .expect("memory");
        let needs: Vec<String> =
            meta.needs.iter().map(|need| naming::need(&format!("{need}:…"), &catalog)).collect();
        if !needs.is_empty() {
            writeln!(page, "- **May lack:** {}.", needs.join("; ")).expect("memory");
        }
        let figures: Vec<String> = meta.figures.iter().map(|path| format!("`{path}`")).collect();
        writeln!(page, "- **Figures:** {}", figures.join(", ")).expect("memory");
    }
    page
}

#[test]
fn the_page_of_findings_is_up_to_date() {
    let written = fs::read_to_string(path()).unwrap_or_default();
    assert!(
        written == page(),
        "docs/findings.md is out of date: cargo test --test it write_the_page_of_findings -- --ignored"
    );
}

#[test]
#[ignore = "writes docs/findings.md"]
fn write_the_page_of_findings() {
    fs::write(path(), page()).expect("writable");
}
