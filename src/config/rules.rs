//! The `[[source]]` entries: what the settings say about single files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use toml::Spanned;

use super::check;
use super::error::{ConfigError, Fault, Origin, Place as Written};
use super::file::Source;
use super::globs::{FileGlob, GlobWatch, Place, absolute, slashed};
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
    /// What is left out of reading.
    excluded: Vec<FileGlob>,
}

#[derive(Debug, Clone)]
struct Entry {
    glob: FileGlob,
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
        let base = absolute(working, folder);
        let entries =
            sources.into_iter().zip(0..).map(|(source, place)| entry(source, place, &base, origin, added));
        let entries = entries.collect::<Result<_, _>>()?;
        Ok(Self { base, working: working.to_owned(), entries, excluded: Vec::new() })
    }

    /// Adds the patterns of files that the settings leave out.
    pub(super) fn exclude(
        &mut self,
        patterns: Vec<Spanned<String>>,
        origin: Origin<'_>,
    ) -> Result<(), ConfigError> {
        for pattern in patterns {
            let glob = FileGlob::new(pattern.get_ref(), &self.base);
            self.excluded.push(glob.map_err(|fault| fault.at(&origin.at(pattern.span())))?);
        }
        Ok(())
    }

    /// Adds the patterns of `--exclude`, which start from the working directory.
    pub(super) fn exclude_option(&mut self, patterns: &[String], working: &Path) -> Result<(), ConfigError> {
        for pattern in patterns {
            let glob = FileGlob::new(pattern, working);
            self.excluded.push(glob.map_err(|fault| fault.at(&Written::Option("exclude")))?);
        }
        if self.working.as_os_str().is_empty() {
            self.working = working.to_owned();
            self.base = working.to_owned();
        }
        Ok(())
    }

    /// Looks which of the patterns match anything.
    pub fn watch(&self) -> GlobWatch<'_> {
        let named = self.entries.iter().map(|entry| &entry.glob);
        GlobWatch::new(named.chain(&self.excluded).collect())
    }

    /// Whether a file is left out of reading; `watch` hears of it.
    pub fn excludes(&self, path: &Path, shown: &str, watch: &GlobWatch<'_>) -> bool {
        if self.entries.is_empty() && self.excluded.is_empty() {
            return false;
        }
        self.at(path, shown, |place| {
            watch.add(&place);
            self.excluded.iter().any(|glob| glob.matches(&place))
        })
    }

    /// Asks something about where a file is.
    fn at<T>(&self, path: &Path, shown: &str, ask: impl FnOnce(Place<'_>) -> T) -> T {
        let path = absolute(&self.working, path);
        let location = slashed(&path);
        let inside = path.strip_prefix(&self.base).ok().map(slashed);
        ask(Place { shown, location: &location, inside: inside.as_deref() })
    }

    /// Channels that entries name: outright, or by the format of one channel.
    pub fn channels(&self) -> Vec<String> {
        let of_format = |format: &String| channels::by_word(format.split('-').next().unwrap_or_default());
        let of_entry = |entry: &Entry| {
            let rule = &entry.rule;
            rule.channel.clone().or_else(|| rule.format.as_ref().and_then(of_format).map(str::to_owned))
        };
        let mut channels: Vec<String> = self.entries.iter().filter_map(of_entry).collect();
        channels.sort_unstable();
        channels.dedup();
        channels
    }

    /// What the settings say about a file: the entries that match it, where the later ones win setting by setting.
    /// The path is absolute or starts from the working directory; a member stands behind its archive.
    pub fn rule_for(&self, path: &Path, shown: &str) -> SourceRule {
        let mut merged = SourceRule::default();
        if self.entries.is_empty() {
            return merged;
        }
        self.at(path, shown, |place| {
            for entry in self.entries.iter().filter(|entry| entry.glob.matches(&place)) {
                overlay(&mut merged, &entry.rule);
            }
        });
        merged
    }
}

fn entry(
    source: Source,
    place: u32,
    base: &Path,
    origin: Origin<'_>,
    added: &[String],
) -> Result<Entry, ConfigError> {
    let glob = FileGlob::new(source.path.get_ref(), base);
    let glob = glob.map_err(|fault| fault.at(&origin.at(source.path.span())))?;
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
        joined: Vec::new(),
        format: source.format,
        system: source.system,
        kind,
        channel,
        staff_account: source.staff_account.map(Arc::from),
        encoding,
        delimiter,
        columns: source.columns.into_iter().map(|(role, headers)| (role, headers.0)).collect(),
        date_format: source.date_format,
        sheet: source.sheet,
        header_row,
        chats_total: chats_total.transpose()?,
    };
    Ok(Entry { glob, rule })
}

fn checked(
    value: Option<Spanned<String>>,
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
    merged.staff_account = rule.staff_account.clone().or(merged.staff_account.take());
    set(&mut merged.encoding, &rule.encoding);
    set(&mut merged.delimiter, &rule.delimiter);
    set(&mut merged.date_format, &rule.date_format);
    set(&mut merged.sheet, &rule.sheet);
    merged.header_row = rule.header_row.or(merged.header_row);
    merged.chats_total = rule.chats_total.or(merged.chats_total);
    merged.columns.extend(rule.columns.iter().map(|(role, headers)| (role.clone(), headers.clone())));
}
