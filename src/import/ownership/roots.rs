//! What an export root is.

use super::tree::Tree;
use super::variants::Variant;
use crate::import::found::{Found, Strictness};

/// What a file is to the export root that owns it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role {
    /// A part of the export.
    Part(Strictness),
    /// A page, an index, a profile, another section of the same download.
    Companion,
    /// What people sent each other.
    Attachment,
    /// A part of something of ours.
    Own(&'static str),
    /// A part of something of ours that counts once as a whole.
    OwnWhole(&'static str),
    /// A part of an export that is not read: the whole of it counts once.
    Package(&'static Variant),
    /// A table of tallies, which are read together.
    Tally,
    /// A part where a format reads it, else as `Package`.
    PartOr(&'static Variant),
}

/// One export root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Root {
    /// The folder or archive that it is, as shown.
    pub(super) folder: String,
    /// Whether its parts are read as one source under this root.
    pub(super) joins: bool,
    /// The one file that the root is made of beside attachments, where there is one.
    pub(super) core: Option<String>,
}

impl Root {
    /// A root whose parts are sources of their own.
    pub(super) fn apart(folder: &str) -> Self {
        Self { folder: folder.to_owned(), joins: false, core: None }
    }

    /// A root that is one source.
    pub(super) fn joined(folder: &str) -> Self {
        Self { folder: folder.to_owned(), joins: true, core: None }
    }
}

/// A kind of export root.
pub(super) trait Owner: Sync {
    /// All roots of this kind.
    fn roots(&self, tree: &Tree<'_>) -> Vec<Root>;

    /// What a file below a root is; `None` when it is nothing of the root's and has to be looked at by itself.
    fn role(&self, root: &Root, file: &Found, tree: &Tree<'_>) -> Option<Role>;
}

/// Endings of lists that people make: where a machine makes no such file, one that lies there is somebody's own.
const LISTS: [&str; 8] = ["csv", "mbox", "ods", "tsv", "vcf", "xls", "xlsx", "zip"];

/// Whether a file is a list that does not belong to a download of pages and JSON.
pub(super) fn is_list(file: &Found) -> bool {
    LISTS.contains(&file.ending().as_str())
}
