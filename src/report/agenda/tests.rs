//! What `plan` shows of a sample, in both languages at 80 columns.

use serde_json::{Value as Json, json};

use super::agenda_document;
use crate::model::agenda::Agenda;
use crate::model::json;
use crate::model::report::PlanStep;
use crate::model::vocabulary::NeedKind;
use crate::report::{RenderOptions, Renderer, Table, sample};
use crate::text::{Catalog, Language, escape};

fn step(action: &str, clients: [u64; 3], gains: [f64; 3], after: Option<f64>, chain: Option<f64>) -> Json {
    let [alone, chain_clients, importable] = clients;
    json!({
        "action": action, "title": "As it was made", "clients": alone, "chain_clients": chain_clients,
        "importable": importable, "index_gain": after.map(|after| after - 39.51), "index_after": after,
        "tests": {"outage": gains[0], "context": gains[1], "owned": gains[2]}, "chain_after": chain
    })
}

fn steps() -> Json {
    json!([
        step("ask-stranded", [42, 42, 31], [16.6, 0.0, 28.9], Some(58.0), Some(58.0)),
        step("log-history:whatsapp", [131, 131, 0], [0.0, 51.0, 0.0], Some(54.6), Some(73.25)),
        step("prove-fallback", [45, 87, 0], [12.0, 2.0, 0.0], Some(44.0), Some(81.0)),
        step("import-recoverable", [31, 31, 0], [9.3, 0.0, 18.7], Some(47.0), Some(81.0)),
    ])
}

fn salon(list: &Json) -> Agenda {
    let agenda = json!({
        "schema": "untether.plan/1", "scoring_version": 1, "tool": {"name": "untether", "version": "0.1.0"},
        "from": "exports", "partial": false, "as_of": "2025-11-20",
        "window": {"from": "2024-11-21", "to": "2025-11-20", "days": 365}, "basis": "clients",
        "client": "Salon\u{1b}[31m", "in_scope": 166, "needs": [],
        "today": {"index": 39.51, "outage": 55.1, "context": 21.4, "owned": 52.4},
        "plan": steps(), "list": list
    });
    json::of_tree(agenda).expect("the layout of an answer")
}

fn list(target: Option<f64>, budget: Option<u64>, method: &str, reached: Option<bool>) -> Json {
    let task = |action: &str| json!({"client": "client-000007", "action": action});
    json!({
        "target": target, "budget": budget, "method": method, "is_reached": reached,
        "after": {"index": 66.67, "outage": 70.0, "context": 60.0, "owned": 70.5}, "clients": 21,
        "actions": [{"action": "import-recoverable", "clients": 12}, {"action": "log-history:vk", "clients": 9}],
        "tasks": vec![task("import-recoverable"); 21]
    })
}

/// The screen, with every blank the same so that a break inside a sentence does not matter.
fn screen(agenda: &Agenda, language: Language, ascii: bool) -> String {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii, plain: false, verbose: false };
    flat(&crate::report::screen::screen(&agenda_document(agenda, &catalog), &options))
}

fn flat(text: &str) -> String {
    for line in text.lines() {
        assert!(escape::width(line) <= 80, "{} columns: {line}", escape::width(line));
        assert!(!line.contains(char::is_control), "{line:?}");
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn the_english_plan() {
    let text = screen(&salon(&list(Some(66.5), None, "greedy", Some(true))), Language::En, false);
    assert_says(
        &text,
        &[
            "Salon\\u{1b}[31m · 166 clients in scope on 20 Nov 2025 · last 12 months Resilience: 39.5 of 100",
            "1 Ask the stranded for an e-mail or a phone 42 39.5 → 58.0 alone +18.5: outage +16.6, contacts +28.9 31 of \
             them need not be asked",
            "2 Bring the history of WhatsApp into the CRM 131 58.0 → 73.2",
            "3 Send one message over each untried fallback 87 73.2 → 81.0 alone +4.5 (45 clients): outage +12.0, \
             context +2.0",
            "needless once all of the above is done: Import contacts that stand only in the exports (alone +7.5).",
            "The shortest way to 66.5 clients Import contacts that stand only in the exports 12",
            "21 clients, 21 tasks: the index goes from 39.5 to 66.6. Found step by step",
        ],
    );
    assert!(!text.contains("out of reach") && !text.contains("4 Import"), "{text}");
    let ascii = screen(&salon(&Json::Null), Language::En, true);
    assert!(ascii.contains("39.5 -> 58.0") && !ascii.contains("shortest"), "{ascii}");
}

#[test]
fn the_russian_plan() {
    let text = screen(&salon(&list(Some(70.0), Some(21), "exact", Some(false))), Language::Ru, false);
    assert_says(
        &text,
        &[
            "1 Попросить контакт у тех, кто останется без связи 42 39,5 → 58,0 само по себе +18,5: отключение +16,6",
            "31 из них спрашивать не нужно",
            "Кратчайший путь к 70: не больше 21 клиента",
            "Перенести в CRM историю ВКонтакте 9",
            "21 клиент, 21 дело: индекс вырастет с 39,5 до 66,6. Столькими клиентами до 70 не дойти: в лучшем случае \
             выйдет 66,6. Перебраны все списки",
        ],
    );
}

#[test]
fn what_cannot_be_said_is_said() {
    let mut agenda = salon(&list(None, Some(3), "exact", None));
    agenda.today.index = None;
    agenda.needs = vec![NeedKind::Crm.into()];
    for step in &mut agenda.plan {
        (step.index_gain, step.index_after, step.chain_after) = (None, None, None);
    }
    if let Some(list) = &mut agenda.list {
        list.after.index = None;
    }
    let text = screen(&agenda, Language::En, false);
    assert_says(
        &text,
        &[
            "Resilience: not assessed, so the actions are in the order of the points they add to the tests that are; needs an \
             export of your CRM",
            "1 Ask the stranded for an e-mail or a phone 42 alone: outage +16.6, contacts +28.9",
            "The best for 3 clients",
            "21 clients, 21 tasks. All lists were tried",
        ],
    );
    assert!(!text.contains("index then") && !text.contains("→"), "{text}");
    "report".clone_into(&mut agenda.from);
    (agenda.list, agenda.plan) = (None, Vec::new());
    let text = screen(&agenda, Language::En, false);
    assert_says(&text, &["Nothing on the list would raise a score", "A saved report names nobody"]);
}

#[test]
fn the_first_screen_says_what_to_do_in_place_of_remedies() {
    let catalog = Catalog::new(Language::En);
    let shown = |plan: Vec<PlanStep>, verbose: bool| {
        let mut report = sample::report();
        report.plan = plan;
        let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose };
        let mut out = Vec::new();
        Table.render(&report, &options, &mut out).expect("memory can be written");
        flat(&String::from_utf8(out).expect("text"))
    };
    let plan: Vec<PlanStep> = json::of_tree(steps()).expect("steps");
    let remedy = "Ask them for a second contact";
    let text = shown(plan.clone(), false);
    assert_says(
        &text,
        &[
            "What to do first clients index then 1 Ask the stranded",
            "42 39.5 → 58.0 31 of them",
            "What stands out",
        ],
    );
    assert!(!text.contains("alone +") && !text.contains(remedy), "{text}");
    assert!(text.find("What to do first") < text.find("What stands out"));
    assert!(shown(plan, true).contains(remedy) && shown(Vec::new(), false).contains(remedy));
}
