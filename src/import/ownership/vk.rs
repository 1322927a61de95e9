//! An archive of VK is one export: the pages of conversations, and the other pages of the archive.

use super::roots::{Owner, Role, Root, is_list};
use super::tree::{Tree, around, below};
use crate::import::found::{Found, Strictness};
use crate::import::path::last_component;

/// The archive of one's own data.
pub(super) struct VkArchive;

/// The page from which one starts to look at an archive.
const INDEX: &str = "index.html";

/// Folders of an archive.
const SECTIONS: [&str; 16] = [
    "ads",
    "apps",
    "audio",
    "bookmarks",
    "comments",
    "docs",
    "likes",
    "messages",
    "other",
    "payments",
    "photos",
    "profile",
    "sessions",
    "stories",
    "video",
    "wall",
];

/// Whether a way from the archive's top leads into one of its folders.
fn is_section(way: &str) -> bool {
    way.split_once('/').is_some_and(|(folder, _)| SECTIONS.contains(&folder))
}

impl Owner for VkArchive {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let mut folders: Vec<&str> = tree.files().iter().filter_map(|file| archive_of(&file.path)).collect();
        folders.dedup();
        folders.into_iter().map(Root::joined).collect()
    }

    fn role(&self, root: &Root, file: &Found, tree: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path);
        let is_page = matches!(file.ending().as_str(), "html" | "htm");
        if archive_of(&file.path) == Some(root.folder.as_str()) {
            return Some(Role::Part(Strictness::Strict));
        }
        if !way.contains('/') {
            let is_start = way == INDEX || matches!(file.ending().as_str(), "css" | "js");
            return is_start.then_some(Role::Companion);
        }
        // What lies beside the folders of the archive is somebody's own; so is a list in one of them where no index says that it is whole.
        let is_of_archive = is_section(way) || last_component(&root.folder) == "messages";
        if !is_of_archive || is_list(file) && tree.child(&root.folder, INDEX).is_none() {
            return None;
        }
        Some(if is_page { Role::Part(Strictness::Lenient) } else { Role::Companion })
    }
}

/// The archive in which a page of a conversation lies: `…/messages/<peer>/messages50.html`.
fn archive_of(path: &str) -> Option<&str> {
    let number = last_component(path).strip_prefix("messages")?.strip_suffix(".html")?;
    let peer = around(path);
    let messages = around(peer);
    let is_page = !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && last_component(peer).parse::<i64>().is_ok()
        && last_component(messages) == "messages";
    let archive = around(messages);
    is_page.then_some(if archive.is_empty() { messages } else { archive })
}
