//! What-ifs: they say of a scenario what the report says of it, their parts add up, and what cannot be asked is refused.

use std::fs;
use std::path::Path;

use serde_json::Value;
use untether::model::element::{Element, ElementId};
use untether::model::json;
use untether::model::params::Params;
use untether::model::report::{AuditReport, Outcomes};
use untether::model::what_if::{GroupFate, WhatIf};
use untether::pipeline::Study;
use untether::pipeline::what_if::{Question, Unanswerable, from_report, what_if};

use crate::support::{copy, json, name, run, study, world, worlds};

fn ask(lose: &[&str], share: f64) -> Question {
    let lose = lose.iter().map(|id| (*id).to_owned()).collect();
    Question { lose, segment: None, share, replay: false }
}

/// Answers to the loss of each thing alone.
fn all_answers<'a>(study: &'a Study, params: &'a Params) -> impl Iterator<Item = (&'a ElementId, WhatIf)> {
    let ids = study.report.tests.outage.scenarios.keys();
    ids.map(|id| (id, what_if(study, params, &ask(&[id.as_str()], 0.3)).expect("a known id")))
}

fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(1.0)
}

#[test]
fn a_scenario_of_the_report_is_answered_as_the_report_has_it() {
    let mut compared = 0;
    for world in worlds() {
        let (study, settings) = study(&world, "clients", false);
        let report = &study.report;
        for (id, answer) in all_answers(&study, &settings.params) {
            let figures = &answer.figures;
            assert_eq!(figures.scenario, report.tests.outage.scenarios[id], "{} {id}", name(&world));
            assert_eq!(answer.lost[0].id, *id, "named as the report names it");
            assert_eq!(figures.worst_pair, report.tests.outage.worst_pair);
            assert_eq!(figures.before.clients, report.clients.reachable);
            assert_eq!(figures.after.clients + figures.scenario.clients.stranded, report.clients.reachable);
            // The report alone says the same, as far as it goes.
            let saved =
                from_report(report, &ask(&[id.as_str()], 0.3)).expect("a scenario of the report").figures;
            assert_eq!((&saved.scenario, saved.base), (&figures.scenario, figures.base));
            assert_eq!(saved.after.clients, figures.after.clients);
            let (at, saved_at) = (figures.at_share, saved.at_share);
            let pairs = [
                (at.retention, saved_at.retention),
                (at.value_lost_mean, saved_at.value_lost_mean),
                (at.value_lost_worst, saved_at.value_lost_worst),
            ];
            for (own, saved) in pairs {
                assert_eq!(own.is_some(), saved.is_some());
                assert!(own.zip(saved).is_none_or(|(own, saved)| is_close(own, saved)), "{id}");
            }
            assert!(saved.detail.is_none() && figures.detail.is_some());
            compared += 1;
        }
    }
    assert!(compared > 50, "only {compared} scenarios");
}

#[test]
fn the_parts_of_an_answer_add_up() {
    for world in worlds() {
        let (study, settings) = study(&world, "value", false);
        for (id, answer) in all_answers(&study, &settings.params) {
            let place = format!("{} {id}", name(&world));
            let detail = answer.figures.detail.as_ref().expect("from exports");
            let whole = answer.figures.scenario.clients;
            if let Some(value) = answer.figures.scenario.value {
                let groups = || detail.value_groups.iter().map(|group| &group.fate);
                assert_eq!(sum(groups()), whole, "{place}");
                let worth: f64 = groups().filter_map(|fate| fate.value).sum();
                let all = value.safe + value.fallback + value.stranded + value.out_of_reach;
                assert!(is_close(worth, all), "{place}");
                let lost: f64 = groups().filter_map(|fate| fate.value_lost).sum();
                let of_all = answer.figures.scenario.value_lost.as_ref().expect("value")["1"].mean;
                assert!(is_close(lost, of_all), "{place}");
            } else {
                assert!(detail.value_groups.is_empty(), "{place}");
            }
            for (channel, fate) in &detail.channels {
                assert_eq!(
                    fate.before.clients - fate.after.clients,
                    fate.losers.clients,
                    "{place} {channel}"
                );
                let is_lost = answer.figures.scenario.lost.contains(channel);
                assert!(is_lost || fate.losers.clients == 0, "{place} {channel}");
            }
            // Clients of two countries stand in both.
            assert!(sum(detail.countries.values()).stranded >= whole.stranded, "{place}");
            let (low, high) = (detail.retention_low, detail.retention_high);
            let full = answer.figures.scenario.retention.get("1").copied();
            if let (Some(low), Some(full), Some(high)) = (low, full, high) {
                assert!(low <= full + 1e-9 && full <= high + 1e-9, "{place}");
            }
            if let (Some(next), Some(full)) = (&detail.next, full) {
                assert!(next.retention < full && next.stranded >= whole.stranded.or_zero(), "{place}");
            }
        }
    }
}

/// Outcomes of all groups together.
fn sum<'a>(groups: impl Iterator<Item = &'a GroupFate>) -> Outcomes {
    groups.map(|fate| fate.outcomes).fold(Outcomes::default(), |sum, one| Outcomes {
        untouched: sum.untouched + one.untouched,
        untouched_untried: sum.untouched_untried + one.untouched_untried,
        safe: sum.safe + one.safe,
        fallback: sum.fallback + one.fallback,
        fallback_confirmed: sum.fallback_confirmed + one.fallback_confirmed,
        stranded: sum.stranded + one.stranded,
        stranded_recoverable: sum.stranded_recoverable + one.stranded_recoverable,
        out_of_reach: sum.out_of_reach + one.out_of_reach,
    })
}

#[test]
fn several_losses_are_one() {
    let (study, settings) = study(&world("salon-ru"), "clients", false);
    let of = |lose: &[&str]| {
        what_if(&study, &settings.params, &ask(lose, 1.0)).expect("known ids").figures.scenario
    };
    let channels = of(&["whatsapp", "channel:instagram"]);
    let meta = of(&["meta"]);
    assert_eq!(channels.clients, meta.clients, "all channels of an operator are the operator");
    assert_eq!(of(&["meta", "META", "operator:meta"]), meta, "named twice is lost once");
    // A block in one country and a platform for all: worse than each of them.
    let both = of(&["ru-block", "vk"]);
    assert_eq!(both.segment, "all + country=RU");
    for alone in [of(&["ru-block"]), of(&["vk"])] {
        assert!(
            both.clients.stranded >= alone.clients.stranded && both.retention["1"] <= alone.retention["1"]
        );
    }
}

#[test]
fn accounts_go_by_either_name() {
    let (study, settings) = study(&world("studio-en"), "clients", false);
    let audience = &study.audit.audience;
    let shown: Vec<&ElementId> = study
        .report
        .tests
        .outage
        .scenarios
        .keys()
        .filter(|id| id.as_str().starts_with("staff:staff-"))
        .collect();
    assert!(!shown.is_empty(), "somebody is hidden");
    for id in shown {
        let shown_as = |name: &str| study.names.element(&Element::Staff(name).into());
        let real = audience.staff.iter().find(|name| shown_as(name) == *id);
        let real = format!("staff:{}", real.expect("an account").to_uppercase());
        let of = |id: &str| what_if(&study, &settings.params, &ask(&[id], 1.0)).expect("a known account");
        assert_eq!(of(id.as_str()), of(&real));
    }
}

#[test]
fn a_share_of_a_scenario_is_not_mixed_with_another() {
    let (study, settings) = study(&world("tiny-ru"), "clients", false);
    let mut params = settings.params;
    let half = untether::model::params::ScenarioSetting {
        lost: vec!["whatsapp".to_owned()],
        segment: "all".to_owned(),
        share: 0.5,
    };
    params.scenarios.insert("half".to_owned(), half);
    let ask = |lose: &[&str]| what_if(&study, &params, &ask(lose, 1.0));
    assert_eq!(ask(&["half", "telegram"]), Err(Unanswerable::Shares("operator:telegram".to_owned())));
    let (half, whole) = (ask(&["half"]).expect("alone"), ask(&["whatsapp"]).expect("alone"));
    let kept = |answer: &WhatIf| answer.figures.at_share.retention.expect("weight");
    let today = study.report.tests.outage.kept.expect("weight");
    assert!(is_close(kept(&half), today - 0.5 * (today - kept(&whole))));
}

/// A folder with the smallest world and its saved report.
fn tiny() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    run(folder.path(), ["audit", "exports", "-q", "-f", "json=report.json"]).ended(0);
    folder
}

#[test]
fn the_program_answers_from_exports_and_from_a_report() {
    let folder = tiny();
    let ran =
        run(folder.path(), ["simulate", "exports", "--lose", "WhatsApp", "-f", "table", "-f", "json=a.json"]);
    let ran = ran.ended(0);
    assert!(ran.out.contains("lost: WhatsApp") && ran.out.contains("by channel"), "{}", ran.out);
    let answer = json(&folder.path().join("a.json"));
    assert_eq!((&answer["schema"], &answer["from"]), (&"untether.what-if/1".into(), &"exports".into()));
    let report = json(&folder.path().join("report.json"));
    assert_eq!(answer["scenario"], report["tests"]["outage"]["scenarios"]["channel:whatsapp"]);

    let ran =
        run(folder.path(), ["simulate", "report.json", "--lose", "whatsapp", "--share", "0.25"]).ended(0);
    assert!(ran.out.contains("25%") && ran.out.contains("a saved report does not hold"), "{}", ran.out);
    let ran = run(folder.path(), ["simulate", "report.json", "--lose", "whatsapp", "-f", "json"]).ended(0);
    let saved: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((&saved["from"], &saved["detail"]), (&"report".into(), &Value::Null));
    assert_eq!(saved["scenario"], answer["scenario"]);
}

#[test]
fn what_cannot_be_asked_ends_with_2() {
    let folder = tiny();
    let refused = |arguments: &[&str], said: &str| {
        let arguments = ["simulate"].into_iter().chain(arguments.iter().copied());
        let ran = run(folder.path(), arguments).ended(2);
        assert_eq!(ran.out, "");
        assert!(ran.err.contains(said), "{said}\n{}", ran.err);
    };
    refused(&["exports"], "--lose");
    refused(&["exports", "--lose", "telegramm"], "operator:telegram");
    refused(&["exports", "--lose", "qqq"], "here there are");
    refused(&["exports", "--lose", "qqq", "--replay"], "no incident");
    refused(&["exports", "--lose", "whatsapp", "--segment", "country=UK"], "ISO 3166");
    refused(&["exports", "--lose", "whatsapp", "--segment", "everybody"], "country=RU");
    refused(&["exports", "--lose", "whatsapp", "--share", "30"], "between 0 and 1");
    refused(&["exports", "--lose", "whatsapp", "-f", "sarif"], "html, json");
    refused(&["report.json", "--lose", "whatsapp", "--lose", "telegram"], "need the exports");
    refused(&["report.json", "--lose", "whatsapp", "--segment", "country=RU"], "needs the exports");
    refused(&["report.json", "--lose", "ru-tg-block-2026-03-16", "--replay"], "cannot replay");
    refused(&["report.json", "--lose", "viber"], "can be lost");
    refused(&["report.json", "exports", "--lose", "whatsapp"], "beside other paths");
    let other = fs::read_to_string(folder.path().join("report.json")).expect("text");
    fs::write(folder.path().join("newer.json"), other.replace("report/1", "report/2")).expect("writable");
    refused(&["newer.json", "--lose", "whatsapp"], "another layout");
}

#[test]
fn incidents_are_replayed_without_an_end() {
    let folder = tiny();
    let replay = |arguments: &[&str]| -> Value {
        let base = ["simulate", "exports", "--replay", "-f", "json", "--lose"];
        let ran = run(folder.path(), base.iter().chain(arguments)).ended(0);
        serde_json::from_str(&ran.out).expect("JSON")
    };
    let block = replay(&["RU-TG-block-2026-03-16"]);
    assert_eq!(block["replayed"][0]["id"], "ru-tg-block-2026-03-16");
    assert_eq!(block["scenario"]["segment"], "country=RU");
    let lost = run(
        folder.path(),
        ["simulate", "exports", "--lose", "telegram", "--segment", "country=RU", "-f", "json"],
    );
    let lost: Value = serde_json::from_str(&lost.ended(0).out).expect("JSON");
    assert_eq!(block["scenario"], lost["scenario"]);
    let own = "\n[[incident]]\nchannels = [\"whatsapp\"]\nstart = \"2025-03-03\"\nkind = \"account-ban\"\nsummary = \"banned\"\n";
    append(&folder.path().join("untether.toml"), own);
    let own = replay(&["own-1"]);
    assert_eq!(
        (&own["replayed"][0]["summary"], &own["scenario"]["lost"][0]),
        (&"banned".into(), &"whatsapp".into())
    );
}

fn append(path: &Path, more: &str) {
    let text = fs::read_to_string(path).expect("text");
    fs::write(path, text + more).expect("writable");
}

#[test]
fn a_partial_report_is_a_partial_answer() {
    let folder = tiny();
    let path = folder.path().join("report.json");
    let mut report: AuditReport = json::of_tree(json(&path)).expect("a report");
    report.partial = true;
    fs::write(&path, serde_json::to_string_pretty(&report).expect("JSON")).expect("writable");
    let ran = run(folder.path(), ["simulate", "report.json", "--lose", "whatsapp"]).ended(3);
    assert!(ran.out.contains("Incomplete"), "{}", ran.out);
}
