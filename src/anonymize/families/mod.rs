//! One rewriter for each family of formats. Which family a file is of shows in its first bytes, or in what reading found.

mod card;
mod chat;
mod file;
mod json;
mod keys;
mod mailbox;
mod page;
mod prose;
mod table;
mod talk;
mod tally;
mod workbook;
mod xml;

pub(super) use file::{File, decode, is_binary};

use file::{Family, as_text};

/// All families. The first that takes a file rewrites it; the last takes every text.
const FAMILIES: [&dyn Family; 11] = [
    &tally::Tally,
    &workbook::Workbook,
    &talk::Talk,
    &json::Json,
    &mailbox::Mailbox,
    &card::Card,
    &page::Page,
    &xml::Xml,
    &chat::Chat,
    &table::Delimited,
    &prose::Prose,
];

/// The family of a file; none for what is no text and no workbook.
pub(super) fn family(file: &File<'_>) -> Option<&'static dyn Family> {
    let text = decode(file).0;
    FAMILIES.into_iter().find(|family| family.is_of(file, &text))
}
