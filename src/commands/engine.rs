//! The one seam between the command line and the audit itself.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use crate::config::{Settings, SourceRules};
use crate::import::driver::{ReadResult, read_all};
use crate::import::walk::{Item, walk};
use crate::model::inspect::Inspection;
use crate::model::params::Params;
use crate::model::report::AuditReport;
use crate::observe::{Diagnostic, Progress, Stage};
use crate::pipeline::{self, AuditInput, Study, read::read_params, roster::PseudonymKey};
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
    /// The key under which the report lists the clients; without one it does not.
    pub pseudonym_key: Option<PseudonymKey>,
}

/// Reads and computes.
pub trait Engine: Sync {
    /// Audits the sources and keeps what the report rests on. What could not be read stands in the report's `errors`.
    ///
    /// # Errors
    ///
    /// When there can be no report at all: a crosswalk that cannot be read, a setting that does not fit the data.
    fn study(&self, request: &Request, progress: &dyn Progress) -> Result<Study, Failure>;

    /// The report of an audit alone.
    ///
    /// # Errors
    ///
    /// As `study`.
    fn audit(&self, request: &Request, progress: &dyn Progress) -> Result<AuditReport, Failure> {
        self.study(request, progress).map(|study| study.report)
    }

    /// Looks at the sources without judging.
    ///
    /// # Errors
    ///
    /// As `audit`.
    fn inspect(&self, request: &Request, progress: &dyn Progress) -> Result<Inspection, Failure>;
}

/// Reads and computes in this process.
#[derive(Debug, Clone, Copy, Default)]
pub struct Local;

impl Engine for Local {
    fn study(&self, request: &Request, progress: &dyn Progress) -> Result<Study, Failure> {
        let crosswalk = match &request.links {
            Some(path) => pipeline::read_crosswalk(path).map_err(|error| links_failure(path, &error))?,
            None => Vec::new(),
        };
        // Not the whole request: worded warnings in it belong to one thread.
        let (paths, show_contacts) = (&request.paths, request.show_contacts);
        let (params, rules) = (&request.settings.params, &request.settings.sources);
        let pseudonym_key = request.pseudonym_key.as_ref();
        let hashes = hashes(request)?;
        on_pool(request.jobs, || {
            let read = read(paths, params, rules, progress);
            progress.begin(Stage::Link, 0);
            let crosswalk = &crosswalk;
            let input = AuditInput { read, crosswalk, params, show_contacts, pseudonym_key };
            let mut study = pipeline::study(input);
            study.report.hashes = hashes;
            progress.end();
            study
        })
    }

    fn inspect(&self, request: &Request, progress: &dyn Progress) -> Result<Inspection, Failure> {
        let (paths, show_contacts) = (&request.paths, request.show_contacts);
        let (params, rules) = (&request.settings.params, &request.settings.sources);
        on_pool(request.jobs, || pipeline::inspect(&read(paths, params, rules, progress), show_contacts))
    }
}

fn read(paths: &[PathBuf], params: &Params, rules: &SourceRules, progress: &dyn Progress) -> ReadResult {
    let walk = walk(paths);
    progress.begin(Stage::Read, walk.bytes());
    let rule_for = |item: &Item| rules.rule_for(&item.location());
    let read = read_all(walk, &read_params(params), &rule_for, &|bytes| progress.advance(bytes));
    progress.end();
    read
}

/// Hashes of what is read beside the sources.
fn hashes(request: &Request) -> Result<BTreeMap<String, String>, Failure> {
    let mut hashes = BTreeMap::new();
    if let Some(hash) = &request.settings.hash {
        hashes.insert("settings".to_owned(), hash.clone());
    }
    if let Some(path) = &request.links {
        let bytes = fs::read(path).map_err(|error| links_failure(path, &error))?;
        hashes.insert("links".to_owned(), blake3::hash(&bytes).to_string());
    }
    Ok(hashes)
}

/// Runs work on as many threads as asked for.
fn on_pool<T: Send>(jobs: Option<usize>, work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.unwrap_or(0)).build();
    match pool {
        Ok(pool) => Ok(pool.install(work)),
        Err(_) => Err(Failure::Internal(Diagnostic::error("E0701", Message::new("threads-failed")).into())),
    }
}

fn links_failure(path: &Path, error: &dyn Display) -> Failure {
    let message = Message::new("links-unreadable").with("detail", error.to_string());
    let said = Diagnostic::error("E0103", message).at(path.display());
    Failure::Usage(said.help(Message::new("help-links")).into())
}
