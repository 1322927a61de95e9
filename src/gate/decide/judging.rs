//! Decides the rules of a policy over a report.

use super::super::bar::{Bar, Datum, Limit, Sign};
use super::super::baseline::{self, Baseline, in_use};
use super::super::exports::{self, Export};
use super::super::given::{Given, Proof};
use super::super::lookup::{Reading, Source, Target};
use super::super::policy::{Policy, Rule, Tolerance};
use super::super::result::blank;
use super::super::{lenience, remedy, waivers};
use crate::compare::{Terms, differing};
use crate::model::comparison::Difference;
use crate::model::order::InOrder as _;
use crate::model::report::{
    BaselineUse, GateStatus, RuleLevel, RuleResult, RuleStatus, SourceReport, Verdict,
};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::vocabulary::GateCause;

/// A rule that every policy has: of a business without clients no figure says anything.
pub(super) const SOMEBODY: &str = "clients.in_scope";

/// Judges a report by a policy.
///
/// # Errors
///
/// The settings in which the baseline differs, unless that is allowed.
pub fn judge(policy: &Policy, given: &Given<'_>) -> Result<Verdict, Vec<Difference>> {
    let differs = given
        .baseline
        .map(|(baseline, _)| differing(&baseline.terms, &Terms::of(given.report)))
        .unwrap_or_default();
    if !differs.is_empty() && !given.allow_incomparable {
        return Err(differs);
    }
    // Accounts without a label stand under numbers, which each run gives anew.
    let numbered = given.baseline.and_then(|(baseline, _)| baseline.as_numbered_in(given.report));
    let baseline = given.baseline.map(|(baseline, path)| (numbered.as_ref().unwrap_or(baseline), path));
    let given = &Given { baseline, ..*given };
    let desk = Judging::new(policy, given);
    let mut results = desk.results();
    lenience::apply(&mut results, given);
    let used = desk.against_baseline(&mut results, &differs);
    if !policy.unknown_fails {
        let unknown = results.iter_mut().filter(|result| result.status == RuleStatus::Unknown);
        unknown.for_each(|result| result.level = result.level.min(RuleLevel::Warn));
    }
    let waivers = waivers::apply(&policy.waivers, &mut results, given.today_utc, given.strict_waivers);
    if given.report.partial {
        // Whatever was not read might have failed, and nobody can put up with that.
        let part = blank("partial", None, RuleLevel::Error);
        results.push(RuleResult {
            status: RuleStatus::Unknown,
            needs: vec![GateCause::Partial.into()],
            ..part
        });
    }
    if given.proof == Proof::Refuted {
        // A figure that its own exports do not give holds no bar, whatever it says.
        let verified = blank("verified", None, RuleLevel::Error);
        let needs = vec![GateCause::NotReproduced.into()];
        results.push(RuleResult { status: RuleStatus::Unknown, needs, ..verified });
    }
    results.order_by(|a, b| (a.status, &a.rule, &a.scope).cmp(&(b.status, &b.rule, &b.scope)));
    Ok(Verdict {
        status: status(&results),
        preset: policy.preset.map(|preset| preset.name.to_owned()),
        policy: policy.files.clone(),
        today: given.today.to_string(),
        verified: Some(given.proof == Proof::Exports),
        rules: results,
        baseline: used,
        waivers,
    })
}

/// The worst of the enforced rules. Where none of them speaks of anything, nothing was judged.
pub(super) fn status(results: &[RuleResult]) -> GateStatus {
    let enforced = || results.iter().filter(|result| result.level == RuleLevel::Error);
    let any = |status: RuleStatus| enforced().any(|result| result.status == status);
    let is_idle = |result: &RuleResult| {
        result.status == RuleStatus::NotApplicable || result.rule == SOMEBODY && result.place.is_none()
    };
    let is_idle = enforced().count() > 1 && enforced().all(is_idle);
    match () {
        () if any(RuleStatus::Fail) => GateStatus::Fail,
        () if any(RuleStatus::Unknown) || is_idle => GateStatus::Unknown,
        () => GateStatus::Pass,
    }
}

/// A policy with everything to judge by it.
pub(super) struct Judging<'a> {
    pub(super) policy: &'a Policy,
    pub(super) given: &'a Given<'a>,
    pub(super) source: Source<'a>,
    pub(super) now: SortedMap<String, (Export, Vec<&'a SourceReport>)>,
    /// Paths without a star that rules speak of: a rule with one leaves them alone.
    pub(super) claimed: SortedSet<String>,
}

impl<'a> Judging<'a> {
    pub(super) fn new(policy: &'a Policy, given: &'a Given<'a>) -> Self {
        let claimed = policy.rules.keys().filter(|name| !name.contains('*')).cloned().collect();
        let (source, now) = (Source::new(given.report), exports::exports(given.report));
        Self { policy, given, source, now, claimed }
    }

    pub(super) fn readings(&self, target: &Target) -> Vec<Reading> {
        let then = self.given.baseline.map(|(baseline, _)| baseline.then());
        let given =
            exports::Given { report: self.given.report, today: self.given.today, now: &self.now, then };
        self.source.read(target, &given, &self.claimed)
    }

    /// One result for each rule and scope.
    pub(super) fn results(&self) -> Vec<RuleResult> {
        let mut results = Vec::new();
        for (name, rule) in &self.policy.rules {
            let is_of_preset = rule.place.is_none();
            if is_of_preset && rule.target.needs_baseline() && self.given.baseline.is_none() {
                continue;
            }
            match &rule.target {
                Target::Finding(id) => results.push(self.finding(name, id, rule)),
                Target::Delta(under) => results.extend(self.changes(name, under, rule)),
                target => {
                    let readings = self.readings(target);
                    if readings.is_empty() {
                        let none = Reading {
                            scope: None,
                            path: String::new(),
                            datum: Datum::Unknown(vec![GateCause::Absent.into()]),
                            range: None,
                        };
                        results.push(self.result(name, rule, &none));
                    }
                    results.extend(readings.iter().map(|reading| self.result(name, rule, reading)));
                }
            }
        }
        if !self.policy.rules.contains_key(SOMEBODY) {
            let bar = Bar { sign: Sign::AtLeast, limit: Limit::Number(1.0) };
            if let Ok(target) = Target::parse(SOMEBODY) {
                let rule =
                    Rule { target, bar: Some(bar), level: RuleLevel::Error, tolerance: None, place: None };
                let readings = self.readings(&rule.target);
                results.extend(readings.iter().map(|reading| self.result(SOMEBODY, &rule, reading)));
            }
        }
        results
    }

    /// A reading against the bar of its rule.
    pub(super) fn result(&self, name: &str, rule: &Rule, reading: &Reading) -> RuleResult {
        let mut result = blank(name, reading.scope.clone(), rule.level);
        result.place.clone_from(&rule.place);
        result.unit = rule.target.unit();
        if let Some((baseline, _)) = self.given.baseline {
            result.baseline = baseline.figure(name, reading.scope.as_deref());
        }
        let Some(bar) = &rule.bar else { return result };
        result.bar = bar.to_string();
        result.limit = bar.number();
        match &reading.datum {
            Datum::Number(value) => result.value = Some(*value),
            Datum::Flag(flag) => result.text = Some(flag.to_string()),
            Datum::Text(text) => result.text = Some(text.clone()),
            Datum::Unknown(needs) => result.needs.clone_from(needs),
            Datum::Nothing(cause) => {
                result.needs = vec![(*cause).into()];
                result.status = RuleStatus::NotApplicable;
                return result;
            }
        }
        let holds = bar.holds(&reading.datum);
        result.status = judged(holds, rule.level);
        if let Some((low, high)) = reading.range {
            let at = |value: f64| bar.holds(&Datum::Number(value));
            result.open = at(low) != at(high);
        }
        if holds == Some(false) {
            result.distance = distance(bar, &reading.datum);
            result.clients = remedy::clients(&rule.target, &reading.path, self.given.report);
            result.remedy = remedy::remedy(&rule.target, self.given.report);
        }
        result
    }

    /// A finding holds while it is not found.
    pub(super) fn finding(&self, name: &str, id: &str, rule: &Rule) -> RuleResult {
        let report = self.given.report;
        let mut result = blank(name, None, rule.level);
        result.place.clone_from(&rule.place);
        if let Some(finding) = report.findings.iter().find(|finding| finding.id == id) {
            result.status = judged(Some(false), rule.level);
            result.text = Some(finding.severity.id().to_owned());
            result.clients = finding.clients.known();
            result.remedy = remedy::remedy(&rule.target, report);
        } else if let Some(unjudged) = report.unjudged.iter().find(|unjudged| unjudged.id == id) {
            result.status = RuleStatus::Unknown;
            result.needs.clone_from(&unjudged.needs);
        }
        result
    }

    /// A rule on a change: the figure today less the figure of the baseline.
    pub(super) fn changes(&self, name: &str, under: &Target, rule: &Rule) -> Vec<RuleResult> {
        let path = name.strip_prefix("delta.").unwrap_or(name);
        let change = |reading: Reading| {
            let then =
                self.given.baseline.map(|(baseline, _)| baseline.figure(path, reading.scope.as_deref()));
            let datum = match (&reading.datum, then) {
                (_, None) => Datum::Unknown(vec![GateCause::Baseline.into()]),
                (Datum::Number(_), Some(None)) => Datum::Unknown(vec![GateCause::NotInBaseline.into()]),
                (Datum::Number(now), Some(Some(then))) => Datum::Number(plain(now - then)),
                (other, _) => other.clone(),
            };
            let mut result = self.result(name, rule, &Reading { datum, range: None, ..reading });
            result.baseline = then.flatten();
            result
        };
        self.readings(&Target::Delta(Box::new(under.clone()))).into_iter().map(change).collect()
    }

    /// Adds what the baseline has against the report, and says how it was used.
    pub(super) fn against_baseline(
        &self,
        results: &mut Vec<RuleResult>,
        differs: &[Difference],
    ) -> Option<BaselineUse> {
        let (baseline, path) = self.given.baseline?;
        let mut improved = false;
        let mut more = Vec::new();
        for result in results.iter() {
            let Some(rule) = self.policy.rules.get(&result.rule) else { continue };
            let delta = format!("delta.{}", result.rule);
            let (Some(now), Some(then)) = (result.value, result.baseline) else { continue };
            let Some(wants_more) = rule.bar.as_ref().and_then(|bar| bar.sign.wants_more()) else { continue };
            if !rule.target.is_kept() || self.policy.rules.contains_key(&delta) {
                continue;
            }
            let tolerance = rule.tolerance.or(self.policy.tolerance);
            let allowed = tolerance.unwrap_or_else(|| Tolerance::of(result.unit)).around(then);
            let change = plain(now - then);
            improved |= if wants_more { change > allowed } else { change < -allowed };
            let (sign, limit) = if wants_more { (Sign::AtLeast, -allowed) } else { (Sign::AtMost, allowed) };
            // Adding 0 turns -0 into 0.
            let bar = Bar { sign, limit: Limit::Number(plain(limit) + 0.0) };
            let target = Target::Delta(Box::new(rule.target.clone()));
            let reading = Reading {
                scope: result.scope.clone(),
                path: result.rule.clone(),
                datum: Datum::Number(change),
                range: None,
            };
            let implied = Rule {
                target,
                bar: Some(bar),
                level: rule.level,
                tolerance: None,
                place: rule.place.clone(),
            };
            let judged = self.result(&delta, &implied, &reading);
            more.push(RuleResult { baseline: Some(then), ..judged });
        }
        results.extend(more);
        for (rule, id) in missing(self.given, baseline) {
            let gone = blank(rule, Some(id), RuleLevel::Error);
            results.push(RuleResult {
                status: RuleStatus::Unknown,
                needs: vec![GateCause::GoneSinceBaseline.into()],
                ..gone
            });
        }
        if !differs.is_empty() {
            // What does not mean the same may be looked at, but decides nothing.
            for result in results.iter_mut().filter(|result| speaks_of_baseline(&result.rule)) {
                result.level = result.level.min(RuleLevel::Warn);
                if result.status == RuleStatus::Fail {
                    result.status = RuleStatus::Warn;
                }
            }
        }
        Some(BaselineUse {
            path: path.to_owned(),
            as_of: baseline.as_of.clone(),
            differs: differs.iter().map(|difference| difference.name.clone()).collect(),
            stale: self.stale(baseline),
            new: self.new_since(baseline, results),
            improved,
        })
    }

    /// Entries of the baseline that today's report has nothing for.
    pub(super) fn stale(&self, baseline: &Baseline) -> Vec<String> {
        let is_there = |frozen: &&baseline::Frozen| {
            let readings = Target::parse(&frozen.rule).map(|target| self.readings_of_all(&target));
            readings.is_ok_and(|readings| {
                let same = |reading: &Reading| reading.scope == frozen.scope;
                readings.iter().any(|reading| same(reading) && matches!(reading.datum, Datum::Number(_)))
            })
        };
        let stale = baseline.figures.iter().filter(|frozen| !is_there(frozen));
        stale.map(|frozen| key(&frozen.rule, frozen.scope.as_deref())).collect()
    }

    pub(super) fn readings_of_all(&self, target: &Target) -> Vec<Reading> {
        let given =
            exports::Given { report: self.given.report, today: self.given.today, now: &self.now, then: None };
        self.source.read(target, &given, &SortedSet::new())
    }

    /// Figures of today that the baseline could hold and does not.
    pub(super) fn new_since(&self, baseline: &Baseline, results: &[RuleResult]) -> Vec<String> {
        let could = |result: &&RuleResult| {
            let rule = self.policy.rules.get(&result.rule);
            rule.is_some_and(|rule| rule.target.is_kept()) && result.value.is_some()
        };
        let is_new = |result: &&RuleResult| baseline.figure(&result.rule, result.scope.as_deref()).is_none();
        let new = results.iter().filter(could).filter(is_new);
        new.map(|result| key(&result.rule, result.scope.as_deref())).collect()
    }
}

/// Whether a rule is judged by the baseline alone.
pub(super) fn speaks_of_baseline(rule: &str) -> bool {
    let is_own = waivers::OWN_RULES.contains(&rule);
    is_own || Target::parse(rule).is_ok_and(|target| target.needs_baseline())
}

pub(super) fn key(rule: &str, scope: Option<&str>) -> String {
    scope.map_or_else(|| rule.to_owned(), |scope| format!("{rule} · {scope}"))
}

/// A difference without the binary dust of its parts: 0.49 − 0.5 is −0.01.
pub(super) fn plain(difference: f64) -> f64 {
    const GRAIN: f64 = 1e9;
    (difference * GRAIN).round() / GRAIN
}

pub(super) fn judged(holds: Option<bool>, level: RuleLevel) -> RuleStatus {
    match holds {
        Some(true) => RuleStatus::Pass,
        Some(false) if level == RuleLevel::Error => RuleStatus::Fail,
        Some(false) => RuleStatus::Warn,
        None => RuleStatus::Unknown,
    }
}

/// How far a number is on the wrong side.
pub(super) fn distance(bar: &Bar, datum: &Datum) -> Option<f64> {
    match (bar.number(), datum) {
        (Some(limit), Datum::Number(value)) if bar.sign != Sign::IsNot => Some((value - limit).abs()),
        _ => None,
    }
}

/// What is gone since the baseline, as rules of the gate itself and what they speak of.
fn missing(given: &Given<'_>, baseline: &Baseline) -> Vec<(&'static str, String)> {
    let (channels, staff) = in_use(given.report);
    let formats = given.report.sources.iter().map(|source| source.format.clone()).collect();
    let gone = |rule: &'static str, then: &SortedSet<String>, now: &SortedSet<String>| {
        then.difference(now).map(|id| (rule, id.clone())).collect::<Vec<_>>()
    };
    [
        gone("baseline.channels", &baseline.channels, &channels),
        gone("baseline.formats", &baseline.formats, &formats),
        gone("baseline.staff", &baseline.staff, &staff),
    ]
    .concat()
}
