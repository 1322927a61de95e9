//! Sentences that the first screen and the written reports both say: what a test found, how wide its range is, what it lacks.

pub(super) use crate::model::scoring::{grade, verdict as verdict_of};

use crate::model::need::Need;
use crate::model::report::{
    AuditReport, Concentration, Context, Count, Index, Outage, Owned, TestScore, TestVerdict, WeightBasis,
};
use crate::model::scoring::NEW_DAYS;
use crate::naming;
use crate::report::layout::{channel_name, day, is_rented, scenario_name};
use crate::text::{Catalog, Value, escape, number};

/// Clients in scope, on a day.
pub(super) fn scope(in_scope: impl Into<Count>, as_of: &str, catalog: &Catalog) -> String {
    let clients = Value::from(catalog.text("count-clients", &[("count", Value::from(in_scope.into()))]));
    catalog.text("screen-head", &[("clients", clients), ("date", Value::from(day(as_of, catalog)))])
}

/// That the clients are a sample, and how far chance may have moved the index; nothing where they are all.
pub(super) fn sampling(report: &AuditReport, catalog: &Catalog) -> Vec<String> {
    let Some(sampling) = &report.sampling else { return Vec::new() };
    let language = catalog.language();
    let count = |count: u64| Value::from(count);
    let drawn = [
        ("sampled", count(sampling.sampled)),
        ("of", count(sampling.of)),
        ("seed", Value::from(sampling.seed.to_string())),
    ];
    let mut said = vec![catalog.text("sampling-drawn", &drawn)];
    if let Some(index) = sampling.intervals.get("/index/score") {
        let ends = [index.low, index.high].map(|end| Value::from(number::score(end, language)));
        let [low, high] = ends;
        said.push(catalog.text("sampling-index", &[("low", low), ("high", high)]));
    }
    let lost = [("sampling-unanswered", sampling.unanswered), ("sampling-not-found", sampling.not_found)];
    let lost = lost.into_iter().filter(|(_, lost)| *lost > 0);
    said.extend(lost.map(|(id, lost)| catalog.text(id, &[("count", count(lost))])));
    if let Some(newest) = &sampling.newest {
        let share = |share: f64| Value::from(number::percent(share, language));
        let values = [
            ("clients", count(newest.clients)),
            ("newest", share(newest.owned_of_newest)),
            ("all", share(newest.owned_of_all)),
        ];
        said.push(catalog.text("sampling-newest", &values));
    }
    said
}

/// The window of so many days, and by what clients are weighted where they do not count alike.
pub(super) fn window(days: u32, basis: WeightBasis, catalog: &Catalog) -> Vec<String> {
    let mut said = vec![catalog.text("screen-window", &[("days", Value::from(days))])];
    match basis {
        WeightBasis::Clients => {}
        WeightBasis::Value => said.push(catalog.text("screen-by-value", &[])),
        WeightBasis::Messages => said.push(catalog.text("screen-by-messages", &[])),
    }
    said
}

/// How few channels carry it all.
pub(super) fn concentration(used: &Concentration, catalog: &Catalog) -> String {
    let language = catalog.language();
    let values = [
        ("figure", Value::from(number::decimal(used.effective, 1, language))),
        ("share", Value::from(number::percent(used.top.share, language))),
        ("name", Value::from(channel_name(&used.top.id, language))),
    ];
    let id = match used.from.as_str() {
        _ if used.top.share >= 1.0 => "say-one-channel",
        "handles" => "say-effective-handles",
        _ => "say-effective",
    };
    catalog.text(id, &values)
}

/// The range of the index, with the grades at its ends where they are others.
pub(super) fn index_range(index: &Index, catalog: &Catalog) -> String {
    let figure = |value: f64| Value::from(number::score(value, catalog.language()));
    let (low, high) = (("low", figure(index.low)), ("high", figure(index.high)));
    let (worse, better) = (grade(index.low), grade(index.high));
    if worse == index.grade && better == index.grade {
        return catalog.text("screen-range", &[low, high]);
    }
    let grades = [("worse", worse), ("better", better)];
    let grades = grades.map(|(name, grade)| (name, Value::from(grade.id())));
    catalog.text("screen-range-grades", &[&[low, high], &grades[..]].concat())
}

/// The range of a score, with the verdicts at its ends where they are others.
pub(super) fn range(test: &TestScore, catalog: &Catalog) -> String {
    let language = catalog.language();
    let (Some(low), Some(high)) = (test.low, test.high) else { return String::new() };
    // A range that is a point says nothing.
    if number::score(low, language) == number::score(high, language) {
        return String::new();
    }
    let mut values = vec![
        ("low", Value::from(number::score(low, language))),
        ("high", Value::from(number::score(high, language))),
    ];
    let mut others: Vec<_> = [low, high].map(verdict_of).to_vec();
    others.retain(|other| *other != test.verdict);
    others.dedup();
    if others.is_empty() {
        return catalog.text("screen-range", &values);
    }
    let words: Vec<_> = others.iter().map(|other| catalog.text(verdict_id(*other), &[])).collect();
    values.push(("other", Value::from(words.join(" / "))));
    catalog.text("screen-range-open", &values)
}

pub(super) fn verdict_id(verdict: TestVerdict) -> &'static str {
    match verdict {
        TestVerdict::Pass => "verdict-pass",
        TestVerdict::Watch => "verdict-watch",
        TestVerdict::Fail => "verdict-fail",
        TestVerdict::NotAssessed => "verdict-not-assessed",
    }
}

/// What a test lacks, in place of its sentence.
pub(super) fn needs_sentence(test: &TestScore, catalog: &Catalog) -> String {
    let needs: Vec<_> = test.needs.iter().map(|need| need_text(need, catalog)).collect();
    catalog.text("say-needs", &[("what", Value::from(needs.join("; ")))])
}

/// What happens if the worst operator is gone.
pub(super) fn outage(outage: &Outage, report: &AuditReport, catalog: &Catalog) -> Vec<String> {
    let worst = outage.worst.as_ref().and_then(|id| outage.scenarios.get_key_value(id));
    let mut said = Vec::new();
    let hangs_on_rented = outage.scenarios.keys().any(|id| id.element().operator().is_some_and(is_rented));
    match worst {
        None if hangs_on_rented => said.push(catalog.text("say-outage-safe", &[])),
        None => said.push(catalog.text("say-outage-owned", &[])),
        Some((id, scenario)) => {
            let values = [
                ("name", Value::from(scenario_name(id.as_str(), catalog))),
                ("stranded", Value::from(scenario.clients.stranded)),
                ("recoverable", Value::from(scenario.clients.stranded_recoverable)),
                ("fallback", Value::from(scenario.clients.fallback)),
            ];
            let text = match (scenario.clients.stranded.known(), scenario.clients.fallback.known()) {
                (Some(0), Some(0)) => "say-outage-safe",
                (Some(0), _) => "say-outage-fallback",
                _ => "say-outage-stranded",
            };
            said.push(catalog.text(text, &values));
        }
    }
    if report.clients.unreachable != 0 {
        said.push(catalog.text("say-out-of-reach", &[("count", Value::from(report.clients.unreachable))]));
    }
    said.extend(kept(outage, report, catalog));
    said.extend(new_clients(outage, report, catalog));
    said
}

/// What is kept by what has been used, where that is less than there is on paper.
fn kept(outage: &Outage, report: &AuditReport, catalog: &Catalog) -> Option<String> {
    let (kept, base) = outage.kept.zip(outage.base)?;
    let [kept, base] = [kept, base].map(|share| number::percent(share, catalog.language()));
    if kept == base {
        return None;
    }
    let basis = Value::from(report.basis.id());
    Some(catalog.text("say-kept", &[("kept", kept.into()), ("base", base.into()), ("basis", basis)]))
}

/// Over which channel most new clients come; `None` where nobody is new or small counts are hidden.
fn new_clients(outage: &Outage, report: &AuditReport, catalog: &Catalog) -> Option<String> {
    let counted = outage.leads.channels.iter().filter_map(|(id, new)| {
        let (count, share) = (new.count?.known()?, new.share?);
        (count > 0).then_some((count, share, id))
    });
    let (count, share, id) = counted.rev().max_by_key(|(count, ..)| *count)?;
    if report.small_counts_hidden {
        return None;
    }
    let all = (count as f64 / share).round() as u64;
    let values = [
        ("count", Value::from(count)),
        ("all", Value::from(all)),
        ("days", Value::from(NEW_DAYS.min(report.window.days))),
        ("name", Value::from(channel_name(id, catalog.language()))),
    ];
    Some(catalog.text("say-new-clients", &values))
}

/// Where the messages are.
pub(super) fn context(context: &Context, catalog: &Catalog) -> Vec<String> {
    let messages = &context.messages;
    if messages.messenger_only == 0 {
        return vec![catalog.text("say-context-all-own", &[])];
    }
    let share = messages.messenger_only as f64 / messages.total.max(1) as f64;
    let values = [
        ("share", Value::from(number::percent(share, catalog.language()))),
        ("messenger", Value::from(messages.messenger_only)),
        ("total", Value::from(messages.total)),
    ];
    let mut said = vec![catalog.text("say-context", &values)];
    if context.clients_messenger_only != 0 {
        let count = Value::from(context.clients_messenger_only);
        said.push(catalog.text("say-context-clients", &[("count", count)]));
    }
    said
}

/// Who has no contact of the business's own.
pub(super) fn owned(owned: &Owned, report: &AuditReport, catalog: &Catalog) -> Vec<String> {
    let mut said = match (without_contact(report), owned.any) {
        (Some(0), _) => vec![catalog.text("say-owned-all", &[])],
        (Some(count), _) => vec![catalog.text("say-owned-missing", &[("count", Value::from(count))])],
        (None, Some(any)) => {
            let share = Value::from(number::percent(1.0 - any, catalog.language()));
            vec![catalog.text("say-owned-missing-weight", &[("share", share)])]
        }
        (None, None) => Vec::new(),
    };
    let import = owned.recoverable.clients;
    if import != 0 {
        said.push(catalog.text("say-owned-recoverable", &[("count", Value::from(import))]));
    }
    said
}

/// In-scope clients without an owned contact, where the weights count clients and so say how many.
pub(super) fn without_contact(report: &AuditReport) -> Option<u64> {
    // Where small counts are hidden the share is rounded: it says nothing of single clients.
    let is_counted = report.basis == WeightBasis::Clients && !report.small_counts_hidden;
    let any = report.tests.owned.any.filter(|_| is_counted)?;
    let in_scope = report.clients.in_scope.known()?;
    Some(in_scope.saturating_sub((any * in_scope as f64).round() as u64))
}

/// How the index has moved since the run before, or why that cannot be said; `None` without earlier runs.
pub(super) fn trend(report: &AuditReport, catalog: &Catalog) -> Option<String> {
    let last = report.history.last()?;
    let language = catalog.language();
    let date = ("date", Value::from(day(&last.ran, catalog)));
    let runs = ("runs", Value::from(report.history.len()));
    if last.scoring_version != report.scoring_version {
        return Some(catalog.text("trend-other-version", &[date, runs]));
    }
    let Some((index, before)) = report.index.as_ref().zip(last.index) else {
        return Some(catalog.text("trend-unknown", &[date, runs]));
    };
    let change = Value::from(number::signed(index.score - before, 1, language));
    let index = Value::from(number::score(index.score, language));
    Some(catalog.text("trend-index", &[("index", index), ("change", change), date, runs]))
}

/// The text of a need, fit for a terminal.
pub(super) fn need_text(need: &Need, catalog: &Catalog) -> String {
    escape::terminal(&naming::need(need, catalog)).into_owned()
}
