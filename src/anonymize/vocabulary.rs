//! Words that name nobody: those of headers, stages, currencies, channels and folders of exports.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::import::formats::meta_json;
use crate::model::name::normal_name;
use crate::reference::headers::HEADER_SYNONYMS;

/// Tables beside that of headers whose words are of the trade, none of them of a person.
const TABLES: [&str; 12] = [
    include_str!("../reference/data/channels.csv"),
    include_str!("../reference/data/stage-words.csv"),
    include_str!("../import/table/data/cell-words.csv"),
    include_str!("../import/table/data/code-words.csv"),
    include_str!("../import/table/data/owner-words.csv"),
    include_str!("../import/table/data/dialects.csv"),
    include_str!("../import/table/data/ditto-marks.csv"),
    include_str!("../import/table/data/login-words.csv"),
    include_str!("../import/table/data/header-words.csv"),
    include_str!("../import/formats/whatsapp_txt/phrases.tsv"),
    include_str!("../import/formats/whatsapp_txt/notices.csv"),
    include_str!("data/trade-words.csv"),
];

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let layouts = crate::import::formats::answers::layouts();
    let words = TABLES
        .iter()
        .copied()
        .chain([HEADER_SYNONYMS.as_str()])
        .chain(layouts)
        .flat_map(|table| table.split(|letter: char| !letter.is_alphanumeric()));
    words.map(normal_name).filter(|word| !word.is_empty()).collect()
});

/// Names of files by which an export is known, whoever else is called so.
pub(super) fn is_file_of_export(name: &str) -> bool {
    include_str!("data/export-files.csv").lines().skip(1).any(|known| known == name)
}

/// Words of the sentences that Meta writes in the place of messages.
static OF_META: LazyLock<HashSet<String>> =
    LazyLock::new(|| meta_json::own_words().map(normal_name).filter(|word| !word.is_empty()).collect());

/// Whether a word of a sentence of Meta's is one of its own.
pub(super) fn is_of_meta(word: &str) -> bool {
    OF_META.contains(&normal_name(word))
}

/// Most digits that number a word; more of them are an id.
const NUMBERING: usize = 4;

/// Whether a word is of the trade. Digits behind it number it.
pub(super) fn is_known(word: &str) -> bool {
    let bare = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_numbered = !bare.is_empty() && word.len() - bare.len() <= NUMBERING;
    WORDS.contains(&normal_name(if is_numbered { bare } else { word }))
}

/// Fewest letters of a stem.
const STEM: usize = 4;

/// Whether a word of a sentence that a program wrote is one of its own, or begins like one: lists hold stems, too.
pub(super) fn is_own(word: &str) -> bool {
    let folded = normal_name(word);
    let ends = folded.char_indices().map(|(at, letter)| at + letter.len_utf8()).skip(STEM - 1);
    is_known(word) || ends.into_iter().any(|end| WORDS.contains(&folded[..end]))
}
