//! What a rule is, what it is given and what it may answer.

use super::fact::{Fact, FactKind};
use super::facts::{Concerned, Facts};
use super::scale::Scale;
use crate::model::need::Need;
use crate::model::report::Severity;
use crate::model::vocabulary::NeedKind;

pub use crate::model::report::Subject;

/// What a rule looks for. Its texts live in the language files: `finding-<id>` (one line, with facts), `finding-<id>-risk` (one
/// line without facts, where the first has some), `-figure` (what is measured), `-why`, `-evidence` and `-remedy`.
#[derive(Debug, Clone, Copy)]
pub struct RuleMeta {
    /// Stable kebab-case id that names the risk; never used again for another one.
    pub id: &'static str,
    /// What the finding belongs to.
    pub subject: Subject,
    /// First version of the program that has the rule.
    pub since: &'static str,
    /// How bad the one figure is that the rule measures.
    pub scale: Scale,
    /// The facts of its texts, sorted by name.
    pub facts: &'static [(&'static str, FactKind)],
    /// What may be missing to judge it: kinds with a text `needs-<id>`, sorted by id.
    pub needs: &'static [NeedKind],
    /// Figures of the report that say more, as `explain` takes them.
    pub figures: &'static [&'static str],
}

/// Looks for one risk.
pub trait Rule: Sync {
    /// What it looks for.
    fn meta(&self) -> RuleMeta;

    /// Looks.
    fn judge(&self, facts: &Facts<'_>) -> Judgement;
}

/// What a rule answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Judgement {
    /// It looked, and there is nothing to report.
    Quiet,
    /// The risk is there.
    Found(Found),
    /// It cannot be told: what is missing.
    Unjudged(Vec<Need>),
}

impl Judgement {
    /// It cannot be told without this.
    pub fn needs(what: NeedKind) -> Self {
        Self::Unjudged(vec![what.into()])
    }

    /// A finding where there is a severity, else nothing to report.
    pub fn found(severity: Option<Severity>, part: &Concerned, facts: Vec<(&'static str, Fact)>) -> Self {
        match severity {
            Some(severity) => {
                Self::Found(Found { severity, clients: part.clients, value: part.value, facts })
            }
            None => Self::Quiet,
        }
    }
}

/// A risk that is there.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// How bad.
    pub severity: Severity,
    /// In-scope clients concerned.
    pub clients: u64,
    /// Their revenue won in the window; `None` without deals, and where it is not known who they are.
    pub value: Option<f64>,
    /// The numbers and ids of its texts.
    pub facts: Vec<(&'static str, Fact)>,
}
