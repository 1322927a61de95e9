//! Code pages for Latin letters: which one an 8-bit text is in.
//!
//! The same bytes are letters in all of them, so only a language tells: in its own code page a text holds letters of its alphabet and
//! nothing else. Read by another one, names are other names, and nobody is found by them.

use std::sync::LazyLock;

use encoding_rs::{Encoding, WINDOWS_1252};

/// Signs that stand in text of any language, also between letters.
const SIGNS: &str = "’‘‚“”„«»‹›–—…€£§°·•®©™№´`¨\u{a0}\u{ad}";

/// What a letter costs that is none of the language, counted in letters that are.
const STRANGE: usize = 8;

/// Letters beyond ASCII that a language, or all of a code page, write.
struct Alphabet {
    encoding: &'static Encoding,
    letters: &'static str,
}

/// The alphabets by how often exports are written in them; those of several languages stand behind.
static ALPHABETS: LazyLock<Vec<Alphabet>> = LazyLock::new(|| {
    let rows = include_str!("western.csv").lines().skip(1);
    let alphabet = |row: &'static str| {
        let mut cells = row.split(',');
        let encoding = Encoding::for_label(cells.next()?.as_bytes())?;
        Some(Alphabet { encoding, letters: cells.nth(1)? })
    };
    rows.filter_map(alphabet).collect()
});

impl Alphabet {
    /// Letters that are the language's own, and those that are not. A sign within a word stands for a letter.
    fn count(&self, head: &[u8]) -> (usize, usize) {
        let text = self.encoding.decode_without_bom_handling(head).0;
        let (mut own, mut strange) = (0, 0);
        let mut before = ' ';
        for letter in text.chars() {
            if !letter.is_ascii() && !SIGNS.contains(letter) {
                if letter.to_lowercase().all(|small| self.letters.contains(small)) {
                    own += 1;
                } else if letter.is_alphabetic() || before.is_alphabetic() {
                    strange += 1;
                }
            }
            before = letter;
        }
        (own, strange)
    }
}

/// The code page in whose languages a text reads best; of those alike the first.
pub(super) fn code_page(head: &[u8]) -> &'static Encoding {
    let likeness = |alphabet: &&Alphabet| {
        let (own, strange) = alphabet.count(head);
        own as i64 - (STRANGE * strange) as i64
    };
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
