//! Worklists: written, filled in as people and Excel do, and read back.

mod filled;
mod handing_out;
mod hostile;
mod reading;
mod round_trip;

use std::path::Path;

use untether::commands::Request;
use untether::config::Overrides;
use untether::model::params::{Language, Params};
use untether::pipeline::Study;
use untether::plan::{self, Inputs, Step, Task};
use untether::worklist::{self, FileKind};

use crate::support::{audited, request_at};

/// An audit of paths below a folder, under the folder's settings.
fn study(folder: &Path, paths: &[&str]) -> (Study, Params) {
    let paths = paths.iter().map(|path| folder.join(path)).collect();
    let request = Request { paths, ..request_at("2026-11-22T12:00:00Z", folder, &Overrides::default()) };
    (audited(&request), request.settings.params)
}

/// The index of an audit, as it is reported.
fn index(study: &Study) -> f64 {
    study.report.index.as_ref().expect("an index").score
}

/// The tasks of some actions, one after the other, and the index that the report's plan foretells for the first alone.
fn tasks(study: &Study, params: &Params, actions: &[&str]) -> (Vec<Task>, Option<f64>) {
    let inputs = Inputs::new(&study.audit.audience, params);
    let chain = plan::chain(&inputs);
    let step = |action: &&str| chain.steps.iter().find(|step| step.action() == *action).copied();
    let steps: Vec<Step> = actions.iter().filter_map(step).collect();
    let foretold = study.report.plan.iter().find(|step| actions.first() == Some(&step.action.as_str()));
    (plan::work(&inputs, &steps), foretold.and_then(|step| step.index_after))
}

/// A worklist as bytes.
fn bytes(study: &Study, tasks: &[Task], language: Language, kind: FileKind) -> Vec<u8> {
    let mut out = Vec::new();
    let rows = worklist::write(&study.audit, tasks, language, kind, &mut out).expect("in memory");
    assert_eq!(rows as usize, tasks.len());
    out
}
