//! `untether compare OLD.json NEW.json`: what moved between two saved reports, and whose changes moved it.

use std::path::PathBuf;

use serde_json::Value;

use super::output::PendingFile;
use super::read_args::{usage, wants_json};
use super::saved::read_reports;
use super::{Context, Ended, Failure};
use crate::compare::compare;
use crate::model::code::Code;
use crate::model::comparison::Difference;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::report::{render_comparison, write_pretty};
use crate::text::{Message, escape};

/// Arguments of `compare`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// The earlier report, saved with -f json=FILE
    #[arg(value_name = "OLD.json")]
    pub old: PathBuf,
    /// The later report
    #[arg(value_name = "NEW.json")]
    pub new: PathBuf,
    /// How to show it: table or json (default: table)
    #[arg(short, long, value_name = "KIND")]
    pub format: Option<String>,
    /// File to write
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub force: bool,
    /// Compare reports whose settings differ all the same
    #[arg(long)]
    pub allow_incomparable: bool,
}

/// Runs the command.
///
/// # Errors
///
/// When a report cannot be read, when the two are incomparable, or the answer cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let is_json = wants_json(args.format.as_deref())?;
    let file = args.output.clone().map(|path| PendingFile::create(path, args.force)).transpose()?;
    let reports = read_reports(&[&args.old, &args.new], context)?;
    let [old, new] = reports.as_slice() else { return Err(usage(Message::new("usage-stdin-twice"))) };
    let comparison = compare(old, new, args.allow_incomparable)
        .map_err(|differences| incomparable(&differences, "help-compare-incomparable", context))?;
    warn(old, new, context);
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = if is_json {
        write_pretty(&comparison, &mut bytes)
    } else {
        render_comparison(&comparison, &context.render_options(), &mut bytes)
    };
    match file {
        None => context.print(&bytes)?,
        Some(mut file) => {
            let written = std::io::Write::write_all(&mut file.writer, &bytes);
            let path = file.finish(written)?;
            let written = Message::new("written").with("path", path.display().to_string());
            context.tell(&[Diagnostic::note(written)]);
        }
    }
    Ok(Ended::Whole)
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
