//! Countries as exports betray them: by the endings of addresses, by the money of deals, by the language of headers and names.
//!
//! `data/countries.csv` is drawn from the Unicode CLDR (release 45): people, legal tender, and of the official languages those
//! that at least a fifth of the people speak, with the speakers in millions. English stands nowhere: tables are headed in it
//! in every country, so it says nothing. Endings that the whole world uses (`.io`, `.me`) stand nowhere either.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A country.
#[derive(Debug)]
pub struct Country {
    /// ISO 3166 alpha-2.
    pub region: &'static str,
    /// People, in millions.
    pub millions: f64,
    /// ISO codes of its money.
    pub currencies: Vec<&'static str>,
    /// ISO 639 codes of its languages with the millions who speak them.
    pub languages: Vec<(&'static str, f64)>,
    /// Endings of its domains.
    pub domains: Vec<&'static str>,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let rows = include_str!("data/countries.csv").lines().skip(1);
    rows.filter_map(country).collect()
});

/// By ending of a domain.
static BY_DOMAIN: LazyLock<HashMap<&'static str, &'static Country>> = LazyLock::new(|| {
    let endings = |country: &'static Country| country.domains.iter().map(move |ending| (*ending, country));
    // Of two countries with one ending the first counts.
    COUNTRIES.iter().rev().flat_map(endings).collect()
});

fn country(row: &'static str) -> Option<Country> {
    let mut cells = row.split(',');
    let language = |text: &'static str| {
        let (code, speakers) = text.split_once(':')?;
        Some((code, speakers.parse().ok()?))
    };
    Some(Country {
        region: cells.next()?,
        millions: cells.next()?.parse().ok()?,
        currencies: cells.next()?.split_whitespace().collect(),
        languages: cells.next()?.split_whitespace().filter_map(language).collect(),
        domains: cells.next()?.split_whitespace().collect(),
    })
}

/// Countries that make rules together, by the code of their union.
static UNIONS: LazyLock<Vec<(&'static str, Vec<&'static str>)>> = LazyLock::new(|| {
    let rows = include_str!("data/unions.csv").lines().skip(1);
    let union = |row: &'static str| row.split_once(',').map(|(id, of)| (id, of.split_whitespace().collect()));
    rows.filter_map(union).collect()
});

/// Whether a country is a place, or belongs to it where the place is a union of countries (`EU`).
pub fn is_within(country: &str, place: &str) -> bool {
    country == place || UNIONS.iter().any(|(id, of)| *id == place && of.contains(&country))
}

/// All countries, by region code.
pub fn all() -> &'static [Country] {
    &COUNTRIES
}

/// The country of an address's domain, by its ending.
pub fn of_domain(domain: &str) -> Option<&'static Country> {
    let ending = domain.rsplit_once('.')?.1;
    let known = BY_DOMAIN.get(ending).or_else(|| BY_DOMAIN.get(ending.to_lowercase().as_str()));
    known.copied()
}

/// The money of a country: ISO codes; none of one that is not known.
pub fn money(region: &str) -> &'static [&'static str] {
    COUNTRIES.iter().find(|country| country.region == region).map_or(&[], |country| &country.currencies)
}

/// People of a country in millions; 0 for one that is not known.
pub fn millions(region: &str) -> f64 {
    COUNTRIES.iter().find(|country| country.region == region).map_or(0.0, |country| country.millions)
}

/// Whether a language is one that a country speaks; `None` for a country that is not known.
pub fn speaks(region: &str, language: &str) -> Option<bool> {
    let country = COUNTRIES.iter().find(|country| country.region.eq_ignore_ascii_case(region))?;
    Some(country.languages.iter().any(|(code, _)| *code == language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        let rows = include_str!("data/countries.csv").lines().count() - 1;
        assert_eq!(COUNTRIES.len(), rows);
        assert!(COUNTRIES.is_sorted_by_key(|country| country.region));
        assert!(COUNTRIES.iter().all(|country| country.languages.iter().all(|(code, _)| *code != "en")));
    }

    #[test]
    fn a_country_lies_in_itself_and_in_its_union() {
        assert!(is_within("DE", "DE") && is_within("DE", "EU") && is_within("CY", "EU"));
        assert!(!is_within("GB", "EU") && !is_within("EU", "DE") && !is_within("RU", "DE"));
        let known = |code: &&str| COUNTRIES.iter().any(|country| country.region == *code);
        assert!(UNIONS.iter().all(|(_, of)| of.iter().all(&known)));
    }

    #[test]
    fn addresses_end_in_their_country() {
        let region = |domain| of_domain(domain).map(|country| country.region);
        assert_eq!(region("brun-atelier.fr"), Some("FR"));
        assert_eq!(region("fern-garden.CO.UK"), Some("GB"));
        assert_eq!(region("кедр.рф"), Some("RU"));
        for domain in ["kedr.com", "kedr.io", "kedr", ""] {
            assert_eq!(region(domain), None, "{domain}");
        }
    }
}
