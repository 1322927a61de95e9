//! What was read, and what became of every item.

use crate::model::report::SourceReport;
use crate::report::document::{OnScreen, Section, Source};
use crate::report::read::{by_format, each, reasons};

/// Most sources of which the first screen shows each.
const MOST: usize = 8;

/// The sources, by format where there are many of them, and why items were left out.
pub(super) fn sources(source: Source<'_>) -> Vec<Section> {
    let (catalog, id) = (source.catalog, "read");
    let title = source.text("read-head", &[]);
    let sources: Vec<&SourceReport> = source.report.sources.iter().collect();
    let reasons = Section::of_list("left-out", title.clone(), reasons(&sources, catalog));
    let reasons = reasons.map(Section::without_list_titles);
    let tables = if sources.len() > MOST {
        let brief =
            Section::of_table(by_format(&sources, id, catalog)).map(|one| one.on_screen(OnScreen::Brief));
        vec![
            brief,
            Section::of_table(each(&sources, id, catalog)).map(|one| one.on_screen(OnScreen::Verbose)),
        ]
    } else {
        vec![Section::of_table(each(&sources, id, catalog))]
    };
    tables.into_iter().chain([reasons]).flatten().collect()
}
