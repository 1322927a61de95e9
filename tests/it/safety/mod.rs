//! What an attacker, a careless option or a broken disk may not bring about. Each kind is tried with several inputs.

#[cfg(unix)]
mod archives;
#[cfg(unix)]
mod files;
mod future;
mod memory;
mod names;
mod outputs;
mod raw;
mod reidentify;
mod settings;
#[cfg(unix)]
mod shrinking;
mod trust;

use std::fs;
use std::path::Path;

/// A table of two clients.
const TABLE: &str = "id,name,phone,email\n1,Zanzibar Canary,+79990001122,canary@x.example\n2,Bob Stone,+447700900124,b@x.example\n";

/// A chat of a dozen messages.
fn chat() -> String {
    let line = |month: u32| {
        let who = if month.is_multiple_of(2) { "Kedr" } else { "Anna Brook" };
        format!("12/{month:02}/2025, 10:0{} - {who}: CANARY-BODY\n", month % 10)
    };
    (1..=12).map(line).collect()
}

/// A folder with exports in `in`.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "in/clients.csv", TABLE);
    write(folder.path(), "in/WhatsApp Chat with Anna Brook.txt", &chat());
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("writable");
}
