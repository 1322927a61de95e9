//! Whose number is whose in a log of pairs without directions: the business's own stands in every row.

use std::collections::HashMap;

use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use crate::reference::channels;

/// Fewest rows from which the own number is told.
const FEWEST: usize = 3;

/// The last ten digits of a number: how two spellings of it are compared.
pub fn last_digits(cell: &[u8]) -> Vec<u8> {
    cell.iter().rev().filter(|byte| byte.is_ascii_digit()).take(10).copied().collect()
}

/// Numbers that stand at one end of nearly every row, and of which there are few; none where directions are stated or
/// nothing stands out.
pub fn of_business(plan: &Plan, rows: &[Row]) -> Vec<Vec<u8>> {
    let (Some(from), Some(to)) = (plan.first(Role::From), plan.first(Role::To)) else { return Vec::new() };
    if plan.has(Role::Direction) {
        return Vec::new();
    }
    let ends = |row: &Row| [from, to].map(|column| last_digits(row.bytes(column)));
    let pairs: Vec<[Vec<u8>; 2]> =
        rows.iter().map(ends).filter(|pair| pair.iter().all(|end| end.len() >= 7)).collect();
    let mut counts: HashMap<&[u8], usize> = HashMap::new();
    for [from, to] in &pairs {
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
    own
}

/// The channel that an address names before its number, and the number: `whatsapp:+15550101`.
pub fn scheme(cell: &[u8]) -> Option<(&'static str, &[u8])> {
    let colon = cell.iter().position(|byte| *byte == b':').filter(|at| (2..=12).contains(at))?;
    let word = std::str::from_utf8(&cell[..colon])
        .ok()
        .filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    Some((channels::by_word(word)?, &cell[colon + 1..]))
}
