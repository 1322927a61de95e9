//! Records of a system that no layout knows: JSON of objects that are alike is a table whose headers are their keys.

use std::collections::HashMap;

use serde_json::Value;

use super::pages::each_item;
use super::path::text;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::dates::Dates;
use crate::import::table::handed::Handed;
use crate::import::table::headers::{role_in_messages, role_of};
use crate::import::table::late::Late;
use crate::import::table::title::Title;
use crate::import::table::{Filler, Plan, Role, Row, TableKind};
use crate::import::window::Window;
use crate::import::{ReadContext, SourceRule};
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

/// Records of a beginning from which it is judged whether they are any.
const RECORDS_OF_PROBE: usize = 20;

/// Whether a beginning of JSON holds records of somebody: objects that make a table of people, of what they bought or of what was
/// said. A list of anything else of which fields are known is a table that is left out, and that is said.
pub fn looks_like_records(text: &str) -> bool {
    let mut first: Vec<(Vec<Cell>, u64)> = Vec::new();
    // The beginning of a file is cut somewhere.
    let _ = each_item(Window::whole(text.as_bytes()), &mut |_, item, place| {
        if first.len() < RECORDS_OF_PROBE {
            first.push((cells(&item, None), place));
        }
    });
    let (headers, columns) = headers_of(&first);
    let known = || headers.iter().filter_map(|header| role_of(header, ""));
    let of_log = || headers.iter().filter_map(|header| role_in_messages(header));
    // A name or a contact of any kind stands in lists, too: of a log there is also which way, where or what.
    let is_entry = of_log().any(|role| matches!(role, Role::Direction | Role::Channel | Role::Text));
    let is_partner = |role: Role| {
        matches!(role, Role::Phone | Role::From | Role::Email | Role::ChatId)
            || (is_entry && (role.is_contact() || role.is_name()))
    };
    let is_log = of_log().any(|role| role == Role::Time) && of_log().any(is_partner);
    if headers.len() < 2 || is_log || known().count() < 2 {
        return headers.len() > 1 && is_log;
    }
    let is_list = first.len() > 1;
    let rows: Vec<Row> =
        first.iter().filter_map(|(cells, place)| row(&placed(&columns, cells).0, *place)).collect();
    known().any(Role::is_contact)
        || Plan::new(headers.clone(), &SourceRule::default(), &rows, &Title::default()).is_ok_and(|plan| {
            match plan.kind {
                // Settings have names, too.
                TableKind::Contacts => {
                    plan.columns(Role::is_contact).iter().any(|column| is_filled(&rows, *column))
                }
                TableKind::Unused | TableKind::Companies => is_list,
                _ => true,
            }
        })
}

fn is_filled(rows: &[Row], column: usize) -> bool {
    rows.iter().any(|row| !row.bytes(column).is_empty())
}

/// Reads records as the rows of a table.
///
/// # Errors
///
/// When the text is no JSON, holds no record, or no field says whom a record is about.
pub fn read(input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let mut filler = Filler::new(context, Dates::new(context.params, context.rule));
    let mut table = Table {
        context,
        held: Vec::new(),
        size: 0,
        filler: Some(&mut filler),
        open: None,
        late: Late::default(),
        error: None,
        wrapper: None,
    };
    let has_lists = each_item(input, &mut |_, item, place| table.take(&item, place))?;
    table.start();
    let Table { open, late, error, .. } = table;
    if let Some(error) = error {
        return Err(error);
    }
    match open {
        Some(Open { handed, .. }) => {
            let (mut plan, open) = handed.finish();
            filler.data.open = open.into();
            late.note(&mut plan);
            Ok(filler.finish(&plan, ""))
        }
        None if has_lists => Ok(SourceData::default()),
        None => Err(ImportErrorKind::NothingFound("records").into()),
    }
}

/// A table in the making.
struct Table<'t, 'c> {
    context: &'t ReadContext<'t>,
    /// The first records, until it is known what their fields are.
    held: Vec<(Vec<Cell>, u64)>,
    size: usize,
    /// What takes the rows, until the table is open.
    filler: Option<&'t mut Filler<'c>>,
    open: Option<Open<'t, 'c>>,
    /// Fields that no record had when it was decided what the columns are: they are not used, and it is said.
    late: Late,
    error: Option<ImportError>,
    /// The field in which the records keep what they say, as soon as one of them shows it.
    wrapper: Option<String>,
}

/// A table of which the columns are known.
struct Open<'t, 'c> {
    columns: HashMap<String, usize>,
    handed: Handed<'t, 'c>,
}

impl Table<'_, '_> {
    fn take(&mut self, item: &Value, place: u64) {
        if self.wrapper.is_none() {
            self.wrapper = wrapped(item).map(|(wrapper, _)| wrapper.clone());
        }
        let cells = cells(item, self.wrapper.as_deref());
        if let Some(open) = &mut self.open {
            let (placed, others) = placed(&open.columns, &cells);
            match row(&placed, place) {
                Some(row) => open.handed.row(&row),
                None => open.handed.too_long(place),
            }
            for cell in others.iter().filter(|cell| !cell.text.is_empty()) {
                self.late.add(&cell.header, &cell.text);
            }
            return;
        }
        self.size += cells.iter().map(|cell| cell.text.len()).sum::<usize>();
        self.held.push((cells, place));
        if self.held.len() >= FIRST_RECORDS || self.size >= FIRST_BYTES {
            self.start();
        }
    }

    /// Finds out what the fields are, and takes the records that were held.
    fn start(&mut self) {
        let Some(filler) = self.filler.take().filter(|_| !self.held.is_empty()) else { return };
        let held = std::mem::take(&mut self.held);
        let (headers, columns) = headers_of(&held);
        let mut rows = Vec::with_capacity(held.len());
        for (cells, place) in &held {
            match row(&placed(&columns, cells).0, *place) {
                Some(row) => rows.push(row),
                None => filler.data.ledger.skip(SkipReason::Malformed, *place),
            }
        }
        match Handed::open(headers, rows, self.context, filler) {
            Ok(handed) => self.open = Some(Open { columns, handed }),
            Err(error) => self.error = Some(error),
        }
    }
}

/// The fields of records in the order in which they are met, and the place of each.
fn headers_of(records: &[(Vec<Cell>, u64)]) -> (Vec<String>, HashMap<String, usize>) {
    let (mut headers, mut columns) = (Vec::new(), HashMap::new());
    for cell in records.iter().flat_map(|(cells, _)| cells) {
        columns.entry(cell.header.clone()).or_insert_with(|| {
            headers.push(cell.header.clone());
            headers.len() - 1
        });
    }
    (headers, columns)
}

/// The fields of a record by column, and those for which there is none.
fn placed<'c>(columns: &HashMap<String, usize>, cells: &'c [Cell]) -> (Vec<Option<&'c Cell>>, Vec<&'c Cell>) {
    let (mut placed, mut others) = (vec![None; columns.len()], Vec::new());
    for cell in cells {
        match columns.get(&cell.header).and_then(|column| placed.get_mut(*column)) {
            Some(place) => *place = Some(cell),
            None => others.push(cell),
        }
    }
    (placed, others)
}

/// Fields by column as a row; `None` when it is longer than a row may be.
fn row(placed: &[Option<&Cell>], place: u64) -> Option<Row> {
    let mut row = Row::default();
    row.place = place;
    for cell in placed {
        row.push(cell.map_or(&[][..], |cell| cell.text.as_bytes())).ok()?;
        if cell.is_some_and(|cell| cell.is_number) {
            row.mark_number();
        }
    }
    row.write_plainly();
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

/// Adds what stands below a field. One without a value is a column that was exported, as an empty column of a table is.
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
            match cells.iter_mut().find(|cell| cell.header == name) {
                Some(_) if text.is_empty() => {}
                Some(cell) if cell.text.is_empty() => {
                    (cell.text, cell.is_number) = (text, value.is_number());
                }
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
    fn what_clients_bought_and_did_are_tables_too() {
        // A table of deals as JSON names its clients by id, and by nothing that reaches them.
        let deals = r#"[{"Record ID":"41","Deal Name":"Renewal","Deal Stage":"Closed Won","Close Date":"2025-02-10 10:54","Amount":"2584.7","Associated Contact IDs":"586"}]"#;
        assert!(looks_like_records(deals));
        assert_eq!(read_all(deals).expect("deals").ledger.deals, 1);
        // The first record may be one that nothing is known of.
        let people = r#"[{"ID":"1","Имя":"Анна","Мобильный телефон":""},{"ID":"2","Имя":"Вера","Мобильный телефон":"+79165552104"}]"#;
        assert!(looks_like_records(people));
        assert_eq!(read_all(people).expect("people").ledger.records, 2);
    }

    #[test]
    fn a_field_without_a_value_is_a_column() {
        let data =
            read_all(r#"[{"name":"Vera","email":"vera@kiln.example","Unsubscribed from all email":""}]"#);
        let table = data.expect("records").detail.table.expect("a table");
        assert!(
            table.columns.iter().any(|column| column.role.as_deref() == Some("consent_optout")),
            "{:?}",
            table.columns
        );
    }

    #[test]
    fn a_field_that_comes_late_is_said_not_to_be_used() {
        let common =
            |number: usize| format!(r#"{{"name":"Vera {number}","email":"v{number}@kiln.example"}}"#);
        let mut lines: Vec<String> = (0..=FIRST_RECORDS).map(common).collect();
        lines.push(r#"{"name":"Ines","phone":"+447400123461","shoe size":"39"}"#.to_owned());
        let data = read_all(&lines.join("\n")).expect("records");
        let unused: Vec<(&str, &str)> =
            data.unused.iter().map(|column| (column.header.as_str(), column.looks_like.as_str())).collect();
        assert_eq!(unused, [("phone", "phone")]);
        let columns = data.detail.table.expect("a table").columns;
        assert_eq!(columns.last().map(|column| column.header.as_str()), Some("shoe size"));
    }

    #[test]
    fn settings_are_no_records() {
        for json in [r#"{"name":"untether","version":"1"}"#, "[1,2]", r#"{"a":{"b":{"c":1}}}"#, "{}", "[]"] {
            assert!(!looks_like_records(json), "{json}");
        }
    }
}
