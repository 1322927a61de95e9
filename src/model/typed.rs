//! Handles as text in a file that goes out and comes back: what a worklist ties its rows to.
//!
//! The text is the normal form of the handle (`telegram:123456`, `phone:+79001234567`, `record:hubspot:17`), with everything
//! beyond plain ASCII as `%D0%90`: a spreadsheet may save it in any encoding and it still names the same client.

use std::fmt::Write;

/// Longest text, in bytes: no name that anybody saves comes near it, and a cell holds several times as much.
const LONGEST: usize = 8_000;

/// A handle as it stands in a cell; `None` for one that is too long for it.
pub fn written(handle: &str) -> Option<String> {
    let mut text = String::with_capacity(handle.len());
    let last = handle.len().saturating_sub(1);
    for (at, byte) in handle.bytes().enumerate() {
        let is_plain = byte.is_ascii_graphic() && byte != b'%' || byte == b' ' && at > 0 && at < last;
        if is_plain {
            text.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    (text.len() <= LONGEST).then_some(text)
}

/// The handle that a cell names, in its normal form if it was written by `written`; `None` for anything but a kind, a
/// colon and a value.
pub fn read(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let cell = cell.strip_prefix('\'').unwrap_or(cell);
    let (kind, value) = cell.split_once(':')?;
    let is_kind = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if kind.is_empty() || value.is_empty() || cell.len() > LONGEST || !kind.bytes().all(is_kind) {
        return None;
    }
    let mut bytes = Vec::with_capacity(cell.len());
    let mut rest = cell.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { digit(rest.next()?)? * 16 + digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

/// The value of a hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_handle_comes_back_as_it_was() {
        for handle in [
            "telegram:123456",
            "telegram:@anna_k",
            "phone:+79001234567;ext=12",
            "email:\"a b\"@b.ru",
            "record:exports/Клиенты, 2025.csv:17",
            "whatsapp-name:анна\u{1f}Вера  Ежова 🌿 100%",
            "whatsapp-name:\u{1f} ",
        ] {
            let text = written(handle).expect("short");
            assert!(text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()), "{text}");
            assert_eq!(text.trim(), text);
            assert_eq!(read(&text).as_deref(), Some(handle));
        }
        assert_eq!(written("telegram:123456").as_deref(), Some("telegram:123456"));
        assert_eq!(written(&format!("whatsapp-name:{}", "я".repeat(40_000))), None);
    }

    #[test]
    fn what_names_nobody_is_refused() {
        for cell in ["", "Анна", "telegram:", ":1", "=1+1:2", "telegram:%4", "telegram:%zz", "telegram:%FF"]
        {
            assert_eq!(read(cell), None, "{cell}");
        }
        assert_eq!(read(" 'phone:+7900 ").as_deref(), Some("phone:+7900"));
        assert_eq!(read("whatsapp-name:anna%1FАнна").as_deref(), Some("whatsapp-name:anna\u{1f}Анна"));
    }
}
