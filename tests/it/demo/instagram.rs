//! Instagram: a folder of threads and the account's own page.

use serde::Serialize;
use serde_json::json;

use super::talk::Line;
use super::world::{Client, World};

/// A thread, with its keys in Meta's order.
#[derive(Serialize)]
struct Thread {
    participants: [Participant; 2],
    messages: Vec<Message>,
    title: String,
    is_still_participant: bool,
    #[serde(rename = "thread_path")]
    path: String,
    magic_words: [(); 0],
}

#[derive(Serialize)]
struct Participant {
    name: String,
}

#[derive(Serialize)]
struct Message {
    sender_name: String,
    timestamp_ms: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    photos: Option<[Photo; 1]>,
    is_geoblocked_for_viewer: bool,
}

#[derive(Serialize)]
struct Photo {
    uri: &'static str,
    creation_timestamp: i64,
}

/// Threads and personal information.
pub(super) fn files(world: &World) -> Vec<(String, Vec<u8>)> {
    let root = format!("instagram/instagram-{}-2026-11-01", world.words.instagram);
    let threads = world.clients.iter().filter(|client| !client.instagram.is_empty());
    let mut files: Vec<_> = threads.map(|client| thread(world, client, &root)).collect();
    let value = |text: &str| json!({"href": "", "value": garble(text), "timestamp": 0});
    let owner = json!({"profile_user": [{
        "title": "",
        "media_map_data": {},
        "string_map_data": {"Username": value(world.words.instagram), "Name": value(world.words.business)},
    }]});
    let path = "personal_information/personal_information/personal_information.json";
    files.push((format!("{root}/{path}"), bytes(&owner)));
    files
}

fn thread(world: &World, client: &Client, root: &str) -> (String, Vec<u8>) {
    let name = client.person.instagram_name();
    let folder =
        format!("ig{}_{}", 40_000 + client.person.number * 613, 771_950_000_000_000 + client.person.number);
    // Newest first, as Meta writes them.
    let messages = client.instagram.iter().rev().map(|line| message(world, &name, line)).collect();
    let participants = [&name, world.words.business].map(|name| Participant { name: garble(name) });
    let thread = Thread {
        participants,
        messages,
        title: garble(&name),
        is_still_participant: true,
        path: format!("inbox/{folder}"),
        magic_words: [],
    };
    (format!("{root}/your_instagram_activity/messages/inbox/{folder}/message_1.json"), bytes(&thread))
}

fn message(world: &World, partner: &str, line: &Line) -> Message {
    let sender = if line.from_client { partner } else { world.words.business };
    let at = world.unix(line.at);
    let photo = || [Photo { uri: "photos/1.jpg", creation_timestamp: at }];
    Message {
        sender_name: garble(sender),
        timestamp_ms: at * 1_000,
        content: (!line.text.is_empty()).then(|| garble(line.text)),
        photos: line.text.is_empty().then(photo),
        is_geoblocked_for_viewer: false,
    }
}

/// Meta writes each byte of UTF-8 as a character of its own.
fn garble(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

/// JSON in ASCII alone, as Meta writes it.
fn bytes(value: &impl Serialize) -> Vec<u8> {
    // Plain data always has a JSON form.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let escape = |letter: char| match letter {
        letter if letter.is_ascii() => letter.to_string(),
        letter => format!("\\u{:04x}", u32::from(letter)),
    };
    text.chars().map(escape).collect::<String>().into_bytes()
}
