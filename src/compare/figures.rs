//! The figures of two reports, each before and after.

use crate::figures::layout::Node;
use crate::figures::walk;
use crate::model::comparison::{
    ConcentrationMoves, IndexMove, Move, ScenarioMove, SilenceMove, TestMove, TestMoves,
};
use crate::model::element::ElementId;
use crate::model::json;
use crate::model::report::{AuditReport, ChannelShare, Concentration, FigureUnit, Scenario, TestScore};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

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

/// What moved of the figures that have a name here; `None` where a figure is not spoken of.
fn moves(
    [old, new]: [&AuditReport; 2],
    called: impl Fn(&str, Node<'_>) -> Option<String>,
) -> SortedMap<String, Move> {
    let of = |report: &AuditReport| {
        let mut figures = SortedMap::new();
        let mut json = json::tree(report);
        walk::for_each(&mut json, &mut |path, node, value| {
            figures.extend(called(path, node).map(|name| (name, value.as_f64())));
        });
        figures
    };
    let (old, new) = (of(old), of(new));
    let figure = |of: &SortedMap<String, Option<f64>>, name: &String| of.get(name).copied().flatten();
    let names: SortedSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().map(|name| (name.clone(), Move::new(figure(&old, name), figure(&new, name)))).collect()
}

/// All counts of clients.
pub(super) fn clients(old: &AuditReport, new: &AuditReport) -> SortedMap<String, Move> {
    moves([old, new], |path, _| path.strip_prefix("clients/").map(str::to_owned))
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
    old: &SortedMap<String, ChannelShare>,
    new: &SortedMap<String, ChannelShare>,
) -> SortedMap<String, Move> {
    let share = |of: &SortedMap<String, ChannelShare>, id: &String| of.get(id).map_or(0.0, |part| part.share);
    let ids: SortedSet<&String> = old.keys().chain(new.keys()).collect();
    ids.into_iter().map(|id| (id.clone(), Move::new(Some(share(old, id)), Some(share(new, id))))).collect()
}

pub(super) fn scenarios(old: &AuditReport, new: &AuditReport) -> SortedMap<ElementId, ScenarioMove> {
    let (old, new) = (&old.tests.outage.scenarios, &new.tests.outage.scenarios);
    let ids: SortedSet<&ElementId> = old.keys().chain(new.keys()).collect();
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

/// The shares of the four properties, and who moved. How each channel answers stands apart.
pub(super) fn properties(old: &AuditReport, new: &AuditReport) -> SortedMap<String, Move> {
    moves([old, new], |path, node| {
        let is_apart = node.unit() != FigureUnit::Share || path.starts_with("properties/silence/");
        let named = path.strip_prefix("properties/").or_else(|| path.starts_with("moved/").then_some(path));
        named.filter(|_| !is_apart).map(|name| name.replace('/', "."))
    })
}

pub(super) fn silence(old: &AuditReport, new: &AuditReport) -> SortedMap<String, SilenceMove> {
    let (old, new) = (&old.properties.silence, &new.properties.silence);
    let ids: SortedSet<&String> = old.keys().chain(new.keys()).collect();
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
