//! HubSpot: contacts, deals, notes and calls.

use super::people::office_phone;
use super::table::{cell_if, csv};
use super::world::{Client, Outcome, World};
use untether::model::time::Day;

/// The exports.
pub(super) fn files(world: &World) -> Vec<(String, Vec<u8>)> {
    let file =
        |object: &str, content| (format!("hubspot/hubspot-crm-exports-{object}-2026-11-01.csv"), content);
    vec![
        file("contacts", contacts(world)),
        file("deals", deals(world)),
        file("notes", notes(world)),
        file("calls", calls(world)),
    ]
}

fn on_record(world: &World) -> impl Iterator<Item = &Client> {
    world.clients.iter().filter(|client| client.person.role.in_crm())
}

fn contacts(world: &World) -> Vec<u8> {
    let header = [
        "Record ID",
        "First Name",
        "Last Name",
        "Email",
        "Phone Number",
        "Mobile Phone Number",
        "Contact owner",
        "Lifecycle Stage",
        "Unsubscribed from all email",
        "Create Date",
    ];
    let rows = on_record(world).map(|client| {
        let person = &client.person;
        let role = person.role;
        let unsubscribed = role.mail_in_crm() && person.number.is_multiple_of(11);
        vec![
            person.record().to_string(),
            person.first.written.to_owned(),
            person.family.written.to_owned(),
            cell_if(role.mail_in_crm(), || person.mail(world.words)),
            cell_if(person.gave_office_phone(), || office_phone(world.words)),
            cell_if(role.phone_in_crm(), || person.phone_cell(world.words)),
            world.words.keeper.to_owned(),
            if client.deals.iter().any(|deal| deal.outcome == Outcome::Won) { "Customer" } else { "Lead" }
                .to_owned(),
            if unsubscribed { "Yes" } else { "" }.to_owned(),
            format!("{} 10:15", client.created),
        ]
    });
    csv(&header, rows)
}

fn deals(world: &World) -> Vec<u8> {
    let header = [
        "Record ID",
        "Deal Name",
        "Deal Stage",
        "Close Date",
        "Deal owner",
        "Amount",
        "Currency",
        "Pipeline",
        "Create Date",
        "Associated Contact",
        "Associated Contact IDs",
    ];
    let all = on_record(world).flat_map(|client| client.deals.iter().map(move |deal| (client, deal)));
    let rows = all.enumerate().map(|(position, (client, deal))| {
        let stage = match deal.outcome {
            Outcome::Open => "Presentation Scheduled",
            Outcome::Won => "Closed Won",
            Outcome::Lost => "Closed Lost",
        };
        vec![
            (880_001 + position).to_string(),
            deal.title.to_owned(),
            stage.to_owned(),
            at(deal.closed),
            world.words.keeper.to_owned(),
            deal.amount.to_string(),
            "GBP".to_owned(),
            "Sales Pipeline".to_owned(),
            at(deal.opened),
            client.person.full_name(),
            client.person.record().to_string(),
        ]
    });
    csv(&header, rows)
}

fn notes(world: &World) -> Vec<u8> {
    let header = [
        "Record ID",
        "Activity date",
        "Activity assigned to",
        "Note body",
        "Associated Contact",
        "Associated Contact IDs",
    ];
    let all = on_record(world).flat_map(|client| client.notes.iter().map(move |note| (client, note)));
    let rows = all.enumerate().map(|(position, (client, (day, text)))| {
        vec![
            (930_001 + position).to_string(),
            at(*day),
            world.words.keeper.to_owned(),
            (*text).to_owned(),
            client.person.full_name(),
            client.person.record().to_string(),
        ]
    });
    csv(&header, rows)
}

fn calls(world: &World) -> Vec<u8> {
    let header = [
        "Record ID",
        "Activity date",
        "Activity assigned to",
        "Call direction",
        "Call outcome",
        "Call duration",
        "Associated Contact",
        "Associated Contact IDs",
    ];
    let all = on_record(world).flat_map(|client| client.calls.iter().map(move |day| (client, day)));
    let rows = all.enumerate().map(|(position, (client, day))| {
        vec![
            (960_001 + position).to_string(),
            at(*day),
            world.words.keeper.to_owned(),
            if position % 2 == 0 { "Inbound" } else { "Outbound" }.to_owned(),
            "Connected".to_owned(),
            "00:04:10".to_owned(),
            client.person.full_name(),
            client.person.record().to_string(),
        ]
    });
    csv(&header, rows)
}

fn at(day: Day) -> String {
    format!("{day} 12:30")
}
