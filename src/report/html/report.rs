//! `-f html`.

use std::io::{self, Write};

use super::page::page;
use crate::model::report::AuditReport;
use crate::report::{RenderOptions, Renderer, RendererMeta};

/// `-f html`.
pub struct Html;

impl Renderer for Html {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "html", title: "one self-contained page to hand over" }
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
