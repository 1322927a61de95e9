//! `-f html`.

use std::io::{self, Write};

use super::page::page;
use crate::model::report::AuditReport;
use crate::report::{RenderOptions, Renderer};

/// `-f html`.
pub struct Html;

impl Renderer for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        out.write_all(page(report, options.catalog).as_bytes())
    }
}
