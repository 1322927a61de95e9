//! A country of a phone number.

use std::fmt;

/// A country by its ISO 3166 alpha-2 code. It stands in every number and every client, so it is as small as its code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The country of a code; `None` where it is not two letters.
    pub fn of(code: &str) -> Option<Self> {
        code.as_bytes().try_into().ok().filter(|_| code.is_ascii()).map(Self)
    }

    /// Its code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl AsRef<str> for Country {
    fn as_ref(&self) -> &str {
        self.code()
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_two_letters() {
        assert_eq!(Country::of("KZ").map(|country| country.code().to_owned()), Some("KZ".to_owned()));
        assert!(Country::of("KZ") < Country::of("RU"));
        for code in ["", "R", "RUS", "Я"] {
            assert_eq!(Country::of(code), None, "{code}");
        }
    }
}
