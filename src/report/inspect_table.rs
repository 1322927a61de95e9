//! What `inspect` shows people: the sources, what was recognised in each, what is left out and why.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::RenderOptions;
use super::layout::{Screen, channel_name};
use super::table::{MOST_ROWS, format_name, grouped_table, reasons, source_table};
use super::understood::{self, Reading};
use crate::model::inspect::{InspectedSource, InspectedTable, Inspection};
use crate::model::report::SourceReport;
use crate::text::{Value, escape, number};

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
    if inspection.sources.len() > MOST_ROWS && !options.verbose {
        return grouped(inspection, options, out);
    }
    for one in &inspection.sources {
        source_table(&[&one.source], "inspect-head", &mut screen);
        facts(one, &mut screen);
        reasons(&[&one.source], &mut screen);
        screen.blank();
    }
    let sources: Vec<SourceReport> = inspection.sources.iter().map(|one| one.source.clone()).collect();
    let (passed_over, understood) = (&inspection.passed_over, &inspection.understood);
    understood::block(Reading { sources: &sources, passed_over, understood }, &mut screen);
    if options.verbose {
        passed_files(inspection, &mut screen);
    }
    out.write_all(screen.finish().as_bytes())
}

/// Many sources on one screen: what was left over first, then a row for each format, channel and account.
fn grouped(inspection: &Inspection, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut screen = Screen::new(options);
    let sources: Vec<SourceReport> = inspection.sources.iter().map(|one| one.source.clone()).collect();
    let (passed_over, understood) = (&inspection.passed_over, &inspection.understood);
    understood::block(Reading { sources: &sources, passed_over, understood }, &mut screen);
    screen.blank();
    let mut groups = BTreeMap::<Key<'_>, Vec<&SourceReport>>::new();
    for source in &sources {
        groups.entry((&source.format, &source.channel, &source.staff_account)).or_default().push(source);
    }
    let rows = groups.into_iter().map(|((format, channel, account), part)| {
        let mut name = format_name(format, &screen);
        if let Some(channel) = channel.as_deref().filter(|channel| !format.starts_with(*channel)) {
            name = format!("{name}, {}", channel_name(channel, screen.language()));
        }
        if let Some(account) = account {
            name = format!("{name}, {}", escape::terminal(account));
        }
        let files = Value::from(number::integer(part.len() as u64, screen.language()));
        (screen.text("read-group", &[("format", Value::from(name)), ("files", files)]), part)
    });
    let rows = rows.collect();
    let all: Vec<&SourceReport> = sources.iter().collect();
    grouped_table(rows, &all, "inspect-head", &mut screen);
    reasons(&all, &mut screen);
    screen.blank();
    let hint = screen.text("inspect-verbose", &[]);
    screen.paragraph("  ", &hint);
    out.write_all(screen.finish().as_bytes())
}

/// What sources are grouped by: format, channel, account.
type Key<'a> = (&'a String, &'a Option<String>, &'a Option<String>);

/// Files that belong to no export, by name.
fn passed_files(inspection: &Inspection, screen: &mut Screen<'_>) {
    for file in &inspection.passed_files {
        let kind = understood::kind_of(&file.kind, 1, screen.catalog());
        screen.line(format!("    {}: {kind}", file.path));
    }
}

/// What was recognised in a source.
fn facts(one: &InspectedSource, screen: &mut Screen<'_>) {
    let language = screen.language();
    let source = &one.source;
    let format = format_name(&source.format, screen);
    let mut parts = Vec::new();
    let mut part = |id: &str, value: Option<String>, name: &str| {
        if let Some(value) = value {
            let value = Value::from(escape::terminal(&value).into_owned());
            parts.push(screen.text(id, &[(name, value)]));
        }
    };
    part("inspect-format", Some(format), "name");
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::{Column, Detail, TableDetail};
    use crate::model::time::{Basis, Stamp};
    use crate::report::sample;
    use crate::text::{Catalog, Language};

    fn inspection() -> Inspection {
        let column = |header: &str, role: Option<&str>| Column {
            header: header.to_owned(),
            role: role.map(str::to_owned),
            evidence: None,
        };
        let columns = vec![column("Почта", Some("email")), column("Цвет\u{1b}", None)];
        let mut detail =
            Detail { deleted: 3, encoding: Some("windows-1251".to_owned()), ..Detail::default() };
        detail.span.add(Stamp { wall: 1_760_000_000, basis: Basis::Utc });
        detail.table = Some(TableDetail {
            rows: 183,
            columns,
            delimiter: ";".to_owned(),
            with_email: 55,
            ..TableDetail::default()
        });
        let sources = sample::report().sources;
        let sources =
            sources.into_iter().map(|source| InspectedSource::new(source, &detail, false)).collect();
        Inspection { sources, passed_over: [("picture".to_owned(), 2)].into(), ..Inspection::default() }
    }

    #[test]
    fn a_source_shows_what_was_recognised() {
        for (language, parts) in [
            (Language::En, ["format: bitrix24-csv", "not used: Цвет\\u{1b}", "an e-mail 55", "pictures)"]),
            (Language::Ru, ["кодировка: windows-1251", "Почта = email", "с почтой: 55", "изображения)"]),
        ] {
            let catalog = Catalog::new(language);
            let options =
                RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose: false };
            let mut out = Vec::new();
            render_inspection(&inspection(), &options, &mut out).expect("memory can be written");
            let text = String::from_utf8(out).expect("text");
            for part in parts {
                assert!(text.contains(part), "{part}\n{text}");
            }
            for line in text.lines() {
                assert!(escape::width(line) <= 80 && !line.contains(char::is_control), "{line:?}");
            }
        }
    }

    #[test]
    fn a_deleted_message_is_a_message_here() {
        let telegram = &inspection().sources[1];
        assert_eq!((telegram.source.messages, telegram.source.system), (1237, 11));
        let json = serde_json::to_value(telegram).expect("plain data");
        assert_eq!((&json["rows"], &json["columns"][0]["role"]), (&183.into(), &"email".into()));
        assert!(json.get("participants").is_none());
    }
}
