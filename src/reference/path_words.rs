//! Words that may stand in the names of files and folders without naming anybody. The table is `data/path-words.csv`.

use std::collections::HashSet;
use std::sync::LazyLock;

static WORDS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("data/path-words.csv").lines().skip(1);
    lines.filter_map(|line| line.split_once(',')).flat_map(|(_, words)| words.split(' ')).collect()
});

/// Whether a word, in lower case, names nobody.
pub fn is_plain(word: &str) -> bool {
    WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_nobody() {
        assert!(is_plain("exports") && is_plain("клиенты") && !is_plain("olga") && !is_plain("иванова"));
        assert!(WORDS.iter().all(|word| *word == word.to_lowercase() && !word.is_empty()));
    }
}
