//! Thousands of literals looked for in a short text at once.
//!
//! An automaton over the tables that ship with the program costs more to build than a small audit costs to run. Here each literal stands
//! under its first three bytes: made at one look, and a text is sent away after a bit for each of its places.

use foldhash::HashMap;

/// Bytes under which a literal stands.
const KEY: usize = 3;

/// Bits of the sieve: keys of a few thousand literals fill a twentieth of it.
const SIEVE: usize = 1 << 16;

/// Literals, of three bytes or more each; letters of ASCII are alike in both cases.
pub struct Literals {
    sieve: Vec<u64>,
    by_key: HashMap<[u8; KEY], Vec<Vec<u8>>>,
}

impl Literals {
    /// `None` where a literal is too short to stand under a key.
    pub fn new(literals: impl IntoIterator<Item = Vec<u8>>) -> Option<Self> {
        let mut made = Self { sieve: vec![0; SIEVE / 64], by_key: HashMap::default() };
        for mut literal in literals {
            literal.make_ascii_lowercase();
            let key = *literal.first_chunk::<KEY>()?;
            let bit = place(key);
            made.sieve[bit / 64] |= 1 << (bit % 64);
            made.by_key.entry(key).or_default().push(literal);
        }
        Some(made)
    }

    /// Whether any of them stands in a text.
    pub fn stand_in(&self, text: &[u8]) -> bool {
        text.windows(KEY).enumerate().any(|(at, window)| {
            let key = [window[0], window[1], window[2]].map(|byte| byte.to_ascii_lowercase());
            let bit = place(key);
            self.sieve[bit / 64] >> (bit % 64) & 1 == 1 && self.begin(key, &text[at..])
        })
    }

    /// Whether any of those under a key begins a text.
    fn begin(&self, key: [u8; KEY], text: &[u8]) -> bool {
        let is_it = |literal: &Vec<u8>| {
            text.get(..literal.len()).is_some_and(|beginning| beginning.eq_ignore_ascii_case(literal))
        };
        self.by_key.get(&key).is_some_and(|literals| literals.iter().any(is_it))
    }
}

/// The bit of a key in the sieve.
fn place(key: [u8; KEY]) -> usize {
    let number = u32::from_le_bytes([key[0], key[1], key[2], 0]);
    (number.wrapping_mul(0x9e37_79b1) >> 16) as usize % SIEVE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_found_wherever_they_stand() {
        let literals =
            Literals::new(["left the", "Вы позвонили", "you"].map(|text| text.as_bytes().to_vec()))
                .expect("long enough");
        for text in ["Jo LEFT the group", "left the", "Вы позвонили Анне", "for You", "you"] {
            assert!(literals.stand_in(text.as_bytes()), "{text}");
        }
        for text in ["", "yo", "left th", "вы позвонили", "left  the"] {
            assert!(!literals.stand_in(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn a_literal_that_is_too_short_makes_none() {
        assert!(Literals::new([b"ab".to_vec()]).is_none());
    }
}
