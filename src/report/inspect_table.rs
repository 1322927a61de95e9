//! What `inspect` shows people: the sources, what was recognised in each, what is left out and why.

use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{Screen, channel_name};
use super::table::{reasons, source_table};
use crate::model::inspect::{InspectedSource, InspectedTable, Inspection};
use crate::text::{Value, escape};

/// Writes what was found in each source.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_inspection(
    inspection: &Inspection,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut screen = Screen::new(options);
    for one in &inspection.sources {
        source_table(&[&one.source], "inspect-head", &mut screen);
        facts(one, &mut screen);
        reasons(&[&one.source], &mut screen);
        screen.blank();
    }
    if inspection.passed_over > 0 {
        let text = screen.text("read-passed-over", &[("count", Value::from(inspection.passed_over))]);
        screen.paragraph("  ", &text);
    }
    out.write_all(screen.finish().as_bytes())
}

/// What was recognised in a source.
fn facts(one: &InspectedSource, screen: &mut Screen<'_>) {
    let language = screen.language();
    let source = &one.source;
    let mut parts = Vec::new();
    let mut part = |id: &str, value: Option<String>, name: &str| {
        if let Some(value) = value {
            let value = Value::from(escape::terminal(&value).into_owned());
            parts.push(screen.text(id, &[(name, value)]));
        }
    };
    part("inspect-format", Some(source.format.clone()), "name");
    part("inspect-channel", source.channel.as_deref().map(|id| channel_name(id, language)), "name");
    part("inspect-account", source.staff_account.clone(), "name");
    part("inspect-encoding", one.encoding.clone(), "name");
    let delimiter = one.table.as_ref().map(|table| table.delimiter.clone());
    part("inspect-delimiter", delimiter.filter(|delimiter| !delimiter.is_empty()), "name");
    part("inspect-dates", one.date_order.clone(), "order");
    if let (Some(first), Some(last)) = (&one.first, &one.last) {
        let values = [("first", Value::from(first.clone())), ("last", Value::from(last.clone()))];
        parts.push(screen.text("inspect-period", &values));
    }
    screen.paragraph("    ", &parts.join("; "));
    if let Some(table) = &one.table {
        columns(table, screen);
    }
    for notice in &one.notices {
        let text = screen.catalog().find(&format!("notice-{notice}"), &[]);
        screen.paragraph("    ", &text.unwrap_or_else(|| escape::terminal(notice).into_owned()));
    }
}

/// What the columns were taken for.
fn columns(table: &InspectedTable, screen: &mut Screen<'_>) {
    let used = table.columns.iter().filter_map(|column| {
        let role = column.role.as_ref()?;
        Some(format!("{} = {role}", escape::terminal(&column.header)))
    });
    let used: Vec<_> = used.collect();
    let unused = table.columns.iter().filter(|column| column.role.is_none());
    let unused: Vec<_> = unused.map(|column| escape::terminal(&column.header).into_owned()).collect();
    for (id, names) in [("inspect-columns", used), ("inspect-unused", unused)] {
        if !names.is_empty() {
            let text = screen.text(id, &[("names", Value::from(names.join(", ")))]);
            screen.paragraph("    ", &text);
        }
    }
    let counts =
        [("email", table.with_email), ("phone", table.with_phone), ("messenger", table.with_messenger)];
    let text = screen.text("inspect-with", &counts.map(|(name, count)| (name, Value::from(count))));
    screen.paragraph("    ", &text);
}
