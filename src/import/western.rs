//! Code pages for Latin letters: which one an 8-bit text is in.
//!
//! The same bytes are letters in all of them, so only a language tells: in its own code page a text holds letters of its alphabet and
//! nothing else. Read by another one, names are other names, and nobody is found by them.

use std::sync::LazyLock;

use encoding_rs::{Encoding, WINDOWS_1252};

/// Signs that stand in text of any language, also between letters.
const SIGNS: &str = "’‘‚“”„«»‹›–—…€£§°·•®©™№´`¨\u{a0}\u{ad}";

/// What a letter costs that is none of the language, counted in letters that are.
const STRANGE: i64 = 8;

/// What a letter costs where the language never puts it.
const MISPLACED: i64 = 2;

/// What each kind of witness beside the letters is worth.
const WITNESS: i64 = 2;

/// Fewest letters of a word whose ending tells a language.
const WORD: usize = 6;

/// What a byte beyond ASCII is to a language, read in its code page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter of the language.
    Own,
    /// A letter of others.
    Strange,
    /// A sign of the text of any language.
    Sign,
    /// Anything else: within a word it stands for a letter.
    Other,
}

/// Letters beyond ASCII that a language, or all of a code page, write, and what else tells the language.
struct Alphabet {
    encoding: &'static Encoding,
    /// Bytes beyond ASCII from 0x80 on: what they are read as, and what that is to the language.
    signs: Vec<(char, Kind)>,
    /// Letters that look elsewhere like others, and what may follow them: `V` a vowel, `C` a consonant, `.` no letter, else a letter itself.
    places: Vec<(char, &'static str)>,
    /// Calling codes of its countries.
    codes: Vec<&'static str>,
    /// Their domains.
    domains: Vec<&'static str>,
    /// Endings of its words, of names above all.
    endings: Vec<&'static str>,
}

/// The alphabets by how often exports are written in them; those of several languages stand behind.
static ALPHABETS: LazyLock<Vec<Alphabet>> = LazyLock::new(|| {
    let alphabet = |row: &'static str| {
        let cells: Vec<&str> = row.split(',').collect();
        let words = |at: usize| cells.get(at).map_or("", |cell| cell).split_whitespace();
        let place = |rule: &'static str| Some((rule.chars().next()?, rule.split_once(':')?.1));
        let (encoding, letters) = (Encoding::for_label(cells.first()?.as_bytes())?, *cells.get(2)?);
        Some(Alphabet {
            encoding,
            signs: (0x80..=0xff).map(|byte| sign(encoding, letters, byte)).collect(),
            places: words(3).filter_map(place).collect(),
            codes: words(4).collect(),
            domains: words(5).collect(),
            endings: words(6).collect(),
        })
    };
    include_str!("western.csv").lines().skip(1).filter_map(alphabet).collect()
});

/// Whether a letter is a vowel in some of the languages.
fn is_vowel(letter: char) -> bool {
    "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœąęěăőűůı".contains(letter)
}

/// What a byte is read as, and what that is to the language that writes these letters.
fn sign(encoding: &'static Encoding, letters: &str, byte: u8) -> (char, Kind) {
    let letter = encoding.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or(' ');
    let kind = if SIGNS.contains(letter) {
        Kind::Sign
    } else if letter.to_lowercase().all(|small| letters.contains(small)) {
        Kind::Own
    } else if letter.is_alphabetic() {
        Kind::Strange
    } else {
        Kind::Other
    };
    (letter, kind)
}

impl Alphabet {
    /// What a byte is read as; a blank where there is none.
    fn letter(&self, byte: Option<&u8>) -> char {
        match byte {
            Some(byte) if !byte.is_ascii() => self.signs[usize::from(*byte) - 0x80].0,
            Some(byte) => char::from(*byte),
            None => ' ',
        }
    }

    /// How much a text in its code page reads like its language: letters that are its own count for it, those that are not or
    /// stand where it has none count against it. A sign within a word stands for a letter.
    fn likeness(&self, text: &[u8]) -> i64 {
        let mut likeness = 0;
        for (at, byte) in text.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
            let (letter, kind) = self.signs[usize::from(*byte) - 0x80];
            let before = || self.letter(at.checked_sub(1).and_then(|at| text.get(at)));
            likeness += match kind {
                Kind::Own if self.may_follow(letter, self.letter(text.get(at + 1))) => 1,
                Kind::Own => 1 - MISPLACED,
                Kind::Strange => -STRANGE,
                Kind::Other if before().is_alphabetic() => -STRANGE,
                Kind::Other | Kind::Sign => 0,
            };
        }
        likeness
    }

    fn may_follow(&self, letter: char, next: char) -> bool {
        let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
        let Some((_, allowed)) = self.places.iter().find(|(rule, _)| *rule == small(letter)) else {
            return true;
        };
        let next = small(next);
        allowed.chars().any(|class| match class {
            'V' => is_vowel(next),
            'C' => next.is_alphabetic() && !is_vowel(next),
            '.' => !next.is_alphabetic(),
            exact => exact == next,
        })
    }
}

/// What a text says beside its letters of where it was written, in code pages: each kind of witness has one voice, that of most of
/// its testimonies. A small list has so few letters beyond ASCII that they read as one language as well as another.
#[derive(Default)]
struct Witnesses(Vec<&'static Encoding>);

impl Witnesses {
    /// Of a text that is read in any of the code pages: all of this is the same in them.
    fn of(text: &str) -> Self {
        let words = |split: fn(char) -> bool| text.split(split).filter(|word| !word.is_empty());
        let mut witnesses = Self::default();
        let phones: Vec<&str> = text.split('+').skip(1).collect();
        witnesses.hear(phones.into_iter(), |alphabet, phone| {
            alphabet.codes.iter().any(|code| phone.starts_with(code))
        });
        let addresses =
            words(|letter| letter.is_whitespace() || matches!(letter, ',' | ';' | '"' | '<' | '>' | '|'));
        let domain = |address: &'_ str| {
            let host = address.split_once('@').map(|(_, host)| host).filter(|host| !host.contains('@'))?;
            host.rsplit_once('.').map(|(_, domain)| domain.to_ascii_lowercase())
        };
        let domains: Vec<String> = addresses.filter_map(domain).collect();
        witnesses
            .hear(domains.iter().map(String::as_str), |alphabet, domain| alphabet.domains.contains(&domain));
        let long: Vec<String> = words(|letter| !letter.is_alphabetic())
            .filter(|word| word.chars().count() >= WORD)
            .map(str::to_lowercase)
            .collect();
        witnesses.hear(long.iter().map(String::as_str), |alphabet, word| {
            alphabet.endings.iter().any(|ending| word.ends_with(ending))
        });
        witnesses
    }

    /// Adds the voice of one kind.
    fn hear<'a>(&mut self, of: impl Iterator<Item = &'a str>, speaks: impl Fn(&Alphabet, &str) -> bool) {
        let mut counts = Vec::<(&'static Encoding, u32)>::new();
        for one in of {
            let Some(alphabet) = ALPHABETS.iter().find(|alphabet| speaks(alphabet, one)) else { continue };
            match counts.iter_mut().find(|(page, _)| *page == alphabet.encoding) {
                Some((_, count)) => *count += 1,
                None => counts.push((alphabet.encoding, 1)),
            }
        }
        let most = counts.iter().map(|(_, count)| *count).max();
        let mut first = counts.iter().filter(|(_, count)| Some(*count) == most);
        // Where two are heard alike, none is.
        if let (Some((page, _)), None) = (first.next(), first.next()) {
            self.0.push(page);
        }
    }

    fn for_page(&self, page: &'static Encoding) -> i64 {
        WITNESS * self.0.iter().filter(|one| **one == page).count() as i64
    }
}

/// The code page in whose languages a text reads best; of those alike the first.
pub(super) fn code_page(head: &[u8]) -> &'static Encoding {
    let first = ALPHABETS.first().map_or(WINDOWS_1252, |alphabet| alphabet.encoding);
    let witnesses = Witnesses::of(&first.decode_without_bom_handling(head).0);
    let likeness = |alphabet: &&Alphabet| alphabet.likeness(head) + witnesses.for_page(alphabet.encoding);
    ALPHABETS.iter().rev().max_by_key(likeness).map_or(WINDOWS_1252, |alphabet| alphabet.encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_tells_its_code_page() {
        let texts = [
            ("windows-1250", "Imię;Uwagi\nPaweł Wróbel;dzwonić później\nGrażyna Żurek;\n"),
            ("windows-1250", "Jméno;Poznámka\nJiří Dvořák;zavolat později\nZdeněk Kučera;\n"),
            ("windows-1250", "Név;Megjegyzés\nErdős Ödön;később hívni\nSzűcs Éva;\n"),
            ("windows-1250", "Klient\nMałgorzata Müller\nJürgen Wójcik\n"),
            ("windows-1254", "Ad;Açıklama\nAyşe Yıldız;yarın aranacak\nÇağla Gül;\n"),
            ("windows-1257", "Vardas\nŽydrūnas Šiaučiūnas\nAgnė Kęstutytė\n"),
            ("windows-1252", "Kunde;Straße\nJürgen Groß;Schäferweg 3 – Hof\n"),
            ("windows-1252", "Client;Société\nRené Lefèvre;L’Œuvre\n"),
            ("windows-1252", "Nome;Endereço\nJoão Simões;São José, 3º andar\n"),
            ("windows-1252", "Name\nZoë Müller\nBegoña Peña\nSiân O’Neill\nSøren Åberg\n"),
            // Lists of a line or two: where the letters stand, and what stands beside them.
            ("windows-1250", "Klient;Telefon\nBeata Kędziora;600 123 456\nJan Nowak;\n"),
            ("windows-1250", "Name;Phone\nEwa Wiśniewska;1\nPiotr Nowak;2\n"),
            ("windows-1250", "Klient\nJan Babić\n"),
            ("windows-1250", "Klient\nMarek Koński\nAdam Woźniak\n"),
            ("windows-1250", "Jmeno;Telefon\nZdeněk;1\nPavel Kučera;2\n"),
            ("windows-1250", "Name;Phone\nOndřej Kupka;+420 601 234 567\nDan Bečka;+420 602 234 567\n"),
            ("windows-1250", "Name;Mail\nDan Havlíček;a@firma.cz\nBečka;b@firma.cz\n"),
            ("windows-1250", "Name;Phone\nAnna Więcek;+48 600 123 456\n"),
            ("windows-1250", "Name;Phone\nAnna Zięcik;1\nJan Kowalski;2\n"),
            ("windows-1250", "Nume\nBogdan Păun\n"),
            ("windows-1252", "Kunde\nHélène Lefèvre\nCœur de Ville\n"),
            ("windows-1252", "Navn\nSøren Møller\nLars Kjær\n"),
            ("windows-1252", "Navn;Telefon\nTor Bøe;+47 400 00 123\n"),
            ("windows-1252", "Nombre\nPeña\n"),
            ("windows-1252", "Client\nCrêperie Rêve\n"),
            ("windows-1252", "Cliente\nInês Galvão\n"),
            ("windows-1252", "Cliente\nNicolò Forlì\n"),
            ("windows-1252", "Kunde;Telefon\nJürgen Groß;+49 30 123456\n"),
            ("windows-1254", "Ad;Telefon\nAyşe;+90 532 123 45 67\n"),
        ];
        for (wanted, text) in texts {
            let encoding = Encoding::for_label(wanted.as_bytes()).expect("an encoding");
            let (bytes, _, has_strange) = encoding.encode(text);
            assert!(!has_strange, "{text}");
            let found = code_page(&bytes);
            assert_eq!(found.decode_without_bom_handling(&bytes).0, text, "{} is not {wanted}", found.name());
        }
    }
}
