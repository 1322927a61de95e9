//! What a tool has at hand: the exports, read anew for each question, and texts.

use crate::commands::hide::shown;
use crate::commands::read_args::ReadArgs;
use crate::commands::{Context, Failure, Reading};
use crate::model::code::Code;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::redact::{FEWEST_CLIENTS, seal};
use crate::report::document::Document;
use crate::report::{AnswerFormat, RenderOptions, reword, write_document};
use crate::text::{Catalog, Message};

use super::answer::Refusal;

/// One question.
pub(in crate::commands::mcp) struct Asking<'a, 'c> {
    read: &'a ReadArgs,
    context: Context<'c>,
}

impl<'a, 'c> Asking<'a, 'c> {
    /// A question about the exports that the command line names.
    pub(in crate::commands::mcp) fn new(read: &'a ReadArgs, context: Context<'c>) -> Self {
        Self { read, context }
    }

    /// Texts in the language of the answer.
    pub(in crate::commands::mcp) fn catalog(&self) -> &Catalog {
        self.context.answers()
    }

    /// How texts look.
    pub(super) fn options(&self) -> RenderOptions<'_> {
        self.context.render_options()
    }

    /// The report of the exports: without small groups, and sealed.
    pub(super) fn report(&mut self) -> Result<AuditReport, Refusal> {
        let report = self.whole_report().map_err(Refusal::Exports)?;
        // Few clients, or a sample of them: every figure speaks of somebody.
        let few = |_| Refusal::Asked(Message::new("mcp-few").with("least", FEWEST_CLIENTS));
        let hidden = shown(report, true).map_err(few)?;
        let mut sealed = seal(&hidden).map_err(|error| Refusal::Exports(fault(error)))?;
        reword(&mut sealed, self.catalog());
        Ok(sealed)
    }

    fn whole_report(&mut self) -> Result<AuditReport, Failure> {
        let request = self.read.request(&mut self.context)?;
        let report = self.context.engine.audit(&request, self.context.progress)?;
        self.context.judge_sources(Reading::of(&report))?;
        Ok(report)
    }

    /// A document as text.
    pub(super) fn written(&self, document: &Document, format: AnswerFormat) -> Result<String, Refusal> {
        let mut bytes = Vec::new();
        let written = write_document(document, format, &self.options(), &mut bytes);
        written.map_err(|error| Refusal::Exports(fault(error)))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Something that cannot happen to an answer in memory.
pub(super) fn fault(error: impl Into<anyhow::Error>) -> Failure {
    let said = Diagnostic::error(Code::Internal, Message::new("mcp-exports"));
    Failure::Internal(said.into()).caused_by(error)
}
