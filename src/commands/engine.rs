//! The one seam between the command line and the audit itself.

use std::path::PathBuf;

use super::Failure;
use crate::config::Settings;
use crate::model::inspect::Inspection;
use crate::model::report::AuditReport;
use crate::observe::{Diagnostic, Progress};
use crate::text::Message;

/// What is to be read, and how.
#[derive(Debug, Clone)]
pub struct Request {
    /// Files, folders, archives, or `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// Checked settings.
    pub settings: Settings,
    /// Crosswalk file of links between handles.
    pub links: Option<PathBuf>,
    /// Threads; all processors when `None`.
    pub jobs: Option<usize>,
    /// Whether names and contacts may stand in the answer.
    pub show_contacts: bool,
}

/// Reads and computes.
pub trait Engine: Sync {
    /// Audits the sources. What could not be read stands in the report's `errors`.
    ///
    /// # Errors
    ///
    /// When there can be no report at all: a crosswalk that cannot be read, a setting that does not fit the data.
    fn audit(&self, request: &Request, progress: &dyn Progress) -> Result<AuditReport, Failure>;

    /// Looks at the sources without judging.
    ///
    /// # Errors
    ///
    /// As `audit`.
    fn inspect(&self, request: &Request, progress: &dyn Progress) -> Result<Inspection, Failure>;
}

/// Stands in where no audit is connected.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unwired;

impl Engine for Unwired {
    fn audit(&self, _: &Request, _: &dyn Progress) -> Result<AuditReport, Failure> {
        Err(not_wired())
    }

    fn inspect(&self, _: &Request, _: &dyn Progress) -> Result<Inspection, Failure> {
        Err(not_wired())
    }
}

fn not_wired() -> Failure {
    Failure::Internal(Diagnostic::error("E0701", Message::new("not-wired")).into())
}
