//! The first screen: what a founder needs, in the order of thought. Verdict, the three questions, what breaks, what
//! to do first, what stands out, what would make it surer, what was read.

mod findings;
mod incidents;
mod losses;
mod plan;
mod read;
mod surer;
mod verdict;

use std::io::{self, Write};

use super::layout::Screen;
use super::{RenderOptions, Renderer, RendererMeta};
use crate::model::report::AuditReport;

/// `-f table`.
pub struct Table;

impl Renderer for Table {
    fn meta(&self) -> RendererMeta {
        RendererMeta { id: "table", title: "the first screen, for people" }
    }

    fn render(
        &self,
        report: &AuditReport,
        options: &RenderOptions<'_>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut screen = Screen::new(options);
        verdict::head(report, &mut screen);
        verdict::tests(report, &mut screen);
        losses::breakage(report, &mut screen);
        losses::concentration(report, &mut screen);
        plan::plan(report, &mut screen);
        findings::findings(report, &mut screen);
        incidents::incidents(report, &mut screen);
        surer::surer(report, &mut screen);
        read::sources(report, &mut screen);
        screen.blank();
        let footer = screen.text("screen-footer", &[]);
        screen.paragraph("", &footer);
        out.write_all(screen.finish().as_bytes())
    }
}

#[cfg(test)]
mod tests;
