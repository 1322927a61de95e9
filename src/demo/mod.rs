//! A small invented business, as the exports it would hand over: the same bytes each time.
//!
//! The story, in both languages: some sixty clients talk to one shared WhatsApp phone, a Telegram account and an Instagram
//! page; the CRM knows two thirds of them. Most revenue comes through WhatsApp, and a third of the clients have left
//! nothing but their WhatsApp chat. All people, numbers and addresses are invented.

mod amocrm;
mod hubspot;
mod instagram;
mod people;
mod random;
mod settings;
mod table;
mod talk;
mod telegram;
#[cfg(test)]
mod tests;
mod whatsapp;
mod words;
mod world;

pub use world::AS_OF;

use world::World;

/// The demo's files, sorted by path: path relative to the demo's folder, with `/`, and content. `language` is `ru` for
/// the Russian business; every other word gives the English one.
pub fn files(language: &str) -> Vec<(String, Vec<u8>)> {
    let world = World::new(words::of(language));
    let mut files = vec![settings::file(&world)];
    files.extend(whatsapp::files(&world));
    files.push(telegram::file(&world));
    files.extend(instagram::files(&world));
    files.extend(if world.words.russian { amocrm::files(&world) } else { hubspot::files(&world) });
    files.sort();
    files
}
