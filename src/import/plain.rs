//! Plain files alone: what somebody names, or what a folder holds, may be a pipe that never ends or a device. Opening neither
//! waits nor follows what took the place of a file meanwhile.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// Opens a plain file for reading; a link to one is as good.
///
/// # Errors
///
/// When there is none, or something else than a plain file stands there.
pub fn open(path: &Path) -> io::Result<File> {
    open_sized(path).map(|(file, _)| file)
}

/// The same with the number of its bytes.
///
/// # Errors
///
/// As `open`.
pub fn open_sized(path: &Path) -> io::Result<(File, u64)> {
    let mut options = OpenOptions::new();
    options.read(true);
    // A pipe opens at once and is seen to be none. For plain files this means nothing.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    let file = options.open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_file() { Ok((file, metadata.len())) } else { Err(io::Error::other("it is no plain file")) }
}

/// All bytes of a plain file.
///
/// # Errors
///
/// As `open`, when reading fails, and when there are more than `most`.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other("it is larger than any file of its kind"));
    }
    Ok(bytes)
}

/// The text of a plain file.
///
/// # Errors
///
/// As `read`, and when it is no UTF-8.
pub fn read_text(path: &Path, most: u64) -> io::Result<String> {
    String::from_utf8(read(path, most)?).map_err(|_| io::Error::other("it is no text in UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_files_are_read_and_no_more_of_them_than_is_asked_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        std::fs::write(&path, "text").expect("writable");
        assert_eq!(read_text(&path, 4).expect("readable"), "text");
        assert!(
            read(&path, 3).is_err() && read(folder.path(), 3).is_err() && read(&path.join("b"), 3).is_err()
        );
        std::fs::write(&path, b"\xff\xfe").expect("writable");
        assert!(read(&path, 4).is_ok() && read_text(&path, 4).is_err());
        #[cfg(unix)]
        assert!(open(Path::new("/dev/zero")).is_err() && open(Path::new("/dev/null")).is_err());
    }
}
