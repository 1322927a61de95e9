//! `untether compare OLD.json NEW.json`: what moved between two saved reports, and whose changes moved it.

use std::path::PathBuf;

use serde_json::Value;

use super::output::OutputArgs;
use super::read_args::usage;
use super::saved::read_reports;
use super::{Answer, Context, Ended, Failure};
use crate::compare::compare;
use crate::model::code::Code;
use crate::model::comparison::{Comparison, Difference};
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::report::document::Document;
use crate::report::{comparison_document, reword};
use crate::text::{Catalog, Message, escape};

/// Arguments of `compare`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// The earlier report, saved with -f json=FILE
    #[arg(value_name = "OLD.json")]
    pub old: PathBuf,
    /// The later report
    #[arg(value_name = "NEW.json")]
    pub new: PathBuf,
    /// Compare reports whose settings differ all the same
    #[arg(long)]
    pub allow_incomparable: bool,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Answer for Args {
    type Found = Comparison;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Comparison, Ended), Failure> {
        let mut reports = read_reports(&[&self.old, &self.new], context)?;
        // Titles of findings are told as all else is, whatever language the reports were made in.
        for report in &mut reports {
            reword(report, context.answers());
        }
        let [old, new] = reports.as_slice() else { return Err(usage(Message::new("usage-stdin-twice"))) };
        let comparison = compare(old, new, self.allow_incomparable)
            .map_err(|differences| incomparable(&differences, "help-compare-incomparable", context))?;
        warn(old, new, context);
        Ok((comparison, Ended::Whole))
    }

    fn document(found: &Comparison, catalog: &Catalog) -> Document {
        comparison_document(found, catalog)
    }
}

/// The refusal, with each setting that is not the same.
pub(super) fn incomparable(differences: &[Difference], help: &'static str, context: &Context<'_>) -> Failure {
    let value = |value: &Value| match value {
        Value::Null => context.catalog.text("compare-unset", &[]),
        Value::String(text) => escape::terminal(text).into_owned(),
        other => escape::terminal(&other.to_string()).into_owned(),
    };
    let one = |difference: &Difference| {
        format!("{} ({} → {})", difference.name, value(&difference.old), value(&difference.new))
    };
    let what: Vec<String> = differences.iter().map(one).collect();
    let message = Message::new("compare-incomparable").with("what", what.join("; "));
    let said = Diagnostic::error(Code::Incomparable, message).help(Message::new(help));
    Failure::Usage(said.into())
}

/// Says what does not keep the two from being compared and yet should be known.
fn warn(old: &AuditReport, new: &AuditReport, context: &mut Context<'_>) {
    let mut said = Vec::new();
    if old.as_of > new.as_of {
        said.push(Diagnostic::warning(Message::new("compare-swapped")));
    }
    if old.partial || new.partial {
        said.push(Diagnostic::warning(Message::new("compare-partial")));
    }
    context.tell(&said);
}
