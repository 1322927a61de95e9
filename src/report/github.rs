//! The checks as workflow commands of GitHub Actions: annotations on the run. The step summary is the report in Markdown.
//!
//! GitHub shows ten annotations of a level for each step, so no more are written; a plain line says how many are left. A
//! line of ours begins with `::` or with `untether: `, and text from outside stands only behind that, with everything encoded
//! that could end a line.

use std::io::{self, Write};

use super::checks::{Check, Loudness, Outcome, checks, reason};
use super::{RenderOptions, Renderer, sentences};
use crate::model::report::AuditReport;
use crate::text::{Catalog, Value};

/// `-f github`.
pub struct GitHub;

/// Annotations of a level that GitHub shows for a step.
const MOST: usize = 10;

/// Levels, loudest first, as workflow commands name them.
const LEVELS: [(Loudness, &str); 3] =
    [(Loudness::Error, "error"), (Loudness::Warning, "warning"), (Loudness::Note, "notice")];

impl Renderer for GitHub {
    fn id(&self) -> &'static str {
        "github"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let checks = checks(report, options.catalog);
        writeln!(out, "untether: {}", data(&sentences(report, &checks, options.catalog)))?;
        for (loudness, command) in LEVELS {
            let all: Vec<&Check> =
                checks.iter().filter(|check| check.loudness == loudness && is_worth_saying(check)).collect();
            for check in all.iter().take(MOST) {
                writeln!(out, "{}", annotation(check, command))?;
            }
            let left = all.len().saturating_sub(MOST);
            if left > 0 {
                let values = [("count", Value::from(left)), ("level", Value::from(command))];
                writeln!(out, "untether: {}", data(&options.catalog.text("check-more", &values)))?;
            }
        }
        if let Some(trend) = sentences::trend(report, options.catalog) {
            writeln!(out, "untether: {}", data(&trend))?;
        }
        Ok(())
    }
}

/// What holds, and what there is nothing to say about, is not annotated.
fn is_worth_saying(check: &Check) -> bool {
    !matches!(check.outcome, Outcome::Holds | Outcome::NotApplicable)
}

/// How it ended, in one line.
fn sentences(report: &AuditReport, checks: &[Check], catalog: &Catalog) -> String {
    reason(report, catalog).unwrap_or_else(|| {
        let failed =
            checks.iter().filter(|check| check.loudness == Loudness::Error && is_worth_saying(check));
        let values = [("count", Value::from(checks.len())), ("failed", Value::from(failed.count()))];
        catalog.text("check-summary", &values)
    })
}

fn annotation(check: &Check, command: &str) -> String {
    let lines: Vec<&str> = check.lines().collect();
    format!(
        "::{command} file={},line={},title={}::{}",
        property(&check.place.path),
        check.place.line,
        property(&format!("untether: {}", check.name())),
        data(&lines.join("\n")),
    )
}

/// Text behind a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text in a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::report::sample;

    fn rendered(report: &AuditReport) -> String {
        crate::report::rendered::rendered("github", report)
    }

    #[test]
    fn an_annotation_stands_at_the_rule_and_says_the_reason() {
        let text = rendered(&sample::gated());
        let line = text.lines().find(|line| line.contains("index.score")).expect("an annotation");
        assert!(
            line.starts_with("::error file=ci/policy.toml,line=3,title=untether%3A index.score::"),
            "{line}"
        );
        assert!(line.contains("::Resilience (index.score): 39.5"), "{line}");
        assert!(line.contains("60.0 or more"), "{line}");
        assert!(text.lines().all(|line| line.starts_with("::") || line.starts_with("untether: ")), "{text}");
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("untether: UNKNOWN: "), "the sample is partial: {first}");
    }

    #[test]
    fn ten_of_a_level_are_shown_and_the_others_counted() {
        let mut report = sample::gated();
        let verdict = report.gate.as_mut().expect("a verdict");
        let failed = verdict.rules[0].clone();
        verdict.rules = (0..23)
            .map(|at| crate::model::report::RuleResult { rule: format!("r{at:02}"), ..failed.clone() })
            .collect();
        report.partial = false;
        let text = rendered(&report);
        assert_eq!(text.lines().filter(|line| line.starts_with("::error ")).count(), 10);
        assert!(
            text.lines().any(|line| line.starts_with("untether: ") && line.contains("13 more")),
            "{text}"
        );
    }

    #[test]
    fn nothing_ends_a_line_or_a_property() {
        assert_eq!(data("a%0Ab\r\n::error::x"), "a%250Ab%0D%0A::error::x");
        assert_eq!(property("a:b,c\n"), "a%3Ab%2Cc%0A");
    }
}
