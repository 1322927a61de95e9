//! Whose changes moved the scores.
//!
//! A score is a weighted mean S = Σ w·x ÷ Σ w over clients. With m midway between the two scores and W midway between the two
//! sums of weights, client i explains [w′(x′ − m) − w(x − m)] ÷ W of the change, where a client that is not there has weight 0. These parts
//! sum to the change exactly, who stayed as it was explains nothing, and with the reports swapped every part has the opposite sign.

use std::cmp::Ordering;

use super::fit::has_one_currency;
use super::followed::{Followed, follow};
use crate::model::comparison::{Cause, Group, Move, OfBoth, Who};
use crate::model::element::ElementId;
use crate::model::report::{AuditReport, RosterEntry};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// A roster adds up to the scores of its report but for the last digits.
const ROUNDING: f64 = 1e-6;

/// Whose changes moved the scores.
///
/// # Errors
///
/// Why that cannot be said.
pub(super) fn who(old: &AuditReport, new: &AuditReport) -> Result<Who, &'static str> {
    let (Some(before), Some(after)) = (&old.roster, &new.roster) else { return Err("no_roster") };
    let groups = follow(before, after);
    let followed =
        groups.iter().filter(|group| !group.old.is_empty()).map(|group| group.new.len() as u64).sum();
    if followed == 0 && !before.is_empty() && !after.is_empty() {
        return Err("other_key");
    }
    let focus = Focus::of(old, new);
    let tests = [Test::Outage(&focus), Test::Context, Test::Owned].map(|test| Scale::of(test, old, new));
    if tests.iter().any(|scale| matches!(scale, Err(Disagrees))) {
        return Err("disagrees");
    }
    let scales = tests.map(|scale| scale.ok().flatten());
    let has_value = has_one_currency(old, new);
    let mut sums = SortedMap::<Cause, Sum>::new();
    for group in &groups {
        let mut causes = causes(group);
        for (place, scale) in scales.iter().enumerate() {
            let Some(scale) = scale else { continue };
            let points = scale.points(group);
            let Some(cause) = scale.test.cause(group, points) else { continue };
            causes.insert(cause);
            sums.entry(cause).or_default().points[place] += points;
        }
        for cause in causes {
            sums.entry(cause).or_default().add(group, has_value);
        }
    }
    let is_known = scales.each_ref().map(Option::is_some);
    let change = new.tests.outage.test.score.zip(old.tests.outage.test.score).map(|(new, old)| new - old);
    Ok(Who {
        followed,
        groups: sums.into_iter().map(|(cause, sum)| sum.group(cause, is_known)).collect(),
        outage_rest: scales[0].as_ref().and_then(|scale| {
            let explained = if focus.is_one { change? } else { 100.0 * (scale.new - scale.old) };
            Some(change? - explained)
        }),
        outage_by: focus.operator,
    })
}

/// What test 1 is taken apart by. When the weakest operator is another one than before, a rise is explained by the one that
/// was the weakest and a fall by the one that is: what the other holds back is the rest.
struct Focus {
    /// Scenario id; `None`: who is within reach at all.
    operator: Option<ElementId>,
    /// Channels that are lost with it.
    lost: SortedSet<String>,
    /// It is the weakest in both reports.
    is_one: bool,
}

impl Focus {
    fn of(old: &AuditReport, new: &AuditReport) -> Self {
        let (before, after) = (&old.tests.outage, &new.tests.outage);
        let operator = match after.test.score.partial_cmp(&before.test.score) {
            Some(Ordering::Greater) => before.worst.clone(),
            Some(Ordering::Less) => after.worst.clone(),
            // Neither is nearer; the same one whichever report comes first.
            _ => before.worst.clone().min(after.worst.clone()),
        };
        let lost_in = |report: &AuditReport| {
            let scenario = operator.as_ref().and_then(|id| report.tests.outage.scenarios.get(id));
            scenario.map(|scenario| scenario.lost.clone()).unwrap_or_default()
        };
        let lost = lost_in(old).into_iter().chain(lost_in(new)).collect();
        Self { is_one: before.worst == after.worst, operator, lost }
    }

    /// The same for one report and its own weakest operator.
    fn own(report: &AuditReport) -> Self {
        Self::of(report, report)
    }

    fn is_lost(&self, channel: &String) -> bool {
        self.lost.contains(channel)
    }

    /// What a client counts when it is lost: 1, φ or 0.
    fn credit(&self, entry: &RosterEntry, phi: f64) -> f64 {
        let is_hit = entry.proven.iter().chain(&entry.known).any(|channel| self.is_lost(channel));
        let is_left = |channels: &[String]| channels.iter().any(|channel| !self.is_lost(channel));
        if is_left(&entry.proven) || (is_left(&entry.known) && !is_hit) {
            1.0
        } else if is_left(&entry.known) {
            phi
        } else {
            0.0
        }
    }

    /// Of the routes that are left, which change moved the credit; else those on what is lost.
    fn cause(&self, old: &RosterEntry, new: &RosterEntry, has_risen: bool) -> Cause {
        let (from, to) = if has_risen { (old, new) } else { (new, old) };
        let is_new = |channel: &&String| !from.proven.contains(*channel);
        let is_wholly_new = |channel: &&String| is_new(channel) && !from.known.contains(*channel);
        let proven = to.proven.iter().filter(is_new).any(|channel| !self.is_lost(channel));
        let mut known = to.known.iter().filter(is_wholly_new).filter(|channel| !self.is_lost(channel));
        let by_contact =
            known.clone().any(|channel| to.owned.contains(channel) && !from.owned.contains(channel));
        let (got_proven, got_contact, got_known) = if has_risen {
            (Cause::GotProvenRoute, Cause::GotContact, Cause::GotKnownRoute)
        } else {
            (Cause::LostProvenRoute, Cause::LostContact, Cause::LostKnownRoute)
        };
        if proven {
            got_proven
        } else if by_contact {
            got_contact
        } else if known.next().is_some() {
            got_known
        } else {
            // What it has elsewhere is the same: it hangs on the operator no longer, or only now.
            let on_lost =
                from.proven.iter().any(|channel| !to.proven.contains(channel) && self.is_lost(channel));
            match (has_risen, on_lost) {
                (true, true) => Cause::LostProvenRoute,
                (true, false) => Cause::LostKnownRoute,
                (false, true) => Cause::GotProvenRoute,
                (false, false) => Cause::GotKnownRoute,
            }
        }
    }
}

/// A test that is taken apart.
#[derive(Clone, Copy)]
enum Test<'a> {
    Outage(&'a Focus),
    Context,
    Owned,
}

impl Test<'_> {
    /// x of a client; `None` where it does not count.
    fn figure(self, entry: &RosterEntry, phi: f64) -> Option<f64> {
        match self {
            Self::Outage(focus) => Some(focus.credit(entry, phi)),
            Self::Context => entry.context,
            Self::Owned => Some(if entry.owned.is_empty() { 0.0 } else { 1.0 }),
        }
        .filter(|_| entry.in_scope)
    }

    fn score(self, report: &AuditReport) -> Option<f64> {
        match self {
            Self::Outage(_) => report.tests.outage.test.score,
            Self::Context => report.tests.context.test.score,
            Self::Owned => report.tests.owned.test.score,
        }
    }

    /// What is behind the points of a group; `None` when they are none.
    fn cause(self, group: &Followed<'_>, points: f64) -> Option<Cause> {
        let ([old], [new]) = (group.old.as_slice(), group.new.as_slice()) else {
            return whole(group).filter(|_| points.abs() > 0.0);
        };
        if !(old.in_scope && new.in_scope) {
            return whole(group).filter(|_| points.abs() > 0.0);
        }
        // Equal φ: with another one the reports are not comparable.
        let (before, after) = (self.figure(old, 0.5), self.figure(new, 0.5));
        let is_same = before.is_some() == after.is_some()
            && before.zip(after).is_none_or(|(before, after)| (after - before).abs() <= f64::EPSILON);
        if is_same {
            return (points.abs() > 0.0).then_some(Cause::WeightChanged);
        }
        let has_risen = after > before;
        Some(match self {
            Self::Outage(focus) => focus.cause(old, new, has_risen),
            Self::Owned if has_risen => Cause::GotContact,
            Self::Owned => Cause::LostContact,
            Self::Context if before.is_some() && after.is_some() && has_risen && new.kappa > old.kappa => {
                Cause::RecordCaughtUp
            }
            Self::Context if before.is_some() && after.is_some() && !has_risen && new.kappa < old.kappa => {
                Cause::RecordFellBehind
            }
            Self::Context => Cause::ConversationMoved,
        })
    }
}

/// A roster does not add up to the score of its report.
struct Disagrees;

/// A test with what its parts are measured by.
struct Scale<'a> {
    test: Test<'a>,
    /// φ before and after.
    phi: [f64; 2],
    /// The score before and after as a share.
    old: f64,
    new: f64,
    /// Midway between the two sums of weights.
    weight: f64,
}

impl<'a> Scale<'a> {
    /// The scale of a test; `None` where the score is not known on both sides.
    fn of(test: Test<'a>, old: &AuditReport, new: &AuditReport) -> Result<Option<Self>, Disagrees> {
        if test.score(old).zip(test.score(new)).is_none() {
            return Ok(None);
        }
        for report in [old, new] {
            let own = Focus::own(report);
            let test = if matches!(test, Test::Outage(_)) { Test::Outage(&own) } else { test };
            let (score, _) = mean(test, report).ok_or(Disagrees)?;
            let is_same = test.score(report).is_some_and(|stated| (stated - 100.0 * score).abs() < ROUNDING);
            if !is_same {
                return Err(Disagrees);
            }
        }
        let (before, after) = (mean(test, old).ok_or(Disagrees)?, mean(test, new).ok_or(Disagrees)?);
        let weight = f64::midpoint(before.1, after.1);
        Ok(Some(Self { test, phi: [phi(old), phi(new)], old: before.0, new: after.0, weight }))
    }

    /// Points of the change that a group explains.
    fn points(&self, group: &Followed<'_>) -> f64 {
        let middle = f64::midpoint(self.old, self.new);
        let part = |entries: &[&RosterEntry], phi: f64| -> f64 {
            let of = |entry: &&RosterEntry| Some(entry.weight * (self.test.figure(entry, phi)? - middle));
            entries.iter().filter_map(of).fold(0.0, |sum, part| sum + part)
        };
        100.0 * (part(&group.new, self.phi[1]) - part(&group.old, self.phi[0])) / self.weight
    }
}

/// The tests over the clients of some groups, before and after; `None` when none of them is in scope in both.
pub(super) fn of_both(old: &AuditReport, new: &AuditReport, groups: &[&Followed<'_>]) -> Option<OfBoth> {
    let is_in = |entries: &[&RosterEntry]| entries.iter().any(|entry| entry.in_scope);
    let groups = || groups.iter().filter(|group| is_in(&group.old) && is_in(&group.new));
    let clients = groups().count() as u64;
    let focus = Focus::of(old, new);
    let [outage, context, owned] = [Test::Outage(&focus), Test::Context, Test::Owned].map(|test| {
        let before = mean_of(test, old, groups().flat_map(|group| group.old.iter().copied()));
        let after = mean_of(test, new, groups().flat_map(|group| group.new.iter().copied()));
        let score = |mean: Option<(f64, f64)>, report| {
            mean.filter(|_| test.score(report).is_some()).map(|(mean, _)| 100.0 * mean)
        };
        Move::new(score(before, old), score(after, new))
    });
    (clients > 0).then_some(OfBoth { clients, outage, context, owned })
}

/// The weighted mean of a test over a roster, and the sum of weights; `None` without weight.
fn mean(test: Test<'_>, report: &AuditReport) -> Option<(f64, f64)> {
    mean_of(test, report, report.roster.iter().flatten())
}

/// The same over some of its entries.
fn mean_of<'a>(
    test: Test<'_>,
    report: &AuditReport,
    entries: impl Iterator<Item = &'a RosterEntry>,
) -> Option<(f64, f64)> {
    let phi = phi(report);
    let mut sums = (0.0, 0.0);
    for entry in entries {
        if let Some(figure) = test.figure(entry, phi) {
            sums.0 += entry.weight * figure;
            sums.1 += entry.weight;
        }
    }
    (sums.1 > 0.0).then(|| (sums.0 / sums.1, sums.1))
}

/// φ of a report.
fn phi(report: &AuditReport) -> f64 {
    report.settings.get("fallback_credit").and_then(serde_json::Value::as_f64).unwrap_or(0.5)
}

/// What happened to a group as a whole; `None` when its one client was in scope and still is, or never was.
fn whole(group: &Followed<'_>) -> Option<Cause> {
    let is_in = |entries: &[&RosterEntry]| entries.iter().any(|entry| entry.in_scope);
    match (group.old.as_slice(), group.new.as_slice()) {
        ([], new) => is_in(new).then_some(Cause::Appeared),
        (old, []) => is_in(old).then_some(Cause::Vanished),
        ([old], [new]) => match (old.in_scope, new.in_scope) {
            (false, true) => Some(Cause::CameBack),
            (true, false) => Some(Cause::WentDormant),
            _ => None,
        },
        (old, new) => (is_in(old) || is_in(new)).then_some(Cause::MergedOrSplit),
    }
}

/// All that happened to a group, whether or not it moved a score.
fn causes(group: &Followed<'_>) -> SortedSet<Cause> {
    if let Some(cause) = whole(group) {
        return [cause].into();
    }
    let ([old], [new]) = (group.old.as_slice(), group.new.as_slice()) else { return SortedSet::new() };
    if !new.in_scope {
        return SortedSet::new();
    }
    let gained = |from: &[String], to: &[String]| to.iter().any(|one| !from.contains(one));
    let (old_routes, new_routes) = (routes(old), routes(new));
    let events = [
        (Cause::GotContact, gained(&old.owned, &new.owned)),
        (Cause::LostContact, gained(&new.owned, &old.owned)),
        (Cause::GotProvenRoute, gained(&old.proven, &new.proven)),
        (Cause::LostProvenRoute, gained(&new.proven, &old.proven)),
        (Cause::GotKnownRoute, gained(&old_routes, &new.known)),
        (Cause::LostKnownRoute, gained(&new_routes, &old.known)),
        (Cause::RecordCaughtUp, new.kappa > old.kappa),
        (Cause::RecordFellBehind, new.kappa < old.kappa),
    ];
    events.into_iter().filter(|(_, has_happened)| *has_happened).map(|(cause, _)| cause).collect()
}

/// All routes of a client.
fn routes(entry: &RosterEntry) -> Vec<String> {
    entry.proven.iter().chain(&entry.known).cloned().collect()
}

/// What a group of clients comes to.
#[derive(Default)]
struct Sum {
    clients: u64,
    value: Option<f64>,
    /// Of the three tests.
    points: [f64; 3],
}

impl Sum {
    fn add(&mut self, group: &Followed<'_>, has_value: bool) {
        let count = |entries: &[&RosterEntry]| entries.iter().filter(|entry| entry.in_scope).count() as u64;
        self.clients += count(&group.old).max(count(&group.new));
        let entries = if group.new.is_empty() { &group.old } else { &group.new };
        for value in entries.iter().filter_map(|entry| entry.value).filter(|_| has_value) {
            self.value = Some(self.value.unwrap_or(0.0) + value);
        }
    }

    fn group(self, cause: Cause, is_known: [bool; 3]) -> Group {
        let points = |test: usize| is_known[test].then_some(self.points[test]);
        let (outage, context, owned) = (points(0), points(1), points(2));
        Group { cause, clients: self.clients, value: self.value, outage, context, owned }
    }
}
