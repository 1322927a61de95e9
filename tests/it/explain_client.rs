//! One client explained: its evidence holds it together, its points make the scores, and without it the scores are those of a
//! world that never had it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use untether::commands::Request;
use untether::config::Overrides;
use untether::model::client::Scope;
use untether::model::dossier::Dossier;
use untether::pipeline::{Study, dossier::dossier};

use crate::support::{audited, copy, json, name, request, run, run_where, world, worlds};

/// A world audited in this process.
fn study(world: &Path) -> (Study, Request) {
    let request = Request { show_contacts: false, ..request(world, &Overrides::default()) };
    (audited(&request), request)
}

/// Explains every client of a world.
fn all(world: &Path) -> (Study, Vec<Dossier>) {
    let (mut study, request) = study(world);
    let numbers: Vec<u32> = study.audit.audience.clients.iter().map(|client| client.number).collect();
    let params = &request.settings.params;
    let explain = |number| dossier(&mut study, params, number, false).expect("a client");
    let dossiers = numbers.into_iter().map(explain).collect();
    (study, dossiers)
}

/// Whether the grounds connect all handles of a client.
fn holds_together(dossier: &Dossier) -> bool {
    let places: BTreeMap<&str, usize> =
        dossier.handles.iter().zip(0..).map(|(handle, place)| (handle.name.as_str(), place)).collect();
    let mut groups: Vec<usize> = (0..dossier.handles.len()).collect();
    for ground in dossier.grounds.iter().filter(|ground| ground.rule != "kept-apart") {
        let own: Vec<usize> = ground.handles.iter().map(|name| groups[places[name.as_str()]]).collect();
        for group in &mut groups {
            if own.contains(group) {
                *group = own[0];
            }
        }
    }
    groups.iter().all(|group| *group == groups[0])
}

#[test]
fn evidence_holds_every_client_together_and_its_points_make_the_scores() {
    let mut explained = 0;
    for world in worlds() {
        let (study, dossiers) = all(&world);
        explained += dossiers.len();
        let mut sums = [0.0; 3];
        for (dossier, client) in dossiers.iter().zip(study.audit.audience.clients.iter()) {
            let place = format!("{}: {}", name(&world), dossier.client);
            assert!(holds_together(dossier), "{place}: {:?} {:?}", dossier.handles, dossier.grounds);
            assert_eq!(
                dossier.handles.iter().filter(|handle| handle.kind != "record").count(),
                client.handles as usize
            );
            for (handle, count) in dossier.handles.iter().map(|handle| (handle, handle.places.len())) {
                assert!(
                    handle.text.is_none() && (count > 0 || handle.kind != "record"),
                    "{place}: {handle:?}"
                );
            }
            assert_eq!(dossier.routes.len(), client.routes.len(), "{place}");
            for route in &dossier.routes {
                assert!(!route.reasons.is_empty(), "{place}: {route:?}");
                assert!(!route.is_proven || route.last.is_some(), "{place}: {route:?}");
            }
            let effect = &dossier.effect;
            for (sum, test) in sums.iter_mut().zip([effect.outage, effect.context, effect.owned]) {
                *sum += test.points.unwrap_or(0.0);
            }
            let is_scored = client.scope == Scope::In;
            assert!(is_scored || effect.index.with == effect.index.without, "{place}");
            assert_eq!(effect.index.with, study.report.index.as_ref().map(|index| index.score), "{place}");
        }
        let tests = &study.report.tests;
        let scores = [tests.outage.test.score, tests.context.test.score, tests.owned.test.score];
        for (sum, score) in sums.into_iter().zip(scores) {
            assert!((sum - score.unwrap_or(0.0)).abs() < 1e-6, "{}: {sum} is not {score:?}", name(&world));
        }
    }
    assert!(explained > 400, "only {explained} clients");
}

/// The explanation of a client of a copied world.
fn explained(folder: &Path, client: &str, more: &[&str]) -> Dossier {
    let arguments = ["explain", client, "exports", "-f", "json"];
    let ran = run(folder, arguments.iter().chain(more)).ended(0);
    serde_json::from_str(&ran.out).expect("a client")
}

#[test]
fn without_a_client_the_scores_are_those_of_a_world_without_it() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    let settings = folder.path().join("untether.toml");
    let plain = fs::read_to_string(&settings).expect("settings");
    for number in [1, 3, 8] {
        let client = format!("client-{number:06}");
        let one = explained(folder.path(), &client, &["--show-contacts"]);
        let handle = one.handles.iter().find(|handle| handle.kind != "record").expect("a handle");
        let handle = handle.text.as_ref().expect("shown");
        let without = format!("{plain}\n[exclude]\nhandles = [\"{handle}\"]\n");
        let as_of = format!("[audit]\nas_of = \"{}\"", one.as_of);
        fs::write(&settings, without.replace("[audit]", &as_of)).expect("writable");
        run(folder.path(), ["audit", "exports", "--force", "-f", "json=report.json"]).ended(0);
        fs::write(&settings, &plain).expect("writable");
        let report = json(&folder.path().join("report.json"));
        assert_eq!(report["clients"]["excluded"], 1);
        for (test, effect) in
            [("outage", one.effect.outage), ("context", one.effect.context), ("owned", one.effect.owned)]
        {
            let score = report["tests"][test]["score"].as_f64().expect("assessed");
            let without = effect.score.without.expect("assessed");
            assert!((score - without).abs() < 1e-9, "{client} {test}: {without} is not {score}");
        }
        let index = report["index"]["score"].as_f64();
        assert_eq!(index, one.effect.index.without, "{client}");
    }
}

#[test]
fn links_say_by_which_rule_they_were_made() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    let rules = |number: usize, more: &[&str]| -> Vec<String> {
        let dossier = explained(folder.path(), &format!("client-{number}"), more);
        dossier.grounds.into_iter().map(|ground| ground.rule).collect()
    };
    let all: Vec<Vec<String>> = (1..=8).map(|number| rules(number, &[])).collect();
    let of = |rule: &str| all.iter().filter(|rules| rules.iter().any(|one| one == rule)).count();
    // Six have a record; that of the one with a placeholder holds nothing but the name.
    assert_eq!((of("record"), of("name")), (5, 1), "{all:?}");
    assert!(of("contact-list") > 0, "{all:?}");
    // A link file that joins the two who are known by one handle each, and one that keeps a chat from a record.
    let only: Vec<usize> = (1..=8).filter(|number| all[number - 1].is_empty()).collect();
    let text = |number: usize| {
        let dossier = explained(folder.path(), &format!("client-{number}"), &["--show-contacts"]);
        dossier.handles[0].text.clone().expect("shown")
    };
    let [one, other] = [text(only[0]), text(only[1])];
    fs::write(folder.path().join("links.csv"), format!("a,b,relation\n{one},{other},same\n"))
        .expect("writable");
    assert_eq!(rules(only[0], &["--links", "links.csv"]), ["link-file"]);
    fs::write(folder.path().join("links.csv"), format!("a,b,relation\n{one},{other},not\n"))
        .expect("writable");
    assert_eq!(rules(only[0], &["--links", "links.csv"]), ["kept-apart"]);
}

#[test]
fn a_client_is_shown_in_both_languages_on_80_columns() {
    for world in ["tiny-ru", "mail-and-deals", "salon-ru"].map(world) {
        for language in ["en", "ru"] {
            for number in ["client-000002", "client-000011"] {
                let arguments = ["explain", number, "exports", "--lang", language, "--verbose", "-q"];
                let ran = run_where(&world, arguments, &[("COLUMNS", "80")]);
                if ran.code == Some(2) {
                    continue; // A world with fewer clients.
                }
                let said = ran.out;
                assert!(said.starts_with(number) && said.lines().count() > 15, "{said}");
                for line in said.lines() {
                    assert!(line.chars().count() <= 80, "{}: {line}", world.display());
                    let is_id = ["client-r", "client-c", "client-g", "client-d", "κ 0.00"]
                        .iter()
                        .any(|id| line.contains(id));
                    assert!(!is_id, "{line}");
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_explained_ends_with_2() {
    let tiny = world("tiny-ru");
    let ran = run(&tiny, ["explain", "client-000009", "exports"]).ended(2);
    assert!(ran.err.contains("client-000001 to client-000008"), "{}", ran.err);
    let ran = run(&tiny, ["explain", "client-000001"]).ended(2);
    assert!(ran.err.contains("untether explain client-000001 PATH"), "{}", ran.err);
    run(&tiny, ["explain", "client-000001", "nowhere"]).ended(3);
    run(&tiny, ["explain", "client-000001", "exports", "-f", "cuneiform"]).ended(2);
}
