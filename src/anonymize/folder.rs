//! A folder copied file by file, archives opened, each file by the rewriter of its family.

use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::families::{File, family, is_binary};
use super::mapper::Mapper;
use super::mode::Mode;
use super::plan::Plan;
use crate::import::ownership::COPY_MARK;
use crate::import::plain;
use crate::model::owner_only;

/// Largest file that is taken apart: it is in memory as it was, as a text and as it becomes.
const LARGEST: u64 = 128 << 20;

/// So deep archives in archives are opened.
const DEEPEST: u8 = 3;

/// Formats that are read, and of which no copy is made: what else stands in a database nobody looks at.
const NOT_COPIED: [&str; 2] = ["sql-dump", "sqlite"];

/// Signs at the start of a file that tell its kind; nothing else of a picture or a document is handed on.
const MAGIC: usize = 4;

/// A file that is not in the copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its path, as given.
    pub path: String,
    /// Why: the id of a text.
    pub why: &'static str,
}

/// What became of a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copied {
    /// Files that were rewritten, those in archives one by one.
    pub rewritten: u64,
    /// Pictures, recordings and documents of which only an empty stand-in is in the copy.
    pub stand_ins: u64,
    /// What could not be rewritten.
    pub left_out: Vec<LeftOut>,
}

/// Copies everything below `roots` into the folder `out`, which is there and empty. Of several roots each gets a folder of its own.
///
/// # Errors
///
/// When something cannot be read or written.
pub fn copy(roots: &[PathBuf], plan: &Plan, mapper: &mut Mapper, out: &Path) -> io::Result<Copied> {
    let mut copy = Copy { plan, mapper, copied: Copied::default() };
    for root in roots {
        let shown = shown(root);
        let is_folder = root.is_dir();
        let place = match (roots.len(), is_folder) {
            (1, true) => out.to_owned(),
            _ => out.join(copy.mapper.value(Mode::Path, &shown)),
        };
        for entry in walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_wanted) {
            let entry = match entry {
                Ok(entry) if entry.file_type().is_dir() => continue,
                Ok(entry) => entry,
                Err(error) => {
                    let path =
                        error.path().unwrap_or(root).strip_prefix(root).unwrap_or(root).display().to_string();
                    copy.copied.left_out.push(LeftOut { path, why: "anonymize-unreadable" });
                    continue;
                }
            };
            let below: Vec<String> = entry
                .path()
                .strip_prefix(root)
                .unwrap_or(Path::new(""))
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned())
                .collect();
            let path = [&[shown.clone()][..], &below].concat().join("/");
            let mut target = place.clone();
            if let Some((name, folders)) = below.split_last() {
                target.extend(folders.iter().map(|part| copy.mapper.value(Mode::Path, part)));
                target.push(copy.renamed(&path, name));
            }
            copy.file(entry.path(), &path, &target, entry.depth() == 0)?;
        }
    }
    Ok(copy.copied)
}

fn shown(root: &Path) -> String {
    let full = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    full.file_name().map_or_else(|| ".".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// What file managers and version control leave behind, and settings, which are written anew.
fn is_wanted(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    // An earlier copy counts for nothing beside what it was made from.
    let is_copy = || entry.file_type().is_dir() && entry.path().join(COPY_MARK).is_file();
    let is_litter =
        name.starts_with(['.', '~']) || ["__MACOSX", "untether.toml", COPY_MARK].contains(&&*name);
    entry.depth() == 0 || !(is_litter || is_copy())
}

struct Copy<'a> {
    plan: &'a Plan,
    mapper: &'a mut Mapper,
    copied: Copied,
}

impl Copy<'_> {
    /// Copies one file; one that `is_given` by itself may be a link.
    fn file(&mut self, from: &Path, path: &str, to: &Path, is_given: bool) -> io::Result<()> {
        let mut left_out = |why| self.copied.left_out.push(LeftOut { path: path.to_owned(), why });
        // Links are no files of the folder, and pipes and devices have no end.
        if from.symlink_metadata().is_ok_and(|found| !found.is_file()) && !is_given {
            left_out("anonymize-special");
            return Ok(());
        }
        let Ok(bytes) = plain::read(from, LARGEST) else {
            let is_large = from.metadata().is_ok_and(|found| found.len() > LARGEST);
            left_out(if is_large { "anonymize-large" } else { "anonymize-unreadable" });
            return Ok(());
        };
        let Some(new) = self.bytes(&bytes, path, 0) else { return Ok(()) };
        if let Some(folder) = to.parent() {
            owner_only::folders(folder)?;
        }
        owner_only::file(to)?.write_all(&new)
    }

    /// What a file is called in the copy: those of a tally are known by their names.
    fn renamed(&mut self, path: &str, name: &str) -> String {
        if self.plan.of(path).counted.is_none() {
            return self.mapper.value(Mode::Path, name);
        }
        match name.rsplit_once('/') {
            Some((folder, file)) => format!("{}/{file}", self.mapper.value(Mode::Path, folder)),
            None => name.to_owned(),
        }
    }

    /// A file in the place of another; `None` when there is none.
    fn bytes(&mut self, bytes: &[u8], path: &str, depth: u8) -> Option<Vec<u8>> {
        let known = self.plan.of(path);
        self.mapper.region = known.region;
        self.mapper.is_of_meta =
            known.format.starts_with("instagram-") || known.format.starts_with("facebook-");
        let file = File { bytes, known: &known };
        let is_packed = bytes.starts_with(b"\x1f\x8b");
        let is_archive = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06");
        if NOT_COPIED.contains(&known.format.as_str()) {
            self.copied.left_out.push(LeftOut { path: path.to_owned(), why: "anonymize-database" });
            return None;
        }
        let found = if is_packed { None } else { family(&file) };
        let new = match found {
            _ if bytes.is_empty() => Some(Vec::new()),
            Some(family) => family.rewrite(&file, self.mapper),
            None if depth < DEEPEST && is_archive => return self.archive(bytes, path, depth),
            None if depth < DEEPEST && is_packed => return self.packed(bytes, path, depth),
            None if is_binary(bytes) => {
                self.copied.stand_ins += 1;
                return Some(bytes[..bytes.len().min(MAGIC)].to_owned());
            }
            None => None,
        };
        match &new {
            Some(_) => self.copied.rewritten += 1,
            None => self.copied.left_out.push(LeftOut { path: path.to_owned(), why: "anonymize-unknown" }),
        }
        new
    }

    fn archive(&mut self, bytes: &[u8], path: &str, depth: u8) -> Option<Vec<u8>> {
        let damaged = |copy: &mut Self| {
            copy.copied.left_out.push(LeftOut { path: path.to_owned(), why: "anonymize-damaged" });
            None
        };
        let Ok(mut old) = ZipArchive::new(Cursor::new(bytes)) else { return damaged(self) };
        let mut new = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        let names: Vec<String> = (0..old.len())
            .filter_map(|index| {
                Some(old.by_index_raw(index).ok()?.name().map(Into::into).unwrap_or_default())
            })
            .collect();
        for (index, name) in names.iter().enumerate() {
            let mut member = Vec::new();
            let read = old.by_index(index).and_then(|file| {
                let is_file = file.is_file();
                Ok((is_file, file.take(LARGEST).read_to_end(&mut member)?))
            });
            let inner = format!("{path}/{name}");
            match read {
                Ok((true, _)) => {
                    let Some(rewritten) = self.bytes(&member, &inner, depth + 1) else { continue };
                    let name = self.renamed(&inner, name);
                    let written = new
                        .start_file(name, options)
                        .map_err(io::Error::other)
                        .and_then(|()| new.write_all(&rewritten));
                    if written.is_err() {
                        return damaged(self);
                    }
                }
                Ok((false, _)) => {}
                Err(_) => self.copied.left_out.push(LeftOut { path: inner, why: "anonymize-damaged" }),
            }
        }
        new.finish().ok().map(Cursor::into_inner)
    }

    fn packed(&mut self, bytes: &[u8], path: &str, depth: u8) -> Option<Vec<u8>> {
        let mut inner = Vec::new();
        if MultiGzDecoder::new(bytes).take(LARGEST).read_to_end(&mut inner).is_err() {
            self.copied.left_out.push(LeftOut { path: path.to_owned(), why: "anonymize-damaged" });
            return None;
        }
        let new = self.bytes(&inner, path, depth + 1)?;
        let mut packer = GzEncoder::new(Vec::new(), Compression::default());
        packer.write_all(&new).ok()?;
        packer.finish().ok()
    }
}
