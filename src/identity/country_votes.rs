//! Votes for countries: which of those that something speaks for read the numbers without a country as numbers of theirs.

use rlibphonenumber::{PhoneNumberFormat, Region};

use super::phone::home_of;
use super::valid_phone::{is_mobile, lost_its_plus, national_number};
use crate::model::sorted_map::SortedMap;
use crate::reference::countries;

/// A candidate is believed when it makes so many of a hundred numbers valid (methodology, section 2).
const VALID_PERCENT: usize = 80;

/// What stands for each country, by its code.
pub(super) type Votes<'a> = SortedMap<&'a str, f64>;

pub(super) fn counted<'a>(codes: impl Iterator<Item = &'a str>) -> Votes<'a> {
    let mut votes = Votes::new();
    codes.for_each(|code| *votes.entry(code).or_default() += 1.0);
    votes
}

/// What a number is in a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// One of its numbers, and whether it rings in a pocket.
    Own(String, bool),
    /// One of another country that lost its `+`.
    Foreign,
    Malformed,
}

/// Countries that read the numbers alike.
#[derive(Debug)]
pub(super) struct Group {
    /// The most populous of them.
    pub(super) region: Region,
    pub(super) votes: f64,
    pub(super) readings: Vec<Reading>,
}

impl Group {
    pub(super) fn of(region: Region, votes: f64, numbers: &[&str]) -> Self {
        let reading = |text: &&str| match national_number(text, region) {
            Some(number) => {
                Reading::Own(number.format_as(PhoneNumberFormat::E164).into_owned(), is_mobile(&number))
            }
            None if lost_its_plus(text.trim()) => Reading::Foreign,
            None => Reading::Malformed,
        };
        Self { region, votes, readings: numbers.iter().map(reading).collect() }
    }

    fn own(&self) -> usize {
        self.readings.iter().filter(|reading| matches!(reading, Reading::Own(..))).count()
    }

    pub(super) fn malformed(&self) -> usize {
        self.readings.iter().filter(|reading| **reading == Reading::Malformed).count()
    }

    /// Whether the country makes nearly all numbers valid; those of other countries say nothing of it.
    fn is_believed(&self) -> bool {
        let (own, malformed) = (self.own(), self.malformed());
        own > 0 && own * 100 >= (own + malformed) * VALID_PERCENT
    }

    /// The country in which most of the numbers are, of those that share a plan of numbers and read them alike; without such a
    /// majority the one that the group bears. Between Russia and Kazakhstan the numbers themselves tell, and what is said of a
    /// country is said of clients without a number, too.
    pub(super) fn home(&self, numbers: &[&str]) -> Region {
        let mut homes = SortedMap::<String, (usize, Region)>::new();
        for reading in &self.readings {
            if let Reading::Own(number, _) = reading
                && let Some(region) = home_of(number)
            {
                homes.entry(region.to_string()).or_insert((0, region)).0 += 1;
            }
        }
        let most = homes.into_values().max_by_key(|(count, _)| *count);
        let other = most.filter(|(count, region)| *region != self.region && count * 2 > self.own());
        other
            .map(|(_, region)| region)
            .filter(|region| Self::of(*region, 0.0, numbers).readings == self.readings)
            .unwrap_or(self.region)
    }

    pub(super) fn is_mobile(&self) -> bool {
        let mobile = self.readings.iter().filter(|reading| matches!(reading, Reading::Own(_, true))).count();
        mobile * 2 >= self.own()
    }
}

/// The countries that make nearly all numbers valid; those that read them alike are one.
pub(super) fn alike(votes: Votes<'_>, numbers: &[&str]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (code, votes) in votes {
        let Ok(region) = Region::try_from(code) else { continue };
        let own = Group::of(region, votes, numbers);
        if !own.is_believed() {
            continue;
        }
        match groups.iter_mut().find(|group| group.readings == own.readings) {
            Some(group) => {
                let millions = |region: Region| countries::millions(&region.to_string());
                group.votes += own.votes;
                if millions(own.region) > millions(group.region) {
                    group.region = own.region;
                }
            }
            None => groups.push(own),
        }
    }
    groups
}

/// The group with more than `times` the votes of every other; none on a draw.
pub(super) fn ahead_of_others(groups: &[Group], times: f64) -> Option<&Group> {
    let first = groups.iter().max_by(|a, b| a.votes.total_cmp(&b.votes))?;
    let others = || groups.iter().filter(|group| !std::ptr::eq(*group, first));
    others().all(|other| first.votes > other.votes * times).then_some(first)
}
