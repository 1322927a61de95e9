//! Where results go: opened before the work starts, in place only when they are whole.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::read_args::usage;
use super::{Context, Failure};
use crate::model::parts::ClientParts;
use crate::model::report::AuditReport;
use crate::observe::Diagnostic;
use crate::report::{self, CLIENT_TABLES, ClientTable, RENDERERS, RenderOptions, Renderer};
use crate::text::Message;

/// Which reports, and where.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct OutputArgs {
    /// Report to write: KIND or KIND=FILE (can be repeated; default: table)
    #[arg(short, long = "format", value_name = "KIND[=FILE]")]
    pub formats: Vec<String>,
    /// File for the one report that is asked for
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace files that exist
    #[arg(long)]
    pub force: bool,
}

/// What is to be written.
#[derive(Clone, Copy)]
enum Output {
    /// A view of the report.
    Report(&'static dyn Renderer),
    /// A table with one row a client.
    Clients(&'static dyn ClientTable),
    /// The verdict of a gate, for people.
    Verdict,
}

impl Output {
    /// What an id stands for.
    fn by_id(id: &str) -> Option<Self> {
        let report = report::by_id(id).map(Self::Report);
        report.or_else(|| report::client_table_by_id(id).map(Self::Clients))
    }

    /// All ids, those of views first.
    fn ids() -> Vec<&'static str> {
        let tables = CLIENT_TABLES.iter().map(|table| table.meta().id);
        RENDERERS.iter().map(|renderer| renderer.meta().id).chain(tables).collect()
    }

    /// Writes it.
    fn render(self, result: Written<'_>, options: &RenderOptions<'_>, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Report(renderer) => renderer.render(result.report, options, out),
            Self::Verdict => report::render_gate(result.report, options, out),
            Self::Clients(table) => match result.clients {
                Some(clients) => table.render(clients, out),
                None => Err(io::ErrorKind::Unsupported.into()),
            },
        }
    }
}

/// A report that is asked for, with its file already open.
pub struct Target {
    output: Output,
    file: Option<PendingFile>,
}

/// The results from which everything is written.
#[derive(Clone, Copy)]
pub struct Written<'a> {
    /// The report.
    pub report: &'a AuditReport,
    /// What each client adds to it; needed where `wants_clients`.
    pub clients: Option<&'a ClientParts>,
}

/// Whether any of the targets shows single clients.
pub fn wants_clients(targets: &[Target]) -> bool {
    targets.iter().any(|target| matches!(target.output, Output::Clients(_)))
}

impl OutputArgs {
    /// Opens everything that will be written.
    ///
    /// # Errors
    ///
    /// When a format is not known, two reports would go to one place, or a file cannot be written.
    pub fn open(&self) -> Result<Vec<Target>, Failure> {
        let opened = self.open_as(&Output::by_id, &Output::ids())?;
        Ok(opened.into_iter().map(|(output, file)| Target { output, file }).collect())
    }

    /// The same for a gate: `table` is its verdict, which goes to standard output unless that is taken or a file is named.
    /// Also says whether the verdict is shown on standard output.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_for_gate(&self) -> Result<(Vec<Target>, bool), Failure> {
        let by_id = |id: &str| if id == "table" { Some(Output::Verdict) } else { Output::by_id(id) };
        let opened = self.open_as(&by_id, &Output::ids())?;
        let mut targets: Vec<Target> =
            opened.into_iter().map(|(output, file)| Target { output, file }).collect();
        let on_stdout = |target: &Target| target.file.is_none();
        if !targets.iter().any(on_stdout) {
            targets.push(Target { output: Output::Verdict, file: None });
        }
        let is_shown =
            targets.iter().any(|target| on_stdout(target) && matches!(target.output, Output::Verdict));
        Ok((targets, is_shown))
    }

    /// The same for outputs of another kind, with their ids; what has no file goes to standard output.
    ///
    /// # Errors
    ///
    /// As `open`.
    pub fn open_as<T>(
        &self,
        by_id: &dyn Fn(&str) -> Option<T>,
        ids: &[&str],
    ) -> Result<Vec<(T, Option<PendingFile>)>, Failure> {
        let default = ["table".to_owned()];
        let formats = if self.formats.is_empty() { &default[..] } else { &self.formats };
        let mut wanted = formats.iter().map(|text| parse(text, by_id, ids)).collect::<Result<Vec<_>, _>>()?;
        if let Some(output) = &self.output {
            match wanted.as_mut_slice() {
                [(_, place @ None)] => *place = Some(output.clone()),
                _ => return Err(usage(Message::new("usage-two-outputs"))),
            }
        }
        let is_stdout = |place: &Option<PathBuf>| place.as_deref().is_none_or(|path| path == Path::new("-"));
        for (index, (_, place)) in wanted.iter().enumerate() {
            let same =
                |(_, other): &(T, Option<PathBuf>)| place == other || (is_stdout(place) && is_stdout(other));
            if wanted[..index].iter().any(same) {
                let path = place.as_deref().unwrap_or(Path::new("-")).display().to_string();
                return Err(usage(Message::new("usage-same-output").with("path", path)));
            }
        }
        let open = |(output, place): (T, Option<PathBuf>)| {
            let place = place.filter(|path| path != Path::new("-"));
            let file = place.map(|path| PendingFile::create(path, self.force)).transpose()?;
            Ok((output, file))
        };
        wanted.into_iter().map(open).collect()
    }
}

/// Splits `KIND=FILE`.
fn parse<T>(
    text: &str,
    by_id: &dyn Fn(&str) -> Option<T>,
    ids: &[&str],
) -> Result<(T, Option<PathBuf>), Failure> {
    let (kind, file) = match text.split_once('=') {
        Some((kind, file)) => (kind, Some(PathBuf::from(file)).filter(|file| !file.as_os_str().is_empty())),
        None => (text, None),
    };
    let found = by_id(kind).ok_or_else(|| {
        let said =
            Diagnostic::error("E0103", Message::new("usage-unknown-format").with("value", kind.to_owned()));
        Failure::Usage(said.help(Message::new("help-formats").with("choices", ids.join(", "))).into())
    });
    Ok((found?, file))
}

/// Writes the results to all targets.
///
/// # Errors
///
/// When one of them cannot be written.
pub fn write_all(
    targets: Vec<Target>,
    result: Written<'_>,
    context: &mut Context<'_>,
) -> Result<(), Failure> {
    for target in targets {
        let Some(mut file) = target.file else {
            let mut bytes = Vec::new();
            // Writing to memory cannot fail.
            let _ = target.output.render(result, &context.render_options(), &mut bytes);
            context.print(&bytes)?;
            continue;
        };
        let rendered = target.output.render(result, &context.render_options(), &mut file.writer);
        finish(file, rendered, context)?;
    }
    Ok(())
}

/// Writes an answer that is short enough to stand in memory.
///
/// # Errors
///
/// When it cannot be written.
pub(super) fn put(file: Option<PendingFile>, bytes: &[u8], context: &mut Context<'_>) -> Result<(), Failure> {
    let Some(mut file) = file else { return context.print(bytes) };
    let written = file.writer.write_all(bytes);
    finish(file, written, context)
}

/// Puts a file in its place and says so.
fn finish(file: PendingFile, written: io::Result<()>, context: &mut Context<'_>) -> Result<(), Failure> {
    let path = file.finish(written)?;
    let written = Message::new("written").with("path", path.display().to_string());
    context.tell(&[Diagnostic::note(written)]);
    Ok(())
}

/// A file that takes its name only when it is whole: until then it is a temporary beside its place.
#[derive(Debug)]
pub struct PendingFile {
    /// Takes what is to be written.
    pub writer: BufWriter<File>,
    path: PathBuf,
    temporary: PathBuf,
    force: bool,
    access: Access,
}

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Access {
    /// As the user's own settings have it.
    Usual,
    /// The owner alone, where the system knows owners: the file holds contacts.
    Owner,
}

/// Temporary files that have not found their place yet; an interrupted program removes them.
static UNFINISHED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn unfinished() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes all files that are not whole yet, for a program that is about to end: until what is returned is dropped, nothing
/// new can be begun.
pub fn hold_unfinished() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    let mut held = unfinished();
    for temporary in std::mem::take(&mut *held) {
        // There is nothing more that could be done.
        let _ = fs::remove_file(temporary);
    }
    held
}

impl PendingFile {
    /// Opens a temporary file beside `path`.
    ///
    /// # Errors
    ///
    /// When the path exists without `force`, or nothing can be written there.
    pub fn create(path: PathBuf, force: bool) -> Result<Self, Failure> {
        Self::open(path, force, Access::Usual)
    }

    /// The same for a file that only its owner may read, from the first byte on and whatever stood there before.
    ///
    /// # Errors
    ///
    /// As `create`.
    pub fn create_private(path: PathBuf, force: bool) -> Result<Self, Failure> {
        Self::open(path, force, Access::Owner)
    }

    fn open(path: PathBuf, force: bool, access: Access) -> Result<Self, Failure> {
        if !force && path.symlink_metadata().is_ok() {
            return Err(exists(&path));
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let temporary = path.with_file_name(format!(".{name}.{}.partial", process::id()));
        let file = if name.is_empty() || path.is_dir() {
            Err(io::ErrorKind::IsADirectory.into())
        } else if path.metadata().is_ok_and(|known| !known.is_file()) {
            // A device or a pipe is no place that a file could take.
            Err(io::ErrorKind::InvalidInput.into())
        } else {
            begin(&temporary, access)
        };
        match file {
            Ok(file) => Ok(Self { writer: BufWriter::new(file), path, temporary, force, access }),
            Err(error) => Err(failed(&path, &error)),
        }
    }

    /// Puts the file in its place, safely on disk, when everything was `written`.
    ///
    /// # Errors
    ///
    /// When that fails, or another file has taken the place meanwhile.
    pub fn finish(mut self, written: io::Result<()>) -> Result<PathBuf, Failure> {
        let flushed =
            written.and_then(|()| self.writer.flush()).and_then(|()| self.writer.get_ref().sync_all());
        flushed.map_err(|error| failed(&self.path, &error))?;
        if !self.force && self.path.symlink_metadata().is_ok() {
            return Err(exists(&self.path));
        }
        if self.access == Access::Usual {
            keep_mode(&self.path, &self.temporary);
        }
        fs::rename(&self.temporary, &self.path).map_err(|error| failed(&self.path, &error))?;
        Ok(self.path.clone())
    }
}

impl Drop for PendingFile {
    fn drop(&mut self) {
        let mut unfinished = unfinished();
        // After `finish` it is no longer there.
        let _ = fs::remove_file(&self.temporary);
        unfinished.remove(&self.temporary);
    }
}

/// Opens a temporary file and puts it on the list, with no room for an interruption between.
fn begin(temporary: &Path, access: Access) -> io::Result<File> {
    let mut unfinished = unfinished();
    let file = options(access).open(temporary)?;
    unfinished.insert(temporary.to_owned());
    Ok(file)
}

/// How a new file is opened.
fn options(access: Access) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if access == Access::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = access;
    options
}

/// A file that is replaced keeps who may read it.
fn keep_mode(old: &Path, new: &Path) {
    if let Ok(metadata) = fs::metadata(old) {
        let _ = fs::set_permissions(new, metadata.permissions());
    }
}

fn exists(path: &Path) -> Failure {
    let message = Message::new("output-exists").with("path", path.display().to_string());
    Failure::Output(Diagnostic::error("E0401", message).help(Message::new("help-output-exists")).into())
}

/// An output that cannot be written.
pub(super) fn failed(path: &Path, error: &io::Error) -> Failure {
    let message = Message::new("output-failed")
        .with("path", path.display().to_string())
        .with("detail", error.to_string());
    Failure::Output(Diagnostic::error("E0402", message).help(Message::new("help-output-failed")).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(formats: &[&str], output: Option<PathBuf>) -> OutputArgs {
        OutputArgs { formats: formats.iter().map(|text| (*text).to_owned()).collect(), output, force: false }
    }

    fn id(outcome: Result<Vec<Target>, Failure>) -> &'static str {
        outcome.err().map_or("", |failure| failure.diagnostic().message.id)
    }

    #[test]
    fn impossible_requests_are_named() {
        assert_eq!(id(args(&[], None).open()), "");
        assert_eq!(id(args(&["pdf"], None).open()), "usage-unknown-format");
        assert_eq!(id(args(&["table", "json=-"], None).open()), "usage-same-output");
        assert_eq!(id(args(&["table", "json"], Some("x".into())).open()), "usage-two-outputs");
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("worklist.xlsx");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        fs::write(&path, "old").expect("writable");
        fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).expect("settable");
        assert!(PendingFile::create_private(path.clone(), false).is_err(), "replaced without being told to");
        let mut file = PendingFile::create_private(path.clone(), true).expect("writable");
        assert_eq!(mode(&file.temporary), 0o600);
        let written = file.writer.write_all(b"new");
        file.finish(written).expect("in place");
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_file_appears_only_when_it_is_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.json");
        let files = || fs::read_dir(folder.path()).expect("readable").count();
        let mut file = PendingFile::create(path.clone(), false).expect("writable");
        file.writer.write_all(b"half").expect("writable");
        drop(file);
        assert_eq!(files(), 0);
        let mut file = PendingFile::create(path.clone(), false).expect("writable");
        let written = file.writer.write_all(b"whole");
        file.finish(written).expect("in place");
        assert_eq!((fs::read(&path).expect("there"), files()), (b"whole".to_vec(), 1));
        assert!(PendingFile::create(path.clone(), false).is_err_and(|why| matches!(why, Failure::Output(_))));
        assert!(PendingFile::create(path, true).is_ok());
        assert!(PendingFile::create(folder.path().join("none/report.json"), false).is_err());
    }
}
