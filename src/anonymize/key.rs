//! The key under which everything is replaced, and what is drawn with it. It is made for one run and kept nowhere.

use std::fmt;

/// A key: without it nobody can say what stood in the place of a replacement.
pub struct Key([u8; 32]);

impl Key {
    /// A new key from the system's source of random numbers.
    ///
    /// # Errors
    ///
    /// When the system gives none.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes))
    }

    /// A key that is known, for tests.
    pub fn known(seed: u8) -> Self {
        Self([seed; 32])
    }

    /// A number drawn for a text: the same for the same purpose, text and try.
    pub(super) fn draw(&self, purpose: &str, text: &str, attempt: u64) -> u64 {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        // Lengths keep apart what only looks alike when it is put side by side.
        hasher.update(&(purpose.len() as u64).to_le_bytes()).update(purpose.as_bytes());
        hasher.update(&attempt.to_le_bytes()).update(text.as_bytes());
        let hash = hasher.finalize();
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&hash.as_bytes()[..8]);
        u64::from_le_bytes(bytes)
    }

    /// A permutation of the digit strings of one length, chosen by the purpose: a Feistel network over the two halves with
    /// addition in the place of exclusive or (as in NIST SP 800-38G). No two numbers become one, and none has to be remembered.
    pub(super) fn permuted(&self, purpose: &str, digits: &str) -> String {
        /// Rounds; SP 800-38G takes as many at the least for small domains.
        const ROUNDS: u64 = 10;
        let middle = digits.len() / 2;
        let (mut left, mut right) = (digits[..middle].to_owned(), digits[middle..].to_owned());
        if left.is_empty() {
            let shift = self.draw(purpose, "", 0) % 10;
            return shifted(&right, shift);
        }
        for round in 0..ROUNDS {
            let sum = shifted(&left, self.draw(purpose, &right, round));
            (left, right) = (right, sum);
        }
        format!("{left}{right}")
    }
}

/// A digit string of up to 18 digits plus a number, within its length.
fn shifted(digits: &str, by: u64) -> String {
    let modulus = 10_u64.pow(digits.len().min(18) as u32);
    let value: u64 = digits.parse().unwrap_or(0);
    format!("{:0width$}", (value % modulus + by % modulus) % modulus, width = digits.len())
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_numbers_become_one() {
        let key = Key::known(1);
        for width in [1, 2, 3] {
            let all = 0..10_usize.pow(width);
            let images: BTreeSet<String> = all
                .clone()
                .map(|number| key.permuted("id", &format!("{number:0w$}", w = width as usize)))
                .collect();
            assert_eq!(images.len(), all.len());
        }
        assert_ne!(key.permuted("id", "1172277305"), Key::known(2).permuted("id", "1172277305"));
    }
}
