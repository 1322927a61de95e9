//! Files that the user writes: settings, policies, links.

use std::path::{Path, PathBuf};

use chrono::DateTime;
use untether::config::{FoundConfig, Overrides, PolicyDraft, Settings};
use untether::gate::Policy;
use untether::model::time::Day;
use untether::pipeline::{read_asked, read_crosswalk};

/// Settings, as given by name and as found in a client's folder.
pub(crate) fn settings(input: &[u8]) {
    let now = DateTime::from_timestamp(1_790_000_000, 0).expect("a time");
    let Ok(text) = std::str::from_utf8(input) else { return };
    for in_audited in [false, true] {
        let found = FoundConfig { path: PathBuf::from("untether.toml"), text: text.to_owned(), in_audited };
        let read = Settings::new(Some(&found), &Overrides::default(), Path::new("/nowhere"), now);
        if let (Ok(settings), true) = (&read, in_audited) {
            assert!(settings.policy.is_none(), "a client's folder sets no bar");
        }
    }
}

/// A policy.
pub(crate) fn policy(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else { return };
    if let Ok(draft) = PolicyDraft::parse("gate.toml".to_owned(), text.to_owned()) {
        let _ = Policy::new(&[&draft], None, Day(20_000));
    }
}

/// A review of links that comes back.
pub(crate) fn links(input: &[u8]) {
    let _ = (read_crosswalk(input), read_asked(input));
}
