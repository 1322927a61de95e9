//! Exports that were read whole and hold nothing.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::rule::{Judgement, Rule, RuleMeta, Subject};
use super::scale::{Scale, Unit};
use crate::model::ledger::SkipReason;
use crate::model::report::{Severity, SourceReport};

/// An export came out empty: a filter, a period without anything, the wrong account.
pub(super) struct ExportEmpty;

/// Its id, by which a gate knows it.
pub const EXPORT_EMPTY: &str = "export-empty";

/// Above 1: a list of contacts or a messenger account is empty, which none in use is. Above 0: another export is.
const SCALE: Scale =
    Scale { unit: Unit::Count, steps: &[(Severity::High, 1.0), (Severity::Medium, 0.0)], reason: "empty" };

/// Roles of columns that make a list one of contacts, and those that make it something else.
const CONTACT_ROLES: [&str; 4] = ["email", "phone", "full_name", "first_name"];
const OTHER_ROLES: [&str; 8] = [
    "message_time",
    "activity_done_at",
    "activity_type",
    "direction",
    "deal_amount",
    "deal_name",
    "deal_stage",
    "link_contact_ids",
];

impl Rule for ExportEmpty {
    fn meta(&self) -> RuleMeta {
        RuleMeta {
            id: EXPORT_EMPTY,
            subject: Subject::Data,
            since: "0.2.0",
            scale: SCALE,
            facts: &[("export", FactKind::Format), ("exports", FactKind::Count), ("lists", FactKind::Count)],
            needs: &[],
            figures: &["sources"],
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Judgement {
        let sources = &facts.report.sources;
        let empty: Vec<&SourceReport> = sources.iter().filter(|source| is_empty_export(source)).collect();
        let Some(first) = empty.iter().max_by_key(|source| (is_needed(source), &source.format)) else {
            return Judgement::Quiet;
        };
        let lists = empty.iter().filter(|source| is_needed(source)).count() as u64;
        let found = vec![
            ("export", Fact::Format(first.format.clone())),
            ("exports", Fact::Count(empty.len() as u64)),
            ("lists", Fact::Count(lists)),
        ];
        let severity = SCALE.of(if lists > 0 { 2.0 } else { 1.0 });
        Judgement::found(severity, &Concerned::NOBODY, found)
    }
}

/// Whether an export holds nothing. Of a worklist only what was filled in counts, and that may be nothing.
/// Titles and sums are no items of their own.
pub fn is_empty_export(source: &SourceReport) -> bool {
    let footers = source.left_out.iter().filter(|entry| entry.reason == SkipReason::Footer.id());
    let footers: u64 = footers.map(|entry| entry.count).sum();
    source.items == footers && source.format != "worklist-table"
}

/// Whether it is a list of contacts or a messenger account: of these none in use is empty.
pub fn is_needed(source: &SourceReport) -> bool {
    let has = |roles: &[&str]| {
        let columns = source.columns.iter().flatten();
        columns.into_iter().any(|column| roles.contains(&column.as_str()))
    };
    match source.kind.as_str() {
        "messenger" | "address-book" => true,
        "crm" => has(&CONTACT_ROLES) && !has(&OTHER_ROLES),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::world::{client, source, times, world};
    use super::*;
    use crate::model::report::AuditReport;

    fn table(columns: &[&str]) -> SourceReport {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        SourceReport { items: 0, kind: "crm".to_owned(), columns: Some(columns), ..source(0, &[]) }
    }

    fn severity(change: fn(&mut AuditReport)) -> Severity {
        let mut world = world(times(2, &client()));
        world.change = change;
        world.found(&ExportEmpty).severity
    }

    #[test]
    fn an_empty_list_of_contacts_or_account_is_graver_than_a_log() {
        let of_kind = |kind: &str| SourceReport { kind: kind.to_owned(), columns: None, ..table(&[]) };
        assert_eq!(severity(|report| report.sources = vec![table(&["full_name", "phone"])]), Severity::High);
        let log = |report: &mut AuditReport| {
            report.sources = vec![table(&["record_id", "activity_done_at", "email"])];
        };
        assert_eq!(severity(log), Severity::Medium);
        for (kind, wanted) in [("messenger", Severity::High), ("mailbox", Severity::Medium)] {
            let source = of_kind(kind);
            assert_eq!(SCALE.of(if is_needed(&source) { 2.0 } else { 1.0 }), Some(wanted), "{kind}");
        }
    }

    #[test]
    fn what_holds_something_and_an_untouched_worklist_are_no_finding() {
        let mut world = world(times(2, &client()));
        world.change = |report| {
            let full = SourceReport { items: 3, records: 3, ..table(&["email"]) };
            let worklist = SourceReport { format: "worklist-table".to_owned(), ..table(&["email"]) };
            report.sources = vec![full, worklist];
        };
        assert_eq!(world.ask(&ExportEmpty), Judgement::Quiet);
    }
}
