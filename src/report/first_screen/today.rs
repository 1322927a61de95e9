//! What works today where clients live.

use crate::report::availability;
use crate::report::document::{Section, Source};

/// A sentence for each of the countries with most clients, where anything is hampered.
pub(super) fn today(source: Source<'_>) -> Option<Section> {
    let said = availability::today(source.report, source.catalog);
    Section::of_words("today", source.text("today-head", &[]), said)
}
