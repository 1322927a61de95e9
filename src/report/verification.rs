//! A checked report as a document: the verdict in one sentence, then what does not match, and what else should be known.

use serde_json::Value as Json;

use super::document::{Document, Section};
use super::layout::day;
use crate::model::verification::{Mismatch, Verification};
use crate::text::{Catalog, Value, escape, number};

/// Most letters of a value.
const WIDEST_VALUE: usize = 32;

/// What reproduces and what does not.
pub fn verification_document(verification: &Verification, catalog: &Catalog) -> Document {
    let mut document = Document {
        schema: verification.schema.clone(),
        title: catalog.text("verify-title", &[("date", Value::from(day(&verification.as_of, catalog)))]),
        verdict: verdict(verification, catalog),
        as_of: verification.as_of.clone(),
        ..Document::default()
    };
    let sources = &verification.sources;
    for (id, paths) in [
        ("verify-changed", &sources.changed),
        ("verify-missing", &sources.missing),
        ("verify-added", &sources.added),
        ("verify-renamed", &sources.renamed),
    ] {
        let entries = paths.iter().map(|path| escape::terminal(path).into_owned()).collect();
        document.add(list(id, entries, catalog));
    }
    let settings = &verification.settings;
    for (id, all) in [
        ("verify-beside", &verification.beside),
        ("verify-unlike", &settings.unlike),
        ("verify-figures", &verification.figures.different),
        ("verify-versions", &verification.versions),
        ("verify-overruled", &settings.overruled),
    ] {
        document.add(list(id, all.iter().map(|one| mismatch(one, catalog)).collect(), catalog));
    }
    for (id, names) in
        [("verify-at-hand", &settings.at_hand), ("verify-left-aside", &verification.left_aside)]
    {
        if !names.is_empty() {
            let names = Value::from(escape::terminal(&names.join(", ")).into_owned());
            let lead = vec![catalog.text(id, &[("names", names)])];
            let title = catalog.text(&format!("{id}-head"), &[]);
            document.add(Section::of_words(id, title, lead));
        }
    }
    document
}

/// What holds, and over how much that was looked at.
fn verdict(verification: &Verification, catalog: &Catalog) -> Vec<String> {
    let (sources, figures) = (&verification.sources, &verification.figures);
    let files = sources.changed.len() + sources.missing.len() + sources.added.len();
    let values = [
        ("date", Value::from(day(&verification.as_of, catalog))),
        ("figures", Value::from(number::integer(figures.compared, catalog.language()))),
        ("sources", Value::from(sources.same)),
        ("different", Value::from(figures.different.len() as u64)),
        ("files", Value::from(files as u64)),
    ];
    let id = if verification.reproduces { "verify-yes" } else { "verify-no" };
    let mut said = vec![catalog.text(id, &values)];
    if figures.tolerance > 0.0 {
        said.push(catalog.text("verify-tolerance", &[("new", Value::from(figures.new))]));
    }
    said
}

/// A list under a heading that counts it.
fn list(id: &'static str, entries: Vec<String>, catalog: &Catalog) -> Option<Section> {
    let title = catalog.text(id, &[("count", Value::from(entries.len() as u64))]);
    Section::of_list(id, title, entries)
}

/// `tests.outage.score: 57.3 → 57.2`, in the notation of the JSON.
fn mismatch(one: &Mismatch, catalog: &Catalog) -> String {
    let short = |text: &str| escape::fit(&escape::terminal(text), WIDEST_VALUE, false).into_owned();
    let side = |value: &Option<Json>| match value {
        None => catalog.text("verify-nothing", &[]),
        Some(Json::String(text)) => short(text),
        Some(value) => short(&value.to_string()),
    };
    format!("{}: {} → {}", escape::terminal(&one.path), side(&one.stated), side(&one.now))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::json;
    use crate::model::verification::{SettingCheck, SourceCheck};
    use crate::report::RenderOptions;
    use crate::report::screen::screen;
    use crate::text::{Catalog, Language};

    fn shown(verification: &Verification, language: Language, ascii: bool, verbose: bool) -> String {
        let catalog = Catalog::new(language);
        let options = RenderOptions { catalog: &catalog, width: 80, ascii, plain: false, verbose };
        screen(&verification_document(verification, &catalog), &options)
    }

    fn refuted() -> Verification {
        let one = |path: String, stated: Json| Mismatch { path, stated: Some(stated), now: None };
        let mut different: Vec<Mismatch> = (0..30).map(|n| one(format!("trend.m{n}"), json!(n))).collect();
        different[0].now = Some(json!("\u{1b}[2JPASS".repeat(20)));
        Verification {
            reproduces: false,
            as_of: "2026-10-31".to_owned(),
            sources: SourceCheck { same: 1_234, changed: vec!["a\u{1b}.json".to_owned()], ..SourceCheck::default() },
            settings: SettingCheck { at_hand: vec!["staff.names".to_owned()], ..SettingCheck::default() },
            figures: crate::model::verification::FigureCheck {
                compared: 5_000,
                tolerance: 1e-9,
                new: 2,
                different,
            },
            left_aside: vec!["gate".to_owned()],
            ..json::of_tree(json!({
                "schema": "", "reproduces": false, "as_of": "", "sources": SourceCheck::default(), "beside": [],
                "settings": SettingCheck::default(), "versions": [], "figures": {"compared": 0, "tolerance": 0.0, "new": 0,
                "different": []}, "left_aside": []
            }))
            .expect("the layout")
        }
    }

    #[test]
    fn the_verdict_comes_first_and_lists_are_short() {
        for language in Language::ALL {
            let text = shown(&refuted(), language, false, false);
            assert!(
                text.starts_with(["Does not reproduce", "Не подтверждается"][language as usize]),
                "{text}"
            );
            assert_eq!(text.matches("trend.m").count(), 12, "{text}");
            assert!(text.contains("trend.m1: 1 →") && text.contains("a\\u{1b}.json"), "{text}");
            assert!(text.contains("staff.names") && text.contains("gate"), "{text}");
            assert_eq!(shown(&refuted(), language, false, true).matches("trend.m").count(), 30);
            for line in text.lines() {
                assert!(escape::width(line) <= 80 && !line.contains(char::is_control), "{line:?}");
            }
        }
        assert!(shown(&refuted(), Language::En, true, false).is_ascii());
    }

    #[test]
    fn what_reproduces_is_said_in_one_sentence() {
        let good = Verification {
            reproduces: true,
            sources: SourceCheck { same: 3, ..SourceCheck::default() },
            settings: SettingCheck::default(),
            left_aside: Vec::new(),
            figures: crate::model::verification::FigureCheck { compared: 1_200, ..Default::default() },
            ..refuted()
        };
        let text = shown(&good, Language::En, false, false);
        assert!(text.starts_with("Reproduces"), "{text}");
        assert!(text.contains("1,200") && text.lines().count() <= 2, "{text}");
    }
}
