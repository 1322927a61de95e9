//! The checks as a code quality report of GitLab, which compares it between branches by the fingerprints.

use std::io::{self, Write};

use serde::Serialize;

use super::checks::{Check, CheckKind, Loudness, Outcome, checks};
use super::{RenderOptions, Renderer, write_pretty};
use crate::model::report::{AuditReport, Severity};

/// `-f gitlab`.
pub struct GitLab;

impl Renderer for GitLab {
    fn id(&self) -> &'static str {
        "gitlab"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let checks = checks(report, options.catalog);
        let shown = |check: &&Check| !matches!(check.outcome, Outcome::Holds | Outcome::NotApplicable);
        let issues: Vec<Issue> = checks.iter().filter(shown).map(issue).collect();
        write_pretty(&issues, out)
    }
}

/// One entry.
#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u64,
}

fn issue(check: &Check) -> Issue {
    let lines: Vec<&str> = check.lines().collect();
    Issue {
        description: lines.join(" "),
        check_name: check.rule.clone(),
        fingerprint: check.fingerprint(),
        severity: severity(check),
        location: Location { path: check.place.path.clone(), lines: Lines { begin: check.place.line } },
    }
}

/// GitLab's word for how bad it is. It knows no waivers: what is put up with is for information.
fn severity(check: &Check) -> &'static str {
    match (check.outcome, check.level, check.severity) {
        (Outcome::Waived, ..) => "info",
        _ if check.kind == CheckKind::Input => "blocker",
        (Outcome::Fails, None, Some(severity)) => match severity {
            Severity::Critical => "blocker",
            Severity::High => "critical",
            Severity::Medium => "major",
            Severity::Low => "minor",
            Severity::Info => "info",
        },
        _ => match check.loudness {
            Loudness::Error => "critical",
            Loudness::Warning => "minor",
            Loudness::Note => "info",
        },
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::model::report::sample;
    use crate::report::by_id;
    use crate::text::{Catalog, Language};

    fn rendered(report: &AuditReport, language: Language) -> Vec<Value> {
        let catalog = Catalog::new(language);
        let options =
            RenderOptions { catalog: &catalog, width: 100, ascii: false, verbose: false, plain: false };
        let mut bytes = Vec::new();
        by_id("gitlab").expect("listed").render(report, &options, &mut bytes).expect("memory");
        serde_json::from_slice(&bytes).expect("JSON")
    }

    #[test]
    fn every_entry_has_what_gitlab_asks_for() {
        for report in [sample::gated(), sample::report()] {
            let issues = rendered(&report, Language::En);
            assert!(issues.len() > 3);
            let mut prints = BTreeSet::new();
            for issue in &issues {
                assert!(!issue["description"].as_str().expect("text").is_empty());
                assert!(
                    !issue["location"]["path"].as_str().expect("text").starts_with(['/', '.']),
                    "{issue}"
                );
                assert!(issue["location"]["lines"]["begin"].as_u64().expect("a line") >= 1);
                let severity = issue["severity"].as_str().expect("text");
                assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity), "{severity}");
                assert!(prints.insert(issue["fingerprint"].to_string()), "{issue} stands twice");
            }
        }
    }

    #[test]
    fn fingerprints_are_the_same_in_every_language() {
        let prints = |language| -> Vec<String> {
            rendered(&sample::gated(), language)
                .iter()
                .map(|issue| issue["fingerprint"].to_string())
                .collect()
        };
        assert_eq!(prints(Language::En), prints(Language::Ru));
    }
}
