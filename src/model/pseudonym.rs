//! The names under which clients appear.

/// What stands before a client's number.
const PSEUDONYM: &str = "client-";

/// The name under which a client appears: `client-000123`.
pub fn pseudonym(number: u32) -> String {
    format!("{PSEUDONYM}{number:06}")
}

/// The number of a client's name; `None` when the text is no such name.
pub fn number_of(pseudonym: &str) -> Option<u32> {
    let digits = pseudonym.strip_prefix(PSEUDONYM)?;
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_of_clients_are_one() {
        assert_eq!(pseudonym(123), "client-000123");
        for number in [1, 123, 1_234_567] {
            assert_eq!(number_of(&pseudonym(number)), Some(number));
        }
        assert_eq!(number_of("client-7"), Some(7));
        for text in ["client-0", "client-", "client-+1", "client-x", "client-99999999999", "7"] {
            assert_eq!(number_of(text), None, "{text}");
        }
    }
}
