//! The one seam between the command line and the audit itself.

use std::path::{Path, PathBuf};

use super::Failure;
use super::links_file::Links;
use super::pool::on_pool;
use super::sample_file::SampleList;
use crate::config::{Settings, SourceRules};
use crate::import::driver::{ReadResult, read_all};
use crate::import::walk::{Item, Walk, walk_without};
use crate::init::leads;
use crate::model::inspect::Inspection;
use crate::model::params::Params;
use crate::model::report::AuditReport;
use crate::model::sorted_map::SortedMap;
use crate::observe::{Progress, Stage};
use crate::pipeline::{self, AuditInput, Decided, Study, read::read_params, roster::PseudonymKey};

/// What is to be read, and how.
#[derive(Debug, Clone)]
pub struct Request {
    /// Files, folders, archives, or `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// Checked settings.
    pub settings: Settings,
    /// What a file says of links between handles.
    pub links: Option<Links>,
    /// Whom a sample drew.
    pub sample: Option<SampleList>,
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
        let mut study = audited(request, progress, pipeline::study)?;
        study.report.hashes = hashes(request);
        Ok(study)
    }

    fn audit(&self, request: &Request, progress: &dyn Progress) -> Result<AuditReport, Failure> {
        let mut report = audited(request, progress, pipeline::audit)?;
        report.hashes = hashes(request);
        Ok(report)
    }

    fn inspect(&self, request: &Request, progress: &dyn Progress) -> Result<Inspection, Failure> {
        let (paths, show_contacts) = (&request.paths, request.show_contacts);
        let (params, rules) = (&request.settings.params, &request.settings.sources);
        let decided = decided(request);
        on_pool(request.jobs, || {
            let read = read(paths, params, rules, progress);
            progress.begin(Stage::Link, 0);
            let input = AuditInput { read, decided, params, show_contacts, pseudonym_key: None };
            let (mut inspection, facts) = pipeline::inspect(input);
            inspection.leads = leads(&facts, show_contacts);
            progress.end();
            inspection
        })
    }
}

/// Reads what a request names and has it audited.
fn audited<T: Send>(
    request: &Request,
    progress: &dyn Progress,
    audit: fn(AuditInput<'_>) -> T,
) -> Result<T, Failure> {
    // Not the whole request: worded warnings in it belong to one thread.
    let (paths, show_contacts) = (&request.paths, request.show_contacts);
    let (params, rules) = (&request.settings.params, &request.settings.sources);
    let pseudonym_key = request.pseudonym_key.as_ref();
    let decided = decided(request);
    on_pool(request.jobs, || {
        let read = read(paths, params, rules, progress);
        progress.begin(Stage::Link, 0);
        let made = audit(AuditInput { read, decided, params, show_contacts, pseudonym_key });
        progress.end();
        made
    })
}

/// The files that a request names, as reading them meets them.
pub(super) fn found(request: &Request) -> Walk {
    let rules = &request.settings.sources;
    let watch = rules.watch();
    walk_without(&request.paths, &|location, shown| rules.excludes(location, shown, &watch))
}

fn read(paths: &[PathBuf], params: &Params, rules: &SourceRules, progress: &dyn Progress) -> ReadResult {
    let watch = rules.watch();
    let walk = walk_without(paths, &|location, shown| rules.excludes(location, shown, &watch));
    progress.begin(Stage::Read, walk.bytes());
    let rule_for = |item: &Item| rules.rule_for(&item.location(), &item.path);
    let mut read = read_all(walk, &read_params(params), &rule_for, &|bytes| progress.advance(bytes));
    // Only a workbook that was read says which sheets it has.
    read.leave_out_sheets(&|path| rules.excludes(Path::new(path), path, &watch));
    let dead = watch.dead();
    read.dead_globs = dead.into_iter().map(|dead| (dead.pattern, dead.nearest)).collect();
    progress.end();
    read
}

/// What people have decided, as far as the files beside the exports say.
fn decided(request: &Request) -> Decided<'_> {
    Decided {
        crosswalk: request.links.as_ref().map_or(&[][..], |links| &links.rows),
        sample: request.sample.as_ref().map(|list| &list.sample),
    }
}

/// Hashes of what is read beside the sources.
fn hashes(request: &Request) -> SortedMap<String, String> {
    let settings = request.settings.hash.clone().map(|hash| ("settings".to_owned(), hash));
    let links = request.links.as_ref().map(|links| ("links".to_owned(), links.hash.clone()));
    let sample = request.sample.as_ref().map(|list| ("sample".to_owned(), list.hash.clone()));
    settings.into_iter().chain(links).chain(sample).collect()
}
