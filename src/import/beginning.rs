//! What a file begins with: enough to tell what it is.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Read};
use std::path::Path;

use super::plain;

/// How much of a file is looked at to tell what it is.
const HEAD: u64 = 4 << 10;

/// Files of whose beginnings more is kept than their first bytes.
const MOST_WHOLE: usize = 2 << 10;

/// More than any magic number has: tests of the tables hold that.
pub(super) const START: usize = 64;

/// What is kept of the beginning of a file until it is known whose it is. Folders hold files by the hundred thousand, and of nearly all of
/// them nothing is asked but their first bytes and whether they were written here.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    bytes: Box<[u8]>,
    is_cut: bool,
    own: Option<&'static str>,
}

impl Head {
    /// As much of it as magic numbers need.
    fn into_start(self) -> Self {
        let start = &self.bytes[..self.bytes.len().min(START)];
        Self { is_cut: start.len() < self.bytes.len(), bytes: start.into(), own: self.own }
    }

    /// The first bytes: those in which a magic number may stand at the least.
    pub(super) fn start(&self) -> &[u8] {
        &self.bytes
    }

    /// All that is looked at of the file, which is read once more where only the start was kept. Of a file that is gone meanwhile the
    /// start is all there is: reading it will say so.
    pub(super) fn whole(&self, file: &Path) -> Cow<'_, [u8]> {
        let again = || beginning(file).1.ok().map(Cow::Owned);
        self.is_cut.then(again).flatten().unwrap_or(Cow::Borrowed(&self.bytes))
    }

    /// Which kind of file it is of those that this program writes.
    pub(super) fn own(&self) -> Option<&'static str> {
        self.own
    }
}

/// Says by its beginning and its ending which file it is of those that are written here.
type Own = fn(&[u8], &str) -> Option<&'static str>;

/// Decides how much is kept of beginnings.
pub(super) struct Heads {
    /// How many more may be kept whole.
    left: Cell<usize>,
    own: Own,
}

impl Heads {
    pub(super) fn new(own: Own) -> Self {
        Self { left: Cell::new(MOST_WHOLE), own }
    }

    /// What is kept of the beginning of a file whose name ends so; one that is at hand can be looked at once more if all of it were asked
    /// for.
    pub(super) fn kept(&self, bytes: Vec<u8>, ending: &str, is_at_hand: bool) -> Head {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        let head = Head { own: (self.own)(&bytes, ending), bytes: bytes.into(), is_cut: false };
        if left == 0 && is_at_hand { head.into_start() } else { head }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.json");
        let text = "0123456789".repeat(500);
        std::fs::write(&path, &text).expect("writable");
        let heads = Heads::new(|bytes, ending| (bytes.len() > START && ending == "json").then_some("own"));
        let head = || beginning(&path).1.expect("readable");
        let whole = heads.kept(head(), "json", true);
        (1..MOST_WHOLE).for_each(|_| drop(heads.kept(Vec::new(), "json", true)));
        let cut = heads.kept(head(), "json", true);
        assert_eq!((whole.start().len(), cut.start().len()), (HEAD as usize, START));
        // What it is was told before.
        assert_eq!((cut.own(), cut.whole(&path)), (Some("own"), whole.whole(&path)));
        // What cannot be looked at again stays whole, and what is short is never looked at again.
        assert_eq!(heads.kept(head(), "json", false).start().len(), HEAD as usize);
        let short = heads.kept(b"name,phone".to_vec(), "csv", true);
        assert_eq!((short.own(), &*short.whole(Path::new("nowhere"))), (None, &b"name,phone"[..]));
        std::fs::remove_file(&path).expect("removable");
        assert_eq!(&*cut.whole(&path), &text.as_bytes()[..START]);
    }
}
