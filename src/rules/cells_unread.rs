//! Filled cells of used columns that gave no value.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;

/// Dates, amounts or phones stand in the tables and cannot be read.
pub(super) struct CellsUnread;

/// What is unread is unknown: a few cells move little, a column of them moves a test.
const SCALE: Scale =
    Scale { unit: Unit::Count, steps: &[(Severity::Medium, 20.0), (Severity::Low, 0.0)], reason: "unread" };

impl Rule for CellsUnread {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "cells-unread",
            subject: Subject::Data,
            since: "0.1.0",
            scale: SCALE,
            facts: &[("amounts", FactKind::Count), ("cells", FactKind::Count), ("columns", FactKind::Count)],
            needs: &[],
            figures: &["sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let unread = &facts.report.understood.cells_unread;
        let cells: u64 = unread.iter().map(|column| column.count.or_zero()).sum();
        let of_amounts = unread.iter().filter(|column| column.role == "deal_amount");
        let found = vec![
            ("amounts", Fact::Count(of_amounts.map(|column| column.count.or_zero()).sum())),
            ("cells", Fact::Count(cells)),
            ("columns", Fact::Count(unread.len() as u64)),
        ];
        Judgement::found(SCALE.of(cells as f64), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::report::UnreadCells;

    fn cells(role: &str, count: u64) -> UnreadCells {
        let (source, column) = ("a.csv".to_owned(), "column 3".to_owned());
        UnreadCells { source, column, role: role.to_owned(), count: count.into(), places: Vec::new() }
    }

    #[test]
    fn unread_cells_are_counted_over_all_columns() {
        let mut world = world(times(2, &client()));
        world.change = |report| {
            report.understood.cells_unread = vec![cells("created_at", 18), cells("deal_amount", 3)];
        };
        let found = world.found(&CellsUnread);
        assert_eq!(found.severity, Severity::Medium);
        assert_eq!(found.facts[0], ("amounts", Fact::Count(3)));
        assert_eq!(found.facts[1], ("cells", Fact::Count(21)));
    }

    #[test]
    fn tables_that_are_read_whole_are_no_finding() {
        let world = world(times(2, &client()));
        assert_eq!(world.ask(&CellsUnread), Judgement::Quiet);
    }
}
