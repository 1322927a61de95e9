//! A check, how it came out, and what it is made from.

use crate::model::report::{AuditReport, FigureUnit, RuleLevel, Severity};
use crate::text::{Catalog, Value};

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CheckKind {
    /// Whether everything that was given could be read.
    Input,
    /// A figure against its bar.
    Figure,
    /// A figure against the baseline.
    Change,
    /// A risk.
    Finding,
    /// A waiver itself.
    Waiver,
}

impl CheckKind {
    /// The stable id: `input`, `figure`, `change`, `finding`, `waiver`.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Figure => "figure",
            Self::Change => "change",
            Self::Finding => "finding",
            Self::Waiver => "waiver",
        }
    }
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It holds.
    Holds,
    /// It does not.
    Fails,
    /// It could not be judged: never a pass.
    Unknown,
    /// It does not hold, and that is put up with for a while.
    Waived,
    /// There is nothing that it could speak of.
    NotApplicable,
}

/// How loud a check is where it does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Loudness {
    /// Decides a gate; without a gate: act.
    Error,
    /// Decides nothing; without a gate: plan for it.
    Warning,
    /// To be known.
    Note,
}

/// Against the baseline, a check is …
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Novelty {
    /// … not in it.
    New,
    /// … the same.
    Unchanged,
    /// … of another figure.
    Updated,
}

/// A place that a reader can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// A path without the way to it: relative, with forward slashes.
    pub(crate) path: String,
    /// Line, from 1.
    pub(crate) line: u64,
}

/// One check. All texts are one line each, with nothing invisible in them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Check {
    /// What it looks at.
    pub(crate) kind: CheckKind,
    /// Id of the rule.
    pub(crate) rule: String,
    /// What of several things it speaks of.
    pub(crate) scope: Option<String>,
    /// How much it counts; `None` without a gate.
    pub(crate) level: Option<RuleLevel>,
    /// How bad a finding is; `None` for what is none.
    pub(crate) severity: Option<Severity>,
    /// How it came out.
    pub(crate) outcome: Outcome,
    /// How loud it is where it does not hold.
    pub(crate) loudness: Loudness,
    /// What came out, in one line.
    pub(crate) title: String,
    /// What the rule is about, in one line that is the same in every run.
    pub(crate) about: String,
    /// What else is known: evidence, what is missing, what would mend it.
    pub(crate) details: Vec<String>,
    /// Why and until when it is put up with.
    pub(crate) waiver: Option<String>,
    /// The figure, not rounded.
    pub(crate) value: Option<f64>,
    /// The number in the bar.
    pub(crate) limit: Option<f64>,
    /// What both are measured in; `None` where there is no figure.
    pub(crate) unit: Option<FigureUnit>,
    /// What it is against the baseline; `None` without one.
    pub(crate) novelty: Option<Novelty>,
    /// Where the rule stands.
    pub(crate) place: Place,
}

impl Check {
    /// A check of a rule without figures, with what came out and what the rule is about.
    pub(super) fn of_rule(
        kind: CheckKind,
        rule: String,
        (outcome, loudness): (Outcome, Loudness),
        (title, about): (String, String),
        source: Source<'_>,
    ) -> Self {
        Self {
            kind,
            rule,
            scope: None,
            level: None,
            severity: None,
            outcome,
            loudness,
            title,
            about,
            details: Vec::new(),
            waiver: None,
            value: None,
            limit: None,
            unit: None,
            novelty: None,
            place: source.top(),
        }
    }

    /// The rule with its scope.
    pub(crate) fn name(&self) -> String {
        match &self.scope {
            Some(scope) => format!("{} [{scope}]", self.rule),
            None => self.rule.clone(),
        }
    }

    /// A hash that is the same in every run in which the rule speaks of the same thing. It is made of what is shown alone: the
    /// hash of a name could be undone by trying names.
    pub(crate) fn fingerprint(&self) -> String {
        let said = format!("untether\n{}\n{}", self.kind.id(), self.name());
        blake3::hash(said.as_bytes()).to_hex()[..32].to_owned()
    }

    /// Everything that is said of it, the title first.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        [&self.title].into_iter().chain(&self.waiver).chain(&self.details).map(String::as_str)
    }
}

/// What checks are made from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) report: &'a AuditReport,
    pub(super) catalog: &'a Catalog,
}

impl Source<'_> {
    /// A text of ours; values must be fit to be shown.
    pub(super) fn text(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalog.text(id, values)
    }

    /// Where a rule stands that no file states: at the top of the policy, else of the settings.
    pub(super) fn top(self) -> Place {
        let policy = self.report.gate.as_ref().and_then(|verdict| verdict.policy.first());
        let path = policy.map_or_else(|| SETTINGS.to_owned(), |file| file.path.clone());
        Place { path, line: 1 }
    }
}

/// The settings file, where a reader is sent who cannot be sent anywhere better.
pub(super) const SETTINGS: &str = "untether.toml";
