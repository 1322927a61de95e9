//! Address books in vCard: the names of properties stay, their values do not.

use super::{Family, File, as_text};
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;

pub(super) struct Card;

impl Family for Card {
    fn is_of(&self, _: &File<'_>, text: &str) -> bool {
        text.trim_start().get(..11).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        Some(as_text(file, |text| text.split_inclusive('\n').map(|line| property(line, mapper)).collect()))
    }
}

/// One line. A value that is packed (quoted-printable, base64) or goes on from the line above is made nought.
fn property(line: &str, mapper: &mut Mapper) -> String {
    let end = line.trim_end_matches(['\r', '\n']).len();
    let (line, newline) = line.split_at(end);
    let is_folded = line.starts_with([' ', '\t']);
    let Some((name, value)) = line.split_once(':').filter(|_| !is_folded) else {
        return format!("{}{newline}", nought(line));
    };
    let upper = name.to_uppercase();
    let property = upper.split(';').next().unwrap_or_default();
    let property = property.rsplit('.').next().unwrap_or_default();
    let mode = match property {
        "BEGIN" | "END" | "VERSION" | "REV" | "PRODID" | "KIND" => Mode::Keep,
        "TEL" => Mode::Phone,
        "N" | "FN" | "NICKNAME" | "ORG" | "TITLE" => Mode::Name,
        "NOTE" | "ADR" | "LABEL" => Mode::Text,
        "UID" => Mode::Id,
        _ => Mode::Any,
    };
    if upper.contains("QUOTED-PRINTABLE") {
        let decoded = super::mailbox::quoted_printable(value);
        let new: String = mapper.value(mode, &decoded).bytes().map(escaped).collect();
        return format!("{name}:{new}{newline}");
    }
    if upper.contains("BASE64") || upper.contains("ENCODING=B") || property == "PHOTO" {
        return format!("{name}:{}{newline}", nought(value));
    }
    format!("{name}:{}{newline}", mapper.value(mode, value))
}

fn escaped(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b" .,;+-()@:/_".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("={byte:02X}")
    }
}

fn nought(text: &str) -> String {
    text.chars().map(|sign| if sign.is_alphanumeric() { 'A' } else { sign }).collect()
}
