//! Staff accounts over two runs. An account that no setting names stands under a number, and numbers are given anew in each run: an
//! export that comes or goes moves all behind it. So the numbers of the earlier run are made those of the later one before
//! anything is held against anything.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::json;
use crate::model::report::AuditReport;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;

/// What the number of an account follows.
const NUMBERED: &str = "staff-";

/// The numbered accounts of a run by what they are seen in (a channel, a format), each with the first day of its messages where
/// that is known.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen(SortedMap<String, SortedMap<u64, Option<String>>>);

impl Seen {
    /// Adds an account, if it stands under a number.
    pub fn add(&mut self, place: String, account: &str, first_day: Option<&str>) {
        if let Some(number) = number(account) {
            let known = self.0.entry(place).or_default().entry(number).or_default();
            if known.is_none() {
                *known = first_day.map(str::to_owned);
            }
        }
    }

    /// Those of a report.
    pub fn of(report: &AuditReport) -> Self {
        let mut seen = Self::default();
        for (channel, shown) in &report.coverage {
            for (account, shown) in &shown.staff {
                seen.add(channel.clone(), account, Some(&shown.first_day));
            }
        }
        for source in &report.sources {
            if let Some(account) = &source.staff_account {
                seen.add(place(&source.format, source.channel.as_deref()), account, None);
            }
        }
        seen
    }

    fn numbers(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.values().flat_map(SortedMap::keys).copied()
    }
}

/// In what exports of a format and channel are seen.
pub fn place(format: &str, channel: Option<&str>) -> String {
    format!("{format} {}", channel.unwrap_or_default())
}

/// The number of an account that stands under one.
fn number(account: &str) -> Option<u64> {
    account.strip_prefix(NUMBERED)?.parse().ok()
}

/// Which number of the later run each of the earlier one is; empty where all are the same.
pub fn moved(then: &Seen, now: &Seen) -> SortedMap<u64, u64> {
    let mut pairs = SortedMap::<u64, u64>::new();
    let mut taken = SortedSet::<u64>::new();
    // Where as many are seen as before they are the same, in their order; elsewhere the first day tells which are left.
    let places = || then.0.iter().filter_map(|(place, old)| Some((old, now.0.get(place)?)));
    let mut add = |old: u64, new: u64| {
        if !pairs.contains_key(&old) && taken.insert(new) {
            pairs.insert(old, new);
        }
    };
    for (old, new) in places().filter(|(old, new)| old.len() == new.len()) {
        old.keys().zip(new.keys()).for_each(|(old, new)| add(*old, *new));
    }
    for (old, new) in places().filter(|(old, new)| old.len() != new.len()) {
        for (number, day) in old.iter().filter(|(_, day)| day.is_some()) {
            let same = new.iter().filter(|(_, other)| *other == day).map(|(other, _)| *other);
            if let [other] = same.collect::<Vec<_>>().as_slice() {
                add(*number, *other);
            }
        }
    }
    for (old, new) in places().filter(|(old, new)| old.len() != new.len()) {
        let is_free = |number: &&u64| !taken_by(&pairs, **number);
        let left = old.keys().filter(|number| !pairs.contains_key(*number)).copied().collect::<Vec<_>>();
        let free = new.keys().filter(is_free).copied().collect::<Vec<_>>();
        for (old, new) in left.into_iter().zip(free) {
            pairs.insert(old, new);
        }
    }
    // Who is gone must not pass for somebody else.
    let mut next = then.numbers().chain(now.numbers()).max().unwrap_or(0);
    for old in then.numbers().collect::<SortedSet<_>>() {
        if !pairs.contains_key(&old) {
            let is_taken = taken_by(&pairs, old) || now.numbers().any(|number| number == old);
            next += u64::from(is_taken);
            pairs.insert(old, if is_taken { next } else { old });
        }
    }
    pairs.retain(|old, new| old != new);
    pairs
}

fn taken_by(pairs: &SortedMap<u64, u64>, number: u64) -> bool {
    pairs.values().any(|taken| *taken == number)
}

/// The same with other numbers of accounts, wherever one stands for itself or as a part of an id: `staff:staff-2`,
/// `whatsapp-txt:staff-2`, `concentration.clients.staff.staff-2.share`.
pub fn renumbered<T: Serialize + DeserializeOwned>(what: &T, moved: &SortedMap<u64, u64>) -> Option<T> {
    if moved.is_empty() {
        return None;
    }
    json::of_tree(with_numbers(json::tree(what), moved)).ok()
}

fn with_numbers(value: Value, moved: &SortedMap<u64, u64>) -> Value {
    match value {
        Value::String(text) => Value::String(in_text(text, moved)),
        Value::Array(rows) => rows.into_iter().map(|row| with_numbers(row, moved)).collect(),
        Value::Object(fields) => {
            let moved = |(key, value)| (in_text(key, moved), with_numbers(value, moved));
            Value::Object(fields.into_iter().map(moved).collect())
        }
        other => other,
    }
}

fn in_text(text: String, moved: &SortedMap<u64, u64>) -> String {
    if !text.contains(NUMBERED) {
        return text;
    }
    let part = |part: &str| match number(part).and_then(|number| moved.get(&number)) {
        Some(number) => format!("{NUMBERED}{number}"),
        None => part.to_owned(),
    };
    let between = |text: &str, sign: char| {
        let parts: Vec<String> = text.split(sign).map(part).collect();
        parts.join(&sign.to_string())
    };
    // A part of a path may itself be an id with a colon.
    let parts: Vec<String> = text.split('.').map(|piece| between(piece, ':')).collect();
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn seen(rows: &[(&str, &str, Option<&str>)]) -> Seen {
        let mut seen = Seen::default();
        for (place, account, day) in rows {
            seen.add((*place).to_owned(), account, *day);
        }
        seen
    }

    #[test]
    fn an_export_that_goes_moves_the_numbers_behind_it() {
        let then = seen(&[("mbox email", "staff-1", None), ("whatsapp", "staff-2", Some("2025-01-01"))]);
        let now = seen(&[("whatsapp", "staff-1", Some("2025-03-01"))]);
        assert_eq!(moved(&then, &now), SortedMap::from([(1, 2 + 1), (2, 1)]));
        assert_eq!(moved(&now, &then), SortedMap::from([(1, 2)]));
        assert!(moved(&then, &then).is_empty());
    }

    #[test]
    fn of_several_accounts_the_first_day_tells_which_are_left() {
        let then = seen(&[
            ("whatsapp", "staff-1", Some("2025-01-01")),
            ("whatsapp", "staff-2", Some("2025-02-02")),
            ("whatsapp", "Olga", Some("2025-02-02")),
        ]);
        let now = seen(&[("whatsapp", "staff-1", Some("2025-02-02"))]);
        assert_eq!(moved(&then, &now), SortedMap::from([(1, 3), (2, 1)]));
        let unlike = seen(&[("whatsapp", "staff-1", Some("2025-05-05"))]);
        assert_eq!(moved(&then, &unlike), SortedMap::new(), "nothing tells: the numbers stay");
    }

    #[test]
    fn numbers_stand_in_keys_and_ids() {
        let moved = SortedMap::from([(1, 2), (2, 1)]);
        let old = json!({"staff": {"staff-1": 1, "staff-2": 2, "staff-10": 3}, "ids": ["staff:staff-1", "mbox:email:staff-2",
            "concentration.clients.staff.staff-1.share", "the account staff-1 is lost"]});
        let new = json!({"staff": {"staff-2": 1, "staff-1": 2, "staff-10": 3}, "ids": ["staff:staff-2", "mbox:email:staff-1",
            "concentration.clients.staff.staff-2.share", "the account staff-1 is lost"]});
        assert_eq!(renumbered(&old, &moved), Some(new));
        assert_eq!(renumbered(&old, &SortedMap::new()), None);
    }
}
