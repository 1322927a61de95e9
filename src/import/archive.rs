//! Archives, zip and tar: what they hold, and the limits that protect against hostile ones.
//!
//! What may come out of an archive is known from its directory before anything does, so that the same archive is refused on
//! every machine alike.

use std::io::{self, Read};
use std::sync::{Arc, OnceLock};

use encoding_rs::{IBM866, WINDOWS_1251};
use zip::{CompressionMethod, ZipArchive};

use super::error::{ImportError, ImportErrorKind};
use super::packed::{ALWAYS, DAMAGED, Limited, MOST_UNPACKED, OTHER_WAY, allowed};
use super::store::Store;

/// Most members of one archive.
const MOST_MEMBERS: usize = 100_000;

/// An opened archive; clones share its bytes and its directory.
#[derive(Clone)]
pub struct Archive {
    store: Store,
    contents: Contents,
    /// Bytes on disk of which nobody has said yet that they were read.
    unsaid: Arc<OnceLock<()>>,
}

/// The directory of an archive.
#[derive(Clone)]
enum Contents {
    Zip(ZipArchive<Store>),
    Tar(Arc<[Entry]>),
}

/// A member of a tar archive: a stretch of it.
struct Entry {
    name: String,
    start: u64,
    size: u64,
    is_special: bool,
}

/// Where a tar archive has its mark, and the mark.
const TAR_MARK: usize = 257;
const TAR: &[u8] = b"ustar";

/// Whether a file begins like a tar archive.
pub(super) fn is_tar(head: &[u8]) -> bool {
    head.get(TAR_MARK..).is_some_and(|rest| rest.starts_with(TAR))
}

/// A member as the directory states it.
pub(super) struct Member {
    /// Its place in the directory.
    pub(super) index: usize,
    /// Its name, with `/`.
    pub(super) name: String,
    /// Bytes when unpacked.
    pub(super) size: u64,
    /// A link or anything but a plain file.
    pub(super) is_special: bool,
    /// It needs a password.
    pub(super) is_encrypted: bool,
}

impl Archive {
    /// Opens an archive.
    pub(super) fn open(store: Store) -> Result<Self, ImportError> {
        let zip = ZipArchive::new(store.clone()).map_err(zip_error)?;
        if zip.len() > MOST_MEMBERS {
            return Err(ImportErrorKind::Limit { limit: "100 000 files in an archive" }.into());
        }
        if zip.has_duplicate_names() {
            let found = "two of one name";
            return Err(ImportErrorKind::Malformed { expected: "a name for each file", found }.into());
        }
        Ok(Self { store, contents: Contents::Zip(zip), unsaid: Arc::default() })
    }

    /// Opens a tar archive.
    pub(super) fn open_tar(store: Store) -> Result<Self, ImportError> {
        let mut archive = tar::Archive::new(store.clone());
        let mut entries = Vec::new();
        for entry in archive.entries_with_seek().map_err(|_| damaged())? {
            let entry = entry.map_err(|_| damaged())?;
            let kind = entry.header().entry_type();
            if kind.is_dir() {
                continue;
            }
            entries.push(Entry {
                name: member_name(&entry.path_bytes(), None),
                start: entry.raw_file_position(),
                size: entry.size(),
                is_special: !kind.is_file(),
            });
            if entries.len() > MOST_MEMBERS {
                return Err(ImportErrorKind::Limit { limit: "100 000 files in an archive" }.into());
            }
        }
        let contents = Contents::Tar(entries.into());
        Ok(Self { store, contents, unsaid: Arc::default() })
    }

    /// The place of a member in the directory of a zip archive.
    fn index_of(&self, name: &str) -> Option<usize> {
        match &self.contents {
            Contents::Zip(zip) => zip.index_for_name(name),
            Contents::Tar(_) => None,
        }
    }

    /// Whether it is one document that merely is packed as a zip archive: a workbook, a text, an application.
    pub(super) fn is_document(&self) -> bool {
        ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "Index/Document.iwa"]
            .iter()
            .any(|name| self.index_of(name).is_some())
    }

    /// What kind of workbook of ours it is that is never read as an export: its properties say so.
    pub(super) fn written_here(&self) -> Option<&'static str> {
        let marks = [
            ("untether-report", "own-report"),
            ("untether-links", "link-review"),
            ("untether-sample", "sample-list"),
        ];
        marks.into_iter().find(|(mark, _)| self.bears(mark)).map(|(_, kind)| kind)
    }

    /// Whether a mark stands in the properties of a workbook.
    pub(super) fn bears(&self, mark: &str) -> bool {
        let Some(index) = self.index_of("docProps/core.xml") else { return false };
        let read = self.with_member(index, |reader| {
            let mut text = String::new();
            reader.take(ALWAYS).read_to_string(&mut text)?;
            Ok(text)
        });
        read.is_ok_and(|text| text.contains(mark))
    }

    /// All files in it, in the order of the directory; folders are none.
    pub(super) fn members(&self) -> Result<Vec<Member>, ImportError> {
        let mut members = Vec::new();
        let mut packed: u64 = 0;
        let zip = match &self.contents {
            Contents::Zip(zip) => zip,
            Contents::Tar(entries) => return Ok(tar_members(entries)),
        };
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(zip_error)?;
            packed = packed.saturating_add(entry.compressed_size());
            if entry.is_dir() {
                continue;
            }
            let stated = entry.name().ok();
            members.push(Member {
                index,
                name: member_name(entry.name_raw(), stated.as_deref()),
                size: entry.size(),
                is_special: !entry.is_file(),
                is_encrypted: entry.encrypted(),
            });
        }
        // Members that share bytes are how a small archive becomes a huge one.
        if packed > self.store.length() {
            return Err(ImportErrorKind::Limit { limit: "the size of the archive in its members" }.into());
        }
        Ok(members)
    }

    /// The most that may come out of all members together.
    pub(super) fn most(&self) -> u64 {
        allowed(self.store.length()).clamp(64 * ALWAYS, MOST_UNPACKED)
    }

    /// Runs `read` over the unpacked stream of one member.
    ///
    /// # Errors
    ///
    /// When the member is damaged, encrypted or over a limit.
    pub fn with_member<T>(
        &self,
        index: usize,
        read: impl FnOnce(Box<dyn Read + Send + '_>) -> Result<T, ImportError>,
    ) -> Result<T, ImportError> {
        let mut zip = match &self.contents {
            Contents::Zip(zip) => zip.clone(),
            Contents::Tar(entries) => return read(Box::new(self.stretch(entries.get(index))?)),
        };
        let member = zip.by_index(index).map_err(zip_error)?;
        let left = allowed(member.compressed_size());
        read(Box::new(Limited { reader: member, left }))
    }

    /// The bytes of a member that is an archive itself: those of this archive where it is not packed, else unpacked into
    /// memory, of which `room` is left.
    pub(super) fn nested(&self, member: &Member, room: &mut u64) -> Result<Store, ImportError> {
        let mut zip = match &self.contents {
            Contents::Zip(zip) => zip.clone(),
            Contents::Tar(entries) => return self.stretch(entries.get(member.index)),
        };
        let entry = zip.by_index(member.index).map_err(zip_error)?;
        if entry.compression() == CompressionMethod::Stored
            && let Some(start) = entry.data_start()
            && let Some(part) = self.store.part(start, entry.size())
        {
            return Ok(part);
        }
        let left = allowed(entry.compressed_size());
        into_memory(Limited { reader: entry, left }, room)
    }

    /// The bytes of a member of a tar archive.
    fn stretch(&self, entry: Option<&Entry>) -> Result<Store, ImportError> {
        entry.and_then(|entry| self.store.part(entry.start, entry.size)).ok_or_else(damaged)
    }

    /// Bytes of the archive.
    pub fn bytes(&self) -> u64 {
        self.store.length()
    }

    /// Bytes of the archive the first time that it is asked, afterwards 0: progress is told of an archive once.
    pub(super) fn bytes_once(&self) -> u64 {
        if self.unsaid.set(()).is_ok() { self.store.length() } else { 0 }
    }
}

/// Takes all of a stream into memory, of which `room` is left.
pub(super) fn into_memory(reader: impl Read, room: &mut u64) -> Result<Store, ImportError> {
    let mut bytes = Vec::new();
    reader.take(*room + 1).read_to_end(&mut bytes)?;
    let count = bytes.len() as u64;
    *room = room
        .checked_sub(count)
        .ok_or(ImportErrorKind::Limit { limit: "256 MiB of packed archives inside archives" })?;
    Ok(Store::memory(bytes))
}

/// The members of a tar archive.
fn tar_members(entries: &[Entry]) -> Vec<Member> {
    let member = |(index, entry): (usize, &Entry)| Member {
        index,
        name: entry.name.clone(),
        size: entry.size,
        is_special: entry.is_special,
        is_encrypted: false,
    };
    entries.iter().enumerate().map(member).collect()
}

fn zip_error(error: zip::result::ZipError) -> ImportError {
    match error {
        zip::result::ZipError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => damaged(),
        zip::result::ZipError::Io(error) if error.kind() == io::ErrorKind::Unsupported => {
            ImportErrorKind::Archive(OTHER_WAY).into()
        }
        zip::result::ZipError::Io(error) => error.into(),
        zip::result::ZipError::UnsupportedArchive(what) if what.contains("assword") => {
            ImportErrorKind::Encrypted.into()
        }
        _ => damaged(),
    }
}

fn damaged() -> ImportError {
    ImportErrorKind::Archive(DAMAGED).into()
}

/// The name of a member: from the Unicode path field where there is one, as UTF-8 where it is that, else from the code
/// page of the DOS or Windows that packed it, whichever reads more like Russian.
fn member_name(raw: &[u8], stated: Option<&str>) -> String {
    // The library reads the Unicode path field. Its own guess for other names is code page 437, which never yields
    // Cyrillic letters.
    if let Some(name) = stated.filter(|name| name.chars().any(is_cyrillic)) {
        return name.replace('\\', "/");
    }
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.replace('\\', "/");
    }
    let (dos, _) = IBM866.decode_without_bom_handling(raw);
    let (windows, _) = WINDOWS_1251.decode_without_bom_handling(raw);
    (if likeness(&dos) >= likeness(&windows) { dos } else { windows }).replace('\\', "/")
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{4FF}').contains(&c)
}

/// How much a name looks like Russian: letters count for it, signs that no one types count against it.
fn likeness(name: &str) -> i64 {
    let letters = name.chars().filter(|c| is_cyrillic(*c)).count() as i64;
    let lower = name.chars().filter(|c| matches!(c, 'а'..='я')).count() as i64;
    let odd = name.chars().filter(|c| !c.is_ascii() && !c.is_alphanumeric()).count() as i64;
    letters + lower - 2 * odd
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::import::packed::unpacked;
    use crate::model::code::Code;

    fn zipped(members: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
        let mut writer = ZipWriter::new(io::Cursor::new(Vec::new()));
        for (name, bytes) in members {
            let options = SimpleFileOptions::default().compression_method(method);
            writer.start_file(*name, options).expect("a member");
            writer.write_all(bytes).expect("memory");
        }
        writer.finish().expect("memory").into_inner()
    }

    fn open(bytes: Vec<u8>) -> Archive {
        Archive::open(Store::memory(bytes)).expect("an archive")
    }

    fn text(archive: &Archive, index: usize) -> Result<Vec<u8>, ImportError> {
        archive.with_member(index, |mut reader| {
            let mut bytes = Vec::new();
            reader.read_to_end(&mut bytes)?;
            Ok(bytes)
        })
    }

    #[test]
    fn an_archive_in_an_archive_is_read_in_place_or_from_memory() {
        for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let inner = zipped(&[("a.txt", b"hello")], CompressionMethod::Deflated);
            let outer = open(zipped(&[("inner.zip", &inner)], method));
            let member = &outer.members().expect("a directory")[0];
            let mut room = 1 << 20;
            let nested = Archive::open(outer.nested(member, &mut room).expect("bytes")).expect("an archive");
            assert_eq!(text(&nested, 0).expect("text"), b"hello");
            assert_eq!(room == 1 << 20, method == CompressionMethod::Stored);
        }
    }

    #[test]
    fn what_grows_beyond_reason_is_refused() {
        let bomb = open(zipped(&[("a", &vec![0; 20 << 20])], CompressionMethod::Deflated));
        assert_eq!(text(&bomb, 0).expect_err("a limit").kind.code(), Code::OverLimit);
        let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gz.write_all(&vec![0; 20 << 20]).expect("memory");
        let gz = gz.finish().expect("memory");
        let mut out = Vec::new();
        let error = unpacked(&gz[..], gz.len() as u64).read_to_end(&mut out).expect_err("a limit");
        assert_eq!(ImportError::from(error).kind.code(), Code::OverLimit);
        let mut room = 10;
        let error = into_memory(&b"more than ten bytes"[..], &mut room).expect_err("a limit");
        assert_eq!(error.kind.code(), Code::OverLimit);
    }

    #[test]
    fn a_tar_archive_is_a_folder_of_stretches() {
        let mut writer = tar::Builder::new(Vec::new());
        for (name, text) in [("a/list.csv", "name\n"), ("b.txt", "hello")] {
            let mut header = tar::Header::new_ustar();
            header.set_size(text.len() as u64);
            header.set_mode(0o644);
            header.set_cksum();
            writer.append_data(&mut header, name, text.as_bytes()).expect("memory");
        }
        let bytes = writer.into_inner().expect("memory");
        assert!(is_tar(&bytes));
        let archive = Archive::open_tar(Store::memory(bytes)).expect("an archive");
        let names: Vec<String> =
            archive.members().expect("a directory").into_iter().map(|member| member.name).collect();
        assert_eq!(names, ["a/list.csv", "b.txt"]);
        assert_eq!(text(&archive, 1).expect("text"), b"hello");
    }

    #[test]
    fn members_that_share_their_bytes_are_refused() {
        let mut writer = ZipWriter::new(io::Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file("a.txt", options).expect("a member");
        writer.write_all(&[b'x'; 4_000]).expect("memory");
        for name in ["b.txt", "c.txt"] {
            writer.shallow_copy_file("a.txt", name).expect("a member");
        }
        let archive = open(writer.finish().expect("memory").into_inner());
        assert_eq!(archive.members().err().expect("a limit").kind.code(), Code::OverLimit);
    }
}
