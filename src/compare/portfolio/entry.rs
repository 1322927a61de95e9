//! A report among others, with where it was given.

use crate::model::report::AuditReport;

/// A report with the name of its file, which may say whose it is.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// Name of its file without folder and ending; `None` where it has none.
    pub stem: Option<&'a str>,
}

/// A report that counts, with where it was given.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub(super) named: Named<'a>,
    /// Place among the files, from 1.
    pub(super) place: u64,
    /// How many times it was given.
    pub(super) times: u64,
}
