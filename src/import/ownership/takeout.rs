//! Google Takeout: one download of dozens of sections, of which mail, address books and chats are exports.

use super::roots::{Owner, Role, Root, is_list};
use super::tree::{Tree, around, below};
use crate::import::found::{Found, Strictness};
use crate::import::path::last_component;
use crate::model::name::lower;

/// A folder with the index of a download, or one called `Takeout` that holds what Google puts there.
pub(super) struct Takeout;

/// What Google calls the sections that business is done in, in the languages of accounts: a line each, in lower case.
const SECTIONS: &str = include_str!("takeout-sections.csv");

/// The page from which one looks at the download; its name stays the same in all languages.
const INDEX: &str = "archive_browser.html";

impl Owner for Takeout {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_section = |name: &str| SECTIONS.lines().skip(1).any(|section| section == lower(name));
        // A café keeps its lists in a folder of that name as well.
        let is_takeout = |folder: &str| {
            let is_named = last_component(folder).eq_ignore_ascii_case("takeout");
            let holds_section = || tree.subfolders(folder).into_iter().any(is_section);
            tree.child(folder, INDEX).is_some()
                || is_named && (is_download(last_component(around(folder))) || holds_section())
        };
        let mut folders: Vec<&str> = Vec::new();
        for (folder, _) in tree.folders() {
            let mut at = folder;
            while !at.is_empty() {
                if is_takeout(at) {
                    folders.push(at);
                }
                at = around(at);
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
        // What somebody keeps on a drive is looked at by itself.
        if is_list(file) && matches!(file.ending().as_str(), "ods" | "xls" | "xlsx") {
            return None;
        }
        Some(match file.ending().as_str() {
            "mbox" | "vcf" | "zip" => Role::Part(Strictness::Strict),
            "csv" | "json" | "html" | "htm" | "xml" => Role::Part(Strictness::Lenient),
            _ => Role::Companion,
        })
    }
}

/// Whether Google calls a part of a download so: `takeout-20260331T101112Z-001.zip`.
fn is_download(name: &str) -> bool {
    let stamp = name.strip_prefix("takeout-").unwrap_or_default();
    let digits = stamp.bytes().filter(u8::is_ascii_digit).count();
    digits >= 14 && stamp.as_bytes().get(8) == Some(&b'T')
}
