//! What the outputs for machines show: every rule of a verdict, or, where no gate was asked for, every risk that was looked
//! for, as a check that holds, does not hold or could not be judged. The formats only say how a check looks.
//!
//! Checks end up in systems that many people read. So nobody is named here, whatever the report shows: a source is
//! `source 3 (whatsapp-txt)`, a staff account `account 2`, and who the report was made for is not said (`masks.rs`). Ids and
//! names of checks are the same in every language, so that runs can be matched; only sentences are translated.

mod findings;
mod masks;
mod nameless;
#[cfg(test)]
mod tests;
mod verdict;

use std::collections::BTreeMap;

use self::masks::Masks;
use self::nameless::nameless;
use crate::model::report::{AuditReport, FigureUnit, RuleLevel, Severity};
use crate::text::{Catalog, Value};

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
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

impl Kind {
    /// The stable id: `input`, `figure`, `change`, `finding`, `waiver`.
    pub(super) fn id(self) -> &'static str {
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
pub(super) enum Outcome {
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
pub(super) enum Loudness {
    /// Decides a gate; without a gate: act.
    Error,
    /// Decides nothing; without a gate: plan for it.
    Warning,
    /// To be known.
    Note,
}

/// Against the baseline, a check is …
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Novelty {
    /// … not in it.
    New,
    /// … the same.
    Unchanged,
    /// … of another figure.
    Updated,
}

/// A place that a reader can be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// A path without the way to it: relative, with forward slashes.
    pub(super) path: String,
    /// Line, from 1.
    pub(super) line: u64,
}

/// One check. All texts are one line each, with nothing invisible in them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Check {
    /// What it looks at.
    pub(super) kind: Kind,
    /// Id of the rule.
    pub(super) rule: String,
    /// What of several things it speaks of.
    pub(super) scope: Option<String>,
    /// How much it counts; `None` without a gate.
    pub(super) level: Option<RuleLevel>,
    /// How bad a finding is; `None` for what is none.
    pub(super) severity: Option<Severity>,
    /// How it came out.
    pub(super) outcome: Outcome,
    /// How loud it is where it does not hold.
    pub(super) loudness: Loudness,
    /// What came out, in one line.
    pub(super) title: String,
    /// What the rule is about, in one line that is the same in every run.
    pub(super) about: String,
    /// What else is known: evidence, what is missing, what would mend it.
    pub(super) details: Vec<String>,
    /// Why and until when it is put up with.
    pub(super) waiver: Option<String>,
    /// The figure, not rounded.
    pub(super) value: Option<f64>,
    /// The number in the bar.
    pub(super) limit: Option<f64>,
    /// What both are measured in; `None` where there is no figure.
    pub(super) unit: Option<FigureUnit>,
    /// What it is against the baseline; `None` without one.
    pub(super) novelty: Option<Novelty>,
    /// Where the rule stands.
    pub(super) place: Place,
}

impl Check {
    /// The rule with its scope.
    pub(super) fn name(&self) -> String {
        match &self.scope {
            Some(scope) => format!("{} [{scope}]", self.rule),
            None => self.rule.clone(),
        }
    }

    /// A hash that is the same in every run in which the rule speaks of the same thing. It is made of what is shown alone: the
    /// hash of a name could be undone by trying names.
    pub(super) fn fingerprint(&self) -> String {
        let said = format!("untether\n{}\n{}", self.kind.id(), self.name());
        blake3::hash(said.as_bytes()).to_hex()[..32].to_owned()
    }

    /// Everything that is said of it, the title first.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        [&self.title].into_iter().chain(&self.waiver).chain(&self.details).map(String::as_str)
    }
}

/// All checks: first whether the input is whole, then the rules in the order of the verdict, or else the risks, worst first.
pub(super) fn checks(report: &AuditReport, catalog: &Catalog) -> Vec<Check> {
    let report = nameless(report, &Masks::new(report), catalog);
    let source = Source { report: &report, catalog };
    let rest = match &report.gate {
        Some(verdict) => verdict::checks(verdict, source),
        None => findings::checks(source),
    };
    let mut all: Vec<Check> = [input(source)].into_iter().chain(rest).collect();
    tell_apart(&mut all);
    all
}

/// How the gate ended and the reason for it, in one line; `None` without a gate.
pub(super) fn reason(report: &AuditReport, catalog: &Catalog) -> Option<String> {
    let report = nameless(report, &Masks::new(report), catalog);
    let (word, reason) = super::headline(&report, report.gate.as_ref()?, catalog);
    Some(format!("{word}: {reason}"))
}

/// Numbers checks of the same name, as of two waivers that are not needed: systems know them by their names alone.
fn tell_apart(checks: &mut [Check]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for check in checks {
        let times = seen.entry(check.name()).or_default();
        *times += 1;
        if *times > 1 {
            let scope = check.scope.take().map(|scope| scope + " ").unwrap_or_default();
            check.scope = Some(format!("{scope}#{times}"));
        }
    }
}

/// What checks are made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    report: &'a AuditReport,
    catalog: &'a Catalog,
}

impl Source<'_> {
    /// A text of ours; values must be fit to be shown.
    fn text(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.catalog.text(id, values)
    }

    /// Where a rule stands that no file states: at the top of the policy, else of the settings.
    fn top(self) -> Place {
        let policy = self.report.gate.as_ref().and_then(|verdict| verdict.policy.first());
        let path = policy.map_or_else(|| SETTINGS.to_owned(), |file| file.path.clone());
        Place { path, line: 1 }
    }
}

/// The settings file, where a reader is sent who cannot be sent anywhere better.
const SETTINGS: &str = "untether.toml";

/// A report that does not hold everything passes nothing: what could not be read might have failed.
fn input(source: Source<'_>) -> Check {
    let report = source.report;
    let count = Value::from(report.errors.len() as u64);
    let title = match (report.partial, report.errors.is_empty()) {
        (false, _) => source.text("check-input", &[]),
        (true, false) => source.text("check-input-unread", &[("count", count)]),
        (true, true) => source.text("check-input-limit", &[]),
    };
    Check {
        kind: Kind::Input,
        rule: "input.whole".to_owned(),
        scope: None,
        level: report.gate.is_some().then_some(RuleLevel::Error),
        severity: None,
        outcome: if report.partial { Outcome::Unknown } else { Outcome::Holds },
        loudness: Loudness::Error,
        title,
        about: source.text("check-input", &[]),
        details: Vec::new(),
        waiver: None,
        value: None,
        limit: None,
        unit: None,
        novelty: None,
        place: source.top(),
    }
}
