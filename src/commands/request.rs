//! `untether request [PATH…]`: the page to send to a business, with the exports that are missing and where to click.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::{Answer, Context, Ended, Failure, Reading};
use crate::model::report::AuditReport;
use crate::report::document::Document;
use crate::report::{AnswerFormat, request_document};
use crate::text::Catalog;

/// Arguments of `request`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(mut_arg("paths", |paths| paths.required(false)))]
pub struct Args {
    /// What there is already.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// What there is already, which is all that the page is made of.
pub struct Asked {
    report: Option<AuditReport>,
    /// The country of the business, where there is nothing yet that tells it.
    region: Option<String>,
}

impl Asked {
    /// What a report of the exports that there are says.
    pub(super) fn of(report: AuditReport) -> Self {
        Self { report: Some(report), region: None }
    }
}

/// For programs: what is missing, and what came broken; both empty where there is nothing yet.
impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (missing, errors) = match &self.report {
            Some(report) => (report.evidence.missing.as_slice(), report.errors.as_slice()),
            None => (&[][..], &[][..]),
        };
        let mut fields = serializer.serialize_struct("Asked", 3)?;
        fields.serialize_field("schema", "untether.request/1")?;
        fields.serialize_field("missing", missing)?;
        fields.serialize_field("errors", errors)?;
        fields.end()
    }
}

impl Answer for Args {
    /// It is a page to be sent.
    const UNASKED: AnswerFormat = AnswerFormat::Markdown;

    type Found = Asked;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    /// A source that cannot be read is asked for again, which is what the page is for: it makes no failure.
    fn find(&self, context: &mut Context<'_>) -> Result<(Asked, Ended), Failure> {
        if self.read.paths.is_empty() {
            self.read.answer_as_asked(context)?;
            return Ok((Asked { report: None, region: self.read.region.clone() }, Ended::Whole));
        }
        let request = self.read.request(context)?;
        let report = context.engine.audit(&request, context.progress)?;
        context.judge_sources(Reading::of(&report))?;
        Ok((Asked::of(report), Ended::Whole))
    }

    fn document(found: &Asked, catalog: &Catalog) -> Document {
        request_document(found.report.as_ref(), found.region.as_deref(), catalog)
    }
}
