//! Reports that were saved as JSON, read again. They may come from anywhere: what does not fit is refused, and nothing that
//! stands in them is repeated in an error.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::hide::shown;
use super::read_args::{nothing_piped, usage};
use super::{Context, Failure};
use crate::import::plain;
use crate::model::code::Code;
use crate::model::report::{AuditReport, SCHEMA};
use crate::observe::Diagnostic;
use crate::text::Message;

/// A larger file is no report: one of a million clients is smaller.
const LARGEST: u64 = 2 << 30;

/// Within so many bytes a saved report says what it is.
const LONGEST_HEAD: u64 = 256;

/// The family of layouts.
const FAMILY: &str = "untether.report/";

/// What a file says that it is.
#[derive(Deserialize)]
struct Head {
    schema: Option<String>,
}

/// Reads saved reports in order; `-` is standard input, for one of them.
///
/// # Errors
///
/// When a file cannot be read, or is no report of this version.
pub(super) fn read_reports(paths: &[&Path], context: &Context<'_>) -> Result<Vec<AuditReport>, Failure> {
    match paths.iter().filter(|path| **path == Path::new("-")).count() {
        1 if context.stdin_is_terminal => return Err(nothing_piped()),
        0 | 1 => {}
        _ => return Err(usage(Message::new("usage-stdin-twice"))),
    }
    paths.iter().map(|path| read_report(path)).collect()
}

/// Reads a saved report twice: as this version understands it, and with all that stands in it.
///
/// # Errors
///
/// As `read_reports`.
pub(super) fn read_whole(path: &Path, context: &Context<'_>) -> Result<(AuditReport, Value), Failure> {
    if path == Path::new("-") && context.stdin_is_terminal {
        return Err(nothing_piped());
    }
    let bytes = read_file(path)?;
    let report = parse(&bytes).map_err(|(message, help)| refuse(path, message, help))?;
    // It was read before, so it is JSON.
    Ok((report, serde_json::from_slice(without_mark(&bytes)).unwrap_or_default()))
}

/// Whether a file begins as a saved report does. Exports can be as large as they like: only the beginning is looked at.
pub(super) fn is_saved(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let is_read = path.is_file()
        && plain::open(path).and_then(|file| file.take(LONGEST_HEAD).read_to_end(&mut bytes)).is_ok();
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    text.retain(|c| !c.is_whitespace() && c != '\u{feff}');
    is_read && text.starts_with(&format!("{{\"schema\":\"{FAMILY}"))
}

/// The one saved report among the paths, which must stand alone; `None` where all are exports.
///
/// # Errors
///
/// When it stands among others.
pub(super) fn alone(paths: &[PathBuf]) -> Result<Option<&Path>, Failure> {
    if !paths.iter().any(|path| is_saved(path)) {
        return Ok(None);
    }
    let [path] = paths else {
        let said = Diagnostic::error(Code::ReportAmongExports, Message::new("usage-report-among-exports"));
        return Err(Failure::Usage(said.help(Message::new("help-report-alone")).into()));
    };
    Ok(Some(path))
}

/// Reads a saved report that is no standard input.
///
/// # Errors
///
/// As `read_reports`.
pub(super) fn read_report(path: &Path) -> Result<AuditReport, Failure> {
    parse(&read_file(path)?).map_err(|(message, help)| refuse(path, message, help))
}

fn refuse(path: &Path, message: Message, help: &'static str) -> Failure {
    let said = Diagnostic::error(Code::SavedReport, message).at(path.display());
    Failure::Usage(said.help(Message::new(help)).into())
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = read(path)
        .map_err(|error| refuse(path, Message::new("saved-unreadable"), "help-saved").caused_by(error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(refuse(path, Message::new("saved-large"), "help-saved"));
    }
    Ok(bytes)
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().take(LARGEST + 1).read_to_end(&mut bytes)?;
    } else {
        plain::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// The report in a file, or what is wrong with it and what to do.
fn parse(bytes: &[u8]) -> Result<AuditReport, (Message, &'static str)> {
    let bytes = without_mark(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err((Message::new("saved-empty"), "help-saved"));
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|error| not_json(&error))?;
    let schema = head.schema.unwrap_or_default();
    match schema.strip_prefix(FAMILY) {
        _ if schema == SCHEMA => {}
        Some(version) if version.bytes().all(|byte| byte.is_ascii_digit()) && !version.is_empty() => {
            return Err((Message::new("saved-other-version").with("known", SCHEMA), "help-saved-version"));
        }
        _ => return Err((Message::new("saved-no-report").with("known", SCHEMA), "help-saved")),
    }
    serde_json::from_slice(bytes).map_err(|error| {
        let message = Message::new("saved-layout").with("line", error.line() as u64);
        (message.with("column", error.column() as u64), "help-saved-version")
    })
}

/// What keeps a text from being JSON; the error's own words may quote it.
fn not_json(error: &serde_json::Error) -> (Message, &'static str) {
    let line = error.line() as u64;
    let id = match error.classify() {
        Category::Eof => "saved-cut-off",
        Category::Data => return (Message::new("saved-no-report").with("known", SCHEMA), "help-saved"),
        Category::Syntax | Category::Io => "saved-no-json",
    };
    (Message::new(id).with("line", line), "help-saved")
}

/// The saved reports, as they may be shown.
///
/// # Errors
///
/// When one of them cannot be read, or has too few clients for small groups to be hidden.
pub(super) fn read_shown(
    paths: &[&Path],
    hide_small: bool,
    context: &Context<'_>,
) -> Result<Vec<AuditReport>, Failure> {
    read_reports(paths, context)?.into_iter().map(|report| shown(report, hide_small)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};

    use super::*;
    use crate::report::{sample, write_pretty};

    #[test]
    fn a_saved_report_is_known_by_its_beginning() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.json");
        let says = |bytes: &[u8]| {
            std::fs::write(&path, bytes).expect("writable");
            is_saved(&path)
        };
        let mut whole = Vec::new();
        write_pretty(&sample::report(), &mut whole).expect("memory");
        assert!(says(&whole) && says(&[b"\xef\xbb\xbf", whole.as_slice()].concat()));
        assert!(
            says(b"{\"schema\":\"untether.report/2\"}"),
            "another version is refused, not read as an export"
        );
        assert!(!says(b"{\"about\": \"untether.report/1\"}") && !says(b"") && !is_saved(folder.path()));
    }

    proptest! {
        #[test]
        fn a_figure_is_read_as_it_was_written(figure in any::<f64>().prop_filter("a figure", |f| f.is_finite())) {
            let again: f64 = serde_json::from_str(&serde_json::to_string(&figure).expect("JSON")).expect("a figure");
            prop_assert_eq!(again.to_bits(), figure.to_bits());
        }
    }

    #[test]
    fn what_is_no_report_is_named_without_a_word_of_it() {
        let mut whole = Vec::new();
        write_pretty(&sample::report(), &mut whole).expect("memory");
        let marked = [b"\xef\xbb\xbf", whole.as_slice()].concat();
        assert_eq!(parse(&marked).ok(), Some(sample::report()), "a mark of the byte order is no matter");
        let text = String::from_utf8(whole.clone()).expect("text");
        let other = text.replacen("untether.report/1", "untether.report/2", 1);
        let broken = text.replacen("\"in_scope\": 166", "\"in_scope\": \"Zanzibar\"", 1);
        assert_ne!(text, broken);
        for (bytes, id) in [
            (&b" \n"[..], "saved-empty"),
            (b"name;phone\nZanzibar;+7", "saved-no-json"),
            (&whole[..whole.len() / 2], "saved-cut-off"),
            (b"[1, 2]", "saved-no-report"),
            (b"{\"schema\": \"untether.comparison/1\"}", "saved-no-report"),
            (b"{\"schema\": 7}", "saved-no-report"),
            (other.as_bytes(), "saved-other-version"),
            (broken.as_bytes(), "saved-layout"),
            (&b"[".repeat(100_000), "saved-no-report"),
        ] {
            let (message, _) = parse(bytes).err().unwrap_or_else(|| panic!("{id}"));
            assert_eq!(message.id, id);
            assert!(!message.to_string().contains("Zanzibar"), "{message}");
        }
    }
}
