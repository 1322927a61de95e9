//! The form in which headers are compared. Both sides are folded, the dictionary's and the table's, so that case, marks,
//! dots, hyphens, `snake_case` and `camelCase` make no difference, and numbering and units are known apart.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// Words outside brackets, without the unit: `телефон`, `1`.
    pub words: Vec<String>,
    /// Words in brackets: whose field it is, which kind.
    pub qualifiers: Vec<String>,
    /// What stands behind the last comma, as written: `₽` of «Стоимость, ₽».
    pub unit: String,
    /// All letters and digits of the header.
    pub whole: String,
}

impl Folded {
    /// Folds a header.
    pub fn new(header: &str) -> Self {
        let header = header
            .trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == ':');
        let header = without_mark(header);
        let numbered = header.contains(char::is_alphabetic).then(|| with_number_sign(header)).flatten();
        let header = numbered.as_deref().unwrap_or(header);
        let (outside, inside) = brackets(header);
        let (name, unit) = match outside.rsplit_once(',') {
            Some((name, unit)) if !name.trim().is_empty() && unit.split_whitespace().count() <= 2 => {
                (name, unit.trim())
            }
            _ => (outside.as_str(), ""),
        };
        let whole = squeezed(header);
        Self { words: words(name), qualifiers: words(&inside), unit: unit.to_owned(), whole }
    }

    /// The words without blanks between them: how they are looked up.
    pub fn key(&self) -> String {
        self.words.concat()
    }

    /// The words without numbering: `email 2`, `phone1`, `2 телефон`.
    pub fn without_ordinal(&self) -> Vec<String> {
        let bare = |word: &String| word.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned();
        self.words.iter().map(bare).filter(|word| !word.is_empty()).collect()
    }
}

/// A header without the mark by which Salesforce tells fields that an account has added: `Portal_Login__c`.
fn without_mark(header: &str) -> &str {
    match header.len().checked_sub(3).and_then(|at| header.split_at_checked(at)) {
        Some((name, mark)) if mark.eq_ignore_ascii_case("__c") => name,
        _ => header,
    }
}

/// A header with a word for the sign of numbers: `Order #`, «Заказ №». Before digits it numbers the header itself: `Phone #2`.
fn with_number_sign(header: &str) -> Option<String> {
    let (before, behind) = header.split_once(['#', '№'])?;
    (!behind.starts_with(|letter: char| letter.is_ascii_digit())).then(|| format!("{before} no {behind}"))
}

/// A text cut into what stands outside and inside brackets.
fn brackets(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0_u32);
    for letter in text.chars() {
        match letter {
            '(' | '[' => {
                depth += 1;
                inside.push(' ');
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(letter),
            _ => outside.push(letter),
        }
    }
    (outside, inside)
}

/// The folded words of a text: parted by anything that is no letter or digit, and where small letters turn to capitals.
/// Dots, apostrophes and quotes are no borders: «Ф.И.О.», `n°`, `d'achat`.
pub fn words(text: &str) -> Vec<String> {
    plain(&parted(text)).split_whitespace().map(str::to_owned).collect()
}

/// The same with one blank between two words.
pub fn spaced(text: &str) -> String {
    let plain = plain(&parted(text));
    let mut spaced = String::with_capacity(plain.len());
    for word in plain.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// A text with blanks where its words part.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for letter in text.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            parted.push(' ');
        }
        match letter {
            '.' | '\'' | '’' | '‘' | '`' | '"' | 'ʼ' | '«' | '»' | '“' | '”' => {}
            _ if is_plain_letter(letter) || letter.is_alphanumeric() || is_combining_mark(letter) => {
                parted.push(letter);
            }
            _ => parted.push(' '),
        }
        before = letter;
    }
    parted
}

/// Whether a sign is a letter or digit that folding leaves as it is but for its case: most are.
fn is_plain_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || ('А'..='я').contains(&letter)
}

/// Letters and digits of a text alone, folded.
pub fn squeezed(text: &str) -> String {
    let mut plain = plain(text);
    plain.retain(char::is_alphanumeric);
    plain
}

/// Lower case; `ё` as `е`; Latin letters without marks; compatible forms as one.
pub fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(text.len());
    if text.chars().all(|letter| letter.is_ascii() || is_plain_letter(letter)) {
        // Of these alone small letters stand as far behind capitals as everywhere in the row.
        let small = |letter| match letter {
            'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
            letter => letter.to_ascii_lowercase(),
        };
        plain.extend(text.chars().map(small));
        return plain;
    }
    let mut is_latin = false;
    for letter in text.nfkd().flat_map(char::to_lowercase) {
        if is_combining_mark(letter) {
            // The marks of й and ї are part of the letter, those of é are not.
            if !is_latin && letter != '\u{308}' || letter == '\u{308}' && plain.ends_with('і') {
                plain.push(letter);
            }
            continue;
        }
        is_latin = letter.is_ascii() || ('\u{c0}'..'\u{250}').contains(&letter);
        match letter {
            'ł' => plain.push('l'),
            'ı' => plain.push('i'),
            'ø' => plain.push('o'),
            'đ' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            letter => plain.push(letter),
        }
    }
    plain.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_header_are_one() {
        for (a, b) in [
            ("first_name", "FirstName"),
            ("First name", "first-name"),
            ("Ф.И.О.", "фио"),
            ("эл.почта", "Эл. почта"),
            ("E-mail", " EMAIL:"),
            ("Prénom", "prenom"),
            ("Imię", "imie"),
            ("Ёлка", "елка"),
            ("N° de téléphone", "n de telephone"),
            ("ISIM", "isim"),
        ] {
            assert_eq!(Folded::new(a).key(), Folded::new(b).key(), "{a}");
        }
        assert_ne!(Folded::new("мой").key(), Folded::new("мои").key());
        assert_ne!(Folded::new("їжа").key(), Folded::new("іжа").key());
    }

    #[test]
    fn units_brackets_and_numbers_are_known_apart() {
        let price = Folded::new("Стоимость, ₽");
        assert_eq!((price.key().as_str(), price.unit.as_str()), ("стоимость", "₽"));
        let phone = Folded::new("Рабочий телефон (контакт)");
        assert_eq!(
            (phone.key().as_str(), phone.qualifiers.as_slice()),
            ("рабочийтелефон", &["контакт".to_owned()][..])
        );
        assert_eq!(Folded::new("Phone 2").without_ordinal(), ["phone"]);
        assert_eq!(Folded::new("email3").without_ordinal(), ["email"]);
    }
}
