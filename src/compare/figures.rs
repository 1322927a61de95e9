//! The figures of two reports, each before and after.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::comparison::{
    ConcentrationMoves, IndexMove, Move, ScenarioMove, SilenceMove, TestMove, TestMoves,
};
use crate::model::element::ElementId;
use crate::model::report::{AuditReport, ChannelShare, Concentration, Scenario, TestScore};

pub(super) fn index(old: &AuditReport, new: &AuditReport) -> IndexMove {
    let (old, new) = (old.index.as_ref(), new.index.as_ref());
    let figure = |of: fn(&crate::model::report::Index) -> f64| Move::new(old.map(of), new.map(of));
    IndexMove {
        score: figure(|index| index.score),
        low: figure(|index| index.low),
        high: figure(|index| index.high),
        old_grade: old.map(|index| index.grade),
        new_grade: new.map(|index| index.grade),
    }
}

pub(super) fn tests(old: &AuditReport, new: &AuditReport) -> TestMoves {
    let (old, new) = (&old.tests, &new.tests);
    TestMoves {
        outage: test(&old.outage.test, &new.outage.test),
        context: test(&old.context.test, &new.context.test),
        owned: test(&old.owned.test, &new.owned.test),
    }
}

fn test(old: &TestScore, new: &TestScore) -> TestMove {
    TestMove {
        score: Move::new(old.score, new.score),
        low: Move::new(old.low, new.low),
        high: Move::new(old.high, new.high),
        old_verdict: old.verdict,
        new_verdict: new.verdict,
    }
}

pub(super) fn clients(old: &AuditReport, new: &AuditReport) -> BTreeMap<String, Move> {
    let (old, new) = (&old.clients, &new.clients);
    let counts = [
        ("total", old.total, new.total),
        ("in_scope", old.in_scope, new.in_scope),
        ("dormant", old.dormant, new.dormant),
        ("undated", old.undated, new.undated),
        ("excluded", old.excluded, new.excluded),
        ("reachable", old.reachable, new.reachable),
        ("unreachable", old.unreachable, new.unreachable),
        ("records", old.records.into(), new.records.into()),
        ("handles", old.handles.into(), new.handles.into()),
        ("linked_by_name", old.linked_by_name, new.linked_by_name),
        ("likely_links", old.likely_links, new.likely_links),
        ("unlinked_partners", old.unlinked_partners, new.unlinked_partners),
        ("records_without_chat", old.records_without_chat, new.records_without_chat),
        ("wrote", old.wrote, new.wrote),
        ("by_phone", old.by_phone, new.by_phone),
        ("by_bsuid_only", old.by_bsuid_only, new.by_bsuid_only),
        ("by_both", old.by_both, new.by_both),
    ];
    counts
        .into_iter()
        .map(|(name, old, new)| (name.to_owned(), Move::new(old.figure(), new.figure())))
        .collect()
}

pub(super) fn concentration<'a>(old: &'a AuditReport, new: &'a AuditReport) -> Option<ConcentrationMoves> {
    let of_basis = |report: &'a AuditReport| report.concentration.by(report.basis);
    let (old, new) = (of_basis(old)?, of_basis(new)?);
    let figure = |of: fn(&Concentration) -> f64| Move::new(Some(of(old)), Some(of(new)));
    Some(ConcentrationMoves {
        channels: shares(&old.channels, &new.channels),
        operators: shares(&old.operators, &new.operators),
        effective: figure(|one| one.effective),
        rented: figure(|one| one.rented),
        top: figure(|one| one.top.share),
        old_top: old.top.id.clone(),
        new_top: new.top.id.clone(),
    })
}

/// A channel that a report does not know has no share in it.
fn shares(
    old: &BTreeMap<String, ChannelShare>,
    new: &BTreeMap<String, ChannelShare>,
) -> BTreeMap<String, Move> {
    let share = |of: &BTreeMap<String, ChannelShare>, id: &String| of.get(id).map_or(0.0, |part| part.share);
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    ids.into_iter().map(|id| (id.clone(), Move::new(Some(share(old, id)), Some(share(new, id))))).collect()
}

pub(super) fn scenarios(old: &AuditReport, new: &AuditReport) -> BTreeMap<ElementId, ScenarioMove> {
    let (old, new) = (&old.tests.outage.scenarios, &new.tests.outage.scenarios);
    let ids: BTreeSet<&ElementId> = old.keys().chain(new.keys()).collect();
    let moved = |id: &ElementId| {
        let (old, new) = (old.get(id), new.get(id));
        let figure = |of: fn(&Scenario) -> Option<f64>| Move::new(old.and_then(of), new.and_then(of));
        ScenarioMove {
            stranded: figure(|scenario| scenario.clients.stranded.figure()),
            fallback: figure(|scenario| scenario.clients.fallback.figure()),
            retention: figure(|scenario| scenario.retention.get("1").copied()),
        }
    };
    ids.into_iter().map(|id| (id.clone(), moved(id))).collect()
}

/// A figure of the report by its place.
type Figure = (&'static str, fn(&AuditReport) -> Option<f64>);

/// The figures of the four properties, and who moved.
const PROPERTIES: [Figure; 12] = [
    ("answers_anywhere.could_two_operators", |r| r.properties.answers_anywhere.could_two_operators),
    ("answers_anywhere.owned_proven", |r| r.properties.answers_anywhere.owned_proven),
    ("answers_anywhere.two_operators", |r| r.properties.answers_anywhere.two_operators),
    ("fallback.known_owned", |r| r.properties.fallback.known_owned),
    ("fallback.proven_owned", |r| r.properties.fallback.proven_owned),
    ("fallback.rented_only", |r| r.properties.fallback.rented_only),
    ("history_survives.share", |r| r.properties.history_survives.share),
    ("moved.share", |r| r.moved.share),
    ("short_path.any", |r| r.properties.short_path.any),
    ("short_path.calendar", |r| r.properties.short_path.calendar),
    ("short_path.payment", |r| r.properties.short_path.payment),
    ("short_path.portal", |r| r.properties.short_path.portal),
];

pub(super) fn properties(old: &AuditReport, new: &AuditReport) -> BTreeMap<String, Move> {
    PROPERTIES.iter().map(|(name, of)| ((*name).to_owned(), Move::new(of(old), of(new)))).collect()
}

pub(super) fn silence(old: &AuditReport, new: &AuditReport) -> BTreeMap<String, SilenceMove> {
    let (old, new) = (&old.properties.silence, &new.properties.silence);
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let moved = |id: &String| {
        let (old, new) = (old.get(id), new.get(id));
        SilenceMove {
            reply_rate: Move::new(old.and_then(|one| one.reply_rate), new.and_then(|one| one.reply_rate)),
            median_reply_minutes: Move::new(
                old.and_then(|one| one.median_reply_minutes),
                new.and_then(|one| one.median_reply_minutes),
            ),
            chased: Move::new(
                old.and_then(|one| one.chased.figure()),
                new.and_then(|one| one.chased.figure()),
            ),
        }
    };
    ids.into_iter().map(|id| (id.clone(), moved(id))).collect()
}
