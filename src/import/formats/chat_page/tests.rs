//! The rules are sound, and pages as they are written are read.

use super::page::PAGES;
use super::rules::Rules;

#[test]
fn the_rules_of_every_page_are_sound() {
    for page in PAGES {
        let rules: Rules = toml::from_str(page.rules).unwrap_or_else(|error| panic!("{}: {error}", page.id));
        assert!(!rules.looks.is_empty() && !rules.time.is_empty(), "{}", page.id);
    }
}
