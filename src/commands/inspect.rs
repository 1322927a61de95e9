//! `untether inspect PATH…`: what would be read, without judging it.

use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::{Answer, Context, Ended, Failure, Reading};
use crate::model::inspect::Inspection;
use crate::report::document::Document;
use crate::report::inspection_document;
use crate::text::Catalog;

/// Arguments of `inspect`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Answer for Args {
    type Found = Inspection;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Inspection, Ended), Failure> {
        let request = self.read.request(context)?;
        let inspection = context.engine.inspect(&request, context.progress)?;
        let ended = context.judge_sources(Reading {
            errors: &inspection.errors,
            read: inspection.sources.len(),
            understood: &inspection.understood,
            left_over: None,
        })?;
        Ok((inspection, ended))
    }

    fn document(found: &Inspection, catalog: &Catalog) -> Document {
        inspection_document(found, catalog)
    }
}
