//! Both reports side by side: files, settings, every figure.

use serde_json::{Value, json};

use super::figures::Walk;
use super::renamed::renamed;
use super::sources;
use crate::model::verification::{Mismatch, SettingCheck, VERIFICATION_SCHEMA, Verification};

/// Relative difference within which figures of different versions of the program are the same: the order in which floats are
/// summed may change with the code.
const OTHER_VERSION: f64 = 1e-9;

/// Parts that are no figures, are checked apart, or do not follow from the inputs.
const NO_FIGURES: [&str; 12] = [
    "accepted",
    "changed",
    "comments",
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

/// Parts that need more than the inputs: what people have said, a policy, earlier runs, a key.
const NEED_MORE: [&str; 5] = ["accepted", "comments", "gate", "history", "roster"];

/// What is compared.
pub(crate) struct Question<'a> {
    /// The saved report, with whatever another version may have put into it.
    pub stated: &'a Value,
    /// The report that the inputs give with the settings that the saved one states.
    pub now: &'a Value,
    /// How its settings were come by.
    pub settings: SettingCheck,
}

/// Compares them.
pub(crate) fn verify(question: Question<'_>) -> Verification {
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

/// How far two reports are apart: what of the files and figures does not match, and files under other names.
pub(crate) fn distance(verification: &Verification) -> usize {
    let of = &verification.sources;
    let files = of.renamed.len() + of.changed.len() + of.missing.len() + of.added.len();
    files + verification.figures.different.len()
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
