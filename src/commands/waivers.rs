//! `untether waivers check`: which waivers hold, which end soon, which have run out.

use std::path::PathBuf;

use serde::Serialize;

use super::gate::{PolicyArgs, Today};
use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::{Context, Ended, Failure};
use crate::model::report::{WaiverState, WaiverUse};
use crate::report::waivers_document;
use crate::text::Catalog;

/// Arguments of `waivers`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub what: What,
}

/// What can be done with waivers.
#[derive(Debug, Clone, clap::Subcommand)]
pub enum What {
    /// Check the waivers of the settings and of a policy, without exports
    Check(CheckArgs),
}

/// Arguments of `waivers check`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct CheckArgs {
    /// Settings file (default: untether.toml here)
    #[arg(short, long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// File that holds a policy alone
    #[arg(long, value_name = "FILE")]
    pub policy: Option<PathBuf>,
    /// Take this day for today
    #[arg(long, value_name = "DATE")]
    pub today: Option<String>,
    /// Fail when a waiver has run out
    #[arg(long)]
    pub strict_waivers: bool,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// The answer for programs.
#[derive(Serialize)]
struct Waivers<'a> {
    /// In the order of the policy.
    waivers: &'a [WaiverUse],
}

/// Runs the command.
///
/// # Errors
///
/// When a waiver is malformed, or the list cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let What::Check(args) = &args.what;
    let read = ReadArgs { config: args.config.clone(), today: args.today.clone(), ..ReadArgs::default() };
    let request = read.request(context)?;
    let targets = args.output.open_answer(context)?;
    let today = Today::of(&read, &request, context);
    let policy = PolicyArgs { policy: args.policy.clone(), preset: None };
    let policy = policy.load_quietly(request.settings.policy.as_ref(), today.utc, context)?;
    let waivers: Vec<_> = policy.waivers.iter().map(|waiver| waiver.unused(today.utc)).collect();
    let day = today.utc.to_string();
    let document = |catalog: &Catalog| waivers_document(&waivers, &day, catalog);
    targets.write(&Waivers { waivers: &waivers }, document, context)?;
    let has_expired = waivers.iter().any(|waiver| waiver.state == WaiverState::Expired);
    Ok(if has_expired && args.strict_waivers { Ended::Refuted } else { Ended::Whole })
}
