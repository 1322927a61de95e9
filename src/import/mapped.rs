//! A file mapped into memory, which somebody may cut short while it is read.
//!
//! Behind the end of a file that was cut short there is nothing to read, and the system ends a program that tries (`SIGBUS`). Here
//! that signal puts zeros in the place of what is gone and remembers it: the reader goes on, and when it is done its file counts as
//! changed while it was read, whatever it made of the zeros.

use std::fs::File;
use std::io;

use super::store::{Stamp, changed};

/// Where a file's bytes lie.
#[cfg(not(target_family = "wasm"))]
type Map = memmap2::Mmap;

/// In a browser nothing can be mapped: the bytes are a copy.
#[cfg(target_family = "wasm")]
type Map = Vec<u8>;

/// A file mapped into memory for reading.
pub(super) struct Mapped {
    /// It goes before the mapping does.
    guard: guard::Guard,
    map: Map,
    stamp: Stamp,
}

impl Mapped {
    /// Maps a file.
    ///
    /// # Errors
    ///
    /// When the operating system refuses (also for pipes and special files), and when so many files are mapped that no further
    /// one could be guarded.
    pub(super) fn open(file: &File) -> io::Result<Self> {
        let stamp = Stamp::of(file)?;
        let map = map(file)?;
        let guard = guard::Guard::over(&map).ok_or(io::ErrorKind::ResourceBusy)?;
        Ok(Self { guard, map, stamp })
    }

    /// All bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.map
    }

    /// Whether the file still is what was mapped.
    ///
    /// # Errors
    ///
    /// When it was cut short or written to meanwhile.
    pub(super) fn verify(&self, file: &File) -> io::Result<()> {
        if self.guard.was_cut() || Stamp::of(file)? != self.stamp { Err(changed()) } else { Ok(()) }
    }
}

/// Gives the pages of a mapping back to the system that lie wholly in a stretch of it, so that a file of any size takes little room.
/// Nothing is lost: whoever looks there again gets them from the file once more. Bytes that are no mapping stay as they are.
pub(super) fn let_go(bytes: &[u8]) {
    guard::let_go(bytes);
}

#[cfg(not(target_family = "wasm"))]
#[expect(unsafe_code, reason = "a mapping is the only way to read at disk speed without a copy")]
fn map(file: &File) -> io::Result<Map> {
    // SAFETY: the map is read-only and private to this process. Another program that *changes* the file meanwhile
    // can change the bytes we see: every reader treats its input as hostile and never relies on two looks at one
    // byte being equal. A file that is *cut short* under the map is what the guard is for.
    unsafe { Map::map(file) }
}

#[cfg(target_family = "wasm")]
fn map(mut file: &File) -> io::Result<Map> {
    let size = usize::try_from(file.metadata()?.len()).map_err(|_| io::ErrorKind::OutOfMemory)?;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(size.saturating_add(1)).map_err(|_| io::ErrorKind::OutOfMemory)?;
    io::Read::read_to_end(&mut file, &mut bytes)?;
    if bytes.len() < size { Err(changed()) } else { Ok(bytes) }
}

#[cfg(unix)]
mod guard {
    use std::mem::MaybeUninit;
    use std::ptr;
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    /// Most files that are mapped at a time: several for each thread, since a thread that waits takes up other work.
    const MOST: usize = 256;

    /// A stretch of memory that is a file; `start` is 0 where there is none.
    struct Place {
        is_taken: AtomicBool,
        start: AtomicUsize,
        length: AtomicUsize,
        was_cut: AtomicBool,
    }

    static PLACES: [Place; MOST] = [const {
        Place {
            is_taken: AtomicBool::new(false),
            start: AtomicUsize::new(0),
            length: AtomicUsize::new(0),
            was_cut: AtomicBool::new(false),
        }
    }; MOST];

    /// What the signal did before, and the size of a page; `None` where the signal cannot be had.
    static BEFORE: OnceLock<Option<(libc::sigaction, usize)>> = OnceLock::new();

    /// Keeps a mapping from ending the program, as long as it lives.
    pub(super) struct Guard(&'static Place);

    impl Guard {
        /// A guard over a mapping, which has to outlive it; `None` when there is none to be had.
        pub(super) fn over(map: &[u8]) -> Option<Self> {
            BEFORE.get_or_init(listen).as_ref()?;
            let is_free = |place: &&Place| !place.is_taken.swap(true, Ordering::AcqRel);
            let place = PLACES.iter().find(is_free)?;
            place.was_cut.store(false, Ordering::Relaxed);
            place.length.store(map.len(), Ordering::Relaxed);
            place.start.store(map.as_ptr() as usize, Ordering::Release);
            Some(Self(place))
        }

        /// Whether something that was there is gone.
        pub(super) fn was_cut(&self) -> bool {
            self.0.was_cut.load(Ordering::Acquire)
        }
    }

    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.start.store(0, Ordering::Release);
            self.0.is_taken.store(false, Ordering::Release);
        }
    }

    /// Gives back the pages of a stretch that is a guarded mapping.
    #[expect(unsafe_code, reason = "which pages are in memory is the system's")]
    pub(super) fn let_go(bytes: &[u8]) {
        let Some(Some((_, page))) = BEFORE.get() else { return };
        let start = bytes.as_ptr() as usize;
        let (from, to) = (start.next_multiple_of(*page), (start + bytes.len()) & !(page - 1));
        let is_mapped = |place: &Place| {
            let (at, length) = (place.start.load(Ordering::Acquire), place.length.load(Ordering::Relaxed));
            at != 0 && at <= from && to <= at + length
        };
        if from < to && PLACES.iter().any(is_mapped) {
            // SAFETY: whole pages inside of a mapping that lives as long as the bytes do. It is only ever read: its pages hold what the
            // file holds, or zeros where that is gone, and come back the same.
            unsafe { libc::madvise(ptr::without_provenance_mut(from), to - from, libc::MADV_DONTNEED) };
        }
    }

    /// Takes the signal over.
    #[expect(unsafe_code, reason = "signals are the system's, and so is how they are taken")]
    fn listen() -> Option<(libc::sigaction, usize)> {
        // SAFETY: `sysconf` only asks. Both structures are the system's own and filled before they are read: `new` here, field by
        // field over zeros, `old` by the call, which is looked at only where it says that it did. The handler has the form that
        // SA_SIGINFO asks for, and does nothing that a handler must not do.
        unsafe {
            let page = usize::try_from(libc::sysconf(libc::_SC_PAGESIZE))
                .ok()
                .filter(|size| size.is_power_of_two())?;
            let mut new: libc::sigaction = MaybeUninit::zeroed().assume_init();
            new.sa_sigaction =
                handle as extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void) as usize;
            new.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_RESTART;
            let mut old = MaybeUninit::<libc::sigaction>::zeroed();
            let is_done = libc::sigaction(libc::SIGBUS, &raw const new, old.as_mut_ptr()) == 0;
            is_done.then(|| (old.assume_init(), page))
        }
    }

    /// Puts zeros where a mapped file is gone. A fault anywhere else is none of ours: what the signal did before is put back, and
    /// the fault happens again.
    #[expect(unsafe_code, reason = "signals are the system's, and so is memory")]
    extern "C" fn handle(_signal: libc::c_int, info: *mut libc::siginfo_t, _context: *mut libc::c_void) {
        // SAFETY: the system gives a handler of this form a structure that lives while it runs.
        let at = unsafe { (*info).si_addr() } as usize;
        // It was set before the handler was: a fault can only come from a mapping, and those come later.
        let Some(Some((before, page))) = BEFORE.get() else { return };
        for place in &PLACES {
            let (start, length) = (place.start.load(Ordering::Acquire), place.length.load(Ordering::Relaxed));
            if start == 0 || at < start || at >= start + length {
                continue;
            }
            let from = at & !(page - 1);
            // SAFETY: the stretch lies inside a mapping of this process that its guard keeps alive, from the start of a page on.
            // Nobody writes to it, and whoever reads it takes what stands there for hostile. `mmap` is a bare system call here.
            let new = unsafe {
                libc::mmap(
                    ptr::without_provenance_mut(from),
                    start + length - from,
                    libc::PROT_READ,
                    libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED,
                    -1,
                    0,
                )
            };
            if new != libc::MAP_FAILED {
                place.was_cut.store(true, Ordering::Release);
                return;
            }
        }
        // SAFETY: the structure came from the same call.
        unsafe { libc::sigaction(libc::SIGBUS, &raw const *before, ptr::null_mut()) };
    }
}

#[cfg(not(unix))]
mod guard {
    pub(super) fn let_go(_: &[u8]) {}

    /// Elsewhere a file that is mapped cannot be cut short.
    pub(super) struct Guard;

    impl Guard {
        pub(super) fn over(_: &[u8]) -> Option<Self> {
            Some(Self)
        }

        pub(super) fn was_cut(&self) -> bool {
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs::OpenOptions;

    use super::*;

    fn file(bytes: &[u8]) -> (tempfile::TempDir, File) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a");
        std::fs::write(&path, bytes).expect("writable");
        (folder, OpenOptions::new().read(true).write(true).open(path).expect("there"))
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_cut_short_reads_as_zeros_and_is_said_to_have_changed() {
        for (left, from) in [(0, 0), (5_000, 8_192), (400_000, 401_408)] {
            let (_folder, file) = file(&vec![7; 1 << 20]);
            let mapped = Mapped::open(&file).expect("mapped");
            assert_eq!(mapped.bytes()[1_000_000], 7);
            assert!(mapped.verify(&file).is_ok());
            file.set_len(left).expect("cut");
            let bytes = mapped.bytes();
            assert!(bytes[from..].iter().all(|byte| *byte == 0), "{left}");
            assert!(bytes[..usize::try_from(left).expect("small")].iter().all(|byte| *byte == 7), "{left}");
            assert!(mapped.verify(&file).is_err());
        }
    }

    #[test]
    fn what_was_let_go_is_there_again() {
        let (_folder, file) = file(&(0..1 << 20).map(|at: u32| at as u8).collect::<Vec<u8>>());
        let mapped = Mapped::open(&file).expect("mapped");
        for stretch in [0..1 << 20, 5..500_000, 7..9] {
            let_go(&mapped.bytes()[stretch]);
            assert!(mapped.bytes().iter().enumerate().all(|(at, byte)| *byte == at as u8));
        }
        let own = vec![7; 100_000];
        let_go(&own);
        assert!(own.iter().all(|byte| *byte == 7) && mapped.verify(&file).is_ok());
    }

    #[test]
    fn a_file_that_is_written_to_is_said_to_have_changed() {
        let (_folder, file) = file(&vec![7; 100_000]);
        let mapped = Mapped::open(&file).expect("mapped");
        assert!(mapped.verify(&file).is_ok() && mapped.bytes().len() == 100_000);
        file.set_len(200_000).expect("longer");
        assert!(mapped.verify(&file).is_err());
    }
}
