//! Findings that appeared, went, became worse or better.

use std::cmp::Ordering;

use crate::model::comparison::{FindingMove, FindingMoves, Move};
use crate::model::order::InOrder as _;
use crate::model::report::{AuditReport, Finding};
use crate::model::sorted_set::SortedSet;

pub(super) fn findings(old: &AuditReport, new: &AuditReport) -> FindingMoves {
    let has_one_currency = super::fit::has_one_currency(old, new);
    let mut moves = FindingMoves::default();
    for (old, new) in pairs(&old.findings, &new.findings) {
        let finding = side_by_side(old, new, has_one_currency);
        match (old, new) {
            (None, _) => moves.appeared.push(finding),
            (_, None) => moves.gone.push(finding),
            (Some(old), Some(new)) => match weigh(old, new, has_one_currency) {
                Ordering::Less => moves.worse.push(finding),
                Ordering::Greater => moves.better.push(finding),
                Ordering::Equal => {}
            },
        }
    }
    let severity = |one: &FindingMove| (one.new_severity.or(one.old_severity), one.id.clone());
    for list in [&mut moves.appeared, &mut moves.gone, &mut moves.worse, &mut moves.better] {
        list.order_by_key(severity);
    }
    moves
}

/// The same finding of both reports. One that speaks of several things stands there several times under one id: it is told
/// apart by the names among its facts, and where that leaves one on each side, those are the same.
fn pairs<'a>(old: &'a [Finding], new: &'a [Finding]) -> Vec<(Option<&'a Finding>, Option<&'a Finding>)> {
    let ids: SortedSet<&String> = old.iter().chain(new).map(|finding| &finding.id).collect();
    let mut pairs = Vec::new();
    for id in ids {
        let of = |all: &'a [Finding]| all.iter().filter(|finding| finding.id == *id).collect::<Vec<_>>();
        let (mut before, mut after) = (of(old), of(new));
        let mut rest = Vec::new();
        for finding in after.drain(..) {
            match before.iter().position(|other| names(other) == names(finding)) {
                Some(place) => pairs.push((Some(before.remove(place)), Some(finding))),
                None => rest.push(finding),
            }
        }
        if let ([one], [other]) = (before.as_slice(), rest.as_slice()) {
            pairs.push((Some(one), Some(other)));
        } else {
            pairs.extend(before.into_iter().map(|finding| (Some(finding), None)));
            pairs.extend(rest.into_iter().map(|finding| (None, Some(finding))));
        }
    }
    pairs
}

/// The words among the facts of a finding: what it speaks of, its numbers aside.
fn names(finding: &Finding) -> Vec<(&str, &str)> {
    let facts = finding.facts.iter();
    facts.filter_map(|(name, fact)| Some((name.as_str(), fact.as_str()?))).collect()
}

/// `Less` when it has become worse: a graver severity, more clients, more money.
fn weigh(old: &Finding, new: &Finding, has_one_currency: bool) -> Ordering {
    let severity = new.severity.cmp(&old.severity);
    let clients = old.clients.cmp(&new.clients);
    let value = match old.value.zip(new.value).filter(|_| has_one_currency) {
        Some((old, new)) if (old - new).abs() > 0.5 => old.total_cmp(&new),
        _ => Ordering::Equal,
    };
    severity.then(clients).then(value)
}

fn side_by_side(old: Option<&Finding>, new: Option<&Finding>, has_one_currency: bool) -> FindingMove {
    let worded = new.or(old);
    let clients = |finding: Option<&Finding>| finding.and_then(|one| one.clients.figure());
    let value = |finding: Option<&Finding>| finding.and_then(|one| one.value).filter(|_| has_one_currency);
    FindingMove {
        id: worded.map(|finding| finding.id.clone()).unwrap_or_default(),
        title: worded.map(|finding| finding.title.clone()).unwrap_or_default(),
        old_severity: old.map(|finding| finding.severity),
        new_severity: new.map(|finding| finding.severity),
        clients: Move::new(clients(old), clients(new)),
        value: Move::new(value(old), value(new)),
    }
}
