//! The report itself, for programs: the layout is stable, figures are not rounded.

use std::io::{self, Write};

use serde::Serialize;

use super::{RenderOptions, Renderer, RendererMeta};
use crate::model::report::AuditReport;

/// `-f json`.
pub struct Json;

impl Renderer for Json {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "json", title: "every figure, for programs" }
    }

    fn render(
        &self,
        report: &AuditReport,
        _options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        write_pretty(report, out)
    }
}

/// Writes a value as JSON with an indent of two spaces and a final line feed.
///
/// # Errors
///
/// When writing fails.
pub fn write_pretty(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    out.write_all(b"\n")
}
