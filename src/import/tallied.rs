//! Folders of tallies as sources.

use std::cell::Cell;
use std::io::Read;
use std::sync::Mutex;

use super::error::{ImportError, ImportErrorKind};
use super::found::{Item, TallyFolder};
use super::opened::with_stream;
use super::outcome::Failure;
use super::ownership::{Passed, Variant};
use super::settings::ReadParams;
use crate::model::sorted_map::SortedMap;
use crate::model::source::Source;
use crate::model::zone::Zone;
use crate::tallies::manifest::Manifest;
use crate::tallies::{Fault, Files, TallySource, read as take_in};

/// Id under which a report lists sources that were handed over as counts.
const FORMAT: &str = "untether-tally";

/// What a folder of tallies gave.
pub(super) struct Tally {
    sources: Vec<Source>,
    unread: Vec<(String, &'static Variant)>,
}

impl Tally {
    /// Its sources; what lay beside them and was not read is taken down.
    pub(super) fn give(self, passed: &mut Passed) -> Vec<Source> {
        for (path, variant) in self.unread {
            passed.variant(&path, variant);
        }
        self.sources
    }
}

/// Reads a folder of tallies, whole or not at all.
pub(super) fn read(
    folder: &TallyFolder,
    params: &ReadParams,
    on_bytes: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Failure> {
    read_in(folder, Some(params.zone), on_bytes)
}

/// The sources of a folder of tallies, in whatever zone their days are counted.
///
/// # Errors
///
/// When a check fails, with the file and the row.
pub fn check(folder: &TallyFolder) -> Result<Vec<Source>, Failure> {
    read_in(folder, None, &|_| ()).map(|tally| tally.sources)
}

fn read_in(
    folder: &TallyFolder,
    zone: Option<Zone>,
    on_bytes: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Failure> {
    let tables = Tables { folder, hashes: Mutex::default() };
    let (manifest, sources) = take_in(&tables, zone).map_err(|fault| tables.failure(fault))?;
    on_bytes(folder.files.iter().map(|item| item.bytes).sum());
    let mut all = blake3::Hasher::new();
    for (name, hash) in tables.hashes.into_inner().unwrap_or_default() {
        all.update(name.as_bytes()).update(b"\0").update(hash.as_bytes());
    }
    let all = all.finalize();
    let mut files = folder.files.len() as u64;
    let mut bytes = folder.files.iter().map(|item| item.bytes).sum::<u64>();
    // The files are those of the first source: they are counted once.
    let sources = sources
        .into_iter()
        .map(|source| {
            let (files, bytes) = (std::mem::take(&mut files), std::mem::take(&mut bytes));
            as_source(folder, &all, source, (files, bytes))
        })
        .collect();
    let unread = unread(folder, &manifest).map_err(|fault| tables_failure(folder, fault))?;
    Ok(Tally { sources, unread })
}

fn as_source(folder: &TallyFolder, all: &blake3::Hash, tally: TallySource, of: (u64, u64)) -> Source {
    let TallySource { id, staff_account, chats_total, data } = tally;
    let hash = blake3::Hasher::new().update(all.as_bytes()).update(id.as_bytes()).finalize();
    Source {
        path: format!("{}/{id}", folder.path),
        format: FORMAT,
        hash: hash.to_hex().to_string(),
        bytes: of.1,
        files: of.0,
        staff_account,
        chats_total,
        data,
    }
}

/// What lay beside the exports that were counted.
fn unread(folder: &TallyFolder, manifest: &Manifest) -> Result<Vec<(String, &'static Variant)>, Fault> {
    let entries = manifest.unread.iter().map(|entry| {
        let variant = super::ownership::variants::by_kind(&entry.kind);
        let wrong = crate::tallies::Wrong::new("a kind of export that is known", "another one");
        let variant = variant.ok_or_else(|| wrong.at(crate::tallies::layout::MANIFEST, None))?;
        Ok((format!("{}/{}", folder.path, entry.path), variant))
    });
    entries.collect()
}

/// The tables of a folder, and the hashes of those that were read.
struct Tables<'a> {
    folder: &'a TallyFolder,
    hashes: Mutex<SortedMap<String, blake3::Hash>>,
}

impl Tables<'_> {
    fn failure(&self, fault: Fault) -> Failure {
        tables_failure(self.folder, fault)
    }
}

fn item<'a>(folder: &'a TallyFolder, name: &str) -> Option<&'a Item> {
    folder.files.iter().find(|item| item.name == name)
}

/// A fault as the failure of the file that it is in.
fn tables_failure(folder: &TallyFolder, fault: Fault) -> Failure {
    let found = item(folder, fault.file());
    let path = found.map_or_else(|| format!("{}/{}", folder.path, fault.file()), |item| item.path.clone());
    let place = found.or(folder.files.first()).map(Item::location).unwrap_or_default();
    let error = match fault {
        Fault::Io { error, .. } => ImportError::from(error),
        Fault::Wrong { line, wrong, .. } => {
            let kind = ImportErrorKind::Malformed { expected: wrong.expected, found: wrong.found };
            ImportError { kind, line }
        }
    };
    Failure { path, place, error }
}

impl Files for Tables<'_> {
    fn names(&self) -> Vec<String> {
        self.folder.files.iter().map(|item| item.name.clone()).collect()
    }

    fn open(
        &self,
        name: &str,
        read: &mut dyn FnMut(&mut dyn Read) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        let io = |error| Fault::Io { file: name.to_owned(), error };
        let Some(item) = item(self.folder, name) else {
            return Err(io(std::io::ErrorKind::NotFound.into()));
        };
        // What `read` answers is no error of the stream: it is carried past it.
        let fault = Cell::new(None);
        let opened = with_stream(item, |reader| {
            let mut watched = Hashed { reader, hash: blake3::Hasher::new() };
            match read(&mut watched) {
                Ok(()) => {
                    std::io::copy(&mut watched, &mut std::io::sink())?;
                    let hash = watched.hash.finalize();
                    if let Ok(mut hashes) = self.hashes.lock() {
                        hashes.insert(name.to_owned(), hash);
                    }
                }
                Err(wrong) => fault.set(Some(wrong)),
            }
            Ok(())
        });
        match (fault.into_inner(), opened) {
            (Some(fault), _) => Err(fault),
            (None, Ok(())) => Ok(()),
            (None, Err(ImportError { kind: ImportErrorKind::Io(error), .. })) => Err(io(error)),
            (None, Err(error)) => Err(io(std::io::Error::other(error))),
        }
    }
}

/// A stream that is hashed while it is read.
struct Hashed<'a> {
    reader: &'a mut dyn Read,
    hash: blake3::Hasher,
}

impl Read for Hashed<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.reader.read(out)?;
        self.hash.update(&out[..count]);
        Ok(count)
    }
}
