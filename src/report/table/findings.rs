//! What stands out and what to do about it.

use std::collections::BTreeMap;

use crate::model::report::{AuditReport, Finding};
use crate::report::layout::Screen;
use crate::report::reworded::finding_text;
use crate::report::saying::need_text;
use crate::rules::{self, wording::Part};
use crate::text::{Value, escape, number};

/// Most findings on the first screen.
const MOST: usize = 5;

/// How far what is said of a finding stands below its title.
const BELOW: &str = "     ";

/// The worst findings with clients and money; where there is no plan each with its remedy; with everything asked for also what
/// each rests on, and what could not be judged.
pub(super) fn findings(report: &AuditReport, screen: &mut Screen<'_>) {
    if report.findings.is_empty() && report.unjudged.is_empty() {
        return;
    }
    let most = if screen.options.verbose { report.findings.len() } else { MOST.min(report.findings.len()) };
    let shown = &report.findings[..most];
    let has_value = shown.iter().any(|one| one.value.is_some());
    let header = ["findings-head", "findings-severity", "findings-clients"];
    let mut header: Vec<String> = header.map(|id| screen.text(id, &[])).to_vec();
    header.extend(has_value.then(|| screen.text("findings-value", &[])));
    let rows =
        shown.iter().zip(1..).map(|(one, number)| row(one, number, has_value, report, screen)).collect();
    let mut lines = screen.table(header, rows).into_iter();
    if !shown.is_empty() {
        lines.by_ref().take(1).for_each(|line| screen.line(line));
    }
    for (line, one) in lines.zip(shown) {
        screen.line(line);
        if screen.options.verbose {
            let evidence = worded(one, Part::Evidence, report, screen);
            screen.paragraph(BELOW, &evidence);
        }
        // Where there is a plan it says what to do first.
        if report.plan.is_empty() || screen.options.verbose {
            let remedy = worded(one, Part::Remedy, report, screen);
            screen.paragraph(BELOW, &remedy);
        }
    }
    if report.findings.len() > shown.len() {
        let more = Value::from((report.findings.len() - shown.len()) as u64);
        let more = screen.text("loses-more", &[("count", more)]);
        screen.line(format!("  {more}"));
    }
    unjudged(report, screen);
    screen.blank();
}

fn row(
    one: &Finding,
    number: usize,
    has_value: bool,
    report: &AuditReport,
    screen: &Screen<'_>,
) -> Vec<String> {
    let language = screen.language();
    let title = worded(one, Part::Title, report, screen);
    let is_about_clients = one.clients != 0;
    let count = if is_about_clients { number::count(one.clients, language) } else { String::new() };
    let severity = screen.text(&format!("severity-{}", one.severity.id()), &[]);
    let mut cells = vec![format!("{number}  {title}"), severity, count];
    if has_value {
        let currency = report.currency.as_deref().unwrap_or_default();
        let value = one.value.map(|value| number::money(value, currency, language));
        cells.push(value.filter(|_| is_about_clients).unwrap_or_default());
    }
    cells
}

/// A text of a finding in the language of the screen where there is a rule for it, else as it was made.
fn worded(finding: &Finding, part: Part, report: &AuditReport, screen: &Screen<'_>) -> String {
    let currency = report.currency.as_deref().unwrap_or_default();
    escape::terminal(&finding_text(finding, part, currency, screen.catalog())).into_owned()
}

/// What could not be judged: how much of it, or with everything asked for what each thing would allow to judge.
fn unjudged(report: &AuditReport, screen: &mut Screen<'_>) {
    if report.unjudged.is_empty() {
        return;
    }
    if !screen.options.verbose {
        let count = Value::from(report.unjudged.len() as u64);
        let text = screen.text("findings-unjudged", &[("count", count)]);
        screen.paragraph("  ", &text);
        return;
    }
    let mut risks = BTreeMap::<String, Vec<String>>::new();
    for rule in &report.unjudged {
        let known = rules::by_id(&rule.id).map(|known| rules::wording::risk(&known.meta(), screen.catalog()));
        let risk = known.unwrap_or_else(|| escape::terminal(&rule.id).into_owned());
        let needs: Vec<String> = rule.needs.iter().map(|need| need_text(need, screen.catalog())).collect();
        risks.entry(needs.join("; ")).or_default().push(risk);
    }
    let head = screen.text("findings-unjudged-head", &[]);
    screen.paragraph("  ", &head);
    for (needs, risks) in risks {
        let values = [("risks", Value::from(risks.join("; "))), ("needs", Value::from(needs))];
        let text = screen.text("findings-unjudged-need", &values);
        screen.paragraph("  -  ", &text);
    }
}
