//! Which format a file is: exactly one, or an error that names the candidates.

use super::error::{ImportError, ImportErrorKind};
use super::formats::FORMATS;
use super::{Detection, Format, Probe};

/// The one format of a file.
///
/// # Errors
///
/// When none or several formats claim it.
pub fn detect(probe: &Probe<'_>) -> Result<&'static dyn Format, ImportError> {
    let claims = |are_tables: bool, wanted: Detection| {
        let asked = FORMATS.iter().copied().filter(move |format| (format.meta().unit == "row") == are_tables);
        asked.filter(move |format| format.detect(probe) == wanted)
    };
    // Looking for the headers of a table takes longest, and nothing else looks like one.
    let mut sure: Vec<_> = claims(false, Detection::Yes).collect();
    if sure.is_empty() {
        sure.extend(claims(true, Detection::Yes));
    }
    let maybe = || claims(false, Detection::Maybe).chain(claims(true, Detection::Maybe)).next();
    match sure.as_slice() {
        [one] => Ok(*one),
        [] => maybe().ok_or_else(|| unknown().into()),
        several => {
            let names: Vec<_> = several.iter().map(|format| format.meta().title).collect();
            Err(ImportErrorKind::Ambiguous(names.join(", ")).into())
        }
    }
}

/// The format of an id, for `format = "…"` in the settings.
pub fn by_id(id: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.meta().id == id)
}

/// The error of a file that looks like an export and that no format knows.
pub(super) fn unknown() -> ImportErrorKind {
    let titles: Vec<_> = FORMATS.iter().map(|format| format.meta().title).collect();
    ImportErrorKind::UnknownFormat { sought: titles.join(", ") }
}
