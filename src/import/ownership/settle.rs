//! Says of every file whose it is.

use std::collections::{HashMap, HashSet};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::kinds;
use super::own;
use super::roots::{Owner, Role, Root};
use super::tree::{Tree, around, is_below};
use super::unknown::is_binary;
use super::{OWNERS, variants};
use crate::import::found::{Belonging, Found, Item, Origin, Strictness, TallyFolder};
use crate::import::path::speaking_name;
use crate::import::walk::{Walk, WalkError};
use crate::model::sorted_map::SortedMap;

/// What becomes of a file.
enum Fate {
    Read(Belonging),
    /// A table of the tallies in this folder.
    Tally(String),
    /// Either with the archive below the root that it lies in, where it does: what lies in an archive that somebody sent is one thing that
    /// was sent.
    Companion(Option<String>),
    Attachment(Option<String>),
    Passed(&'static str),
    /// A part of what is passed over as a whole: the folder at this path.
    PassedWhole(&'static str, String),
    /// A mark of ours that says something of its folder and is nothing by itself.
    Mark,
    /// A variant, or the package at this path that is one.
    Unread(&'static variants::Variant, String),
    Error,
}

/// Sorts the files that were met into those to read, those to pass over and those that cannot be looked into.
pub(in crate::import) fn settle(mut found: Vec<Found>) -> Walk {
    found.sort_by(|a, b| a.path.cmp(&b.path));
    let fates: Vec<Fate> = {
        let tree = Tree::new(&found);
        let roots = roots(&tree);
        found.par_iter().map(|file| fate(file, &roots, &tree)).collect()
    };
    let mut walk = Walk::default();
    let mut once = HashSet::new();
    let mut items = Vec::new();
    let mut tallies = SortedMap::<String, Vec<Found>>::new();
    for (file, fate) in found.into_iter().zip(fates) {
        match fate {
            Fate::Read(belonging) => items.push((file, belonging)),
            Fate::Tally(folder) => tallies.entry(folder).or_default().push(file),
            Fate::Companion(archive) if is_first(archive.as_ref(), &mut once) => walk.passed.companion(),
            Fate::Attachment(archive) if is_first(archive.as_ref(), &mut once) => walk.passed.attachment(),
            Fate::Companion(_) | Fate::Attachment(_) | Fate::Mark => {}
            Fate::Passed(kind) => walk.passed.file(&file.path, kind),
            Fate::PassedWhole(kind, path) => {
                if once.insert(path.clone()) {
                    walk.passed.file(&path, kind);
                }
            }
            Fate::Unread(variant, path) => {
                if once.insert(path.clone()) {
                    walk.passed.variant(&path, variant);
                }
            }
            Fate::Error => {
                let (place, path) = (file.location(), file.path);
                walk.errors.extend(file.error.map(|error| WalkError { path, place, error }));
            }
        }
    }
    walk.items = named(items);
    walk.tallies = tallies.into_iter().map(|(path, files)| tally_folder(path, files)).collect();
    walk
}

/// Whether a file lies in no archive, or is the first of those in it.
fn is_first(archive: Option<&String>, once: &mut HashSet<String>) -> bool {
    archive.is_none_or(|archive| once.insert(archive.clone()))
}

/// The roots at each folder.
type Roots = HashMap<String, Vec<(&'static dyn Owner, Root)>>;

fn roots(tree: &Tree<'_>) -> Roots {
    let mut roots = Roots::new();
    let found: Vec<Vec<Root>> = OWNERS.par_iter().map(|owner| owner.roots(tree)).collect();
    for (owner, found) in OWNERS.into_iter().zip(found) {
        for root in found {
            roots.entry(root.folder.clone()).or_default().push((owner, root));
        }
    }
    roots
}

/// What becomes of a file: what the outermost root that owns it says, else what it looks like.
fn fate(file: &Found, roots: &Roots, tree: &Tree<'_>) -> Fate {
    if let Some(kind) = file.plainly {
        return Fate::Passed(kind);
    }
    let mut folders = vec![file.folder()];
    while let Some(last) = folders.last().filter(|last| !last.is_empty()) {
        folders.push(around(last));
    }
    for folder in folders.into_iter().rev() {
        for (owner, root) in roots.get(folder).into_iter().flatten() {
            if let Some(role) = owner.role(root, file, tree) {
                return owned(role, root, file);
            }
        }
    }
    alone(file)
}

/// Tables that are read together.
fn tally_folder(path: String, files: Vec<Found>) -> TallyFolder {
    let item = |file: Found| {
        let (path, name) = (file.path.clone(), file.bare_name().to_owned());
        item(file, path, name, Belonging::default())
    };
    TallyFolder { path, files: files.into_iter().map(item).collect() }
}

fn owned(role: Role, root: &Root, file: &Found) -> Fate {
    let joined = || root.joins.then(|| root.folder.clone());
    let archive = || file.archives.iter().find(|archive| is_below(&root.folder, archive)).cloned();
    match role {
        Role::Tally if file.error.is_some() => Fate::Error,
        Role::Tally => Fate::Tally(root.folder.clone()),
        Role::Part(Strictness::Lenient) if file.error.is_some() => Fate::Companion(archive()),
        Role::Part(_) if file.error.is_some() => Fate::Error,
        Role::Part(strictness) => {
            Fate::Read(Belonging { root: joined(), strictness, ..Belonging::default() })
        }
        Role::PartOr(variant) if file.error.is_some() => Fate::Unread(variant, root.folder.clone()),
        Role::PartOr(variant) => {
            let package = Some((variant, root.folder.clone()));
            Fate::Read(Belonging {
                root: joined(),
                strictness: Strictness::Lenient,
                package,
                ..Belonging::default()
            })
        }
        Role::Companion => Fate::Companion(archive()),
        Role::Attachment => Fate::Attachment(archive()),
        Role::Own(kind) => Fate::Passed(kind),
        Role::OwnWhole(kind) => Fate::PassedWhole(kind, root.folder.clone()),
        Role::Package(variant) => Fate::Unread(variant, root.folder.clone()),
    }
}

/// What a file is that nobody owns.
fn alone(file: &Found) -> Fate {
    let ending = file.ending();
    if let Some(kind) = file.head.own() {
        return if kind == own::COPY { Fate::Mark } else { Fate::Passed(kind) };
    }
    if let Some(variant) = variants::by_look(&file.path, file.head.start()) {
        return Fate::Unread(variant, file.path.clone());
    }
    if file.error.is_some() {
        return Fate::Error;
    }
    if let Some(kind) = kinds::by_name(file.bare_name()) {
        let start = file.head.start();
        let is_text = file.bytes > 0 && !is_binary(start) && kinds::by_magic(start).is_none();
        return if is_text && kinds::is_hint(file.bare_name()) {
            Fate::Read(Belonging { called: Some(kind), ..Belonging::default() })
        } else {
            Fate::Passed(kind)
        };
    }
    // A list that is none is not passed over: somebody thinks that it is one.
    if !kinds::is_export_ending(&ending) {
        if let Some(kind) = kinds::by_magic(file.head.start()) {
            return Fate::Passed(kind);
        }
        if file.bytes == 0 && file.gzips == 0 {
            return Fate::Passed("empty");
        }
    }
    Fate::Read(Belonging::default())
}

/// The files to read with their names: the one file of an archive stands for the archive.
fn named(files: Vec<(Found, Belonging)>) -> Vec<Item> {
    let mut counts = SortedMap::<String, u32>::new();
    for (file, _) in &files {
        if let Some(archive) = file.archives.last() {
            *counts.entry(archive.clone()).or_default() += 1;
        }
    }
    let named = |(file, belonging): (Found, Belonging)| {
        let is_alone = |archive: &&String| belonging.root.is_none() && counts.get(*archive) == Some(&1);
        let alone = file.archives.last().filter(is_alone);
        let name = speaking_name(&holder(&file), file.bare_name());
        let path = alone.cloned().unwrap_or_else(|| file.path.clone());
        item(file, path, name, belonging)
    };
    files.into_iter().map(named).collect()
}

/// A file to read under a path and a name.
fn item(file: Found, path: String, name: String, belonging: Belonging) -> Item {
    let Found { file, inner, origin, gzips, bytes, .. } = file;
    Item { path, name, file, inner, origin, gzips, bytes, belonging }
}

/// The archive or folder whose name may say who the partner of the chat in it is.
fn holder(file: &Found) -> String {
    let folder = file.folder();
    match (&file.origin, file.archives.last()) {
        // Inside of an archive the archive speaks, unless the folder in it is named after the partner as well.
        (Origin::Member(..), Some(archive)) if !says_chat(folder) => archive.clone(),
        _ if says_chat(folder) => folder.to_owned(),
        _ => String::new(),
    }
}

/// Whether a folder is named as WhatsApp names what it exports.
fn says_chat(folder: &str) -> bool {
    folder.rsplit('/').next().is_some_and(|name| name.to_lowercase().contains("whatsapp"))
}
