//! The verdict and the three questions, each score with its sentence.

use crate::model::report::{AuditReport, Context, Outage, Owned, TestScore, TestVerdict};
use crate::report::layout::{Screen, bar, day, is_rented, scenario_name, score};
use crate::text::{Value, escape, number};

/// Columns of the bar beside a score, where there is room.
const BAR: usize = 20;

/// Columns that a bar needs to say anything.
const SHORTEST_BAR: usize = 5;

/// Who was looked at, and how resilient it all is.
pub(super) fn head(report: &AuditReport, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let clients = screen.text("count-clients", &[("count", Value::from(report.clients.in_scope))]);
    let date = day(&report.as_of, catalog);
    let mut scope =
        screen.text("screen-head", &[("clients", Value::from(clients)), ("date", Value::from(date))]);
    let aside = [("screen-dormant", report.clients.dormant), ("screen-undated", report.clients.undated)];
    let aside = aside.into_iter().filter(|(_, count)| *count > 0);
    let aside: Vec<_> = aside.map(|(id, count)| screen.text(id, &[("count", Value::from(count))])).collect();
    if !aside.is_empty() {
        scope = format!("{scope} ({})", aside.join(", "));
    }
    let window = screen.text("screen-window", &[("days", Value::from(report.window.days))]);
    let shown = &report.presentation;
    let title = shown.client.as_ref().or(shown.title.as_ref());
    let title = title.map(|title| escape::terminal(title).into_owned());
    let mut parts = vec![title.unwrap_or_else(|| screen.text("screen-default-title", &[])), scope, window];
    match report.basis.as_str() {
        "value" => parts.push(screen.text("screen-by-value", &[])),
        "messages" => parts.push(screen.text("screen-by-messages", &[])),
        _ => {}
    }
    let dot = if screen.options.ascii { " - " } else { " · " };
    screen.paragraph("", &parts.join(dot));
    if report.partial {
        let count = Value::from(report.errors.len() as u64);
        let text = screen.text("screen-partial", &[("count", count)]);
        screen.paragraph("", &text);
    }
    screen.blank();
    index(report, screen);
    screen.blank();
}

fn index(report: &AuditReport, screen: &mut Screen<'_>) {
    let label = screen.text("screen-index", &[]);
    let Some(index) = &report.index else {
        let needs = screen.text("screen-index-needs", &[]);
        screen.paragraph(&format!("  {label}  "), &needs);
        return;
    };
    let figure = |value: f64| Value::from(score(value, screen.language()));
    let total = screen.text("screen-of-100", &[("score", figure(index.score))]);
    let (low, high) = (("low", figure(index.low)), ("high", figure(index.high)));
    let (worse, better) = (grade(index.low), grade(index.high));
    let range = if worse == index.grade && better == index.grade {
        screen.text("screen-range", &[low, high])
    } else {
        let grades = [("worse", worse), ("better", better)];
        let grades = grades.map(|(name, grade)| (name, Value::from(grade)));
        screen.text("screen-range-grades", &[&[low, high], &grades[..]].concat())
    };
    screen.line(format!("  {label}  {total}   {}      {range}", index.grade));
}

/// The grade of a score (methodology, section 9).
fn grade(score: f64) -> &'static str {
    match score {
        _ if score >= 85.0 => "A",
        _ if score >= 70.0 => "B",
        _ if score >= 55.0 => "C",
        _ if score >= 40.0 => "D",
        _ => "F",
    }
}

/// The three tests.
pub(super) fn tests(report: &AuditReport, screen: &mut Screen<'_>) {
    let tests = &report.tests;
    let sentences = [
        ("test-outage", &tests.outage.test, outage(&tests.outage, report, screen)),
        ("test-context", &tests.context.test, context(&tests.context, screen)),
        ("test-owned", &tests.owned.test, owned(&tests.owned, report, screen)),
    ];
    let label_width = widest(sentences.iter().map(|(id, _, _)| screen.text(id, &[])));
    let ranges = widest(sentences.iter().map(|(_, test, _)| range(test, screen)));
    let lead = |(number, (id, test, _)): (u8, &(&str, &TestScore, _))| {
        format!("  {number} {}  {}", pad(&screen.text(id, &[]), label_width), figures(test, screen))
    };
    let leads: Vec<String> = (1..).zip(&sentences).map(lead).collect();
    let room = screen.options.width.saturating_sub(widest(leads.iter().cloned()) + ranges + 4);
    let columns = room.clamp(SHORTEST_BAR, BAR);
    for (lead, (_, test, sentence)) in leads.iter().zip(&sentences) {
        let said = if let Some(figure) = test.score {
            let bar = bar(figure / 100.0, columns, screen.options.ascii);
            let line = format!("{lead}  {bar}  {}", range(test, screen));
            screen.line(line);
            sentence.join(" ")
        } else {
            screen.line(lead);
            needs_sentence(test, screen)
        };
        screen.paragraph("    ", &said);
    }
    screen.blank();
}

fn widest(texts: impl Iterator<Item = String>) -> usize {
    texts.map(|text| escape::width(&text)).max().unwrap_or(0)
}

fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(escape::width(text))))
}

/// Score and verdict of a test.
fn figures(test: &TestScore, screen: &Screen<'_>) -> String {
    let Some(figure) = test.score else { return screen.text("screen-not-assessed", &[]) };
    let words = [TestVerdict::Pass, TestVerdict::Watch, TestVerdict::Fail].map(verdict_id);
    let columns = widest(words.into_iter().map(|id| screen.text(id, &[])));
    let verdict = pad(&screen.text(verdict_id(test.verdict), &[]), columns);
    format!("{:>5}  {verdict}", score(figure, screen.language()))
}

/// The range of a score, with the verdicts at its ends where they are others.
fn range(test: &TestScore, screen: &Screen<'_>) -> String {
    let language = screen.language();
    let (Some(low), Some(high)) = (test.low, test.high) else { return String::new() };
    // A range that is a point says nothing.
    if score(low, language) == score(high, language) {
        return String::new();
    }
    let mut values =
        vec![("low", Value::from(score(low, language))), ("high", Value::from(score(high, language)))];
    let mut others: Vec<_> = [low, high].map(verdict_of).to_vec();
    others.retain(|other| *other != test.verdict);
    others.dedup();
    if others.is_empty() {
        return screen.text("screen-range", &values);
    }
    let words: Vec<_> = others.iter().map(|other| screen.text(verdict_id(*other), &[])).collect();
    values.push(("other", Value::from(words.join(" / "))));
    screen.text("screen-range-open", &values)
}

/// The verdict of a score (methodology, section 9).
fn verdict_of(score: f64) -> TestVerdict {
    match score {
        _ if score >= 80.0 => TestVerdict::Pass,
        _ if score >= 50.0 => TestVerdict::Watch,
        _ => TestVerdict::Fail,
    }
}

fn verdict_id(verdict: TestVerdict) -> &'static str {
    match verdict {
        TestVerdict::Pass => "verdict-pass",
        TestVerdict::Watch => "verdict-watch",
        TestVerdict::Fail => "verdict-fail",
        TestVerdict::NotAssessed => "verdict-not-assessed",
    }
}

/// What a test lacks, in place of its sentence.
fn needs_sentence(test: &TestScore, screen: &Screen<'_>) -> String {
    let needs: Vec<_> = test.needs.iter().map(|need| super::surer::need_text(need, screen)).collect();
    screen.text("say-needs", &[("what", Value::from(needs.join("; ")))])
}

/// What happens if the worst operator is gone.
fn outage(outage: &Outage, report: &AuditReport, screen: &Screen<'_>) -> Vec<String> {
    let worst = outage.worst.as_ref().and_then(|id| outage.scenarios.get_key_value(id));
    let mut said = Vec::new();
    let hangs_on_rented =
        outage.scenarios.keys().any(|id| id.strip_prefix("operator:").is_some_and(is_rented));
    match worst {
        None if hangs_on_rented => said.push(screen.text("say-outage-safe", &[])),
        None => said.push(screen.text("say-outage-owned", &[])),
        Some((id, scenario)) => {
            let values = [
                ("name", Value::from(scenario_name(id, screen.catalog()))),
                ("stranded", Value::from(scenario.clients.stranded)),
                ("recoverable", Value::from(scenario.clients.stranded_recoverable)),
                ("fallback", Value::from(scenario.clients.fallback)),
            ];
            let text = match (scenario.clients.stranded, scenario.clients.fallback) {
                (0, 0) => "say-outage-safe",
                (0, _) => "say-outage-fallback",
                _ => "say-outage-stranded",
            };
            said.push(screen.text(text, &values));
        }
    }
    if report.clients.unreachable > 0 {
        said.push(screen.text("say-out-of-reach", &[("count", Value::from(report.clients.unreachable))]));
    }
    said
}

/// Where the messages are.
fn context(context: &Context, screen: &Screen<'_>) -> Vec<String> {
    let messages = &context.messages;
    if messages.messenger_only == 0 {
        return vec![screen.text("say-context-all-own", &[])];
    }
    let share = messages.messenger_only as f64 / messages.total.max(1) as f64;
    let values = [
        ("share", Value::from(number::percent(share, screen.language()))),
        ("messenger", Value::from(messages.messenger_only)),
        ("total", Value::from(messages.total)),
    ];
    let mut said = vec![screen.text("say-context", &values)];
    if context.clients_messenger_only > 0 {
        let count = Value::from(context.clients_messenger_only);
        said.push(screen.text("say-context-clients", &[("count", count)]));
    }
    said
}

/// Who has no contact of the business's own.
fn owned(owned: &Owned, report: &AuditReport, screen: &Screen<'_>) -> Vec<String> {
    let mut said = match (without_contact(report), owned.any) {
        (Some(0), _) => vec![screen.text("say-owned-all", &[])],
        (Some(count), _) => vec![screen.text("say-owned-missing", &[("count", Value::from(count))])],
        (None, Some(any)) => {
            let share = Value::from(number::percent(1.0 - any, screen.language()));
            vec![screen.text("say-owned-missing-weight", &[("share", share)])]
        }
        (None, None) => Vec::new(),
    };
    let import = owned.recoverable.clients;
    if import > 0 {
        said.push(screen.text("say-owned-recoverable", &[("count", Value::from(import))]));
    }
    said
}

/// In-scope clients without an owned contact, where the weights count clients and so say how many.
fn without_contact(report: &AuditReport) -> Option<u64> {
    let any = report.tests.owned.any.filter(|_| report.basis == "clients")?;
    let in_scope = report.clients.in_scope;
    Some(in_scope.saturating_sub((any * in_scope as f64).round() as u64))
}
