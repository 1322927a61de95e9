//! The texts of a report that were worded when it was made, worded again from their facts.

use crate::model::report::{AuditReport, Finding, PlanStep};
use crate::naming;
use crate::rules::{self, wording::FindingText};
use crate::text::Catalog;

/// Puts the texts of a report into the language of a catalog. What nothing here words, because a later version made it,
/// stays as it is.
pub fn reword(report: &mut AuditReport, catalog: &Catalog) {
    let currency = report.currency.clone().unwrap_or_default();
    for finding in &mut report.findings {
        let [title, evidence, remedy] = [FindingText::Title, FindingText::Evidence, FindingText::Remedy]
            .map(|part| finding_text(finding, part, &currency, catalog));
        (finding.title, finding.evidence, finding.remedy) = (title, evidence, remedy);
    }
    for step in &mut report.plan {
        step.title = step_title(step, catalog);
    }
    catalog.language().id().clone_into(&mut report.presentation.language);
}

/// A text of a finding in the language of a catalog where there is a rule for it, else as it was made.
pub(super) fn finding_text(
    finding: &Finding,
    part: FindingText,
    currency: &str,
    catalog: &Catalog,
) -> String {
    let own = match part {
        FindingText::Title => &finding.title,
        FindingText::Evidence => &finding.evidence,
        FindingText::Remedy => &finding.remedy,
    };
    let found = rules::wording::finding(&finding.id, &finding.facts, part, currency, catalog);
    found.unwrap_or_else(|| own.clone())
}

/// The name of a step of the plan in the language of a catalog where the step is known, else as it was made.
fn step_title(step: &PlanStep, catalog: &Catalog) -> String {
    let named = naming::action(&step.action, catalog);
    if named == step.action { step.title.clone() } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;
    use crate::text::Language;

    #[test]
    fn texts_come_back_in_their_first_language_and_unknown_ones_stay() {
        let mut report = sample::report();
        reword(&mut report, &Catalog::new(Language::En));
        let mut unknown = report.findings.first().expect("a finding").clone();
        "found-by-a-later-version".clone_into(&mut unknown.id);
        report.findings.push(unknown);
        let first = report.clone();
        reword(&mut report, &Catalog::new(Language::Ru));
        let last = report.findings.last().expect("a finding");
        assert_eq!(last.title, first.findings.last().expect("a finding").title);
        let is_russian = |text: &str| text.chars().any(|c| ('а'..='я').contains(&c));
        let others = report.findings.iter().rev().skip(1);
        assert!(others.clone().count() > 0 && others.clone().all(|one| is_russian(&one.remedy)));
        assert!(report.plan.iter().all(|step| is_russian(&step.title)));
        assert_eq!(report.presentation.language, "ru");
        reword(&mut report, &Catalog::new(Language::En));
        assert_eq!(report, first);
    }
}
