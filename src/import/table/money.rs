//! Amounts and currencies as CRM exports write them.

/// Signs and abbreviations of currencies, the longer ones first.
const SIGNS: &[(&str, &str)] = &[
    ("r$", "BRL"),
    ("us$", "USD"),
    ("руб", "RUB"),
    ("грн", "UAH"),
    ("тенге", "KZT"),
    ("тг", "KZT"),
    ("сум", "UZS"),
    ("сом", "KGS"),
    ("zł", "PLN"),
    ("kč", "CZK"),
    ("₽", "RUB"),
    ("$", "USD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("₸", "KZT"),
    ("₴", "UAH"),
    ("฿", "THB"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₾", "GEL"),
    ("֏", "AMD"),
    ("₪", "ILS"),
];

/// Parts of the names of currencies. The more special ones come first: «белорусский рубль» is no Russian one.
const NAMES: &[(&str, &str)] = &[
    ("белорус", "BYN"),
    ("belarus", "BYN"),
    ("рубл", "RUB"),
    ("ruble", "RUB"),
    ("канадск", "CAD"),
    ("canad", "CAD"),
    ("австрал", "AUD"),
    ("austral", "AUD"),
    ("доллар", "USD"),
    ("dollar", "USD"),
    ("евро", "EUR"),
    ("euro", "EUR"),
    ("фунт", "GBP"),
    ("pound", "GBP"),
    ("тенге", "KZT"),
    ("tenge", "KZT"),
    ("гривн", "UAH"),
    ("hryvnia", "UAH"),
    ("узбек", "UZS"),
    ("киргиз", "KGS"),
    ("кыргыз", "KGS"),
    ("юан", "CNY"),
    ("yuan", "CNY"),
    ("лари", "GEL"),
    ("драм", "AMD"),
    ("дирхам", "AED"),
    ("dirham", "AED"),
    ("лира", "TRY"),
    ("lira", "TRY"),
    ("злот", "PLN"),
    ("zloty", "PLN"),
    ("франк", "CHF"),
    ("franc", "CHF"),
    ("real", "BRL"),
];

/// The ISO code that a word, a sign or a header means; `None` when it names no currency.
pub fn currency(word: &str) -> Option<String> {
    let word = word.trim();
    let code = |text: &str| text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase());
    if code(word) {
        return Some(word.to_owned());
    }
    let lower = word.to_lowercase();
    let named = NAMES.iter().chain(SIGNS).find(|(part, _)| lower.contains(part));
    if let Some((_, iso)) = named {
        return Some((*iso).to_owned());
    }
    if lower.len() == 3 && lower.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return Some(lower.to_ascii_uppercase());
    }
    word.split(|letter: char| !letter.is_ascii_alphabetic()).find(|part| code(part)).map(str::to_owned)
}

/// The amount in a cell; `None` when it is empty or no number. Blanks of every width and apostrophes between digits
/// are separators of thousands; of dot and comma the last one is the decimal separator, unless it is alone and cuts
/// off groups of three.
pub fn amount(cell: &str) -> Option<f64> {
    let negative = cell.contains('-') || cell.contains('\u{2212}') || cell.trim().starts_with('(');
    let is_figure = |letter: &char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let figures: String = cell.chars().filter(is_figure).collect();
    // A full stop of «руб.» is no decimal separator.
    let figures = figures.trim_matches(['.', ',']);
    // Digits that letters keep apart are no amount but a text.
    let is_parted = |part: &str| part.contains(|letter: char| letter.is_ascii_digit());
    if cell.split(|letter: char| letter.is_alphabetic()).filter(|part| is_parted(part)).count() > 1 {
        return None;
    }
    let decimal = decimal_at(figures);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (whole, fraction) = decimal.map_or((figures, ""), |at| (&figures[..at], &figures[at + 1..]));
    let value: f64 = format!("{}.{}", digits(whole), digits(fraction)).parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Where the decimal separator of a number stands.
fn decimal_at(figures: &str) -> Option<usize> {
    let last = figures.rfind(['.', ','])?;
    let separator = figures.as_bytes()[last];
    let others = figures[..last].matches(['.', ',']).count();
    let alike = figures[..last].bytes().filter(|byte| *byte == separator).count();
    let behind = figures.len() - last - 1;
    let before = &figures[..last];
    match others {
        // `12.500`: a group of three behind up to three digits, unless they are a lone zero.
        0 if behind == 3 && before.len() <= 3 && before != "0" => None,
        0 => Some(last),
        // `1.250.000`
        _ if alike == others => None,
        _ => Some(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_of_every_notation() {
        for (cell, want) in [
            ("1 234,50 ₽", 1234.5),
            ("1 250 000.50", 1_250_000.5),
            ("45\u{a0}000", 45_000.0),
            ("45\u{202f}000", 45_000.0),
            ("$1,234.50", 1234.5),
            ("€ 12.000,50", 12_000.5),
            ("₹ 1,25,000.00", 125_000.0),
            ("899kr", 899.0),
            ("500000.0", 500_000.0),
            ("4500.00", 4500.0),
            ("12.500", 12_500.0),
            ("1.997", 1997.0),
            ("0.125", 0.125),
            ("1936.57", 1936.57),
            ("-15", -15.0),
            ("1 200 руб.", 1200.0),
            ("0", 0.0),
        ] {
            assert_eq!(amount(cell), Some(want), "{cell}");
        }
        for cell in ["", "нет", "-", "3 шт по 5"] {
            assert_eq!(amount(cell), None, "{cell}");
        }
    }

    #[test]
    fn currencies_by_word_sign_and_header() {
        for (word, want) in [
            ("Российский рубль", "RUB"),
            ("Доллар США", "USD"),
            ("Белорусский рубль", "BYN"),
            ("Бюджет ₸", "KZT"),
            ("Lead venda R$", "BRL"),
            ("EUR", "EUR"),
            ("gbp", "GBP"),
        ] {
            assert_eq!(currency(word).as_deref(), Some(want), "{word}");
        }
        assert_eq!(currency("Бюджет"), None);
        assert_eq!(currency("Deal - Value"), None);
    }
}
