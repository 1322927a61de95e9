//! Folders of many files that are one thing: backups, downloads that are not read, folders that were written here.

use std::collections::HashSet;

use memchr::memmem::find;

use super::kinds;
use super::own;
use super::roots::{Owner, Role, Root};
use super::tree::{Tree, below, is_below};
use super::variants;
use crate::import::found::{Found, Strictness};
use crate::tallies::layout::{self, Table};

/// The backup of an iPhone, thousands of files without names.
pub(super) struct IosBackup;

impl Owner for IosBackup {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        holding(tree, &[&["manifest.db", "manifest.mbdb"], &["info.plist", "manifest.plist", "status.plist"]])
    }

    fn role(&self, _: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let is_hash = |name: &str| name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_kept = ["manifest.db", "manifest.mbdb"].contains(&file.name().to_lowercase().as_str())
            || ["plist", "db-wal", "db-shm"].contains(&file.ending().as_str())
            || is_hash(file.name())
            || file
                .folder()
                .rsplit('/')
                .next()
                .is_some_and(|folder| folder.len() == 2 && file.ending().is_empty());
        is_kept.then(|| variants::by_kind("ios-backup").map(Role::Package)).flatten()
    }
}

/// What Telegram keeps on a computer: everything in it is encrypted.
pub(super) struct TelegramData;

impl Owner for TelegramData {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        holding(tree, &[&["key_datas", "key_data0", "key_data1"]])
    }

    fn role(&self, _: &Root, _: &Found, _: &Tree<'_>) -> Option<Role> {
        variants::by_kind("telegram-data").map(Role::Package)
    }
}

/// The export of a workspace of Slack.
pub(super) struct Slack;

impl Owner for Slack {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let of_names =
            holding(tree, &[&["users.json"], &["channels.json", "dms.json", "groups.json", "mpims.json"]]);
        of_names.into_iter().map(|root| Root { joins: true, ..root }).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let is_beside = SLACK_PAGES.contains(&below(&root.folder, &file.path));
        if is_beside { Some(Role::Companion) } else { unread_json(root, file, "slack") }
    }
}

/// Lists at the top of an export of Slack that hold no message and nobody's address.
const SLACK_PAGES: [&str; 6] = [
    "canvases.json",
    "dms.json",
    "file_conversations.json",
    "huddle_transcripts.json",
    "integration_logs.json",
    "lists.json",
];

/// What Discord hands out of one's own data.
pub(super) struct Discord;

impl Owner for Discord {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let has = |folder: &str, name: &str| tree.child(&format!("{folder}/{name}"), "index.json").is_some();
        let folders = tree.folders().filter_map(|(folder, _)| folder.strip_suffix("/messages"));
        let is_package = |folder: &&str| {
            has(folder, "messages") && (has(folder, "servers") || has(folder, "activity"))
                || tree.child(&format!("{folder}/account"), "user.json").is_some()
        };
        folders.filter(is_package).map(Root::apart).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let is_table = file.ending() == "csv" && below(&root.folder, &file.path).starts_with("messages/");
        if is_table {
            return variants::by_kind("discord").map(Role::PartOr);
        }
        unread_json(root, file, "discord")
    }
}

/// What lies in the folder that a program puts beside a page or an export for the files which it names: `Chat.json_Files`, `Chat_files`.
pub(super) struct SavedFiles;

impl Owner for SavedFiles {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        // What such folders are called after: files by their whole names, pages without their endings, too.
        let mut named = HashSet::<&str>::new();
        for file in tree.files() {
            named.insert(&file.path);
            let page = file.path.rsplit_once('.').filter(|_| matches!(&*file.ending(), "htm" | "html"));
            named.extend(page.map(|(stem, _)| stem));
        }
        let is_saved = |folder: &&str| stem_of(folder).is_some_and(|stem| named.contains(stem));
        tree.folders().map(|(folder, _)| folder).filter(is_saved).map(Root::apart).collect()
    }

    fn role(&self, _: &Root, _: &Found, _: &Tree<'_>) -> Option<Role> {
        Some(Role::Attachment)
    }
}

/// What the name of such a folder ends with.
const FILES_MARK: &str = "_files";

/// The path of what such a folder belongs to.
fn stem_of(folder: &str) -> Option<&str> {
    let at = folder.len().checked_sub(FILES_MARK.len())?;
    let (stem, mark) = folder.split_at_checked(at)?;
    mark.eq_ignore_ascii_case(FILES_MARK).then_some(stem)
}

/// A chat of Signal as signal-export writes it: `data.json`, the same as `chat.md` and `index.html` to be looked at, and its files.
pub(super) struct SignalExport;

impl Owner for SignalExport {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        holding(tree, &[&["chat.md"]])
    }

    fn role(&self, root: &Root, file: &Found, tree: &Tree<'_>) -> Option<Role> {
        let has_data = tree.child(&root.folder, "data.json").is_some();
        match below(&root.folder, &file.path) {
            "data.json" => Some(Role::Part(Strictness::Strict)),
            "chat.md" if !has_data => Some(Role::Part(Strictness::Strict)),
            "chat.md" | "index.html" => Some(Role::Companion),
            way => way.starts_with("media/").then_some(Role::Attachment),
        }
    }
}

/// JSON of an export that is not read is a part of it; everything else is looked at, or passed over.
fn unread_json(root: &Root, file: &Found, kind: &str) -> Option<Role> {
    let is_picture = kinds::by_name(file.name()).is_some() && below(&root.folder, &file.path).contains('/');
    match file.ending().as_str() {
        "json" => variants::by_kind(kind).map(Role::PartOr),
        _ => is_picture.then_some(Role::Companion),
    }
}

/// A folder of tables that was written by this program.
pub(super) struct OwnFolder;

/// The index of such a folder.
const INDEX: &str = "datapackage.json";

impl Owner for OwnFolder {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_ours = |file: &&Found| file.name() == INDEX && file.head.own().is_some();
        tree.files().iter().filter(is_ours).map(|file| Root::apart(file.folder())).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path);
        let is_table = !way.contains('/') && matches!(file.ending().as_str(), "csv" | "json");
        // A worklist that somebody has put here comes back as a source.
        let is_worklist = find(&file.beginning(), b"untether:task").is_some();
        (is_table && !is_worklist).then_some(Role::Own("own-report"))
    }
}

/// Tallies: a manifest, and tables that only together say anything. Whatever else lies there is looked at by itself: lists of a CRM
/// stand beside the counts.
pub(super) struct TallyFolder;

impl Owner for TallyFolder {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_ours = |file: &&Found| {
            file.name() == layout::MANIFEST
                && find(&file.beginning(), layout::SCHEMA_START.as_bytes()).is_some()
        };
        tree.files().iter().filter(is_ours).map(|file| Root::apart(file.folder())).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let is_inside = file.folder() == root.folder;
        let is_table = Table::of_file(file.bare_name()).is_some() || file.name() == layout::MANIFEST;
        (is_inside && is_table).then_some(Role::Tally)
    }
}

/// A copy that `anonymize` has made. Alone it is read like any exports; beside others it would count the same people twice, for
/// it is made from exports that lie around it.
pub(super) struct AnonymizedCopy;

impl Owner for AnonymizedCopy {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_mark = |file: &&Found| file.head.own() == Some(own::COPY);
        let marks = tree.files().iter().filter(|file| file.name() == own::COPY_MARK).filter(is_mark);
        let copies: Vec<Root> = marks.map(|file| Root::apart(file.folder())).collect();
        let is_in_copy = |file: &Found| copies.iter().any(|copy| is_below(&copy.folder, &file.path));
        let is_beside = || tree.files().iter().any(|file| !is_in_copy(file) && may_be_export(file));
        if !copies.is_empty() && is_beside() { copies } else { Vec::new() }
    }

    fn role(&self, _: &Root, _: &Found, _: &Tree<'_>) -> Option<Role> {
        Some(Role::OwnWhole(own::COPY))
    }
}

/// Whether a file may be an export, by its name and as far as it is none of ours.
fn may_be_export(file: &Found) -> bool {
    file.plainly.is_none()
        && kinds::is_export_ending(&file.ending())
        && kinds::by_name(file.bare_name()).is_none()
        && file.head.own().is_none()
}

/// Folders that hold one file of each of these lists of names, in lower case.
fn holding(tree: &Tree<'_>, names: &[&[&str]]) -> Vec<Root> {
    let has_one = |folder: &str, names: &&[&str]| names.iter().any(|name| tree.child(folder, name).is_some());
    let folders = tree.folders().filter(|(folder, _)| names.iter().all(|names| has_one(folder, names)));
    folders.map(|(folder, _)| Root::apart(folder)).collect()
}
