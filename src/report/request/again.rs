//! Exports that came broken, or that can be had with more in them.

use crate::model::report::{AuditReport, SourceReport};
use crate::naming;
use crate::report::document::Section;
use crate::text::{Catalog, Value};

/// What the exporting program writes as pages and as JSON, of which the pages hold less.
const POORER: [&str; 3] = ["facebook-messenger-html", "instagram-html", "telegram-html"];

/// What to export again, each with why.
pub(super) fn again(report: &AuditReport, catalog: &Catalog) -> Option<Section> {
    let said = |path: &str, why: String| {
        catalog.text("request-again", &[("path", Value::from(path)), ("why", Value::from(why))])
    };
    let poorer = poorer(report)
        .into_iter()
        .map(|source| said(&source.path, catalog.text(&format!("again-{}", source.format), &[])));
    let broken = report.errors.iter().map(|error| {
        let detail = [("detail", Value::from(naming::trouble(&error.message, catalog)))];
        let why = catalog.find(&format!("error-{}", error.code), &detail);
        said(&error.path, why.unwrap_or_else(|| error.message.clone()))
    });
    let entries = poorer.chain(broken).collect();
    Section::of_list("request-again", catalog.text("request-again-head", &[]), entries)
}

/// The first export of each kind that can be had with more in it.
fn poorer(report: &AuditReport) -> Vec<&SourceReport> {
    let of = |format: &&str| report.sources.iter().find(|source| source.format == **format);
    POORER.iter().filter_map(of).collect()
}
