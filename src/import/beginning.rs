//! What a file begins with: enough to tell what it is.

use std::io::{self, Read};
use std::path::Path;

use super::plain;

/// How much of a file is looked at to tell what it is.
const HEAD: u64 = 4 << 10;

/// The size of a file on disk, and its first bytes.
pub(super) fn beginning(file: &Path) -> (u64, io::Result<Vec<u8>>) {
    match plain::open_sized(file) {
        Ok((file, size)) => (size, head(file)),
        Err(error) => (size(file), Err(error)),
    }
}

/// The size of a file on disk; 0 where nobody can tell.
pub(super) fn size(file: &Path) -> u64 {
    file.metadata().map_or(0, |data| data.len())
}

/// The first bytes of a stream; fewer when it is short.
pub(super) fn head(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD as usize);
    reader.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}
