//! The archives with the exports.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// The last day of the story: as-of of the demo's audit.
pub const AS_OF: &str = "2026-10-31";

const ENGLISH: &[u8] = include_bytes!("en.zip");
const RUSSIAN: &[u8] = include_bytes!("ru.zip");

/// The demo's files, sorted by path: path relative to the demo's folder, with `/`, and content. `language` is `ru` for
/// the Russian business; every other word gives the English one.
pub fn files(language: &str) -> Vec<(String, Vec<u8>)> {
    let packed = if language == "ru" { RUSSIAN } else { ENGLISH };
    // The archives are a part of the program, and a test reads both of them whole.
    let Ok(mut archive) = ZipArchive::new(Cursor::new(packed)) else { return Vec::new() };
    let mut files = Vec::new();
    for place in 0..archive.len() {
        let mut content = Vec::new();
        let read =
            archive.by_index(place).map(|mut file| (file.name().to_owned(), file.read_to_end(&mut content)));
        if let Ok((path, Ok(_))) = read {
            files.push((path, content));
        }
    }
    files.sort();
    files
}
