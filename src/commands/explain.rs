//! `untether explain ID [PATH…]`: what is behind something that the report speaks of.

use super::read_args::{ReadArgs, usage};
use super::{Context, Ended, Failure, explain_client};
use crate::observe::Diagnostic;
use crate::text::Message;

/// Arguments of `explain`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(mut_arg("paths", |paths| paths.required(false)))]
pub struct Args {
    /// What to explain: a client, such as client-000123
    #[arg(value_name = "ID")]
    pub id: String,
    /// Where it is to be found.
    #[command(flatten)]
    pub read: ReadArgs,
    /// How to show it: table or json (default: table)
    #[arg(short, long, value_name = "KIND")]
    pub format: Option<String>,
}

/// Runs the command.
///
/// # Errors
///
/// When nothing is known by that id, nothing can be read, or the answer cannot be written.
pub fn run(args: &Args, context: &mut Context<'_>) -> Result<Ended, Failure> {
    let is_json = match args.format.as_deref() {
        None | Some("table") => false,
        Some("json") => true,
        Some(other) => {
            return Err(usage(Message::new("usage-unknown-format").with("value", other.to_owned())));
        }
    };
    if explain_client::is_client(&args.id) {
        return explain_client::run(&args.id, &args.read, is_json, context);
    }
    let said = Diagnostic::error("E0101", explain_client::unknown_thing(&args.id));
    Err(Failure::Usage(said.help(Message::new("help-explain")).into()))
}
