//! Locales as the formats of spreadsheets name them: by a number, `407`, or by a tag, `de-DE`.
//!
//! `data/locales.csv` has the numbers that Windows gives to locales (`[MS-LCID]`), as far as they name a country.

use super::countries;

/// The country of a locale; `None` where it says none that is known. Above its last four digits a number says more than the locale.
pub fn region(locale: &str) -> Option<&'static str> {
    let number = u32::from_str_radix(locale, 16).ok().map(|number| (number & 0xffff).to_string());
    let of_number = number.and_then(|number| {
        let rows = include_str!("data/locales.csv").lines().skip(1).filter_map(|row| row.split_once(','));
        rows.filter(|(known, _)| *known == number).map(|(_, region)| region).next()
    });
    of_number.or_else(|| {
        let (_, region) = locale.rsplit_once(['-', '_'])?;
        countries::all().iter().map(|country| country.region).find(|known| *known == region)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_country() {
        for (locale, want) in [
            ("407", Some("DE")),
            ("80A", Some("MX")),
            ("1010409", Some("US")),
            ("sr-Latn-RS", Some("RS")),
            ("en-CA", Some("CA")),
            ("F800", None),
            ("x-sysdate", None),
            ("", None),
        ] {
            assert_eq!(region(locale), want, "{locale}");
        }
    }
}
