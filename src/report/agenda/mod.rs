//! What `plan` shows people: what to do in the order that buys most, and whom to go to first.

mod list;
mod steps;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{Screen, day, score};
use crate::model::agenda::Agenda;
use crate::naming;
use crate::text::{Value, escape};

pub(super) use steps::{Detail, steps};

/// Writes the answer.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_agenda(agenda: &Agenda, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut screen = Screen::new(options);
    head(agenda, &mut screen);
    if agenda.plan.is_empty() {
        let nothing = screen.text("plan-nothing", &[]);
        screen.paragraph("  ", &nothing);
        screen.blank();
    }
    steps(&agenda.plan, agenda.today.index, Detail::Full, &mut screen);
    list::list(agenda, &mut screen);
    let hint = if agenda.from == "report" { "plan-of-report" } else { "plan-hint" };
    let hint = screen.text(hint, &[]);
    screen.paragraph("  ", &hint);
    out.write_all(screen.finish().as_bytes())
}

/// Whose plan it is, and where it begins.
fn head(agenda: &Agenda, screen: &mut Screen<'_>) {
    let catalog = screen.catalog();
    let clients = screen.text("count-clients", &[("count", Value::from(agenda.in_scope))]);
    let date = day(&agenda.as_of, catalog);
    let scope = screen.text("screen-head", &[("clients", Value::from(clients)), ("date", Value::from(date))]);
    let window = screen.text("screen-window", &[("days", Value::from(agenda.window.days))]);
    let client = agenda.client.as_deref().map(|client| escape::terminal(client).into_owned());
    let mut parts = vec![client.unwrap_or_else(|| screen.text("screen-default-title", &[])), scope, window];
    match agenda.basis.as_str() {
        "value" => parts.push(screen.text("screen-by-value", &[])),
        "messages" => parts.push(screen.text("screen-by-messages", &[])),
        _ => {}
    }
    let dot = if screen.options.ascii { " - " } else { " · " };
    screen.paragraph("", &parts.join(dot));
    if agenda.partial {
        let text = screen.text("what-if-partial", &[]);
        screen.paragraph("", &text);
    }
    screen.blank();
    let label = screen.text("screen-index", &[]);
    if let Some(index) = agenda.today.index {
        let figure = Value::from(score(index, screen.language()));
        if screen.is_plain() {
            let total = screen.text("plain-of-100", &[("score", figure)]);
            screen.paragraph(&label, &total);
        } else {
            let total = screen.text("screen-of-100", &[("score", figure)]);
            screen.line(format!("  {label}  {total}"));
        }
    } else {
        let what = agenda.needs.iter().map(|need| naming::need(need, catalog)).collect::<Vec<_>>().join("; ");
        let what = escape::terminal(&what).into_owned();
        let needs = screen.text("plan-no-index", &[("what", Value::from(what))]);
        screen.paragraph(&format!("  {label}  "), &needs);
    }
    screen.blank();
}
