//! What is known to hold between the counts of a report.

use super::suppress::Relation;
use crate::model::element::Element;
use crate::model::report::{AuditReport, Concentration, Understood};
use crate::model::sorted_map::SortedMap;
use crate::reference::channels;

/// Everything that a reader could reckon with.
pub(super) fn relations(report: &AuditReport) -> Vec<Relation> {
    let mut all = vec![
        sum("clients/total", ["clients/undated", "clients/dormant", "clients/in_scope"]),
        sum("clients/in_scope", ["clients/reachable", "clients/unreachable"]),
        part("clients/unlinked_partners", "clients/in_scope"),
        part("clients/records_without_chat", "clients/in_scope"),
        part("moved/clients", "clients/wrote"),
        part("properties/history_survives/clients", "clients/in_scope"),
    ];
    let of_scope = [
        "clients/by_phone",
        "clients/by_bsuid_only",
        "clients/by_both",
        "clients/wrote",
        "tests/context/clients_messenger_only",
        "tests/owned/failed/missing",
        "tests/owned/recoverable/clients",
        "tests/owned/captive_clients",
    ];
    all.extend(of_scope.map(|id| part(id, "clients/in_scope")));
    let by = &report.concentration;
    for (basis, of) in [("clients", &by.clients), ("value", &by.value), ("messages", &by.messages)] {
        all.extend(of.iter().flat_map(|of| concentration(basis, of)));
    }
    all.extend(report.tests.outage.scenarios.keys().flat_map(|id| scenario(id.as_str())));
    all.extend(leads(report));
    all.push(part("tests/outage/fallback_observed/answered", "tests/outage/fallback_observed/tried"));
    for channel in report.coverage.keys() {
        all.push(part(format!("coverage/{channel}/clients_with_handle"), "clients/in_scope"));
    }
    all.extend(single_points(report));
    all.extend(understood(&report.understood));
    all.extend(movement(report));
    for channel in report.properties.silence.keys() {
        let at = |field: &str| format!("properties/silence/{channel}/{field}");
        all.push(part(at("answered_72h"), at("runs")));
    }
    for routes in ["none", "one", "several"] {
        all.push(part(format!("decided/{routes}/decided"), format!("decided/{routes}/deals")));
    }
    for (place, incident) in report.incidents.iter().enumerate() {
        let at = |field: &str| format!("incidents/{place}/{field}");
        all.push(part(at("clients_concerned"), "clients/in_scope"));
        if incident.fallback.is_some() {
            all.push(part(at("fallback/moved"), at("fallback/clients")));
        }
        if incident.past_only.is_some() {
            all.push(part(at("past_only/clients"), at("clients_concerned")));
        }
    }
    for (place, country) in report.availability.iter().enumerate() {
        let at = |field: &str| format!("availability/{place}/{field}");
        all.push(part(at("clients"), "clients/in_scope"));
        for (list, of) in [("hampered", &country.hampered), ("since_then", &country.since_then)] {
            let each = 0..of.len();
            all.extend(each.map(|one| part(at(&format!("{list}/{one}/clients")), at("clients"))));
        }
    }
    if report.bet.is_some() {
        let all_of = ["bet/available/blocked", "bet/available/throttled", "bet/unchanging/moved"];
        all.extend(all_of.map(|id| part(id, "clients/in_scope")));
    }
    for place in 0..report.tax.as_ref().map_or(0, |tax| tax.single_points.len()) {
        let at = |field: &str| format!("tax/single_points/{place}/{field}");
        all.push(part(at("clients_cut"), "clients/in_scope"));
        all.push(part(at("clients_stranded"), at("clients_cut")));
    }
    for (place, step) in report.plan.iter().enumerate() {
        let at = |field: &str| format!("plan/{place}/{field}");
        all.push(part(at("importable"), at("look_first")));
        all.push(part(at("look_first"), at("chain_clients")));
        if !step.look_first_in.is_empty() {
            let places: Vec<String> =
                step.look_first_in.keys().map(|place| at(&format!("look_first_in/{place}"))).collect();
            all.push(Relation::Sum { whole: at("look_first"), parts: places });
        }
        all.push(part(at("clients"), "clients/in_scope"));
        all.push(part(at("chain_clients"), "clients/in_scope"));
    }
    all
}

fn sum<const N: usize>(whole: impl Into<String>, parts: [impl Into<String>; N]) -> Relation {
    Relation::Sum { whole: whole.into(), parts: parts.map(Into::into).into() }
}

fn part(part: impl Into<String>, whole: impl Into<String>) -> Relation {
    Relation::Part { part: part.into(), whole: whole.into() }
}

/// Who wrote where is a part of the clients; a channel is a part of its operator.
fn concentration(basis: &str, of: &Concentration) -> Vec<Relation> {
    let at = |kind: &str, id: &str| format!("concentration/{basis}/{kind}/{id}/clients");
    let mut all = Vec::new();
    for id in of.channels.keys() {
        let operator = channels::channel(id).map_or(id.as_str(), |channel| channel.operator.as_str());
        all.push(part(at("channels", id), "clients/in_scope"));
        all.push(part(at("channels", id), at("operators", operator)));
    }
    all.extend(of.operators.keys().map(|id| part(at("operators", id), "clients/in_scope")));
    all.extend(of.staff.keys().map(|id| part(at("staff", id), "clients/in_scope")));
    all
}

/// The outcomes sum to all clients in scope. Those who are stranded are shown as long as possible.
fn scenario(id: &str) -> Vec<Relation> {
    let at = |field: &str| format!("tests/outage/scenarios/{id}/clients/{field}");
    vec![
        sum("clients/in_scope", ["untouched", "safe", "out_of_reach", "fallback", "stranded"].map(at)),
        Relation::Same(at("out_of_reach"), "clients/unreachable".to_owned()),
        part(at("untouched_untried"), at("untouched")),
        part(at("fallback_confirmed"), at("fallback")),
        part(at("stranded_recoverable"), at("stranded")),
        part(format!("tests/outage/scenarios/{id}/assumed_country"), "clients/in_scope"),
    ]
}

/// New clients of a channel are a part of those of its operator, and the same as those of its scenario.
fn leads(report: &AuditReport) -> Vec<Relation> {
    let outage = &report.tests.outage;
    let at = |kind: &str, id: &str| format!("tests/outage/leads/{kind}/{id}/count");
    let same = |kind: &str, id: &str, scenario: Element<'_>| {
        let other = format!("tests/outage/scenarios/{scenario}/new_clients/count");
        Relation::Same(at(kind, id), other)
    };
    let mut all = Vec::new();
    for id in outage.leads.channels.keys() {
        let operator = channels::channel(id).map_or(id.as_str(), |channel| channel.operator.as_str());
        all.push(part(at("channels", id), at("operators", operator)));
        all.push(same("channels", id, Element::Channel(id)));
    }
    for id in outage.leads.operators.keys() {
        all.push(part(at("operators", id), "clients/in_scope"));
        all.push(same("operators", id, Element::Operator(id)));
    }
    all
}

fn single_points(report: &AuditReport) -> Vec<Relation> {
    let outage = &report.tests.outage;
    let at = |id: &str| format!("tests/outage/single_points/{id}/clients");
    let points = outage.single_points.keys().flat_map(|id| {
        let stranded = format!("tests/outage/scenarios/{id}/clients/stranded");
        [part(at(id.as_str()), "clients/reachable"), Relation::Same(at(id.as_str()), stranded)]
    });
    let sizes = outage.elements_to_strand.keys().rev();
    let parts = sizes.map(|size| format!("tests/outage/elements_to_strand/{size}")).collect();
    points.chain([Relation::Sum { whole: "clients/reachable".to_owned(), parts }]).collect()
}

/// Cells and references are parts of those that there are. What a finding says of all columns is their sum.
fn understood(left: &Understood) -> Vec<Relation> {
    let unused = |place: usize, field: &str| format!("understood/columns_unused/{place}/{field}");
    let unread = |place: usize| format!("understood/cells_unread/{place}/count");
    let mut all = Vec::new();
    for field in ["cells", "of"] {
        let parts = (0..left.columns_unused.len()).map(|place| unused(place, field)).collect();
        all.push(Relation::Sum { whole: format!("understood/columns_unused/{field}"), parts });
    }
    let columns = || left.cells_unread.iter().enumerate();
    let parts = columns().map(|(place, _)| unread(place)).collect();
    all.push(Relation::Sum { whole: "understood/cells_unread".to_owned(), parts });
    let amounts = columns().filter(|(_, column)| column.role == "deal_amount");
    let parts = amounts.map(|(place, _)| unread(place)).collect();
    all.push(Relation::Sum { whole: "understood/cells_unread/amounts".to_owned(), parts });
    all.extend((0..left.columns_unused.len()).map(|place| part(unused(place, "cells"), unused(place, "of"))));
    for place in 0..left.region.len() {
        let at = |field: &str| format!("understood/region/{place}/{field}");
        all.push(part(at("unread"), at("numbers")));
    }
    for place in 0..left.tables_not_joined.len() {
        let at = |field: &str| format!("understood/tables_not_joined/{place}/{field}");
        all.push(part(at("found"), at("references")));
    }
    for field in ["found", "references"] {
        let tables = 0..left.tables_not_joined.len();
        let parts = tables.map(|place| format!("understood/tables_not_joined/{place}/{field}")).collect();
        all.push(Relation::Sum { whole: format!("understood/tables_not_joined/{field}"), parts });
    }
    all
}

/// The months of a channel sum to figures that stand elsewhere, so a month is withheld as a whole and never alone.
fn movement(report: &AuditReport) -> Vec<Relation> {
    let mut rows = SortedMap::<&String, Vec<Vec<String>>>::new();
    for (month, of) in &report.trend {
        for channel in of.channels.keys() {
            let fields = ["inbound", "outbound", "clients", "first_contacts", "runs"];
            let row = fields.map(|field| format!("trend/{month}/channels/{channel}/{field}"));
            rows.entry(channel).or_default().push(row.into());
        }
    }
    rows.into_values().map(Relation::Rows).collect()
}
