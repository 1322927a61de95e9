//! One list of records: a table whose columns are known when enough of it was seen.

use std::collections::HashMap;

use serde_json::Value;

use super::cells::{Cell, cells, headers_of, placed, row, wrapped};
use super::divide::{constants, departs, divider, list_of};
use super::inner::{Inner, Item};
use crate::import::ReadContext;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::Filler;
use crate::import::table::dates::Dates;
use crate::import::table::handed::Handed;
use crate::import::table::late::Late;
use crate::import::table::needs::notice_of;
use crate::model::ledger::SkipReason;
use crate::model::source::{SourceData, SourceKind};

/// Records from which it is judged what the fields are.
pub(super) const FIRST_RECORDS: usize = 1000;
const FIRST_BYTES: usize = 1 << 20;

/// A list in the making.
pub(super) struct List<'t> {
    context: ReadContext<'t>,
    name: String,
    state: State<'t>,
    /// The field in which the records keep what they say, as soon as one of them shows it.
    wrapper: Option<String>,
    /// What is done with lists inside of its records.
    inner: Inner,
    /// Fields that said one word in all of its first records, and the word.
    constants: Vec<(String, String)>,
    /// Fields that no record had when it was decided what the columns are: they are not used, and it is said.
    late: Late,
}

/// How far a list is.
enum State<'t> {
    /// The first records, until it is known what their fields are, and their size.
    Held(Vec<(Value, u64)>, usize),
    /// The columns are known.
    Open(HashMap<String, usize>, Box<Handed<'t>>),
    /// Its records are of several kinds, which a field says.
    Divided(String),
    /// It is no table that can be used.
    Left(ImportError, Box<SourceData>),
}

impl<'t> List<'t> {
    pub(super) fn new(context: ReadContext<'t>, name: &str) -> Self {
        let state = State::Held(Vec::new(), 0);
        Self {
            context,
            name: name.to_owned(),
            state,
            wrapper: None,
            inner: Inner::default(),
            constants: Vec::new(),
            late: Late::default(),
        }
    }

    /// Takes the next record. What it lists of its own is handed back.
    pub(super) fn take(&mut self, item: Value, place: u64) -> Vec<Item> {
        if self.wrapper.is_none() {
            self.wrapper = wrapped(&item).map(|(wrapper, _)| wrapper.clone());
        }
        if let Some(field) = self.kind_elsewhere(&item) {
            return vec![Item::Record(list_of(&self.name, &item, field), item, place)];
        }
        match &mut self.state {
            State::Held(held, size) => {
                *size += size_of(&item);
                held.push((item, place));
                let is_enough = held.len() >= FIRST_RECORDS || *size >= FIRST_BYTES;
                if is_enough { self.start() } else { Vec::new() }
            }
            State::Open(columns, handed) => {
                let (record, items) = self.inner.taken_out(item, place);
                let Some(record) = record else { return items };
                let cells = cells(&record, self.wrapper.as_deref());
                let (placed, others) = placed(columns, &cells);
                match row(&placed, place) {
                    Some(row) => handed.row(&row),
                    None => handed.too_long(place),
                }
                for cell in others.iter().filter(|cell| !cell.text.is_empty()) {
                    self.late.add(&cell.header, &cell.text);
                }
                items
            }
            State::Divided(field) => vec![Item::Record(list_of(&self.name, &item, field), item, place)],
            State::Left(_, data) => {
                data.ledger.skip(SkipReason::Unsupported, place);
                Vec::new()
            }
        }
    }

    /// The field by which a record says that it is of another kind than the first ones were: most of its fields none of them had.
    fn kind_elsewhere(&self, item: &Value) -> Option<&str> {
        let field = departs(item, &self.constants)?;
        let is_other = match &self.state {
            State::Held(..) | State::Divided(_) => false,
            State::Left(..) => true,
            State::Open(columns, _) => {
                let cells = cells(item, self.wrapper.as_deref());
                cells.iter().filter(|cell| columns.contains_key(&cell.header)).count() * 2 < cells.len()
            }
        };
        is_other.then_some(field)
    }

    /// Finds out what the fields are, and takes the records that were held. What they list of their own is handed back.
    pub(super) fn start(&mut self) -> Vec<Item> {
        let State::Held(held, _) = &mut self.state else { return Vec::new() };
        let held = std::mem::take(held);
        if let Some(field) = divider(&held) {
            let of_kind = |(item, place)| Item::Record(list_of(&self.name, &item, &field), item, place);
            let items = held.into_iter().map(of_kind).collect();
            self.state = State::Divided(field);
            return items;
        }
        self.inner = Inner::of(&held);
        self.constants = constants(&held);
        let mut items = Vec::new();
        let mut records: Vec<(Vec<Cell>, u64)> = Vec::with_capacity(held.len());
        for (item, place) in held {
            let (record, mut inner) = self.inner.taken_out(item, place);
            items.append(&mut inner);
            records.extend(record.map(|record| (cells(&record, self.wrapper.as_deref()), place)));
        }
        if records.is_empty() {
            return items;
        }
        let (headers, columns) = headers_of(&records);
        let mut filler = Filler::new(&self.context, Dates::new(self.context.params, self.context.rule));
        let mut rows = Vec::with_capacity(records.len());
        for (cells, place) in &records {
            match row(&placed(&columns, cells).0, *place) {
                Some(row) => rows.push(row),
                None => filler.data.ledger.skip(SkipReason::Malformed, *place),
            }
        }
        self.state = match Handed::open(headers, rows, &self.context, filler) {
            Ok(handed) => State::Open(columns, Box::new(handed)),
            Err(error) => {
                let mut data = SourceData { kind: SourceKind::Crm, ..SourceData::default() };
                data.detail.notices.extend(notice_of(&error));
                for (_, place) in &records {
                    data.ledger.skip(SkipReason::Unsupported, *place);
                }
                State::Left(error, Box::new(data))
            }
        };
        items
    }

    /// What was read of it, if anything stays in it; a list that is no table is left out, and the error says why.
    ///
    /// # Errors
    ///
    /// As `Handed::open`, but for a table that lacks columns.
    pub(super) fn finish(self) -> Result<Option<(SourceData, Option<ImportError>)>, ImportError> {
        match self.state {
            State::Held(..) | State::Divided(_) => Ok(None),
            State::Open(_, handed) => {
                let (mut filler, mut plan, open) = handed.finish();
                filler.data.open = open.into();
                self.late.note(&mut plan);
                Ok(Some((filler.finish(&plan, ""), None)))
            }
            State::Left(error, data) if matches!(error.kind, ImportErrorKind::Columns { .. }) => {
                Ok(Some((*data, Some(error))))
            }
            State::Left(error, _) => Err(error),
        }
    }
}

/// About how many bytes a value takes as text.
fn size_of(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(size_of).sum(),
        Value::Object(fields) => fields.iter().map(|(key, value)| key.len() + size_of(value)).sum(),
        _ => 8,
    }
}
