//! Items as rows: the fields of an item become cells, so that one reader serves tables and interfaces.

use std::collections::HashMap;

use serde_json::Value;

use crate::import::table::dialect;
use crate::import::table::{Plan, Role, Row, TableKind};

/// The fields of items of one kind. Columns are added as fields are met.
pub struct Fields {
    /// What each field is for.
    pub plan: Plan,
    index: HashMap<String, usize>,
    cells: Vec<String>,
}

impl Fields {
    /// No fields yet.
    pub fn new(system: &str, kind: TableKind) -> Self {
        Self {
            plan: Plan::growing(dialect::by_system(system), kind),
            index: HashMap::new(),
            cells: Vec::new(),
        }
    }

    /// Sets a field of the current item; a second value of the same field is put behind the first one.
    pub fn set(&mut self, name: &str, role: Option<Role>, value: &str) {
        let index = *self.index.entry(name.to_owned()).or_insert_with(|| {
            self.plan.add(name.to_owned(), role);
            self.plan.headers.len() - 1
        });
        if self.cells.len() <= index {
            self.cells.resize(index + 1, String::new());
        }
        let cell = &mut self.cells[index];
        if !cell.is_empty() && !value.is_empty() {
            cell.push(';');
        }
        cell.push_str(value);
    }

    /// The current item as a row; the next one starts empty. `None` when it is longer than a row may be.
    pub fn take(&mut self, place: u64) -> Option<Row> {
        let mut row = Row::default();
        row.place = place;
        let cells = std::mem::take(&mut self.cells);
        for (column, cell) in cells.iter().enumerate() {
            row.push(cell.as_bytes()).ok()?;
            // In an interface a dot is a decimal point, also where the number stands in quotes.
            if self.plan.role(column) == Some(Role::DealAmount) && cell.parse::<f64>().is_ok() {
                row.mark_number();
            }
        }
        Some(row)
    }
}

/// A number, word or flag as text; empty for anything else.
pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}

/// Items of a list; none when it is none.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
