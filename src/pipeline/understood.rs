//! What the run understood of the folder, with the names that it may show.

use std::collections::HashSet;

use super::pseudonyms::Pseudonyms;
use super::resolve::Audit;
use crate::import::ownership::{Passed, PassedFile, UnreadVariant};
use crate::import::table::headers::fold::words;
use crate::import::table::headers::is_known;
use crate::import::table::headers::words::{Sense, speaks_of};
use crate::model::audience::Audience;
use crate::model::inspect::InspectedFile;
use crate::model::ledger::SkipReason;
use crate::model::params::Params;
use crate::model::report::{
    AssumedDeals, OwnExclusions, PassedOver, Understood, UnjoinedTable, UnmatchedLink, UnreadCells,
    UnreadExport, UnusedColumn, UnusedTable,
};
use crate::model::source::{self, Column, Source, SourceData, SourceKind};
use crate::model::vocabulary::TableLack;

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
pub(super) fn of_audit(audit: &Audit, params: &Params, names: &Pseudonyms) -> Understood {
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
            references: table.references.into(),
            found: table.found.into(),
        })
        .collect();
    tables_not_joined.sort_unstable();
    Understood {
        columns_unused: columns_unused(&audit.sources, names),
        cells_unread: cells_unread(&audit.sources, names),
        region,
        tables_not_joined,
        tables_unused: tables_unused(&audit.sources, names),
        deals_assumed: deals_assumed(&audit.sources, names),
        accounts_split: audit.spaces.split.iter().cloned().collect(),
        uncovered: uncovered(&audit.audience),
        silence_open: audit.audience.silence.open.iter().cloned().collect(),
        links_unmatched: links_unmatched(audit),
        own_exclusions: own_exclusions(audit, params),
        ..of_folder(&audit.passed, &audit.dead_globs, names)
    }
}

/// The sources without the same file once more: it holds nothing that is not said already.
fn once(sources: &[Source]) -> impl Iterator<Item = &Source> {
    let mut seen = HashSet::new();
    sources
        .iter()
        .filter(move |source| source.hash.is_empty() || seen.insert((&source.hash, &source.data.sheet)))
}

/// Columns that look useful and are not used, by source and place.
pub(super) fn columns_unused(sources: &[Source], names: &Pseudonyms) -> Vec<UnusedColumn> {
    let of_source = |source: &Source| {
        let path = names.path(&source.path).to_owned();
        let column = |column: &source::UnusedColumn| UnusedColumn {
            source: path.clone(),
            column: names.column(&column.header, column.number),
            looks_like: column.looks_like.clone(),
            cells: column.cells.into(),
            of: column.of.into(),
        };
        source.data.unused.iter().map(column).collect::<Vec<_>>()
    };
    once(sources).flat_map(of_source).collect()
}

/// Filled cells that gave no value, by source and column.
pub(super) fn cells_unread(sources: &[Source], names: &Pseudonyms) -> Vec<UnreadCells> {
    let of_source = |source: &Source| {
        let path = names.path(&source.path).to_owned();
        let cells = |column: &source::UnreadColumn| UnreadCells {
            source: path.clone(),
            column: names.column(&column.header, column.number),
            role: column.role.clone(),
            count: column.count.into(),
            places: column.places.iter().map(|line| format!("{path}:{line}")).collect(),
        };
        source.data.unread.iter().map(cells).collect::<Vec<_>>()
    };
    once(sources).flat_map(of_source).collect()
}

/// Tables of which nothing counts: their deals name nobody, no won one has a day, no stage is known, or no column is.
fn tables_unused(sources: &[Source], names: &Pseudonyms) -> Vec<UnusedTable> {
    let lacks = |source: &Source| {
        let data = &source.data;
        let says = |notice: &str| data.detail.notices.iter().any(|said| said == notice);
        let nameless = data.ledger.left_out.get(&SkipReason::NoCounterpart).map_or(0, |left| left.count);
        if data.detail.table.is_some()
            && data.kind == SourceKind::Crm
            && data.ledger.deals == 0
            && nameless * 2 > data.ledger.items()
        {
            Some(TableLack::Client)
        } else if says("deals-undated") {
            Some(TableLack::Day)
        } else if says("no-deal-decided") {
            Some(TableLack::Outcome)
        } else if says("log-without-channel") {
            Some(TableLack::Channel)
        } else if says("stages-unknown") {
            Some(TableLack::SomeOutcomes)
        } else if is_of_sales(data) {
            Some(TableLack::Client)
        } else {
            is_unknown(data).then_some(TableLack::Meaning)
        }
    };
    let unused = |source: &Source| {
        let lacks = lacks(source)?;
        Some(UnusedTable { source: names.path(&source.path).to_owned(), lacks })
    };
    once(sources).filter_map(unused).collect()
}

/// Tables of deals that do not say how each of them stands.
fn deals_assumed(sources: &[Source], names: &Pseudonyms) -> Vec<AssumedDeals> {
    let assumed = |source: &Source| {
        let says = |notice: &str| source.data.detail.notices.iter().any(|said| said == notice);
        let ways = [("deals-taken-as-won", "won"), ("deals-taken-as-open", "open")];
        let (_, taken_for) = ways.into_iter().find(|(notice, _)| says(notice))?;
        Some(AssumedDeals { source: names.path(&source.path).to_owned(), taken_for: taken_for.to_owned() })
    };
    once(sources).filter_map(assumed).collect()
}

/// Whether a table was left out as a whole though it says what was sold and how that stands: nobody in it is known as a client.
fn is_of_sales(data: &SourceData) -> bool {
    let all_left_out = data.ledger.items() > 0 && data.ledger.left_out_total() == data.ledger.items();
    let columns = || data.detail.table.iter().flat_map(|table| &table.columns);
    let has = |roles: &[&str]| {
        columns().any(|column| column.role.as_deref().is_some_and(|role| roles.contains(&role)))
    };
    // A price is what a deal came to only where it says when it was closed.
    let has_price =
        || columns().any(|column| column.role.is_none() && speaks_of(&words(&column.header), Sense::Price));
    let is_unsupported = data.ledger.left_out.contains_key(&SkipReason::Unsupported);
    all_left_out
        && is_unsupported
        && (has(&["deal_amount"]) && has(&["deal_status", "deal_stage", "deal_closed_at", "deal_won_at"])
            || has_price() && has(&["deal_status", "deal_stage"]) && has(&["deal_closed_at", "deal_won_at"]))
}

/// Whether a file was left out as a whole and no header of it is known. Sheets of other purposes stand in many a workbook.
fn is_unknown(data: &SourceData) -> bool {
    let all_left_out = data.ledger.items() > 0 && data.ledger.left_out_total() == data.ledger.items();
    let is_any = |column: &Column| column.role.is_some() || is_known(&column.header);
    all_left_out
        && data.sheet.is_none()
        && data.detail.table.as_ref().is_some_and(|table| !table.columns.iter().any(is_any))
}

/// Whom the settings of the audited folder itself keep out: a client's folder does not decide in silence who counts.
fn own_exclusions(audit: &Audit, params: &Params) -> Option<OwnExclusions> {
    let hidden = audit.audience.excluded + audit.settled.hidden;
    let of = hidden + audit.audience.clients.len() as u64;
    (params.are_of_folder && hidden > 0).then(|| OwnExclusions { clients: hidden.into(), of: of.into() })
}

/// Ids of the rented channels in use that no export shows.
fn uncovered(audience: &Audience) -> Vec<String> {
    audience.uncovered().map(|channel| audience.channels[channel as usize].id.clone()).collect()
}

/// Rows of the links file of which a handle occurs nowhere.
fn links_unmatched(audit: &Audit) -> Vec<UnmatchedLink> {
    audit.links.unmatched.iter().map(|line| UnmatchedLink { line: *line }).collect()
}
