//! Tallies: the counts stay, whom they speak of does not. A key is the same key in every table, and no two become one.

use serde_json::{Map, Value};

use super::{Family, File};
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;
use crate::anonymize::plan::Counted;
use crate::tallies::layout::{Form, Table};
use crate::tallies::manifest::Manifest;
use crate::tallies::rewritten;

pub(super) struct Tally;

impl Family for Tally {
    fn is_of(&self, file: &File<'_>, _: &str) -> bool {
        file.known.counted.is_some()
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        match file.known.counted? {
            Counted::Manifest => manifest(file.bytes, mapper),
            Counted::Rows(table, Form::Csv) => delimited(table, file.bytes, mapper),
            Counted::Rows(table, Form::Ndjson) => lines(table, file.bytes, mapper),
            Counted::Rows(table, Form::Parquet) => columnar(table, file.bytes, mapper),
        }
    }
}

fn manifest(bytes: &[u8], mapper: &mut Mapper) -> Option<Vec<u8>> {
    let mut manifest: Manifest = serde_json::from_slice(bytes).ok()?;
    for source in &mut manifest.sources {
        source.id = mapper.value(Mode::Path, &source.id);
        // The id of a format is nobody's name.
        if source.title != source.format {
            source.title = mapper.name(&source.title);
        }
        source.staff_account = source.staff_account.as_deref().map(|account| mapper.name(account));
    }
    for unread in &mut manifest.unread {
        unread.path = mapper.value(Mode::Path, &unread.path);
    }
    let mut out = serde_json::to_vec_pretty(&manifest).ok()?;
    out.push(b'\n');
    Some(out)
}

fn delimited(table: Table, bytes: &[u8], mapper: &mut Mapper) -> Option<Vec<u8>> {
    let mut rows = csv::Reader::from_reader(bytes);
    // The reader of tallies takes them with a byte order mark, too.
    let heads: Vec<String> =
        rows.headers().ok()?.iter().map(|head| head.trim_start_matches('\u{feff}').to_owned()).collect();
    let kind = heads.iter().position(|head| head == "kind");
    let mut out = csv::Writer::from_writer(Vec::with_capacity(bytes.len()));
    out.write_record(&heads).ok()?;
    for row in rows.records() {
        let row = row.ok()?;
        let kind = kind.and_then(|place| row.get(place)).unwrap_or_default();
        let cells = heads.iter().zip(&row).map(|(head, cell)| self::cell(table, head, kind, cell, mapper));
        out.write_record(cells).ok()?;
    }
    out.into_inner().ok()
}

fn lines(table: Table, bytes: &[u8], mapper: &mut Mapper) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let mut row: Map<String, Value> = serde_json::from_slice(line).ok()?;
        let kind = row.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
        for (head, value) in &mut row {
            if let Value::String(text) = value {
                *text = cell(table, head, &kind, text, mapper);
            }
        }
        serde_json::to_writer(&mut out, &row).ok()?;
        out.push(b'\n');
    }
    Some(out)
}

fn columnar(table: Table, bytes: &[u8], mapper: &mut Mapper) -> Option<Vec<u8>> {
    let columns = table.columns();
    let kind = columns.iter().position(|column| column.name == "kind");
    rewritten(table, bytes, &mut |row| {
        let kind = kind.map(|place| row[place]).unwrap_or_default();
        columns.iter().zip(row).map(|(column, text)| cell(table, &column.name, kind, text, mapper)).collect()
    })
}

/// A cell by its column; a handle by its kind.
fn cell(table: Table, column: &str, kind: &str, text: &str, mapper: &mut Mapper) -> String {
    match (table, column) {
        (_, "source") => mapper.value(Mode::Path, text),
        (_, "chat" | "author") => key(text, mapper),
        // As the tables of the CRM have it.
        (Table::Activities, "record") => mapper.id(text),
        (Table::Chats, "title" | "staff_account") => mapper.name(text),
        (Table::Handles, "value") => match kind {
            "phone" => mapper.phones(text),
            "email" => mapper.any(text),
            "name" => mapper.name(text),
            "portal" | "bsuid" => mapper.id(text),
            _ => mapper.value(Mode::Platform, text),
        },
        _ => text.to_owned(),
    }
}

/// The key of a chat or an author: digits as digits, which are permuted; anything else under a number drawn for it.
fn key(text: &str, mapper: &mut Mapper) -> String {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return mapper.coded(text);
    }
    format!("{:016x}", mapper.key.draw("key of a tally", text, 0))
}
