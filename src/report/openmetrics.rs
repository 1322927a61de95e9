//! The figures that are watched over time, as OpenMetrics text: for GitLab's metrics reports and for Prometheus.
//!
//! What is not known has no sample: it is not 0. Labels hold ids alone.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::checks::{Check, CheckKind, Outcome, checks};
use super::{RenderOptions, Renderer};
use crate::model::report::{
    AuditReport, FigureUnit, GateStatus, RuleLevel, Severity, TestScore, TestVerdict,
};
use crate::text::escape;

/// Name, help and figure of a family of samples over one kind of thing.
type Family<T> = (&'static str, &'static str, fn(&T) -> Option<f64>);

/// `-f openmetrics`.
pub struct OpenMetrics;

impl Renderer for OpenMetrics {
    fn id(&self) -> &'static str {
        "openmetrics"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut text = Text::default();
        of_report(report, &mut text);
        of_findings(report, &mut text);
        of_history(report, &mut text);
        if report.gate.is_some() {
            of_gate(report, &checks(report, options.catalog), &mut text);
        }
        out.write_all(text.0.as_bytes())?;
        out.write_all(b"# EOF\n")
    }
}

/// Labels of a sample, in order.
type Labels<'a> = &'a [(&'a str, &'a str)];

/// The text so far.
#[derive(Default)]
struct Text(String);

impl Text {
    /// Begins a family of gauges. The name of a unit is also the end of the family's name.
    fn gauge(&mut self, name: &str, unit: &str, help: &str) {
        self.family(name, "gauge", unit, help);
    }

    fn family(&mut self, name: &str, kind: &str, unit: &str, help: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "# TYPE {name} {kind}");
        if !unit.is_empty() {
            let _ = writeln!(self.0, "# UNIT {name} {unit}");
        }
        let _ = writeln!(self.0, "# HELP {name} {}", escaped(help));
    }

    /// A sample; none where the figure is not known.
    fn sample(&mut self, name: &str, labels: Labels<'_>, figure: Option<f64>) {
        let Some(figure) = figure.filter(|figure| figure.is_finite()) else { return };
        let labels: Vec<String> =
            labels.iter().map(|(label, value)| format!("{label}=\"{}\"", escaped(value))).collect();
        let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        let _ = writeln!(self.0, "{name}{labels} {figure}");
    }

    /// A family with one sample.
    fn one(&mut self, name: &str, unit: &str, help: &str, figure: Option<f64>) {
        if figure.is_some() {
            self.gauge(name, unit, help);
            self.sample(name, &[], figure);
        }
    }

    /// One sample for each state; 1 for the one that is.
    fn states<'a>(&mut self, name: &str, labels: Labels<'a>, states: &[&'a str], is: &str) {
        for state in states {
            let all: Vec<(&str, &str)> = labels.iter().copied().chain([(name, *state)]).collect();
            self.sample(name, &all, Some(f64::from(u8::from(*state == is))));
        }
    }
}

/// A label's value or a help text: on one line, since line feeds are spelled out, and without a quote that ends it.
fn escaped(text: &str) -> String {
    escape::terminal(text).replace('\\', "\\\\").replace('"', "\\\"")
}

fn of_report(report: &AuditReport, text: &mut Text) {
    text.family("untether_build", "info", "", "The program and the version of its formulas.");
    let scoring = report.scoring_version.to_string();
    let labels = [("version", report.tool.version.as_str()), ("scoring_version", &scoring)];
    text.sample("untether_build_info", &labels, Some(1.0));
    let partial = Some(f64::from(u8::from(report.partial)));
    text.one("untether_partial", "", "1 where some input could not be read.", partial);
    text.one("untether_window_days", "days", "Length of the window.", Some(f64::from(report.window.days)));
    let index = report.index.as_ref();
    text.one("untether_index", "", "Resilience, 0 to 100.", index.map(|index| index.score));
    text.one("untether_index_low", "", "Low end of its range.", index.map(|index| index.low));
    text.one("untether_index_high", "", "High end of its range.", index.map(|index| index.high));
    let tests = &report.tests;
    let tests =
        [("outage", &tests.outage.test), ("context", &tests.context.test), ("owned", &tests.owned.test)];
    let figures: [Family<TestScore>; 3] = [
        ("untether_test_score", "Score of a stress test, 0 to 100.", |test| test.score),
        ("untether_test_score_low", "Low end of its range.", |test| test.low),
        ("untether_test_score_high", "High end of its range.", |test| test.high),
    ];
    for (name, help, figure) in figures {
        text.gauge(name, "", help);
        for (id, test) in tests {
            text.sample(name, &[("test", id)], figure(test));
        }
    }
    text.family("untether_test_verdict", "stateset", "", "Verdict of a stress test.");
    for (id, test) in tests {
        let states: Vec<&str> = TestVerdict::ALL.iter().map(|verdict| verdict.id()).collect();
        text.states("untether_test_verdict", &[("test", id)], &states, test.verdict.id());
    }
    let clients = &report.clients;
    text.gauge("untether_clients", "", "Clients by state.");
    for (state, count) in [
        ("in_scope", clients.in_scope),
        ("reachable", clients.reachable),
        ("unreachable", clients.unreachable),
        ("dormant", clients.dormant),
        ("undated", clients.undated),
    ] {
        text.sample("untether_clients", &[("state", state)], count.figure());
    }
    text.one("untether_sources", "", "Sources that were read.", Some(report.sources.len() as f64));
    text.one(
        "untether_sources_failed",
        "",
        "Sources that could not be read.",
        Some(report.errors.len() as f64),
    );
}

fn of_findings(report: &AuditReport, text: &mut Text) {
    text.gauge("untether_findings", "", "Findings by severity.");
    for severity in Severity::ALL {
        let count = report.findings.iter().filter(|finding| finding.severity == severity).count();
        text.sample("untether_findings", &[("severity", severity.id())], Some(count as f64));
    }
    let unjudged = Some(report.unjudged.len() as f64);
    text.one("untether_unjudged", "", "Risks that could not be looked for.", unjudged);
}

fn of_history(report: &AuditReport, text: &mut Text) {
    let Some(last) = report.history.last() else { return };
    let runs = Some(report.history.len() as f64);
    text.one("untether_earlier_runs", "", "Earlier runs in the history file.", runs);
    let is_comparable = last.scoring_version == report.scoring_version;
    let index = report.index.as_ref().filter(|_| is_comparable);
    let change = index.zip(last.index).map(|(index, before)| index.score - before);
    text.one("untether_index_change", "", "Change of the index since the run before.", change);
}

const OUTCOMES: [&str; 6] = ["pass", "warn", "fail", "unknown", "waived", "not-applicable"];

fn of_gate(report: &AuditReport, checks: &[Check], text: &mut Text) {
    let Some(verdict) = &report.gate else { return };
    let states: Vec<&str> = GateStatus::ALL.iter().map(|status| status.id()).collect();
    text.family("untether_gate", "stateset", "", "How the gate ended.");
    text.states("untether_gate", &[], &states, verdict.status.id());
    // Whether the input is whole has a family of its own.
    let rules: Vec<&Check> = checks.iter().filter(|check| check.kind != CheckKind::Input).collect();
    text.gauge("untether_rules", "", "Rules of the policy by outcome.");
    for outcome in OUTCOMES {
        let count = rules.iter().filter(|check| word(check) == outcome).count();
        text.sample("untether_rules", &[("outcome", outcome)], Some(count as f64));
    }
    text.family("untether_rule", "stateset", "", "What became of each rule.");
    for check in &rules {
        let labels = labels(check);
        let labels: Vec<(&str, &str)> =
            labels.iter().map(|(label, value)| (*label, value.as_str())).collect();
        text.states("untether_rule", &labels, &OUTCOMES, word(check));
    }
    let figures: [Family<Check>; 2] = [
        ("untether_rule_value", "The figure of each rule, in the unit that its label names.", |check| {
            check.value
        }),
        ("untether_rule_limit", "The number in its bar.", |check| check.limit),
    ];
    for (name, help, figure) in figures {
        text.gauge(name, "", help);
        for check in &rules {
            let Some(unit) = check.unit.map(FigureUnit::id) else { continue };
            let labels = labels(check);
            let labels = labels.iter().map(|(label, value)| (*label, value.as_str())).chain([("unit", unit)]);
            text.sample(name, &labels.collect::<Vec<_>>(), figure(check));
        }
    }
}

fn labels(check: &Check) -> Vec<(&'static str, String)> {
    let level = check.level.unwrap_or(RuleLevel::Info).id();
    let scope = check.scope.clone().map(|scope| ("scope", scope));
    [("rule", check.rule.clone())].into_iter().chain(scope).chain([("level", level.to_owned())]).collect()
}

fn word(check: &Check) -> &'static str {
    match (check.outcome, check.level) {
        (Outcome::Holds, _) => "pass",
        (Outcome::Fails, Some(RuleLevel::Error)) => "fail",
        (Outcome::Fails, _) => "warn",
        (Outcome::Unknown, _) => "unknown",
        (Outcome::Waived, _) => "waived",
        (Outcome::NotApplicable, _) => "not-applicable",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::report::sample;

    fn rendered(report: &AuditReport) -> String {
        crate::report::rendered::rendered("openmetrics", report)
    }

    fn is_name(text: &str) -> bool {
        !text.is_empty()
            && !text.starts_with(|c: char| c.is_ascii_digit())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    }

    /// The labels of a sample: names, quoted values with three escapes, commas between them.
    fn parse_labels(mut rest: &str) -> Vec<(String, String)> {
        let mut labels = Vec::new();
        loop {
            let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("no value: {rest}"));
            assert!(is_name(name), "{name}");
            let mut value = String::new();
            let mut letters = after.char_indices();
            let end = loop {
                match letters.next().expect("a value that ends") {
                    (_, '\\') => value.push(match letters.next().expect("an escape").1 {
                        'n' => '\n',
                        c @ ('\\' | '"') => c,
                        c => panic!("no escape: {c}"),
                    }),
                    (at, '"') => break at + 1,
                    (_, c) => value.push(c),
                }
            };
            labels.push((name.to_owned(), value));
            let Some(more) = after[end..].strip_prefix(',') else {
                assert_eq!(&after[end..], "");
                return labels;
            };
            rest = more;
        }
    }

    /// Holds a text to the grammar of OpenMetrics 1.0: metadata before samples, each family in one piece, no sample twice.
    fn check(text: &str) -> BTreeSet<String> {
        let body = text.strip_suffix("# EOF\n").expect("the end is marked");
        assert!(!body.contains("\n# EOF") && !body.contains("\n\n") && !body.contains('\r'));
        let (mut families, mut samples) = (BTreeSet::new(), BTreeSet::new());
        let (mut family, mut kind) = (String::new(), String::new());
        for line in body.lines() {
            if let Some(metadata) = line.strip_prefix("# ") {
                let parts: Vec<&str> = metadata.splitn(3, ' ').collect();
                let [word, name, value] = parts[..] else { panic!("{line}") };
                assert!(is_name(name), "{line}");
                match word {
                    "TYPE" => {
                        assert!(families.insert(name.to_owned()), "{name} stands twice");
                        assert!(["gauge", "info", "stateset"].contains(&value), "{line}");
                        (family, kind) = (name.to_owned(), value.to_owned());
                    }
                    "UNIT" => assert!(name == family && name.ends_with(&format!("_{value}")), "{line}"),
                    "HELP" => assert!(name == family && !value.is_empty(), "{line}"),
                    _ => panic!("{line}"),
                }
                continue;
            }
            let (series, figure) = line.rsplit_once(' ').expect("a figure");
            let figure: f64 = figure.parse().expect("a number");
            assert!(figure.is_finite());
            assert!(samples.insert(series.to_owned()), "{series} stands twice");
            let (name, labels) = match series.split_once('{') {
                Some((name, rest)) => (name, parse_labels(rest.strip_suffix('}').expect("a closing brace"))),
                None => (series, Vec::new()),
            };
            let ending = if kind == "info" { "_info" } else { "" };
            assert_eq!(name, format!("{family}{ending}"), "{line}");
            let names: BTreeSet<&String> = labels.iter().map(|(name, _)| name).collect();
            assert_eq!(names.len(), labels.len(), "{line}");
            match kind.as_str() {
                "stateset" => {
                    let states = labels.iter().filter(|(name, _)| *name == family).count();
                    assert!(states == 1 && matches!(line.rsplit(' ').next(), Some("0" | "1")), "{line}");
                }
                "info" => assert!(line.ends_with(" 1"), "{line}"),
                _ => {}
            }
        }
        samples
    }

    #[test]
    fn the_text_follows_the_grammar_and_is_escaped() {
        let mut report = sample::gated();
        check(&rendered(&report));
        check(&rendered(&sample::report()));
        check(&rendered(&sample::bare()));
        report.tool.version = "1\"} 7\n# EOF\n\\".to_owned();
        report.gate.as_mut().expect("a verdict").rules[0].rule = "a\"b\\c\nuntether_index 100".to_owned();
        let samples = check(&rendered(&report));
        assert!(
            samples.iter().any(|series| series.contains("1\\\"} 7\\\\u{a}# EOF\\\\u{a}\\\\")),
            "{samples:?}"
        );
        assert!(!rendered(&report).lines().any(|line| line == "untether_index 100"));
    }

    #[test]
    fn what_is_not_known_has_no_sample() {
        let text = rendered(&sample::bare());
        assert!(!text.contains("untether_index "), "{text}");
        assert!(!text.contains("untether_test_score{test=\"owned\"}"), "{text}");
        assert!(text.contains("untether_test_score{test=\"outage\"} 55.12"), "{text}");
        assert!(
            text.contains("untether_test_verdict{test=\"owned\",untether_test_verdict=\"not_assessed\"} 1")
        );
    }

    #[test]
    fn every_rule_has_its_figure_its_bar_and_what_became_of_it() {
        let text = rendered(&sample::gated());
        assert!(text.contains("untether_gate{untether_gate=\"fail\"} 1"), "{text}");
        assert!(
            text.contains("untether_rule{rule=\"index.score\",level=\"error\",untether_rule=\"fail\"} 1"),
            "{text}"
        );
        assert!(
            text.contains("untether_rule_value{rule=\"index.score\",level=\"error\",unit=\"score\"} 39.51"),
            "{text}"
        );
        assert!(
            text.contains("untether_rule_limit{rule=\"index.score\",level=\"error\",unit=\"score\"} 60"),
            "{text}"
        );
        assert!(
            !text.contains("untether_rule_value{rule=\"tests.context.score\""),
            "not known, so no figure: {text}"
        );
    }
}
