//! Which object's field a header is: of a contact, of a deal, of a company.

use super::fold::{Folded, squeezed, words};
use super::words::{Sense, sense};

/// Beginnings that say which object's field it is.
const OBJECTS: &[&str] =
    &["контакт", "contact", "person", "deal", "activity", "note", "property", "lead", "custom"];

/// Words of a header parted by a colon or dash behind the name of an object: `Person - Email`, «Контакт: Имя».
pub(super) fn without_object(header: &str) -> Option<&str> {
    let (object, rest) = header.split_once([':', '-', '_', '–', '.'])?;
    let object = squeezed(object);
    (OBJECTS.contains(&object.as_str()) && !rest.trim().is_empty()).then_some(rest)
}

/// Whether a header is of a company, whose fields are nobody's contacts: `Organization - Phone`, «… (компания)».
pub(super) fn is_of_a_company(header: &str, folded: &Folded) -> bool {
    let is_company = |word: &String| sense(word) == Some(Sense::Company);
    let object = header.split_once([':', '-']).map(|(object, _)| words(object)).unwrap_or_default();
    folded.qualifiers.iter().any(is_company) || (object.len() == 1 && object.iter().any(is_company))
}

/// Whether the words of a header are of a person: `Deal - Contact person`.
pub(super) fn names_somebody(folded: &Folded) -> bool {
    let is_somebody = |word: &String| matches!(sense(word), Some(Sense::Client | Sense::Contact));
    folded.without_ordinal().iter().any(is_somebody)
}

/// Whether a header is a field of a deal: `Deal-Name`, `Deal: Title`.
pub(super) fn is_of_a_deal(header: &str) -> bool {
    let object = header.split_once([':', '-', '_', '–', '.']).map(|(object, _)| squeezed(object));
    object.is_some_and(|object| object == "deal")
}
