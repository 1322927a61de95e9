//! Sample portfolios, on a terminal, in plain words and as a page.

use serde_json::{Value as Json, json};

use super::portfolio_document;
use crate::model::json;
use crate::model::portfolio::Portfolio;
use crate::report::document::Cell;
use crate::report::{AnswerFormat, RenderOptions, sample, write_document};
use crate::text::{Catalog, Language, escape};

fn test(score: Option<f64>, verdict: &str) -> Json {
    let needs: &[&str] = if score.is_none() { &["crm"] } else { &[] };
    json!({"score": score, "low": score, "high": score, "verdict": verdict, "open": false, "needs": needs})
}

/// A row of a business with a score.
fn row(place: u64, label: Option<&str>, as_of: &str, score: Option<f64>) -> Json {
    let report = sample::report();
    let context = if score.is_some() { test(Some(21.4), "fail") } else { test(None, "not_assessed") };
    json!({
        "label": label, "place": place, "business": place, "is_latest": true, "as_of": as_of, "window_days": 365,
        "scoring_version": 1, "basis": "clients", "version": "0.1.0", "partial": false, "currency": "RUB",
        "clients": 166,
        "index": score.map(|score| json!({"score": score, "low": score - 10.0, "high": score + 5.0, "grade": "F"})),
        "tests": {"outage": test(Some(55.1), "watch"), "context": context, "owned": test(Some(82.4), "pass")},
        "worst": {"operator": "meta", "stranded": 42, "value_lost": 612_400.0},
        "effective": 1.83, "rented": 0.98, "owned_any": 0.524,
        "worst_finding": report.findings[0],
        "first_action": {"action": "import-recoverable", "title": "x", "clients": 31, "chain_clients": 31,
            "importable": 0, "index_gain": 4.5, "tests": {"outage": 1.0, "context": null, "owned": 9.0},
            "index_after": 44.0, "chain_after": 44.0},
        "findings": [{"id": "no-own-contact", "severity": "high"}], "unjudged": [], "change": null
    })
}

fn portfolio(kind: &str, businesses: u64, reports: &[Json]) -> Json {
    let of = reports.len();
    json!({
        "schema": "untether.portfolio/1", "kind": kind, "businesses": businesses, "reports": reports,
        "differences": [], "repeated": [], "same_exports": [], "medians": null,
        "common": {
            "findings": [{"id": "no-own-contact", "severity": "high", "title": "x", "count": of, "of": of,
                "first": "2025-06-30", "last": "2025-11-20"}],
            "operators": [{"id": "meta", "count": of, "of": of}],
            "actions": [{"action": "x", "id": "import-recoverable", "count": of, "of": of}]
        }
    })
}

fn several() -> Json {
    let rows = vec![
        row(2, Some("Kedr"), "2025-11-20", Some(39.51)),
        row(1, Some("Iva"), "2025-10-31", Some(61.0)),
        row(3, None, "2025-10-31", None),
    ];
    portfolio("several", 3, &rows)
}

fn over_time() -> Json {
    let mut last = row(2, Some("Kedr"), "2025-11-20", Some(44.0));
    last["change"] = json!({"since": "2025-06-30", "days": 143, "incomparable": [], "index": 4.5, "outage": 3.2,
        "context": null, "owned": 0.0, "appeared": ["history-split"], "gone": ["operator-strands-clients"]});
    portfolio("over_time", 1, &[row(1, Some("Kedr"), "2025-06-30", Some(39.5)), last])
}

fn parsed(json: Json) -> Portfolio {
    json::of_tree(json).expect("the layout of a portfolio")
}

fn written(json: Json, language: Language, format: AnswerFormat, plain: bool) -> String {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain, verbose: false };
    let mut out = Vec::new();
    let document = portfolio_document(&parsed(json), &catalog);
    write_document(&document, format, &options, &mut out).expect("memory can be written");
    String::from_utf8(out).expect("text")
}

/// The terminal's text on one line, so that a break inside a sentence does not matter.
fn screen(json: Json, language: Language) -> String {
    let text = written(json, language, AnswerFormat::Table, false);
    for line in text.lines() {
        assert!(escape::width(line) <= 80, "{} columns: {line}\n{text}", escape::width(line));
        assert!(!line.contains("portfolio-") && !line.contains(char::is_control), "{line}");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn several_businesses_stand_side_by_side() {
    assert_says(
        &screen(several(), Language::En),
        &[
            "3 businesses side by side · 3 reports · as of 31 Oct 2025 to 20 Nov 2025",
            "One report does not say whose it is",
            "Kedr is worst off, with a resilience of 39.5 (F). One of 2 has a grade of D or F. 1 of 3 cannot be rated",
            "For 3 of 3, losing Meta would hurt most.",
            "Kedr 20 Nov 2025 166 39.5 F 29.5 44.5",
            "Report 3 31 Oct 2025 166 – – – –",
            "Kedr 55.1 watch 21.4 fail 82.4 pass",
            "Report 3 55.1 watch – 82.4 pass an export of your CRM",
            "Kedr Meta 42 612,400 RUB 1.8 98% 52%",
            "First step: Import",
            "No contact of your own high 3 3",
        ],
    );
    assert_says(
        &screen(several(), Language::Ru),
        &[
            "Сводка: 3 компании · 3 отчёта",
            "Хуже всех — Kedr: устойчивость 39,5",
            "612 400 ₽",
            "Отчёт 3 55,1 внимание –",
        ],
    );
}

#[test]
fn one_business_over_time_says_what_moved() {
    let text = screen(over_time(), Language::En);
    assert_says(
        &text,
        &[
            "Kedr over time · 2 reports",
            "Better: resilience rose from 39.5 to 44.0 (F) between 30 Jun 2025 and 20 Nov 2025.",
            "20 Nov 2025 166 44.0 F 55.1 watch 21.4 fail 82.4 pass",
            "30 Jun 2025 20 Nov 2025 143 +4.5 +3.2 – 0.0",
            "Gone: One platform strands clients",
        ],
    );
    let page = written(over_time(), Language::En, AnswerFormat::Html, false);
    assert!(page.contains("path class=\"line l4\""), "a line for the index and for each test");
    screen(over_time(), Language::Ru);
}

#[test]
fn what_does_not_compare_is_said_first() {
    let mut json = several();
    json["differences"] = json!([
        {"name": "window_days", "is_decisive": true,
            "values": [{"value": 365, "reports": [0, 1]}, {"value": 90, "reports": [2]}]},
        {"name": "currency", "is_decisive": false,
            "values": [{"value": "RUB", "reports": [0, 2]}, {"value": "GBP", "reports": [1]}]}
    ]);
    json["reports"][1]["currency"] = json!("GBP");
    json["reports"][0]["partial"] = json!(true);
    json["repeated"] = json!([{"report": 1, "times": 2}]);
    json["same_exports"] = json!([[0, 1]]);
    assert_says(
        &screen(json.clone(), Language::En),
        &[
            "These reports cannot be compared: window_days differs. 365 (Kedr, Iva); 90 (Report 3).",
            "Amounts are in several currencies, so they are neither added up nor ranked: RUB (Kedr, Report 3); GBP (Iva).",
            "One report is incomplete: Kedr.",
            "Iva was given 2 times; it counts once.",
            "These were made from the same exports on the same day: Kedr, Iva.",
            "612,400 GBP",
        ],
    );
    screen(json.clone(), Language::Ru);
    // No column of money: each amount has its own currency.
    let document = portfolio_document(&parsed(json), &Catalog::new(Language::En));
    let reach = document
        .sections
        .iter()
        .flat_map(|section| &section.tables)
        .find(|table| table.id == "portfolio-reach");
    assert!(reach.expect("the table").rows.iter().all(|row| matches!(row[3], Cell::Text(_))));
}

#[test]
fn plain_words_hold_every_figure() {
    for language in Language::ALL {
        for json in [several(), over_time()] {
            let table = written(json.clone(), language, AnswerFormat::Table, false);
            let plain = written(json, language, AnswerFormat::Table, true);
            assert!(!plain.contains(['·', '→', '│', '█']) && !plain.contains("  "), "{plain}");
            let figures = |text: &str| -> Vec<String> {
                let digits = text.split(|c: char| !c.is_ascii_digit() && !".,\u{a0}".contains(c));
                digits
                    .map(|word| word.trim_matches(['.', ',', '\u{a0}']).to_owned())
                    .filter(|word| !word.is_empty())
                    .collect()
            };
            let said = figures(&plain);
            for figure in figures(&table) {
                assert!(said.contains(&figure), "{figure} is missing:\n{plain}");
            }
        }
    }
    let plain = written(several(), Language::En, AnswerFormat::Table, true);
    assert_says(
        &plain,
        &["Kedr: As of 20 Nov 2025; Clients 166; Index 39.5; Grade F; Low end 29.5; High end 44.5."],
    );
}

#[test]
fn hundreds_of_reports_have_room() {
    let name = |place: u64| format!("Client {place} <script>\u{202e}{}", "я".repeat(200));
    let rows = (1..=500).map(|place| row(place, Some(&name(place)), "2025-11-20", Some(39.5)));
    let json = portfolio("several", 500, &rows.collect::<Vec<_>>());
    let page = written(json.clone(), Language::Ru, AnswerFormat::Html, false);
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
    assert!(page.contains("есть в отчёте JSON"), "what is left out is said");
    assert!(!page.contains("<script") && !page.contains('\u{202e}'));
    screen(json, Language::En);
}
