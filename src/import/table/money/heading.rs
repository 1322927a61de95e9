//! What the header of a column of amounts says of all numbers below it: their money and their unit.

use super::{currency, units};

/// What a header of hundredths multiplies with, and the fewest letters of its word.
const HUNDREDTH: f64 = 0.01;
const SHORTEST_HUNDREDTH: usize = 3;

/// Where the unit of a header stands, and what all numbers below it are multiplied with: «Сумма, тыс. руб.», `Amount (k€)`, `Betrag in
/// Tsd. €`. A letter that multiplies only right behind a number counts in brackets, behind a comma, or right before the sign of money.
pub fn unit(header: &str) -> Option<(usize, f64)> {
    let is_border = |at: usize| {
        let (before, rest) = header.split_at(at);
        let is_hump = before.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase);
        !before.is_empty()
            && (is_hump || !before.ends_with(char::is_alphanumeric))
            && rest.starts_with(char::is_alphabetic)
    };
    let starts = header.char_indices().map(|(at, _)| at).filter(|at| is_border(*at));
    starts
        .map(|at| (at, header.split_at(at)))
        .find_map(|(at, (before, rest))| Some((at, of_words(before, rest)?)))
}

/// The multiplier that the words behind the name of a column begin with.
fn of_words(before: &str, rest: &str) -> Option<f64> {
    let multiplies = |factor: &units::Factor| factor.multiplier > 1.0;
    if let Some(factor) = units::behind(rest, None).filter(multiplies) {
        let word = rest.get(..factor.length)?;
        let is_letter = word.chars().count() <= 2 && word.chars().all(char::is_alphabetic);
        if !is_letter || before.trim_end().ends_with(['(', '[', ',']) {
            return Some(factor.multiplier);
        }
    }
    // `total_cents`, «Сумма, коп.»: hundredths, and nothing behind them.
    if let Some(factor) = units::behind(rest, None).filter(|factor| factor.multiplier == HUNDREDTH) {
        let (word, behind) = rest.split_at_checked(factor.length)?;
        let is_all = behind.trim_start_matches('.').trim_end_matches([')', ']']).is_empty();
        let is_word = word.chars().count() >= SHORTEST_HUNDREDTH && !before.trim_end().ends_with("per");
        return (is_all && is_word).then_some(HUNDREDTH);
    }
    // `k€`: the unit is written together with the money.
    let first = rest.chars().next()?;
    let factor = units::behind(&first.to_string(), None).filter(multiplies)?;
    let word = rest[first.len_utf8()..].split([' ', ')', ']', ',', ';']).next()?;
    (!word.is_empty() && currency::in_text(word).is_some()).then_some(factor.multiplier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_name_the_unit_of_all_its_numbers() {
        for (header, want) in [
            ("Сумма (тыс. руб.)", 1e3),
            ("Бюджет, млн руб.", 1e6),
            ("Amount (k€)", 1e3),
            ("Betrag in Tsd. €", 1e3),
            ("Umsatz TEUR", 1e3),
            ("Umsatz T€", 1e3),
            ("Valor (mil)", 1e3),
            ("Total (M)", 1e6),
            ("total_cents", 0.01),
            ("amountCents", 0.01),
            ("Сумма, коп.", 0.01),
            ("Amount (minor units)", 0.01),
            ("Сумма, ₽", 1.0),
            ("Amount", 1.0),
            ("Kosten", 1.0),
            ("Total MXN", 1.0),
            ("Monto S/", 1.0),
            ("Lead venda R$", 1.0),
            ("Cena, Kč", 1.0),
        ] {
            let found = unit(header).map_or(1.0, |(_, factor)| factor);
            assert!((found - want).abs() < 1e-9, "{header}");
        }
    }
}
