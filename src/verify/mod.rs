//! A saved report beside what its inputs give today. Nothing is read here, and nothing computed: both reports are there.

mod figures;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::model::verification::{Mismatch, SettingCheck, VERIFICATION_SCHEMA, Verification};
use figures::Walk;

/// Relative difference within which figures of different versions of the program are the same: the order in which floats are
/// summed may change with the code.
const OTHER_VERSION: f64 = 1e-9;

/// Parts that are no figures, are checked apart, or do not follow from the inputs.
const NO_FIGURES: [&str; 10] = [
    "changed",
    "gate",
    "hashes",
    "history",
    "presentation",
    "reference",
    "schema",
    "scoring_version",
    "settings",
    "tool",
];

/// Parts that need more than the inputs: a policy, earlier runs, a key.
const NEED_MORE: [&str; 3] = ["gate", "history", "roster"];

/// What is compared.
pub struct Question<'a> {
    /// The saved report, with whatever another version may have put into it.
    pub stated: &'a Value,
    /// The report that the inputs give with the settings that the saved one states.
    pub now: &'a Value,
    /// How its settings were come by.
    pub settings: SettingCheck,
}

/// Compares them.
pub fn verify(question: Question<'_>) -> Verification {
    let Question { stated, now, settings } = question;
    let is_same_version = stated["tool"] == now["tool"];
    let mut walk = Walk::new(if is_same_version { 0.0 } else { OTHER_VERSION }, is_same_version);
    let has_both = |name: &str| has(stated, name) && has(now, name);
    for name in names(stated, now) {
        match name.as_str() {
            "sources" => {}
            "roster" if !has_both("roster") => {}
            name if NO_FIGURES.contains(&name) => {}
            // What reading left open names its sources, which may be called otherwise today.
            "understood" if has_both("understood") => {
                let renamed = renamed(&stated["understood"], &stated["sources"], &now["sources"]);
                walk.compare("understood", Some(&renamed), now.get("understood"));
            }
            name => walk.compare(name, stated.get(name), now.get(name)),
        }
    }
    let (sources, pairs) = sources::sources(&stated["sources"], &now["sources"]);
    for pair in pairs {
        walk.compare(&pair.path, Some(&pair.stated), Some(&pair.now));
    }
    let beside = differing("", &stated["hashes"], &now["hashes"]);
    let mut versions = differing("reference.", &stated["reference"], &now["reference"]);
    versions.extend(Mismatch::of(
        "scoring_version",
        stated.get("scoring_version"),
        now.get("scoring_version"),
    ));
    versions.extend(differing("tool.", &stated["tool"], &now["tool"]));
    let left_aside =
        NEED_MORE.into_iter().filter(|name| has(stated, name) && (*name != "roster" || !has_both(name)));
    let figures = walk.finish();
    let reproduces = figures.different.is_empty()
        && settings.unlike.is_empty()
        && sources.changed.is_empty()
        && sources.missing.is_empty()
        && sources.added.is_empty()
        // Comments in a settings file change its hash and nothing else; what it sets is compared one by one.
        && !beside.iter().any(|one| one.path == "links");
    Verification {
        schema: VERIFICATION_SCHEMA.to_owned(),
        reproduces,
        as_of: now["as_of"].as_str().unwrap_or_default().to_owned(),
        sources,
        beside,
        settings,
        versions,
        figures,
        left_aside: left_aside.map(str::to_owned).collect(),
    }
}

/// A part of the stated report with the names that sources of the same content have now.
fn renamed(part: &Value, stated: &Value, now: &Value) -> Value {
    let paths = |sources: &Value| -> BTreeMap<String, String> {
        let text = |source: &Value, field: &str| source[field].as_str().unwrap_or_default().to_owned();
        let all = sources.as_array().into_iter().flatten();
        all.map(|source| (text(source, "hash"), text(source, "path"))).collect()
    };
    let now = paths(now);
    let names: BTreeMap<String, &String> =
        paths(stated).into_iter().filter_map(|(hash, path)| Some((path, now.get(&hash)?))).collect();
    follow(part, &names)
}

/// A value in which every text that is a path, or a place in one, has its other name.
fn follow(value: &Value, names: &BTreeMap<String, &String>) -> Value {
    match value {
        Value::String(text) => {
            let (path, place) =
                text.rsplit_once(':').map_or((text.as_str(), ""), |(path, _)| (path, &text[path.len()..]));
            let other = names.get(text).map(|name| (*name).clone());
            json!(
                other
                    .or_else(|| names.get(path).map(|name| format!("{name}{place}")))
                    .unwrap_or_else(|| text.clone())
            )
        }
        Value::Array(list) => list.iter().map(|one| follow(one, names)).collect(),
        Value::Object(map) => map.iter().map(|(name, one)| (name.clone(), follow(one, names))).collect(),
        other => other.clone(),
    }
}

/// How far two reports are apart: what of the files and figures does not match, and files under other names.
pub fn distance(verification: &Verification) -> usize {
    let of = &verification.sources;
    let files = of.renamed.len() + of.changed.len() + of.missing.len() + of.added.len();
    files + verification.figures.different.len()
}

/// How the settings of a recomputed report were come by: `stated` by the saved report, `at_hand` without it, `used` in the
/// end. `hidden` names those of which a report states only the number of entries.
pub fn settings(
    stated: &BTreeMap<String, Value>,
    at_hand: &BTreeMap<String, Value>,
    used: &BTreeMap<String, Value>,
    hidden: &[&str],
) -> SettingCheck {
    let names: BTreeSet<&String> = stated.keys().chain(used.keys()).collect();
    let mut check = SettingCheck::default();
    for name in names {
        // The day is that of the report, however it was found.
        if name == "as_of" {
            continue;
        }
        let is_hidden = hidden.contains(&name.as_str());
        let unlike = Mismatch::of(name, stated.get(name), used.get(name));
        if let Some(unlike) = unlike {
            check.unlike.push(unlike);
        } else if is_hidden {
            let has_entries = stated.get(name).and_then(Value::as_u64).is_some_and(|count| count > 0);
            check.at_hand.extend(has_entries.then(|| name.clone()));
        } else {
            check.overruled.extend(Mismatch::of(name, stated.get(name), at_hand.get(name)));
        }
    }
    check
}

/// The names of all parts, in the order of the later report, those that it does not know at the end.
fn names(stated: &Value, now: &Value) -> Vec<String> {
    let own = |value: &Value| -> Vec<String> {
        value.as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default()
    };
    let mut names = own(now);
    names.extend(own(stated).into_iter().filter(|name| now.get(name).is_none()));
    names
}

/// Whether a report has a part, and something in it.
fn has(report: &Value, name: &str) -> bool {
    report.get(name).is_some_and(|part| !part.is_null() && *part != json!([]))
}

/// The entries of two maps that are not the same.
fn differing(prefix: &str, stated: &Value, now: &Value) -> Vec<Mismatch> {
    let entry = |name: &String| Mismatch::of(&format!("{prefix}{name}"), stated.get(name), now.get(name));
    names(stated, now).iter().filter_map(entry).collect()
}

#[cfg(test)]
mod tests;
