//! What people read of a verdict.

use serde_json::json;

use super::gate_document;
use crate::model::json;
use crate::model::report::{AuditReport, Verdict, sample};
use crate::report::{AnswerFormat, CsvStyle, RenderOptions, document_tables, write_document};
use crate::text::{Catalog, Language, escape};

fn verdict() -> Verdict {
    let result = |rule: &str, status: &str, more: serde_json::Value| {
        let mut result = json!({
            "rule": rule, "scope": null, "level": "error", "status": status, "value": null, "text": null, "bar": "",
            "limit": null, "unit": "plain", "distance": null, "open": false, "baseline": null, "clients": null,
            "needs": [], "remedy": null, "waiver": null, "place": null
        });
        result.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        result
    };
    let remedy = json!({"action": "import-recoverable", "clients": 31, "gain": 0.187, "index_gain": 5.04});
    json::of_tree(json!({
        "status": "fail", "preset": "recommended", "policy": [{"path": "policy.toml\u{1b}", "hash": "00"}],
        "today": "2025-11-21",
        "rules": [
            result("index.score", "fail", json!({"value": 39.51, "bar": ">= 55", "limit": 55.0, "unit": "score", "distance": 15.49})),
            result("tests.owned.any", "fail", json!({"value": 0.799_999_99, "bar": ">= 0.8", "limit": 0.8, "unit": "share",
                "distance": 0.000_000_01, "clients": 79, "remedy": remedy, "open": true})),
            result("sources.age_days", "fail", json!({"scope": "telegram-json", "value": 81.0, "bar": "<= 14", "limit": 14.0,
                "unit": "days", "distance": 67.0})),
            result("finding.layer-cuts-many", "unknown", json!({"needs": ["layers"]})),
            result("tests.outage.n_minus_1.on_paper", "warn", json!({"text": "false", "bar": "== true", "level": "warn"})),
            result("tests.context.score", "waived", json!({"waiver": 0})),
            result("clients.in_scope", "pass", json!({"value": 166.0, "bar": ">= 1", "limit": 1.0, "unit": "count"})),
        ],
        "baseline": {"path": "b.json", "as_of": "2025-10-20", "differs": [], "stale": ["clients.handles"], "new": [], "improved": true},
        "waivers": [{"rule": "tests.context.score", "scope": null, "reason": "in December", "owner": "anna",
            "expires": "2025-11-30", "ticket": "OPS-118", "state": "used", "days_left": 9, "place": null}]
    }))
    .expect("a verdict")
}

fn shown(language: Language, verbose: bool, change: impl Fn(&mut AuditReport)) -> String {
    let mut report = sample::report();
    report.partial = false;
    report.gate = Some(verdict());
    change(&mut report);
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose };
    let mut out = Vec::new();
    let document = gate_document(&report, &catalog).expect("a verdict");
    write_document(&document, AnswerFormat::Table, &options, &mut out).expect("memory can be written");
    let text = String::from_utf8(out).expect("text");
    for line in text.lines() {
        assert!(escape::width(line) <= 80 && !line.contains(char::is_control), "{line:?}");
    }
    text
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_reason_stands_on_the_first_line() {
    let text = shown(Language::En, false, |_| ());
    let flat = flat(&text);
    let first = "FAIL Age of the export (sources.age_days [telegram-json]): 81 days, must be 14 days or less";
    assert!(flat.starts_with(first), "{flat}");
    for part in [
        "3 failed, 1 unknown, 1 warning, 1 waived, 1 passed · preset recommended",
        "FAIL Resilience (index.score) 39.5, must be 55.0 or more: off by 15.5 points",
        "79.9%, must be 80% or more: off by 0.1 percentage points",
        "79 clients concerned",
        "Fix: Import contacts that stand only in the exports (31 clients): +18.7 percentage points, index +5.0 points",
        "Open: given the gaps",
        "UNKNOWN finding.layer-cuts-many not known: it needs the layers of your chain",
        "WARN The loss of any one operator is survived on paper (tests.outage.n_minus_1.on_paper): no, must be yes",
        "WAIVED Context (tests.context.score): in December, anna, through 30 Nov 2025 (OPS-118)",
        "The waiver of tests.context.score ends in 9 days (anna, 30 Nov 2025).",
        "Baseline b.json, data up to 20 Oct 2025. Something is better",
        "baseline write --force",
        "Only in the baseline: - clients.handles",
        "Fix: export again up to today",
    ] {
        assert!(flat.contains(part), "{part}\n{flat}");
    }
    assert!(!flat.contains("clients.in_scope"), "what holds is only counted");
    let more = shown(Language::En, true, |_| ());
    assert!(more.contains("Clients in the audit (clients.in_scope): 166, must be 1 or more"), "{more}");
    assert!(
        self::flat(&more)
            .contains("sources.age_days: A figure from a dead export stays green for ever. An export a week")
    );
}

#[test]
fn russian_reads_as_russian() {
    let flat = flat(&shown(Language::Ru, false, |_| ()));
    for part in [
        "НАРУШЕНО Возраст выгрузки (sources.age_days [telegram-json]): 81 день, а нужно не больше 14 дней: расхождение — 67 дней",
        "нарушено: 3, неизвестно: 1, 1 предупреждение, отсрочено: 1, выдержано: 1",
        "Что поможет",
        "касается 79 клиентов",
    ] {
        assert!(flat.contains(part), "{part}\n{flat}");
    }
}

#[test]
fn no_verdict_on_a_part_is_trusted() {
    let text = shown(Language::En, false, |report| report.partial = true);
    assert!(text.starts_with("UNKNOWN  1 source could not be read, so no verdict can be trusted"), "{text}");
}

#[test]
fn every_printer_tells_rules_waivers_and_what_the_figures_come_from() {
    let mut report = sample::report();
    report.gate = Some(verdict());
    for (language, parts) in [
        (
            Language::En,
            [
                "FAIL",
                "sources.age_days [telegram-json]",
                "81 days",
                "14 days or less",
                "OPS-118",
                "in December",
                "b.json",
            ],
        ),
        (
            Language::Ru,
            [
                "НАРУШЕНО",
                "sources.age_days [telegram-json]",
                "81 день",
                "не больше 14 дней",
                "OPS-118",
                "in December",
                "b.json",
            ],
        ),
    ] {
        let catalog = Catalog::new(language);
        let options =
            RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose: false };
        let document = gate_document(&report, &catalog).expect("a verdict");
        for format in [AnswerFormat::Html, AnswerFormat::Markdown] {
            let mut out = Vec::new();
            write_document(&document, format, &options, &mut out).expect("memory can be written");
            let text = String::from_utf8(out).expect("text").replace(['\\', '`'], "");
            for part in parts {
                assert!(text.contains(part), "{part}\n{text}");
            }
            assert!(!text.contains("gate-") || format == AnswerFormat::Html, "{text}");
        }
        let files = document_tables(&document, &options, CsvStyle::default());
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        for name in ["gate-failed.csv", "gate-warned.csv", "gate-held.csv", "gate-waivers.csv", "sources.csv"]
        {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
    }
}
