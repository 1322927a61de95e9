//! The business of `untether demo`, from which its exports are written: the same bytes each time.
//!
//! The story, in both languages: some sixty clients talk to one shared WhatsApp phone, a Telegram account and an Instagram
//! page; the CRM knows two thirds of them. Most revenue comes through WhatsApp, and a third of the clients have left
//! nothing but their WhatsApp chat. All people, numbers and addresses are invented.
//!
//! The program holds what comes out of here as archives; after a change they are written anew by
//! `cargo test --test it write_the_demo -- --ignored`.

mod amocrm;
mod hubspot;
mod instagram;
mod people;
mod settings;
mod story;
mod table;
mod talk;
mod telegram;
mod whatsapp;
mod words;
mod world;

use std::fs;
use std::io::Write;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::support::project;
use world::World;

/// The demo's files, sorted by path: path relative to the demo's folder, with `/`, and content.
fn files(language: &str) -> Vec<(String, Vec<u8>)> {
    let world = World::new(words::of(language));
    let mut files = vec![settings::file(&world)];
    files.extend(whatsapp::files(&world));
    files.push(telegram::file(&world));
    files.extend(instagram::files(&world));
    files.extend(if world.words.russian { amocrm::files(&world) } else { hubspot::files(&world) });
    files.sort();
    files
}

#[test]
fn the_program_holds_what_is_written_here() {
    for language in ["en", "ru"] {
        let (held, written) = (untether::demo::files(language), files(language));
        let paths =
            |files: &[(String, Vec<u8>)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
        assert_eq!(paths(&held), paths(&written));
        let different = held.iter().zip(&written).find(|(held, written)| held.1 != written.1);
        assert!(
            different.is_none(),
            "{:?} differs: write the archives anew",
            different.map(|(held, _)| &held.0)
        );
    }
    assert_eq!(untether::demo::AS_OF, world::AS_OF);
}

#[test]
#[ignore = "writes src/demo/en.zip and src/demo/ru.zip"]
fn write_the_demo() {
    for language in ["en", "ru"] {
        let path = project().join(format!("src/demo/{language}.zip"));
        let mut archive = ZipWriter::new(fs::File::create(path).expect("writable"));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for (path, content) in files(language) {
            archive.start_file(path, options).expect("a new entry");
            archive.write_all(&content).expect("written");
        }
        archive.finish().expect("finished");
    }
}
