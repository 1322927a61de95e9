//! Two reports side by side: what moved is taken apart exactly, and what cannot be compared is refused.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};
use untether::compare::compare;
use untether::model::comparison::{Cause, Comparison, Direction, Group};
use untether::model::json;
use untether::model::report::{AuditReport, RosterEntry};

use crate::roster::write_key;
use crate::support::{copy, json, name, run, run_where, start, world, worlds};

/// Rented operators of the made-up worlds, with their channels.
const OPERATORS: [(&str, &[&str]); 2] =
    [("operator:meta", &["instagram", "whatsapp"]), ("operator:telegram", &["telegram"])];

const CHANNELS: [&str; 5] = ["email", "instagram", "phone", "telegram", "whatsapp"];

/// A client of a made-up world, or none.
fn entry(number: usize) -> impl Strategy<Value = Option<RosterEntry>> {
    let routes = prop::collection::vec(0..3_u8, CHANNELS.len());
    let owned = prop::sample::subsequence(vec!["email", "phone", "portal"], 0..=3);
    let kappa = prop_oneof![Just(0.0), Just(0.25), Just(0.5)];
    let context = prop::option::of(0.0..1.0);
    let entry = (any::<bool>(), routes, owned, kappa, context, 0..4_u8, any::<bool>());
    let entry = entry.prop_map(move |(in_scope, routes, owned, kappa, context, weight, has_new_handle)| {
        let on = |state: u8| {
            let routes = CHANNELS.iter().zip(&routes).filter(|(_, route)| **route == state);
            routes.map(|(channel, _)| (*channel).to_owned()).collect()
        };
        // A smaller handle takes the place of the first one, which is kept among the others.
        let own = format!("{number:032x}");
        let (id, also) = if has_new_handle { (format!("new-{own}"), vec![own]) } else { (own, Vec::new()) };
        RosterEntry {
            chats: Vec::new(),
            id,
            also,
            in_scope: in_scope || number == 0,
            proven: on(2),
            known: on(1),
            owned: owned.into_iter().map(str::to_owned).collect(),
            kappa,
            context: context.or((number == 0).then_some(0.5)),
            weight: f64::from(weight) + 1.0,
            value: Some(100.0),
        }
    });
    (prop::bool::weighted(0.8), entry)
        .prop_map(move |(is_there, entry)| (is_there || number == 0).then_some(entry))
}

fn roster() -> impl Strategy<Value = Vec<RosterEntry>> {
    let all: Vec<_> = (0..12).map(entry).collect();
    all.prop_map(|all| all.into_iter().flatten().collect())
}

/// A weighted mean over the clients in scope, worked out from the definition.
fn mean(roster: &[RosterEntry], figure: impl Fn(&RosterEntry) -> Option<f64>) -> f64 {
    let counted: Vec<(f64, f64)> = roster
        .iter()
        .filter(|entry| entry.in_scope)
        .filter_map(|entry| Some((entry.weight, figure(entry)?)))
        .collect();
    let whole: f64 = counted.iter().map(|(weight, _)| weight).sum();
    counted.iter().map(|(weight, figure)| weight * figure).sum::<f64>() / whole
}

/// What is left of a client without some channels, as the methodology defines it.
fn credit(entry: &RosterEntry, lost: &[&str]) -> f64 {
    let is_lost = |channel: &String| lost.contains(&channel.as_str());
    let all: Vec<&String> = entry.proven.iter().chain(&entry.known).collect();
    if all.is_empty() || all.iter().all(|channel| is_lost(channel)) {
        0.0
    } else if !all.iter().any(|channel| is_lost(channel)) || !entry.proven.iter().all(is_lost) {
        1.0
    } else {
        0.5
    }
}

/// A report whose scores are those of a roster.
#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn report(roster: Vec<RosterEntry>) -> AuditReport {
    static TEMPLATE: OnceLock<Value> = OnceLock::new();
    let template = TEMPLATE.get_or_init(|| {
        let ran = run(&world("tiny-ru"), ["audit", "exports", "-f", "json"]).ended(0);
        serde_json::from_str(&ran.out).expect("a report")
    });
    let mut report = template.clone();
    let retained = OPERATORS.map(|(id, lost)| (id, mean(&roster, |entry| Some(credit(entry, lost)))));
    let worst = if retained[1].1 < retained[0].1 { retained[1] } else { retained[0] };
    let outage = &mut report["tests"]["outage"];
    outage["worst"] = json!(worst.0);
    outage["score"] = json!(100.0 * worst.1);
    for (id, lost) in OPERATORS {
        let mut scenario = outage["scenarios"]["operator:meta"].clone();
        scenario["lost"] = json!(lost);
        outage["scenarios"][id] = scenario;
    }
    report["tests"]["context"]["score"] = json!(100.0 * mean(&roster, |entry| entry.context));
    let owned = mean(&roster, |entry| Some(if entry.owned.is_empty() { 0.0 } else { 1.0 }));
    report["tests"]["owned"]["score"] = json!(100.0 * owned);
    report["roster"] = json!(roster);
    json::of_tree(report).expect("the layout of a report")
}

fn compared(old: &AuditReport, new: &AuditReport) -> Comparison {
    compare(old, new, false).expect("comparable")
}

/// The points of the groups of a cause: of the three tests.
fn points(comparison: &Comparison, cause: Cause) -> [f64; 3] {
    let of = |group: &Group| [group.outage, group.context, group.owned].map(|points| points.expect("known"));
    let who = comparison.who.as_ref().expect("rosters");
    who.groups.iter().find(|group| group.cause == cause).map_or([0.0; 3], of)
}

proptest! {
    #[test]
    fn the_parts_of_a_change_sum_to_it(old in roster(), new in roster()) {
        let (old, new) = (report(old), report(new));
        let comparison = compared(&old, &new);
        let who = comparison.who.as_ref().expect("rosters");
        let tests = &comparison.tests;
        let rest = [who.outage_rest.expect("assessed"), 0.0, 0.0];
        for (place, test) in [&tests.outage, &tests.context, &tests.owned].into_iter().enumerate() {
            let explained: f64 = Cause::ALL.iter().map(|cause| points(&comparison, *cause)[place]).sum();
            let change = test.score.change.expect("assessed");
            prop_assert!((explained + rest[place] - change).abs() < 1e-9, "{explained} {rest:?} {change}");
        }
        // What another operator holds back is against the change.
        prop_assert!(rest[0] * tests.outage.score.change.expect("assessed") <= 1e-9);
        for group in &who.groups {
            prop_assert!(group.clients > 0, "{:?}", group);
        }
    }

    #[test]
    fn the_way_back_is_the_way_there_reversed(old in roster(), new in roster()) {
        let (old, new) = (report(old), report(new));
        let (there, back) = (compared(&old, &new), compared(&new, &old));
        for (gain, loss) in [
            (Cause::Appeared, Cause::Vanished),
            (Cause::CameBack, Cause::WentDormant),
            (Cause::GotContact, Cause::LostContact),
            (Cause::GotProvenRoute, Cause::LostProvenRoute),
            (Cause::RecordCaughtUp, Cause::RecordFellBehind),
            (Cause::ConversationMoved, Cause::ConversationMoved),
        ] {
            for (one, other) in points(&there, gain).into_iter().zip(points(&back, loss)) {
                prop_assert!((one + other).abs() < 1e-9, "{gain:?}: {one} there, {other} back");
            }
        }
    }

    #[test]
    fn nobody_moves_what_stays(roster in roster()) {
        let same = report(roster);
        let comparison = compared(&same, &same);
        prop_assert_eq!(comparison.who.expect("a roster").groups, vec![]);
        prop_assert_eq!(comparison.direction, Direction::Same);
    }
}

#[test]
fn a_roster_that_does_not_add_up_explains_nothing() {
    let ran = run(&world("tiny-ru"), ["audit", "exports", "-f", "json"]).ended(0);
    let plain: AuditReport = serde_json::from_str(&ran.out).expect("a report");
    assert_eq!(compared(&plain, &plain).who_missing.as_deref(), Some("no_roster"));
    let one = |id: &str| RosterEntry {
        chats: Vec::new(),
        id: id.to_owned(),
        also: Vec::new(),
        in_scope: true,
        proven: vec!["email".to_owned()],
        known: Vec::new(),
        owned: vec!["email".to_owned()],
        kappa: 0.5,
        context: Some(0.5),
        weight: 1.0,
        value: None,
    };
    let (honest, stranger) = (report(vec![one("a")]), report(vec![one("b")]));
    assert_eq!(compared(&honest, &stranger).who_missing.as_deref(), Some("other_key"));
    let mut changed = honest.clone();
    changed.tests.owned.test.score = Some(50.0);
    assert_eq!(compared(&honest, &changed).who_missing.as_deref(), Some("disagrees"));
}

/// Audits a folder into `target`.
fn audit(folder: &Path, target: &str, more: &[&str]) {
    let output = format!("json={target}");
    let arguments = ["audit", "exports", "--force", "-f", &output, "--pseudonym-key-file", "key"];
    run(folder, arguments.iter().chain(more)).ended(0);
}

/// The smallest world before and after Vera gave an address.
fn vera() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    write_key(&folder.path().join("key"), "a key of more than sixteen characters");
    audit(folder.path(), "old.json", &[]);
    let table = folder.path().join("exports/crm/amocrm_export_contacts_2025-10-31.csv");
    let text = fs::read_to_string(&table).expect("the table");
    assert_eq!(text.matches("test@test.ru").count(), 1, "the fixture has changed");
    fs::write(&table, text.replace("test@test.ru", "vera.e@pochta-sosna.ru")).expect("writable");
    audit(folder.path(), "new.json", &[]);
    folder
}

#[test]
fn who_gave_a_contact_is_what_moved_it() {
    let folder = vera();
    let ran = run(folder.path(), ["compare", "old.json", "new.json", "-f", "json"]).ended(0);
    let comparison: Comparison = serde_json::from_str(&ran.out).expect("a comparison");
    assert_eq!(comparison.direction, Direction::Better);
    let who = comparison.who.as_ref().expect("rosters");
    assert_eq!(who.followed, 8, "all of them, though one has a new pseudonym");
    assert_eq!(
        who.groups.iter().map(|group| group.cause).collect::<Vec<_>>(),
        [Cause::GotContact, Cause::GotKnownRoute]
    );
    let [outage, context, owned] = points(&comparison, Cause::GotContact);
    // One of seven: stranded without Meta before, on a fallback now.
    assert!((outage - 50.0 / 7.0).abs() < 1e-9, "{outage}");
    assert!((owned - 100.0 / 7.0).abs() < 1e-9, "{owned}");
    assert!(context.abs() < 1e-9);
    let known = points(&comparison, Cause::GotKnownRoute);
    assert!(known.iter().all(|points| points.abs() < 1e-9), "its points stand with the contact");
    assert_eq!(comparison.sources.newer.len(), 1);
    let stranded = comparison.scenarios["operator:meta"].stranded;
    assert_eq!((stranded.old, stranded.new), (Some(2.0), Some(1.0)));

    let said = run(folder.path(), ["compare", "old.json", "new.json"]).ended(0).out;
    let first = said.lines().next().expect("a line");
    assert!(first.starts_with("Better: resilience rose from 14.8 to"), "{said}");
    assert!(said.contains("1 client: got a contact"), "{said}");
    let said = run(folder.path(), ["compare", "old.json", "new.json", "--lang", "ru"]).ended(0).out;
    assert!(said.starts_with("Лучше: устойчивость выросла с 14,8"), "{said}");
    let said = run(folder.path(), ["compare", "old.json", "old.json"]).ended(0).out;
    assert!(said.starts_with("As it was"), "{said}");
}

#[test]
fn what_does_not_measure_the_same_is_refused() {
    let folder = vera();
    audit(folder.path(), "value.json", &["--basis", "messages"]);
    let settings = fs::read_to_string(folder.path().join("untether.toml")).expect("settings");
    let short = settings.replace("[audit]", "[audit]\nwindow_days = 90\npopulation = \"wrote\"");
    fs::write(folder.path().join("short.toml"), short).expect("writable");
    audit(folder.path(), "short.json", &["--config", "short.toml"]);
    for (other, names) in
        [("value.json", vec!["basis"]), ("short.json", vec!["window_days (365 → 90)", "population"])]
    {
        let ran = run(folder.path(), ["compare", "old.json", other]).ended(2);
        assert!(ran.out.is_empty());
        for name in names {
            assert!(ran.err.contains(name) && ran.err.contains("--allow-incomparable"), "{}", ran.err);
        }
        let ran = run(folder.path(), ["compare", "old.json", other, "--allow-incomparable"]).ended(0);
        assert!(ran.out.contains("do not measure the same"), "{}", ran.out);
    }
}

#[test]
fn what_is_no_report_is_refused_without_being_quoted() {
    let folder = vera();
    let whole = fs::read_to_string(folder.path().join("old.json")).expect("the report");
    let third = &whole[..whole.len() / 3];
    let cut = &third[..third.rfind(',').expect("a list")];
    let later = whole.replace("untether.report/1", "untether.report/9");
    for (content, says) in [
        ("Zanzibar Canary;+79990001122\n", "no JSON"),
        (cut, "ends in the middle"),
        ("{\"schema\": \"Zanzibar Canary\"}", "no report of untether"),
        (later.as_str(), "another layout"),
        ("", "empty"),
    ] {
        fs::write(folder.path().join("bad.json"), content).expect("writable");
        let ran = run(folder.path(), ["compare", "old.json", "bad.json"]).ended(2);
        assert!(ran.err.contains(says) && ran.err.contains("help:"), "{says}: {}", ran.err);
        assert!(!ran.err.contains("Zanzibar"), "{}", ran.err);
    }
    run(folder.path(), ["compare", "old.json", "none.json"]).ended(2);
    start(folder.path(), ["compare", "old.json", "-", "-f", "cuneiform"]).ended(2);
    run(folder.path(), ["compare", "old.json", "new.json", "-o", "old.json"]).ended(4);
}

#[test]
fn a_comparison_fits_a_terminal() {
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        write_key(&folder.path().join("key"), "a key of more than sixteen characters");
        audit(folder.path(), "new.json", &[]);
        let as_of = json(&folder.path().join("new.json"))["as_of"].as_str().expect("a day").to_owned();
        let (year, rest) = as_of.split_once('-').expect("a year");
        let before = format!("{}-{rest}", year.parse::<i32>().expect("a year") - 1);
        let earlier = ["--as-of", before.as_str()];
        audit(folder.path(), "old.json", &earlier);
        for language in ["en", "ru"] {
            let arguments = ["compare", "old.json", "new.json", "--verbose", "--lang", language];
            let said = run_where(folder.path(), arguments, &[("COLUMNS", "80")]).ended(0).out;
            assert!(said.lines().count() > 3, "{}: {said}", name(&world));
            for line in said.lines() {
                let width = line.chars().count();
                assert!(width <= 80, "{}: {width} columns: {line}", name(&world));
                assert!(!line.contains("compare-") && !line.contains("property-"), "{line}");
            }
        }
    }
}
