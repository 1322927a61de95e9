//! Two names, one beside the other: for pairs that are asked about without being likely links.

use super::Likeness;
use super::edit::{SHORTEST, is_one_edit};
use super::names::in_ascii;
use crate::identity::name_key::Name;

/// A name, taken apart once.
#[derive(Debug, Clone)]
pub struct Called {
    name: Name,
    /// The own words in ASCII, sorted.
    ascii: Vec<String>,
}

impl Called {
    /// Takes a name apart; `None` where nothing of it is left.
    pub fn of(name: &str) -> Option<Self> {
        let name = Name::of(name);
        let ascii = in_ascii(name.words().own());
        (!ascii.is_empty()).then_some(Self { name, ascii })
    }

    /// The words by which others that are alike are found: of two names that are alike one word at least is the same.
    pub fn words(&self) -> &[String] {
        &self.ascii
    }

    /// Whether it names somebody in full: by two words or more.
    pub fn is_full(&self) -> bool {
        self.name.words().is_full()
    }

    /// Whether all of the other's words stand among these.
    fn holds(&self, other: &Self) -> bool {
        let mut own = other.name.words().own();
        other.is_full() && own.all(|word| self.name.words().all().any(|known| known == word))
    }

    /// Whether this is a part of the other: its first or last word.
    fn is_part_of(&self, other: &Self) -> bool {
        let own = other.name.words().own();
        let ends = [own.clone().next(), own.last()];
        !self.is_full() && other.is_full() && ends.contains(&self.name.words().own().next())
    }

    /// Why the two might be one, whichever of them is the longer.
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        if self.holds(other) || other.holds(self) {
            return Some(Likeness::Within);
        }
        if self.is_full() && other.is_full() {
            if self.ascii == other.ascii {
                return Some(Likeness::Letters);
            }
            return differ_by_an_edit(&self.ascii, &other.ascii).then_some(Likeness::Edit);
        }
        (self.is_part_of(other) || other.is_part_of(self)).then_some(Likeness::Short)
    }
}

/// Whether all words but one are the same, and that one differs by one edit.
fn differ_by_an_edit(left: &[String], right: &[String]) -> bool {
    let without = |from: &[String], other: &[String]| -> Vec<String> {
        let mut other = other.to_vec();
        let mut left = Vec::new();
        for word in from {
            match other.iter().position(|same| same == word) {
                Some(at) => drop(other.swap_remove(at)),
                None => left.push(word.clone()),
            }
        }
        left
    };
    let (a, b) = (without(left, right), without(right, left));
    left.len() == right.len()
        && matches!((a.as_slice(), b.as_slice()), ([a], [b]) if a.len().min(b.len()) >= SHORTEST && is_one_edit(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> Option<Likeness> {
        let (a, b) = (Called::of(a).expect("a name"), Called::of(b).expect("a name"));
        assert_eq!(a.likeness(&b), b.likeness(&a), "either way");
        a.likeness(&b)
    }

    #[test]
    fn names_are_alike_for_the_reasons_of_likely_links() {
        for (a, b, why) in [
            ("Нина Котова утро", "Котова Нина", Some(Likeness::Within)),
            ("Ana Prado", "Prado Ana", Some(Likeness::Within)),
            ("Fedor Ezhov", "Федор Ежов", Some(Likeness::Letters)),
            ("Gus Wexford", "Gus Wefxord", Some(Likeness::Edit)),
            ("Gus Lind", "Gus Lint", None),
            ("Инна", "Инна Зимина школа", Some(Likeness::Short)),
            ("Инна", "Инна", None),
            ("Rita Moss van", "Rita Moss flat", None),
        ] {
            assert_eq!(likeness(a, b), why, "{a} and {b}");
        }
        assert!(Called::of("🌿").is_none());
    }
}
