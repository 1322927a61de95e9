//! The language of headers and names.
//!
//! Headers are looked up in the table of headers, which says of each in which languages it is used, and their words in a table
//! of what tables of clients are headed with. Names say a language by their letters alone, and only where these are its own: people of any country stand in a list of clients.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::headers::HEADER_SYNONYMS;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// Languages by header in lower case.
static HEADERS: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut headers = HashMap::<String, Vec<String>>::new();
    let mut table = csv::Reader::from_reader(HEADER_SYNONYMS.as_bytes());
    for row in table.records().flatten() {
        let (Some(language), Some(header)) = (row.get(2), row.get(3)) else { continue };
        let known = headers.entry(header.trim().to_lowercase()).or_default();
        if language != ANY && !known.iter().any(|other| other == language) {
            known.push(language.to_owned());
        }
    }
    headers
});

/// Languages by word of a header.
static WORDS: LazyLock<HashMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut words = HashMap::<&str, Vec<&str>>::new();
    for (word, language) in
        include_str!("data/language-words.csv").lines().skip(1).filter_map(|row| row.split_once(','))
    {
        words.entry(word).or_default().push(language);
    }
    words
});

/// The languages in which a header means something.
fn of_header(header: &str) -> SortedSet<&'static str> {
    let header = header.trim().to_lowercase();
    let whole = HEADERS.get(&header).into_iter().flatten().map(String::as_str);
    let words =
        header.split(|letter: char| !letter.is_alphabetic()).filter_map(|word| WORDS.get(word)).flatten();
    whole.chain(words.copied()).chain(of_letters(&header)).collect()
}

/// The mark of headers that are of no language.
const ANY: &str = "any";

/// The language of the world's tables: headers that are no less English than anything else say nothing.
const LINGUA_FRANCA: &str = "en";

/// Which letters belong to which languages.
struct Letters {
    /// Runs of letters, sorted, none of which lies in another: first, last, place of the language.
    runs: Vec<(char, char, usize)>,
    /// Languages in the order of the table, rarer ones behind those whose letters contain theirs.
    languages: Vec<&'static str>,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let rows = include_str!("data/letters.csv").lines().skip(1).filter_map(|row| row.split_once(','));
    let (mut runs, mut languages) = (Vec::<(char, char, usize)>::new(), Vec::new());
    for ((letters, language), place) in rows.zip(0..) {
        languages.push(language);
        for (from, to) in runs_of(letters) {
            runs = runs.into_iter().flat_map(|run| without(run, from, to)).collect();
            runs.push((from, to, place));
        }
    }
    runs.sort_unstable();
    Letters { runs, languages }
});

/// The runs of a row: letters alone, and `a-z` from one to another.
fn runs_of(letters: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = letters.chars().collect();
    let (mut runs, mut at) = (Vec::new(), 0);
    while at < letters.len() {
        let is_run = letters.get(at + 1) == Some(&'-') && at + 2 < letters.len();
        let to = if is_run { letters[at + 2] } else { letters[at] };
        runs.push((letters[at], to));
        at += if is_run { 3 } else { 1 };
    }
    runs
}

/// What is left of a run when another row has the letters between two.
fn without((first, last, place): (char, char, usize), from: char, to: char) -> Vec<(char, char, usize)> {
    if to < first || last < from {
        return vec![(first, last, place)];
    }
    let before = (first..=last).rev().find(|letter| *letter < from);
    let behind = (first..=last).find(|letter| *letter > to);
    let parts = [before.map(|end| (first, end, place)), behind.map(|start| (start, last, place))];
    parts.into_iter().flatten().collect()
}

impl Letters {
    /// The place of the language that a letter belongs to.
    fn place(&self, letter: char) -> Option<usize> {
        let run = self.runs.get(self.runs.partition_point(|(_, to, _)| *to < letter))?;
        (run.0 <= letter).then_some(run.2)
    }
}

/// The language that a text's letters belong to: that of the last row in the table with a letter of it.
fn of_letters(text: &str) -> Option<&'static str> {
    let letters = &*LETTERS;
    let places = text.chars().filter(|letter| !letter.is_ascii()).filter_map(|letter| letters.place(letter));
    places.max().map(|place| letters.languages[place])
}

/// Chinese signs alone are no sign of Chinese beside a word that only Japanese has.
const SIGNS: (&str, &str) = ("zh", "ja");

/// The languages that most headers of a table are written in; none where they are as good English.
fn of_headers<'a>(headers: impl Iterator<Item = &'a str>) -> Vec<&'static str> {
    let mut votes = SortedMap::<&'static str, u32>::new();
    for header in headers {
        for language in of_header(header) {
            *votes.entry(language).or_default() += 1;
        }
    }
    if votes.contains_key(SIGNS.1) {
        votes.remove(SIGNS.0);
    }
    let most = votes.values().copied().max().unwrap_or_default();
    let mut winners: Vec<&'static str> =
        votes.into_iter().filter(|(_, count)| *count == most).map(|(language, _)| language).collect();
    if winners.contains(&LINGUA_FRANCA) {
        winners.clear();
    }
    winners
}

/// The language whose own letters at least half of the names have. One in ten that bear the letters of a language beside those
/// that it shares with another make it the language of all: no Russian name has an `ї`, but many a Ukrainian one has none.
fn of_names<'a>(names: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let (mut votes, mut total) = (SortedMap::<&'static str, u64>::new(), 0);
    for name in names.filter(|name| !name.trim().is_empty()) {
        total += 1;
        if let Some(language) = of_letters(name) {
            *votes.entry(language).or_default() += 1;
        }
    }
    let lettered: u64 = votes.values().sum();
    let is_cyrillic = |language: &str| CYRILLIC.contains(&language);
    let shared: u64 = CYRILLIC.iter().filter_map(|language| votes.get(language)).sum();
    let special = votes.iter().filter(|(language, _)| is_cyrillic(language) && **language != CYRILLIC[0]);
    let special = special.max_by_key(|(_, count)| **count).filter(|(_, count)| **count * 10 >= shared);
    if shared * 2 >= total && shared > 0 {
        return Some(special.map_or(CYRILLIC[0], |(language, _)| language));
    }
    let most = votes.into_iter().max_by_key(|(_, count)| *count).filter(|_| lettered > 0);
    most.filter(|(_, count)| count * 2 >= total).map(|(language, _)| language)
}

/// The languages of a table's headers and names. Names in letters that a language of the headers is written with as well say no other
/// one.
pub fn of_table<'a>(
    headers: impl Iterator<Item = &'a str>,
    names: impl Iterator<Item = &'a str>,
) -> Vec<&'static str> {
    let mut languages = of_headers(headers);
    let of_names = of_names(names).filter(|name| *name != SIGNS.0 || !languages.contains(&SIGNS.1));
    languages.extend(of_names);
    languages
}

/// Languages that share the Cyrillic letters, first the one that has none beside them.
const CYRILLIC: [&str; 6] = ["ru", "uk", "be", "kk", "sr", "mk"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_their_language_unless_it_is_english() {
        let languages = |headers: &[&'static str]| of_headers(headers.iter().copied());
        assert_eq!(languages(&["Имя", "Телефон"]), ["ru"]);
        assert_eq!(languages(&["Vorname", "Nachname", "Telefon"]), ["de"]);
        for headers in [&["Name", "Phone"][..], &["Record ID", "Email", "Create Date"], &[]] {
            assert_eq!(languages(headers), Vec::<&str>::new(), "{headers:?}");
        }
    }

    #[test]
    fn chinese_signs_beside_japanese_words_are_japanese() {
        let languages = |headers: &[&'static str], names: &[&'static str]| {
            of_table(headers.iter().copied(), names.iter().copied())
        };
        assert_eq!(languages(&["氏名", "住所", "備考"], &["山田花子"]), ["ja"]);
        assert_eq!(languages(&["姓名", "手机", "备注"], &["王芳"]), ["zh", "zh"]);
        assert_eq!(languages(&["Name", "Phone"], &["王芳"]), ["zh"]);
    }

    #[test]
    fn names_say_a_language_by_letters_of_its_own() {
        let language = |names: &[&'static str]| of_names(names.iter().copied());
        assert_eq!(language(&["Ева Чудова", "Ян Сомов"]), Some("ru"));
        assert_eq!(language(&["Олена Їжак", "Марко Бойко"]), Some("uk"));
        assert_eq!(language(&["Νίκος Πάππας"]), Some("el"));
        assert_eq!(language(&["Nora Feld", "Otto Lind", "Paul Núñez"]), None);
        assert_eq!(language(&["Nora Feld", "Otto Lind", "Ева Чудова"]), None);
    }
}
