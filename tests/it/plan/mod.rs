//! The plan against the world in which it was carried out: exports rewritten, audited again by the program.

mod command;
mod known;
mod rewrite;

use std::path::Path;

use serde_json::Value;
use untether::plan::{self, Aim, Scores, Step, Task, World};

use crate::support::{copy, json, name, run, study, world, worlds};
use known::Known;
use rewrite::Rewrite;

/// The world after some tasks, as the program sees it.
fn carried_out(world: &Path, basis: &str, known: &Known<'_>, tasks: &[Task]) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    copy(world, folder.path());
    let mut rewrite = Rewrite::new(known);
    for task in tasks {
        rewrite.carry_out(task);
    }
    rewrite.write(folder.path());
    let mut arguments = vec!["audit", "exports"];
    arguments.extend(rewrite.paths());
    arguments.extend(["--links", "links.csv", "--basis", basis, "-q", "-f", "json=after.json"]);
    run(folder.path(), arguments).ended(0);
    json(&folder.path().join("after.json"))
}

/// Notes every score that the second audit has otherwise than the plan says. A test that the first audit could not assess
/// has nothing to be compared with.
fn compare(at: &str, predicted: Scores, world: &World, after: &Value, wrong: &mut Vec<String>) {
    let tests = [
        ("/tests/outage/score", predicted.outage),
        ("/tests/context/score", predicted.context),
        ("/tests/owned/score", predicted.owned),
        ("/index/score", predicted.index(world)),
    ];
    for (pointer, predicted) in tests {
        let Some(predicted) = predicted else { continue };
        let found = after.pointer(pointer).and_then(Value::as_f64);
        // The index is rounded to 1e-6 on both sides.
        if found.is_none_or(|found| (found - predicted).abs() > 1.5e-6) {
            wrong.push(format!("{at}: {pointer} is {found:?}, the plan says {predicted}"));
        }
    }
}

/// Checks every step of a world's plan, and all of them together. Returns the actions that it plans.
fn check(folder: &Path, basis: &str, wrong: &mut Vec<String>) -> Vec<&'static str> {
    let (study, settings) = study(folder, basis, true);
    let known = Known::new(&study.audit, &settings.params);
    let chain = plan::chain(&known.inputs());
    let at = format!("{} by {basis}", name(folder));
    for step in &chain.steps {
        let channel = step.channel().map(|channel| &study.audit.audience.channels[channel as usize].id);
        let at = format!("{at}, {} {channel:?}", step.action());
        let tasks = plan::work(&known.inputs(), &[*step]);
        compare(&at, step.after, &chain.world, &carried_out(folder, basis, &known, &tasks), wrong);
    }
    let last = chain.steps.last().expect("every world has something to do");
    let tasks = plan::work(&known.inputs(), &chain.steps);
    let after = carried_out(folder, basis, &known, &tasks);
    compare(&format!("{at}, all of it"), last.chain_after, &chain.world, &after, wrong);
    for aim in [
        Aim { target: Some(70.0), budget: None, minutes: None },
        Aim { target: None, budget: Some(4), minutes: None },
        Aim::default(),
    ] {
        let chosen = plan::search(&known.inputs(), aim);
        let after = carried_out(folder, basis, &known, &chosen.tasks);
        compare(&format!("{at}, {aim:?}"), chosen.after, &chain.world, &after, wrong);
    }
    chain.steps.iter().map(Step::action).collect()
}

#[test]
fn the_world_in_which_the_plan_was_carried_out_is_as_the_plan_says() {
    let mut wrong = Vec::new();
    let planned: Vec<_> = worlds().iter().flat_map(|folder| check(folder, "clients", &mut wrong)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for action in plan::ACTIONS {
        assert!(planned.contains(&action.id()), "no world plans {}", action.id());
    }
}

#[test]
fn so_it_is_by_other_weights() {
    let mut wrong = Vec::new();
    check(&world("mail-and-deals"), "value", &mut wrong);
    check(&world("overlap"), "messages", &mut wrong);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
