//! An export of Telegram owns the pages beside its JSON, its fixed subfolders, and the files that its JSON names (those are
//! found while it is read). Anything else beside it is somebody's own.

use super::roots::{Owner, Role, Root};
use super::tree::{Tree, below};
use crate::import::encoding::decode;
use crate::import::formats::chat_page::TELEGRAM;
use crate::import::formats::telegram_json::TelegramJson;
use crate::import::found::{Found, Strictness};
use crate::import::path::{ending, last_component};
use crate::import::{Detection, Format, Probe};

/// A folder with `result.json`.
pub(super) struct TelegramExport;

/// The file that an export is.
const INDEX: &str = "result.json";

/// Folders with what people sent each other.
const ATTACHED: [&str; 9] = [
    "files",
    "images",
    "photos",
    "round_video_messages",
    "stickers",
    "stories",
    "video_files",
    "video_messages",
    "voice_messages",
];

/// The folder of an account's chats, and what the folders in it are called, each with a number behind it.
const CHATS: (&str, &str) = ("chats", "chat_");

/// The folder of the cards that people sent, and what these are called.
const CARDS: (&str, &str) = ("contacts", "contact_");

/// Folders with pages and pictures that Telegram makes.
const PAGES: [&str; 8] =
    ["css", "frequent", "js", "lists", "other_data", "profile_pictures", "sessions", "userpics"];

/// Endings of what Telegram puts into these.
const PAGE_ENDINGS: [&str; 10] = ["css", "gif", "htm", "html", "jpeg", "jpg", "js", "json", "png", "webp"];

impl Owner for TelegramExport {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_export = |file: &&Found| file.name().eq_ignore_ascii_case(INDEX) && is_telegram(file);
        tree.files().iter().filter(is_export).map(|file| Root::apart(file.folder())).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path);
        let Some((folder, inside)) = way.split_once('/') else {
            return match file.ending().as_str() {
                _ if way.eq_ignore_ascii_case(INDEX) => Some(Role::Part(Strictness::Strict)),
                "html" | "htm" => Some(Role::Companion),
                _ => None,
            };
        };
        let folder = folder.to_lowercase();
        if folder == CHATS.0 {
            let is_page = matches!(file.ending().as_str(), "html" | "htm");
            let role = if is_page { Role::Companion } else { Role::Attachment };
            return is_numbered(inside, CHATS.1).then_some(role);
        }
        made(&folder, inside).or_else(|| ATTACHED.contains(&folder.as_str()).then_some(Role::Attachment))
    }
}

/// What a file in a folder of pages or cards is to Telegram; nothing where it is none that Telegram makes.
fn made(folder: &str, inside: &str) -> Option<Role> {
    let is_page = PAGES.contains(&folder) && PAGE_ENDINGS.contains(&ending(last_component(inside)).as_str());
    (is_page || folder == CARDS.0 && is_numbered(inside, CARDS.1)).then_some(Role::Companion)
}

/// Whether a way begins with a name of Telegram's own and a number.
fn is_numbered(way: &str, name: &str) -> bool {
    way.strip_prefix(name).is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// An export of pages alone: each folder with `messages.html` is a chat, the folder with `export_results.html` an account.
pub(super) struct TelegramPages;

/// The first page of a chat, and the index of an account.
const FIRST_PAGE: &str = "messages.html";
const ACCOUNT: &str = "export_results.html";

impl Owner for TelegramPages {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let of_chat = |folder: &str| {
            let is_page = |file: &Found| {
                let head = file.beginning();
                let text = decode(&head, false);
                let probe = Probe::new(&file.path, file.name(), &head, &text);
                TELEGRAM.detect(&probe) == Detection::Yes
            };
            tree.child(folder, INDEX).is_none() && tree.child(folder, FIRST_PAGE).is_some_and(is_page)
        };
        let chats =
            tree.folders().filter(|(folder, _)| of_chat(folder)).map(|(folder, _)| Root::joined(folder));
        let accounts = tree.folders().filter(|(folder, _)| tree.child(folder, ACCOUNT).is_some());
        chats.chain(accounts.map(|(folder, _)| Root::apart(folder))).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path).to_lowercase();
        let is_html = matches!(file.ending().as_str(), "html" | "htm");
        let Some((folder, inside)) = way.split_once('/') else {
            return match is_html {
                true if way.starts_with("messages") && root.joins => Some(Role::Part(Strictness::Strict)),
                true => Some(Role::Companion),
                false => None,
            };
        };
        // The chats of an account are roots of their own.
        let sent = || (root.joins && ATTACHED.contains(&folder)).then_some(Role::Attachment);
        made(folder, inside).or_else(sent)
    }
}

fn is_telegram(file: &Found) -> bool {
    let head = file.beginning();
    let text = decode(&head, false);
    let probe = Probe::new(&file.path, file.name(), &head, &text);
    TelegramJson.detect(&probe) == Detection::Yes
}
