//! Telegram Desktop: the whole account in one `result.json`.

use serde::Serialize;

use super::talk::Line;
use super::world::{World, clock};

const OWNER_ID: usize = 779_041;

#[derive(Serialize)]
struct Export<'a> {
    about: &'a str,
    personal_information: Owner<'a>,
    profile_pictures: [(); 0],
    contacts: List<Contact<'a>>,
    chats: List<Chat>,
}

#[derive(Serialize)]
struct Owner<'a> {
    user_id: usize,
    first_name: &'a str,
    last_name: &'a str,
    phone_number: &'a str,
    username: String,
    bio: &'a str,
}

#[derive(Serialize)]
struct List<T> {
    about: &'static str,
    list: Vec<T>,
}

#[derive(Serialize)]
struct Contact<'a> {
    user_id: usize,
    first_name: &'a str,
    last_name: &'a str,
    phone_number: String,
    date: &'a str,
    date_unixtime: &'a str,
}

#[derive(Serialize)]
struct Chat {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    id: usize,
    messages: Vec<Message>,
}

#[derive(Serialize)]
struct Message {
    id: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    date: String,
    date_unixtime: String,
    from: String,
    from_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    photo: Option<&'static str>,
    text: String,
    text_entities: Vec<Entity>,
}

#[derive(Serialize)]
struct Entity {
    #[serde(rename = "type")]
    kind: &'static str,
    text: String,
}

/// The account's export.
pub(super) fn file(world: &World) -> (String, Vec<u8>) {
    let clients = || world.clients.iter().filter(|client| !client.telegram.is_empty());
    // Every other client is saved in the account's address book, with the number.
    let contacts = clients().filter(|client| client.person.number.is_multiple_of(2)).map(|client| Contact {
        user_id: client.person.telegram_id(),
        first_name: client.person.first.written,
        last_name: client.person.family.written,
        phone_number: client.person.phone(world.words),
        date: "2025-06-02T10:00:00",
        date_unixtime: "1748858400",
    });
    let contacts = contacts.collect();
    let mut ids = 1_000;
    let mut chats: Vec<Chat> = clients()
        .map(|client| {
            let (name, id) = (client.person.full_name(), client.person.telegram_id());
            chat(world, name, "personal_chat", id, &client.telegram, &mut ids)
        })
        .collect();
    let order = Line { at: 20_700 * 86_400 + 40_000, from_client: true, text: "/start" };
    chats.push(chat(world, "InvoiceHelperBot".to_owned(), "bot_chat", 5_100_100_100, &[order], &mut ids));
    let (first, rest) = world.words.business.split_once(' ').unwrap_or((world.words.business, ""));
    let export = Export {
        about: "Account data.",
        personal_information: Owner {
            user_id: OWNER_ID,
            first_name: first,
            last_name: rest,
            phone_number: "",
            username: world.words.instagram.replace('.', "_"),
            bio: "",
        },
        profile_pictures: [],
        contacts: List { about: "Contacts.", list: contacts },
        chats: List { about: "Chats.", list: chats },
    };
    // Plain data always has a JSON form.
    (
        "telegram/DataExport_2026-11-01/result.json".to_owned(),
        serde_json::to_vec_pretty(&export).unwrap_or_default(),
    )
}

fn chat(world: &World, name: String, kind: &'static str, id: usize, lines: &[Line], ids: &mut usize) -> Chat {
    let messages = lines.iter().map(|line| {
        *ids += 1;
        message(world, *ids, &name, id, line)
    });
    let messages = messages.collect();
    Chat { name, kind, id, messages }
}

fn message(world: &World, id: usize, partner: &str, partner_id: usize, line: &Line) -> Message {
    let (from, from_id) =
        if line.from_client { (partner, partner_id) } else { (world.words.business, OWNER_ID) };
    let plain = Entity { kind: "plain", text: line.text.to_owned() };
    Message {
        id,
        kind: "message",
        date: clock(line.at).format("%Y-%m-%dT%H:%M:%S").to_string(),
        date_unixtime: world.unix(line.at).to_string(),
        from: from.to_owned(),
        from_id: format!("user{from_id}"),
        photo: line
            .text
            .is_empty()
            .then_some("(File not included. Change data exporting settings to download.)"),
        text: line.text.to_owned(),
        text_entities: if line.text.is_empty() { Vec::new() } else { vec![plain] },
    }
}
