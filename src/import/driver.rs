//! Reads all files side by side and joins those that are one export.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

use flate2::read::MultiGzDecoder;
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::detect::{self, PROBE_BYTES};
use super::error::{ImportError, ImportErrorKind};
use super::walk::{Item, Origin, Walk};
use super::window::{Mapped, Window};
use super::{DateOrder, Format, Probe, ReadContext, ReadParams, SourceRule};
use crate::model::source::{Source, SourceData};

/// Files up to this size are read in one block; larger ones are mapped.
const BLOCK: u64 = 256 << 10;

/// A file that could not be read.
#[derive(Debug)]
pub struct Failure {
    /// Path as shown.
    pub path: String,
    /// Why.
    pub error: ImportError,
}

/// What reading all files yields.
#[derive(Debug, Default)]
pub struct ReadResult {
    /// The sources, sorted by path.
    pub sources: Vec<Source>,
    /// Files that could not be read, sorted by path.
    pub failures: Vec<Failure>,
    /// Attachments and other files that were passed over.
    pub noise: u64,
}

/// How one file came out.
enum Outcome {
    Read(Box<Source>),
    Noise,
    Failed(ImportError),
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
    let mut result = ReadResult { noise: walk.noise, ..ReadResult::default() };
    let walked = walk.errors.into_iter().map(|error| Failure { path: error.path, error: error.error });
    result.failures.extend(walked);
    let mut sources = Vec::new();
    for (item, outcome) in walk.items.iter().zip(outcomes) {
        match outcome {
            Outcome::Read(source) => sources.push(*source),
            Outcome::Noise => result.noise += 1,
            Outcome::Failed(error) => result.failures.push(Failure { path: item.path.clone(), error }),
        }
    }
    result.failures.sort_by(|a, b| a.path.cmp(&b.path));
    result.sources = join_exports(sources);
    result
}

/// A short chat may hold no date that tells day from month, but the other chats of the same phone do. Reads such files
/// again with the order that all their siblings prove: those of the same folder, else all of the audit.
fn ask_siblings(items: &[Item], outcomes: &mut [Outcome], read: impl Fn(&Item, DateOrder) -> Outcome) {
    let folder = |item: &Item| item.path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let mut orders = BTreeMap::<String, BTreeSet<String>>::new();
    for (item, outcome) in items.iter().zip(&*outcomes) {
        if let Outcome::Read(source) = outcome
            && let Some(order) = &source.data.detail.date_order
            && source.format == "whatsapp-txt"
            && !source.data.detail.date_order_guessed
        {
            for place in [folder(item), String::new()] {
                orders.entry(place).or_default().insert(order.clone());
            }
        }
    }
    for (item, outcome) in items.iter().zip(outcomes) {
        let guess = match outcome {
            Outcome::Failed(ImportError { kind: ImportErrorKind::DateOrder, .. }) => None,
            Outcome::Read(source) if source.data.detail.date_order_guessed => {
                source.data.detail.date_order.clone()
            }
            _ => continue,
        };
        let proven = orders.get(&folder(item)).or_else(|| orders.get(""));
        let order = proven.filter(|orders| orders.len() == 1).and_then(|orders| orders.first());
        let Some(order) = order.filter(|order| guess.as_ref() != Some(order)) else { continue };
        if let Some(order) = DateOrder::by_id(order) {
            *outcome = read(item, order);
            if let Outcome::Read(source) = outcome {
                source.data.detail.notices.push("date-order-of-siblings".to_owned());
            }
        }
    }
}

fn read_item(
    item: &Item,
    params: &ReadParams,
    rule: &SourceRule,
    on_bytes: &(dyn Fn(u64) + Sync),
) -> Outcome {
    let read = || -> Result<Option<Source>, ImportError> {
        match &item.origin {
            Origin::Member(archive, index) => {
                let source = archive
                    .with_member(*index, |reader| read_window(item, Window::stream(reader), params, rule))?;
                let hash = || blake3::hash(archive.bytes()).to_hex().to_string();
                on_bytes(archive.bytes().len() as u64);
                Ok(source.map(|(format, data)| {
                    finish(item, format, rule, data, hash(), archive.bytes().len() as u64)
                }))
            }
            Origin::Stdin => {
                let mut seen = Seen { reader: std::io::stdin(), hash: blake3::Hasher::new(), bytes: 0 };
                let source = read_window(item, Window::stream(Box::new(&mut seen)), params, rule)?;
                let hash = seen.hash.finalize().to_hex().to_string();
                Ok(source.map(|(format, data)| finish(item, format, rule, data, hash, seen.bytes)))
            }
            Origin::File | Origin::Gzip => with_bytes(item, |bytes| {
                let window = match item.origin {
                    Origin::Gzip => Window::stream(Box::new(MultiGzDecoder::new(bytes).take(MOST_UNPACKED))),
                    _ => Window::whole(bytes),
                };
                let (hash, source) = rayon::join(
                    || blake3::hash(bytes).to_hex().to_string(),
                    || read_window(item, window, params, rule),
                );
                on_bytes(bytes.len() as u64);
                Ok(source?.map(|(format, data)| finish(item, format, rule, data, hash, bytes.len() as u64)))
            }),
        }
    };
    match read() {
        Ok(Some(source)) => Outcome::Read(Box::new(source)),
        Ok(None) => Outcome::Noise,
        Err(error) => Outcome::Failed(error),
    }
}

/// A stream that remembers what went through it.
struct Seen<R> {
    reader: R,
    hash: blake3::Hasher,
    bytes: u64,
}

impl<R: Read> Read for Seen<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.reader.read(out)?;
        self.hash.update(&out[..count]);
        self.bytes += count as u64;
        Ok(count)
    }
}

/// Most bytes that come out of one gzip file.
const MOST_UNPACKED: u64 = 8 << 30;

fn finish(
    item: &Item,
    format: &'static str,
    rule: &SourceRule,
    mut data: SourceData,
    hash: String,
    bytes: u64,
) -> Source {
    data.system_is_stated = rule.system.is_some();
    let (staff_account, chats_total) = (rule.staff_account.clone(), rule.chats_total);
    Source { path: item.path.clone(), format, hash, bytes, staff_account, chats_total, data }
}

/// Runs `read` over the bytes of a file: read in one block when small, mapped when not.
fn with_bytes<T>(item: &Item, read: impl FnOnce(&[u8]) -> Result<T, ImportError>) -> Result<T, ImportError> {
    let mut file = File::open(&item.file)?;
    let size = file.metadata()?.len();
    if size <= BLOCK {
        let mut bytes = Vec::with_capacity(size as usize + 1);
        file.read_to_end(&mut bytes)?;
        return read(&bytes);
    }
    read(Mapped::open(&file)?.bytes())
}

/// Recognises and reads one input; `None` when it is no export but an attachment.
fn read_window(
    item: &Item,
    mut window: Window<'_>,
    params: &ReadParams,
    rule: &SourceRule,
) -> Result<Option<(&'static str, SourceData)>, ImportError> {
    window.fill(PROBE_BYTES)?;
    let view = window.view();
    let head = &view[..view.len().min(PROBE_BYTES)];
    if head.is_empty() {
        return Err(ImportErrorKind::Empty.into());
    }
    let is_all = view.len() <= PROBE_BYTES && window.is_at_end();
    let text = detect::decode(head, is_all);
    let probe = Probe::new(&item.path, &item.name, head, &text);
    let format = match choose(&probe, rule) {
        Ok(format) => format,
        Err(ImportError { kind: ImportErrorKind::UnknownFormat { .. }, .. })
            if is_binary(head) && !is_export_name(&item.name) =>
        {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    drop(text);
    let context = ReadContext { path: &item.path, name: &item.name, params, rule };
    let data = format.read(window, &context)?;
    Ok(Some((format.meta().id, data)))
}

fn choose(probe: &Probe<'_>, rule: &SourceRule) -> Result<&'static dyn Format, ImportError> {
    match rule.format.as_deref() {
        Some(id) => {
            detect::by_id(id).ok_or_else(|| ImportErrorKind::UnknownFormat { sought: id.to_owned() }.into())
        }
        None => detect::detect(probe),
    }
}

/// Endings that exports have: such a file is never passed over as an attachment, however garbled it is.
const EXPORT_ENDINGS: [&str; 13] =
    ["csv", "eml", "gz", "htm", "html", "json", "mbox", "tsv", "txt", "vcf", "xls", "xlsx", "xml"];

fn is_export_name(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| EXPORT_ENDINGS.contains(&ending.to_lowercase().as_str()))
}

/// Whether bytes are no text in any encoding that exports come in.
fn is_binary(head: &[u8]) -> bool {
    let controls = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls * 50 > head.len() && encoding_rs::Encoding::for_bom(head).is_none()
}

/// Joins the files of one export folder or archive into one source.
fn join_exports(sources: Vec<Source>) -> Vec<Source> {
    let mut alone = Vec::new();
    let mut exports = BTreeMap::<(String, &'static str), Vec<Source>>::new();
    for source in sources {
        match source.data.export_root.clone() {
            Some(root) => exports.entry((root, source.format)).or_default().push(source),
            None => alone.push(source),
        }
    }
    alone.extend(exports.into_iter().map(|((root, _), parts)| join(&root, parts)));
    alone.sort_by(|a, b| (&a.path, a.format).cmp(&(&b.path, b.format)));
    alone
}

fn join(root: &str, parts: Vec<Source>) -> Source {
    let mut hash = blake3::Hasher::new();
    let mut joined: Option<Source> = None;
    for part in parts {
        // Wherever the export lies: by paths from its own folder.
        let path = part.path.strip_prefix(root).unwrap_or(&part.path);
        hash.update(path.as_bytes()).update(b"\0").update(part.hash.as_bytes()).update(b"\n");
        match &mut joined {
            None => joined = Some(Source { path: root.to_owned(), ..part }),
            Some(whole) => {
                whole.bytes += part.bytes;
                whole.staff_account = whole.staff_account.take().or(part.staff_account);
                whole.chats_total = whole.chats_total.or(part.chats_total);
                whole.data.absorb(part.data);
            }
        }
    }
    let mut source = joined.expect("a group of sources has at least one");
    source.hash = hash.finalize().to_hex().to_string();
    source.data.seal();
    source
}
