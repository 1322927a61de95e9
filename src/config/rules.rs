//! The `[[source]]` entries: what the settings say about single files.

use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

use super::check;
use super::error::{ConfigError, Fault, Origin};
use super::file::Source;
use crate::import::SourceRule;
use crate::model::source::ChatsTotal;
use crate::reference::channels;
use crate::text::Message;

/// Values of `kind`.
const KINDS: [&str; 5] = ["contacts", "deals", "activities", "messages", "address-book"];

/// The rules for files, in the order of the settings.
#[derive(Debug, Clone, Default)]
pub struct SourceRules {
    /// Absolute folder that the patterns start from.
    base: PathBuf,
    /// The working directory, from which relative paths of files start.
    working: PathBuf,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    /// The path as written: a name may hold brackets and still mean itself.
    literal: String,
    glob: GlobMatcher,
    rule: SourceRule,
}

impl SourceRules {
    /// Reads the entries of a file in `folder`; both paths are absolute or start from the working directory.
    pub(super) fn new(
        sources: Vec<Source>,
        folder: &Path,
        working: &Path,
        origin: Origin<'_>,
        added: &[String],
    ) -> Result<Self, ConfigError> {
        let entries = sources.into_iter().zip(0..).map(|(source, place)| entry(source, place, origin, added));
        let entries = entries.collect::<Result<_, _>>()?;
        Ok(Self { base: absolute(working, folder), working: working.to_owned(), entries })
    }

    /// Channels that entries name: outright, or by the format of one channel.
    pub fn channels(&self) -> Vec<String> {
        let of_format = |format: &String| channels::by_word(format.split('-').next().unwrap_or_default());
        let of_entry = |entry: &Entry| {
            let rule = &entry.rule;
            rule.channel.clone().or_else(|| rule.format.as_ref().and_then(of_format).map(str::to_owned))
        };
        let mut channels: Vec<String> = self.entries.iter().filter_map(of_entry).collect();
        channels.sort();
        channels.dedup();
        channels
    }

    /// What the settings say about a file: the entries that match it, where the later ones win setting by setting.
    /// The path is absolute or starts from the working directory; a member stands behind its archive.
    pub fn rule_for(&self, path: &Path) -> SourceRule {
        let path = absolute(&self.working, path);
        let Ok(inside) = path.strip_prefix(&self.base) else { return SourceRule::default() };
        let inside = slashed(inside);
        let mut merged = SourceRule::default();
        for entry in &self.entries {
            if entry.glob.is_match(&inside) || is_at_or_below(&inside, &entry.literal) {
                overlay(&mut merged, &entry.rule);
            }
        }
        merged
    }
}

fn entry(source: Source, place: u32, origin: Origin<'_>, added: &[String]) -> Result<Entry, ConfigError> {
    let pattern = source.path.get_ref().replace('\\', "/");
    let pattern = pattern.trim_start_matches("./").trim_end_matches('/').to_owned();
    let glob = GlobBuilder::new(&pattern).literal_separator(true).build().map_err(|error| {
        let message = Message::new("config-not-a-glob")
            .with("value", source.path.get_ref().clone())
            .with("detail", error.kind().to_string());
        Fault::new(message).at(&origin.at(source.path.span()))
    })?;
    let kind = checked(source.kind, origin, |text| check::word(text, &KINDS))?;
    let channel =
        checked(source.channel, origin, |text| check::channel(text, added.iter().map(String::as_str)))?;
    let encoding = checked(source.encoding, origin, |text| {
        let known = encoding_rs::Encoding::for_label(text.as_bytes());
        known.map(|_| text.to_owned()).ok_or_else(|| {
            Fault::new(
                Message::new("config-not-one-of")
                    .with("value", text.to_owned())
                    .with("choices", "utf-8, utf-16, windows-1251, windows-1252, koi8-r"),
            )
        })
    })?;
    let delimiter = checked(source.delimiter, origin, |text| {
        let text = if text == "\t" { "tab" } else { text };
        let is_one = text.len() == 1 || text == "tab";
        let choices =
            Message::new("config-not-one-of").with("value", text.to_owned()).with("choices", ", ; | tab");
        if is_one { Ok(text.to_owned()) } else { Err(Fault::new(choices)) }
    })?;
    let header_row = source.header_row.map(|row| {
        let checked = check::at_least(*row.get_ref(), 1, "header_row");
        checked.map_err(|fault| fault.at(&origin.at(row.span())))
    });
    let header_row = header_row.transpose()?;
    let chats_total = source.chats_total.map(|total| {
        check::at_least(*total.get_ref(), 0, "chats_total")
            .map(|chats| ChatsTotal { entry: place, chats: chats.into() })
            .map_err(|fault| fault.at(&origin.at(total.span())))
    });
    let rule = SourceRule {
        format: source.format,
        system: source.system,
        kind,
        channel,
        staff_account: source.staff_account,
        encoding,
        delimiter,
        columns: source.columns.into_iter().map(|(role, headers)| (role, headers.0)).collect(),
        date_format: source.date_format,
        sheet: source.sheet,
        header_row,
        chats_total: chats_total.transpose()?,
    };
    Ok(Entry { literal: pattern, glob: glob.compile_matcher(), rule })
}

fn checked(
    value: Option<toml::Spanned<String>>,
    origin: Origin<'_>,
    check: impl Fn(&str) -> Result<String, Fault>,
) -> Result<Option<String>, ConfigError> {
    value.map(|value| check(value.get_ref()).map_err(|fault| fault.at(&origin.at(value.span())))).transpose()
}

/// Sets in `merged` whatever `rule` says.
fn overlay(merged: &mut SourceRule, rule: &SourceRule) {
    let set = |old: &mut Option<String>, new: &Option<String>| {
        if new.is_some() {
            old.clone_from(new);
        }
    };
    set(&mut merged.format, &rule.format);
    set(&mut merged.system, &rule.system);
    set(&mut merged.kind, &rule.kind);
    set(&mut merged.channel, &rule.channel);
    set(&mut merged.staff_account, &rule.staff_account);
    set(&mut merged.encoding, &rule.encoding);
    set(&mut merged.delimiter, &rule.delimiter);
    set(&mut merged.date_format, &rule.date_format);
    set(&mut merged.sheet, &rule.sheet);
    merged.header_row = rule.header_row.or(merged.header_row);
    merged.chats_total = rule.chats_total.or(merged.chats_total);
    merged.columns.extend(rule.columns.iter().map(|(role, headers)| (role.clone(), headers.clone())));
}

/// A path from the root, without `.` and `..`; the file system is not asked.
fn absolute(working: &Path, path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for component in working.join(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            other => clean.push(other),
        }
    }
    clean
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// Whether a path is the named one or lies in it.
fn is_at_or_below(path: &str, named: &str) -> bool {
    path.strip_prefix(named).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
