//! The registry is sound, and every rule can say what it found in every language.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::fact::FactKind;
use super::wording::{self, FindingText};
use super::world::{WHATSAPP, proven, times, world};
use super::{Facts, RULES, judging, rule};
use crate::model::report::Severity;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::text::{Catalog, Language};

/// Files of the folder that are no rules.
const MACHINERY: [&str; 9] =
    ["fact", "facts", "judging", "mod", "rule", "scale", "tests", "wording", "world"];

fn facts_of(meta: &rule::RuleMeta, count: u64) -> SortedMap<String, Json> {
    let fact = |kind| match kind {
        FactKind::Count => json!(count),
        FactKind::Share => json!(0.25),
        FactKind::Figure | FactKind::Money => json!(1234.5),
        FactKind::Channel => json!("whatsapp"),
        FactKind::Operator => json!("meta"),
        FactKind::Format => json!("whatsapp-txt"),
        FactKind::Day => json!("2026-02-11"),
        FactKind::Country => json!("RU"),
        FactKind::Name => json!("staff-1"),
    };
    meta.facts.iter().map(|(name, kind)| ((*name).to_owned(), fact(*kind))).collect()
}

#[test]
fn ids_are_sorted_and_each_has_its_file() {
    let ids: Vec<&str> = RULES.iter().map(|rule| rule.meta().id).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    let is_kebab = |id: &&str| id.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    assert!(ids.iter().all(is_kebab), "{ids:?}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    let files: SortedSet<String> =
        files.map(|name| name.to_string_lossy().trim_end_matches(".rs").to_owned()).collect();
    let expected: SortedSet<String> =
        ids.iter().map(|id| id.replace('-', "_")).chain(MACHINERY.map(str::to_owned)).collect();
    assert_eq!(files, expected);
}

#[test]
fn scales_fall_and_lists_are_sorted() {
    for rule in RULES {
        let meta = rule.meta();
        assert!(meta.scale.steps.is_sorted_by(|a, b| a.0 < b.0 && a.1 > b.1), "the scale of {}", meta.id);
        assert!(meta.facts.is_sorted_by(|a, b| a.0 < b.0), "the facts of {}", meta.id);
        assert!(meta.needs.is_sorted_by(|a, b| a < b), "the needs of {}", meta.id);
        assert!(!meta.figures.is_empty(), "{} names no figure", meta.id);
    }
}

#[test]
fn every_rule_has_all_texts_in_every_language() {
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        for rule in RULES {
            let meta = rule.meta();
            let is_whole = |text: &str| !text.is_empty() && !text.contains("{$") && !text.contains("  ");
            for count in [0, 1, 2, 5, 21] {
                for part in [FindingText::Title, FindingText::Evidence, FindingText::Remedy] {
                    let text = wording::finding(meta.id, &facts_of(&meta, count), part, "RUB", &catalog);
                    let text = text.unwrap_or_else(|| panic!("{} has no {part:?}", meta.id));
                    assert!(is_whole(&text), "{}: {text}", meta.id);
                }
            }
            // Without facts nothing stays open.
            let risk = wording::risk(&meta, &catalog);
            assert!(is_whole(&risk) && !risk.starts_with("finding-"), "{}: {risk}", meta.id);
            for ending in ["figure", "why"] {
                let text = catalog.find(&format!("finding-{}-{ending}", meta.id), &[]);
                let text = text.unwrap_or_else(|| panic!("{} has no {ending}", meta.id));
                assert!(is_whole(&text) && text.ends_with('.'), "{}: {text}", meta.id);
            }
            assert!(catalog.find(&format!("scale-{}", meta.scale.reason), &[]).is_some(), "{}", meta.id);
            for need in meta.needs {
                assert!(
                    catalog.find(&format!("needs-{}", need.id()), &[]).is_some(),
                    "{} needs {need}",
                    meta.id
                );
            }
        }
    }
}

#[test]
fn facts_are_worded_anew_in_any_language() {
    let meta = super::by_id("operator-strands-clients").expect("a rule").meta();
    let mut facts = facts_of(&meta, 0);
    for (name, count) in [("clients", 21), ("of", 1_200), ("deals", 2)] {
        facts.insert(name.to_owned(), json!(count));
    }
    let say = |language, part| wording::finding(meta.id, &facts, part, "RUB", &Catalog::new(language));
    assert_eq!(say(Language::En, FindingText::Title).as_deref(), Some("Stranded when Meta goes"));
    assert_eq!(
        say(Language::En, FindingText::Evidence).as_deref(),
        Some("Without Meta, 21 clients of 1,200 in scope (25%) have no route left. 2 deals are open.")
    );
    assert_eq!(
        say(Language::Ru, FindingText::Evidence).as_deref(),
        Some(
            "Без Meta не останется ни одного канала у 21 клиента из 1\u{a0}200 (25\u{a0}%). Открытых сделок: 2."
        )
    );
    assert_eq!(
        wording::finding("of-a-later-version", &facts, FindingText::Title, "", &Catalog::new(Language::En)),
        None
    );
}

#[test]
fn findings_come_worst_first() {
    let mut world = world(times(4, &proven(&[WHATSAPP])));
    world.quality.files.files = 1;
    world.quality.files.unreadable = 1;
    let report = world.report();
    let staff = ["staff-1".to_owned(), "staff-2".to_owned()];
    let facts = Facts {
        audience: &world.audience,
        report: &report,
        quality: &world.quality,
        params: &world.params,
        staff: &staff,
    };
    let answers = judging::judge(&facts, &Catalog::new(Language::En));
    let found: Vec<(Severity, u64, &str)> =
        answers.findings.iter().map(|one| (one.severity, one.clients.or_zero(), one.id.as_str())).collect();
    assert_eq!(
        found,
        [
            (Severity::Critical, 4, "no-own-contact"),
            (Severity::Critical, 4, "operator-strands-clients"),
            (Severity::High, 0, "export-incomplete"),
            (Severity::Medium, 4, "one-way-to-answer"),
        ]
    );
    assert_eq!(answers.findings[1].title, "Stranded when Meta goes");
    let unjudged: Vec<&str> = answers.unjudged.iter().map(|one| one.id.as_str()).collect();
    assert!(unjudged.is_sorted() && unjudged.contains(&"layer-cuts-many"), "{unjudged:?}");
}
