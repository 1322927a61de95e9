//! `untether plan PATH…`: what to do first, what it buys, and whom to go to.

use std::path::{Path, PathBuf};

use super::comments_file::{Comments, CommentsArgs, warn_of_words};
use super::hide::{refuse_single_clients, shown};
use super::output::OutputArgs;
use super::read_args::{ReadArgs, usage};
use super::saved::{alone, read_report};
use super::worklist::Worklist;
use super::{Answer, Context, Ended, Failure, exports};
use crate::model::agenda::Agenda;
use crate::model::code::Code;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::pipeline::agenda;
use crate::plan::Aim;
use crate::report::agenda_document;
use crate::report::document::Document;
use crate::text::{Catalog, Message};

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
    /// What people have said of the steps.
    #[command(flatten)]
    pub comments: CommentsArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Answer for Args {
    type Found = Agenda;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Agenda, Ended), Failure> {
        let request = self.read.request(context)?;
        let aim = self.aim()?;
        if let Some(path) = alone(&request.paths)? {
            return self.of_report(aim, path, context);
        }
        let comments = self.comments.read(Some(&request.settings), context)?;
        if self.worklist.is_some() {
            refuse_single_clients(&self.read, "--worklist")?;
        } else if aim != Aim::default() {
            refuse_single_clients(&self.read, "--target, --budget, --hours")?;
        }
        let force = self.output.written.force;
        let worklist =
            self.worklist.clone().map(|path| Worklist::open(path, force, &context.inputs)).transpose()?;
        let (mut study, ended) = exports::study(&self.read, &request, force, context)?;
        self.say(&mut study.report, comments.as_ref(), context);
        if self.read.hide_small {
            return Ok(whole(agenda::from_report(&shown(study.report, true)?), ended));
        }
        let (agenda, tasks) = agenda::agenda(&study, &request.settings.params, aim, worklist.is_some());
        if let Some(worklist) = worklist {
            worklist.write(&study.audit, &tasks, context)?;
        }
        Ok(whole(agenda, ended))
    }

    fn document(found: &Agenda, catalog: &Catalog) -> Document {
        agenda_document(found, catalog)
    }
}

/// A plan of a part is one, too.
fn whole(agenda: Agenda, ended: Ended) -> (Agenda, Ended) {
    let ended = if agenda.partial { Ended::Partial } else { ended };
    (agenda, ended)
}

impl Args {
    /// The plan that a saved report holds. Nobody can be found in it, so it answers nothing that speaks of clients.
    fn of_report(
        &self,
        aim: Aim,
        path: &Path,
        context: &mut Context<'_>,
    ) -> Result<(Agenda, Ended), Failure> {
        if aim != Aim::default() || self.worklist.is_some() {
            let said = Diagnostic::error(Code::NeedsExports, Message::new("usage-report-plan"));
            return Err(Failure::Usage(said.help(Message::new("help-needs-exports")).into()));
        }
        let comments = self.comments.read(None, context)?;
        let mut report = read_report(path)?;
        self.say(&mut report, comments.as_ref(), context);
        Ok(whole(agenda::from_report(&report), Ended::Whole))
    }

    /// Lays comments beside the report that the plan is taken from.
    fn say(&self, report: &mut AuditReport, comments: Option<&Comments>, context: &mut Context<'_>) {
        if let Some(comments) = comments {
            comments.put(report, context);
        }
        warn_of_words(report, self.read.hide_small, context);
    }

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
