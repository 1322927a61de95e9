//! A table under its heading, with what may be chosen in it.

use super::canvas::Canvas;
use super::choice;
use super::grid;
use crate::report::document::{Switch, Table};
use maud::{Markup, html};

/// All tables of a section; those of one group behind a switch.
pub(super) fn tables(tables: &[Table], canvas: Canvas<'_>) -> Markup {
    let group = |table: &Table| match &table.switch {
        Some(Switch::Tables { group, .. }) => Some(*group),
        _ => None,
    };
    html! {
        @for tables in tables.chunk_by(|a, b| group(a).is_some() && group(a) == group(b)) {
            @if tables.len() > 1 { (of_tables(tables, canvas)) }
            @else {
                @for table in tables { (part(table, canvas)) }
            }
        }
    }
}

/// A table whose heading is that of its section.
pub(super) fn under_its_section(table: &Table, canvas: Canvas<'_>) -> Markup {
    html! {
        div.part.unprinted[table.on_paper == Some(0)] {
            // Headings of entries stand below one of the table, also where the eye has the section's.
            @if table.shape.is_by_row() { h3.hush { (table.title) } }
            @if !table.note.is_empty() { p.note { (table.note) } }
            @if let Some(Switch::Rows(column)) = table.switch { (choice::of_rows(table, column, canvas)) }
            @else { (grid::body(table, &table.rows, table.id, canvas)) }
        }
    }
}

/// A table under its heading.
fn part(table: &Table, canvas: Canvas<'_>) -> Markup {
    html! {
        div.part.unprinted[table.on_paper == Some(0)] {
            h3 id={ "t-" (table.id) } { (table.title) }
            @if !table.note.is_empty() { p.note { (table.note) } }
            @if let Some(Switch::Rows(column)) = table.switch { (choice::of_rows(table, column, canvas)) }
            @else { (grid::body(table, &table.rows, table.id, canvas)) }
        }
    }
}

/// One of several tables at a time.
fn of_tables(tables: &[Table], canvas: Canvas<'_>) -> Markup {
    let label = |table: &Table| table.choice().unwrap_or(&table.title).to_owned();
    let labels: Vec<String> = tables.iter().map(label).collect();
    let name = tables.first().map_or("", |table| table.id);
    html! {
        div.choices {
            (choice::buttons(&labels, name, canvas))
            @for (table, number) in tables.iter().zip(1..) {
                div.choice.(format!("choice-{number}")) { (part(table, canvas)) }
            }
        }
    }
}
