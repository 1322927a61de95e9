//! Switches without script: radio buttons, and a rule of the style sheet for each place. Where the browser does not know the
//! rule, and on paper, everything is shown.

use maud::{Markup, html};

use super::canvas::Canvas;
use super::grid;
use crate::report::document::Table;

/// As many choices as the style sheet has rules for.
const MOST: usize = 4;

/// The rows with one word of a column at a time.
pub(super) fn of_rows(table: &Table, column: usize, canvas: Canvas<'_>) -> Markup {
    let groups = table.groups(column);
    let labels: Vec<String> = groups.iter().map(|group| canvas.plain(&group.label)).collect();
    html! {
        div.choices {
            (buttons(&labels, table.id, canvas))
            @for ((group, label), number) in groups.iter().zip(&labels).zip(1..) {
                div.choice.(format!("choice-{number}")) {
                    h4.chosen { (label) }
                    (grid::body(table, &group.rows, &format!("{}-{number}", table.id), canvas))
                }
            }
        }
    }
}

/// The choice itself.
pub(super) fn buttons(labels: &[String], name: &str, canvas: Canvas<'_>) -> Markup {
    html! {
        @if labels.len() > 1 && labels.len() <= MOST {
            fieldset.switch {
                legend { (canvas.text("html-switch", &[])) }
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
