//! Crafted pairs of reports.

use serde_json::{Value, json};

use super::*;
use crate::model::json;
use crate::model::sorted_map::SortedMap;
use crate::model::verification::{Mismatch, SettingCheck, Verification};

fn report() -> Value {
    json!({
        "schema": "untether.report/1", "scoring_version": 1, "tool": {"name": "untether", "version": "1.2.3"},
        "partial": false, "as_of": "2026-10-31", "settings": {"window_days": 365}, "changed": [],
        "reference": {"channels": "2026-11-22", "phones": "9.0.42"}, "hashes": {"settings": "a"},
        "sources": [{"path": "exports/a.json", "hash": "1", "messages": 7}],
        "tests": {"outage": {"score": 57.25, "needs": []}},
        "findings": [{"id": "sole-channel", "title": "One", "clients": 3}],
        "presentation": {"language": "en"}, "roster": [{"id": "x", "kappa": 0.5}],
    })
}

fn checked(stated: &Value, now: &Value) -> Verification {
    verify(Question { stated, now, settings: SettingCheck::default() })
}

fn paths(all: &[Mismatch]) -> Vec<&str> {
    all.iter().map(|one| one.path.as_str()).collect()
}

#[test]
fn a_report_follows_from_itself_whatever_it_is_called() {
    let mut now = report();
    now["presentation"] = json!({"language": "ru", "logo": "x"});
    now["gate"] = json!({"passed": true});
    now["sources"][0]["path"] = json!("other/a.json");
    let found = checked(&report(), &now);
    assert!(found.reproduces, "{found:?}");
    assert_eq!((found.sources.same, found.sources.renamed.len(), found.figures.tolerance), (1, 1, 0.0));
    assert!(found.figures.compared >= 8, "{found:?}");
    assert_eq!(found.left_aside, Vec::<String>::new());
}

#[test]
fn every_figure_counts() {
    for (pointer, path) in [
        ("/tests/outage/score", "tests.outage.score"),
        ("/findings/0/clients", "findings.sole-channel.clients"),
        ("/findings/0/title", "findings.sole-channel.title"),
        ("/sources/0/messages", "sources.exports/a.json.messages"),
        ("/partial", "partial"),
        ("/roster/0/kappa", "roster.x.kappa"),
    ] {
        let mut stated = report();
        *stated.pointer_mut(pointer).expect("there") = json!(1_234.5);
        let found = checked(&stated, &report());
        assert!(!found.reproduces);
        assert_eq!(paths(&found.figures.different), [path]);
        assert_eq!(found.figures.different[0].stated, Some(json!(1_234.5)));
    }
    let mut stated = report();
    stated["invented"] = json!(1);
    assert_eq!(paths(&checked(&stated, &report()).figures.different), ["invented"]);
}

#[test]
fn another_version_is_said_and_is_no_fault() {
    let mut stated = report();
    stated["tool"]["version"] = json!("1.2.2");
    stated["reference"]["phones"] = json!("9.0.1");
    stated["findings"][0]["title"] = json!("Uno");
    let found = checked(&stated, &report());
    assert!(found.reproduces, "{found:?}");
    assert_eq!(paths(&found.versions), ["reference.phones", "tool.version"]);
}

#[test]
fn what_needs_more_than_the_inputs_is_left_aside() {
    let mut stated = report();
    stated["gate"] = json!({"passed": true});
    let mut now = report();
    now.as_object_mut().expect("a report").remove("roster");
    let found = checked(&stated, &now);
    assert!(found.reproduces, "{found:?}");
    assert_eq!(found.left_aside, ["gate", "roster"]);
}

#[test]
fn another_crosswalk_is_another_input_and_another_settings_file_is_not() {
    let mut now = report();
    now["hashes"]["settings"] = json!("b");
    let found = checked(&report(), &now);
    assert!(found.reproduces);
    assert_eq!(paths(&found.beside), ["settings"]);
    now["hashes"]["links"] = json!("c");
    assert!(!checked(&report(), &now).reproduces);
}

#[test]
fn settings_are_those_of_the_report_but_for_names() {
    let map = |value: Value| -> SortedMap<String, Value> { json::of_tree(value).expect("a map") };
    let stated =
        map(json!({"as_of": null, "basis": "value", "staff.names": 2, "later": true, "exclude.chats": 0}));
    let at_hand = map(json!({"as_of": null, "basis": "clients", "staff.names": 2, "exclude.chats": 1}));
    let used = map(json!({"as_of": "2026-10-31", "basis": "value", "staff.names": 2, "exclude.chats": 1}));
    let check = settings(&stated, &at_hand, &used, &["staff.names", "exclude.chats"]);
    assert_eq!(paths(&check.overruled), ["basis"]);
    assert_eq!(check.at_hand, ["staff.names"]);
    assert_eq!(paths(&check.unlike), ["exclude.chats", "later"]);
}

#[test]
fn what_is_no_report_differs_and_does_not_panic() {
    for stated in
        [json!(null), json!([]), json!({"sources": 7, "reference": "x", "hashes": []}), json!({"tests": []})]
    {
        assert!(!checked(&stated, &report()).reproduces);
    }
}
