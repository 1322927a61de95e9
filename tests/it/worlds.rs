//! Whole businesses whose figures are known: every figure of the report against them.

use std::path::Path;

use serde_json::Value;

use crate::support::{json, name, run, worlds};

#[test]
fn every_figure_of_every_world_is_right() {
    let mut compared = 0;
    let mut wrong = Vec::new();
    for world in worlds() {
        let expected = json(&world.join("expected.json"));
        let report = report(&world);
        let mut judge = |place: &str, want: &Value, got: Option<&Value>| {
            compared += 1;
            if !is_same(place, want, got) {
                let got = got.map_or("nothing".to_owned(), ToString::to_string);
                wrong.push(format!("{}: {place} is {got}, not {want}", name(&world)));
            }
        };
        let values = expected["values"].as_object().expect("figures by pointer");
        for (pointer, want) in values {
            judge(pointer, want, at(&report, pointer));
        }
        for (path, counts) in expected["sources"].as_object().expect("counts by path") {
            let entries = source_entries(&report, path);
            for (field, want) in counts.as_object().expect("counts") {
                let total = entries.iter().map(|entry| total(&entry[field])).sum::<u64>().into();
                judge(
                    &format!("/sources[{path}]/{field}"),
                    want,
                    Some(&total).filter(|_| !entries.is_empty()),
                );
            }
        }
        for (action, figures) in expected["plan"].as_object().into_iter().flatten() {
            let step = planned(&report, action);
            for (field, want) in figures.as_object().expect("figures") {
                judge(&format!("/plan[{action}]/{field}"), want, step.and_then(|step| step.get(field)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {compared} figures are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 1_000, "only {compared} figures were compared");
}

/// The report of a world.
fn report(world: &Path) -> Value {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.json");
    let output = format!("json={}", path.display());
    run(world, ["audit", "exports", "--show-contacts", "-f", &output]).ended(0);
    json(&path)
}

/// The step of the plan that is expected under a name such as `ask_stranded`.
fn planned<'a>(report: &'a Value, action: &str) -> Option<&'a Value> {
    let id = action.replace('_', "-");
    report["plan"].as_array()?.iter().find(|step| step["action"] == id.as_str())
}

/// What a pointer leads to; below a null everything is null.
fn at<'a>(report: &'a Value, pointer: &str) -> Option<&'a Value> {
    let mut value = report;
    for key in pointer.split('/').skip(1) {
        let key = key.replace("~1", "/").replace("~0", "~");
        value = match value {
            Value::Object(map) => map.get(&key)?,
            Value::Array(list) => list.get(key.parse::<usize>().ok()?)?,
            Value::Null => return Some(&Value::Null),
            _ => return None,
        };
    }
    Some(value)
}

/// Whether a figure is as expected. Scores are on a scale of 100 and HHI on one of 10 000: they may differ by more.
/// An id that has nothing may be missing from a map of ids.
fn is_same(pointer: &str, want: &Value, got: Option<&Value>) -> bool {
    let Some(got) = got else {
        let in_map = ["/channels/", "/operators/", "/staff/"].iter().any(|map| pointer.contains(map));
        return in_map && want.as_f64().is_some_and(|want| want.abs() <= 0.0);
    };
    let (Some(expected), Some(found)) = (want.as_f64(), got.as_f64()) else { return want == got };
    let last = pointer.rsplit('/').next().unwrap_or_default();
    let scores = ["score", "low", "high", "p5", "p95", "hhi", "operator_hhi", "index_gain", "index_after"];
    let is_score = scores.contains(&last) || (pointer.starts_with("/evidence/settings/") && last == "index");
    let tolerance = if is_score { 1e-4 } else { 1e-6 * (expected.abs() * 1e-3).max(1.0) };
    (expected - found).abs() <= tolerance
}

/// The entries of one export: that of its path, else all below it, else that of the folder which holds it.
fn source_entries<'a>(report: &'a Value, path: &str) -> Vec<&'a Value> {
    let sources = report["sources"].as_array().expect("sources");
    let shown = |source: &Value| {
        let path = source["path"].as_str().expect("a path");
        path.strip_prefix("exports/").unwrap_or(path).to_owned()
    };
    let is_below = |one: &str, other: &str| one.strip_prefix(other).is_some_and(|rest| rest.starts_with('/'));
    let of = |test: &dyn Fn(&str) -> bool| -> Vec<&'a Value> {
        sources.iter().filter(|source| test(&shown(source))).collect()
    };
    let ways: [&dyn Fn(&str) -> bool; 3] =
        [&|shown| shown == path, &|shown| is_below(shown, path), &|shown| is_below(path, shown)];
    ways.into_iter().map(of).find(|found| !found.is_empty()).unwrap_or_default()
}

/// A count, or the sum of a list of counts.
fn total(count: &Value) -> u64 {
    match count {
        Value::Array(list) => list.iter().filter_map(|entry| entry["count"].as_u64()).sum(),
        count => count.as_u64().unwrap_or_default(),
    }
}
