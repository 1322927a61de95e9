//! Words and signs that several countries have for their money: `$`, `kr`, `Rs`.
//!
//! A table shows the word alone. Which money it is, the country of the business tells.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word or sign may mean.
#[derive(Debug, Default)]
struct Shared {
    codes: Vec<&'static str>,
    /// The first code is meant where nothing tells another.
    has_likeliest: bool,
}

static SHARED: LazyLock<HashMap<String, Shared>> = LazyLock::new(|| {
    let mut words = HashMap::<String, Shared>::new();
    for row in include_str!("data/currency-words.csv").lines().skip(1) {
        let mut cells = row.split(',');
        let (Some(word), Some(code)) = (cells.next(), cells.next()) else { continue };
        let entry = words.entry(folded(word)).or_default();
        entry.has_likeliest |= cells.nth(1).is_some_and(|flag| matches!(flag, "first" | "word"));
        if !entry.codes.contains(&code) {
            entry.codes.push(code);
        }
    }
    words.retain(|_, entry| entry.codes.len() > 1);
    words
});

fn folded(word: &str) -> String {
    word.trim().chars().filter(|letter| *letter != '.').flat_map(char::to_uppercase).collect()
}

/// The codes that a word or sign may stand for; none for one that stands for itself.
pub fn meanings(word: &str) -> &'static [&'static str] {
    SHARED.get(&folded(word)).map_or(&[], |entry| &entry.codes)
}

/// The code that a word stands for where nothing tells another: most write `$` for dollars of the United States.
pub fn likeliest(word: &str) -> Option<&'static str> {
    SHARED.get(&folded(word)).filter(|entry| entry.has_likeliest)?.codes.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_several_countries() {
        assert!(meanings("$").contains(&"MXN") && meanings("$").contains(&"USD"));
        assert!(meanings("PESOS").contains(&"ARS"));
        assert!(meanings("USD").is_empty());
        assert_eq!(likeliest("$"), Some("USD"));
        assert_eq!(likeliest("kr"), Some("SEK"));
        assert_eq!(likeliest("Rs"), None);
        assert_eq!(likeliest("¥"), None);
    }
}
