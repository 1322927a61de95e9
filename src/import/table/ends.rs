//! Whose number is whose in a log of pairs without directions: the business's own stands in every row.

use std::collections::{HashMap, HashSet};

use super::evidence::Evidence;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::phone_form::is_phone;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::words::{Way, way_under};
use crate::import::ReadContext;
use crate::model::order::InOrder as _;
use crate::model::sorted_set::SortedSet;
use crate::reference::{channels, mail};

/// Fewest rows from which the own number is told.
const FEWEST: usize = 3;

/// Fewest digits of a number.
const LEAST_OF_A_NUMBER: usize = 7;

/// Most numbers of a business that are told from one log.
const MOST_LINES: usize = 64;

/// The last ten digits of a number: how two spellings of it are compared.
pub fn last_digits(cell: &[u8]) -> Vec<u8> {
    cell.iter().rev().filter(|byte| byte.is_ascii_digit()).take(10).copied().collect()
}

/// How an end is compared: a number by its last digits, an address without the name around it, a sender's name by its letters; empty
/// for what tells nobody.
fn key(cell: &[u8]) -> Vec<u8> {
    let digits = last_digits(cell);
    if digits.len() >= LEAST_OF_A_NUMBER {
        return digits;
    }
    let text = String::from_utf8_lossy(cell);
    if text.contains('@') {
        return mail::clean(&text).into_bytes();
    }
    let is_name = digits.is_empty() && text.chars().filter(|letter| letter.is_alphabetic()).count() > 2;
    if is_name { text.trim().to_lowercase().into_bytes() } else { Vec::new() }
}

/// Numbers that stand at one end of nearly every row, and of which there are few; none where directions are stated or
/// nothing stands out.
pub fn of_business(plan: &Plan, rows: &[Row]) -> Vec<Vec<u8>> {
    let (Some(from), Some(to)) = (plan.first(Role::From), plan.first(Role::To)) else { return Vec::new() };
    if plan.has(Role::Direction) {
        return Vec::new();
    }
    own_of(&pairs(rows, [from, to]))
}

/// Both ends of the rows that have two.
fn pairs(rows: &[Row], columns: [usize; 2]) -> Vec<[Vec<u8>; 2]> {
    let ends = |row: &Row| columns.map(|column| key(row.bytes(column)));
    rows.iter().map(ends).filter(|pair| pair.iter().all(|end| !end.is_empty())).collect()
}

/// The business's own numbers among the ends of pairs, where they stand out.
fn own_of(pairs: &[[Vec<u8>; 2]]) -> Vec<Vec<u8>> {
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    for [from, to] in pairs {
        *counts.entry(from).or_default() += 1;
        if from != to {
            *counts.entry(to).or_default() += 1;
        }
    }
    let mut own: Vec<Vec<u8>> = Vec::new();
    let is_everywhere = |count: usize| count * 10 >= pairs.len() * 9;
    let candidates: Vec<&[u8]> =
        counts.iter().filter(|(_, count)| is_everywhere(**count)).map(|(end, _)| *end).collect();
    // Two numbers in every row are one conversation: nobody knows whose.
    if pairs.len() >= FEWEST && candidates.len() == 1 {
        own.push(candidates[0].to_vec());
    }
    if own.is_empty() && candidates.is_empty() { several_own(pairs) } else { own }
}

/// The numbers of a business with several lines: the few ends of which exactly one stands in each row, each with several
/// people at the other end; none where the two ends are not as plain as that.
fn several_own(pairs: &[[Vec<u8>; 2]]) -> Vec<Vec<u8>> {
    let mut partners: HashMap<&[u8], HashSet<&[u8]>> = HashMap::new();
    for [from, to] in pairs.iter().filter(|[from, to]| from != to) {
        partners.entry(from).or_default().insert(to);
        partners.entry(to).or_default().insert(from);
    }
    let mut busiest: Vec<(&[u8], usize)> =
        partners.iter().map(|(end, others)| (*end, others.len())).filter(|(_, count)| *count > 1).collect();
    busiest.order_by_key(|(end, count)| (std::cmp::Reverse(*count), *end));
    let mut own: SortedSet<&[u8]> = SortedSet::new();
    for (end, _) in busiest.into_iter().take(MOST_LINES) {
        // A client of two lines has talked with own numbers alone.
        if partners[end].iter().all(|other| !own.contains(other)) {
            own.insert(end);
        }
    }
    let is_plain = |[from, to]: &&[Vec<u8>; 2]| own.contains(from.as_slice()) != own.contains(to.as_slice());
    let plain = pairs.iter().filter(is_plain).count();
    let is_sure = pairs.len() >= FEWEST * 2
        && plain * 20 >= pairs.len() * 19
        && own.len() * 2 <= partners.len() - own.len();
    if is_sure { own.into_iter().map(<[u8]>::to_vec).collect() } else { Vec::new() }
}

/// A number of the business that stands now at one end of an entry and now at the other is no client's: the two columns are who called
/// and who was called, though at most one header says so. A column of nothing but own numbers is that of the line.
pub(super) fn find_ends(plan: &mut Plan, rows: &[Row]) {
    let is_of_client = |column: &usize| speaks_of(&words(&plan.headers[*column]), Sense::Client);
    // The line of the business hardly varies: nothing but its cells says that they are numbers.
    let is_number = |column: &usize| match plan.role(*column) {
        Some(role) => role == Role::Phone,
        None => rows.iter().all(|row| is_phone(&row.text(*column))),
    };
    let columns = 0..plan.headers.len();
    let phones: Vec<usize> = columns.filter(|column| is_number(column) && !is_of_client(column)).collect();
    let columns = match (plan.first(Role::From), plan.first(Role::To), phones.as_slice()) {
        (Some(from), None, [to]) => [from, *to],
        (None, Some(to), [from]) => [*from, to],
        (None, None, [first, second]) => [*first, *second],
        _ => return,
    };
    let pairs = pairs(rows, columns);
    let own = own_of(&pairs);
    let holds = |end: usize| pairs.iter().any(|pair| own.contains(&pair[end]));
    let is_said = plan.has(Role::From) || plan.has(Role::To);
    match [holds(0), holds(1)] {
        [true, true] => {
            let is_turned = !is_said && is_turned(plan, rows, columns, &own);
            let [from, to] = if is_turned { [columns[1], columns[0]] } else { columns };
            plan.set_by(from, Some(Role::From), Evidence::Cells);
            plan.set_by(to, Some(Role::To), Evidence::Cells);
        }
        [true, false] => tell_line(plan, columns[0], columns[1]),
        [false, true] => tell_line(plan, columns[1], columns[0]),
        [false, false] => {}
    }
}

/// A column of nothing but own numbers is that of the line, and the other one says who it was with.
fn tell_line(plan: &mut Plan, line: usize, other: usize) {
    if plan.role(line) == Some(Role::Phone) {
        plan.set_by(line, None, Evidence::Cells);
    }
    if plan.role(other).is_none() {
        plan.set_by(other, Some(Role::Phone), Evidence::Cells);
    }
}

/// Whether the first of two columns is who was called, as the stated directions tell.
fn is_turned(plan: &Plan, rows: &[Row], columns: [usize; 2], own: &[Vec<u8>]) -> bool {
    let Some(direction) = plan.first(Role::Direction) else { return false };
    let header = plan.headers.get(direction).map_or("", String::as_str);
    let (mut straight, mut turned) = (0_usize, 0_usize);
    for row in rows {
        let [first, second] = columns.map(|column| own.contains(&key(row.bytes(column))));
        match (way_under(header, &row.text(direction)), first, second) {
            (Some(Way::In), false, true) | (Some(Way::Out), true, false) => straight += 1,
            (Some(Way::In), true, false) | (Some(Way::Out), false, true) => turned += 1,
            _ => {}
        }
    }
    turned > straight
}

/// Whether a number is one that the log gives away as the business's own.
pub fn is_own_end(cell: &[u8], own: &[Vec<u8>]) -> bool {
    !own.is_empty() && own.contains(&key(cell))
}

/// Whether a number, address or name is the business's own.
pub fn is_own(cell: &[u8], context: &ReadContext<'_>) -> bool {
    let digits = |text: &[u8]| {
        text.iter().rev().filter(|byte| byte.is_ascii_digit()).take(10).copied().collect::<Vec<u8>>()
    };
    let (mine, text) = (digits(cell), String::from_utf8_lossy(cell).to_lowercase());
    let domain = text.rsplit_once('@').map(|(_, domain)| domain.trim_end_matches('>'));
    let params = context.params;
    domain.is_some_and(|domain| params.own_domains.iter().any(|own| own == domain))
        || params.own_handles.iter().any(|own| {
            let bare = own.split_once(':').map_or(own.as_str(), |(_, value)| value);
            bare == text || (mine.len() >= 7 && digits(bare.as_bytes()) == mine)
        })
}

/// The channel that an address names before its number, and the number: `whatsapp:+15550101`.
pub fn scheme(cell: &[u8]) -> Option<(&'static str, &[u8])> {
    let colon = cell.iter().position(|byte| *byte == b':').filter(|at| (2..=12).contains(at))?;
    let word = std::str::from_utf8(&cell[..colon])
        .ok()
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some((channels::by_word(word)?, &cell[colon + 1..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(rows: &[(&str, &str)]) -> Vec<[Vec<u8>; 2]> {
        rows.iter().map(|(from, to)| [from.as_bytes().to_vec(), to.as_bytes().to_vec()]).collect()
    }

    #[test]
    fn several_lines_of_a_business_are_told_from_those_who_call() {
        let log = pairs(&[
            ("9000000101", "3420000001"),
            ("3420000001", "9000000102"),
            ("9000000103", "3420000001"),
            ("9000000103", "3420000003"),
            ("3420000003", "9000000104"),
            ("9000000105", "3420000003"),
        ]);
        assert_eq!(several_own(&log), [b"3420000001".to_vec(), b"3420000003".to_vec()]);
    }

    #[test]
    fn nobody_is_the_business_where_all_call_each_other() {
        let log = pairs(&[("1", "2"), ("2", "3"), ("3", "1"), ("1", "3"), ("2", "1"), ("3", "2")]);
        assert!(several_own(&log).is_empty());
        // As many lines as people: either side may be the business.
        let even = pairs(&[("1", "8"), ("1", "9"), ("2", "8"), ("2", "9"), ("1", "8"), ("2", "9")]);
        assert!(several_own(&even).is_empty());
    }
}
