//! Worklists: written, filled in as people and Excel do, and read back.

mod filled;
mod handing_out;
mod hostile;
mod reading;
mod round_trip;

use std::path::Path;

use chrono::{DateTime, Utc};

use untether::commands::{Engine, Local, Request};
use untether::config::{Overrides, Settings, locate};
use untether::model::params::{Language, Params};
use untether::observe::Silent;
use untether::pipeline::Study;
use untether::plan::{self, Inputs, Step, Task};
use untether::worklist::{self, FileKind};

/// An audit of paths below a folder, under the folder's settings.
fn study(folder: &Path, paths: &[&str]) -> (Study, Params) {
    let found = locate(None, folder, &[]).expect("settings");
    let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
    let settings = Settings::new(found.as_ref(), &Overrides::default(), folder, now).expect("settings");
    let params = settings.params.clone();
    let paths = paths.iter().map(|path| folder.join(path)).collect();
    let request = Request {
        paths,
        settings,
        links: None,
        sample: None,
        jobs: None,
        show_contacts: true,
        pseudonym_key: None,
    };
    (Local.study(&request, &Silent).expect("an audit"), params)
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
