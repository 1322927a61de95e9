//! Countries by the names that people give them.

use std::sync::LazyLock;

use super::{Catalog, Language};
use crate::model::sorted_map::SortedMap;

/// Codes by all names of a country, as they are compared: those of the texts, and what people say besides.
static CODES: LazyLock<SortedMap<String, String>> = LazyLock::new(|| {
    let catalogs = [Language::En, Language::Ru].map(Catalog::new);
    let codes = ('A'..='Z').flat_map(|first| ('A'..='Z').map(move |second| format!("{first}{second}")));
    let named = codes.flat_map(|code| {
        let names = catalogs.map(|catalog| catalog.find(&format!("country-{code}"), &[]));
        names.into_iter().flatten().map(move |name| (plain(&name), code.clone()))
    });
    let words = include_str!("country-words.csv").lines().skip(1);
    let words = words.filter_map(|row| row.split_once(','));
    named.chain(words.map(|(word, code)| (plain(word), code.to_owned()))).collect()
});

/// The ISO 3166 code of a country by its name in any language of the program, however it is written; `None` where the name is
/// of no country.
pub fn country_code(name: &str) -> Option<&'static str> {
    CODES.get(&plain(name)).map(String::as_str)
}

/// A name as it is compared: small letters alone.
fn plain(name: &str) -> String {
    name.to_lowercase().replace('ё', "е").chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_their_names() {
        for (name, code) in [
            ("Россия", "RU"),
            ("russia", "RU"),
            ("РФ", "RU"),
            ("казахстан", "KZ"),
            ("Kazakhstan", "KZ"),
            ("эмираты", "AE"),
            ("Germany", "DE"),
            ("Голландия", "NL"),
        ] {
            assert_eq!(country_code(name), Some(code), "{name}");
        }
        for name in ["", "Atlantis", "RUS", "Рос"] {
            assert_eq!(country_code(name), None, "{name}");
        }
        let catalog = Catalog::new(Language::Ru);
        let is_one = |code: &String| catalog.find(&format!("country-{code}"), &[]).is_some();
        assert!(CODES.values().all(is_one), "a word for no country");
    }
}
