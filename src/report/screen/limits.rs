//! How much of a document a screen has room for: it shows first rows and says how many more there are.

use crate::report::RenderOptions;
use crate::report::document::OnScreen;
use crate::report::layout::Screen;
use crate::text::Value;

/// Most rows of a table before "and 5 more".
pub(super) const MOST_ROWS: usize = 8;

/// A few more rows than a table's most are shown, for the line about them would take the room of one.
const FEW_MORE: usize = 4;

/// Blanks that set a row under the name of its group.
pub(super) const NESTED: &str = "  ";

/// How far what is said of a row stands below it.
pub(super) const BELOW: &str = "     ";

/// Whether a part of the document is for this screen.
pub(super) fn is_shown(on_screen: OnScreen, options: &RenderOptions<'_>) -> bool {
    match on_screen {
        OnScreen::Always | OnScreen::Whole | OnScreen::First(_) | OnScreen::Below => true,
        OnScreen::Verbose => options.verbose,
        OnScreen::Brief => !options.verbose,
        OnScreen::Never => false,
    }
}

/// How many of so many are shown.
pub(super) fn most(all: usize, most: usize, options: &RenderOptions<'_>) -> usize {
    if options.verbose || all <= most + FEW_MORE { all } else { most }
}

/// The line about what is not shown.
pub(super) fn more(left: usize, options: &RenderOptions<'_>) -> Option<String> {
    let text = || options.catalog.text("loses-more", &[("count", Value::from(left as u64))]);
    (left > 0).then(|| format!("{NESTED}{}", text()))
}

/// Says how many are not shown.
pub(super) fn say_more(left: usize, screen: &mut Screen<'_>) {
    if let Some(text) = more(left, &screen.options) {
        screen.line(text);
    }
}
