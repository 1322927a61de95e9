//! Several saved reports side by side: the clients of a consultant, or one business over time.

use std::path::{Path, PathBuf};

use super::output::OutputArgs;
use super::saved::read_shown;
use super::{Answer, Context, Ended, Failure};
use crate::compare::{Named, portfolio};
use crate::model::portfolio::Portfolio;
use crate::model::report::AuditReport;
use crate::report::document::Document;
use crate::report::portfolio_document;
use crate::text::{Catalog, Language};

/// Several saved reports that are to stand side by side. What does not compare is said in the result, and is no failure.
pub(super) struct SideBySide<'a> {
    /// Where they are.
    pub(super) paths: &'a [PathBuf],
    /// What to write.
    pub(super) output: &'a OutputArgs,
    /// Whether small groups are hidden.
    pub(super) hide_small: bool,
    /// The language that is asked for.
    pub(super) asked: Option<Language>,
}

impl Answer for SideBySide<'_> {
    type Found = Portfolio;

    fn output(&self) -> &OutputArgs {
        self.output
    }

    fn find(&self, context: &mut Context<'_>) -> Result<(Portfolio, Ended), Failure> {
        let paths: Vec<&Path> = self.paths.iter().map(PathBuf::as_path).collect();
        let reports = read_shown(&paths, self.hide_small, context)?;
        context.answer_in(self.asked.or_else(|| shared(&reports)).unwrap_or(context.catalog.language()));
        let named: Vec<Named<'_>> =
            reports.iter().zip(paths).map(|(report, path)| Named { report, stem: stem(path) }).collect();
        Ok((portfolio(&named), Ended::Whole))
    }

    fn document(found: &Portfolio, catalog: &Catalog) -> Document {
        portfolio_document(found, catalog)
    }
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
