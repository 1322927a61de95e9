//! Items as rows: the fields of an item become cells, so that one reader serves tables and interfaces.

use std::collections::HashMap;

use super::layout::{Object, Use};
use crate::import::table::dialect;
use crate::import::table::late::Late;
use crate::import::table::{Evidence, Plan, Role, Row, TableKind};

/// The fields of items of one kind. Those of the layout stand first; others are added as they are met.
pub struct Fields {
    /// What each field is for.
    pub plan: Plan,
    index: HashMap<String, usize>,
    cells: Vec<String>,
    /// Whether a field has held anything.
    met: Vec<bool>,
    /// Number of fields of the layout.
    fixed: usize,
    /// Those of which nobody knows what they are for.
    unknown: Late,
}

impl Fields {
    /// The fields of a kind of object.
    pub fn of(object: &'static Object, system: &str) -> Self {
        let kind = match object.kind {
            Use::Row(kind) => kind,
            Use::System | Use::Nothing => TableKind::Unused,
        };
        let mut plan = Plan::growing(dialect::by_system(system), kind);
        plan.id_prefix = &object.prefix;
        let mut index = HashMap::new();
        for (column, field) in object.fields.iter().enumerate() {
            plan.add(field.path.name(), Some(field.role), Evidence::Header);
            for key in field.path.keys() {
                index.entry(key.to_owned()).or_insert(column);
            }
        }
        let fixed = object.fields.len();
        Self {
            plan,
            index,
            cells: vec![String::new(); fixed],
            met: vec![false; fixed],
            fixed,
            unknown: Late::default(),
        }
    }

    /// Fills a field of the layout; a second value is put behind the first one.
    pub fn fill(&mut self, column: usize, value: &str) {
        if let Some(cell) = self.cells.get_mut(column) {
            put(cell, value);
            self.met[column] |= !value.is_empty();
        }
    }

    /// Sets a field by its name.
    pub fn set(&mut self, name: &str, role: Option<Role>, value: &str) {
        let next = self.cells.len();
        let key = format!("{name}\n{}", role.map_or("", Role::name));
        let column = *self.index.entry(key).or_insert(next);
        if column == next {
            self.plan.add(name.to_owned(), role, Evidence::Header);
            self.cells.push(String::new());
            self.met.push(false);
        }
        if role.is_none() {
            self.unknown.add(name, value);
        }
        self.fill(column, value);
    }

    /// Whether the layout has a field of this name.
    pub fn is_fixed(&self, name: &str) -> bool {
        self.index.get(name).is_some_and(|column| *column < self.fixed)
    }

    /// Whether any item was met.
    pub fn is_met(&self) -> bool {
        self.met.contains(&true)
    }

    /// The plan with the fields that held anything.
    pub fn shown(&self) -> Plan {
        let mut shown = Plan::growing(self.plan.dialect, self.plan.kind);
        let met = self.met.iter().enumerate().filter(|(_, is_met)| **is_met);
        met.for_each(|(column, _)| {
            shown.add(self.plan.headers[column].clone(), self.plan.role(column), Evidence::Header);
        });
        shown
    }

    /// Notes in `plan` the fields without a use whose cells are contacts.
    pub fn note_unused(self, plan: &mut Plan) {
        self.unknown.note_contacts(plan);
    }

    /// The current item as a row; the next one starts empty. `None` when it is longer than a row may be.
    pub fn take(&mut self, place: u64) -> Option<Row> {
        let mut row = Row::default();
        row.place = place;
        let mut is_whole = true;
        for (column, cell) in self.cells.iter_mut().enumerate() {
            is_whole &= row.push(cell.as_bytes()).is_ok();
            // In an interface a dot is a decimal point, also where the number stands in quotes.
            let is_amount = matches!(self.plan.role(column), Some(Role::DealAmount | Role::Spent));
            if is_amount && cell.parse::<f64>().is_ok() {
                row.mark_number();
            }
            cell.clear();
        }
        is_whole.then_some(row)
    }
}

fn put(cell: &mut String, value: &str) {
    if !cell.is_empty() && !value.is_empty() {
        cell.push(';');
    }
    cell.push_str(value);
}
