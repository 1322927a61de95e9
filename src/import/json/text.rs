//! From the bytes of JSON scalars to text and numbers.

/// Writes the meaning of an escaped JSON string to the end of `out`. Escapes that mean nothing become U+FFFD.
pub fn unescape(raw: &[u8], out: &mut Vec<u8>) {
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        let escape = rest.get(at + 1).copied().unwrap_or_default();
        rest = rest.get(at + 2..).unwrap_or_default();
        let plain = match escape {
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'"' | b'\\' | b'/' => char::from(escape),
            b'u' => unicode(&mut rest),
            _ => char::REPLACEMENT_CHARACTER,
        };
        out.extend_from_slice(plain.encode_utf8(&mut [0; 4]).as_bytes());
    }
    out.extend_from_slice(rest);
}

/// The character of the digits behind `\u`, with those of a second escape when the first is half of a pair.
fn unicode(rest: &mut &[u8]) -> char {
    let Some(first) = four_digits(rest) else { return char::REPLACEMENT_CHARACTER };
    *rest = &rest[4..];
    if (0xD800..0xDC00).contains(&first)
        && let Some(second) = rest.strip_prefix(br"\u").and_then(four_digits)
        && (0xDC00..0xE000).contains(&second)
    {
        *rest = &rest[6..];
        return char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            .unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The value of four hexadecimal digits.
fn four_digits(text: &[u8]) -> Option<u32> {
    text.get(..4)?.iter().try_fold(0, |value, digit| Some(value << 4 | char::from(*digit).to_digit(16)?))
}

/// The longest name that is kept, in bytes as written: what is longer was made to fill the memory.
const LONGEST_NAME: usize = 4 << 10;

/// The beginning of a name or id that is long beyond reason, else all of it.
pub fn bounded(raw: &[u8]) -> &[u8] {
    raw.get(..LONGEST_NAME).unwrap_or(raw)
}

/// The text of an escaped JSON string that is a name, an id or a title, without blank space around it; at most 4 KiB of
/// it. Bytes that are no UTF-8 become U+FFFD.
pub fn text(raw: &[u8]) -> String {
    let raw = bounded(raw);
    // Most names and ids are written as they are.
    if let (None, Ok(plain)) = (memchr::memchr(b'\\', raw), std::str::from_utf8(raw)) {
        return plain.trim().to_owned();
    }
    let mut bytes = Vec::with_capacity(raw.len());
    unescape(raw, &mut bytes);
    String::from_utf8_lossy(&bytes).trim().to_owned()
}

/// The last second of the year 9999, in Unix time: a number behind it is no time.
pub const LAST_SECOND: i64 = 253_402_300_799;

/// A whole number of at most 18 digits.
pub fn integer(raw: &[u8]) -> Option<i64> {
    let (sign, digits) = match raw.strip_prefix(b"-") {
        Some(digits) => (-1, digits),
        None => (1, raw),
    };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    let value = digits.iter().try_fold(0_i64, |value, digit| {
        digit.is_ascii_digit().then(|| value * 10 + i64::from(digit - b'0'))
    })?;
    Some(sign * value)
}
