//! Finds the files to read: folders are walked in order, archives are looked into, noise is passed over.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use encoding_rs::{IBM866, WINDOWS_1251};
use zip::ZipArchive;

use super::error::{ImportError, ImportErrorKind};
use super::window::Mapped;

/// Most members of one archive.
const MOST_MEMBERS: usize = 100_000;

/// How many times larger than its packed form a member may become, beyond the first MiB.
const MOST_RATIO: u64 = 200;

/// Most bytes that come out of one member.
const MOST_UNPACKED: u64 = 8 << 30;

/// The bytes of a mapped file, shared between the members of an archive.
#[derive(Clone)]
pub struct SharedBytes(Arc<Mapped>);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        self.0.bytes()
    }
}

/// An opened archive; clones share the mapping and the directory.
#[derive(Clone)]
pub struct Archive {
    bytes: SharedBytes,
    zip: ZipArchive<Cursor<SharedBytes>>,
}

impl Archive {
    /// All bytes of the archive file.
    pub fn bytes(&self) -> &[u8] {
        self.bytes.as_ref()
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
        let mut zip = self.zip.clone();
        let member = zip.by_index(index).map_err(zip_error)?;
        let allowed = (1 << 20) + member.compressed_size().saturating_mul(MOST_RATIO);
        read(Box::new(Limited { reader: member, left: allowed.min(MOST_UNPACKED) }))
    }
}

fn zip_error(error: zip::result::ZipError) -> ImportError {
    match error {
        zip::result::ZipError::Io(error) => ImportErrorKind::Io(error).into(),
        zip::result::ZipError::UnsupportedArchive(what) if what.contains("assword") => {
            ImportErrorKind::Encrypted.into()
        }
        _ => ImportErrorKind::Malformed { expected: "a zip archive", found: "a damaged one" }.into(),
    }
}

/// A reader that fails once more than a number of bytes came out.
struct Limited<R> {
    reader: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(out)?;
        self.left = self.left.checked_sub(count as u64).ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(count)
    }
}

/// Where the bytes of an item are.
#[derive(Clone)]
pub enum Origin {
    /// A file of its own.
    File,
    /// A member of a zip archive.
    Member(Archive, usize),
    /// A gzip file.
    Gzip,
    /// Standard input.
    Stdin,
}

/// One file to read.
#[derive(Clone)]
pub struct Item {
    /// Path as shown, with `/`, beginning with the name of the given folder or file.
    pub path: String,
    /// Name that may say who the partner of a chat is: of the archive, for the one text in it.
    pub name: String,
    /// The file on disk; for members, the archive.
    pub file: PathBuf,
    /// Where its bytes are.
    pub origin: Origin,
}

impl Item {
    /// Where it is on disk: of a member, its name behind the archive's path.
    pub fn location(&self) -> PathBuf {
        match &self.origin {
            Origin::Member(..) => self.file.join(&self.name),
            _ => self.file.clone(),
        }
    }
}

/// A file or folder that cannot be looked into.
pub struct WalkError {
    /// Path as shown.
    pub path: String,
    /// Why.
    pub error: ImportError,
}

/// What the given paths hold.
#[derive(Default)]
pub struct Walk {
    /// Files to read, sorted by shown path.
    pub items: Vec<Item>,
    /// Attachments and other files that are passed over.
    pub noise: u64,
    /// What cannot be looked into.
    pub errors: Vec<WalkError>,
}

impl Walk {
    /// Bytes of all files to read; archives count once.
    pub fn bytes(&self) -> u64 {
        // Members of an archive stand side by side, because items are sorted by path.
        let mut files: Vec<&Path> = self.items.iter().map(|item| item.file.as_path()).collect();
        files.dedup();
        files.into_iter().filter_map(|file| file.metadata().ok()).map(|data| data.len()).sum()
    }
}

/// Walks the given files and folders; `-` is standard input. Symbolic links are not followed below them.
pub fn walk(roots: &[PathBuf]) -> Walk {
    let mut walk = Walk::default();
    let mut roots: Vec<PathBuf> = roots.to_vec();
    roots.sort();
    roots.dedup();
    let mut seen = HashSet::new();
    let mut names = std::collections::BTreeMap::<String, u32>::new();
    for root in &roots {
        if root.as_os_str() == "-" {
            let (path, name) = ("stdin".to_owned(), "stdin".to_owned());
            walk.items.push(Item { path, name, file: PathBuf::new(), origin: Origin::Stdin });
            continue;
        }
        let full = root.canonicalize().unwrap_or_else(|_| root.clone());
        let shown = shown_root(&full, &mut names);
        for entry in walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_wanted) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => {
                    if seen.insert(canonical(&entry, root, &full)) {
                        let path = shown_path(&shown, root, entry.path());
                        walk.add_file(entry.path(), path);
                    }
                }
                Err(error) => {
                    let path =
                        error.path().map_or_else(|| shown.clone(), |path| shown_path(&shown, root, path));
                    let error = error.into_io_error().unwrap_or_else(|| io::Error::other("a loop of links"));
                    walk.errors.push(WalkError { path, error: error.into() });
                }
            }
        }
    }
    walk.items.sort_by(|a, b| a.path.cmp(&b.path));
    walk.errors.sort_by(|a, b| a.path.cmp(&b.path));
    walk
}

/// The one path of a file that several roots or links may lead to. No folder on the way down from a root is a link, so
/// only links have to be looked up.
fn canonical(entry: &walkdir::DirEntry, root: &Path, full: &Path) -> PathBuf {
    if entry.path_is_symlink() {
        return entry.path().canonicalize().unwrap_or_else(|_| entry.path().to_owned());
    }
    match entry.path().strip_prefix(root) {
        Ok(below) if entry.depth() > 0 => full.join(below),
        _ => full.to_owned(),
    }
}

/// The name under which a given path is shown: its last component, numbered when several share it.
fn shown_root(full: &Path, names: &mut std::collections::BTreeMap<String, u32>) -> String {
    let name = full.file_name().map_or_else(|| ".".to_owned(), |name| name.to_string_lossy().into_owned());
    let count = names.entry(name.clone()).or_default();
    *count += 1;
    if *count == 1 { name } else { format!("{name}-{count}") }
}

fn shown_path(shown: &str, root: &Path, path: &Path) -> String {
    let mut text = shown.to_owned();
    for part in path.strip_prefix(root).unwrap_or(path).components() {
        text.push('/');
        text.push_str(&part.as_os_str().to_string_lossy());
    }
    text
}

/// Folders and files that file managers and version control leave behind are never part of an export.
fn is_wanted(entry: &walkdir::DirEntry) -> bool {
    entry.depth() == 0 || !is_litter(&entry.file_name().to_string_lossy())
}

fn is_litter(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || matches!(
            name,
            "__MACOSX" | "Thumbs.db" | "desktop.ini" | "untether.toml" | "untether-baseline.json"
        )
}

/// Endings of attachments: never opened.
const ATTACHMENTS: &[&str] = &[
    "3gp", "aac", "ai", "amr", "apk", "avi", "avif", "bmp", "css", "doc", "docx", "dwg", "eot", "epub",
    "flac", "gif", "heic", "heif", "ico", "ics", "jpeg", "jpg", "js", "key", "m4a", "m4v", "mkv", "mov",
    "mp3", "mp4", "mpeg", "mpg", "oga", "ogg", "opus", "otf", "pages", "pdf", "png", "ppt", "pptx", "psd",
    "rar", "rtf", "svg", "tgs", "thumb", "tif", "tiff", "ttf", "wav", "webm", "webp", "wma", "wmv", "woff",
    "woff2",
];

fn is_attachment(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ATTACHMENTS.binary_search(&ending.to_lowercase().as_str()).is_ok())
}

fn last_component(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

impl Walk {
    fn add_file(&mut self, file: &Path, path: String) {
        if is_attachment(&path) {
            self.noise += 1;
            return;
        }
        match magic(file) {
            Ok(magic) if magic.starts_with(b"PK\x03\x04") => match self.add_archive(file, &path) {
                Ok(()) => {}
                Err(error) => self.errors.push(WalkError { path, error }),
            },
            Ok(magic) => {
                let origin = if magic.starts_with(b"\x1f\x8b") { Origin::Gzip } else { Origin::File };
                let bare = if matches!(origin, Origin::Gzip) {
                    path.strip_suffix(".gz").unwrap_or(&path)
                } else {
                    &path
                };
                let name = last_component(bare).to_owned();
                self.items.push(Item { path, name, file: file.to_owned(), origin });
            }
            Err(error) => self.errors.push(WalkError { path, error: error.into() }),
        }
    }

    fn add_archive(&mut self, file: &Path, path: &str) -> Result<(), ImportError> {
        let bytes = SharedBytes(Arc::new(Mapped::open(&File::open(file)?)?));
        let mut zip = ZipArchive::new(Cursor::new(bytes.clone())).map_err(zip_error)?;
        if zip.len() > MOST_MEMBERS {
            return Err(ImportErrorKind::Limit { limit: "100 000 files in an archive" }.into());
        }
        if zip.index_for_name("[Content_Types].xml").is_some() {
            // A workbook is a zip archive too, and one item as a whole.
            let name = last_component(path).to_owned();
            self.items.push(Item {
                path: path.to_owned(),
                name,
                file: file.to_owned(),
                origin: Origin::File,
            });
            return Ok(());
        }
        let before = self.noise;
        let mut members = Vec::new();
        for index in 0..zip.len() {
            let member = zip.by_index_raw(index).map_err(zip_error)?;
            let name = member_name(&member);
            let is_litter = name.split('/').any(is_litter);
            if member.is_dir() || member.is_symlink() || is_litter || is_attachment(&name) {
                self.noise += u64::from(member.is_file() && !is_litter);
            } else if member.encrypted() {
                return Err(ImportErrorKind::Encrypted.into());
            } else {
                members.push((name, index));
            }
        }
        if members.is_empty() && self.noise == before {
            return Err(ImportErrorKind::NothingFound("file").into());
        }
        let archive = Archive { bytes, zip };
        let is_alone = members.len() == 1;
        for (name, index) in members {
            let (path, name) = if is_alone {
                (path.to_owned(), speaking_name(path, &name))
            } else {
                (format!("{path}/{name}"), speaking_name(path, &name))
            };
            let origin = Origin::Member(archive.clone(), index);
            self.items.push(Item { path, name, file: file.to_owned(), origin });
        }
        Ok(())
    }
}

/// The name that may say who the partner is: a WhatsApp archive holds `_chat.txt`, its own name holds the partner.
fn speaking_name(archive: &str, member: &str) -> String {
    let name = last_component(member);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let speaks = stem.trim_start_matches('_') != "chat";
    (if speaks { name } else { last_component(archive) }).to_owned()
}

/// The first bytes of a file; fewer when it is short.
fn magic(file: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(4);
    File::open(file)?.take(4).read_to_end(&mut head)?;
    Ok(head)
}

/// The name of a member: from the Unicode path field where there is one, as UTF-8 where it is that, else from the code
/// page of the DOS or Windows that packed it, whichever reads more like Russian.
fn member_name<R: Read>(member: &zip::read::ZipFile<'_, R>) -> String {
    let raw = member.name_raw();
    // The library reads the Unicode path field. Its own guess for other names is code page 437, which never yields
    // Cyrillic letters.
    let stated = member.name().ok().filter(|name| name.chars().any(is_cyrillic));
    if let Some(name) = stated {
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
    use super::*;

    #[test]
    fn attachments_are_sorted_for_the_search() {
        assert!(ATTACHMENTS.is_sorted());
        assert!(is_attachment("IMG-20220323-WA0002.JPG"));
        assert!(!is_attachment("result.json"));
    }

    #[test]
    fn the_archive_of_a_chat_names_the_partner() {
        assert_eq!(speaking_name("a/WhatsApp Chat - Anna.zip", "_chat.txt"), "WhatsApp Chat - Anna.zip");
        assert_eq!(speaking_name("a/x.zip", "WhatsApp Chat with Anna.txt"), "WhatsApp Chat with Anna.txt");
    }
}
