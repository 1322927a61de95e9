//! `untether waivers check`: which waivers hold, which end soon, which have run out.

use std::path::PathBuf;

use serde::Serialize;

use super::gate::{PolicyArgs, Today};
use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::{Answer, Context, Ended, Failure};
use crate::model::report::{WaiverState, WaiverUse};
use crate::report::document::Document;
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

/// The waivers on a day.
#[derive(Serialize)]
pub struct Waivers {
    /// In the order of the policy.
    waivers: Vec<WaiverUse>,
    #[serde(skip)]
    day: String,
}

impl Answer for Args {
    type Found = Waivers;

    fn output(&self) -> &OutputArgs {
        let What::Check(args) = &self.what;
        &args.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Waivers, Ended), Failure> {
        let What::Check(args) = &self.what;
        let read = ReadArgs { config: args.config.clone(), today: args.today.clone(), ..ReadArgs::default() };
        let request = read.request(context)?;
        let today = Today::of(&read, &request, context);
        let policy = PolicyArgs { policy: args.policy.clone(), preset: None };
        let policy = policy.load_quietly(request.settings.policy.as_ref(), today.utc, context)?;
        let waivers: Vec<_> = policy.waivers.iter().map(|waiver| waiver.unused(today.utc)).collect();
        let has_expired = waivers.iter().any(|waiver| waiver.state == WaiverState::Expired);
        let ended = if has_expired && args.strict_waivers { Ended::Refuted } else { Ended::Whole };
        Ok((Waivers { waivers, day: today.utc.to_string() }, ended))
    }

    fn document(found: &Waivers, catalog: &Catalog) -> Document {
        waivers_document(&found.waivers, &found.day, catalog)
    }
}
