//! `untether verify REPORT.json PATH…`: whether a saved report follows from its exports.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::hide::shown;
use super::output::OutputArgs;
use super::read_args::ReadArgs;
use super::saved::read_whole;
use super::{Answer, Context, Ended, Failure, Reading, Request};
use crate::config::HIDDEN;
use crate::model::code::Code;
use crate::model::json;
use crate::model::report::AuditReport;
use crate::model::sorted_set::SortedSet;
use crate::model::time::Day;
use crate::model::verification::Verification;
use crate::observe::Diagnostic;
use crate::report::document::Document;
use crate::report::verification_document;
use crate::text::{Catalog, Language, Message};
use crate::verify::{Question, distance, settings, verify};

/// Arguments of `verify`.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Args {
    /// The report to check, saved with -f json=FILE
    #[arg(value_name = "REPORT.json")]
    pub report: PathBuf,
    /// What it was made from.
    #[command(flatten)]
    pub read: ReadArgs,
    /// What to write.
    #[command(flatten)]
    pub output: OutputArgs,
}

impl Answer for Args {
    type Found = Verification;

    fn output(&self) -> &OutputArgs {
        &self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Verification, Ended), Failure> {
        let Checked { found, ended } = check(&self.report, &self.read, context)?;
        Ok((found, ended))
    }

    fn document(found: &Verification, catalog: &Catalog) -> Document {
        verification_document(found, catalog)
    }
}

/// A saved report beside its exports.
pub(super) struct Checked {
    /// What reproduces and what does not.
    pub(super) found: Verification,
    /// `Partial` where something could not be read, then or now: a part proves nothing of the whole.
    pub(super) ended: Ended,
}

/// Holds a saved report against what the paths of `read` give under its own settings.
///
/// # Errors
///
/// When the report or the exports cannot be read, or the report states settings that nobody may set.
pub(super) fn check(path: &Path, read: &ReadArgs, context: &mut Context<'_>) -> Result<Checked, Failure> {
    let (saved, stated) = read_whole(path, context)?;
    let mut request = read.request(context)?;
    let at_hand = request.settings.params.settings();
    request.settings = request.settings.restored(&saved.settings, &saved.as_of, path, context.now)?;
    let has_today = read.today.is_some() || context.variables.contains_key("UNTETHER_TODAY");
    if let Some(today) = today(&saved).filter(|_| !has_today) {
        request.settings.params.today = today;
    }
    if let Some(language) = Language::of_locale(&saved.presentation.language) {
        request.settings.params.language = language;
    }
    let used = request.settings.params.settings();
    // Small groups are hidden again where they were hidden.
    let hides_small = saved.small_counts_hidden || read.hide_small;
    let check = |now: AuditReport| {
        let now = json::tree(&shown(now, hides_small)?);
        let settings = settings(&saved.settings, &at_hand, &used, &HIDDEN);
        Ok(verify(Question { stated: &stated, now: &now, settings }))
    };
    let now = context.engine.audit(&request, context.progress)?;
    context.judge_sources(Reading::of(&now))?;
    let is_worse = is_worse_read(&saved, &now);
    let mut found = check(now)?;
    if !request.show_contacts && may_name(&found) {
        found = with_names(found, &request, &check, context)?;
    }
    let ended = match () {
        () if is_worse || saved.partial => Ended::Partial,
        () if found.reproduces => Ended::Whole,
        () => Ended::Refuted,
    };
    Ok(Checked { found, ended })
}

/// The day that was today when the report was made, as far as that shows: where nothing after the day of the audit was left
/// out as such, all that is later was in the future.
fn today(saved: &AuditReport) -> Option<Day> {
    let mut left_out = saved.sources.iter().flat_map(|source| &source.left_out);
    let has_later = left_out.any(|entry| entry.reason == "after-as-of");
    let date = saved.as_of.parse().ok().filter(|_| !has_later);
    date.map(Day::from_date)
}

/// Something could not be read that the report was made from. What could not be read then either is no news.
fn is_worse_read(saved: &AuditReport, now: &AuditReport) -> bool {
    let unread: SortedSet<&str> = saved.errors.iter().map(|error| error.path.as_str()).collect();
    now.errors.iter().any(|error| !unread.contains(error.path.as_str()))
}

/// Whether what differs may be names: only texts and keys can be that.
fn may_name(found: &Verification) -> bool {
    let is_text = |side: &Option<Value>| side.as_ref().is_none_or(Value::is_string);
    let mut different = found.figures.different.iter();
    !found.sources.renamed.is_empty() || different.any(|one| is_text(&one.stated) || is_text(&one.now))
}

/// The same with names in the report. If it was made so, it is checked so; what differs would name people, and is shown
/// only to whoever asks for that.
fn with_names(
    nameless: Verification,
    request: &Request,
    check: &dyn Fn(AuditReport) -> Result<Verification, Failure>,
    context: &Context<'_>,
) -> Result<Verification, Failure> {
    let named = Request { show_contacts: true, ..request.clone() };
    let named = check(context.engine.audit(&named, context.progress)?)?;
    if distance(&named) >= distance(&nameless) {
        return Ok(nameless);
    }
    if !named.reproduces || !named.sources.renamed.is_empty() {
        let said = Diagnostic::error(Code::NamesNotShown, Message::new("verify-named"));
        return Err(Failure::Usage(said.help(Message::new("help-verify-named")).into()));
    }
    Ok(named)
}
