//! The bytes of a file that was found, wherever it lies.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::error::ImportError;
use super::found::{Item, Origin};
use super::mapped::{self, Mapped};
use super::packed;
use super::plain;
use super::store::changed;

/// Files up to this size are read in one block; larger ones are mapped. Every thread may hold one.
const BLOCK: u64 = 16 << 20;

/// How much of a mapped file is in memory at a time where it is read from its start to its end.
const STEP: usize = 8 << 20;

/// Runs `read` over the bytes of a file or of a member of an archive, without the layers of packing around them.
///
/// # Errors
///
/// What `read` answers, and when the bytes cannot be reached.
pub fn with_stream<T>(
    item: &Item,
    read: impl FnOnce(&mut (dyn Read + Send)) -> Result<T, ImportError>,
) -> Result<T, ImportError> {
    match &item.origin {
        Origin::Member(archive, index) => {
            archive.with_member(*index, |reader| read(&mut *unpacked(item, reader)))
        }
        Origin::Stdin => read(&mut std::io::stdin()),
        Origin::File => {
            with_bytes(item, |bytes| read(&mut *unpacked(item, Box::new(Passing { held: bytes, read: 0 }))))
        }
    }
}

/// A file from its start to its end, which leaves nothing of what has passed in memory.
struct Passing<'a> {
    held: &'a [u8],
    /// How much of it was read.
    read: usize,
}

impl Read for Passing<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let more = (&self.held[self.read..]).read(into)?;
        self.read += more;
        if self.read >= STEP {
            let (passed, held) = self.held.split_at(self.read);
            mapped::let_go(passed);
            *self = Self { held, read: 0 };
        }
        Ok(more)
    }
}

/// Runs `read` over the bytes as they lie there: those of a packed file packed.
///
/// # Errors
///
/// As `with_stream`.
pub fn with_stored<T>(
    item: &Item,
    read: impl FnOnce(&mut (dyn Read + Send)) -> Result<T, ImportError>,
) -> Result<T, ImportError> {
    with_stream(&Item { gzips: 0, ..item.clone() }, read)
}

/// A stream without the layers of gzip around it.
pub(super) fn unpacked<'a>(item: &Item, reader: Box<dyn Read + Send + 'a>) -> Box<dyn Read + Send + 'a> {
    (0..item.gzips).fold(reader, |reader, _| packed::unpacked(reader, item.bytes))
}

/// Runs `read` over the bytes of a file: read in one block when small, mapped when not. What was read of a file that was written
/// to meanwhile does not count.
pub(super) fn with_bytes<T>(
    item: &Item,
    read: impl FnOnce(&[u8]) -> Result<T, ImportError>,
) -> Result<T, ImportError> {
    let (file, size) = plain::open_sized(&item.file)?;
    if size <= BLOCK {
        let mut bytes = Vec::with_capacity(size as usize + 1);
        // A file that reads itself asks for its size again.
        (&file).take(u64::MAX).read_to_end(&mut bytes)?;
        if (bytes.len() as u64) < size {
            return Err(changed().into());
        }
        return read(&bytes);
    }
    let mapped = Mapped::open(&file)?;
    let result = catch_unwind(AssertUnwindSafe(|| read(mapped.bytes())));
    // Whatever became of it: bytes that change under a reader may bring it to anything.
    mapped.verify(&file)?;
    result.unwrap_or_else(|panic| resume_unwind(panic))
}

/// The hash of a file, which leaves none of it in memory.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    let mut hash = blake3::Hasher::new();
    for step in bytes.chunks(STEP) {
        hash.update(step);
        mapped::let_go(step);
    }
    hash.finalize().to_hex().to_string()
}
