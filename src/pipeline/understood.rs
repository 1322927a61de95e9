//! What the run understood of the folder, with the names that it may show.

use super::Audit;
use super::pseudonyms::Pseudonyms;
use crate::import::ownership::{Passed, PassedFile, UnreadVariant};
use crate::model::client::Audience;
use crate::model::inspect::InspectedFile;
use crate::model::report::{PassedOver, Understood, UnjoinedTable, UnmatchedLink, UnreadExport};

/// Patterns that match no file, with the path that comes nearest.
type DeadGlobs = Vec<(String, Option<String>)>;

/// What was passed over, by kind.
pub(super) fn passed_over(passed: &Passed) -> PassedOver {
    passed.counts.iter().map(|(kind, count)| ((*kind).to_owned(), *count)).collect()
}

/// Files that belong to no export.
pub(super) fn passed_files(passed: &Passed, names: &Pseudonyms) -> Vec<InspectedFile> {
    let file = |file: &PassedFile| InspectedFile {
        path: names.path(&file.path).to_owned(),
        kind: file.kind.to_owned(),
    };
    passed.files.iter().map(file).collect()
}

/// What reading left open, as far as the folder alone shows it.
pub(super) fn of_folder(passed: &Passed, globs: &DeadGlobs, names: &Pseudonyms) -> Understood {
    let unread = |unread: &UnreadVariant| UnreadExport {
        path: names.path(&unread.path).to_owned(),
        kind: unread.kind.to_owned(),
        detail: unread.detail.clone(),
        channel: unread.channel.map(str::to_owned),
    };
    Understood {
        unread: passed.unread.iter().map(unread).collect(),
        lists_in_chats: passed.lists_in_chats.iter().map(|path| names.path(path).to_owned()).collect(),
        globs_unmatched: globs.iter().map(|(pattern, _)| names.pattern(pattern)).collect(),
        globs_as_written: globs.clone(),
        ..Understood::default()
    }
}

/// The same with what linking had to assume or leave open.
pub(super) fn of_audit(audit: &Audit, names: &Pseudonyms) -> Understood {
    let mut region = audit.links.regions.guesses.clone();
    for guess in &mut region {
        guess.source = guess.source.as_deref().map(|path| names.path(path).to_owned());
    }
    let path = |at: usize| names.path(&audit.sources[at].path).to_owned();
    let unjoined = audit.spaces.unjoined.iter();
    let mut tables_not_joined: Vec<UnjoinedTable> = unjoined
        .map(|table| UnjoinedTable {
            source: path(table.source),
            to: table.to.map(path).unwrap_or_default(),
            references: table.references,
            found: table.found,
        })
        .collect();
    tables_not_joined.sort();
    Understood {
        region,
        tables_not_joined,
        uncovered: uncovered(&audit.audience),
        links_unmatched: links_unmatched(audit),
        ..of_folder(&audit.passed, &audit.dead_globs, names)
    }
}

/// Ids of the rented channels in use that no export shows.
fn uncovered(audience: &Audience) -> Vec<String> {
    audience.uncovered().map(|channel| audience.channels[channel as usize].id.clone()).collect()
}

/// Rows of the links file of which a handle occurs nowhere.
fn links_unmatched(audit: &Audit) -> Vec<UnmatchedLink> {
    audit.links.unmatched.iter().map(|line| UnmatchedLink { line: *line }).collect()
}
