//! Under which key two spellings of one name meet (methodology, section 3, rule 3).

use crate::model::name::normal_name;
use crate::reference::patronymics::{follows_father, is_patronymic};

/// A name taken apart: normal form with `е` for `ё`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// All words, as written.
    pub all: Vec<String>,
    /// Those without the father's name, as written. Never fewer than two where there were two.
    pub own: Vec<String>,
}

impl Words {
    /// The words of a name.
    pub fn of(name: &str) -> Self {
        let normal = normal_name(name).replace('ё', "е");
        let all: Vec<String> = normal.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let mut own = all.clone();
        if let Some(father) = fathers_name(&all) {
            own.drain(father);
        }
        Self { all, own }
    }

    /// The key: the own words sorted, since their order says nothing. Empty for a name without letters and digits.
    pub fn key(&self) -> String {
        sorted(&self.own)
    }
}

/// The key of a name.
pub fn name_key(name: &str) -> String {
    Words::of(name).key()
}

/// Whether a key names somebody in full: it has two words or more. A shorter one links nothing.
pub fn is_full(key: &str) -> bool {
    key.contains(' ')
}

/// Words sorted, with blanks between them.
pub(super) fn sorted(words: &[String]) -> String {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Where the father's name stands: the first from the second word on, if two words are left without it.
fn fathers_name(words: &[String]) -> Option<std::ops::Range<usize>> {
    let at = (1..words.len()).find(|at| follows_father(&words[*at]) || is_patronymic(&words[*at]))?;
    let from = if follows_father(&words[at]) { at - 1 } else { at };
    (words.len() >= 2 + at + 1 - from).then_some(from..at + 1)
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
