//! Records of a system that no layout knows: JSON of objects that are alike is a table whose headers are their keys.

use std::collections::HashMap;

use serde_json::Value;

use super::pages::each_item;
use super::path::text;
use crate::import::ReadContext;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::dates::Dates;
use crate::import::table::headers::{role_in_messages, role_of};
use crate::import::table::title::Title;
use crate::import::table::{Filler, Plan, Role, Row};
use crate::import::window::Window;
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;

/// Records from which it is judged what the fields are.
const FIRST_RECORDS: usize = 1000;
const FIRST_BYTES: usize = 1 << 20;

/// How deep objects in objects are gone into.
const DEEPEST: usize = 3;

/// A field of a record as a cell.
struct Cell {
    header: String,
    text: String,
    is_number: bool,
}

/// Whether a beginning of JSON holds records of somebody: objects of which several fields are known, one of them a contact.
pub fn looks_like_records(text: &str) -> bool {
    let mut first: Option<Vec<Cell>> = None;
    // The beginning of a file is cut somewhere.
    let _ = each_item(Window::whole(text.as_bytes()), &mut |_, item, _| {
        first.get_or_insert_with(|| cells(&item, None));
    });
    let headers = first.unwrap_or_default();
    let known = || headers.iter().filter_map(|cell| role_of(&cell.header, ""));
    let of_log = || headers.iter().filter_map(|cell| role_in_messages(&cell.header));
    // A name or a contact of any kind stands in lists, too: of a log there is also which way, where or what.
    let is_entry = of_log().any(|role| matches!(role, Role::Direction | Role::Channel | Role::Text));
    let is_partner = |role: Role| {
        matches!(role, Role::Phone | Role::From | Role::Email | Role::ChatId)
            || (is_entry && (role.is_contact() || role.is_name()))
    };
    let is_log = of_log().any(|role| role == Role::Time) && of_log().any(is_partner);
    headers.len() > 1 && (is_log || (known().any(Role::is_contact) && known().count() > 1))
}

/// Reads records as the rows of a table.
///
/// # Errors
///
/// When the text is no JSON, holds no record, or no field says whom a record is about.
pub fn read(input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let mut table = Table { context, held: Vec::new(), size: 0, open: None, error: None, wrapper: None };
    let has_lists = each_item(input, &mut |_, item, place| table.take(&item, place))?;
    table.start();
    if let Some(error) = table.error {
        return Err(error);
    }
    match table.open {
        Some(Open { plan, filler, .. }) => Ok(filler.finish(&plan, "")),
        None if has_lists => Ok(SourceData::default()),
        None => Err(ImportErrorKind::NothingFound("records").into()),
    }
}

/// A table in the making.
struct Table<'c> {
    context: &'c ReadContext<'c>,
    /// The first records, until it is known what their fields are.
    held: Vec<(Vec<Cell>, u64)>,
    size: usize,
    open: Option<Open<'c>>,
    error: Option<ImportError>,
    /// The field in which the records keep what they say, as soon as one of them shows it.
    wrapper: Option<String>,
}

/// A table of which the columns are known.
struct Open<'c> {
    plan: Plan,
    columns: HashMap<String, usize>,
    filler: Filler<'c>,
}

impl Table<'_> {
    fn take(&mut self, item: &Value, place: u64) {
        if self.wrapper.is_none() {
            self.wrapper = wrapped(item).map(|(wrapper, _)| wrapper.clone());
        }
        let cells = cells(item, self.wrapper.as_deref());
        if let Some(open) = &mut self.open {
            return open.take(&cells, place);
        }
        self.size += cells.iter().map(|cell| cell.text.len()).sum::<usize>();
        self.held.push((cells, place));
        if self.held.len() >= FIRST_RECORDS || self.size >= FIRST_BYTES {
            self.start();
        }
    }

    /// Finds out what the fields are, and takes the records that were held.
    fn start(&mut self) {
        if self.open.is_some() || self.held.is_empty() || self.error.is_some() {
            return;
        }
        let (mut headers, mut columns) = (Vec::new(), HashMap::new());
        for cell in self.held.iter().flat_map(|(cells, _)| cells) {
            columns.entry(cell.header.clone()).or_insert_with(|| {
                headers.push(cell.header.clone());
                headers.len() - 1
            });
        }
        let rows: Vec<Row> =
            self.held.iter().filter_map(|(cells, place)| row(&columns, cells, *place)).collect();
        let filler = Filler::new(self.context, Dates::new(self.context.params, self.context.rule));
        let opened = Plan::new(headers, self.context.rule, &rows, &Title::default()).and_then(|plan| {
            let mut open = Open { plan, columns, filler };
            open.settle(&rows)?;
            Ok(open)
        });
        match opened {
            Ok(mut open) => {
                let held = std::mem::take(&mut self.held);
                for (cells, place) in &held {
                    open.take(cells, *place);
                }
                self.open = Some(open);
            }
            Err(error) => self.error = Some(error),
        }
    }
}

impl Open<'_> {
    /// Finds the order of day and month, and the notation of amounts.
    fn settle(&mut self, rows: &[Row]) -> Result<(), ImportError> {
        let dates = self.plan.columns(Role::is_date);
        let amounts = self.plan.all(Role::DealAmount).to_vec();
        for row in rows {
            for column in &dates {
                self.filler.dates.observe(row, *column);
            }
            for column in amounts.iter().filter(|column| !row.is_number(**column)) {
                self.filler.notation.observe(&row.text(*column));
            }
        }
        self.filler.dates.settle()
    }

    fn take(&mut self, cells: &[Cell], place: u64) {
        match row(&self.columns, cells, place) {
            Some(row) => self.filler.take(&self.plan, &row),
            None => self.filler.data.ledger.skip(SkipReason::Malformed, place),
        }
    }
}

/// A record as a row; fields that the first records do not have are passed over. `None` when it is longer than a row may be.
fn row(columns: &HashMap<String, usize>, cells: &[Cell], place: u64) -> Option<Row> {
    let mut ordered: Vec<Option<&Cell>> = vec![None; columns.len()];
    for cell in cells {
        if let Some(slot) = columns.get(&cell.header).and_then(|column| ordered.get_mut(*column)) {
            *slot = Some(cell);
        }
    }
    let mut row = Row::default();
    row.place = place;
    for cell in ordered {
        row.push(cell.map_or(&[][..], |cell| cell.text.as_bytes())).ok()?;
        if cell.is_some_and(|cell| cell.is_number) {
            row.mark_number();
        }
    }
    Some(row)
}

/// The fields of a record. What another record keeps in a wrapper, one with a single field keeps there too.
fn cells(item: &Value, wrapper: Option<&str>) -> Vec<Cell> {
    let mut cells = Vec::new();
    let known = || item.as_object()?.get_key_value(wrapper?).filter(|(_, own)| own.is_object());
    match wrapped(item).or_else(known) {
        Some((wrapper, own)) => {
            let around = item.as_object().into_iter().flatten().filter(|(key, _)| *key != wrapper);
            around.for_each(|(key, value)| flatten(key, value, 1, &mut cells));
            flatten("", own, 0, &mut cells);
        }
        None => flatten("", item, 0, &mut cells),
    }
    cells
}

/// The one object in which a record keeps what it says, where around it stands no more than what it is: `{"id": 7, "attributes": {…}}`.
fn wrapped(item: &Value) -> Option<(&String, &Value)> {
    let fields = item.as_object()?;
    let mut objects = fields.iter().filter(|(_, value)| value.is_object());
    let (wrapper, own) = objects.next().filter(|_| objects.clone().next().is_none())?;
    let says_of_whom =
        |key: &String| role_of(key, "").is_some_and(|role| role.is_name() || role.is_contact());
    let inner = own.as_object().filter(|inner| inner.len() > 1 && inner.keys().any(says_of_whom))?;
    let is_bare = !fields.keys().any(says_of_whom) && fields.keys().all(|key| !inner.contains_key(key));
    is_bare.then_some((wrapper, own))
}

fn flatten(name: &str, value: &Value, depth: usize, cells: &mut Vec<Cell>) {
    match value {
        Value::Object(fields) if depth < DEEPEST => {
            for (key, value) in fields {
                let below = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                flatten(&below, value, depth + 1, cells);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| flatten(name, item, depth, cells)),
        value => {
            let text = text(value);
            if text.is_empty() {
                return;
            }
            match cells.iter_mut().find(|cell| cell.header == name) {
                Some(cell) => {
                    cell.text.push(';');
                    cell.text.push_str(&text);
                    cell.is_number = false;
                }
                None => cells.push(Cell { header: name.to_owned(), text, is_number: value.is_number() }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::{params, rule};

    fn read_all(json: &str) -> Result<SourceData, ImportError> {
        let (params, rule) = (params(), rule());
        let context = ReadContext { path: "x.json", name: "x.json", params: &params, rule: &rule };
        read(Window::whole(json.as_bytes()), &context)
    }

    #[test]
    fn lists_and_lines_of_records_are_tables() {
        let shapes = [
            r#"[{"name":"Vera","contact":{"phone":"+447400123461"}},{"name":"Ines","email":"ines@kiln.example"}]"#,
            "{\"name\":\"Vera\",\"phone\":\"+447400123461\"}\n{\"name\":\"Ines\",\"email\":\"ines@kiln.example\"}\n",
            r#"{"clients":[{"name":"Vera","phones":["+447400123461"]},{"name":"Ines","email":"ines@kiln.example"}]}"#,
        ];
        for shape in shapes {
            assert!(looks_like_records(shape), "{shape}");
            let data = read_all(shape).expect("records");
            assert_eq!(data.ledger.records, 2, "{shape}");
            assert_eq!(data.detail.table.map(|table| (table.with_phone, table.with_email)), Some((1, 1)));
        }
    }

    #[test]
    fn what_a_record_says_may_stand_in_a_wrapper() {
        let json = r#"{"data":[
            {"id":7,"type":"person","attributes":{"full_name":"Vera Moss","contact":{"phone":"+447400123461","email":"vera@kiln.example"}}},
            {"id":8,"type":"person","attributes":{"full_name":"Ines Lind","contact":{"phone":"+447400123462"}}}],"meta":{"total":2}}"#;
        assert!(looks_like_records(json));
        let data = read_all(json).expect("records");
        let ids: Vec<&str> = data.records.iter().map(|record| record.id.as_str()).collect();
        assert_eq!(
            (ids, data.records[0].name.as_str(), data.records[0].points.len()),
            (vec!["7", "8"], "Vera Moss", 2)
        );
        // What stands beside a name is of somebody else.
        let json = r#"[{"name":"Vera Moss","phone":"+447400123461","company":{"title":"Kiln","city":"York","site":"kiln"}}]"#;
        assert_eq!(read_all(json).expect("records").records[0].name, "Vera Moss");
    }

    #[test]
    fn lines_of_messages_are_a_log() {
        let lines = "{\"date\":\"2025-03-05T10:15:00Z\",\"channel\":\"whatsapp\",\"direction\":\"in\",\"phone\":\"+447400123461\",\"text\":\"hi\"}\n\
                     {\"date\":\"2025-03-05T10:16:00Z\",\"channel\":\"whatsapp\",\"direction\":\"out\",\"phone\":\"+447400123461\",\"text\":\"yes\"}\n";
        assert!(looks_like_records(lines));
        assert_eq!(read_all(lines).expect("a log").ledger.messages, 2);
    }

    #[test]
    fn settings_are_no_records() {
        for json in [r#"{"name":"untether","version":"1"}"#, "[1,2]", r#"{"a":{"b":{"c":1}}}"#, "{}", "[]"] {
            assert!(!looks_like_records(json), "{json}");
        }
    }
}
