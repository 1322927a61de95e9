//! Results of rules before they are judged.

use crate::model::report::{FigureUnit, RuleLevel, RuleResult, RuleStatus};

/// A result that says nothing yet.
pub(super) fn blank(rule: &str, scope: Option<String>, level: RuleLevel) -> RuleResult {
    RuleResult {
        rule: rule.to_owned(),
        scope,
        level,
        status: RuleStatus::Pass,
        value: None,
        text: None,
        bar: String::new(),
        limit: None,
        unit: FigureUnit::Plain,
        distance: None,
        open: false,
        baseline: None,
        clients: None,
        needs: Vec::new(),
        remedy: None,
        waiver: None,
        place: None,
    }
}
