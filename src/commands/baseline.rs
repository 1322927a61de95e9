//! `untether baseline write PATH…` freezes the figures of a run; `untether baseline show FILE` says what is frozen.

use std::path::PathBuf;

use super::gate::{PolicyArgs, Today, read_baseline};
use super::hide::shown;
use super::output::{PendingFile, put};
use super::read_args::ReadArgs;
use super::saved::{alone, read_report};
use super::{Command, Context, Ended, Failure, Reading, exports};
use crate::compare::differing;
use crate::gate::Baseline;
use crate::gate::baseline::Frozen;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::report::{AnswerFormat, Explanation, ExplanationPart, explanation_document, write_document};
use crate::text::{Message, Value, number};

/// Where a baseline is written when nothing else is said.
const NAME: &str = "untether-baseline.json";

/// Arguments of `baseline`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with a baseline.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum What {
    /// Freeze the figures of the exports, for gate --baseline
    Write(Box<WriteArgs>),
    /// Show what a baseline holds
    Show(ShowArgs),
}

/// Arguments of `baseline write`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct WriteArgs {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// Whose figures.
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// File to write (default: untether-baseline.json)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that exists; what it says of other rules stays
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `baseline show`.
#[derive(Debug, Clone, clap::Args)]
pub struct ShowArgs {
    /// The baseline
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

impl Command for Args {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When there is nothing to freeze or to show, or it cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        match &self.what {
            What::Write(args) => write(args, context),
            What::Show(args) => show(args, context),
        }
    }
}

fn write(args: &WriteArgs, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let request = args.read.request(context)?;
    let today = Today::of(&args.read, &request, context);
    let policy = args.policy.load(request.settings.policy.as_ref(), today.utc, context)?;
    let path = args.output.clone().unwrap_or_else(|| NAME.into());
    let earlier = if args.force && path.is_file() { Some(read_baseline(&path)?) } else { None };
    let file = PendingFile::create_kept(path, args.force, "baseline", &context.inputs)?;
    let (report, ended) = if let Some(path) = alone(&request.paths)? {
        let report = read_report(path)?;
        let ended = context.judge_sources(Reading::of(&report))?;
        (report, ended)
    } else {
        let (study, ended) = exports::study(&args.read, &request, args.force, context)?;
        (study.report, ended)
    };
    if report.partial || ended == Ended::Partial {
        // What was read in part is no level to hold anything against.
        let said = Diagnostic::error(Code::PartialBaseline, Message::new("gate-baseline-partial"));
        return Err(Failure::Input(said.help(Message::new("help-gate-baseline-partial")).into()));
    }
    let report = shown(report, args.read.hide_small)?;
    let mut baseline = Baseline::of(&report, &policy);
    if let Some(earlier) = earlier.filter(|earlier| differing(&earlier.terms, &baseline.terms).is_empty()) {
        baseline.keep(&earlier);
    }
    put(Some(file), baseline.written().as_bytes(), context)?;
    Ok(Ended::Whole)
}

fn show(args: &ShowArgs, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let baseline = read_baseline(&args.file)?;
    let catalog = &context.catalog;
    let date = Value::from(crate::naming::day(&baseline.as_of, catalog));
    let mut page = Explanation {
        kind: "baseline",
        id: String::new(),
        title: catalog.text("gate-baseline-of", &[("date", date)]),
        parts: Vec::new(),
    };
    let figure = |frozen: &Frozen| {
        let decimals = crate::text::rounding::decimals(frozen.value).min(3);
        let value = number::decimal(frozen.value, decimals, catalog.language());
        match &frozen.scope {
            Some(scope) => format!("{} [{scope}]: {value}", frozen.rule),
            None => format!("{}: {value}", frozen.rule),
        }
    };
    let exports = baseline.exports.iter().map(|(id, export)| {
        let count = catalog.text("gate-baseline-items", &[("count", Value::from(export.items))]);
        format!("{id}: {count}")
    });
    let settings = baseline.terms.settings.iter().map(|(name, value)| format!("{name}: {value}"));
    let first = [
        format!("scoring_version: {}", baseline.terms.scoring_version),
        format!("basis: {}", baseline.terms.basis),
    ];
    for (heading, lines) in [
        ("gate-baseline-figures", baseline.figures.iter().map(figure).collect::<Vec<_>>()),
        ("gate-baseline-exports", exports.collect()),
        ("gate-baseline-terms", first.into_iter().chain(settings).collect()),
    ] {
        page.parts.push(ExplanationPart { id: heading, heading: catalog.text(heading, &[]), lines });
    }
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let (document, options) = (explanation_document(&page), context.render_options());
    let _ = write_document(&document, AnswerFormat::Table, &options, &mut bytes);
    context.print(&bytes)?;
    Ok(Ended::Whole)
}
