//! The money that deals are counted in.
//!
//! A table says it in a header, in a column or in each cell, or nowhere. What several countries call alike is the money of the
//! country that the numbers show, and where only some cells of a table name a currency, these are the exceptions: the others are not in it.

use std::collections::HashMap;

use crate::model::record::Deal;
use crate::model::source::Source;
use crate::reference::{countries, currencies};

/// The money of an audit.
#[derive(Debug, Clone, Default)]
pub(super) struct Money {
    /// The currency of all figures; `None` where deals do not tell it.
    pub(super) own: Option<String>,
    /// Money of the country of the business.
    home: &'static [&'static str],
    /// Currencies that deals name for certain.
    known: HashMap<String, u64>,
}

impl Money {
    /// What the deals of all sources are counted in, where `region` is the country of the business and `set` the setting.
    pub(super) fn of(sources: &[Source], region: Option<&str>, set: Option<&str>) -> Self {
        let mut money = Self { home: region.map_or(&[], countries::money), ..Self::default() };
        let named =
            || sources.iter().flat_map(|source| &source.data.deals).filter(|deal| !deal.currency.is_empty());
        for deal in named().filter(|deal| currencies::meanings(&deal.currency).is_empty()) {
            *money.known.entry(deal.currency.clone()).or_default() += 1;
        }
        let votes = money.votes(sources);
        money.own = set.map(str::to_owned).or_else(|| money.most_common(&votes));
        money
    }

    /// The code of a deal's currency; empty where nothing states it.
    pub(super) fn code<'d>(&self, deal: &'d Deal) -> &'d str {
        let word = deal.currency.as_str();
        let meanings = currencies::meanings(word);
        let only = |mut fitting: std::vec::IntoIter<&'static str>| {
            fitting.next().filter(|_| fitting.next().is_none())
        };
        let fitting = |is_it: &dyn Fn(&str) -> bool| {
            let found: Vec<&'static str> = meanings.iter().copied().filter(|code| is_it(code)).collect();
            only(found.into_iter())
        };
        if meanings.is_empty() {
            return word;
        }
        fitting(&|code| self.home.contains(&code))
            .or_else(|| fitting(&|code| self.known.contains_key(code)))
            .or_else(|| currencies::likeliest(word))
            .unwrap_or(word)
    }

    /// Deals by currency, without the exceptions of tables of which most amounts name none.
    fn votes(&self, sources: &[Source]) -> HashMap<String, u64> {
        let mut votes = HashMap::new();
        for source in sources {
            let with_amount = || source.data.deals.iter().filter(|deal| deal.amount.is_some());
            let named = with_amount().filter(|deal| !deal.currency.is_empty()).count();
            let are_exceptions = named * 2 < with_amount().count() && !self.home.is_empty();
            for deal in source.data.deals.iter().filter(|deal| !deal.currency.is_empty()) {
                let code = self.code(deal);
                if !are_exceptions || self.home.contains(&code) {
                    *votes.entry(code.to_owned()).or_default() += 1;
                }
            }
        }
        votes
    }

    /// The currency of most deals; of several with as many that of the country, else the first.
    fn most_common(&self, votes: &HashMap<String, u64>) -> Option<String> {
        let is_home = |code: &str| self.home.contains(&code);
        votes
            .iter()
            .max_by(|a, b| a.1.cmp(b.1).then(is_home(a.0).cmp(&is_home(b.0))).then(b.0.cmp(a.0)))
            .map(|(currency, _)| currency.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;
    use crate::model::source::SourceData;

    fn source(currencies: &[&str]) -> Source {
        let deal =
            |currency: &&str| Deal { currency: (*currency).to_owned(), amount: Some(1.0), ..Deal::default() };
        sample::source(
            "deals.csv",
            SourceData { deals: currencies.iter().map(deal).collect(), ..SourceData::default() },
        )
    }

    fn own(currencies: &[&str], region: Option<&str>) -> Option<String> {
        Money::of(&[source(currencies)], region, None).own
    }

    #[test]
    fn a_sign_of_several_countries_is_the_money_of_the_country() {
        assert_eq!(own(&["$", "$"], Some("MX")).as_deref(), Some("MXN"));
        assert_eq!(own(&["$", "$"], Some("US")).as_deref(), Some("USD"));
        assert_eq!(own(&["$", "$"], Some("RU")).as_deref(), Some("USD"), "no money of the country");
        assert_eq!(own(&["$", "$"], None).as_deref(), Some("USD"));
        assert_eq!(own(&["RS", "RS"], Some("PK")).as_deref(), Some("PKR"));
        assert_eq!(own(&["RS", "RS"], None).as_deref(), Some("RS"), "nobody knows whose rupees");
    }

    #[test]
    fn what_few_cells_name_is_not_what_the_others_are_in() {
        assert_eq!(own(&["", "", "", "USD"], Some("UZ")), None);
        assert_eq!(own(&["", "", "", "UZS", "USD"], Some("UZ")).as_deref(), Some("UZS"));
        assert_eq!(own(&["", "", "", "RUB"], Some("RU")).as_deref(), Some("RUB"));
        assert_eq!(own(&["", "", "", "RUB"], None).as_deref(), Some("RUB"), "nothing tells another");
        assert_eq!(own(&["USD", "USD", ""], Some("UZ")).as_deref(), Some("USD"));
    }

    #[test]
    fn of_as_many_deals_that_of_the_country_counts() {
        assert_eq!(own(&["EUR", "GBP"], Some("GB")).as_deref(), Some("GBP"));
        assert_eq!(own(&["EUR", "GBP"], None).as_deref(), Some("EUR"));
    }
}
