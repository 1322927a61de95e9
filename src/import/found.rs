//! A file that was met on the way through the given paths, before and after it is known whose it is.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::archive::Archive;
use super::beginning::{Head, Heads};
use super::error::ImportError;
use super::ownership::Variant;
use super::packed;
use super::path::{ending, last_component};

/// Where the bytes of a file are.
#[derive(Clone)]
pub enum Origin {
    /// A file of its own.
    File,
    /// A member of a zip archive, which may lie in another one.
    Member(Box<Archive>, usize),
    /// Standard input.
    Stdin,
}

/// How a file is taken that belongs to a download of many files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Strictness {
    /// It may be an export: an error when it looks like one and cannot be read.
    #[default]
    Guessed,
    /// It is a part of an export, whatever it looks like: an error when it cannot be read.
    Strict,
    /// It is read where it says something; else it merely belongs to the download.
    Lenient,
}

/// What a file to read belongs to.
#[derive(Debug, Clone, Default)]
pub struct Belonging {
    /// The download that is one source, as shown.
    pub root: Option<String>,
    /// Whether it must be readable.
    pub strictness: Strictness,
    /// What it is by its name alone, which is a word for what one reads first, or an ending that texts of any kind get: it is an export only
    /// where its structure says so.
    pub called: Option<&'static str>,
    /// What it is a part of, at this path, when no format reads it.
    pub package: Option<(&'static Variant, String)>,
}

/// One file to read.
#[derive(Clone)]
pub struct Item {
    /// Path as shown, with `/`, beginning with the name of the given folder or file.
    pub path: String,
    /// Name that may say who the partner of a chat is: of the archive or folder, for the one text in it.
    pub name: String,
    /// The file on disk; for members, the outermost archive.
    pub file: PathBuf,
    /// The way to a member inside of `file`; empty where it is no archive.
    pub inner: String,
    /// Where its bytes are.
    pub origin: Origin,
    /// How many times it is packed by gzip.
    pub gzips: u8,
    /// Bytes as packed.
    pub bytes: u64,
    /// What it belongs to.
    pub belonging: Belonging,
}

impl Item {
    /// Where it is: of a member, the way to it behind the archive's path.
    pub fn location(&self) -> PathBuf {
        if self.inner.is_empty() { self.file.clone() } else { self.file.join(&self.inner) }
    }
}

/// A folder or archive of tallies: many tables that are read together or not at all.
#[derive(Clone)]
pub struct TallyFolder {
    /// Path as shown.
    pub path: String,
    /// Its tables and its manifest.
    pub files: Vec<Item>,
}

/// A file that was met, with as much of it as tells what it is.
pub(super) struct Found {
    /// Path as shown, with `/`.
    pub(super) path: String,
    /// The file on disk; for members, the outermost archive.
    pub(super) file: PathBuf,
    /// The way to a member inside of `file`; empty where it is no archive.
    pub(super) inner: String,
    /// Where its bytes are.
    pub(super) origin: Origin,
    /// How many times it is packed by gzip.
    pub(super) gzips: u8,
    /// Bytes as packed.
    pub(super) bytes: u64,
    /// Its first bytes, unpacked; none where its name says that it is no export.
    pub(super) head: Head,
    /// Shown paths of the archives that it lies in, the outermost first.
    pub(super) archives: Vec<String>,
    /// Why it cannot be looked into.
    pub(super) error: Option<ImportError>,
    /// What it is when that is plain from how it lies there: a link, a device, excluded by the settings.
    pub(super) plainly: Option<&'static str>,
}

impl Found {
    /// A file of which nothing is known but where it is.
    pub(super) fn bare(file: &Path, path: String) -> Self {
        Self {
            path,
            file: file.to_owned(),
            inner: String::new(),
            origin: Origin::File,
            gzips: 0,
            bytes: 0,
            head: Head::default(),
            archives: Vec::new(),
            error: None,
            plainly: None,
        }
    }

    /// Its folder as shown; empty for a file that was given itself.
    pub(super) fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        last_component(&self.path)
    }

    /// Its ending in lower case, without the one of gzip; empty when it has none.
    pub(super) fn ending(&self) -> String {
        ending(self.bare_name())
    }

    /// Its name without what gzip adds.
    pub(super) fn bare_name(&self) -> &str {
        let name = self.name();
        if self.gzips > 0 { packed::without_packing(name) } else { name }
    }

    /// Takes down what it begins with.
    pub(super) fn begins(&mut self, head: Vec<u8>, heads: &Heads) {
        let is_at_hand = matches!(self.origin, Origin::File) && self.gzips == 0;
        self.head = heads.kept(head, &self.ending(), is_at_hand);
    }

    /// All of it that is looked at to tell what it is.
    pub(super) fn beginning(&self) -> Cow<'_, [u8]> {
        self.head.whole(&self.file)
    }

    /// Where it is: of a member, the way to it behind the archive's path.
    pub(super) fn location(&self) -> PathBuf {
        if self.inner.is_empty() { self.file.clone() } else { self.file.join(&self.inner) }
    }
}
