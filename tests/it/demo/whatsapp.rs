//! WhatsApp: one text per chat, exported from the business's Android phone.

use std::fmt::Write;

use super::people::Role;
use super::world::{Client, World, clock};

/// The texts, in a folder of the phone.
pub(super) fn files(world: &World) -> Vec<(String, Vec<u8>)> {
    let chats = world.clients.iter().filter(|client| !client.whatsapp.is_empty());
    chats.map(|client| file(world, client)).collect()
}

fn file(world: &World, client: &Client) -> (String, Vec<u8>) {
    let title = title(world, client);
    let (pattern, notice, media) = if world.words.russian {
        ("%d.%m.%Y, %H:%M", "Сообщения и звонки защищены сквозным шифрованием.", "<Без медиафайлов>")
    } else {
        ("%d/%m/%Y, %H:%M", "Messages and calls are end-to-end encrypted.", "<Media omitted>")
    };
    let mut text = String::new();
    let start = client.whatsapp.first().map_or(0, |line| line.at);
    // Writing into a string cannot fail.
    let _ = writeln!(text, "{} - {notice}", clock(start).format(pattern));
    for line in &client.whatsapp {
        let author = if line.from_client { &title } else { world.words.business };
        let said = if line.text.is_empty() { media } else { line.text };
        let _ = writeln!(text, "{} - {author}: {said}", clock(line.at).format(pattern));
    }
    let name = if world.words.russian {
        format!("whatsapp/Чат WhatsApp с\u{a0}контактом {title}.txt")
    } else {
        format!("whatsapp/WhatsApp Chat with {title}.txt")
    };
    (name, text.into_bytes())
}

/// Who the chat is saved as: by name, or the number of someone who never was saved.
fn title(world: &World, client: &Client) -> String {
    match client.person.role {
        Role::ChatByName => client.person.full_name(),
        _ => client.person.phone(world.words),
    }
}
