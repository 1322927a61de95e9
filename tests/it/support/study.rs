//! Worlds read as the program reads them, without a process.

use std::path::Path;

use chrono::DateTime;
use untether::commands::{Engine, Local, Request};
use untether::config::{Overrides, Settings, locate};
use untether::observe::Silent;
use untether::pipeline::Study;

/// A world with its settings, under a weight.
pub(crate) fn study(world: &Path, basis: &str, show_contacts: bool) -> (Study, Settings) {
    let found = locate(None, world, &[]).expect("settings");
    let now = DateTime::from_timestamp(1_893_456_000, 0).expect("a time, later than all worlds");
    let overrides = Overrides { basis: Some(basis.to_owned()), ..Overrides::default() };
    let settings = Settings::new(found.as_ref(), &overrides, world, now).expect("settings");
    let request = Request {
        paths: vec![world.join("exports")],
        settings: settings.clone(),
        links: None,
        sample: None,
        jobs: None,
        show_contacts,
        pseudonym_key: None,
    };
    (Local.study(&request, &Silent).expect("a study"), settings)
}
