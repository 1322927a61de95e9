//! Several saved reports side by side: the clients of a consultant, or one business over time.

use std::path::Path;

use super::output::OutputArgs;
use super::saved::read_shown;
use super::{Context, Ended, Failure};
use crate::compare::{Named, portfolio};
use crate::model::report::AuditReport;
use crate::report::portfolio_document;
use crate::text::Language;

/// Writes the reports side by side. What does not compare is said in the result, and is no failure.
///
/// # Errors
///
/// When a report cannot be read, or a result cannot be written.
pub(super) fn run(
    paths: &[&Path],
    output: &OutputArgs,
    hide_small: bool,
    asked: Option<Language>,
    context: &mut Context<'_>,
) -> Result<Ended, Failure> {
    let targets = output.open_answer(context)?;
    let reports = read_shown(paths, hide_small, context)?;
    context.answer_in(asked.or_else(|| shared(&reports)).unwrap_or(context.catalog.language()));
    let named: Vec<Named<'_>> =
        reports.iter().zip(paths).map(|(report, path)| Named { report, stem: stem(path) }).collect();
    let portfolio = portfolio(&named);
    targets.write(&portfolio, |catalog| portfolio_document(&portfolio, catalog), context)?;
    Ok(Ended::Whole)
}

/// The language of all reports, where they have one.
fn shared(reports: &[AuditReport]) -> Option<Language> {
    let first = &reports.first()?.presentation.language;
    let is_shared = reports.iter().all(|report| report.presentation.language == *first);
    Language::of_locale(first).filter(|_| is_shared)
}

/// The name of a file without folder and ending.
fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str().filter(|_| path != Path::new("-"))
}
