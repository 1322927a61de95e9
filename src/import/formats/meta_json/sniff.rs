//! Tells Meta's files from others, and the two platforms from each other.

use memchr::memmem::find;

use super::archive;
use super::platform::Platform;
use crate::import::json::Scanner;

/// Marks of a platform in the content, the safe ones first.
const MARKS: [(&str, Platform); 9] = [
    ("your_instagram_activity/", Platform::Instagram),
    ("your_facebook_activity/", Platform::Messenger),
    ("\"profile_user\"", Platform::Instagram),
    ("\"profile_v2\"", Platform::Messenger),
    ("messages/stickers_used/", Platform::Messenger),
    ("\"sender_id_INTERNAL\"", Platform::Messenger),
    ("\"senderName\"", Platform::Messenger),
    ("\"Instagram User\"", Platform::Instagram),
    ("\"Facebook user\"", Platform::Messenger),
];

/// The platform of a file that is a page of a thread or stands in a download; `None` for any other file.
pub(super) fn platform(path: &str, text: &str) -> Option<Platform> {
    let is_json = text.trim_start().starts_with(['{', '[']) && path.to_lowercase().ends_with(".json");
    let is_companion = is_json && archive::root(path).is_some();
    if !is_page(&mut Scanner::new(text.as_bytes())) && !is_companion {
        return None;
    }
    let folders: Vec<_> = path.split('/').collect();
    if folders.contains(&"your_instagram_activity") {
        return Some(Platform::Instagram);
    }
    if folders.contains(&"your_facebook_activity") {
        return Some(Platform::Messenger);
    }
    let holds = |mark: &str| find(text.as_bytes(), mark.as_bytes()).is_some();
    if let Some((_, platform)) = MARKS.iter().find(|(mark, _)| holds(mark)) {
        return Some(*platform);
    }
    let path = path.to_lowercase();
    if path.contains("instagram") {
        Some(Platform::Instagram)
    } else if path.contains("facebook") || path.contains("messenger") || holds("\"thread_type\"") {
        Some(Platform::Messenger)
    } else {
        // Both write the same pages. Of the two, Instagram is where business is done in messages.
        Some(Platform::Instagram)
    }
}

/// Whether a document is a page of a thread, from as much of it as is there.
pub(super) fn is_page(scanner: &mut Scanner<'_>) -> bool {
    if scanner.enter(b'{') != Ok(true) {
        return false;
    }
    while let Ok(Some(key)) = scanner.key() {
        match key {
            b"messages" if scanner.enter(b'[') == Ok(true) => match scanner.element() {
                Ok(true) => return is_message(scanner),
                Ok(false) => {}
                Err(_) => return false,
            },
            // The list was empty, or it comes behind.
            b"thread_path" | b"threadName" | b"is_still_participant" => return true,
            _ if scanner.skip().is_err() => return false,
            _ => {}
        }
    }
    false
}

/// Whether a message of Meta's stands here.
fn is_message(scanner: &Scanner<'_>) -> bool {
    let time = |key: &[u8]| matches!(key, b"timestamp_ms" | b"timestamp");
    let sender = |key: &[u8]| matches!(key, b"sender_name" | b"senderName");
    scanner.has_key(sender) && scanner.has_key(time)
}
