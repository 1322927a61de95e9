//! The mail addresses of a cell of addresses, several and with what people write beside them.

use smallvec::{SmallVec, smallvec};

use super::within::within;

/// The addresses in one cell. Commas part them only where there are several, for they stand in names too.
pub fn emails(cell: &str) -> impl Iterator<Item = &str> {
    let several = cell.matches('@').count() > 1;
    cell.split([';', '\n'])
        .flat_map(|part| part.split(" ::: "))
        .flat_map(move |part| part.split(move |letter| several && letter == ','))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The addresses of a part of a cell without what people write beside them: «anna@… (личная)», `mailto:anna@…`. What holds none stays as
/// it is: a broken address is one all the same.
pub(super) fn bare_addresses(part: &str) -> SmallVec<[&str; 1]> {
    let is_plain = part.ends_with('>')
        || !part.ends_with('.')
            && !part.contains(|letter: char| letter.is_whitespace() || "()[]:/".contains(letter));
    let found = if is_plain || !part.contains('@') { None } else { within(part) };
    // `o'brien@…`: what the search stopped at is a part of the address.
    let is_whole = |address: &&str| {
        let before = part.find(*address).and_then(|at| part.get(..at)?.chars().next_back());
        before.is_none_or(|letter| letter.is_whitespace() || "()[]:/<,\"".contains(letter))
    };
    match found {
        Some(found) if !found.emails.is_empty() && found.emails.iter().all(is_whole) => {
            found.emails.into_iter().collect()
        }
        _ => smallvec![part],
    }
}

/// Whether a cell holds something of the form `a@b.c`.
pub fn looks_like_email(cell: &[u8]) -> bool {
    memchr::memchr_iter(b'@', cell).any(|at| {
        let is_end =
            |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b';' | b',' | b'@' | b'<' | b'>');
        let local = cell[..at].last().is_some_and(|byte| !is_end(byte));
        let domain = cell[at + 1..].split(is_end).next().unwrap_or_default();
        let dot = memchr::memrchr(b'.', domain);
        local && dot.is_some_and(|dot| dot > 0 && dot + 1 < domain.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_no_part_of_an_address() {
        for (cell, addresses) in [
            ("anna@pochta.ru (личная)", &["anna@pochta.ru"][..]),
            ("e-mail: igor@pochta.ru", &["igor@pochta.ru"]),
            ("mailto:alla@pochta.ru", &["alla@pochta.ru"]),
            ("Олег (oleg@pochta.ru)", &["oleg@pochta.ru"]),
            ("petr@pochta.ru / petr2@pochta.ru", &["petr@pochta.ru", "petr2@pochta.ru"]),
            ("lev@pochta.ru.", &["lev@pochta.ru"]),
            ("o'brien@kiln.uk", &["o'brien@kiln.uk"]),
            ("o'brien@kiln.uk (home)", &["o'brien@kiln.uk (home)"]),
            ("nina@ pochta.ru", &["nina@ pochta.ru"]),
            ("Zoe <zoe@kiln.uk>", &["Zoe <zoe@kiln.uk>"]),
        ] {
            let found: Vec<String> = emails(cell).flat_map(bare_addresses).map(str::to_owned).collect();
            assert_eq!(found, addresses, "{cell}");
        }
    }

    #[test]
    fn what_looks_like_an_address() {
        for cell in ["a@b.ru", "Anna <a@b.ru>", "x, a@b.co.uk"] {
            assert!(looks_like_email(cell.as_bytes()), "{cell}");
        }
        for cell in ["a@b", "@b.ru", "a b.ru", "a@.ru", "a@b."] {
            assert!(!looks_like_email(cell.as_bytes()), "{cell}");
        }
    }
}
