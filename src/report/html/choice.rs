//! Switches without script: radio buttons, and a rule of the style sheet for each place. Where the browser does not know the
//! rule, and on paper, everything is shown.

use maud::{Markup, html};

use super::grid;
use super::room::Room;
use crate::report::document::{Cell, Switch, Table};

/// As many choices as the style sheet has rules for.
const MOST: usize = 4;

/// One of several tables at a time.
pub(super) fn of_tables(tables: &[Table], room: Room<'_>) -> Markup {
    let labels: Vec<String> = tables.iter().map(label).collect();
    let name = tables.first().map_or("", |table| table.id);
    html! {
        div.choices {
            (buttons(&labels, name, room))
            @for (table, number) in tables.iter().zip(1..) {
                div.choice.(format!("choice-{number}")) { (grid::part(table, room)) }
            }
        }
    }
}

fn label(table: &Table) -> String {
    match &table.switch {
        Some(Switch::Tables { label, .. }) => label.clone(),
        _ => table.title.clone(),
    }
}

/// The rows with one word of a column at a time.
pub(super) fn of_rows(table: &Table, column: usize, room: Room<'_>) -> Markup {
    let word = |row: &Vec<Cell>| match row.get(column) {
        Some(cell) => room.plain(cell.words().unwrap_or_default()),
        None => String::new(),
    };
    let mut groups: Vec<(String, Vec<Vec<Cell>>)> = Vec::new();
    for row in &table.rows {
        let word = word(row);
        match groups.iter_mut().find(|(known, _)| *known == word) {
            Some((_, rows)) => rows.push(row.clone()),
            None => groups.push((word, vec![row.clone()])),
        }
    }
    let labels: Vec<String> = groups.iter().map(|(word, _)| word.clone()).collect();
    html! {
        div.choices {
            (buttons(&labels, table.id, room))
            @for ((word, rows), number) in groups.iter().zip(1..) {
                div.choice.(format!("choice-{number}")) {
                    h4.chosen { (word) }
                    (grid::body(table, rows, &format!("{}-{number}", table.id), room))
                }
            }
        }
    }
}

fn buttons(labels: &[String], name: &str, room: Room<'_>) -> Markup {
    html! {
        @if labels.len() > 1 && labels.len() <= MOST {
            fieldset.switch {
                legend { (room.text("html-switch", &[])) }
                @for (label, number) in labels.iter().zip(1..) {
                    label {
                        input type="radio" name={ "switch-" (name) } class={ "pick-" (number) } checked[number == 1];
                        (label)
                    }
                }
            }
        }
    }
}
