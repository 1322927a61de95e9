//! Whether the same ids are the same people in two tables.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::handles::is_phone_channel;
use crate::model::chat::RawHandle;
use crate::model::name::normal_name;
use crate::model::record::Record;

/// The records of a table by their ids.
pub(super) type ById<'a> = HashMap<&'a str, &'a Record, RandomState>;

/// Two tables have other people where more than so many of a hundred ids that they share are.
const OTHERS_PERCENT: usize = 20;

/// Whether the same ids, of which two tables share so many at least, are other people in them.
pub(super) fn are_others(a: &ById<'_>, b: &ById<'_>, fewest: usize) -> bool {
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = few.iter().filter_map(|(id, record)| Some((*record, *many.get(id)?)));
    let (mut both, mut others) = (0, 0);
    for (one, other) in shared {
        both += 1;
        others += usize::from(is_other(one, other));
    }
    both >= fewest && others * 100 > both * OTHERS_PERCENT
}

/// Whether two rows bear different names and not one contact point in common.
fn is_other(a: &Record, b: &Record) -> bool {
    let words = |record: &Record| {
        let name = normal_name(&record.name);
        let mut words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    let points: HashSet<String> = a.points.iter().map(|point| plain(&point.raw)).collect();
    words(a) != words(b) && !b.points.iter().any(|point| points.contains(&plain(&point.raw)))
}

/// A contact point without what spelling adds: the last digits of a number, an address in lower case.
pub(super) fn plain(raw: &RawHandle) -> String {
    let number = |cell: &str| {
        let digits: Vec<char> = cell.chars().filter(char::is_ascii_digit).collect();
        digits[digits.len().saturating_sub(NATIONAL_DIGITS)..].iter().collect::<String>()
    };
    match raw {
        RawHandle::Phone(cell) => number(cell),
        RawHandle::Platform(channel, cell)
            if is_phone_channel(channel) && !crate::model::name::hides_number(cell) =>
        {
            number(cell)
        }
        RawHandle::Email(cell) | RawHandle::Portal(cell) => cell.trim().to_lowercase(),
        RawHandle::Platform(channel, id) | RawHandle::Name(channel, id) => {
            format!("{channel}:{}", id.trim().to_lowercase())
        }
    }
}

/// Digits behind which the trunk prefix and the code of the country lie.
const NATIONAL_DIGITS: usize = 9;
