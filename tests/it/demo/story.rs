//! What the business is like, whatever its words.

use std::collections::BTreeSet;

use super::people::Role;
use super::world::{Outcome, World};
use super::{files, words};

#[test]
fn the_same_bytes_each_time() {
    for language in ["en", "ru"] {
        let once = files(language);
        assert_eq!(once, files(language));
        let paths: BTreeSet<_> = once.iter().map(|(path, _)| path).collect();
        assert_eq!(paths.len(), once.len());
        assert!(once.iter().all(|(path, bytes)| !bytes.is_empty() && !path.starts_with('/')));
    }
    assert_ne!(files("en"), files("ru"));
}

#[test]
fn every_client_has_a_name_and_a_number_of_its_own() {
    for language in ["en", "ru"] {
        let world = World::new(words::of(language));
        let names: BTreeSet<_> = world.clients.iter().map(|client| client.person.full_name()).collect();
        let phones: BTreeSet<_> =
            world.clients.iter().map(|client| client.person.phone(world.words)).collect();
        assert_eq!((names.len(), phones.len()), (world.clients.len(), world.clients.len()));
        assert!(!phones.contains(&super::people::office_phone(world.words)));
        let office = world.clients.iter().filter(|client| client.person.gave_office_phone()).count();
        assert!(office > 5, "the office line is shared by more than five records");
    }
}

#[test]
fn whatsapp_carries_the_business() {
    for language in ["en", "ru"] {
        let world = World::new(words::of(language));
        let won = |on_whatsapp: bool| -> i64 {
            let clients =
                world.clients.iter().filter(|client| client.person.role.on_whatsapp() == on_whatsapp);
            let deals = clients.flat_map(|client| &client.deals);
            deals.filter(|deal| deal.outcome == Outcome::Won).map(|deal| deal.amount).sum()
        };
        assert!(won(true) > 3 * won(false), "most revenue comes through WhatsApp");
        let captive = [Role::ChatByNumber, Role::ChatByName];
        let bound = world.clients.iter().filter(|client| captive.contains(&client.person.role)).count();
        assert!((20..=22).contains(&bound), "a third has nothing but WhatsApp");
    }
}

#[test]
fn the_story_ends_on_its_last_day_and_runs_forward() {
    let world = World::new(words::of("ru"));
    let chats =
        world.clients.iter().flat_map(|client| [&client.whatsapp, &client.telegram, &client.instagram]);
    let mut last = 0;
    for chat in chats {
        assert!(chat.is_sorted_by_key(|line| line.at));
        last = last.max(chat.last().map_or(0, |line| line.at));
    }
    assert!(super::world::clock(last).to_string().starts_with(super::world::AS_OF));
}

#[test]
fn every_export_is_claimed_by_at_most_one_format() {
    use untether::import::{Detection, Probe, encoding, formats::FORMATS};
    for (path, bytes) in files("en").into_iter().chain(files("ru")) {
        let head = &bytes[..bytes.len().min(encoding::PROBE_BYTES)];
        let text = encoding::decode(head, head.len() == bytes.len());
        let name = path.rsplit('/').next().unwrap_or(&path);
        let probe = Probe::new(&path, name, head, &text);
        let claims = FORMATS.iter().filter(|format| format.detect(&probe) == Detection::Yes);
        let ids: Vec<_> = claims.map(|format| format.meta().id).collect();
        assert!(ids.len() <= 1, "{path}: {ids:?}");
        // Each folder belongs to the formats of one product, as far as the registry has them.
        let folders = [
            ("whatsapp/", "whatsapp-"),
            ("telegram/", "telegram-"),
            ("instagram/", "meta-"),
            ("hubspot/", "hubspot-"),
            ("amocrm/", "amocrm-"),
        ];
        for (folder, product) in folders {
            let known = FORMATS.iter().any(|format| format.meta().id.starts_with(product));
            if known && path.starts_with(folder) {
                assert!(ids.iter().all(|id| id.starts_with(product)) && ids.len() == 1, "{path}: {ids:?}");
            }
        }
    }
}
