//! The files of a tally, made from an audit.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use chrono::DateTime;

use super::rows::{self, Told};
use super::sources::{entry, is_reduced};
use super::tables::Tables;
use crate::model::owner_only;
use crate::model::sorted_map::SortedMap;
use crate::model::time::{Day, Moment, Window};
use crate::model::zone::Zone;
use crate::pipeline::pseudonyms::Pseudonyms;
use crate::pipeline::{Audit, Study};
use crate::reference::DATA_VERSION;
use crate::tallies::layout::{MANIFEST, SCHEMA, Table};
use crate::tallies::manifest::{Manifest, TableEntry, UnreadEntry};
use crate::tallies::{TableFile, WriteError};
use crate::tally::days;
use crate::tally::order::Talks;
use crate::tally::silence::kept;
use crate::tally::voices::Voices;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Made {
    /// Sources that were reduced.
    pub sources: u64,
    /// Messages that the counts stand for.
    pub messages: u64,
    /// Rows of counts by day.
    pub days: u64,
}

/// Writes the tallies of everything that an audit read and that holds chats into a folder. Days are those of the zone.
///
/// # Errors
///
/// When something cannot be written.
pub fn reduce(study: &Study, zone: Zone, today: Day, folder: &Path) -> io::Result<Made> {
    let mut tables = Tables {
        chats: table(folder, Table::Chats)?,
        days: table(folder, Table::Days)?,
        handles: table(folder, Table::Handles)?,
        ledger: table(folder, Table::Ledger)?,
        runs: table(folder, Table::Runs)?,
    };
    let mut manifest = Manifest {
        schema: SCHEMA.to_owned(),
        engine: env!("CARGO_PKG_NAME").to_owned(),
        engine_version: env!("CARGO_PKG_VERSION").to_owned(),
        created: start_of(today, Zone::UTC),
        until: start_of(study.audit.window.to.plus(1), zone),
        time_zone: zone.name().to_owned(),
        link_table: DATA_VERSION.to_owned(),
        sideless: study.audit.settled.sideless.clone(),
        hidden: study.audit.settled.hidden,
        unread: unread(study),
        ..Manifest::default()
    };
    let mut made = Made::default();
    write_sources((&study.audit, &study.names), today, &mut tables, &mut manifest, &mut made)?;
    made.days = tables.days.rows;
    let rows = [
        (Table::Chats, tables.chats.finish()?),
        (Table::Days, tables.days.finish()?),
        (Table::Handles, tables.handles.finish()?),
        (Table::Ledger, tables.ledger.finish()?),
        (Table::Runs, tables.runs.finish()?),
    ];
    manifest.tables = rows
        .into_iter()
        .map(|(table, rows)| (table.name().to_owned(), TableEntry { parts: 1, rows }))
        .collect();
    let mut file = BufWriter::new(owner_only::file(&folder.join(MANIFEST))?);
    serde_json::to_writer_pretty(&mut file, &manifest)?;
    file.write_all(b"\n")?;
    file.flush()?;
    Ok(made)
}

/// The rows of every source that is reduced, and its entry.
fn write_sources<W: Write>(
    (audit, names): (&Audit, &Pseudonyms),
    today: Day,
    tables: &mut Tables<W>,
    manifest: &mut Manifest,
    made: &mut Made,
) -> Result<(), WriteError> {
    let as_of = audit.window.to;
    let voices = Voices::of(&audit.sources, &audit.settled, as_of);
    let chats = days::combine(&audit.sources, &audit.settled, &voices, &audit.links, as_of);
    let (sources, settled, links) = (&audit.sources, &audit.settled, &audit.links);
    let window = Window { from: Day(i32::MIN), to: as_of };
    let kept = kept(Talks { sources, settled, links, chats: &chats, window });
    drop(chats);
    let thirds: SortedMap<u32, Moment> = kept.thirds.iter().copied().collect();
    let mut conversations = settled.conversations.iter().zip(0_u32..).peekable();
    for (number, source) in sources.iter().enumerate() {
        let id = names.path(&source.path);
        let mut messages = 0;
        let is_reduced = is_reduced(source);
        while let Some((conversation, place)) =
            conversations.next_if(|(conversation, _)| conversation.source as usize == number)
        {
            let start = kept.runs.partition_point(|(of, _)| *of < place);
            let end = kept.runs.partition_point(|(of, _)| *of <= place);
            let third = thirds.get(&place).copied();
            let told = Told { conversation, runs: &kept.runs[start..end], third };
            if is_reduced {
                let chat = &source.data.chats[conversation.chat as usize];
                messages += rows::chat(tables, (id, chat), &told, as_of)?;
            }
        }
        if !is_reduced {
            continue;
        }
        rows::people(tables, id, source)?;
        if source.data.ledger.system > 0 {
            tables.ledger.row(&[id, "system"], &[source.data.ledger.system as i64])?;
        }
        for (reason, skipped) in &source.data.ledger.left_out {
            tables.ledger.row(&[id, reason.id()], &[skipped.count as i64])?;
        }
        manifest.sources.push(entry(source, today, names, messages));
        made.sources += 1;
        made.messages += messages;
    }
    Ok(())
}

/// Exports that are not read, as the manifest names them.
fn unread(study: &Study) -> Vec<UnreadEntry> {
    let unread = study.audit.passed.unread.iter();
    unread
        .map(|unread| UnreadEntry {
            path: study.names.path(&unread.path).to_owned(),
            kind: unread.kind.to_owned(),
        })
        .collect()
}

/// When a day begins in a zone, in RFC 3339.
fn start_of(day: Day, zone: Zone) -> String {
    let midnight = Moment { day, second: 0 };
    DateTime::from_timestamp(zone.rules().unix(midnight), 0).unwrap_or_default().to_rfc3339()
}

fn table(folder: &Path, table: Table) -> io::Result<TableFile<BufWriter<File>>> {
    let file = owner_only::file(&folder.join(format!("{}.csv", table.name())))?;
    Ok(TableFile::new(table, BufWriter::new(file))?)
}
