//! Checks without a gate: the risks that were looked for.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::masks::Mask;
use super::{Check, Kind, Loudness, Outcome, Source};
use crate::model::report::{Finding, Severity, Unjudged};
use crate::report::saying::need_text;
use crate::rules::fact::FactKind;
use crate::rules::wording::{self, Part};
use crate::rules::{self, RULES};
use crate::text::{Value, escape};

/// What was found, worst first; what could not be looked for; and what was not found.
pub(super) fn checks(source: Source<'_>) -> Vec<Check> {
    let report = source.report;
    let found = report.findings.iter().map(|finding| found(finding, source));
    let unjudged = report.unjudged.iter().map(|rule| unjudged(rule, source));
    let is_spoken_of = |id: &str| {
        report.findings.iter().any(|finding| finding.id == id) || report.unjudged.iter().any(|rule| rule.id == id)
    };
    let quiet = RULES.iter().map(|rule| rule.meta()).filter(|meta| {
        // Nobody looked for a risk that the program did not know yet when it made the report.
        !is_spoken_of(meta.id) && version(meta.since) <= version(&report.tool.version)
    });
    let quiet = quiet.map(|meta| {
        let title = source.text("check-quiet", &[("risk", Value::from(about(meta.id, source)))]);
        check(meta.id, Outcome::Holds, Loudness::Note, title, source)
    });
    found.chain(unjudged).chain(quiet).collect()
}

/// A finding with its numbers.
fn found(finding: &Finding, source: Source<'_>) -> Check {
    let loudness = match finding.severity {
        Severity::Critical | Severity::High => Loudness::Error,
        Severity::Medium => Loudness::Warning,
        Severity::Low | Severity::Info => Loudness::Note,
    };
    let title = worded(finding, Part::Title, source);
    let mut check =
        check(&finding.id, Outcome::Fails, loudness, title.unwrap_or_else(|| about(&finding.id, source)), source);
    check.severity = Some(finding.severity);
    check.details = [Part::Evidence, Part::Remedy].into_iter().filter_map(|part| worded(finding, part, source)).collect();
    check
}

/// A risk that could not be looked for.
fn unjudged(rule: &Unjudged, source: Source<'_>) -> Check {
    let title = source.text("check-unjudged", &[("risk", Value::from(about(&rule.id, source)))]);
    let mut check = check(&rule.id, Outcome::Unknown, Loudness::Note, title, source);
    check.details = needs(&rule.needs, source).into_iter().collect();
    check
}

fn check(id: &str, outcome: Outcome, loudness: Loudness, title: String, source: Source<'_>) -> Check {
    Check {
        kind: Kind::Finding,
        rule: format!("finding.{}", escape::terminal(id)),
        scope: None,
        level: None,
        severity: None,
        outcome,
        loudness,
        title,
        about: about(id, source),
        details: Vec::new(),
        waiver: None,
        value: None,
        limit: None,
        unit: None,
        novelty: None,
        place: source.top(),
    }
}

/// The risk in one line, the same in every run; the id of a risk that only a later version knows.
pub(super) fn about(id: &str, source: Source<'_>) -> String {
    let known = rules::by_id(id).map(|rule| wording::risk(&rule.meta(), source.catalog));
    known.unwrap_or_else(|| escape::terminal(id).into_owned())
}

/// A text of a finding in which nobody is named; `None` for a risk that only a later version knows, whose own words may name
/// anybody.
pub(super) fn worded(finding: &Finding, part: Part, source: Source<'_>) -> Option<String> {
    let kinds = rules::by_id(&finding.id)?.meta().facts;
    let masked = |(name, fact): (&String, &Json)| {
        let is_name = kinds.iter().any(|(known, kind)| known == name && *kind == FactKind::Name);
        let fact = match fact.as_str() {
            Some(text) if is_name => Json::from(source.masks.name(text).said(source.catalog)),
            _ => fact.clone(),
        };
        (name.clone(), fact)
    };
    let facts: BTreeMap<String, Json> = finding.facts.iter().map(masked).collect();
    let currency = source.report.currency.as_deref().unwrap_or_default();
    let text = wording::finding(&finding.id, &facts, part, currency, source.catalog)?;
    Some(escape::terminal(&text).into_owned())
}

/// What is missing, in a sentence.
pub(super) fn needs(needs: &[String], source: Source<'_>) -> Option<String> {
    let catalog = source.catalog;
    let said = |need: &String| {
        let (id, what) = need.split_once(':').unwrap_or((need, ""));
        // Behind the colon stands a channel, the code of a currency or the name of a file, which is not said.
        let is_code = what.len() == 3 && what.bytes().all(|byte| byte.is_ascii_uppercase());
        let masked = source.masks.word(what).map(|mask| mask.said(catalog));
        let what = match masked {
            _ if what.is_empty() || is_code => what.to_owned(),
            Some(masked) => masked,
            None => Mask::SomeSource.said(catalog),
        };
        let cause = catalog.find(&format!("gate-cause-{id}"), &[("what", Value::from(what.as_str()))]);
        cause.unwrap_or_else(|| need_text(&format!("{id}:{what}"), catalog))
    };
    let said: Vec<String> = needs.iter().map(said).collect();
    (!said.is_empty()).then(|| source.text("check-needs", &[("needs", Value::from(said.join("; ")))]))
}

/// The numbers of a version, for comparing.
fn version(text: &str) -> Vec<u64> {
    text.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}
