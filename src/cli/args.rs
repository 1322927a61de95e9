//! The command line as clap sees it.

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use crate::commands::{
    anonymize, audit, baseline, compare, completions, demo, explain, gate, incidents, init, inspect, links,
    man, mcp, plan, report, request, sample, schema, simulate, tally, verify, waivers,
};
use crate::text::Language;

/// Shown behind the options: what a script needs to know.
const EXIT_CODES: &str = "\
Exit codes: 0 done, 1 gate failed or could not tell, or report refuted, 2 usage or settings, 3 input could not be read whole, \
4 output could not be written, 70 internal error, 130 interrupted, 143 terminated.

Nothing leaves this computer: untether has no network code.";

/// Examples, shown first in the help.
const EXAMPLES: &str = "\
Examples:
  untether demo                               a small invented business, audited
  untether exports/                           audit a folder, write its report beside it and show it
  untether inspect exports/                   what would be read
  untether init exports/                      the same as a settings file to correct
  untether audit exports/                     the report
  untether audit exports/ -f table -f json=report.json
  untether simulate exports/ --lose whatsapp  who is hit, and what they still have
  untether plan exports/ --target 70          what to do first, and for whom
  untether gate exports/ --preset starter     red or green, with the reason";

/// Audits how much a business depends on its messaging channels
#[derive(Debug, Parser)]
#[command(
    name = "untether",
    version,
    before_help = EXAMPLES,
    after_help = EXIT_CODES,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub struct Cli {
    /// Options of every command.
    #[command(flatten)]
    pub global: GlobalArgs,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Common options")]
pub struct GlobalArgs {
    /// Language of messages and of this help: en or ru (default: that of the system)
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,
    /// Colours: auto, always or never
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub color: When,
    /// Progress on the terminal: auto or never
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value = "auto",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub progress: Show,
    /// Draw with ASCII characters alone
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Write tables as linear text, for screen readers and logs
    #[arg(long, global = true)]
    pub plain: bool,
    /// Most memory to take, files that are mapped not counted: beyond it the run ends with exit code 3
    #[arg(long, global = true, value_name = "SIZE", default_value = "1GB", value_parser = super::memory::size)]
    pub max_memory: u64,
    /// Say nothing but errors beside the result
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Show everything instead of the first rows
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// On a terminal that wants them
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// When to draw progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// On a terminal, outside of CI
    Auto,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Audit exports: how much would break, and what to do
    Audit(audit::Args),
    /// Show what would be read from exports, without judging it
    Inspect(inspect::Args),
    /// Write what was understood of exports as a settings file to correct
    Init(init::Args),
    /// Explain a finding, a figure, a format, an error or a client
    Explain(explain::Args),
    /// Look at one what-if in detail: who is hit when something fails
    Simulate(simulate::Args),
    /// Say what to do first, what it buys, and whom to go to
    Plan(plan::Args),
    /// Hold the figures against a policy, for CI: exits with 1 when it does not hold
    Gate(gate::Args),
    /// Freeze the figures of a run, for the gate to hold later ones against
    Baseline(baseline::Args),
    /// Look after waivers of rules
    Waivers(waivers::Args),
    /// Compare two saved reports: what moved, and whose changes moved it
    Compare(compare::Args),
    /// Write a saved report in any other form, or in the other language
    Report(report::Args),
    /// Check whether a saved report follows from its exports
    Verify(verify::Args),
    /// Copy exports without anybody's data, with every quirk of them
    Anonymize(anonymize::Args),
    /// Audit a small invented business
    Demo(demo::Args),
    /// List who might be whom, as a file to review and to read back with --links
    Links(links::Args),
    /// Draw clients at random whose chats to export, where each has to be exported by hand
    Sample(sample::Args),
    /// Count messages where they lie: no text leaves the place, and every command reads the counts
    Tally(tally::Args),
    /// List what has happened to channels: blocks, outages, new rules, with sources
    Incidents(incidents::Args),
    /// Write a page that asks a business for its exports: which are missing, where to click
    Request(request::Args),
    /// Answer an assistant over the Model Context Protocol: figures about groups, no names, no texts
    Mcp(mcp::Args),
    /// Print the JSON Schema of an output
    Schema(schema::Args),
    /// Print a completion script for a shell
    Completions(completions::Args),
    /// Print a manual page
    Man(man::Args),
}

/// The whole command line with its help in a language.
pub fn command(language: Language) -> clap::Command {
    let command = Cli::command();
    match language {
        Language::En => command,
        Language::Ru => super::russian::translate(command),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        command(Language::En).debug_assert();
        command(Language::Ru).debug_assert();
    }
}
