//! `-f table`.

use std::io::{self, Write};

use super::document::document;
use crate::model::report::AuditReport;
use crate::report::screen::screen;
use crate::report::{RenderOptions, Renderer};

/// `-f table`.
pub struct Table;

impl Renderer for Table {
    fn id(&self) -> &'static str {
        "table"
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        out.write_all(screen(&document(report, options.catalog), options).as_bytes())
    }
}
