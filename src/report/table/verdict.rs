//! The verdict and the three questions, each score with its sentence.

use crate::model::report::{AuditReport, TestScore, TestVerdict};
use crate::report::layout::{Screen, bar, day};
use crate::report::saying::{context, index_range, needs_sentence, outage, owned, range, verdict_id, weight};
use crate::text::{Value, escape, number};

/// Columns of the bar beside a score, where there is room.
const BAR: usize = 20;

/// Columns that a bar needs to say anything.
const SHORTEST_BAR: usize = 5;

/// Who was looked at, and how resilient it all is.
pub(super) fn head(report: &AuditReport, screen: &mut Screen<'_>) {
    let shown = &report.presentation;
    if let Some(note) = &shown.note {
        screen.paragraph("", &escape::terminal(note));
    }
    let catalog = screen.catalog();
    let clients = screen.text("count-clients", &[("count", Value::from(report.clients.in_scope))]);
    let date = day(&report.as_of, catalog);
    let mut scope =
        screen.text("screen-head", &[("clients", Value::from(clients)), ("date", Value::from(date))]);
    let aside = [("screen-dormant", report.clients.dormant), ("screen-undated", report.clients.undated)];
    let aside = aside.into_iter().filter(|(_, count)| *count != 0);
    let aside: Vec<_> = aside.map(|(id, count)| screen.text(id, &[("count", Value::from(count))])).collect();
    if !aside.is_empty() {
        scope = format!("{scope} ({})", aside.join(", "));
    }
    let window = screen.text("screen-window", &[("days", Value::from(report.window.days))]);
    let title = shown.client.as_ref().or(shown.title.as_ref());
    let title = title.map(|title| escape::terminal(title).into_owned());
    let mut parts = vec![title.unwrap_or_else(|| screen.text("screen-default-title", &[])), scope, window];
    parts.extend(weight(report.basis, screen.catalog()));
    let dot = if screen.options.ascii { " - " } else { " · " };
    screen.paragraph("", &parts.join(dot));
    by(report, dot, screen);
    if report.partial {
        let count = Value::from(report.errors.len() as u64);
        let text = screen.text("screen-partial", &[("count", count)]);
        screen.paragraph("", &text);
    }
    if report.small_counts_hidden {
        let text = screen.text("note-small-hidden", &[]);
        screen.paragraph("", &text);
    }
    screen.blank();
    index(report, screen);
    screen.blank();
}

/// What the report is called, where its first line names the client, and who made it.
fn by(report: &AuditReport, dot: &str, screen: &mut Screen<'_>) {
    let shown = &report.presentation;
    let title = shown.title.as_ref().filter(|_| shown.client.is_some());
    let author = shown.author.as_ref().map(|name| {
        screen.text("html-author", &[("name", Value::from(escape::terminal(name).into_owned()))])
    });
    let parts: Vec<String> =
        title.map(|title| escape::terminal(title).into_owned()).into_iter().chain(author).collect();
    if !parts.is_empty() {
        screen.paragraph("", &parts.join(dot));
    }
}

fn index(report: &AuditReport, screen: &mut Screen<'_>) {
    let label = screen.text("screen-index", &[]);
    let Some(index) = &report.index else {
        let needs = screen.text("screen-index-needs", &[]);
        screen.paragraph(&format!("  {label}  "), &needs);
        return;
    };
    let figure = Value::from(number::score(index.score, screen.language()));
    let total = screen.text("screen-of-100", &[("score", figure)]);
    let range = index_range(index, screen.catalog());
    if screen.is_plain() {
        let values = [
            ("score", number::score(index.score, screen.language())),
            ("grade", index.grade.id().to_owned()),
            ("range", range),
        ];
        let text = screen.text("plain-index", &values.map(|(name, value)| (name, Value::from(value))));
        screen.paragraph(&label, &text);
        return;
    }
    screen.line(format!("  {label}  {total}   {}      {range}", index.grade));
}

/// The three tests.
pub(super) fn tests(report: &AuditReport, screen: &mut Screen<'_>) {
    let tests = &report.tests;
    let sentences = [
        ("test-outage", &tests.outage.test, outage(&tests.outage, report, screen.catalog())),
        ("test-context", &tests.context.test, context(&tests.context, screen.catalog())),
        ("test-owned", &tests.owned.test, owned(&tests.owned, report, screen.catalog())),
    ];
    if screen.is_plain() {
        for (number, (id, test, said)) in (1..).zip(&sentences) {
            in_words(number, id, test, said, screen);
        }
        screen.blank();
        return;
    }
    let label_width = widest(sentences.iter().map(|(id, _, _)| screen.text(id, &[])));
    let ranges = widest(sentences.iter().map(|(_, test, _)| range(test, screen.catalog())));
    let lead = |(number, (id, test, _)): (u8, &(&str, &TestScore, _))| {
        format!("  {number} {}  {}", pad(&screen.text(id, &[]), label_width), figures(test, screen))
    };
    let leads: Vec<String> = (1..).zip(&sentences).map(lead).collect();
    let room = screen.options.width.saturating_sub(widest(leads.iter().cloned()) + ranges + 4);
    let columns = room.clamp(SHORTEST_BAR, BAR);
    for (lead, (_, test, sentence)) in leads.iter().zip(&sentences) {
        let said = if let Some(figure) = test.score {
            let bar = bar(figure / 100.0, columns, screen.options.ascii);
            let line = format!("{lead}  {bar}  {}", range(test, screen.catalog()));
            screen.line(line);
            sentence.join(" ")
        } else {
            screen.line(lead);
            needs_sentence(test, screen.catalog())
        };
        screen.paragraph("    ", &said);
    }
    screen.blank();
}

/// A test in plain words: its figures on a line, each sentence on another.
fn in_words(number: u8, id: &str, test: &TestScore, said: &[String], screen: &mut Screen<'_>) {
    let name = format!("{number}. {}", screen.text(id, &[]));
    let Some(figure) = test.score else {
        let needs = needs_sentence(test, screen.catalog());
        let said = format!("{}; {needs}", screen.text("screen-not-assessed", &[]));
        screen.paragraph(&name, &said);
        return;
    };
    let values = [
        ("score", number::score(figure, screen.language())),
        ("verdict", screen.text(verdict_id(test.verdict), &[])),
    ];
    let mut parts = vec![screen.text("plain-test", &values.map(|(name, value)| (name, Value::from(value))))];
    let range = range(test, screen.catalog());
    if !range.is_empty() {
        parts.push(screen.text("plain-range", &[("range", Value::from(range))]));
    }
    screen.paragraph(&name, &parts.join("; "));
    screen.sentences("", said);
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
    format!("{:>5}  {verdict}", number::score(figure, screen.language()))
}
