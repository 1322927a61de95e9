//! The page that asks a business for its exports: ready to send, as Markdown that reads well as plain text.

mod items;

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::layout::{day, wrap};
use crate::model::report::{AuditReport, SourceReport};
use crate::naming;
use crate::text::{Catalog, Value, escape, markdown, number};
use items::Item;

/// Columns of a line: what a mail program leaves unbroken.
const WIDTH: usize = 78;

/// Writes the page: on what is missing beside the exports of a report, or for a business from which there is nothing yet.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_request(
    report: Option<&AuditReport>,
    catalog: &Catalog,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page { catalog, text: String::new() };
    page.head(report);
    let (exports, own) = match report {
        Some(report) => items::missing(report, catalog),
        None => (items::general(catalog), Vec::new()),
    };
    page.items("request-exports-head", &exports);
    if let Some(report) = report {
        page.again(report);
    }
    page.items("request-self-head", &own);
    let is_anything_sent = !exports.is_empty() || report.is_some_and(|report| !report.errors.is_empty());
    if is_anything_sent {
        page.section("request-send-head");
        for id in ["request-send-as-is", "request-send-time", "request-send-safe", "request-send-use"] {
            page.paragraph("- ", &catalog.text(id, &[]));
        }
    }
    page.blank();
    page.paragraph("", &catalog.text("request-thanks", &[]));
    if let Some(author) = report.and_then(|report| report.presentation.author.as_ref()) {
        page.blank();
        page.paragraph("", &markdown::words(author));
    }
    out.write_all(page.text.as_bytes())
}

/// The page in the making.
struct Page<'a> {
    catalog: &'a Catalog,
    text: String,
}

impl Page<'_> {
    fn blank(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A paragraph: the first line after `lead`, the others as deep as `lead` is wide.
    fn paragraph(&mut self, lead: &str, text: &str) {
        let depth = escape::width(lead);
        for (index, line) in wrap(text, WIDTH - depth).iter().enumerate() {
            let before = if index == 0 { lead.to_owned() } else { " ".repeat(depth) };
            self.text += format!("{before}{line}").trim_end();
            self.text.push('\n');
        }
    }

    fn section(&mut self, id: &str) {
        self.blank();
        self.paragraph("", &format!("## {}", self.catalog.text(id, &[])));
        self.blank();
    }

    /// The title, the greeting, and what there is already.
    fn head(&mut self, report: Option<&AuditReport>) {
        let name = report.and_then(|report| report.presentation.client.as_ref());
        let title = match name {
            Some(name) => {
                self.catalog.text("request-title-of", &[("name", Value::from(markdown::words(name)))])
            }
            None => self.catalog.text("request-title", &[]),
        };
        // A heading of Markdown is one line, however long.
        let hello = self.catalog.text("request-hello", &[]);
        self.text += &["# ", &title, "\n\n", &hello, "\n\n"].concat();
        let Some(report) = report else {
            self.paragraph("", &self.catalog.text("request-intro-general", &[]));
            return;
        };
        let read = self.read(&report.sources);
        let mut said = vec![self.catalog.text("request-intro-read", &[("read", Value::from(read))])];
        let is_missing = !report.evidence.missing.is_empty();
        said.push(match &report.index {
            Some(index) if is_missing => {
                let language = self.catalog.language();
                let ends = [("low", index.low), ("high", index.high)];
                let ends = ends.map(|(name, end)| (name, Value::from(number::score(end, language))));
                self.catalog.text("request-intro-range", &ends)
            }
            Some(_) => self.catalog.text("request-intro-complete", &[]),
            None => self.catalog.text("request-intro-no-index", &[]),
        });
        self.paragraph("", &said.join(" "));
    }

    /// What was read, by format, with the last day of each: no file is named.
    fn read(&self, sources: &[SourceReport]) -> String {
        let mut groups = BTreeMap::<&str, (u64, Option<&String>)>::new();
        for source in sources {
            let (files, last) = groups.entry(source.format.as_str()).or_default();
            *files += 1;
            // The last day of a list of contacts is that on which the latest of them was made: it says nothing.
            let is_log = source.messages + source.activities > 0;
            *last = (*last).max(source.last_day.as_ref().filter(|_| is_log));
        }
        let group = |(format, (files, last)): (&str, (u64, Option<&String>))| {
            let name = self.catalog.find(&format!("format-{format}"), &[]);
            let mut values = vec![
                ("name", Value::from(name.unwrap_or_else(|| markdown::words(format)))),
                ("files", Value::from(self.catalog.text("count-files", &[("count", Value::from(files))]))),
            ];
            match last {
                Some(last) => {
                    values.push(("day", Value::from(day(last, self.catalog))));
                    self.catalog.text("request-group", &values)
                }
                None => self.catalog.text("request-group-undated", &values),
            }
        };
        groups.into_iter().map(group).collect::<Vec<_>>().join(", ")
    }

    /// A numbered list, each entry with why and where to click.
    fn items(&mut self, head: &str, items: &[Item]) {
        if items.is_empty() {
            return;
        }
        self.section(head);
        for (item, number) in items.iter().zip(1..) {
            let lead = format!("{number}. ");
            let indent = " ".repeat(escape::width(&lead));
            let title = match &item.weight {
                Some(weight) => format!("**{}** ({weight}).", item.title),
                None => format!("**{}.**", item.title),
            };
            self.paragraph(&lead, &format!("{title} {}", item.why));
            for step in &item.steps {
                self.paragraph(&format!("{indent}- "), step);
            }
        }
    }

    /// Exports that came broken.
    fn again(&mut self, report: &AuditReport) {
        let poorer = poorer(report);
        if report.errors.is_empty() && poorer.is_empty() {
            return;
        }
        self.section("request-again-head");
        for source in poorer {
            let why = self.catalog.text(&format!("again-{}", source.format), &[]);
            let path = Value::from(escape::code_span(&source.path));
            let values = [("path", path), ("why", Value::from(markdown::words(&why)))];
            self.paragraph("- ", &self.catalog.text("request-again", &values));
        }
        for error in &report.errors {
            let detail = [("detail", Value::from(naming::trouble(&error.message, self.catalog)))];
            let why = self.catalog.find(&format!("error-{}", error.code), &detail);
            let values = [
                ("path", Value::from(escape::code_span(&error.path))),
                ("why", Value::from(markdown::words(&why.unwrap_or_else(|| error.message.clone())))),
            ];
            self.paragraph("- ", &self.catalog.text("request-again", &values));
        }
    }
}

/// What the exporting program writes as pages and as JSON, of which the pages hold less.
const POORER: [&str; 3] = ["facebook-messenger-html", "instagram-html", "telegram-html"];

/// The first export of each kind that can be had with more in it.
fn poorer(report: &AuditReport) -> Vec<&SourceReport> {
    let of = |format: &&str| report.sources.iter().find(|source| source.format == **format);
    POORER.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests;
