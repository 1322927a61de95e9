//! Small tables of words and what they mean: a line `word,means,language` each, the word folded, a `*` in the place of any ending.

/// Whether one of some folded words means something by such a table.
pub(super) fn has(table: &str, words: &[String], meaning: &str) -> bool {
    let rows = table.lines().filter_map(|line| line.split_once(','));
    let mut of_meaning = rows.filter(|(_, rest)| rest.split(',').next() == Some(meaning));
    of_meaning.any(|(known, _)| match known.strip_suffix('*') {
        Some(start) => words.iter().any(|word| word.starts_with(start)),
        None => words.iter().any(|word| word == known),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole_or_by_their_beginning() {
        let table = "word,means,language\nowner*,owner,en\nchat,animal,fr\n";
        let has = |word: &str, meaning: &str| has(table, &["of".to_owned(), word.to_owned()], meaning);
        assert!(has("owners", "owner") && has("chat", "animal"));
        assert!(!has("chats", "animal") && !has("owner", "own") && !has("owner", "animal"));
    }
}
