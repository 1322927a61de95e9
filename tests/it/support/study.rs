//! Worlds read as the program reads them, without a process.

use std::path::Path;

use chrono::{DateTime, Utc};
use untether::commands::{Engine, Local, Request};
use untether::config::{Overrides, Settings, locate};
use untether::observe::Silent;
use untether::pipeline::Study;

/// Later than anything in a world.
const LATER: &str = "2030-01-01T00:00:00Z";

/// The exports of a folder under its settings, for somebody who may see contacts.
pub(crate) fn request(folder: &Path, overrides: &Overrides) -> Request {
    request_at(LATER, folder, overrides)
}

/// The same at a time.
pub(crate) fn request_at(now: &str, folder: &Path, overrides: &Overrides) -> Request {
    let now: DateTime<Utc> = now.parse().expect("a time");
    let found = locate(None, folder, &[]).expect("settings");
    Request {
        paths: vec![folder.join("exports")],
        settings: Settings::new(found.as_ref(), overrides, folder, now).expect("settings"),
        links: None,
        sample: None,
        jobs: None,
        show_contacts: true,
        pseudonym_key: None,
    }
}

/// The audit of a request.
pub(crate) fn audited(request: &Request) -> Study {
    Local.study(request, &Silent).unwrap_or_else(|_| panic!("{:?}", request.paths))
}

/// A world with its settings, under a weight.
pub(crate) fn study(world: &Path, basis: &str, show_contacts: bool) -> (Study, Settings) {
    let overrides = Overrides { basis: Some(basis.to_owned()), ..Overrides::default() };
    let request = Request { show_contacts, ..request(world, &overrides) };
    (audited(&request), request.settings)
}
