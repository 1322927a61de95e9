//! The answer of `explain client-…`: the parts put together.

use super::traces::Traces;
use super::{effect, routes};
use crate::identity::grounds::{Ground, Material, Rule};
use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::dossier::{ActionFacts, DOSSIER_SCHEMA, Dossier, GroundFacts, RecordFacts};
use crate::model::params::Params;
use crate::model::pseudonym::pseudonym;
use crate::pipeline::Study;
use crate::plan::{Inputs, open_to};
use crate::stress::parts::parts_of;

/// The client of a number; `None` when there is none. Handles stand there by name alone unless contacts may be shown.
///
/// The audience is the same afterwards: to see the scores without the client it is taken out and put back.
pub fn dossier(study: &mut Study, params: &Params, number: u32, show_contacts: bool) -> Option<Dossier> {
    let place = study.audit.audience.clients.binary_search_by_key(&number, |client| client.number).ok()?;
    let effect = effect::effect(study, params, place);
    let audit = &study.audit;
    let client = &audit.audience.clients[place];
    let traces = Traces::of(client, study, show_contacts);
    let (sources, settled, links) = (&audit.sources, &audit.settled, &audit.links);
    let material = Material { sources, settled, links };
    let grounds = material.grounds(client.group).iter().map(|ground| ground_facts(ground, &traces)).collect();
    let last_event = client.last_event.map(|day| day.to_string());
    Some(Dossier {
        schema: DOSSIER_SCHEMA.to_owned(),
        client: pseudonym(number),
        as_of: audit.window.to.to_string(),
        window: [audit.window.from.to_string(), audit.window.to.to_string()],
        scope: client.scope.id().to_owned(),
        last_event,
        weight: client.weight(params.basis),
        value: audit.audience.evidence.has_value.then_some(client.value),
        currency: audit.currency.clone(),
        countries: client.countries.iter().map(|country| country.code().to_owned()).collect(),
        grounds,
        routes: routes::routes(client, &audit.audience, audit.window),
        contacts: traces.contacts(),
        chats: traces.chats(),
        deals: traces.deals(),
        activities: traces.activities(),
        record: record(client, study, params),
        effect,
        plan: plan(&audit.audience, params, place),
        handles: traces.handles,
    })
}

fn ground_facts(ground: &Ground, traces: &Traces<'_>) -> GroundFacts {
    let rule = match ground.rule {
        Rule::Record => "record",
        Rule::Chat => "chat",
        Rule::ContactList => "contact-list",
        Rule::LinkFile => "link-file",
        Rule::Worklist => "worklist",
        Rule::AddressBook => "address-book",
        Rule::Name => "name",
        Rule::NameInAccounts => "name-in-accounts",
        Rule::NameInDownloads => "name-in-downloads",
        Rule::KeptApart => "kept-apart",
    };
    let mut handles: Vec<String> = ground.handles.iter().map(|handle| traces.name(*handle)).collect();
    handles.sort_unstable();
    GroundFacts {
        rule: rule.to_owned(),
        handles,
        place: ground.source.map(|source| traces.place(source, ground.place)),
    }
}

fn record(client: &Client, study: &Study, params: &Params) -> RecordFacts {
    let audit = &study.audit;
    let region = audit.links.region.as_deref();
    let parts = parts_of(std::slice::from_ref(client), &audit.audience, region, params);
    let context = parts.clients.first().map(|part| part.context).unwrap_or_default();
    let is_rented = |day: &crate::model::client::ClientDay| {
        let channel = &audit.audience.channels[day.channel as usize];
        !channel.is_owned && channel.is_exported && audit.window.contains(day.day)
    };
    RecordFacts {
        is_there: client.has_record,
        kappa: context.kappa,
        last_done: client.last_done.map(|day| day.to_string()),
        last_rented: client.days.iter().filter(is_rented).map(|day| day.day).max().map(|day| day.to_string()),
        rented: context.rented,
        logged: context.logged,
        owned: context.owned,
    }
}

fn plan(audience: &Audience, params: &Params, place: usize) -> Vec<ActionFacts> {
    let channel = |index: u16| audience.channels[index as usize].id.clone();
    let tasks = open_to(&Inputs::new(audience, params), place);
    let facts = tasks
        .into_iter()
        .map(|task| ActionFacts { action: task.action.to_owned(), channel: task.channel.map(channel) });
    facts.collect()
}
