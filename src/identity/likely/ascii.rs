//! Names of all alphabets in ASCII, letter by letter, as the library `any_ascii` has it. The build asks that for all letters; this file
//! reads what it said.

use std::array;
use std::sync::{LazyLock, OnceLock};

use crate::model::sorted_lines::{SortedLines, sorted_lines};

static LETTERS: LazyLock<SortedLines> = LazyLock::new(|| sorted_lines!("letters"));

/// Code points of a block: a name is written in those of one or two.
const BLOCK: usize = 256;

/// Code points of a line.
const LINE: usize = 16;

/// Blocks once they were asked for; behind the third plane there are no letters.
static BLOCKS: [OnceLock<Box<[&'static str; BLOCK]>>; 0x4_0000 / BLOCK] =
    [const { OnceLock::new() }; 0x4_0000 / BLOCK];

/// A word in small ASCII letters and digits; a letter of which nothing is known is left out.
pub(super) fn in_ascii(word: &str) -> String {
    let mut ascii = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii_alphanumeric() {
            ascii.push(letter.to_ascii_lowercase());
        } else if !letter.is_ascii() {
            ascii.push_str(spelled(letter));
        }
    }
    ascii
}

/// How one letter is spelled.
fn spelled(letter: char) -> &'static str {
    let code = letter as usize;
    BLOCKS.get(code / BLOCK).map_or("", |block| block.get_or_init(|| read(code / BLOCK))[code % BLOCK])
}

/// The letters of a block.
fn read(block: usize) -> Box<[&'static str; BLOCK]> {
    let lines: [Vec<&str>; BLOCK / LINE] = array::from_fn(|line| {
        let number = format!("{:04x}", block * (BLOCK / LINE) + line);
        LETTERS.behind(&number).unwrap_or_default().split(' ').collect()
    });
    let letter = |at: usize| lines[at / LINE].get(at % LINE).copied().filter(|word| *word != "-");
    Box::new(array::from_fn(|at| letter(at).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::name::normal_name;

    #[test]
    fn letters_are_spelled_as_the_library_spells_them() {
        let mut known = 0;
        for letter in '\0'..=char::MAX {
            let name = letter.to_string();
            if any_ascii::any_ascii_char(letter).is_empty() || normal_name(&name) != name {
                continue;
            }
            let library = any_ascii::any_ascii(&name).to_ascii_lowercase();
            let want: String = library.chars().filter(char::is_ascii_alphanumeric).collect();
            assert_eq!(in_ascii(&name), want, "{letter} U+{:04X}", letter as u32);
            known += 1;
        }
        assert!(known > 100_000, "{known}");
    }

    #[test]
    fn words_are_spelled_letter_by_letter() {
        for (word, want) in [
            ("щукин", "shchukin"),
            ("müller-3", "muller3"),
            ("山田", "shantian"),
            ("𠮷田", "kichitian"),
            ("김", "gim"),
            ("", ""),
        ] {
            assert_eq!(in_ascii(word), want);
        }
    }
}
