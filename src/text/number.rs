//! Numbers as people of a language write them. The only place where figures are rounded for display.

use super::{Language, escape};

/// Keeps a number and its unit on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// A count: `612,400`, Russian `612 400`.
pub fn integer(count: u64, language: Language) -> String {
    grouped(&count.to_string(), language)
}

/// What stands in place of a count that is withheld.
pub fn withheld(language: Language) -> &'static str {
    match language {
        Language::En => "hidden",
        Language::Ru => "скрыто",
    }
}

/// A figure with a fixed number of decimals: `55.1`, Russian `55,1`; a dash for what is no number.
pub fn decimal(figure: f64, decimals: usize, language: Language) -> String {
    if !figure.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{:.decimals$}", figure.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let is_zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = if figure < 0.0 && !is_zero { "−" } else { "" };
    let point = match language {
        _ if fraction.is_empty() => "",
        Language::En => ".",
        Language::Ru => ",",
    };
    format!("{sign}{}{point}{fraction}", grouped(whole, language))
}

/// A share of 1 in whole percent: `71%`, Russian `71 %`. Only nothing is 0 and only everything is 100.
pub fn percent(share: f64, language: Language) -> String {
    let whole = (share * 100.0).round();
    let honest = if whole <= 0.0 && share > 0.0 {
        1.0
    } else if whole >= 100.0 && share < 1.0 {
        99.0
    } else {
        whole
    };
    let figure = decimal(honest, 0, language);
    match language {
        Language::En => format!("{figure}%"),
        Language::Ru => format!("{figure}{NO_BREAK_SPACE}%"),
    }
}

/// An amount of money in whole units: `612,400 RUB`, Russian `612 400 ₽`.
pub fn money(amount: f64, currency: &str, language: Language) -> String {
    let figure = decimal(amount, 0, language);
    let unit = match (language, currency) {
        (_, "") => return figure,
        (Language::Ru, "RUB") => "₽".into(),
        (Language::Ru, "USD") => "$".into(),
        (Language::Ru, "EUR") => "€".into(),
        // A saved report may say anything.
        (_, code) => escape::terminal(code),
    };
    format!("{figure}{NO_BREAK_SPACE}{unit}")
}

/// Digits in groups of three.
fn grouped(digits: &str, language: Language) -> String {
    let separator = match language {
        Language::En => ',',
        Language::Ru => NO_BREAK_SPACE,
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A score with one decimal, rounded down: what is not reached is not shown as reached.
pub fn score(figure: f64, language: Language) -> String {
    // The epsilon undoes binary fractions such as 57.3 · 10 = 572.999….
    decimal((figure * 10.0 + 1e-6).floor() / 10.0, 1, language)
}

/// A change with its sign: `+4.5`, `−0.4`, `0.0`.
pub fn signed(change: f64, decimals: usize, language: Language) -> String {
    let text = decimal(change, decimals, language);
    let is_shown = text.chars().any(|c| ('1'..='9').contains(&c));
    if change > 0.0 && is_shown { format!("+{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Ru};

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        assert_eq!(integer(612_400, En), "612,400");
        assert_eq!(integer(612_400, Ru), "612\u{a0}400");
        assert_eq!(integer(7, Ru), "7");
        assert_eq!(decimal(55.125, 1, En), "55.1");
        assert_eq!(decimal(-1_055.16, 1, Ru), "−1\u{a0}055,2");
        assert_eq!(decimal(-0.01, 1, En), "0.0");
        assert_eq!(decimal(f64::NAN, 1, En), "–");
    }

    #[test]
    fn a_share_is_never_rounded_to_all_or_nothing() {
        assert_eq!(percent(0.999, En), "99%");
        assert_eq!(percent(0.001, Ru), "1\u{a0}%");
        assert_eq!(percent(1.0, En), "100%");
        assert_eq!(percent(0.0, En), "0%");
    }

    #[test]
    fn money_has_its_currency_behind_it() {
        assert_eq!(money(612_400.4, "RUB", Ru), "612\u{a0}400\u{a0}₽");
        assert_eq!(money(612_400.4, "RUB", En), "612,400\u{a0}RUB");
        assert_eq!(money(10.0, "KZT", Ru), "10\u{a0}KZT");
    }

    #[test]
    fn scores_do_not_flatter() {
        assert_eq!(score(69.99, En), "69.9");
        assert_eq!(score(57.3, Ru), "57,3");
    }
}
