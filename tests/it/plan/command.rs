//! The command: what it lists, what it writes, what it refuses.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{copy, entries, json, name, run, world, worlds};

/// The answer of `plan` in a copy of a world.
fn answer(folder: &Path, more: &[&str]) -> Value {
    let arguments = ["plan", "exports", "--force", "-q", "-f", "json=plan.json"];
    run(folder, arguments.iter().chain(more)).ended(0);
    json(&folder.join("plan.json"))
}

fn tiny() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("tiny-ru"), folder.path());
    folder
}

#[test]
fn a_list_reaches_its_target_with_no_more_than_its_budget() {
    for world in worlds() {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&world, folder.path());
        let free = answer(folder.path(), &["--target", "70"]);
        let index = |answer: &Value| answer["list"]["after"]["index"].as_f64();
        let Some(reached) = index(&free) else {
            assert_eq!(free["list"]["is_reached"], Value::Null, "{}: no index, no target", name(&world));
            continue;
        };
        assert!(reached >= 70.0 && free["list"]["is_reached"] == true, "{}", name(&world));
        let tasks = |answer: &Value| answer["list"]["tasks"].as_array().map_or(0, Vec::len);
        let higher = answer(folder.path(), &["--target", "80"]);
        assert!(tasks(&higher) >= tasks(&free), "{}: a higher target takes no less", name(&world));
        let mut before = free["today"]["index"].as_f64().expect("an index");
        for budget in ["1", "3", "1000000"] {
            let few = answer(folder.path(), &["--budget", budget]);
            let clients = few["list"]["clients"].as_u64().expect("a count");
            assert!(clients <= budget.parse().expect("a number"), "{}", name(&world));
            assert!(index(&few) >= Some(before), "{}: more clients, no lower index", name(&world));
            before = index(&few).expect("an index");
        }
    }
}

#[test]
fn few_candidates_are_all_tried() {
    let folder = tiny();
    let chats = entries(&folder.path().join("exports/whatsapp"));
    let chat = chats.iter().find(|path| name(path).contains("Вера")).expect("the chat of one client");
    let paths = ["exports/crm", chat.to_str().expect("text")];
    let arguments = ["plan", paths[0], paths[1], "--target", "60", "-q", "-f", "json"];
    let found: Value = serde_json::from_str(&run(folder.path(), arguments).ended(0).out).expect("JSON");
    assert_eq!((&found["list"]["method"], &found["list"]["is_reached"]), (&"exact".into(), &true.into()));
    let all = answer(folder.path(), &["--target", "60"]);
    assert_eq!(all["list"]["method"], "greedy", "eight clients have more to be done for than can be tried");
}

#[test]
fn without_an_aim_the_plan_of_the_report_is_shown() {
    let folder = tiny();
    let none = answer(folder.path(), &[]);
    assert_eq!(none["list"], Value::Null);
    let report = folder.path().join("report.json");
    run(folder.path(), ["audit", "exports", "-q", "-f", "json=report.json"]).ended(0);
    assert_eq!(none["plan"], json(&report)["plan"]);
}

#[test]
fn threads_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&world("salon-ru"), folder.path());
    let one = answer(folder.path(), &["--target", "75", "--jobs", "1"]);
    assert_eq!(one, answer(folder.path(), &["--target", "75", "--jobs", "2"]));
}

#[test]
fn a_saved_report_shows_its_plan_and_knows_no_clients() {
    let folder = tiny();
    run(folder.path(), ["audit", "exports", "-q", "-f", "json=report.json"]).ended(0);
    let shown = run(folder.path(), ["plan", "report.json"]).ended(0).out;
    let own = run(folder.path(), ["plan", "exports"]).ended(0).out;
    let steps = |text: &str| -> Vec<String> {
        let lines = text.lines().skip_while(|line| !line.contains("What to do first"));
        lines.take_while(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    assert_eq!(steps(&shown), steps(&own));
    assert!(steps(&shown).len() > 4 && shown.contains("A saved report names nobody"), "{shown}");
    for asked in [["--target", "70"], ["--budget", "3"], ["--worklist", "ask.csv"]] {
        let refused = run(folder.path(), ["plan", "report.json"].iter().chain(&asked)).ended(2);
        assert!(refused.err.contains("a saved report names no clients"), "{}", refused.err);
    }
    run(folder.path(), ["plan", "report.json", "exports"]).ended(2);
    assert!(!folder.path().join("ask.csv").exists());
}

#[test]
fn a_worklist_holds_the_clients_of_the_list_alone() {
    let folder = tiny();
    let rows = |arguments: &[&str]| {
        let all = ["plan", "exports", "--force", "-q", "--worklist", "ask.csv"];
        run(folder.path(), all.iter().chain(arguments)).ended(0);
        fs::read_to_string(folder.path().join("ask.csv")).expect("a worklist").lines().count()
    };
    assert!(rows(&["--budget", "1"]) < rows(&[]), "a budget makes the worklist shorter");
    run(folder.path(), ["plan", "exports", "--worklist", "ask.csv"]).ended(4);
}

#[test]
fn what_is_no_aim_is_refused() {
    let folder = tiny();
    for wrong in [
        ["--target", "101"],
        ["--target", "much"],
        ["--target", "NaN"],
        ["--budget", "0"],
        ["--budget", "2.5"],
    ] {
        run(folder.path(), ["plan", "exports"].iter().chain(&wrong)).ended(2);
    }
    run(folder.path(), ["plan", "exports", "-f", "sarif"]).ended(2);
}
