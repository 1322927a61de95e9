//! Finds the files below the given paths: folders are walked in order, archives are looked into. What each file is, says
//! `ownership`.

use std::cell::RefCell;
use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use foldhash::fast::RandomState;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::archive::{self, Archive};
use super::beginning::{Heads, beginning, head, size};
use super::error::{ImportError, ImportErrorKind};
use super::found::Found;
pub use super::found::{Belonging, Item, Origin, Strictness, TallyFolder};
use super::ownership::{self, Passed, kinds, own_kind, variants};
use super::packed;
use super::path::last_component;
use super::store::Store;
use crate::model::name::composed;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

use crate::model::order::InOrder as _;

/// How many archives may lie in one another.
const MOST_LEVELS: usize = 3;

/// Memory for archives that had to be unpacked to be looked into.
const MOST_NESTED: u64 = 256 << 20;

/// Files on disk whose beginnings are looked at side by side.
const AT_ONCE: usize = 1 << 10;

/// Magic numbers of zip archives.
const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";

/// A file or folder that cannot be looked into.
pub struct WalkError {
    /// Path as shown.
    pub path: String,
    /// Where it is.
    pub place: PathBuf,
    /// Why.
    pub error: ImportError,
}

/// What the given paths hold.
#[derive(Default)]
pub struct Walk {
    /// Files to read, sorted by shown path.
    pub items: Vec<Item>,
    /// Folders of tallies, sorted by shown path.
    pub tallies: Vec<TallyFolder>,
    /// What is no export, or belongs to one without being read.
    pub passed: Passed,
    /// What cannot be looked into.
    pub errors: Vec<WalkError>,
}

impl Walk {
    /// Every file that is read.
    fn all(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().chain(self.tallies.iter().flat_map(|folder| &folder.files))
    }

    /// Bytes of all files to read; archives count once.
    pub fn bytes(&self) -> u64 {
        let is_member = |item: &&Item| matches!(item.origin, Origin::Member(..));
        let archives: SortedSet<&Path> =
            self.all().filter(is_member).map(|item| item.file.as_path()).collect();
        let of_archives = archives.into_iter().filter_map(|file| file.metadata().ok()).map(|data| data.len());
        let files = self.all().filter(|item| !is_member(item)).map(|item| item.bytes);
        of_archives.chain(files).sum()
    }
}

/// Walks the given files and folders; `-` is standard input.
pub fn walk(roots: &[PathBuf]) -> Walk {
    walk_without(roots, &|_, _| false)
}

/// The same without what `is_excluded` says of the location of a file, which is that of a member behind its archive's path,
/// and of its path as shown.
pub fn walk_without(roots: &[PathBuf], is_excluded: &dyn Fn(&Path, &str) -> bool) -> Walk {
    let walker = Walker {
        is_excluded,
        met: RefCell::default(),
        found: RefCell::default(),
        errors: RefCell::default(),
        room: RefCell::new(MOST_NESTED),
        heads: Heads::new(own_kind),
    };
    let mut roots: Vec<PathBuf> = roots.to_vec();
    roots.sort_unstable();
    roots.dedup();
    let (mut seen, mut names) = (HashSet::default(), SortedMap::<String, u32>::new());
    let mut stdin = None;
    for root in &roots {
        if root.as_os_str() == "-" {
            stdin = Some(standard_input());
        } else {
            let full = root.canonicalize().unwrap_or_else(|_| root.clone());
            let shown = shown_root(&full, &mut names);
            walker.root(root, &full, &shown, &mut seen);
        }
    }
    walker.look_into_files();
    let mut walk = ownership::settle(walker.found.into_inner());
    walk.items.extend(stdin);
    walk.errors.extend(walker.errors.into_inner());
    walk.items.sort_by(|a, b| a.path.cmp(&b.path));
    walk.errors.order_by(|a, b| a.path.cmp(&b.path));
    walk
}

fn standard_input() -> Item {
    let name = "stdin".to_owned();
    Item {
        path: name.clone(),
        name,
        file: PathBuf::new(),
        inner: String::new(),
        origin: Origin::Stdin,
        gzips: 0,
        bytes: 0,
        belonging: Belonging::default(),
    }
}

/// What an archive turned out to be.
enum Opened {
    /// A folder of files, which were met.
    Folder,
    /// One document.
    Document,
    /// A document of this kind that was written here.
    Own(&'static str),
}

/// The way through files and archives.
struct Walker<'a> {
    is_excluded: &'a dyn Fn(&Path, &str) -> bool,
    /// Files on disk, and whether they have to be opened.
    met: RefCell<Vec<(Found, bool)>>,
    /// All files, also those in archives.
    found: RefCell<Vec<Found>>,
    errors: RefCell<Vec<WalkError>>,
    /// Memory that is left for archives in archives.
    room: RefCell<u64>,
    heads: Heads,
}

impl Walker<'_> {
    /// Walks one given path. No folder on the way down from it is a link.
    fn root(&self, root: &Path, full: &Path, shown: &str, seen: &mut HashSet<PathBuf, RandomState>) {
        let wanted = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !kinds::is_litter(&entry.file_name().to_string_lossy())
        };
        // What lies in one folder differs in its name alone, and a whole path need not be taken apart to be compared.
        let by_path =
            |a: &walkdir::DirEntry, b: &walkdir::DirEntry| a.path().as_os_str().cmp(b.path().as_os_str());
        let mut entries = walkdir::WalkDir::new(root).sort_by(by_path).into_iter().filter_entry(wanted);
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let place = error.path().unwrap_or(root).to_owned();
                    let path = shown_path(shown, below(root, &place));
                    let error = error.into_io_error().unwrap_or_else(|| io::Error::other("a loop of links"));
                    self.errors.borrow_mut().push(WalkError { path, place, error: error.into() });
                    continue;
                }
            };
            let below = below(root, entry.path());
            let path = shown_path(shown, below);
            let is_hidden = entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
            if is_hidden {
                if entry.file_type().is_dir() {
                    entries.skip_current_dir();
                }
                self.plain(entry.path(), path, "hidden");
            } else if entry.file_type().is_dir() || entry.depth() == 0 && entry.path().is_dir() {
                // What lies in it comes next.
            } else if let Some(kind) = Self::kind_of_entry(&entry, full) {
                self.plain(entry.path(), path, kind);
            } else if seen.insert(canonical(&entry, below, full)) {
                self.file(entry.path(), path);
            }
        }
    }

    /// What an entry is that is no plain file below the root.
    fn kind_of_entry(entry: &walkdir::DirEntry, full: &Path) -> Option<&'static str> {
        if entry.depth() == 0 {
            // A file that was given itself may be a link to anywhere.
            return (!entry.path().is_file()).then_some("special");
        }
        if entry.path_is_symlink() {
            let target = entry.path().canonicalize();
            let is_inside = target.is_ok_and(|target| target.starts_with(full) && target.is_file());
            return (!is_inside).then_some("link");
        }
        (!entry.file_type().is_file()).then_some("special")
    }

    /// A file that is no export whatever it holds.
    fn plain(&self, file: &Path, path: String, kind: &'static str) {
        let mut found = Found::bare(file, path);
        found.plainly = Some(kind);
        self.met.borrow_mut().push((found, false));
    }

    /// A file on disk.
    fn file(&self, file: &Path, path: String) {
        if (self.is_excluded)(file, &path) {
            return self.plain(file, path, "excluded");
        }
        let mut found = Found::bare(file, path);
        let is_opened = kinds::is_opened(found.name());
        if !is_opened {
            found.bytes = size(file);
        }
        self.met.borrow_mut().push((found, is_opened));
    }

    /// Looks into the files that were met: side by side, since the disk keeps each of them waiting, and in their order.
    fn look_into_files(&self) {
        let mut met = self.met.take().into_iter();
        self.found.borrow_mut().reserve(met.len());
        let look = |(found, is_opened): &(Found, bool)| is_opened.then(|| beginning(&found.file));
        for _ in 0..met.len().div_ceil(AT_ONCE) {
            let some: Vec<_> = met.by_ref().take(AT_ONCE).collect();
            let beginnings: Vec<_> = some.par_iter().map(look).collect();
            for ((mut found, _), beginning) in some.into_iter().zip(beginnings) {
                let Some((bytes, head)) = beginning else {
                    self.found.borrow_mut().push(found);
                    continue;
                };
                found.bytes = bytes;
                let file = found.file.clone();
                self.sniffed(found, head.map_err(ImportError::from), 0, &|_| Ok(Store::disk(&file)?));
            }
        }
    }

    /// Goes on by what a file begins with: an archive is looked into, a packed stream unpacked, everything else is a file.
    fn sniffed(
        &self,
        mut found: Found,
        head: Result<Vec<u8>, ImportError>,
        level: usize,
        store: &dyn Fn(&mut u64) -> Result<Store, ImportError>,
    ) {
        let head = match head {
            Ok(head) => head,
            Err(error) => {
                found.error = Some(error);
                return self.found.borrow_mut().push(found);
            }
        };
        let is_tar = archive::is_tar(&head);
        // An archive of another program is no folder of exports, however it is packed.
        let is_variant = variants::by_look(&found.path, &head).is_some();
        if !is_variant && (is_tar || head.starts_with(ZIP) || head.starts_with(EMPTY_ZIP)) {
            let open = if is_tar { Archive::open_tar } else { Archive::open };
            match self.archive(&found, level, open, store) {
                Ok(Opened::Folder) => return,
                Ok(Opened::Document) => found.begins(head, &self.heads),
                Ok(Opened::Own(kind)) => found.plainly = Some(kind),
                Err(error) => found.error = Some(error),
            }
        } else if !is_variant && packed::is_packed(&head) {
            return self.packed(found, level, store);
        } else {
            found.begins(head, &self.heads);
        }
        self.found.borrow_mut().push(found);
    }

    /// A file of gzip or zstd: what is in it is looked at, and an archive in it looked into.
    fn packed(&self, mut found: Found, level: usize, store: &dyn Fn(&mut u64) -> Result<Store, ImportError>) {
        if level >= MOST_LEVELS {
            found.error = Some(too_deep());
            return self.found.borrow_mut().push(found);
        }
        found.gzips += 1;
        let bytes = found.bytes;
        // A member is unpacked for this alone; a file is read from where it is.
        let first = store(&mut self.room.borrow_mut().clone())
            .and_then(|packed| Ok(head(packed::unpacked(packed, bytes))?));
        let unpacked =
            |room: &mut u64| archive::into_memory(packed::unpacked(store(&mut room.clone())?, bytes), room);
        self.sniffed(found, first, level + 1, &unpacked);
    }

    /// Looks into an archive, unless it is one document.
    fn archive(
        &self,
        found: &Found,
        level: usize,
        open: fn(Store) -> Result<Archive, ImportError>,
        store: &dyn Fn(&mut u64) -> Result<Store, ImportError>,
    ) -> Result<Opened, ImportError> {
        let archive = open(store(&mut self.room.borrow_mut())?)?;
        // A workbook is a document, however deep it lies.
        if archive.is_document() {
            return Ok(archive.written_here().map_or(Opened::Document, Opened::Own));
        }
        if level >= MOST_LEVELS {
            return Err(too_deep());
        }
        let members = archive.members()?;
        let opened = members.iter().filter(|member| kinds::is_opened(last_component(&member.name)));
        if opened.map(|member| member.size).sum::<u64>() > archive.most() {
            return Err(ImportErrorKind::Limit { limit: "200 times the size of the archive" }.into());
        }
        if members.is_empty() {
            return Err(ImportErrorKind::NothingFound("file").into());
        }
        for member in members {
            self.member(found, &archive, &member, level);
        }
        Ok(Opened::Folder)
    }

    fn member(&self, outer: &Found, archive: &Archive, member: &archive::Member, level: usize) {
        let mut parts = member.name.split('/');
        if parts.any(kinds::is_litter) {
            return;
        }
        let join =
            |to: &str, name: &str| if to.is_empty() { name.to_owned() } else { format!("{to}/{name}") };
        let mut archives = outer.archives.clone();
        archives.push(outer.path.clone());
        let mut found = Found {
            path: join(&outer.path, &composed(&member.name)),
            inner: join(&outer.inner, &member.name),
            origin: Origin::Member(Box::new(archive.clone()), member.index),
            bytes: member.size,
            archives,
            ..Found::bare(&outer.file, String::new())
        };
        if (self.is_excluded)(&found.location(), &found.path) {
            found.plainly = Some("excluded");
        } else if member.is_special {
            found.plainly = Some("link");
        } else if member.name.split('/').any(|part| part.starts_with('.')) {
            found.plainly = Some("hidden");
        } else if kinds::is_opened(found.name()) {
            let head = if member.is_encrypted {
                Err(ImportErrorKind::Encrypted.into())
            } else {
                archive.with_member(member.index, |reader| Ok(head(reader)?))
            };
            return self.sniffed(found, head, level + 1, &|room| archive.nested(member, room));
        }
        self.found.borrow_mut().push(found);
    }
}

fn too_deep() -> ImportError {
    ImportErrorKind::Limit { limit: "three archives in one another" }.into()
}

/// The one path of a file that several roots or links may lead to, by its way below its root. No folder on the way down from a root is a
/// link, so only links have to be looked up.
fn canonical(entry: &walkdir::DirEntry, below: &Path, full: &Path) -> PathBuf {
    if entry.path_is_symlink() {
        return entry.path().canonicalize().unwrap_or_else(|_| entry.path().to_owned());
    }
    if entry.depth() > 0 { full.join(below) } else { full.to_owned() }
}

/// The way to a path below a root.
fn below<'a>(root: &Path, path: &'a Path) -> &'a Path {
    path.strip_prefix(root).unwrap_or(path)
}

/// The name under which a given path is shown: its last component, numbered when several share it.
fn shown_root(full: &Path, names: &mut SortedMap<String, u32>) -> String {
    let name =
        full.file_name().map_or_else(|| ".".to_owned(), |name| composed(&name.to_string_lossy()).into());
    let count = names.entry(name.clone()).or_default();
    *count += 1;
    if *count == 1 { name } else { format!("{name}-{count}") }
}

/// A path as shown. Its letters are composed, whatever the file system keeps: so a file is found by the name that a chat, an index or the
/// settings give it.
fn shown_path(shown: &str, below: &Path) -> String {
    let mut text = shown.to_owned();
    for part in below.components() {
        text.push('/');
        text.push_str(&composed(&part.as_os_str().to_string_lossy()));
    }
    text
}
