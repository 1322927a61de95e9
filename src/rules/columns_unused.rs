//! Columns of tables that look useful and are not used.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::report::Severity;

/// Contacts, dates or amounts stand in columns that nobody understood.
pub(super) struct ColumnsUnused;

/// One column of phones decides over the whole report.
const SCALE: Scale = Scale { unit: Unit::Count, steps: &[(Severity::Medium, 0.0)], reason: "unused" };

impl Rule for ColumnsUnused {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: "columns-unused",
            subject: Subject::Data,
            since: "0.1.0",
            scale: SCALE,
            facts: &[
                ("cells", FactKind::Count),
                ("columns", FactKind::Count),
                ("of", FactKind::Count),
                ("tables", FactKind::Count),
            ],
            needs: &[],
            figures: &["sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let unused = &facts.report.understood.columns_unused;
        let mut tables: Vec<&str> = unused.iter().map(|column| column.source.as_str()).collect();
        tables.dedup();
        let found = vec![
            ("cells", Fact::Count(unused.iter().map(|column| column.cells.or_zero()).sum())),
            ("columns", Fact::Count(unused.len() as u64)),
            ("of", Fact::Count(unused.iter().map(|column| column.of.or_zero()).sum())),
            ("tables", Fact::Count(tables.len() as u64)),
        ];
        Judgement::found(SCALE.of(unused.len() as f64), &Concerned::NOBODY, found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, times, world};
    use super::*;
    use crate::model::report::UnusedColumn;

    fn column(source: &str, cells: u64) -> UnusedColumn {
        let looks_like = "phone".to_owned();
        UnusedColumn {
            source: source.to_owned(),
            column: "column 3".to_owned(),
            looks_like,
            cells: cells.into(),
            of: (cells + 1).into(),
        }
    }

    #[test]
    fn unused_columns_are_counted_with_their_tables() {
        let mut world = world(times(2, &client()));
        world.change = |report| {
            report.understood.columns_unused =
                vec![column("a.csv", 4), column("a.csv", 5), column("b.csv", 6)];
        };
        let found = world.found(&ColumnsUnused);
        assert_eq!(found.facts[0], ("cells", Fact::Count(15)));
        assert_eq!(found.facts[3], ("tables", Fact::Count(2)));
    }

    #[test]
    fn tables_that_are_used_whole_are_no_finding() {
        let world = world(times(2, &client()));
        assert_eq!(world.ask(&ColumnsUnused), Judgement::Quiet);
    }
}
