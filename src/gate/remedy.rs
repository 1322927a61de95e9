//! Whom a rule concerns, and what of the plan would mend it.

use super::lookup::Target;
use crate::model::report::{AuditReport, FigureUnit, PlanStep, RuleRemedy};

/// The tests, as paths.
const TESTS: [&str; 3] = ["tests.outage", "tests.context", "tests.owned"];

fn is_below(path: &str, part: &str) -> bool {
    path.strip_prefix(part).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The test that a path belongs to.
fn test_of(path: &str) -> Option<&'static str> {
    TESTS.into_iter().find(|test| is_below(path, test))
}

/// In-scope clients whom a figure speaks of, where it is about clients; `path` is without stars.
pub(super) fn clients(target: &Target, path: &str, report: &AuditReport) -> Option<u64> {
    let path = match target {
        Target::Finding(id) => {
            return report
                .findings
                .iter()
                .find(|finding| finding.id == *id)
                .and_then(|finding| finding.clients.known());
        }
        Target::Export(..) => return None,
        Target::Delta(under) => return clients(under, path, report),
        Target::Figure { .. } => path,
    };
    let tests = &report.tests;
    if let Some(rest) = path.strip_prefix("tests.outage.scenarios.") {
        let named = tests.outage.scenarios.iter().find(|(id, _)| rest.starts_with(&format!("{id}.")));
        return named.and_then(|(_, scenario)| scenario.clients.stranded.known());
    }
    if let Some(rest) = path.strip_prefix("tests.outage.single_points.") {
        let named = tests.outage.single_points.iter().find(|(id, _)| rest.starts_with(&format!("{id}.")));
        return named.and_then(|(_, point)| point.clients.known());
    }
    match test_of(path) {
        Some("tests.outage") => {
            let worst = tests.outage.worst.as_ref().and_then(|id| tests.outage.scenarios.get(id));
            worst.and_then(|scenario| (scenario.clients.stranded + scenario.clients.fallback).known())
        }
        Some("tests.context") if tests.context.test.score.is_some() => {
            tests.context.clients_messenger_only.known()
        }
        Some("tests.owned") if tests.owned.test.score.is_some() => {
            (tests.owned.captive_clients + tests.owned.recoverable.clients).known()
        }
        _ if is_below(path, "concentration.clients.top") => {
            let figures = report.concentration.clients.as_ref()?;
            figures.channels.get(&figures.top.id).and_then(|channel| channel.clients.known())
        }
        _ => None,
    }
}

/// The action of the plan that moves a figure most.
pub(super) fn remedy(target: &Target, report: &AuditReport) -> Option<RuleRemedy> {
    let (path, unit) = match target {
        Target::Figure { path, .. } => (path.clone(), target.unit()),
        Target::Delta(under) => return remedy(under, report),
        Target::Finding(id) => {
            let finding = report.findings.iter().find(|finding| finding.id == *id)?;
            (format!("tests.{}", finding.test), FigureUnit::Plain)
        }
        Target::Export(..) => return None,
    };
    let points = |step: &PlanStep| match test_of(&path) {
        Some("tests.outage") => step.tests.outage,
        Some("tests.context") => step.tests.context,
        Some("tests.owned") => step.tests.owned,
        _ if is_below(&path, "index") => step.index_gain,
        _ => None,
    };
    let gains = report.plan.iter().filter_map(|step| Some((points(step)?, step)));
    let gains = gains.filter(|(gain, _)| *gain > 0.0);
    // The earlier action of equal ones: the plan is in the order that buys most.
    let best = gains.fold(None, |best: Option<(f64, &PlanStep)>, one| match best {
        Some(known) if known.0 >= one.0 => Some(known),
        _ => Some(one),
    });
    let (points, step) = best?;
    let gain = match unit {
        FigureUnit::Score if path.rsplit('.').next() == Some("score") => Some(points),
        // The score of test 3 is this share in points.
        FigureUnit::Share if path == "tests.owned.any" => Some(points / 100.0),
        _ => None,
    };
    Some(RuleRemedy { action: step.action.clone(), clients: step.clients, gain, index_gain: step.index_gain })
}
