//! Whether a document is Telegram's.

use crate::import::json::{Fault, Scanner};
use crate::import::{Detection, Probe};

/// So many entries that say nothing may stand before the first message.
const MOST_SILENT: usize = 50;

/// What the beginning of a document says.
pub(super) fn detect(probe: &Probe<'_>) -> Detection {
    // A fault is the end of the probe as a rule: what was seen before decides.
    match is_export(&mut Scanner::new(probe.text.as_bytes())) {
        Ok(true) => Detection::Yes,
        Ok(false) | Err(_) => Detection::No,
    }
}

/// Whether a document is an account or a chat of Telegram's, from as much of it as is there. A chat is told by its frame:
/// `name`, `type`, `id` before `messages`, whatever its messages are.
fn is_export(scanner: &mut Scanner<'_>) -> Result<bool, Fault> {
    if !scanner.enter(b'{')? {
        return Ok(false);
    }
    let (mut is_chat, mut has_id) = (false, false);
    while let Some(key) = scanner.key()? {
        match key {
            b"personal_information" if scanner.has_key(|key| key == b"user_id") => return Ok(true),
            b"contacts" | b"chats" | b"left_chats" if has_list(scanner)? => return Ok(true),
            b"messages" if is_chat && has_id => return scanner.enter(b'['),
            b"messages" => return Ok(is_message_list(scanner)?.unwrap_or(is_chat)),
            b"type" => is_chat = scanner.scalar()?.string().is_some_and(is_chat_type),
            b"id" => has_id = scanner.scalar()?.bytes().is_some(),
            _ => scanner.skip()?,
        }
    }
    Ok(false)
}

fn is_chat_type(name: &[u8]) -> bool {
    let types: [&[u8]; 9] = [
        b"personal_chat",
        b"bot_chat",
        b"saved_messages",
        b"private_group",
        b"private_supergroup",
        b"public_supergroup",
        b"private_channel",
        b"public_channel",
        b"verify_codes",
    ];
    types.contains(&name)
}

/// Whether an object with a `list` of Telegram's chats or contacts stands here; the position stays.
fn has_list(scanner: &Scanner<'_>) -> Result<bool, Fault> {
    let mut scanner = scanner.clone();
    if !scanner.enter(b'{')? {
        return Ok(false);
    }
    let mut is_explained = false;
    while let Some(key) = scanner.key()? {
        match key {
            b"list" if scanner.enter(b'[')? => {
                // The empty list of an account says nothing by itself, but Telegram explains each of its lists.
                return if scanner.element()? {
                    let chat = |key: &[u8]| matches!(key, b"messages" | b"phone_number");
                    Ok(is_explained || scanner.has_key(chat))
                } else {
                    Ok(is_explained)
                };
            }
            b"about" => {
                is_explained = true;
                scanner.skip()?;
            }
            _ => scanner.skip()?,
        }
    }
    Ok(false)
}

/// Whether a message of Telegram's is among those that stand here, the first of which may be of kinds that say nothing;
/// `None` for an empty list.
fn is_message_list(scanner: &mut Scanner<'_>) -> Result<Option<bool>, Fault> {
    if !scanner.enter(b'[')? {
        return Ok(Some(false));
    }
    let own = |key: &[u8]| matches!(key, b"from_id" | b"actor_id" | b"date_unixtime" | b"text_entities");
    let old = |key: &[u8]| matches!(key, b"from" | b"actor" | b"text");
    let mut is_empty = true;
    for _ in 0..MOST_SILENT {
        if !scanner.element()? {
            break;
        }
        is_empty = false;
        if scanner.has_key(own) {
            return Ok(Some(true));
        }
        // Messages of many a system have a day, a name and a text; Telegram's have always said of which type they are.
        if !scanner.has_key(|key| key == b"type") {
            break;
        }
        if scanner.has_key(|key| key == b"date") && scanner.has_key(old) {
            return Ok(Some(true));
        }
        scanner.skip()?;
    }
    Ok((!is_empty).then_some(false))
}
