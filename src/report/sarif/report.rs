//! `-f sarif`: which checks become results, rules and notifications.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::log::{
    Artifact, Configuration, Descriptor, Driver, Fingerprints, Invocation, Level, Location, Log, Message,
    Notification, Physical, Reference, Region, RuleProperties, Run, RunProperties, SCHEMA, SarifResult,
    Suppression, Tool,
};
use crate::model::report::AuditReport;
use crate::model::sorted_map::SortedMap;
use crate::report::checks::{Check, CheckKind, Loudness, Novelty, Outcome, checks};
use crate::report::{RenderOptions, Renderer, sentences, write_pretty};
use crate::text::{Catalog, Value, escape};

/// `-f sarif`.
pub struct Sarif;

/// Results that code scanning takes of a run; it shows the first of them.
const MOST_RESULTS: usize = 5_000;

/// Characters that code scanning takes of a text.
const LONGEST: usize = 1_000;

impl Renderer for Sarif {
    fn id(&self) -> &'static str {
        "sarif"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        write_pretty(&log(report, options.catalog), out)
    }
}

fn log(report: &AuditReport, catalog: &Catalog) -> Log {
    let checks = checks(report, catalog);
    let mut places: SortedMap<&str, usize> = SortedMap::new();
    let mut rules = Vec::new();
    for check in &checks {
        // Every rule once, also those that hold.
        if !places.contains_key(check.rule.as_str()) {
            places.insert(&check.rule, rules.len());
            rules.push(descriptor(check, catalog));
        }
    }
    let place = |check: &Check| places.get(check.rule.as_str()).copied().unwrap_or_default();
    let results: Vec<&Check> = checks.iter().filter(|check| is_result(check)).collect();
    let left = results.len().saturating_sub(MOST_RESULTS);
    let shown = results.iter().take(MOST_RESULTS).map(|check| result(check, place(check)));
    let open = checks.iter().filter(|check| check.outcome == Outcome::Unknown && !is_result(check));
    let more = (left > 0).then(|| {
        let values = [("count", Value::from(left)), ("level", Value::from("result"))];
        notification(&catalog.text("check-more", &values), None)
    });
    let notifications = open.map(|check| notification(&said(check), Some(check))).chain(more).collect();
    let results = shown.collect();
    let driver =
        Driver { name: "untether", version: escape::terminal(&report.tool.version).into_owned(), rules };
    let invocation =
        Invocation { execution_successful: !report.partial, tool_execution_notifications: notifications };
    let run = Run {
        tool: Tool { driver },
        invocations: vec![invocation],
        results,
        // Columns are not used; readers want it said all the same.
        column_kind: "unicodeCodePoints",
        properties: RunProperties {
            as_of: escape::terminal(&report.as_of).into_owned(),
            scoring_version: report.scoring_version,
            trend: sentences::trend(report, catalog),
        },
    };
    Log { schema: SCHEMA, version: "2.1.0", runs: vec![run] }
}

/// What does not hold, and what is enforced and could not be judged.
fn is_result(check: &Check) -> bool {
    match check.outcome {
        Outcome::Fails | Outcome::Waived => true,
        Outcome::Unknown => check.loudness == Loudness::Error,
        Outcome::Holds | Outcome::NotApplicable => false,
    }
}

/// What a rule is about, whatever came of it.
fn descriptor(check: &Check, catalog: &Catalog) -> Descriptor {
    Descriptor {
        id: check.rule.clone(),
        short_description: message(&check.about),
        full_description: message(&check.about),
        help: message(&help(check, catalog)),
        default_configuration: Configuration { level: level(check) },
        properties: RuleProperties { tags: vec!["resilience", check.kind.id()], precision: "very-high" },
    }
}

/// Why a rule is there, or how to see what is behind it.
fn help(check: &Check, catalog: &Catalog) -> String {
    let finding = check.rule.strip_prefix("finding.");
    let why = finding.and_then(|id| catalog.find(&format!("finding-{id}-why"), &[]));
    match (why, check.kind) {
        (Some(why), _) => why,
        (None, CheckKind::Input) => catalog.text("check-help-input", &[]),
        (None, _) => catalog.text("check-help", &[("rule", Value::from(check.rule.as_str()))]),
    }
}

fn result(check: &Check, rule_index: usize) -> SarifResult {
    let suppressions = check
        .waiver
        .as_ref()
        .map(|waiver| vec![Suppression { kind: "external", status: "accepted", justification: cut(waiver) }]);
    SarifResult {
        rule_id: check.rule.clone(),
        rule_index,
        level: level(check),
        message: message(&said(check)),
        locations: vec![location(check)],
        partial_fingerprints: Fingerprints {
            check: check.fingerprint(),
            line: format!("{}:1", check.fingerprint()),
        },
        baseline_state: check.novelty.map(|novelty| match novelty {
            Novelty::New => "new",
            Novelty::Unchanged => "unchanged",
            Novelty::Updated => "updated",
        }),
        suppressions,
    }
}

fn location(check: &Check) -> Location {
    Location {
        physical_location: Physical {
            artifact_location: Artifact { uri: uri(&check.place.path) },
            region: Region { start_line: check.place.line },
        },
    }
}

fn notification(text: &str, check: Option<&Check>) -> Notification {
    Notification {
        level: Level::Note,
        message: message(text),
        associated_rule: check.map(|check| Reference { id: check.rule.clone() }),
    }
}

fn level(check: &Check) -> Level {
    match check.loudness {
        Loudness::Error => Level::Error,
        Loudness::Warning => Level::Warning,
        Loudness::Note => Level::Note,
    }
}

/// Everything that is said of a check, as one text.
fn said(check: &Check) -> String {
    let lines: Vec<&str> = check.lines().collect();
    lines.join("\n")
}

/// A text in which brackets are no links and braces no places for values (SARIF, 3.11).
fn message(text: &str) -> Message {
    let mut safe = String::with_capacity(text.len());
    for letter in cut(text).chars() {
        match letter {
            '\\' | '[' | ']' => safe.extend(['\\', letter]),
            '{' | '}' => safe.extend([letter, letter]),
            _ => safe.push(letter),
        }
    }
    Message { text: safe }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A relative path as a URI: everything is encoded but what may stand in one.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            uri.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use serde_json::Value as Json;

    use super::*;
    use crate::model::report::sample;
    use crate::report::by_id;
    use crate::text::Language;

    fn rendered(report: &AuditReport) -> Json {
        let catalog = Catalog::new(Language::En);
        let options =
            RenderOptions { catalog: &catalog, width: 100, ascii: false, verbose: false, plain: false };
        let mut bytes = Vec::new();
        by_id("sarif").expect("listed").render(report, &options, &mut bytes).expect("memory");
        serde_json::from_slice(&bytes).expect("JSON")
    }

    /// The results of a rule.
    fn results<'a>(log: &'a Json, rule: &str) -> Vec<&'a Json> {
        let all = log["runs"][0]["results"].as_array().expect("results");
        all.iter().filter(|result| result["ruleId"] == rule).collect()
    }

    #[test]
    fn what_fails_stands_at_its_rule_and_what_holds_is_no_result() {
        let log = rendered(&sample::gated());
        let failed = results(&log, "index.score");
        let location = &failed[0]["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "ci/policy.toml");
        assert_eq!(location["region"]["startLine"], 3);
        assert_eq!(failed[0]["level"], "error");
        assert_eq!(failed[0]["baselineState"], "updated");
        assert!(results(&log, "tests.owned.score").is_empty(), "it holds");
        let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
        assert!(
            rules.iter().any(|rule| rule["id"] == "tests.owned.score"),
            "a rule that holds is listed all the same"
        );
        for result in log["runs"][0]["results"].as_array().expect("results") {
            let rule = &rules[result["ruleIndex"].as_u64().expect("a place") as usize];
            assert_eq!(rule["id"], result["ruleId"]);
        }
    }

    #[test]
    fn what_is_enforced_and_unknown_is_a_result_and_other_unknowns_are_notifications() {
        let log = rendered(&sample::gated());
        assert_eq!(results(&log, "tests.context.score")[0]["level"], "error");
        let said =
            log["runs"][0]["invocations"][0]["toolExecutionNotifications"].as_array().expect("notifications");
        assert!(
            said.iter().any(|one| one["associatedRule"]["id"] == "properties.fallback.proven_owned"),
            "{said:?}"
        );
        let plain = rendered(&sample::report());
        let said = plain["runs"][0]["invocations"][0]["toolExecutionNotifications"]
            .as_array()
            .expect("notifications");
        assert_eq!(said.len(), 2, "two risks could not be looked for");
        assert_eq!(plain["runs"][0]["invocations"][0]["executionSuccessful"], false, "the sample is partial");
    }

    #[test]
    fn what_is_put_up_with_is_suppressed_with_the_reason() {
        let log = rendered(&sample::gated());
        let suppression = &results(&log, "concentration.clients.top.share")[0]["suppressions"][0];
        assert_eq!(
            (&suppression["kind"], &suppression["status"]),
            (&Json::from("external"), &Json::from("accepted"))
        );
        assert!(suppression["justification"].as_str().expect("text").contains("second number ordered"));
        assert!(results(&log, "index.score")[0].get("suppressions").is_none());
    }

    #[test]
    fn brackets_are_no_links_and_long_texts_are_cut() {
        assert_eq!(message("[x](http://y) {0} \\").text, "\\[x\\](http://y) {{0}} \\\\");
        assert!(message(&"а".repeat(5_000)).text.chars().count() <= LONGEST + 1);
        assert_eq!(uri("ci/мой файл.toml"), "ci/%D0%BC%D0%BE%D0%B9%20%D1%84%D0%B0%D0%B9%D0%BB.toml");
    }

    #[test]
    fn a_run_stays_within_what_code_scanning_takes() {
        let mut report = sample::gated();
        let verdict = report.gate.as_mut().expect("a verdict");
        let failed = verdict.rules[0].clone();
        let many = (0..MOST_RESULTS + 7).map(|at| crate::model::report::RuleResult {
            scope: Some(format!("chat {at}")),
            ..failed.clone()
        });
        verdict.rules = many.collect();
        report.partial = false;
        let log = rendered(&report);
        assert_eq!(log["runs"][0]["results"].as_array().expect("results").len(), MOST_RESULTS);
        let said = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
        assert!(said.as_str().expect("text").contains('7'), "{said}");
    }
}
