//! `untether report RESULT.json…`: what was saved as JSON, in any other form, byte for byte as `audit` would have written it;
//! several of them side by side.

use std::path::{Path, PathBuf};

use super::comments_file::{CommentsArgs, warn_of_words};
use super::output::{OutputArgs, Target, Written, wants_clients, write_all};
use super::portfolio::SideBySide;
use super::read_args::{asked_language, usage};
use super::saved::read_shown;
use super::{Command, Context, Ended, Failure};
use crate::model::code::Code;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::report::reword;
use crate::text::{Language, Message};

/// Arguments of `report`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// Reports that were saved with -f json=FILE; - is standard input
    #[arg(value_name = "RESULT.json", required = true)]
    pub reports: Vec<PathBuf>,
    /// Language of the result: en or ru (default: that of the settings or of the saved report, else that of messages)
    #[arg(long, value_name = "LANG")]
    pub report_lang: Option<String>,
    /// Hide counts of fewer than five people and what would give them away, and round shares and scores to match
    #[arg(long)]
    pub hide_small: bool,
    /// What people have said of it, in the place of what the saved report holds.
    #[command(flatten)]
    pub comments: CommentsArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Command for Args {
    /// Runs the command. That a saved report does not hold everything is said and shown, and is no failure: it was one of the
    /// audit.
    ///
    /// # Errors
    ///
    /// When a report cannot be read, is asked for what only exports hold, or a result cannot be written.
    fn run(&self, context: &mut Context<'_>) -> Result<Ended, Failure> {
        let asked = asked_language(self.report_lang.as_deref(), context)?;
        let paths: Vec<&Path> = self.reports.iter().map(PathBuf::as_path).collect();
        if paths.len() > 1 {
            if self.comments.comments.is_some() {
                return Err(usage(Message::new("usage-comments-one")));
            }
            let (paths, output) = (&self.reports, &self.output);
            return SideBySide { paths, output, hide_small: self.hide_small, asked }.run(context);
        }
        let comments = self.comments.read(None, context)?;
        let targets = self.output.open(context)?;
        if wants_clients(&targets) {
            let said = Diagnostic::error(Code::NeedsExports, Message::new("usage-report-clients"));
            return Err(Failure::Usage(said.help(Message::new("help-needs-exports")).into()));
        }
        match read_shown(&paths, self.hide_small, context)?.as_mut_slice() {
            [report] => {
                if let Some(comments) = comments {
                    comments.put(report, context);
                }
                warn_of_words(report, self.hide_small, context);
                one(report, asked, targets, context)
            }
            _ => Err(usage(Message::new("usage-stdin-twice"))),
        }
    }
}

/// A single report, in its own language unless another one is asked for.
fn one(
    report: &mut AuditReport,
    asked: Option<Language>,
    targets: Vec<Target>,
    context: &mut Context<'_>,
) -> Result<Ended, Failure> {
    if report.partial {
        context.tell(&[Diagnostic::warning(Message::new("warning-saved-partial"))]);
    }
    let own = Language::of_locale(&report.presentation.language);
    context.answer_in(asked.or(own).unwrap_or(context.catalog.language()));
    if asked.is_some_and(|asked| asked.id() != report.presentation.language) {
        reword(report, context.answers());
    }
    write_all(targets, Written { report, clients: None }, context)?;
    Ok(Ended::Whole)
}
