//! Words of names: each has one replacement, made of syllables from a list, in its own script. Which one hangs on the key alone.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::key::Key;
use crate::model::name::normal_name;
use crate::model::sorted_map::SortedMap;
use crate::reference::patronymics::{follows_father, is_patronymic};

/// Fewest letters of a filler that begins as replaced names do.
const SHORTEST_STARTED: usize = 4;

/// Most fillers that are tried for one that nobody is called.
const MOST_FILLERS: u64 = 32;

/// What replacements begin with, so that none is anybody's name by chance: no name of the script has that letter before a consonant.
fn start(like: &str) -> &'static str {
    match like.chars().find(|letter| letter.is_alphabetic()).map_or("latin", script_of) {
        "latin" => "x",
        "cyrillic" => "ы",
        _ => "",
    }
}

/// Syllables by script.
static SYLLABLES: LazyLock<SortedMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let mut scripts = SortedMap::<_, Vec<_>>::new();
    for line in include_str!("data/syllables.csv").lines().skip(1) {
        if let Some((script, syllables)) = line.split_once(',') {
            scripts.entry(script).or_default().extend(syllables.split(' '));
        }
    }
    scripts
});

/// Words that mean the same of whomever they are said.
static KEPT: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("data/kept-words.csv").lines().skip(1).collect());

/// Father's names, as this many letters at the end of them are written.
const ENDING: usize = 4;

/// The replacements made so far.
#[derive(Debug, Default)]
pub(super) struct Words {
    by_word: HashMap<String, String>,
    taken: HashSet<String>,
    /// The words of all names of the originals, as name keys have them.
    pub(super) people: HashSet<String>,
}

impl Words {
    /// The replacement of a word: the same for every form of it that a name key holds equal, with its capitals.
    pub(super) fn replaced(&mut self, word: &str, key: &Key) -> String {
        let folded = normal_name(word).replace('ё', "е");
        if folded.is_empty() || KEPT.contains(folded.as_str()) || follows_father(&folded) {
            return word.to_owned();
        }
        let new = if let Some(known) = self.by_word.get(&folded) {
            known.clone()
        } else {
            let new = self.made(&folded, key);
            self.taken.insert(new.clone());
            self.by_word.insert(folded, new.clone());
            new
        };
        in_case_of(word, &new)
    }

    /// Whether somebody of the originals is called so.
    pub(super) fn is_of_somebody(&self, word: &str) -> bool {
        self.people.contains(&normal_name(word))
    }

    /// Words that say nothing, as many letters long as a word and in its script. The same for the same `seed` and place.
    pub(super) fn filler(&self, like: &str, key: &Key, seed: &str, place: u64) -> String {
        let length = like.chars().count();
        let script = like.chars().find(|letter| letter.is_alphabetic()).map_or("latin", script_of);
        let like_letter = if script == "other" { "a" } else { like };
        let mut word = String::new();
        for round in 0..MOST_FILLERS {
            let number = key.draw("filler", seed, place.wrapping_mul(MOST_FILLERS).wrapping_add(round));
            // Short words begin with any syllable: they are too many for one letter before them.
            let start = if length >= SHORTEST_STARTED { start(like_letter) } else { "" };
            let syllables = length.div_ceil(2);
            word = format!("{start}{}", stem(like_letter, number, syllables)).chars().take(length).collect();
            if !self.is_of_somebody(&word) && word != like.to_lowercase() {
                break;
            }
        }
        in_case_of(like, &word)
    }

    /// A new word that is nobody's yet.
    fn made(&self, folded: &str, key: &Key) -> String {
        let letters: Vec<char> = folded.chars().collect();
        let ending: String = if is_patronymic(folded) {
            letters[letters.len().saturating_sub(ENDING).max(1)..].iter().collect()
        } else {
            String::new()
        };
        let mark = special_letters(folded);
        let mut attempt = 0;
        loop {
            let stem = stem(folded, key.draw("word", folded, attempt), 3 + usize::from(attempt > 64));
            let word = format!("{}{stem}{mark}{ending}", start(folded));
            if !self.taken.contains(&word)
                && !self.people.contains(&word)
                && word != folded
                && is_patronymic(&word) != ending.is_empty()
            {
                return word;
            }
            attempt += 1;
        }
    }
}

/// Letters that tell of a language, which may be all that tells of a country: ñ, ł, ї. At most one is kept.
fn special_letters(folded: &str) -> String {
    let is_special = |letter: &char| {
        letter.is_alphabetic() && !letter.is_ascii() && script_of(*letter) != "other" && {
            !('а'..='я').contains(letter) && matches!(script_of(*letter), "latin" | "cyrillic")
        }
    };
    folded.chars().find(is_special).map(String::from).unwrap_or_default()
}

fn stem(like: &str, mut number: u64, syllables: usize) -> String {
    let script = like.chars().find(|letter| letter.is_alphabetic()).map_or("latin", script_of);
    let list = SYLLABLES.get(script).or_else(|| SYLLABLES.get("latin")).map_or(&[][..], Vec::as_slice);
    let size = list.len().max(1) as u64;
    let mut stem = String::new();
    for _ in 0..syllables {
        stem.push_str(list.get((number % size) as usize).copied().unwrap_or("na"));
        number /= size;
    }
    stem
}

/// The script of a letter, as the list of syllables names it.
pub(super) fn script_of(letter: char) -> &'static str {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => "latin",
        '\u{370}'..='\u{3ff}' => "greek",
        '\u{400}'..='\u{52f}' => "cyrillic",
        '\u{530}'..='\u{58f}' => "armenian",
        '\u{590}'..='\u{5ff}' => "hebrew",
        '\u{600}'..='\u{6ff}' => "arabic",
        '\u{900}'..='\u{97f}' => "devanagari",
        '\u{e00}'..='\u{e7f}' => "thai",
        '\u{10a0}'..='\u{10ff}' => "georgian",
        '\u{3040}'..='\u{30ff}' => "kana",
        '\u{4e00}'..='\u{9fff}' => "han",
        '\u{ac00}'..='\u{d7a3}' => "hangul",
        _ => "other",
    }
}

/// A word with the capitals of another one.
fn in_case_of(like: &str, word: &str) -> String {
    let letters: Vec<char> = like.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_first_large = letters.first().is_some_and(|letter| letter.is_uppercase());
    if is_first_large && letters.len() > 1 && letters.iter().all(|letter| !letter.is_lowercase()) {
        return word.to_uppercase();
    }
    let mut rest = word.chars();
    match rest.next() {
        Some(first) if is_first_large => first.to_uppercase().chain(rest).collect(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_words_stay_equal_and_others_stay_apart() {
        let (mut words, key) = (Words::default(), Key::known(7));
        let first = words.replaced("Журавлёв", &key);
        assert_eq!(first.to_lowercase(), words.replaced("ЖУРАВЛЕВ", &key).to_lowercase());
        assert_ne!(first.to_lowercase(), words.replaced("Журавлёва", &key).to_lowercase());
        assert!(words.replaced("Иванович", &key).ends_with("ович") && !first.ends_with("ович"));
        assert!(words.replaced("PEÑA", &key).contains('Ñ'));
        let all: HashSet<String> = (0..5_000).map(|n| words.replaced(&format!("w{n}"), &key)).collect();
        assert_eq!(all.len(), 5_000);
    }

    #[test]
    fn fillers_keep_length_case_and_script() {
        let (words, key) = (Words::default(), Key::known(7));
        for word in ["Да", "записаться", "OK", "schön"] {
            let new = words.filler(word, &key, "text", 3);
            assert_eq!(new.chars().count(), word.chars().count());
            assert_ne!(new, word);
            assert_eq!(
                new.chars().next().map(char::is_uppercase),
                word.chars().next().map(char::is_uppercase)
            );
        }
    }
}
