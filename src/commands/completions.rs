//! `untether completions SHELL`: a script that completes commands and options.

use clap_complete::Shell;

use super::{Context, Ended, Failure};

/// Arguments of `completions`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// The shell
    #[arg(value_enum)]
    pub shell: Shell,
}

/// Runs the command for the whole command line `root`.
///
/// # Errors
///
/// When standard output cannot be written.
pub fn run(args: &Args, mut root: clap::Command, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let mut bytes = Vec::new();
    clap_complete::generate(args.shell, &mut root, "untether", &mut bytes);
    context.print(&bytes)?;
    Ok(Ended::Whole)
}
