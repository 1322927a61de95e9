//! The money that the format of a number writes beside it: `#,##0.00 "₽"`, `[$€-407]#,##0`. The cell itself holds the number alone.

use super::currency;
use crate::reference::{countries, locales};

/// The formats of accounting that a workbook may name without spelling them out. Each system fills in money of its own: they say nothing.
const OF_SYSTEM: &str = "_($* ";

/// The currency that a format of numbers names, or whatever word stands behind the number, which may be money that nobody knows; `None`
/// where it shows the number alone.
pub fn money(format: &str) -> Option<String> {
    if format.starts_with(OF_SYSTEM) {
        return None;
    }
    of_shown(&sections(format))
}

/// The currency that is shown beside a number, which stands as `0` in what is shown for positive ones, and for others.
pub fn of_shown(sections: &[impl AsRef<str>]) -> Option<String> {
    let mut sections = sections.iter().map(AsRef::as_ref);
    let known = |shown: &str| {
        let (before, _) = shown.split_once('0')?;
        currency::in_text(shown).or_else(|| currency::of_letter(before))
    };
    sections.clone().find_map(known).or_else(|| sections.find_map(currency::unknown_beside))
}

/// What a format shows of a number, with `0` in its place: for positive ones, for others.
fn sections(format: &str) -> Vec<String> {
    let mut shown = vec![String::new()];
    let mut letters = format.chars();
    while let Some(letter) = letters.next() {
        let Some(section) = shown.last_mut() else { break };
        match letter {
            ';' => shown.push(String::new()),
            '"' => section.extend(letters.by_ref().take_while(|letter| *letter != '"')),
            '\\' => section.extend(letters.next()),
            // As wide as a sign, and filled with it.
            '_' | '*' => {
                letters.next();
                section.push(' ');
            }
            '[' => section.push_str(&bracketed(
                &letters.by_ref().take_while(|letter| *letter != ']').collect::<String>(),
            )),
            '0' | '#' | '?' if !section.contains('0') => section.push('0'),
            // What is no letter of the formats themselves is shown as it stands.
            letter if !letter.is_ascii() || letter == '$' => section.push(letter),
            '0' | '#' | '?' | ',' | '.' => {}
            _ => section.push(' '),
        }
    }
    shown
}

/// What a part in brackets shows: `$€-407` the sign of money with its locale, which tells whose it is where several countries share it.
/// Colours and conditions show nothing.
fn bracketed(part: &str) -> String {
    let Some(part) = part.strip_prefix('$') else { return String::new() };
    let (sign, locale) = part.split_once('-').unwrap_or((part, ""));
    self::sign(sign, locales::region(locale).unwrap_or_default()).to_owned()
}

/// The sign of the money of a country: where several countries share it, the code of the one that it is.
pub fn sign<'s>(sign: &'s str, region: &str) -> &'s str {
    currency::one_of(sign, countries::money(region).iter().copied()).unwrap_or(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_names_its_money() {
        for (format, want) in [
            ("[$€-407]#,##0.00", "EUR"),
            ("\"$\"#,##0.00", "$"),
            ("[$$-409]#,##0.00", "USD"),
            ("[$$-en-CA]#,##0.00", "CAD"),
            ("[$$-80A]#,##0.00;[RED]-[$$-80A]#,##0.00", "MXN"),
            ("#,##0.00\\ \"₽\"", "RUB"),
            ("#,##0.00\\ [$₽-419]", "RUB"),
            ("#,##0.00\"р.\";[Red]\\-#,##0.00\"р.\"", "RUB"),
            ("#,##0 \"руб.\"", "RUB"),
            ("# ##0,00 ₸", "KZT"),
            ("$#,##0.00_);($#,##0.00)", "$"),
            ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-", "EUR"),
            ("_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\)", "$"),
            ("[$USD] #,##0.00", "USD"),
            ("#,##0.00 [$kr-41D]", "SEK"),
            ("[$R-1C09] #,##0.00", "ZAR"),
            ("[$R$-416] #,##0.00", "BRL"),
            ("[=0]\"-\";#,##0 \"€\"", "EUR"),
            ("0.0,,\" млн ₽\"", "RUB"),
            ("0 \"баллов\"", "БАЛЛОВ"),
        ] {
            assert_eq!(money(format).as_deref(), Some(want), "{format}");
        }
    }

    #[test]
    fn a_number_alone_has_no_money() {
        for format in [
            "General",
            "#,##0.00",
            "0%",
            "@",
            "[Red]-#,##0",
            "#,##0 ;(#,##0)",
            "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)",
            "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
            "[<=9999999]###-####;\\(###\\)\\ ###-####",
            "[$-409]0.00",
            "\"INV-\"0000",
            "0.0,\"k\"",
            "##0.0E+0",
            "",
        ] {
            assert_eq!(money(format), None, "{format}");
        }
    }
}
