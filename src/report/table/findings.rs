//! What stands out and what to do about it.

use serde_json::Value as Json;

use crate::model::report::{AuditReport, Finding};
use crate::report::layout::{Screen, scenario_name};
use crate::report::saying::without_contact;
use crate::text::{Value, escape, number};

/// Most findings on the first screen.
const MOST: usize = 5;

/// One thing that stands out.
struct Standout {
    title: String,
    clients: u64,
    value: Option<f64>,
    remedy: String,
}

/// The worst findings with clients and money, each with its remedy.
pub(super) fn findings(report: &AuditReport, screen: &mut Screen<'_>) {
    let mut standouts: Vec<Standout> =
        report.findings.iter().map(|finding| worded(finding, screen)).collect();
    if standouts.is_empty() {
        standouts = computed(report, screen);
    }
    if standouts.is_empty() {
        return;
    }
    let all = standouts.len();
    if !screen.options.verbose {
        standouts.truncate(MOST);
    }
    let has_value = standouts.iter().any(|one| one.value.is_some());
    let mut header = vec![screen.text("findings-head", &[]), screen.text("findings-clients", &[])];
    header.extend(has_value.then(|| screen.text("findings-value", &[])));
    let rows =
        standouts.iter().zip(1..).map(|(one, number)| row(one, number, has_value, report, screen)).collect();
    let mut lines = screen.table(header, rows).into_iter();
    lines.by_ref().take(1).for_each(|line| screen.line(line));
    for (line, one) in lines.zip(&standouts) {
        screen.line(line);
        screen.paragraph("     ", &one.remedy);
    }
    if all > standouts.len() {
        let more = Value::from((all - standouts.len()) as u64);
        let more = screen.text("loses-more", &[("count", more)]);
        screen.line(format!("  {more}"));
    }
    screen.blank();
}

fn row(
    one: &Standout,
    number: usize,
    has_value: bool,
    report: &AuditReport,
    screen: &Screen<'_>,
) -> Vec<String> {
    let language = screen.language();
    let mut cells = vec![format!("{number}  {}", one.title), number::integer(one.clients, language)];
    if has_value {
        let currency = report.currency.as_deref().unwrap_or_default();
        let value = one.value.map(|value| number::money(value, currency, language));
        cells.push(value.unwrap_or_default());
    }
    cells
}

/// A finding in the language of the screen where there is a text for it, else as it was made.
fn worded(finding: &Finding, screen: &Screen<'_>) -> Standout {
    let facts: Vec<(&str, Value<'_>)> =
        finding.facts.iter().map(|(name, fact)| (name.as_str(), fact_value(fact))).collect();
    let text = |id: String, own: &str| {
        let found = screen.catalog().find(&id, &facts);
        escape::terminal(&found.unwrap_or_else(|| own.to_owned())).into_owned()
    };
    Standout {
        title: text(format!("finding-{}", finding.id), &finding.title),
        clients: finding.clients,
        value: finding.value,
        remedy: text(format!("do-{}", finding.id), &finding.remedy),
    }
}

fn fact_value(fact: &Json) -> Value<'_> {
    match fact {
        Json::String(text) => Value::from(text.as_str()),
        Json::Number(figure) => Value::from(figure.as_f64().unwrap_or_default()),
        other => Value::from(other.to_string()),
    }
}

/// What the tests alone say, where no rule has spoken.
fn computed(report: &AuditReport, screen: &Screen<'_>) -> Vec<Standout> {
    let (outage, context, owned) = (&report.tests.outage, &report.tests.context, &report.tests.owned);
    let worst = outage.worst.as_ref().and_then(|id| outage.scenarios.get_key_value(id));
    let name = worst.map(|(id, _)| scenario_name(id, screen.catalog())).unwrap_or_default();
    let clients = worst.map(|(_, scenario)| scenario.clients).unwrap_or_default();
    let value = worst.and_then(|(_, scenario)| scenario.value);
    let is_assessed = |score: Option<f64>, count: u64| if score.is_some() { count } else { 0 };
    let without = is_assessed(owned.test.score, without_contact(report).unwrap_or(0));
    let messenger_only = is_assessed(context.test.score, context.clients_messenger_only);
    let import = is_assessed(owned.test.score, owned.recoverable.clients);
    let all = [
        ("stranded", clients.stranded, value.map(|value| value.stranded)),
        ("fallback", clients.fallback, value.map(|value| value.fallback)),
        ("no-contact", without, None),
        ("import", import, None),
        ("messenger-only", messenger_only, None),
    ];
    let standout = |(id, clients, value): (&str, u64, Option<f64>)| Standout {
        title: screen.text(&format!("finding-{id}"), &[("name", Value::from(name.clone()))]),
        clients,
        value,
        remedy: screen.text(&format!("do-{id}"), &[]),
    };
    all.into_iter().filter(|(_, clients, _)| *clients > 0).map(standout).collect()
}
