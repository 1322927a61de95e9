//! The memory that a run may take. An allocation that fails cannot be caught, and on most machines none fails before everything
//! else on them stands still: so what is taken is watched from beside, and a run that takes too much ends with a reason.
//!
//! Bytes of files that are mapped do not count: the system takes them back when it needs the room.

use std::fs;
use std::io::{self, Write, stderr};
use std::time::Duration;

use super::diagnostics::{self, Style};
use super::exit::Exit;
use crate::commands::output::hold_unfinished;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::{Catalog, Language, Message};

/// The shortest time between two looks: some ten megabytes are taken meanwhile.
const SHORTEST: Duration = Duration::from_millis(10);

/// The longest one: a limit may be far away, and looking costs the system more than one would think.
const LONGEST: Duration = Duration::from_millis(250);

/// No program takes more memory than this in a millisecond, in bytes.
const SPEED: u64 = 4 << 20;

/// The least that can be asked for: below that nothing could be read at all.
const LEAST: u64 = 64 << 20;

/// A size as people write it: `500MB`, `2 GiB`, `4g`; in bytes.
///
/// # Errors
///
/// When it is none, or too little to work with.
pub(super) fn size(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let digits = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1.0,
        "k" | "kb" => 1e3,
        "m" | "mb" => 1e6,
        "g" | "gb" => 1e9,
        "t" | "tb" => 1e12,
        "kib" => 1024.0,
        "mib" => 1024.0 * 1024.0,
        "gib" => 1024.0 * 1024.0 * 1024.0,
        "tib" => 1024.0 * 1024.0 * 1024.0 * 1024.0,
        _ => return Err("a size such as 500MB or 2GB".to_owned()),
    };
    let number: f64 = number.parse().map_err(|_| "a size such as 500MB or 2GB".to_owned())?;
    let bytes = (number * factor) as u64;
    if bytes < LEAST { Err("at least 64MiB".to_owned()) } else { Ok(bytes) }
}

/// Ends the program with a reason when it takes more than `limit` bytes. Where the system does not tell what a program takes,
/// nothing is watched.
///
/// # Errors
///
/// When no thread can be had for it: then the limit could not be kept.
pub(super) fn watch(limit: u64, language: Language, style: Style) -> io::Result<()> {
    if taken().is_none() {
        return Ok(());
    }
    let watch = move || {
        loop {
            let room = limit.checked_sub(taken().unwrap_or_default());
            let Some(room) = room else { break };
            // It is looked at again before the room that is left could be taken.
            std::thread::sleep(Duration::from_millis(room / SPEED).clamp(SHORTEST, LONGEST));
        }
        let _held = hold_unfinished();
        let message = Message::new("memory-limit").with("limit", written(limit));
        let said = Diagnostic::error(Code::OutOfMemory, message).help(Message::new("help-memory-limit"));
        let mut text = Vec::new();
        let written = diagnostics::write(&[said], &Catalog::new(language), style, &mut text);
        // There is nobody left to tell when standard error is gone.
        let _ = written.and_then(|()| stderr().write_all(&text));
        Exit::Input.now();
    };
    std::thread::Builder::new().spawn(watch).map(drop)
}

/// The bytes in memory that belong to this program alone.
fn taken() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kib.checked_mul(1024)
}

/// A size with the largest unit that it is a whole number of.
fn written(bytes: u64) -> String {
    let units = [(1_000_000_000, "GB"), (1 << 30, "GiB"), (1_000_000, "MB"), (1 << 20, "MiB")];
    let found = units.into_iter().find(|(unit, _)| bytes.is_multiple_of(*unit));
    found.map_or_else(|| format!("{bytes} B"), |(unit, name)| format!("{} {name}", bytes / unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        for (text, bytes) in [
            ("1GB", 1_000_000_000),
            ("1.5 gb", 1_500_000_000),
            ("2GiB", 2 << 30),
            ("500m", 500_000_000),
            ("70000000", 70_000_000),
        ] {
            assert_eq!(size(text), Ok(bytes), "{text}");
        }
        for text in ["", "much", "GB", "-1GB", "1..5GB", "10MB", "1 PB", "NaN", "1e9"] {
            assert!(size(text).is_err(), "{text}");
        }
        assert_eq!(
            ["1GB", "2GiB", "1.5GB"].map(|text| written(size(text).expect("a size"))),
            ["1 GB", "2 GiB", "1500 MB"]
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_taken_is_known() {
        let before = taken().expect("the system tells");
        let block = vec![1_u8; 64 << 20];
        let after = taken().expect("the system tells");
        assert!(after > before + (32 << 20), "{before} {after} {}", block[block.len() / 2]);
    }
}
