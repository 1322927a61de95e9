//! `untether audit PATH…`: the report.

use super::hide::{refuse_single_clients, shown};
use super::output::{OutputArgs, Written, shows_screen, wants_clients, write_all};
use super::read_args::ReadArgs;
use super::rejects::Rejects;
use super::{Context, Ended, Failure, Reading};
use crate::pipeline::client_parts;

/// Arguments of `audit`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// What to read.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// Runs the command.
///
/// # Errors
///
/// When there is no report, or it cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let request = args.read.request(context)?;
    let targets = args.output.open(context)?;
    if wants_clients(&targets) {
        refuse_single_clients(&args.read, "-f clients")?;
    }
    let rejects = Rejects::open(&args.read, args.output.force, context)?;

    let (report, clients) = if wants_clients(&targets) {
        let study = context.engine.study(&request, context.progress)?;
        let clients = client_parts(&study, &request.settings.params);
        (study.report, Some(clients))
    } else {
        (context.engine.audit(&request, context.progress)?, None)
    };
    let reading = if shows_screen(&targets) { Reading::on_screen(&report) } else { Reading::of(&report) };
    let ended = context.judge_sources(reading)?;
    let judged = rejects.judge(&report, context)?;
    let report = shown(report, args.read.hide_small)?;
    write_all(targets, Written { report: &report, clients: clients.as_ref() }, context)?;
    Ok(if report.partial { Ended::Partial } else { ended.and(judged) })
}
