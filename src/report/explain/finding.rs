//! A finding: why it matters, how it is judged, what it needs, what to do, and what an audit says of it.

use super::explanation::{Explanation, in_this_audit};
use crate::model::need::Need;
use crate::model::report::{AuditReport, Finding};
use crate::naming;
use crate::rules::RuleMeta;
use crate::rules::wording::{self, FindingText};
use crate::text::{Catalog, Value, number};

/// Explains a rule, with what a report says of it.
pub fn explain_finding(meta: &RuleMeta, report: Option<&AuditReport>, catalog: &Catalog) -> Explanation {
    let text = |ending: &str| catalog.text(&format!("finding-{}-{ending}", meta.id), &[]);
    let mut page = Explanation::new("finding", meta.id, wording::risk(meta, catalog));
    if let Some(report) = report {
        in_this_audit(&mut page, report, here(meta, report, catalog), catalog);
    }
    page.part("explain-why", vec![text("why")], catalog);
    page.part("explain-measured", vec![text("figure")], catalog);
    let mut severities = wording::severities(&meta.scale, catalog);
    severities.push(catalog.text(&format!("scale-{}", meta.scale.reason), &[]));
    page.part("explain-severity", severities, catalog);
    // What is nothing without what it speaks of shows when an audit lacks it.
    let needs = meta.needs.iter().filter(|need| !need.speaks_of_something());
    let needs = needs.map(|need| naming::need(&Need::from(*need), catalog));
    page.part("explain-needs", needs.collect(), catalog);
    page.part("explain-remedy", vec![text("remedy")], catalog);
    page.part("explain-figures", meta.figures.iter().map(|path| (*path).to_owned()).collect(), catalog);
    let subject = catalog.text(&format!("subject-{}", meta.subject.id()), &[]);
    let about = [("subject", Value::from(subject)), ("since", Value::from(meta.since))];
    page.part("explain-about", vec![catalog.text("explain-about-finding", &about)], catalog);
    page
}

/// What a report says: found, not judged, or nothing.
fn here(meta: &RuleMeta, report: &AuditReport, catalog: &Catalog) -> Vec<String> {
    if let Some(found) = report.findings.iter().find(|found| found.id == meta.id) {
        return evidence(found, report, catalog);
    }
    match report.unjudged.iter().find(|rule| rule.id == meta.id) {
        Some(rule) => {
            let needs: Vec<String> = rule.needs.iter().map(|need| naming::need(need, catalog)).collect();
            vec![catalog.text("explain-unjudged", &[("needs", Value::from(needs.join("; ")))])]
        }
        None => vec![catalog.text("explain-quiet", &[])],
    }
}

fn evidence(found: &Finding, report: &AuditReport, catalog: &Catalog) -> Vec<String> {
    let language = catalog.language();
    let currency = report.currency.as_deref().unwrap_or_default();
    let text = |part, own: &String| {
        let text = wording::finding(&found.id, &found.facts, part, currency, catalog);
        text.unwrap_or_else(|| own.clone())
    };
    let severity = catalog.text(&format!("severity-{}", found.severity.id()), &[]);
    let mut lines = vec![
        format!("{severity}: {}", text(FindingText::Title, &found.title)),
        text(FindingText::Evidence, &found.evidence),
    ];
    if found.clients != 0 {
        let clients = catalog.text("count-clients", &[("count", Value::from(found.clients))]);
        let value = found.value.map(|value| number::money(value, currency, language));
        lines.push(match value {
            Some(value) => {
                let values = [("clients", Value::from(clients)), ("value", Value::from(value))];
                catalog.text("explain-concerned-value", &values)
            }
            None => catalog.text("explain-concerned", &[("clients", Value::from(clients))]),
        });
    }
    lines
}
