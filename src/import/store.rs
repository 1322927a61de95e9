//! The bytes of a container that is read here and there: a file on disk, a stretch of one, or bytes in memory.
//!
//! Nothing is mapped: a file that is cut short or written to meanwhile is an error of one source, never the end of the
//! program.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use super::plain;

/// Bytes that are read ahead: members are mostly looked at from their start.
const AHEAD: usize = 16 << 10;

/// A file as it was when it was first looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    /// The stamp of an open file.
    pub(super) fn of(file: &File) -> io::Result<Self> {
        let metadata = file.metadata()?;
        Ok(Self { bytes: metadata.len(), modified: metadata.modified().ok() })
    }
}

/// The error of a file that is no longer what it was when the run began.
pub(super) fn changed() -> io::Error {
    io::Error::new(io::ErrorKind::StaleNetworkFileHandle, "changed while it was read")
}

#[derive(Debug, Clone)]
enum Base {
    Disk(Arc<Path>, Stamp),
    /// Taken as they are: a copy of what was unpacked would need its room twice.
    Memory(Arc<Vec<u8>>),
}

/// A readable stretch of bytes; clones share them and read on their own.
#[derive(Debug)]
pub(super) struct Store {
    base: Base,
    start: u64,
    length: u64,
    at: u64,
    open: Option<BufReader<File>>,
}

impl Clone for Store {
    fn clone(&self) -> Self {
        Self { base: self.base.clone(), start: self.start, length: self.length, at: 0, open: None }
    }
}

impl Store {
    /// A file on disk.
    pub(super) fn disk(path: &Path) -> io::Result<Self> {
        let stamp = Stamp::of(&plain::open(path)?)?;
        let length = stamp.bytes;
        Ok(Self { base: Base::Disk(path.into(), stamp), start: 0, length, at: 0, open: None })
    }

    /// Bytes in memory.
    pub(super) fn memory(bytes: Vec<u8>) -> Self {
        let length = bytes.len() as u64;
        Self { base: Base::Memory(Arc::new(bytes)), start: 0, length, at: 0, open: None }
    }

    /// A stretch of the same bytes; `None` when it is not inside them.
    pub(super) fn part(&self, start: u64, length: u64) -> Option<Self> {
        let is_inside = start.checked_add(length)? <= self.length;
        let start = self.start + start;
        is_inside.then(|| Self { base: self.base.clone(), start, length, at: 0, open: None })
    }

    /// How many bytes there are.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// The opened file, standing at the place that is read next.
    fn file(&mut self, path: &Path, stamp: &Stamp) -> io::Result<&mut BufReader<File>> {
        if self.open.is_none() {
            let mut file = plain::open(path)?;
            if Stamp::of(&file)? != *stamp {
                return Err(changed());
            }
            file.seek(SeekFrom::Start(self.start + self.at))?;
            self.open = Some(BufReader::with_capacity(AHEAD, file));
        }
        self.open.as_mut().ok_or_else(changed)
    }
}

impl Read for Store {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.length - self.at.min(self.length)).unwrap_or(usize::MAX);
        let room = out.len().min(left);
        if room == 0 {
            return Ok(0);
        }
        let count = match self.base.clone() {
            Base::Memory(bytes) => {
                let mut cursor = Cursor::new(&bytes[..]);
                cursor.set_position(self.start + self.at);
                cursor.read(&mut out[..room])?
            }
            Base::Disk(path, stamp) => {
                let count = self.file(&path, &stamp)?.read(&mut out[..room])?;
                // The file was as long as this when it was opened.
                if count == 0 { Err(changed()) } else { Ok(count) }?
            }
        };
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Store {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let wanted = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        let wanted = wanted.ok_or(io::ErrorKind::InvalidInput)?;
        if let Some(open) = &mut self.open {
            let by = wanted as i64 - self.at as i64;
            let held = open.buffer().len() as i64;
            // What was read ahead is of use only when the place lies in it.
            if (0..=held).contains(&by) {
                open.consume(by as usize);
            } else {
                open.seek(SeekFrom::Start(self.start + wanted))?;
            }
        }
        self.at = wanted;
        Ok(wanted)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_stretch_reads_like_memory() {
        let bytes: Vec<u8> = (0..100_000_u32).flat_map(u32::to_le_bytes).collect();
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        std::fs::write(&path, &bytes).expect("writable");
        let disk = Store::disk(&path).expect("readable");
        for whole in [disk, Store::memory(bytes.clone())] {
            let mut part = whole.part(1_000, 200_000).expect("inside");
            let mut out = Vec::new();
            part.seek(SeekFrom::Start(70_001)).expect("inside");
            part.read_to_end(&mut out).expect("readable");
            assert_eq!(out, bytes[71_001..201_000]);
            part.seek(SeekFrom::Current(-199_990)).expect("inside");
            let mut few = [0; 4];
            part.read_exact(&mut few).expect("readable");
            assert_eq!(few, bytes[1_010..1_014]);
            assert!(whole.part(300_000, 200_000).is_none());
        }
    }

    #[test]
    fn a_file_that_changes_is_an_error_and_not_the_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        std::fs::write(&path, vec![1; 100_000]).expect("writable");
        let (mut begun, mut later) = (Store::disk(&path).expect("there"), Store::disk(&path).expect("there"));
        let mut few = [0; 4];
        begun.read_exact(&mut few).expect("readable");
        File::create(&path).and_then(|mut file| file.write_all(&[1; 10])).expect("writable");
        let mut rest = Vec::new();
        assert!(begun.read_to_end(&mut rest).is_err() && later.read_to_end(&mut rest).is_err());
    }
}
