//! The layouts are sound, and each way of wrapping a log is read.

use super::layout::Layout;
use super::logs::LOGS;

#[test]
fn every_layout_is_sound() {
    for log in &LOGS {
        let layout = Layout::parse(log.layout).unwrap_or_else(|error| panic!("{}: {error}", log.id));
        assert!(!layout.entry.is_empty(), "{}", log.id);
    }
}
