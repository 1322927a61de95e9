//! What a format makes of a report, in tests.

use super::{RenderOptions, by_id};
use crate::model::report::AuditReport;
use crate::text::{Catalog, Language};

/// The report in a format, in English.
pub(super) fn rendered(id: &str, report: &AuditReport) -> String {
    let catalog = Catalog::new(Language::En);
    let options = RenderOptions { catalog: &catalog, width: 100, ascii: false, verbose: false, plain: false };
    let mut bytes = Vec::new();
    by_id(id).expect("listed").render(report, &options, &mut bytes).expect("memory");
    String::from_utf8(bytes).expect("text")
}
