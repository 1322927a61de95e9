//! Words that name nobody: those of headers, stages, currencies, channels and folders of exports.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::model::name::normal_name;

/// Tables whose words are of the trade, none of them of a person.
const TABLES: [&str; 5] = [
    include_str!("../reference/data/header-synonyms.csv"),
    include_str!("../reference/data/channels.csv"),
    include_str!("../import/formats/whatsapp_txt/phrases.tsv"),
    include_str!("../import/formats/whatsapp_txt/notices.csv"),
    include_str!("data/trade-words.csv"),
];

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let words = TABLES.iter().flat_map(|table| table.split(|letter: char| !letter.is_alphanumeric()));
    words.map(normal_name).filter(|word| !word.is_empty()).collect()
});

/// Whether a word is of the trade. Digits behind it number it.
pub(super) fn is_known(word: &str) -> bool {
    let bare = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    WORDS.contains(&normal_name(if bare.is_empty() { word } else { bare }))
}
