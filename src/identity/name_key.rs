//! Under which key two spellings of one name meet (methodology, section 3, rule 3).

use std::borrow::Cow;
use std::ops::Range;

use crate::model::name::normal_name;
use crate::reference::patronymics::{follows_father, is_patronymic};

/// A name taken apart: its normal form with `е` for `ё`, and where in it the father's name stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Name {
    text: String,
    /// The words of the father's name; empty where there is none.
    fathers: Range<usize>,
}

/// The words of a name, as written.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    text: &'a str,
    /// The words of the father's name: from, and up to.
    fathers: (usize, usize),
}

impl Name {
    /// Takes a name apart. It has no words where it has no letters and digits.
    pub fn of(name: &str) -> Self {
        let mut text = normal_name(name);
        if text.contains('ё') {
            text = text.replace('ё', "е");
        }
        let fathers = fathers_name(&text).unwrap_or_default();
        Self { text, fathers }
    }

    /// Its normal form.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Its words.
    pub fn words(&self) -> Words<'_> {
        Words { text: &self.text, fathers: (self.fathers.start, self.fathers.end) }
    }
}

impl<'a> Words<'a> {
    /// The words of a normal form, of which some are the father's name.
    pub(super) fn of_parts(text: &'a str, fathers: (usize, usize)) -> Self {
        Self { text, fathers }
    }

    /// The words of the father's name: from, and up to.
    pub(super) fn fathers(self) -> (usize, usize) {
        self.fathers
    }

    /// All words.
    pub fn all(self) -> impl Iterator<Item = &'a str> + Clone {
        self.text.split(' ').filter(|word| !word.is_empty())
    }

    /// The words without the father's name: never fewer than two where there were two.
    pub fn own(self) -> impl Iterator<Item = &'a str> + Clone {
        let (from, to) = self.fathers;
        self.all().enumerate().filter(move |(at, _)| !(from..to).contains(at)).map(|(_, word)| word)
    }

    /// All words, with blanks between them.
    pub fn text(self) -> &'a str {
        self.text
    }

    /// Whether it names somebody in full: by two words or more.
    pub fn is_full(self) -> bool {
        is_full(self.text)
    }

    /// The key: the own words sorted, since their order says nothing. Empty for a name without letters and digits.
    pub fn key(self) -> Cow<'a, str> {
        let is_sorted = self.fathers.0 == self.fathers.1 && self.all().is_sorted();
        if is_sorted { Cow::Borrowed(self.text) } else { Cow::Owned(sorted(self.own())) }
    }
}

/// The key of a name.
pub fn name_key(name: &str) -> String {
    Name::of(name).words().key().into_owned()
}

/// Whether a key names somebody in full: it has two words or more. A shorter one links nothing.
pub fn is_full(key: &str) -> bool {
    key.contains(' ')
}

/// Words sorted, with blanks between them.
pub(super) fn sorted<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_unstable();
    words.join(" ")
}

/// Where the father's name stands: the first from the second word on, if two words are left without it.
fn fathers_name(text: &str) -> Option<Range<usize>> {
    let words = || text.split(' ');
    let (at, word) =
        words().enumerate().skip(1).find(|(_, word)| follows_father(word) || is_patronymic(word))?;
    let from = if follows_father(word) { at - 1 } else { at };
    (words().count() >= 2 + at + 1 - from).then_some(from..at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet() {
        for (a, b) in [
            ("Анна Берёзкина", "анна БЕРЕЗКИНА 🌿"),
            ("Павел Громов", "Громов  Павел"),
            ("Ирина Снегова", "Снегова Ирина Петровна"),
            ("Иван Абрамович", "Абрамович Иван Сергеевич"),
            ("Коваленко Олена Миколаївна", "Олена Коваленко"),
            ("Aziz Karimov Rustam o'g'li", "Aziz Karimov"),
            ("Алиев Вагиф Мамед оглы", "Вагиф Алиев"),
            ("АХМЕТОВ Данияр Серикулы", "Данияр Ахметов"),
            ("Әлия Нұрланқызы Омарова", "Омарова Әлия"),
            ("O’Neil, Kate", "kate oneil"),
        ] {
            assert_eq!(name_key(a), name_key(b), "{a} and {b}");
        }
    }

    #[test]
    fn different_people_stay_apart() {
        for (a, b) in [
            ("Иван Сергеевич", "Абрамович Иван Сергеевич"),
            ("Громова Анна", "Громов Андрей"),
            ("Anna Kowalska", "Kowalski Anna"),
            ("Анна Анна", "Анна"),
            ("Данияр Серикулы", "Ахметов Данияр"),
            ("Ahmet Kemal Davutoğlu", "Ahmet Kemal"),
            ("Ana Prado B2", "Ana Prado"),
        ] {
            assert_ne!(name_key(a), name_key(b), "{a} and {b}");
        }
    }

    #[test]
    fn two_words_stay_whatever_they_end_in() {
        assert_eq!(name_key("Иван Абрамович"), "абрамович иван");
        assert_eq!(name_key("Мамед оглы Вагиф"), "вагиф мамед оглы", "one word would be left");
        assert!(is_full("абрамович иван") && !is_full("иван") && !is_full(""));
        assert_eq!(name_key("🌿"), "");
    }
}
