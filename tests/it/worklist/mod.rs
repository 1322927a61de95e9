//! Worklists: written, filled in as people and Excel do, and read back.

mod filled;
mod hostile;
mod reading;
mod round_trip;

use std::path::Path;

use chrono::{DateTime, Utc};

use untether::commands::{Engine, Local, Request};
use untether::config::{Overrides, Settings, locate};
use untether::model::client::Scope;
use untether::model::params::{Language, Params};
use untether::observe::Silent;
use untether::pipeline::Study;
use untether::plan::{self, ACTIONS, Inputs, Standing, Task};
use untether::worklist::{self, Kind};

/// An audit of paths below a folder, under the folder's settings.
fn study(folder: &Path, paths: &[&str]) -> (Study, Params) {
    let found = locate(None, folder, None).expect("settings");
    let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().expect("a time");
    let settings = Settings::new(found.as_ref(), &Overrides::default(), folder, now).expect("settings");
    let params = settings.params.clone();
    let paths = paths.iter().map(|path| folder.join(path)).collect();
    let request = Request { paths, settings, links: None, jobs: None, show_contacts: true };
    (Local.study(&request, &Silent).ok().expect("an audit"), params)
}

/// The index of an audit, as it is reported.
fn index(study: &Study) -> f64 {
    study.report.index.as_ref().expect("an index").score
}

/// The tasks of one action, and the index that the plan says will follow.
fn tasks(study: &Study, params: &Params, action: &str) -> (Vec<Task>, Option<f64>) {
    let audience = &study.audit.audience;
    let inputs = Inputs { audience, params };
    let chain = plan::chain(&inputs);
    let after = chain.steps.iter().find(|step| step.action() == action);
    let after = after.and_then(|step| step.after.index(&chain.world));
    let action = ACTIONS.iter().find(|known| known.id() == action).expect("an action");
    let in_scope = audience.clients.iter().enumerate().filter(|(_, client)| client.scope == Scope::In);
    let task = |(place, client): (usize, &untether::model::client::Client)| {
        let standing = Standing::new(client, &chain.world);
        let concerns = action.concerns(&standing, None, &chain.world);
        let channel = action.works_on(&standing, None, &chain.world);
        concerns.then_some(Task {
            client: place,
            action: action.id(),
            channel,
            weight: 1.0,
            value: client.value,
        })
    };
    (in_scope.filter_map(task).collect(), after)
}

/// A worklist as bytes.
fn bytes(study: &Study, tasks: &[Task], language: Language, kind: Kind) -> Vec<u8> {
    let mut out = Vec::new();
    let rows = worklist::write(&study.audit, tasks, language, kind, &mut out).expect("in memory");
    assert_eq!(rows as usize, tasks.len());
    out
}
