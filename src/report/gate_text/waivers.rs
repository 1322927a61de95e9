//! Waivers: what is put up with, what ran out, what ends soon.

use std::io::{self, Write};

use super::rules::title;
use crate::model::report::{RuleResult, RuleStatus, Verdict, WaiverState, WaiverUse};
use crate::report::RenderOptions;
use crate::report::layout::{Screen, day};
use crate::text::{Catalog, Value, escape};

/// A waiver that ends within so many days is worth a word.
const SOON: i64 = 14;

/// What is the matter with a waiver: it ran out, or nothing needs it.
pub(super) fn sentence(id: &str, result: &RuleResult, verdict: &Verdict, catalog: &Catalog) -> String {
    let is_its = |waiver: &&WaiverUse| waiver.place.is_some() && waiver.place == result.place;
    let waiver = verdict.waivers.iter().find(is_its);
    let text = |of: fn(&WaiverUse) -> &str| {
        Value::from(waiver.map(|waiver| escape::terminal(of(waiver)).into_owned()).unwrap_or_default())
    };
    let date = waiver.map(|waiver| day(&waiver.expires, catalog)).unwrap_or_default();
    let values = [
        ("owner", text(|waiver| &waiver.owner)),
        ("reason", text(|waiver| &waiver.reason)),
        ("date", date.into()),
    ];
    let id = if id == "expired" { "gate-waiver-expired" } else { "gate-waiver-unused" };
    catalog.text(id, &values)
}

/// What does not hold and is put up with.
pub(super) fn waived(verdict: &Verdict, screen: &mut Screen<'_>) {
    let results: Vec<_> = verdict.rules.iter().filter(|rule| rule.status == RuleStatus::Waived).collect();
    if !results.is_empty() {
        screen.blank();
    }
    for result in results {
        let Some(waiver) = result.waiver.and_then(|place| verdict.waivers.get(place)) else { continue };
        let word = screen.text("gate-word-waived", &[]);
        let text = screen.text(text_of(waiver), &said(waiver, screen.catalog()));
        screen.paragraph(&format!("{word}  "), &format!("{}: {text}", title(result)));
    }
}

/// Waivers that end soon.
pub(super) fn ending(verdict: &Verdict, screen: &mut Screen<'_>) {
    let ends =
        |waiver: &&WaiverUse| waiver.state == WaiverState::Used && (0..=SOON).contains(&waiver.days_left);
    for waiver in verdict.waivers.iter().filter(ends) {
        let mut values = said(waiver, screen.catalog());
        values.push(("rule", Value::from(escape::terminal(&waiver.rule).into_owned())));
        values.push(("days", Value::from(waiver.days_left.max(0) as u64)));
        let text = screen.text("gate-ends-soon", &values);
        screen.paragraph("  ", &text);
    }
}

fn text_of(waiver: &WaiverUse) -> &'static str {
    if waiver.ticket.is_some() { "gate-waived-ticket" } else { "gate-waived" }
}

/// Why, by whom and until when a rule is put up with, behind the word for it.
pub(in crate::report) fn waived_by(waiver: &WaiverUse, catalog: &Catalog) -> String {
    let word = catalog.text("gate-word-waived", &[]);
    format!("{word}: {}", catalog.text(text_of(waiver), &said(waiver, catalog)))
}

fn said<'a>(waiver: &WaiverUse, catalog: &Catalog) -> Vec<(&'static str, Value<'a>)> {
    let ticket = waiver.ticket.as_deref().unwrap_or_default();
    vec![
        ("owner", Value::from(escape::terminal(&waiver.owner).into_owned())),
        ("reason", Value::from(escape::terminal(&waiver.reason).into_owned())),
        ("date", Value::from(day(&waiver.expires, catalog))),
        ("ticket", Value::from(escape::terminal(ticket).into_owned())),
    ]
}

/// Writes which waivers hold and until when.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_waivers(
    waivers: &[WaiverUse],
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut screen = Screen::new(options);
    if waivers.is_empty() {
        let text = screen.text("gate-waivers-none", &[]);
        screen.paragraph("", &text);
    }
    for waiver in waivers {
        let id = match waiver.days_left {
            left if left < 0 => "gate-waiver-over",
            left if left <= SOON => "gate-waiver-ends-soon",
            _ => "gate-waiver-holds",
        };
        let days = Value::from(waiver.days_left.unsigned_abs());
        let state = screen.text(id, &[("days", days)]);
        let scope = waiver.scope.as_ref().map(|scope| format!(" [{scope}]")).unwrap_or_default();
        let rule = escape::terminal(&format!("{}{scope}", waiver.rule)).into_owned();
        screen.paragraph("", &format!("{rule}: {state}"));
        let text = screen.text(text_of(waiver), &said(waiver, screen.catalog()));
        screen.paragraph("  ", &text);
    }
    out.write_all(screen.finish().as_bytes())
}
