//! What the cells of a column look like, whatever stands above them.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::addresses::{emails, looks_like_email};
use super::cell::{
    UNKNOWN, is_clock, is_date, is_dialled, is_full_name, is_given_name, is_serial, money, year,
};
use super::money::currency;
use super::phone_form::is_phone;
use super::phrase::{Meaning, Phrase};
use super::points::{address_channel, is_username};
use super::row::Row;
use super::stages::{Named, deal_state};
use super::within::within;
use super::words::{consent_of, is_answered_of, lists_channels, sort_of, way_of};
use crate::model::record::Consent;
use crate::reference::channels;

/// Longer cells are texts: they are counted and not looked into.
const LONGEST: usize = 120;

/// Most distinct cells that are told apart.
const MOST_DISTINCT: u64 = 4096;

/// How many cells of a column look like what.
#[derive(Debug, Clone, Default)]
pub struct Looks {
    /// Cells that hold anything.
    pub filled: u64,
    /// Phone numbers, one or several.
    pub phones: u64,
    /// Mail addresses, one or several.
    pub emails: u64,
    /// Cells with an `@`, whatever else stands in them.
    pub ats: u64,
    /// Words that say of an address that mail may or may not go there.
    pub consents: u64,
    /// Words for companies: what a row of a list of people and companies is.
    pub companies: u64,
    /// Names of people as far as their form tells: two to four words with capitals, without digits.
    pub full_names: u64,
    /// Names of people as far as their form tells: one word with a capital.
    pub given_names: u64,
    /// Whole numbers each of which is one more than the one above: the numbers of the rows.
    pub steps: u64,
    /// Addresses or names of people on messengers, by channel; `@names` without one.
    pub links: Vec<(&'static str, u64)>,
    /// `@names`.
    pub names: u64,
    /// Contacts of several kinds in one cell: «+7 916 …, anna@…».
    pub mixed: u64,
    /// Contacts among words: «Анна, +7 916 …», «тг @anna».
    pub worded: u64,
    /// Dates.
    pub dates: u64,
    /// Dates with a time of day, which no birthday has.
    pub times: u64,
    /// The first and the last year that dates name in full.
    pub years: Option<(u16, u16)>,
    /// Numbers with a currency or hundredths.
    pub amounts: u64,
    /// Names and signs of currencies, and nothing else.
    pub currencies: u64,
    /// Numbers of any kind.
    pub numbers: u64,
    /// Whole numbers that are days of this century and the next years as spreadsheets count them.
    pub serials: u64,
    /// Stages and statuses of deals.
    pub states: u64,
    /// By what somebody paid.
    pub paid_by: u64,
    /// Kinds of activities.
    pub sorts: u64,
    /// Directions, and sides of a conversation.
    pub ways: u64,
    /// Words for somebody who buys or asks: a side of a conversation, and a kind of person as well.
    pub people: u64,
    /// Such words that are the business's beside another one for the client.
    pub hosts: u64,
    /// Words that say of what was sent that it arrived, or that it did not.
    pub deliveries: u64,
    /// How calls ended.
    pub outcomes: u64,
    /// Times of day or lengths: `10:05`, `00:03:20`.
    pub clocks: u64,
    /// Channels.
    pub channels: u64,
    /// Several channels in one cell.
    pub channel_lists: u64,
    /// Yes and no.
    pub answers: u64,
    /// Cells without any letter.
    pub wordless: u64,
    /// Cells that somebody may dial: digits in groups or behind a nought, and no word.
    pub dialled: u64,
    /// Cells with a digit.
    pub digits: u64,
    /// Cells of one word with a digit in it: codes and numbers.
    pub codes: u64,
    /// Distinct cells.
    pub distinct: u64,
}

/// A cell of a column, wherever it stands.
struct Seen<'a> {
    cell: Cow<'a, str>,
    /// Taken apart; a long text is not.
    phrase: Option<Phrase>,
    sort: Sort,
    /// In how many rows it stands.
    times: u64,
    /// Whether it names currencies and nothing else, where somebody has asked.
    is_currency: Option<bool>,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// A sign for nothing. A dash in most cells says no more of the others than an empty cell does.
    Nothing,
    /// A no.
    No,
    /// Anything else.
    Filled,
}

impl<'a> Seen<'a> {
    fn new(cell: Cow<'a, str>) -> Self {
        let phrase = (cell.len() <= LONGEST).then(|| Phrase::of(&cell));
        let sort = match &phrase {
            // What a column holds is not told by cells of which nobody knows what they came to.
            _ if cell == UNKNOWN => Sort::Nothing,
            Some(phrase) if phrase.is(Meaning::Nothing) => Sort::Nothing,
            Some(phrase) if phrase.is(Meaning::No) && cell != "0" => Sort::No,
            _ => Sort::Filled,
        };
        Self { cell, phrase, sort, times: 0, is_currency: None }
    }

    fn is_currency(&mut self) -> bool {
        let (cell, is_text) = (&self.cell, self.phrase.is_none());
        let has_digit = || cell.bytes().any(|byte| byte.is_ascii_digit());
        *self.is_currency.get_or_insert_with(|| !is_text && !has_digit() && currency::is_all_of(cell))
    }
}

/// The share of cells from which a column is one of their kind, and the fewest of them.
const SHARE: f64 = 0.8;
const FEWEST: u64 = 3;

/// Years over which no list of sales goes.
const GENERATION: u16 = 30;

impl Looks {
    /// Looks at one column of rows. Each distinct cell is judged once: in most columns they come again and again.
    pub fn of(rows: &[Row], column: usize) -> Self {
        let mut looks = Self::default();
        let mut places: HashMap<Cow<'_, str>, usize, FixedState> = HashMap::default();
        let mut cells: Vec<Seen<'_>> = Vec::new();
        let mut before: Option<i64> = None;
        for row in rows {
            // A number that is shown with its money is an amount as much as one that is written with it.
            let is_money = row.money(column).is_some_and(currency::is_all_of);
            let cell = if is_money { row.shown(column) } else { row.text(column) };
            if cell.is_empty() {
                continue;
            }
            let place = places.get(&cell).copied().unwrap_or(cells.len());
            if place == cells.len() {
                let seen = Seen::new(cell.clone());
                // Others beyond these are judged wherever they stand.
                if looks.distinct < MOST_DISTINCT {
                    looks.distinct += u64::from(seen.sort == Sort::Filled);
                    places.insert(cell.clone(), place);
                }
                cells.push(seen);
            }
            let seen = &mut cells[place];
            seen.times += 1;
            if seen.sort != Sort::Filled {
                continue;
            }
            looks.filled += 1;
            let number: Option<i64> = cell.parse().ok();
            looks.steps +=
                u64::from(number.is_some_and(|number| before.is_none_or(|before| before + 1 == number)));
            before = number;
            // One cell of another kind makes the column none of currencies: in most columns only the first has to be looked up.
            if looks.currencies + 1 == looks.filled {
                looks.currencies += u64::from(seen.is_currency());
            }
        }
        for seen in &cells {
            match (seen.sort, &seen.phrase) {
                (Sort::No, _) => looks.answers += seen.times,
                (Sort::Filled, Some(phrase)) => looks.add(&seen.cell, phrase, seen.times),
                (Sort::Nothing | Sort::Filled, _) => {}
            }
        }
        looks
    }

    /// Adds a cell that is no text and stands there so many times.
    fn add(&mut self, cell: &str, phrase: &Phrase, times: u64) {
        let if_so = |is_so: bool| if is_so { times } else { 0 };
        let is_worded = cell.contains(char::is_alphabetic);
        self.wordless += if_so(!is_worded);
        self.ats += if_so(cell.contains('@'));
        self.dialled += if_so(is_dialled(cell));
        self.answers += if_so(phrase.is(Meaning::Yes));
        let has_digit = cell.contains(|letter: char| letter.is_ascii_digit());
        self.digits += if_so(has_digit);
        self.codes += if_so(has_digit && !cell.contains(char::is_whitespace));
        if looks_like_email(cell.as_bytes()) {
            let found = within(cell).unwrap_or_default();
            if !found.phones.is_empty() {
                let is_worded = found.rest.contains(char::is_alphabetic);
                *(if is_worded { &mut self.worded } else { &mut self.mixed }) += times;
            } else if emails(cell).all(|address| looks_like_email(address.as_bytes())) {
                self.emails += times;
            } else {
                self.mixed += if_so(is_mixed(cell));
            }
            return;
        }
        if let Some(channel) = address_channel(cell) {
            match self.links.iter_mut().find(|(known, _)| *known == channel) {
                Some((_, count)) => *count += times,
                None => self.links.push((channel, times)),
            }
            return;
        }
        self.names += if_so(is_username(cell));
        if is_phone(cell) {
            self.phones += times;
            return;
        }
        if is_worded && (within(cell).is_some() || cell.split_whitespace().skip(1).any(is_username)) {
            self.worded += times;
            return;
        }
        if is_date(cell) {
            self.dates += times;
            self.times += if_so(cell.contains(':'));
            if let Some(year) = year(cell) {
                let (first, last) = self.years.unwrap_or((year, year));
                self.years = Some((first.min(year), last.max(year)));
            }
            return;
        }
        let (is_number, is_money) = if has_digit { money(cell) } else { (false, false) };
        self.numbers += if_so(is_number);
        self.serials += if_so(is_serial(cell));
        self.amounts += if_so(is_money);
        let is_of_deals = deal_state(cell, &Named::default()).is_some();
        self.states += if_so(is_of_deals);
        self.paid_by += if_so(phrase.is(Meaning::PaidBy));
        self.sorts += if_so(sort_of(phrase).is_some());
        self.ways += if_so(way_of(phrase).is_some());
        self.people += if_so(phrase.is(Meaning::Person));
        self.hosts += if_so(phrase.is(Meaning::Host));
        self.deliveries += if_so(phrase.is(Meaning::Delivery));
        self.clocks += if_so(is_clock(cell));
        if is_worded {
            self.outcomes += if_so(is_answered_of(phrase).is_some());
            // «Спам» is a stage as well, and of an address it says nothing.
            self.consents += if_so(!is_of_deals && consent_of(phrase) != Consent::Usable);
            self.companies += if_so(phrase.is(Meaning::Company));
            self.full_names += if_so(is_full_name(cell));
            self.given_names += if_so(is_given_name(cell));
            // `imol|telegrambot|1|700|80` is an id on a channel, and not its name.
            let digits = cell.bytes().filter(u8::is_ascii_digit).count();
            let is_channel = digits < 3 && channels::by_word(cell).is_some();
            self.channels += if_so(is_channel);
            self.channel_lists += if_so(is_channel && lists_channels(cell));
        }
    }

    /// Whether nearly all filled cells are of a kind, of which there are `count`.
    pub fn are(&self, count: u64) -> bool {
        count >= FEWEST && count as f64 >= self.filled as f64 * SHARE
    }

    /// Whether dates lie as far apart as birthdays do and no days of business.
    pub fn span_lives(&self) -> bool {
        self.years.is_some_and(|(first, last)| last - first >= GENERATION)
    }

    /// Whether cells speak against a kind: there are some, and hardly any is of it.
    pub fn deny(&self, count: u64) -> bool {
        self.filled >= FEWEST && (count as f64) < self.filled as f64 * (1.0 - SHARE)
    }

    /// Whether the cells say little more than one thing: the number of the same manager in each row.
    pub fn hardly_vary(&self) -> bool {
        (self.filled >= 6 && self.distinct <= 3) || self.distinct as f64 <= self.filled as f64 * 0.05
    }

    /// The channel of which nearly all cells are addresses.
    pub fn channel(&self) -> Option<&'static str> {
        self.links.iter().find(|(_, count)| self.are(*count)).map(|(channel, _)| *channel)
    }

    /// Cells that hold a contact of any kind.
    pub fn contacts(&self) -> u64 {
        self.phones
            + self.emails
            + self.names
            + self.mixed
            + self.links.iter().map(|(_, count)| count).sum::<u64>()
    }
}

/// Whether each part of a cell is a contact, and not each of the same kind.
fn is_mixed(cell: &str) -> bool {
    let mut parts = cell.split([';', ',', '\n', '|']).map(str::trim).filter(|part| !part.is_empty());
    parts.all(|part| looks_like_email(part.as_bytes()) || is_phone(part) || address_channel(part).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(cells: &[&str]) -> Looks {
        let row = |cell: &&str| {
            let mut row = Row::default();
            row.push(cell.as_bytes()).expect("the cell is short");
            row
        };
        let rows: Vec<Row> = cells.iter().map(row).collect();
        Looks::of(&rows, 0)
    }

    #[test]
    fn columns_by_their_cells() {
        let mails = looks(&["a@b.ru", "", "c@d.ru; e@f.ru", "g@h.ru"]);
        assert!(mails.are(mails.emails) && !mails.hardly_vary());
        let links = looks(&["https://t.me/anna", "t.me/vera", "https://t.me/igor"]);
        assert_eq!(links.channel(), Some("telegram"));
        let same = looks(&["+447400123499"; 6]);
        assert!(same.are(same.phones) && same.hardly_vary());
        let dates = looks(&["5 марта 2025", "17.03.2025", "2025-03-01"]);
        assert!(dates.are(dates.dates));
        let money = looks(&["12,50", "100 ₽", "3.75"]);
        assert!(money.are(money.amounts));
        let mixed = looks(&["EUR", "нет", "EUR", "1.50", "EUR", "1.50", "нет"]);
        assert_eq!((mixed.filled, mixed.distinct, mixed.answers), (5, 2, 2));
        assert_eq!((mixed.amounts, mixed.currencies), (2, 2), "what stands twice counts twice");
        let ids = looks(&["-", "100200300", "NULL", "—", "100200301", "n/a", "-"]);
        assert_eq!((ids.filled, ids.answers), (2, 0));
        assert!(!looks(&["1", "2", "3"]).are(looks(&["1", "2", "3"]).amounts));
    }
}
