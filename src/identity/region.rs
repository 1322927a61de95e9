//! The country of phone numbers that are written without it: decided by what the exports themselves show.
//!
//! Evidence comes in classes, surest first: numbers that are written with their country, endings of addresses, the money of
//! deals, the language of headers and names. A class proposes countries, and one counts only where it makes at least four in
//! five of the numbers valid; a weaker class is asked only where no country of a stronger one does. Where two countries are
//! proposed as often and read the numbers differently, nobody knows: the numbers stay unread.
//!
//! Of countries that share a plan of numbers the one is meant in which most of the numbers are: 8 701 is Kazakhstan, whatever
//! the addresses end in.
//!
//! Each export is judged by itself, what stays open by the evidence of all. The machine's language decides nothing: the same
//! exports say the same everywhere.

use std::sync::Arc;

use rlibphonenumber::{PHONE_NUMBER_UTIL, Region};

use super::country_votes::{Group, Votes, ahead_of_others, alike, counted};
use super::distinct::{distinct, each_once};
use super::phone::{Cell, PhoneBook, Written};
use super::region_grounds::Why;
use super::valid_phone::is_mobile;
use crate::model::chat::RawHandle;
use crate::model::report::RegionGuess;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::Source;
use crate::reference::{countries, currencies, languages};

/// What was decided: a country and why, or none.
type Decision = Option<(Region, Why)>;

/// The country of each export's numbers without `+`.
#[derive(Debug, Clone, Default)]
pub struct Regions {
    /// By place of the source.
    by_source: Vec<Option<Region>>,
    /// Where a source has no say.
    common: Option<Region>,
    /// What the report states of it; `source` is the path as read.
    pub guesses: Vec<RegionGuess>,
}

impl Regions {
    /// The country of a source's numbers.
    pub fn of(&self, source: usize) -> Option<Region> {
        self.by_source.get(source).copied().unwrap_or(self.common)
    }

    /// The country of numbers that stand in no source.
    pub fn anywhere(&self) -> Option<Region> {
        self.common
    }

    /// The country of the audit, as a code: that of clients of whom no number says another.
    pub fn common(&self) -> Option<String> {
        self.common.map(|region| region.to_string())
    }
}

/// Numbers that a candidate is tried on at most, spread evenly over all.
const MOST_TRIED: usize = 4_000;

/// A language's largest country is meant where so many times more people speak it there than in the next that reads the
/// numbers as well (convention).
const OUTNUMBERS: f64 = 2.0;

/// What one export shows, or all together.
#[derive(Debug, Clone, Default)]
struct Evidence<'a> {
    /// Distinct numbers without their country, sorted.
    national: Vec<&'a str>,
    /// Distinct numbers with it, and its code.
    numbers: Arc<[(&'a str, &'a str)]>,
    /// Distinct addresses with the country of their ending.
    addresses: Arc<[(&'a str, &'static str)]>,
    /// Deals by currency.
    currencies: SortedMap<&'a str, u64>,
    /// Languages of headers and names.
    languages: SortedSet<&'static str>,
}

/// Decides for every source. `cells` are the phone cells of each, `set` is the setting, which beats every guess.
pub fn regions(sources: &[Source], cells: &[Written<'_>], book: &PhoneBook, set: Option<&str>) -> Regions {
    let mut own: Vec<Evidence<'_>> = cells.iter().map(|cells| Evidence::of_numbers(cells, book)).collect();
    if let Some(region) = set.and_then(|code| Region::try_from(code).ok()) {
        return stated(region, &own);
    }
    // Where every number names its country nothing else is asked.
    if own.iter().any(|own| !own.national.is_empty()) {
        own.iter_mut().zip(sources).for_each(|(own, source)| own.add_rest(source));
    }
    let mut decided: Vec<Decision> = own.iter().map(Evidence::decide).collect();
    let all = Evidence::all(&own);
    let open = Evidence { national: Evidence::all_national(&own, |at| decided[at].is_none()), ..all.clone() };
    if let Some((region, why)) = open.decide() {
        for (decision, own) in decided.iter_mut().zip(&own) {
            let holds = decision.is_none() && own.is_read_by(region);
            *decision = if holds { Some((region, why)) } else { *decision };
        }
    }
    for (decision, own) in decided.iter_mut().zip(&own) {
        *decision = surer(*decision, own, &all);
    }
    let common = most_common(&decided, &own).or_else(|| all.most_numbers());
    Regions {
        by_source: decided.iter().map(|decision| decision.map(|(region, _)| region)).collect(),
        common: common.map(|(region, _)| region),
        guesses: guesses(sources, &own, &decided, common),
    }
}

/// What money or language alone say of one export gives way to numbers and addresses of the others, where these read its
/// numbers: an owner's second list is of the same country as the first.
fn surer(decision: Decision, own: &Evidence<'_>, all: &Evidence<'_>) -> Decision {
    let Some((_, why)) = decision.filter(|(_, why)| *why >= Why::Currency) else { return decision };
    let wide = Evidence { national: own.national.clone(), ..all.clone() };
    wide.decide().filter(|(_, other)| *other < why).or(decision)
}

/// The settings say it.
fn stated(region: Region, own: &[Evidence<'_>]) -> Regions {
    let national = Evidence::all_national(own, |_| true);
    let guess = RegionGuess {
        source: None,
        id: Some(region.to_string()),
        why: Why::Set.id().to_owned(),
        numbers: (national.len() as u64).into(),
        unread: 0.into(),
    };
    Regions { by_source: vec![Some(region); own.len()], common: Some(region), guesses: vec![guess] }
}

/// The country that most numbers without their own were read by.
fn most_common(decided: &[Decision], own: &[Evidence<'_>]) -> Decision {
    let mut counts = SortedMap::<String, (usize, Region, Why)>::new();
    for (decision, own) in decided.iter().zip(own) {
        if let Some((region, why)) = decision {
            let known = counts.entry(region.to_string()).or_insert((0, *region, *why));
            *known = (known.0 + own.national.len(), *region, known.2.min(*why));
        }
    }
    let most = counts.into_iter().max_by(|a, b| a.1.0.cmp(&b.1.0).then(b.0.cmp(&a.0)));
    most.map(|(_, (_, region, why))| (region, why))
}

/// What the report says: one entry for all exports that read as most do, and one for each that reads otherwise.
fn guesses(
    sources: &[Source],
    own: &[Evidence<'_>],
    decided: &[Decision],
    common: Decision,
) -> Vec<RegionGuess> {
    let region = |decision: Decision| decision.map(|(region, _)| region);
    let is_common = |at: usize| region(decided[at]) == region(common) || own[at].national.is_empty();
    let guess = |source: Option<String>, decision: Decision, numbers: usize| RegionGuess {
        source,
        id: region(decision).map(|region| region.to_string()),
        why: decision.map_or(Why::Undecided, |(_, why)| why).id().to_owned(),
        numbers: (numbers as u64).into(),
        unread: if decision.is_none() { numbers as u64 } else { 0 }.into(),
    };
    let numbers = Evidence::all_national(own, is_common).len();
    let mut guesses = Vec::new();
    if numbers > 0 || common.is_some() {
        guesses.push(guess(None, common, numbers));
    }
    for (at, source) in sources.iter().enumerate().filter(|(at, _)| !is_common(*at)) {
        guesses.push(guess(Some(source.path.clone()), decided[at], own[at].national.len()));
    }
    guesses
}

impl<'a> Evidence<'a> {
    /// What the numbers of an export show.
    fn of_numbers(cells: &[impl AsRef<str>], book: &'a PhoneBook<'_>) -> Self {
        let cells: Vec<&Cell> = cells.iter().filter_map(|cell| book.cell(cell.as_ref())).collect();
        let national = distinct(cells.iter().copied().flat_map(Cell::national).collect());
        let numbers = each_once(cells.into_iter().flat_map(Cell::international)).into();
        Self { national, numbers, ..Self::default() }
    }

    /// Adds what else an export shows.
    fn add_rest(&mut self, source: &'a Source) {
        let data = &source.data;
        let addresses =
            data.records.iter().flat_map(|record| &record.points).filter_map(|point| match &point.raw {
                RawHandle::Email(address) => Some(address.trim()),
                _ => None,
            });
        let country =
            |address: &'a str| Some((address, countries::of_domain(address.rsplit_once('@')?.1)?.region));
        self.addresses = each_once(addresses.filter_map(country)).into();
        for deal in data.deals.iter().filter(|deal| !deal.currency.is_empty()) {
            let meanings = currencies::meanings(&deal.currency);
            let own = [deal.currency.as_str()];
            for code in if meanings.is_empty() { &own } else { meanings } {
                *self.currencies.entry(code).or_default() += 1;
            }
        }
        let columns = data.detail.table.iter().flat_map(|table| &table.columns);
        let names = data.records.iter().map(|record| record.name.as_str());
        self.languages.extend(languages::of_table(columns.map(|column| column.header.as_str()), names));
    }

    /// All that the sources show.
    fn all(own: &[Self]) -> Self {
        if let [only] = own {
            return only.clone();
        }
        let mut all = Self::default();
        for own in own {
            for (currency, count) in &own.currencies {
                *all.currencies.entry(currency).or_default() += count;
            }
            all.languages.extend(&own.languages);
        }
        Self {
            national: Self::all_national(own, |_| true),
            numbers: each_once(own.iter().flat_map(|own| &*own.numbers).copied()).into(),
            addresses: each_once(own.iter().flat_map(|own| &*own.addresses).copied()).into(),
            ..all
        }
    }

    /// Distinct numbers without their country of the sources at some places, sorted.
    fn all_national(own: &[Self], holds: impl Fn(usize) -> bool) -> Vec<&'a str> {
        let held = own.iter().enumerate().filter(|(at, _)| holds(*at));
        distinct(held.flat_map(|(_, own)| &own.national).copied().collect())
    }

    /// The country of most numbers that are written with it, the first code of several.
    fn most_numbers(&self) -> Decision {
        let votes = counted(self.numbers.iter().map(|(_, code)| *code));
        let most = votes.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(a.0)));
        Some((Region::try_from(most?.0).ok()?, Why::Numbers))
    }

    /// The country that its own numbers without one belong to.
    fn decide(&self) -> Decision {
        if self.national.is_empty() {
            return None;
        }
        let step = self.national.len().div_ceil(MOST_TRIED);
        let tried: Vec<&str> = self.national.iter().copied().step_by(step).collect();
        let groups = |votes: Votes<'_>| alike(votes, &tried);
        for (why, votes) in [
            (Why::Numbers, counted(self.numbers.iter().map(|(_, code)| *code))),
            (Why::Addresses, counted(self.addresses.iter().map(|(_, code)| *code))),
        ] {
            let groups = groups(votes);
            let is_by_chance =
                why == Why::Numbers && groups.iter().all(|group| self.is_of_one_stranger(group));
            if !groups.is_empty() && !is_by_chance {
                return ahead_of_others(&groups, 1.0).map(|group| (group.home(&tried), why));
            }
        }
        let of_money = groups(self.by_currency());
        if let [group] = &of_money[..] {
            return Some((group.home(&tried), Why::Currency));
        }
        // Several countries share a currency: then the language says which of them.
        let mut of_speech = groups(self.by_language());
        if !of_money.is_empty() {
            of_speech.retain(|group| of_money.iter().any(|money| money.readings == group.readings));
        }
        if of_speech.iter().any(Group::is_mobile) {
            of_speech.retain(Group::is_mobile);
        }
        ahead_of_others(&of_speech, OUTNUMBERS).map(|group| (group.home(&tried), Why::Language))
    }

    /// Whether only one number speaks for a country, a mobile one, and the others would all be landlines there: it is a client's
    /// from abroad, by chance of a country with long numbers.
    fn is_of_one_stranger(&self, group: &Group) -> bool {
        let rings = |text: &str| PHONE_NUMBER_UTIL.parse(text, None).is_ok_and(|number| is_mobile(&number));
        group.votes <= 1.0 && !group.is_mobile() && self.numbers.iter().any(|(text, _)| rings(text))
    }

    /// Whether a country makes at least half of the numbers valid: what is decided over all exports need not hold for one.
    fn is_read_by(&self, region: Region) -> bool {
        let numbers = &self.national;
        let read = numbers.len() - Group::of(region, 0.0, numbers).malformed();
        !numbers.is_empty() && read * 2 >= numbers.len()
    }

    /// Countries whose money most deals are in.
    fn by_currency(&self) -> Votes<'_> {
        let most = self.currencies.values().copied().max().unwrap_or_default();
        let is_most = |currency: &&'static str| self.currencies.get(*currency) == Some(&most);
        let own = countries::all().iter().filter(|country| country.currencies.iter().any(is_most));
        own.map(|country| (country.region, 1.0)).collect()
    }

    /// Countries that speak the languages, by the millions who do.
    fn by_language(&self) -> Votes<'_> {
        let all = countries::all().iter().map(|country| {
            let spoken = country.languages.iter().filter(|(language, _)| self.languages.contains(language));
            (country.region, spoken.map(|(_, speakers)| speakers).sum())
        });
        all.filter(|(_, speakers): &(_, f64)| *speakers > 0.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::{ContactPoint, Deal, Record};
    use crate::model::sample;
    use crate::model::source::{Column, SourceData, TableDetail};

    /// A table with these headers, names, phones, addresses and currencies of deals.
    fn table(headers: &[&str], names: &[&str], phones: &[&str], emails: &[&str], money: &[&str]) -> Source {
        let point = |raw| ContactPoint { raw, consent: crate::model::record::Consent::Usable };
        let phone = phones.iter().map(|cell| point(RawHandle::Phone((*cell).to_owned())));
        let email = emails.iter().map(|cell| point(RawHandle::Email((*cell).to_owned())));
        let points = phone.chain(email).map(|point| Record { points: vec![point], ..Record::default() });
        let others = names.iter().map(|name| Record { name: (*name).to_owned(), ..Record::default() });
        let deal = |currency: &&str| Deal { currency: (*currency).to_owned(), ..Deal::default() };
        let columns = headers
            .iter()
            .map(|header| Column { header: (*header).to_owned(), role: None, evidence: None })
            .collect();
        let mut data = SourceData {
            records: points.chain(others).collect(),
            deals: money.iter().map(deal).collect(),
            ..SourceData::default()
        };
        data.detail.table = Some(Box::new(TableDetail { columns, ..TableDetail::default() }));
        sample::source("", data)
    }

    fn decided(sources: &[Source]) -> Vec<Option<String>> {
        let of = |source: &Source| -> Written<'static> {
            let points = source.data.records.iter().flat_map(|record| &record.points);
            let cells = points.filter_map(|point| super::super::exported::phone_cell(&point.raw));
            cells.map(|cell| cell.to_owned().into()).collect()
        };
        let cells: Vec<Written<'_>> = sources.iter().map(of).collect();
        let book = PhoneBook::read(&cells.iter().flatten().map(|cell| &**cell).collect::<Vec<_>>());
        let regions = regions(sources, &cells, &book, None);
        (0..sources.len()).map(|at| regions.of(at).map(|region| region.to_string())).collect()
    }

    fn one(source: Source) -> Option<String> {
        decided(&[source]).remove(0)
    }

    const RUSSIAN: [&str; 3] = ["8 (916) 555-21-04", "8 916 555 21 05", "79165552106"];
    const BRITISH: [&str; 3] = ["07400 555034", "07960 555284", "020 7946 0958"];

    #[test]
    fn the_surest_evidence_that_fits_decides() {
        let english = &["Name", "Phone"][..];
        assert_eq!(
            one(table(english, &[], &[&RUSSIAN[..], &["+79165552114"]].concat(), &[], &[])).as_deref(),
            Some("RU")
        );
        assert_eq!(
            one(table(english, &[], &[&RUSSIAN[..], &["00375295551011"]].concat(), &["a@b.ru"], &[]))
                .as_deref(),
            Some("RU")
        );
        assert_eq!(one(table(english, &[], &BRITISH, &["a@fern-garden.co.uk"], &[])).as_deref(), Some("GB"));
        assert_eq!(one(table(english, &[], &BRITISH, &["a@brun.fr"], &["GBP"])).as_deref(), Some("GB"));
        assert_eq!(one(table(&["Имя", "Телефон"], &[], &RUSSIAN, &[], &[])).as_deref(), Some("RU"));
        assert_eq!(
            one(table(english, &["Ева Чудова", "Ян Сомов"], &RUSSIAN, &[], &[])).as_deref(),
            Some("RU")
        );
    }

    #[test]
    fn a_language_of_many_countries_names_the_one_whose_mobiles_they_are() {
        let german = table(&["Vorname", "Telefon"], &[], &["0151 23456104", "0170 5552104"], &[], &[]);
        assert_eq!(one(german).as_deref(), Some("DE"));
        let austrian = table(&["Vorname", "Telefon"], &[], &["0664 5552104", "0676 5552105"], &[], &["EUR"]);
        assert_eq!(one(austrian).as_deref(), Some("AT"));
        let french = table(&["Nom", "Téléphone"], &[], &["06 12 34 51 08", "06 12 34 51 09"], &[], &["EUR"]);
        assert_eq!(one(french).as_deref(), Some("FR"));
        let andean = table(&["Nombre", "Celular"], &[], &["958 345 108", "984 555 109"], &[], &[]);
        assert_eq!(one(andean), None, "Peru and Chile write them so");
    }

    #[test]
    fn english_headers_and_numbers_without_an_area_decide_nothing() {
        let english = &["Name", "Phone"][..];
        assert_eq!(one(table(english, &["Nora Feld"], &["0151 23456 104", "030 23125 104"], &[], &[])), None);
        assert_eq!(one(table(english, &["Luc Brun"], &["06 12 34 51 08"], &[], &["EUR"])), None);
        assert_eq!(one(table(english, &[], &["555-2104", "555-2105"], &["a@b.ru"], &["USD"])), None);
    }

    #[test]
    fn a_draw_of_countries_that_read_otherwise_decides_nothing() {
        let numbers = ["+43 664 5552104", "+49 170 5552104", "0664 5552105", "0676 5552106"];
        assert_eq!(
            one(table(&["Name"], &[], &numbers, &[], &[])),
            None,
            "Germany reads them as lines of a town"
        );
        let numbers =
            ["+43 664 5552104", "+43 664 5552107", "+49 170 5552104", "0664 5552105", "0676 5552106"];
        assert_eq!(one(table(&["Name"], &[], &numbers, &[], &[])).as_deref(), Some("AT"));
        let numbers = ["+1 212 555 0141", "+1 416 555 0142", "(212) 555-0143", "604 555-0146"];
        assert_eq!(
            one(table(&["Name"], &[], &numbers, &[], &[])).as_deref(),
            Some("US"),
            "one plan of numbers"
        );
    }

    #[test]
    fn of_countries_with_one_plan_the_one_counts_in_which_the_numbers_are() {
        let kazakh = ["8 (701) 555-21-04", "8 702 555 21 05", "8 777 555 21 06"];
        let russian = &["Имя", "Телефон"][..];
        assert_eq!(one(table(russian, &[], &kazakh, &[], &[])).as_deref(), Some("KZ"));
        assert_eq!(one(table(russian, &[], &kazakh, &["a@b.ru"], &[])).as_deref(), Some("KZ"));
        let mixed = [&RUSSIAN[..], &kazakh[..1]].concat();
        assert_eq!(one(table(russian, &[], &mixed, &[], &[])).as_deref(), Some("RU"));
        let canadian = ["+1 212 555 0141", "416 555-0142", "(604) 555-0146", "604 555-0147"];
        assert_eq!(one(table(&["Name"], &[], &canadian, &[], &[])).as_deref(), Some("CA"));
    }

    #[test]
    fn numbers_of_the_other_lists_come_before_language_and_money() {
        let list =
            || table(&["Aluno", "Telemóvel"], &["Ana Prado"], &["912 345 108", "912 345 109"], &[], &[]);
        let crm = table(&["Name", "Phone"], &[], &["+351 912 345 110", "+351 912 345 111"], &[], &[]);
        assert_eq!(decided(&[list(), crm])[0].as_deref(), Some("PT"));
        let strangers = table(&["Name", "Phone"], &[], &["+7 916 555-21-04", "+7 916 555-21-05"], &[], &[]);
        assert_eq!(decided(&[list(), strangers])[0], one(list()), "Russia does not read them");
    }

    #[test]
    fn every_export_is_judged_by_itself_and_then_by_all() {
        let english = &["Name", "Phone"][..];
        let sources = [
            table(english, &[], &["+79165552114", "8 916 555-21-04"], &[], &[]),
            table(english, &[], &["+447400555001", "07960 555284"], &[], &[]),
            table(english, &[], &[&BRITISH[..], &["07400 555035", "07400 555036"]].concat(), &[], &[]),
            table(english, &[], &["555-2104"], &[], &[]),
        ];
        let regions = decided(&sources);
        let regions: Vec<Option<&str>> = regions.iter().map(Option::as_deref).collect();
        assert_eq!(regions, [Some("RU"), Some("GB"), Some("GB"), None]);
    }
}
