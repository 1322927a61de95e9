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
        let Ok(mut file) = archive.by_index(place) else { continue };
        let Ok(path) = file.name().map(|name| name.to_string()) else { continue };
        let mut content = Vec::new();
        if file.read_to_end(&mut content).is_ok() {
            files.push((path, content));
        }
    }
    files.sort_unstable();
    files
}
