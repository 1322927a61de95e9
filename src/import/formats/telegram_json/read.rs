//! An export from its first byte to the source that it is.

use super::{parts, settle, walk};
use crate::import::ReadContext;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::json::open;
use crate::import::window::Window;
use crate::model::source::SourceData;

/// Reads an export, a large one in several places at once.
///
/// # Errors
///
/// When it is damaged, or there is nothing of Telegram's in it.
pub(super) fn read(input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let input = open(input)?;
    let parts = match input.as_whole() {
        Some(bytes) if bytes.len() >= parts::LARGE => parts::read(bytes, parts::PART, context.params),
        _ => None,
    };
    let gathered = match parts {
        Some(gathered) => gathered,
        None => walk::Walk::new(input, context.params).document()?,
    };
    let is_framed = gathered.is_framed;
    let source = settle::settle(gathered);
    // An account without chats and a chat without messages are read whole: they are empty.
    if source.ledger.items() == 0 && source.people.is_empty() && !is_framed {
        return Err(ImportErrorKind::NothingFound("messages").into());
    }
    Ok(source)
}
