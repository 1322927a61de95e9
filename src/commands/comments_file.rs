//! The file of comments: read before any work is done, laid beside the report when it is there.

use std::path::PathBuf;

use super::{Context, Failure};
use crate::comments::{Doubt, apply};
use crate::config::{CommentBook, Settings};
use crate::model::report::AuditReport;
use crate::model::time::Day;
use crate::observe::Diagnostic;
use crate::text::Message;

/// Which comments.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct CommentsArgs {
    /// File with notes, owners and dates for findings and steps, and with accepted findings; -f comments writes a skeleton
    #[arg(long, value_name = "FILE")]
    pub comments: Option<PathBuf>,
}

/// Comments that were read, and what goes with showing them.
pub(super) struct Comments {
    book: CommentBook,
    today: Day,
}

impl CommentsArgs {
    /// The comments of the option, else of the environment, else of the settings; `None` where none of them names a file.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, or an entry cannot be meant.
    pub(super) fn read(
        &self,
        settings: Option<&Settings>,
        context: &Context<'_>,
    ) -> Result<Option<Comments>, Failure> {
        let variable = |name: &str| context.variables.get(&format!("UNTETHER_{name}"));
        let named = self.comments.clone().or_else(|| variable("COMMENTS").map(PathBuf::from));
        let Some(path) = named.or_else(|| settings?.comments.clone()) else { return Ok(None) };
        let set = || variable("TODAY").and_then(|text| Day::from_iso(text.trim()));
        let today = match settings {
            Some(settings) => settings.params.today,
            None => set().unwrap_or_else(|| Day::from_date(context.now.date_naive())),
        };
        let book = CommentBook::read(&path)?;
        Ok(Some(Comments { book, today }))
    }
}

impl Comments {
    /// Puts them into the report, and says of which it is doubtful what they speak of. Their words are never repeated here: they may name
    /// people.
    pub(super) fn put(&self, report: &mut AuditReport, context: &mut Context<'_>) {
        let warn = |one: Doubt| {
            let warning = Diagnostic::warning(one.message).at(one.place);
            Diagnostic { help: one.help, ..warning }
        };
        let said: Vec<Diagnostic> = apply(report, &self.book, self.today).into_iter().map(warn).collect();
        context.tell(&said);
    }
}

/// Says that what people have written is shown as it is, where small groups are hidden: nobody can tell whether it gives one away.
pub(super) fn warn_of_words(report: &AuditReport, hide_small: bool, context: &mut Context<'_>) {
    let has_words = !report.comments.is_empty() || !report.accepted.is_empty();
    if hide_small && has_words {
        context.tell(&[Diagnostic::warning(Message::new("warning-comments-small"))]);
    }
}
