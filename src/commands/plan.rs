//! `untether plan PATH…`: what to do first, what it buys, and whom to go to.

use std::path::PathBuf;

use super::hide::{refuse_single_clients, shown};
use super::output::OutputArgs;
use super::read_args::{ReadArgs, usage};
use super::rejects::Rejects;
use super::saved::{is_saved, read_reports};
use super::worklist::Worklist;
use super::{Context, Ended, Failure, Reading};
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::pipeline::agenda;
use crate::plan::Aim;
use crate::report::agenda_document;
use crate::text::Message;

/// Arguments of `plan`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// List the fewest clients and actions that bring the index to this score, 0 to 100
    #[arg(long, value_name = "SCORE")]
    pub target: Option<String>,
    /// List the clients whom it is best to go to when there is time for so many
    #[arg(long, value_name = "N")]
    pub budget: Option<String>,
    /// List what is best done in so many hours of work
    #[arg(long, value_name = "N")]
    pub hours: Option<String>,
    /// Write who to ask and what, with contacts: a workbook, or a table where FILE ends with .csv
    #[arg(long, value_name = "FILE")]
    pub worklist: Option<PathBuf>,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Runs the command.
///
/// # Errors
///
/// When nothing can be read, a saved report is asked for what it does not hold, or the answer cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let request = args.read.request(context)?;
    let aim = args.aim()?;
    if request.paths.iter().any(|path| is_saved(path)) {
        return of_report(args, aim, &request.paths, context);
    }
    if args.worklist.is_some() {
        refuse_single_clients(&args.read, "--worklist")?;
    } else if aim != Aim::default() {
        refuse_single_clients(&args.read, "--target, --budget, --hours")?;
    }
    let targets = args.output.open_answer(context)?;
    let worklist = args.worklist.clone().map(|path| Worklist::open(path, args.output.force)).transpose()?;
    let rejects = Rejects::open(&args.read, args.output.force, context)?;
    let study = context.engine.study(&request, context.progress)?;
    let read = context.judge_sources(Reading::of(&study.report))?;
    let judged = rejects.judge(&study.report, context)?;
    let (agenda, tasks) = if args.read.hide_small {
        (agenda::from_report(&shown(study.report, true)?), Vec::new())
    } else {
        agenda::agenda(&study, &request.settings.params, aim, worklist.is_some())
    };
    targets.write(&agenda, |catalog| agenda_document(&agenda, catalog), context)?;
    if let Some(worklist) = worklist {
        worklist.write(&study.audit, &tasks, context)?;
    }
    Ok(if agenda.partial { Ended::Partial } else { read.and(judged) })
}

/// The plan that a saved report holds. Nobody can be found in it, so it answers nothing that speaks of clients.
fn of_report(args: &Args, aim: Aim, paths: &[PathBuf], context: &mut Context<'_>) -> Result<Ended, Failure> {
    let refuse = |code: Code, id: &'static str, help: &'static str| {
        let said = Diagnostic::error(code, Message::new(id)).help(Message::new(help));
        Failure::Usage(said.into())
    };
    let [path] = paths else {
        return Err(refuse(Code::ReportAmongExports, "usage-report-among-exports", "help-report-alone"));
    };
    if aim != Aim::default() || args.worklist.is_some() {
        return Err(refuse(Code::NeedsExports, "usage-report-plan", "help-needs-exports"));
    }
    let targets = args.output.open_answer(context)?;
    let reports = read_reports(&[path], context)?;
    let report = reports.first().ok_or_else(|| usage(Message::new("input-nothing")))?;
    let agenda = agenda::from_report(report);
    targets.write(&agenda, |catalog| agenda_document(&agenda, catalog), context)?;
    Ok(if agenda.partial { Ended::Partial } else { Ended::Whole })
}

impl Args {
    /// Checks how far the plan is to go.
    fn aim(&self) -> Result<Aim, Failure> {
        let wrong = |id: &'static str, text: &str| usage(Message::new(id).with("value", text.to_owned()));
        let target = self.target.as_deref().map(|text| {
            let score = text.trim().replace(',', ".").parse::<f64>().ok();
            score.filter(|score| (0.0..=100.0).contains(score)).ok_or_else(|| wrong("usage-target", text))
        });
        let budget = self.budget.as_deref().map(|text| {
            let count = text.trim().parse::<usize>().ok();
            count.filter(|count| *count > 0).ok_or_else(|| wrong("usage-budget", text))
        });
        let minutes = self.hours.as_deref().map(|text| {
            let hours = text.trim().replace(',', ".").parse::<f64>().ok();
            let hours = hours.filter(|hours| hours.is_finite() && *hours > 0.0);
            hours.map(|hours| hours * 60.0).ok_or_else(|| wrong("usage-hours", text))
        });
        let (target, budget, minutes) = (target.transpose()?, budget.transpose()?, minutes.transpose()?);
        Ok(Aim { target, budget, minutes })
    }
}
