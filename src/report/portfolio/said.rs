//! What people have said of the latest report of each business: who sees to what, and which findings are put up with.

use super::parts::section;
use super::view::View;
use crate::model::portfolio::PortfolioRow;
use crate::report::document::remarks::{COLUMNS, Remark};
use crate::report::document::{Cell, Section, Table, Unit};
use crate::text::escape;

/// Notes and accepted findings; an earlier report of a business keeps its own to itself, for they are carried over or done.
pub(super) fn said(view: View<'_>) -> Option<Section> {
    let lead = vec![view.text("section-portfolio-said-lead", &[])];
    section(view, "portfolio-said", lead, [comments(view), accepted(view)])
}

fn latest(view: View<'_>) -> impl Iterator<Item = &PortfolioRow> {
    view.rows().iter().filter(|row| row.is_latest)
}

fn comments(view: View<'_>) -> Option<Table> {
    let rows = latest(view).flat_map(|row| {
        row.comments.iter().map(move |comment| {
            let name = name(view, comment.subject(), comment.scope.as_deref());
            let [note, owner, due] = Remark::of(std::iter::once(comment)).cells();
            vec![Cell::text(view.whole_label(row)), name, note, owner, due]
        })
    });
    let [note, owner, due] = COLUMNS;
    let columns = [("report", Unit::Words), ("spoken-of", Unit::Words), note, owner, due];
    Table::worded(view.catalog, "portfolio-comments", &columns).rows(rows).unless_empty()
}

fn accepted(view: View<'_>) -> Option<Table> {
    let rows = latest(view).flat_map(|row| {
        row.accepted.iter().map(move |one| {
            vec![
                Cell::text(view.whole_label(row)),
                name(view, &one.finding, one.scope.as_deref()),
                Cell::text(one.reason.clone()),
                Cell::text(one.owner.clone()),
                Cell::text(one.expires.clone()),
            ]
        })
    });
    let columns = [
        ("report", Unit::Words),
        ("finding", Unit::Words),
        ("accepted-because", Unit::Prose),
        ("answers-for-it", Unit::Words),
        ("expires", Unit::Date),
    ];
    Table::worded(view.catalog, "portfolio-accepted", &columns).rows(rows).unless_empty()
}

/// What a finding or a step is called, with what it has to be about.
fn name(view: View<'_>, id: &str, scope: Option<&str>) -> Cell {
    let name = view.risk_of(id).unwrap_or_else(|| view.action(id));
    let scope = scope.map(|scope| format!(" ({})", escape::terminal(scope)));
    Cell::named(id, name + &scope.unwrap_or_default())
}
