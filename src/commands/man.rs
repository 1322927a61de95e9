//! `untether man [COMMAND]`: the manual pages.

use super::read_args::usage;
use super::{Context, Ended, Failure};
use crate::text::{Catalog, Message};

/// Arguments of `man`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Page of one command (default: of the program)
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// Runs the command for the whole command line `root`.
///
/// # Errors
///
/// When there is no such command, or standard output cannot be written.
pub fn run(args: &Args, mut root: clap::Command, context: &mut Context<'_>) -> Result<Ended, Failure> {
    // Gives the pages of commands their full names and the options of the root.
    root.build();
    let page = match &args.command {
        None => root,
        Some(name) => {
            let found = root.find_subcommand(name).cloned();
            found.ok_or_else(|| unknown(name, &root))?.display_name(format!("untether-{name}"))
        }
    };
    let mut bytes = Vec::new();
    // Writing to memory cannot fail.
    let _ = clap_mangen::Man::new(page).render(&mut bytes);
    context.print(headed(&String::from_utf8_lossy(&bytes), &context.catalog).as_bytes())?;
    Ok(Ended::Whole)
}

/// The page with its headings in the language in use.
fn headed(page: &str, catalog: &Catalog) -> String {
    let heading = |line: &str| {
        let name = line.strip_prefix(".SH ")?.to_lowercase();
        Some(format!(".SH {}", catalog.find(&format!("man-{name}"), &[])?))
    };
    page.lines().map(|line| heading(line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}

fn unknown(name: &str, root: &clap::Command) -> Failure {
    let names: Vec<_> = root.get_subcommands().map(clap::Command::get_name).collect();
    usage(Message::new("config-not-one-of").with("value", name.to_owned()).with("choices", names.join(", ")))
}
