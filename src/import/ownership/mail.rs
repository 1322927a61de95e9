//! Folders of mail programs: mailboxes among indexes, filters and settings.

use super::roots::{Owner, Role, Root};
use super::tree::{Tree, around, below};
use super::variants;
use crate::import::found::{Found, Strictness};
use crate::import::path::{ending, last_component};
use crate::model::name::lower;

/// A profile of Thunderbird, or a part of one.
pub(super) struct MailProfile;

/// Files that only a mail program makes.
const MARKS: [&str; 3] = ["msgfilterrules.dat", "popstate.dat", "filterlog.html"];

/// The file with the settings of a whole profile.
const SETTINGS: &str = "prefs.js";

/// What else a mail program calls what it keeps beside mailboxes.
const NAMES: [&str; 7] = [
    "feeditems.json",
    "feeds.json",
    "feeds.rdf",
    "junklog.html",
    "msgfilterrules.dat.bak",
    "panacea.dat",
    "virtualfolders.dat",
];

/// Endings that only a mail program gives to what it keeps.
const OWN: [&str; 6] = ["mab", "msf", "mozeml", "parentlock", "sbd", "wdseml"];

/// Endings of what a profile holds beside these, in folders of add-ons, caches and settings.
const OF_PROFILE: [&str; 13] =
    ["bak", "dat", "db", "htm", "html", "ini", "js", "json", "lz4", "plist", "rdf", "sqlite", "xml"];

impl Owner for MailProfile {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let is_mark = |file: &&Found| {
            let name = lower(file.name());
            ending(&name) == "msf" || MARKS.contains(&name.as_str())
        };
        let mut folders: Vec<&str> =
            tree.files().iter().filter(is_mark).map(|file| profile(account(file.folder()), tree)).collect();
        folders.sort_unstable();
        folders.dedup();
        folders.into_iter().map(Root::apart).collect()
    }

    fn role(&self, root: &Root, file: &Found, tree: &Tree<'_>) -> Option<Role> {
        let name = file.name();
        let ending = ending(name);
        if file.head.start().starts_with(b"From ") {
            return Some(Role::Part(Strictness::Strict));
        }
        let has_index = tree.child(file.folder(), &format!("{name}.msf")).is_some();
        if has_index && file.bytes > 0 && ending.is_empty() {
            return Some(Role::Part(Strictness::Strict));
        }
        let is_empty_box = file.bytes == 0 && (ending.is_empty() || has_index);
        let small = lower(name);
        let is_named = MARKS.contains(&small.as_str()) || NAMES.contains(&small.as_str());
        // Only a profile is full of files that others might have made as well; beside mailboxes such a one is somebody's own.
        let is_of_profile =
            tree.child(&root.folder, SETTINGS).is_some() && OF_PROFILE.contains(&ending.as_str());
        (is_empty_box || is_named || is_of_profile || OWN.contains(&ending.as_str()))
            .then_some(Role::Companion)
    }
}

/// The profile that holds all accounts, where its settings lie beside them; else the folder itself.
fn profile<'a>(folder: &'a str, tree: &Tree<'_>) -> &'a str {
    let is_inside = ["ImapMail", "Mail"].contains(&last_component(folder))
        && tree.child(around(folder), SETTINGS).is_some();
    if is_inside { around(folder) } else { folder }
}

/// The folder of the account or profile around a folder of mailboxes: subfolders end with `.sbd`.
fn account(folder: &str) -> &str {
    let mut at = folder;
    while ending(last_component(at)) == "sbd" {
        at = around(at);
    }
    let accounts = around(at);
    let is_profile = ["ImapMail", "Mail"].contains(&last_component(accounts)) && !around(accounts).is_empty();
    if is_profile { accounts } else { at }
}

/// Mailboxes that Apple Mail exports, and the packages in which it keeps its mail.
pub(super) struct AppleMail;

impl Owner for AppleMail {
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root> {
        let mut folders = Vec::new();
        for file in tree.files() {
            // `INBOX.mbox/mbox`, `INBOX.mbox/…/Messages/17.emlx`: the outermost package counts.
            let mut parts = file.folder().match_indices('/').map(|(at, _)| at).collect::<Vec<_>>();
            parts.push(file.folder().len());
            let package =
                parts.into_iter().find(|at| ending(last_component(&file.folder()[..*at])) == "mbox");
            folders.extend(package.map(|at| &file.folder()[..at]));
        }
        folders.dedup();
        folders.into_iter().map(Root::apart).collect()
    }

    fn role(&self, root: &Root, file: &Found, _: &Tree<'_>) -> Option<Role> {
        let way = below(&root.folder, &file.path);
        if file.head.start().starts_with(b"From ") || way == "mbox" {
            return Some(if file.bytes == 0 { Role::Companion } else { Role::Part(Strictness::Strict) });
        }
        if matches!(file.ending().as_str(), "emlx" | "emlxpart") {
            return variants::by_kind("apple-mail-package").map(Role::Package);
        }
        let is_kept =
            way.starts_with("table_of_contents") || way.contains("/Attachments/") || ending(way) == "plist";
        is_kept.then_some(Role::Companion)
    }
}
