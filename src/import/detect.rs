//! Which format a file is: exactly one, or an error that names the candidates.

use super::error::{ImportError, ImportErrorKind};
use super::formats::FORMATS;
use super::{Detection, Format, Probe};

/// The one format of a file.
///
/// # Errors
///
/// When none or several formats claim it.
pub fn detect(probe: &Probe<'_>) -> Result<&'static dyn Format, ImportError> {
    let claims = |are_tables: bool, wanted: Detection| {
        let asked = FORMATS.iter().copied().filter(move |format| (format.meta().unit == "row") == are_tables);
        asked.filter(move |format| format.detect(probe) == wanted)
    };
    // Looking for the headers of a table takes longest, and nothing else looks like one.
    let mut sure: Vec<_> = claims(false, Detection::Yes).collect();
    if sure.is_empty() {
        sure.extend(claims(true, Detection::Yes));
    }
    let maybe = || claims(false, Detection::Maybe).chain(claims(true, Detection::Maybe)).next();
    match sure.as_slice() {
        [one] => Ok(*one),
        [] => maybe().ok_or_else(|| unknown().into()),
        several => {
            let names: Vec<_> = several.iter().map(|format| format.meta().title).collect();
            Err(ImportErrorKind::Ambiguous(names.join(", ")).into())
        }
    }
}

/// The format of an id, for `format = "…"` in the settings.
pub fn by_id(id: &str) -> Option<&'static dyn Format> {
    FORMATS.iter().copied().find(|format| format.meta().id == id)
}

/// The error of a file that looks like an export and that no format knows.
pub(super) fn unknown() -> ImportErrorKind {
    let titles: Vec<_> = FORMATS.iter().map(|format| format.meta().title).collect();
    ImportErrorKind::UnknownFormat { sought: titles.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str =
        "Имя;Телефон;Комментарий\nВера Ежова;+7 916 555-21-04;перезвонить после обеда\nИГОРЬ;;№ 5 — «да»\n";

    #[test]
    fn cyrillic_is_told_by_its_letters() {
        for encoding in [WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
            let (bytes, _, _) = encoding.encode(TABLE);
            assert_eq!(encoding_of(&bytes, true), encoding);
        }
        // The library only reads the encoding of old Macs: capitals from 80, small letters from E0.
        let mac: Vec<u8> = "Вера Ежова;перезвонить"
            .chars()
            .map(|letter| match letter {
                'А'..='Я' => 0x80 + (letter as u32 - 'А' as u32) as u8,
                'я' => 0xDF,
                'а'..='ю' => 0xE0 + (letter as u32 - 'а' as u32) as u8,
                other => other as u8,
            })
            .collect();
        assert_eq!(encoding_of(&mac, true), encoding_rs::X_MAC_CYRILLIC);
    }

    #[test]
    fn wide_letters_need_no_mark() {
        for text in [TABLE, "Name;Phone\nVera;+44 7400 123461\n"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!((encoding_of(&little, true), encoding_of(&big, true)), (UTF_16LE, UTF_16BE));
        }
        assert_eq!(encoding_of(b"Name;Phone\nVera;1\n", true), UTF_8);
    }

    #[test]
    fn accents_are_western() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("Prénom;Société\nRené;Café\n");
        assert_eq!(encoding_of(&bytes, true), encoding_rs::WINDOWS_1252);
    }
}
