//! Every count of people in a report, by its place: `clients/total`, `tests/outage/scenarios/operator:meta/safe`.

use super::suppress::{Values, Withheld};
use crate::model::report::{
    AuditReport, Concentration, Count, Decided, IncidentReport, Outage, Outcomes, PlanStep, Properties,
    Tests, Understood,
};

/// What is done with a count, by its place.
type Visit<'a> = dyn FnMut(&str, &mut Count) + 'a;

/// All counts that are known.
pub(super) fn values(report: &AuditReport) -> Values {
    let mut values = Values::new();
    for_each(&mut report.clone(), &mut |id, count| {
        values.extend(count.known().map(|count| (id.to_owned(), count)));
    });
    values
}

/// Withholds the chosen counts.
pub(super) fn withhold(report: &mut AuditReport, withheld: &Withheld) {
    for_each(report, &mut |id, count| {
        if withheld.ids.contains(id) {
            *count = Count::WITHHELD;
        }
    });
    // The places could be counted.
    for column in report.understood.cells_unread.iter_mut().filter(|column| column.count.is_withheld()) {
        column.places.clear();
    }
}

/// Visits all counts. A count that a report gains has its line here: a test compares them with the layout.
fn for_each(report: &mut AuditReport, visit: &mut Visit<'_>) {
    let clients = &mut report.clients;
    visit("clients/total", &mut clients.total);
    visit("clients/in_scope", &mut clients.in_scope);
    visit("clients/dormant", &mut clients.dormant);
    visit("clients/undated", &mut clients.undated);
    visit("clients/excluded", &mut clients.excluded);
    visit("clients/reachable", &mut clients.reachable);
    visit("clients/unreachable", &mut clients.unreachable);
    visit("clients/linked_by_name", &mut clients.linked_by_name);
    visit("clients/likely_links", &mut clients.likely_links);
    visit("clients/unlinked_partners", &mut clients.unlinked_partners);
    visit("clients/records_without_chat", &mut clients.records_without_chat);
    visit("clients/wrote", &mut clients.wrote);
    visit("clients/by_phone", &mut clients.by_phone);
    visit("clients/by_bsuid_only", &mut clients.by_bsuid_only);
    visit("clients/by_both", &mut clients.by_both);
    for (channel, of) in &mut report.coverage {
        let at = |field: &str| format!("coverage/{channel}/{field}");
        visit(&at("chats"), &mut of.chats);
        visit(&at("clients_with_handle"), &mut of.clients_with_handle);
        if let Some(total) = &mut of.chats_total {
            visit(&at("chats_total"), total);
        }
        for (name, account) in &mut of.staff {
            visit(&at(&format!("staff/{name}/chats")), &mut account.chats);
            visit(&at(&format!("staff/{name}/clients")), &mut account.clients);
        }
    }
    let by = &mut report.concentration;
    for (basis, of) in
        [("clients", &mut by.clients), ("value", &mut by.value), ("messages", &mut by.messages)]
    {
        if let Some(of) = of {
            concentration(basis, of, visit);
        }
    }
    tests(&mut report.tests, visit);
    properties(&mut report.properties, visit);
    for (name, month) in &mut report.trend {
        for (channel, part) in &mut month.channels {
            let at = |field: &str| format!("trend/{name}/{channel}/{field}");
            visit(&at("inbound"), &mut part.inbound);
            visit(&at("outbound"), &mut part.outbound);
            visit(&at("clients"), &mut part.clients);
            visit(&at("first_contacts"), &mut part.first_contacts);
            visit(&at("runs"), &mut part.runs);
        }
    }
    visit("moved/clients", &mut report.moved.clients);
    report.decided.iter_mut().for_each(|of| decided(of, visit));
    for (place, incident) in report.incidents.iter_mut().enumerate() {
        self::incident(place, incident, visit);
    }
    for layer in report.tax.iter_mut().flat_map(|tax| &mut tax.single_points) {
        visit(&format!("tax/{}/clients_cut", layer.name), &mut layer.clients_cut);
        visit(&format!("tax/{}/clients_stranded", layer.name), &mut layer.clients_stranded);
    }
    understood(&mut report.understood, visit);
    for (place, finding) in report.findings.iter_mut().enumerate() {
        visit(&format!("findings/{place}/clients"), &mut finding.clients);
    }
    for step in &mut report.plan {
        plan(step, visit);
    }
}

fn understood(left: &mut Understood, visit: &mut Visit<'_>) {
    for (place, column) in left.columns_unused.iter_mut().enumerate() {
        visit(&format!("understood/columns_unused/{place}/cells"), &mut column.cells);
        visit(&format!("understood/columns_unused/{place}/of"), &mut column.of);
    }
    for (place, column) in left.cells_unread.iter_mut().enumerate() {
        visit(&format!("understood/cells_unread/{place}/count"), &mut column.count);
    }
    for (place, guess) in left.region.iter_mut().enumerate() {
        visit(&format!("understood/region/{place}/numbers"), &mut guess.numbers);
        visit(&format!("understood/region/{place}/unread"), &mut guess.unread);
    }
    for (place, table) in left.tables_not_joined.iter_mut().enumerate() {
        visit(&format!("understood/tables_not_joined/{place}/references"), &mut table.references);
        visit(&format!("understood/tables_not_joined/{place}/found"), &mut table.found);
    }
    if let Some(own) = &mut left.own_exclusions {
        visit("understood/own_exclusions/clients", &mut own.clients);
        visit("understood/own_exclusions/of", &mut own.of);
    }
}

fn concentration(basis: &str, of: &mut Concentration, visit: &mut Visit<'_>) {
    for (id, share) in &mut of.channels {
        visit(&format!("concentration/{basis}/channels/{id}"), &mut share.clients);
    }
    for (id, share) in &mut of.operators {
        visit(&format!("concentration/{basis}/operators/{id}"), &mut share.clients);
    }
    for (name, share) in &mut of.staff {
        visit(&format!("concentration/{basis}/staff/{name}"), &mut share.clients);
    }
}

fn tests(tests: &mut Tests, visit: &mut Visit<'_>) {
    outage(&mut tests.outage, visit);
    visit("tests/context/clients_messenger_only", &mut tests.context.clients_messenger_only);
    visit("tests/context/months_messenger_only", &mut tests.context.months_messenger_only);
    let owned = &mut tests.owned;
    visit("tests/owned/failed/missing", &mut owned.failed.missing);
    visit("tests/owned/failed/malformed", &mut owned.failed.malformed);
    visit("tests/owned/failed/unread", &mut owned.failed.unread);
    visit("tests/owned/failed/placeholder", &mut owned.failed.placeholder);
    visit("tests/owned/failed/masked", &mut owned.failed.masked);
    visit("tests/owned/failed/shared", &mut owned.failed.shared);
    visit("tests/owned/failed/unsubscribed", &mut owned.failed.unsubscribed);
    visit("tests/owned/failed/bounced", &mut owned.failed.bounced);
    visit("tests/owned/recoverable/clients", &mut owned.recoverable.clients);
    visit("tests/owned/recoverable/phones", &mut owned.recoverable.phones);
    visit("tests/owned/recoverable/emails", &mut owned.recoverable.emails);
    visit("tests/owned/captive_clients", &mut owned.captive_clients);
}

fn outage(outage: &mut Outage, visit: &mut Visit<'_>) {
    for (id, scenario) in &mut outage.scenarios {
        outcomes(&format!("tests/outage/scenarios/{id}"), &mut scenario.clients, visit);
        let at = |field: &str| format!("tests/outage/scenarios/{id}/{field}");
        visit(&at("assumed_country"), &mut scenario.assumed_country);
        visit(&at("open_conversations"), &mut scenario.open_conversations);
        if let Some(deals) = &mut scenario.open_deals {
            visit(&at("open_deals"), &mut deals.count);
        }
        if let Some(count) = scenario.new_clients.as_mut().and_then(|of| of.count.as_mut()) {
            visit(&at("new_clients"), count);
        }
    }
    let leads = &mut outage.leads;
    for (kind, of) in [("channels", &mut leads.channels), ("operators", &mut leads.operators)] {
        for (id, of) in of {
            of.count.iter_mut().for_each(|count| visit(&format!("tests/outage/leads/{kind}/{id}"), count));
        }
    }
    visit("tests/outage/fallback_observed/tried", &mut outage.fallback_observed.tried);
    visit("tests/outage/fallback_observed/answered", &mut outage.fallback_observed.answered);
    for (id, point) in &mut outage.single_points {
        visit(&format!("tests/outage/single_points/{id}"), &mut point.clients);
    }
    for (size, clients) in &mut outage.elements_to_strand {
        visit(&format!("tests/outage/elements_to_strand/{size}"), clients);
    }
}

fn outcomes(at: &str, outcomes: &mut Outcomes, visit: &mut Visit<'_>) {
    visit(&format!("{at}/untouched"), &mut outcomes.untouched);
    visit(&format!("{at}/untouched_untried"), &mut outcomes.untouched_untried);
    visit(&format!("{at}/safe"), &mut outcomes.safe);
    visit(&format!("{at}/fallback"), &mut outcomes.fallback);
    visit(&format!("{at}/fallback_confirmed"), &mut outcomes.fallback_confirmed);
    visit(&format!("{at}/stranded"), &mut outcomes.stranded);
    visit(&format!("{at}/stranded_recoverable"), &mut outcomes.stranded_recoverable);
    visit(&format!("{at}/out_of_reach"), &mut outcomes.out_of_reach);
}

fn properties(properties: &mut Properties, visit: &mut Visit<'_>) {
    visit("properties/history_survives/clients", &mut properties.history_survives.clients);
    visit("properties/short_path/conversations", &mut properties.short_path.conversations);
    for (channel, silence) in &mut properties.silence {
        let at = |field: &str| format!("properties/silence/{channel}/{field}");
        visit(&at("runs"), &mut silence.runs);
        visit(&at("answered_72h"), &mut silence.answered_72h);
        visit(&at("chased"), &mut silence.chased);
    }
}

fn decided(decided: &mut Decided, visit: &mut Visit<'_>) {
    for (routes, part) in
        [("none", &mut decided.none), ("one", &mut decided.one), ("several", &mut decided.several)]
    {
        visit(&format!("decided/{routes}/deals"), &mut part.deals);
        visit(&format!("decided/{routes}/decided"), &mut part.decided);
    }
}

fn incident(place: usize, incident: &mut IncidentReport, visit: &mut Visit<'_>) {
    let at = |field: &str| format!("incidents/{place}/{field}");
    visit(&at("clients_concerned"), &mut incident.clients_concerned);
    if let Some(fallback) = &mut incident.fallback {
        visit(&at("fallback/clients"), &mut fallback.clients);
        visit(&at("fallback/moved"), &mut fallback.moved);
    }
    if let Some(past) = &mut incident.past_only {
        visit(&at("past_only/clients"), &mut past.clients);
        visit(&at("past_only/routes"), &mut past.routes);
        visit(&at("past_only/messages_before"), &mut past.messages_before);
        visit(&at("past_only/messages_after"), &mut past.messages_after);
    }
}

fn plan(step: &mut PlanStep, visit: &mut Visit<'_>) {
    let action = step.action.clone();
    let at = |field: &str| format!("plan/{action}/{field}");
    visit(&at("clients"), &mut step.clients);
    visit(&at("chain_clients"), &mut step.chain_clients);
    visit(&at("importable"), &mut step.importable);
    visit(&at("look_first"), &mut step.look_first);
    for (place, count) in &mut step.look_first_in {
        visit(&at(&format!("look_first_in/{place}")), count);
    }
}
