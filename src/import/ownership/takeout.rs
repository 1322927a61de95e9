//! Google Takeout: one download of dozens of sections, of which mail, address books and chats are exports.

use super::roots::{Owner, Role, Root};
use super::tree::{Tree, below};
use crate::import::found::{Found, Strictness};

/// The folder `Takeout`, or any with its index.
pub(super) struct Takeout;

/// The page from which one looks at the download; its name stays the same in all languages.
const INDEX: &str = "archive_browser.html";

impl Owner for Takeout {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_takeout = |folder: &str| {
            folder.rsplit('/').next().is_some_and(|name| name.eq_ignore_ascii_case("takeout"))
                || tree.child(folder, INDEX).is_some()
        };
        let mut folders: Vec<&str> = Vec::new();
        for (folder, _) in tree.folders() {
            let mut at = folder;
            while !at.is_empty() {
                if is_takeout(at) {
                    folders.push(at);
                }
                at = super::tree::around(at);
            }
        }
        folders.sort_unstable();
        folders.dedup();
        folders.into_iter().map(Root::apart).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path);
        if !way.contains('/') {
            // What lies beside the sections is somebody's own, but for the index.
            return way.eq_ignore_ascii_case(INDEX).then_some(Role::Companion);
        }
        Some(match file.ending().as_str() {
            "mbox" | "vcf" | "zip" => Role::Part(Strictness::Strict),
            "csv" | "json" | "html" | "htm" | "xml" => Role::Part(Strictness::Lenient),
            _ => Role::Companion,
        })
    }
}
