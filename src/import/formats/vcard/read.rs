//! A file of cards, whatever it is written in.

use encoding_rs::Encoding;

use super::card::Card;
use super::line::Lines;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{ReadContext, encoding};
use crate::model::ledger::SkipReason;
use crate::model::source::{SourceData, SourceKind};

/// Reads all cards.
///
/// # Errors
///
/// When it cannot be read, or there is no card in it.
pub(super) fn read(mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    while input.grow()? {}
    let bytes = input.view();
    if bytes.trim_ascii().is_empty() {
        return Err(ImportErrorKind::Empty.into());
    }
    let set = context.rule.encoding.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = set.unwrap_or_else(|| encoding::encoding_of(bytes, true));
    let mut data = SourceData { kind: SourceKind::AddressBook, ..SourceData::default() };
    data.detail.encoding = Some(encoding.name().to_ascii_lowercase());
    data.detail.table = Some(Box::default());
    // Lines of text in UTF-16 are no lines of bytes; all other encodings leave line breaks as they are.
    let is_wide = encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE;
    let wide = is_wide.then(|| encoding.decode(bytes).0.into_owned().into_bytes());
    let encoding = if is_wide { encoding_rs::UTF_8 } else { encoding };
    read_cards(wide.as_deref().unwrap_or(bytes), encoding, &mut data);
    if data.ledger.items() == 0 {
        return Err(ImportErrorKind::NothingFound("cards").into());
    }
    Ok(data)
}

/// Takes every card. One within another (an assistant's) is a card of its own.
fn read_cards(bytes: &[u8], encoding: &'static Encoding, data: &mut SourceData) {
    let mut open: Vec<(Card, u64)> = Vec::new();
    for (line, place) in Lines::new(bytes, encoding) {
        if line.is("BEGIN", "VCARD") {
            open.push((Card::default(), place));
        } else if line.is("END", "VCARD") {
            let Some((card, place)) = open.pop() else { continue };
            if let Some(counts) = &mut data.detail.table {
                card.count(counts);
            }
            match card.person() {
                Some(person) => {
                    data.people.push(person);
                    data.ledger.records += 1;
                }
                None => data.ledger.skip(SkipReason::Malformed, place),
            }
        } else if let Some((card, _)) = open.last_mut() {
            card.take(&line);
        }
    }
    for (_, place) in open {
        data.ledger.skip(SkipReason::Malformed, place);
        data.detail.notices.push("truncated".to_owned());
    }
}
