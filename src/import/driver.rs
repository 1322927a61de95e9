//! Reads all files side by side and joins those that are one export.

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::attached;
use super::empty;
use super::encoding::PROBE_BYTES;
use super::error::{ImportError, ImportErrorKind};
use super::letters;
use super::opened::{hash_of, unpacked, with_bytes};
use super::outcome::{Failure, Outcome};
use super::ownership::unknown::{Unknown, classify, is_table};
use super::ownership::{Passed, Variant};
use super::packed;
use super::parts;
use super::payments;
use super::references;
use super::siblings::ask_siblings;
use super::tallied;
use super::walk::{Item, Origin, Strictness, Walk, WalkError};
use super::window::Window;
use super::{Detection, Format, JoinedColumn, Probe, ReadContext, ReadParams, SourceRule};
use super::{detect, encoding};
use crate::model::order::InOrder as _;
use crate::model::sorted_map::SortedMap;
use crate::model::source::{Source, SourceData, SourceKind};

/// From this size on a file is hashed beside its reading: below, handing over the work costs more than it saves.
const HASHED_BESIDE: usize = 256 << 10;

/// What reading all files yields.
#[derive(Debug, Default)]
pub struct ReadResult {
    /// The sources, sorted by path.
    pub sources: Vec<Source>,
    /// Files that could not be read, sorted by path.
    pub failures: Vec<Failure>,
    /// What is no export, or belongs to one without being read.
    pub passed: Passed,
    /// Patterns of the settings that match no file, with the path that comes nearest.
    pub dead_globs: Vec<(String, Option<String>)>,
}

/// Reads every item on the current thread pool. `rule_for` gives the settings of a file, `on_bytes` hears of progress.
pub fn read_all(
    walk: Walk,
    params: &ReadParams,
    rule_for: &(dyn Fn(&Item) -> SourceRule + Sync),
    on_bytes: &(dyn Fn(u64) + Sync),
) -> ReadResult {
    let read = |item: &Item| {
        let rule = rule_for(item);
        catch_unwind(AssertUnwindSafe(|| read_item(item, params, &rule, on_bytes)))
            .unwrap_or_else(|_| Outcome::Failed(ImportErrorKind::Internal.into()))
    };
    let mut outcomes: Vec<Outcome> = walk.items.par_iter().map(read).collect();
    ask_siblings(&walk.items, &mut outcomes, |item, order| {
        let rule = rule_for(item);
        read_item(item, &ReadParams { date_order: Some(order), ..params.clone() }, &rule, &|_| ())
    });
    ask_tables(&walk.items, &mut outcomes, |item, joined| {
        let rule = SourceRule { joined, ..rule_for(item) };
        read_item(item, params, &rule, &|_| ())
    });
    let mut passed = walk.passed;
    let mut failures: Vec<Failure> = walk.errors.into_iter().map(Failure::from).collect();
    let tallies: Vec<_> =
        walk.tallies.par_iter().map(|folder| tallied::read(folder, params, on_bytes)).collect();
    attached::own(&walk.items, &mut outcomes, &mut passed, &mut failures);
    letters::joined(&walk.items, &mut outcomes, params, rule_for);
    let mut sources = Vec::with_capacity(outcomes.len());
    for tally in tallies {
        match tally {
            Ok(tally) => sources.extend(tally.give(&mut passed)),
            Err(failure) => failures.push(failure),
        }
    }
    let mut packages = SortedMap::<&str, &'static Variant>::new();
    for (item, outcome) in walk.items.iter().zip(outcomes) {
        let package = item.belonging.package.as_ref();
        match outcome {
            Outcome::Read(source) => add_sheets(*source, &mut sources),
            Outcome::Joined => {}
            Outcome::Companion => match package {
                Some((variant, path)) => drop(packages.insert(path, variant)),
                None => passed.companion(),
            },
            Outcome::Attachment => passed.attachment(),
            Outcome::Variant(variant) => passed.variant(&item.path, variant),
            Outcome::Stranger(kind) => passed.file(&item.path, kind),
            Outcome::Failed(error) => {
                failures.push(Failure { path: item.path.clone(), place: item.location(), error });
            }
        }
    }
    payments::leave_out(&mut sources);
    for (path, variant) in packages {
        passed.variant(path, variant);
    }
    passed.seal();
    failures.order_by(|a, b| a.path.cmp(&b.path));
    ReadResult { sources: parts::joined(sources), failures, passed, dead_globs: Vec::new() }
}

impl ReadResult {
    /// Leaves out the sheets of workbooks of which the settings say so, by their paths as shown: `book.xlsx#Suppliers`.
    pub fn leave_out_sheets(&mut self, is_excluded: &dyn Fn(&str) -> bool) {
        let is_left_out = |source: &Source| source.data.sheet.is_some() && is_excluded(&source.path);
        for source in self.sources.extract_if(.., |source| is_left_out(source)) {
            self.passed.file(&source.path, "excluded");
        }
        self.passed.seal();
    }
}

impl From<WalkError> for Failure {
    fn from(error: WalkError) -> Self {
        Self { path: error.path, place: error.place, error: error.error }
    }
}

/// Adds a source; every sheet of a workbook is one of its own: `book.xlsx#Sheet`.
fn add_sheets(mut source: Source, sources: &mut Vec<Source>) {
    let book = source.path.clone();
    let path = |data: &SourceData| data.sheet.as_ref().map(|sheet| format!("{book}#{sheet}"));
    let sheets = std::mem::take(&mut source.data.sheets);
    source.path = path(&source.data).unwrap_or_else(|| book.clone());
    let (format, hash, bytes) = (source.format, source.hash.clone(), source.bytes);
    let staff_account = source.staff_account.clone();
    sources.push(source);
    sources.extend(sheets.into_iter().map(|data| Source {
        path: path(&data).unwrap_or_else(|| book.clone()),
        format,
        hash: hash.clone(),
        bytes,
        staff_account: staff_account.clone(),
        chats_total: None,
        // They lie in the file of the first one.
        files: 0,
        data,
    }));
}

/// A column may hold the ids or names of another table's people under a header that says nothing. Reads such tables again with
/// the roles that the others show.
fn ask_tables(
    items: &[Item],
    outcomes: &mut [Outcome],
    read: impl Fn(&Item, Vec<JoinedColumn>) -> Outcome + Sync,
) {
    let sources: Vec<(usize, &Source)> = outcomes
        .iter()
        .enumerate()
        .filter_map(|(index, outcome)| match outcome {
            Outcome::Read(source) => Some((index, &**source)),
            _ => None,
        })
        .collect();
    let found: Vec<(usize, Vec<JoinedColumn>)> = references::found(&sources)
        .into_iter()
        .map(|(index, joined)| (index, joined.into_iter().collect()))
        .collect();
    let again: Vec<(usize, Outcome)> =
        found.into_par_iter().map(|(index, joined)| (index, read(&items[index], joined))).collect();
    for (index, outcome) in again {
        // What cannot be read with more than before stays as it was.
        if matches!(outcome, Outcome::Read(_)) {
            outcomes[index] = outcome;
        }
    }
}

fn read_item(
    item: &Item,
    params: &ReadParams,
    rule: &SourceRule,
    on_bytes: &(dyn Fn(u64) + Sync),
) -> Outcome {
    let (is_lenient, is_part) =
        (item.belonging.strictness == Strictness::Lenient, item.belonging.strictness == Strictness::Strict);
    match read_bytes(item, params, rule, on_bytes) {
        Ok(Look::Read(format, data, of)) => {
            let means = data.kind != SourceKind::Crm;
            // Another section of a download: it holds nothing that was sent, and does not say who is who.
            let is_silent = data.ledger.items() == 0 && data.owner.is_empty() && data.people.is_empty();
            if is_lenient && (!means || is_silent) {
                return Outcome::Companion;
            }
            Outcome::Read(Box::new(finish(item, format, rule, *data, of)))
        }
        Ok(Look::Nothing(Unknown::Variant(variant))) => Outcome::Variant(variant),
        Ok(Look::Nothing(_)) | Err(_) if is_lenient => Outcome::Companion,
        Ok(Look::Nothing(unknown)) if !is_part => match (unknown, item.belonging.called) {
            (Unknown::Stranger(kind), _) | (_, Some(kind)) => Outcome::Stranger(kind),
            (Unknown::Archive, _) => Outcome::Failed(ImportErrorKind::Archive("it is no archive").into()),
            _ => Outcome::Failed(detect::unknown().into()),
        },
        Ok(Look::Nothing(_)) => Outcome::Failed(detect::unknown().into()),
        Err(error) => Outcome::Failed(error),
    }
}

/// What an input turned out to be.
enum Look {
    /// An export of a format.
    Read(&'static str, Box<SourceData>, Bytes),
    /// Nothing that a format knows.
    Nothing(Unknown),
}

/// What the bytes of a source come to.
struct Bytes {
    /// BLAKE3, hexadecimal.
    hash: String,
    /// How many.
    count: u64,
}

fn read_bytes(
    item: &Item,
    params: &ReadParams,
    rule: &SourceRule,
    on_bytes: &(dyn Fn(u64) + Sync),
) -> Result<Look, ImportError> {
    let look = |(seen, bytes): (Seen, Bytes)| match seen {
        Seen::Export(format, data) => Look::Read(format, data, bytes),
        Seen::Nothing(unknown) => Look::Nothing(unknown),
    };
    match &item.origin {
        Origin::Member(archive, index) => {
            // The hash is that of the member: two members of an archive are two files, and the same file beside the archive is one.
            let (seen, hash) = archive.with_member(*index, |reader| {
                let mut stream = Watched { reader, hash: blake3::Hasher::new(), bytes: 0 };
                let seen =
                    read_window(item, Window::stream(unpacked(item, Box::new(&mut stream))), params, rule)?;
                if matches!(seen, Seen::Export(..)) {
                    // What a format does not read to its end is a part of the file all the same, and has to be sound.
                    std::io::copy(&mut stream, &mut std::io::sink())?;
                }
                Ok((seen, stream.hash.finalize().to_hex().to_string()))
            })?;
            on_bytes(archive.bytes_once());
            Ok(look((seen, Bytes { hash, count: archive.bytes() })))
        }
        Origin::Stdin => {
            let mut stream = Watched { reader: std::io::stdin(), hash: blake3::Hasher::new(), bytes: 0 };
            let seen = read_window(item, Window::stream(Box::new(&mut stream)), params, rule)?;
            let hash = stream.hash.finalize().to_hex().to_string();
            Ok(look((seen, Bytes { hash, count: stream.bytes })))
        }
        Origin::File => with_bytes(item, |bytes| {
            let window = match item.gzips {
                0 => Window::whole(bytes),
                _ => Window::stream(unpacked(item, Box::new(bytes))),
            };
            let (hash, seen) = match bytes.len() {
                ..HASHED_BESIDE => (hash_of(bytes), read_window(item, window, params, rule)),
                _ => rayon::join(|| hash_of(bytes), || read_window(item, window, params, rule)),
            };
            on_bytes(bytes.len() as u64);
            Ok(look((seen?, Bytes { hash, count: bytes.len() as u64 })))
        }),
    }
}

/// A stream that remembers what went through it.
struct Watched<R> {
    reader: R,
    hash: blake3::Hasher,
    bytes: u64,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.reader.read(out)?;
        self.hash.update(&out[..count]);
        self.bytes += count as u64;
        Ok(count)
    }
}

fn finish(item: &Item, format: &'static str, rule: &SourceRule, mut data: SourceData, of: Bytes) -> Source {
    if item.belonging.root.is_some() {
        data.export_root.clone_from(&item.belonging.root);
    }
    data.system_is_stated = rule.system.is_some();
    Source {
        path: item.path.clone(),
        format,
        hash: of.hash,
        bytes: of.count,
        files: 1,
        staff_account: rule.staff_account.as_deref().map(str::to_owned),
        chats_total: rule.chats_total,
        data,
    }
}

/// What was seen in an input.
enum Seen {
    Export(&'static str, Box<SourceData>),
    Nothing(Unknown),
}

/// Recognises and reads one input.
fn read_window(
    item: &Item,
    mut window: Window<'_>,
    params: &ReadParams,
    rule: &SourceRule,
) -> Result<Seen, ImportError> {
    window.fill(PROBE_BYTES)?;
    let view = window.view();
    let head = &view[..view.len().min(PROBE_BYTES)];
    if head.is_empty() {
        let (format, data) = empty::whole(file_name(item), rule)?;
        return Ok(Seen::Export(format, Box::new(data)));
    }
    let is_all = view.len() <= PROBE_BYTES && window.is_at_end();
    let text = encoding::decode(head, is_all);
    let probe = Probe::new(&item.path, &item.name, head, &text);
    let format = match choose(&probe, rule) {
        Ok(format) => format,
        Err(ImportError { kind: ImportErrorKind::UnknownFormat { .. }, .. }) if rule.format.is_none() => {
            return Ok(Seen::Nothing(classify(&item.path, file_name(item), head, &text)));
        }
        Err(error) => return Err(error),
    };
    // Prose has commas as well.
    let is_guess = || format.detect(&probe) == Detection::Maybe && !is_table(&text);
    if let Some(kind) = item.belonging.called.filter(|_| rule.format.is_none() && is_guess()) {
        return Ok(Seen::Nothing(Unknown::Stranger(kind)));
    }
    drop(text);
    let context = ReadContext { path: &item.path, name: &item.name, params, rule };
    let data = match (format.read(window, &context), format.otherwise()) {
        (Err(error), Some(kind)) if error.kind.is_nothing() && rule.format.is_none() => {
            return Ok(Seen::Nothing(Unknown::Stranger(kind)));
        }
        // A workbook in which nobody has written anything.
        (Err(ImportError { kind: ImportErrorKind::Empty, .. }), _) if rule.format.is_none() => {
            return Ok(Seen::Nothing(Unknown::Stranger("empty")));
        }
        (read, _) => read?,
    };
    Ok(Seen::Export(format.meta().id, Box::new(data)))
}

/// The name of the file itself: `name` may be that of its archive.
fn file_name(item: &Item) -> &str {
    let way = if item.inner.is_empty() { &item.path } else { &item.inner };
    let name = way.rsplit('/').next().unwrap_or(way);
    if item.gzips > 0 { packed::without_packing(name) } else { name }
}

fn choose(probe: &Probe<'_>, rule: &SourceRule) -> Result<&'static dyn Format, ImportError> {
    match rule.format.as_deref() {
        Some(id) => {
            detect::by_id(id).ok_or_else(|| ImportErrorKind::UnknownFormat { sought: id.to_owned() }.into())
        }
        None => detect::detect(probe),
    }
}
