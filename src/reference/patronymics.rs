//! Father's names: the endings by which one is known, and the words of their own that stand behind one.

use std::sync::LazyLock;

/// Endings and words, in the letters of a name key.
struct Table {
    endings: Vec<&'static str>,
    words: Vec<&'static str>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { endings: Vec::new(), words: Vec::new() };
    for row in include_str!("data/patronymics.csv").lines().skip(1) {
        let mut cells = row.split(',');
        if let (Some(form), Some(place)) = (cells.next(), cells.next()) {
            if place == "word" { &mut table.words } else { &mut table.endings }.push(form);
        }
    }
    table
});

/// Whether a word, in small letters and with `е` for `ё`, ends like a father's name («Петровна»).
pub fn is_patronymic(word: &str) -> bool {
    TABLE.endings.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
}

/// Whether a word makes a father's name of the word before it («Мамед оглы»).
pub fn follows_father(word: &str) -> bool {
    TABLE.words.contains(&word)
}
