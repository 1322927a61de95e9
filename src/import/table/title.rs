//! What the name of a table says of all its rows: that of its sheet, of its file, or the title above its header.

use super::date_words::is_month;
use super::headers::fold::words as words_of;
use super::headers::words::{Sense, sense};
use crate::reference::path_words::is_plain;

/// Most letters of a word beside which a number is that of a sheet which nobody has named: `Sheet1`, «Лист2», `Planilha3`.
const LONGEST_OF_A_SHEET: usize = 10;

/// The names of a table, those that its maker gave it first.
#[derive(Debug, Clone, Default)]
pub struct Title(Vec<String>);

impl Title {
    /// For a sheet of a workbook of several, else the file; with the rows that stand above the header.
    pub fn of<'t>(sheet: Option<&'t str>, file: &'t str, above: impl IntoIterator<Item = &'t str>) -> Self {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let own = sheet.filter(|sheet| !is_numbered(sheet) && !is_period(sheet)).unwrap_or(stem);
        let names = std::iter::once(own).chain(above).map(str::trim).filter(|name| !name.is_empty());
        Self(names.map(str::to_owned).collect())
    }

    /// The words of its names, one after the other.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()))
            .filter(|word| !word.is_empty())
    }

    /// Whether the rows are payments: «Оплаты 2026», `Pagos`, `Sales report`, and nothing else in the name says what they are.
    pub fn names_payments(&self) -> bool {
        self.0.iter().any(|name| {
            let words: Vec<String> = name
                .split(|letter: char| !letter.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect();
            let sense_of = |word: &String| sense(&words_of(word).concat());
            let says_nothing = |word: &String| {
                let is_plain = is_plain(word) && sense_of(word).is_none();
                is_plain || is_month(word) || word.bytes().all(|byte| byte.is_ascii_digit())
            };
            let is_paid = |word: &String| sense_of(word) == Some(Sense::Paid);
            words.iter().any(is_paid)
                && words.iter().all(|word| {
                    is_paid(word) || says_nothing(word) || sense_of(word).is_some_and(Sense::is_of_client)
                })
        })
    }

    /// Whether the rows are people or firms of the business's own, or that it buys from: «Сотрудники», `Staff directory`,
    /// «Поставщики 2026». A name beside such a word says whose list it is: «Сотрудник Ольга» are the clients of Olga.
    pub fn names_others(&self) -> bool {
        let is_other = |sense: Sense| {
            matches!(sense, Sense::Trade | Sense::Price | Sense::PriceList) || is_of_staff(sense)
        };
        self.0.iter().any(|name| is_of_others(name, is_other))
    }

    /// Whether the rows are staff or suppliers for certain: people of a trade may be those to whom the business sells.
    pub fn names_staff(&self) -> bool {
        self.0.iter().any(|name| is_of_others(name, is_of_staff))
    }
}

/// Whether nobody has named a sheet.
fn is_numbered(sheet: &str) -> bool {
    let word = sheet.trim().trim_end_matches(|letter: char| letter.is_ascii_digit());
    word.len() < sheet.trim().len()
        && word.chars().count() <= LONGEST_OF_A_SHEET
        && word.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
}

/// Whether a sheet is named for its months or years: the book says of what.
fn is_period(sheet: &str) -> bool {
    let mut words = sheet.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| word.bytes().all(|byte| byte.is_ascii_digit()) || is_month(&word.to_lowercase()))
}

/// Signs between the parts of a name: «Тур 2026 — Гиды», `Register (Google Sheets) - Doctors`.
const PARTS: [&str; 8] = [" - ", " — ", " – ", "_", "(", ")", "[", "]"];

fn is_of_staff(sense: Sense) -> bool {
    matches!(sense, Sense::Roll | Sense::Staff)
}

/// Whether a part of a name says that the rows are of others.
fn is_of_others(name: &str, is_other: impl Fn(Sense) -> bool + Copy) -> bool {
    let parted = PARTS.iter().fold(name.to_owned(), |name, sign| name.replace(sign, "/"));
    parted.split('/').any(|part| is_part_of_others(part, is_other))
}

fn is_part_of_others(part: &str, is_other: impl Fn(Sense) -> bool) -> bool {
    let mut found = false;
    for word in part.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let folded = words_of(word).concat();
        match sense(&folded) {
            Some(sense) if is_other(sense) => found = true,
            Some(sense) if sense.is_of_client() => return false,
            // The number of somebody: «Сотрудник 2»; a year is none, nor is what counts the files.
            _ if found && word.bytes().all(|byte| byte.is_ascii_digit()) && word.len() < 4 => return false,
            None if !is_plain(&word.to_lowercase()) && is_name(word) => return false,
            _ => {}
        }
    }
    found
}

/// Whether a word may name somebody: it has a capital, and is no abbreviation like «ЗП».
fn is_name(word: &str) -> bool {
    let is_abbreviation = word.chars().count() <= 3 && word.chars().all(char::is_uppercase);
    word.starts_with(char::is_uppercase) && !is_abbreviation
}

#[cfg(test)]
mod tests {
    use super::*;

    fn others(sheet: Option<&str>, file: &str, above: &[&str]) -> bool {
        Title::of(sheet, file, above.iter().copied()).names_others()
    }

    #[test]
    fn lists_of_staff_and_suppliers_are_named_so() {
        for file in [
            "Сотрудники и зарплаты.xlsx",
            "Преподаватели и ЗП.xlsx",
            "Staff directory.csv",
            "Mitarbeiter.csv",
            "Equipe.csv",
        ] {
            assert!(others(None, file, &[]), "{file}");
        }
        for file in
            ["03 Mitarbeiter.csv", "Tur 2026 - Rehberler.csv", "Register (Google Sheets) - Doctors.csv"]
        {
            assert!(others(None, file, &[]), "{file}");
        }
        assert!(others(Some("Rehberler"), "Tur 2026.xlsx", &[]));
        assert!(others(Some("Поставщики 2026"), "Заказы.xlsx", &[]));
        assert!(others(Some("Лист1"), "Персонал.xlsx", &[]));
        assert!(others(Some("A"), "book.xlsx", &["Список сотрудников"]));
    }

    #[test]
    fn lists_of_prices_and_people_of_other_trades_are_named_so() {
        for file in [
            "lista precios hoteles.xlsx",
            "Прайс партнёров.xlsx",
            "price list 2026.csv",
            "Preisliste.xlsx",
            "Cennik 2026.xlsx",
        ] {
            assert!(others(None, file, &[]), "{file}");
        }
        for name in ["Istruttori", "agents", "Инструкторы", "Trenerzy", "Moniteurs"] {
            assert!(others(Some(name), "book.xlsx", &[]), "{name}");
        }
    }

    #[test]
    fn payments_are_named_by_book_sheet_or_file() {
        let named = |sheet: Option<&str>, file: &str| Title::of(sheet, file, []).names_payments();
        for (sheet, file) in [
            (None, "Оплаты 2026.xlsx"),
            (Some("Enero-Junio"), "Pagos 2026.xlsx"),
            (Some("Платежи"), "Учёт.xlsx"),
            (None, "payments_export.csv"),
            (Some("2026"), "Платежи клиентов.xlsx"),
        ] {
            assert!(named(sheet, file), "{sheet:?} {file}");
        }
        for (sheet, file) in
            [(None, "Заказы.xlsx"), (None, "Заказы и оплаты.xlsx"), (Some("Заказы"), "Оплаты.xlsx")]
        {
            assert!(!named(sheet, file), "{sheet:?} {file}");
        }
    }

    #[test]
    fn a_list_of_somebodys_clients_is_none() {
        for file in
            ["Сотрудник Ольга.xlsx", "Employee 2.csv", "Clients of staff.csv", "Olga.csv", "clients.csv"]
        {
            assert!(!others(None, file, &[]), "{file}");
        }
        assert!(!others(Some("Olga"), "Staff.xlsx", &[]));
    }
}
