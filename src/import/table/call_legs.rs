//! Calls that a log tells in several rows, one for each telephone that rang: the rows of one call bear one id. It is one call, and was
//! taken if any of them was.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::draft::Draft;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::open::hash;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use crate::model::time::Moment;

/// Rows of one call begin within so many seconds: an id that comes again later is not that of a call.
const LONGEST: i64 = 3_600;

/// Fewest digits of a number that is no extension.
const DIGITS: usize = 7;

/// Seconds of a day.
const DAY: i64 = 86_400;

/// Most calls that are kept in mind.
const MOST: usize = 4_000_000;

/// The column of ids in a log of calls of which the first rows show that some come again; none where those of several columns do: they
/// are of lines, queues and clients as often as of calls.
pub(super) fn column(plan: &Plan, drafts: &[Draft], rows: &[Row]) -> Option<usize> {
    if !plan.is_of_calls() {
        return None;
    }
    let ends = plan.columns(|role| matches!(role, Role::Phone | Role::From | Role::To));
    // A caller's id has his number in it.
    let has_number = |column: usize| {
        rows.iter().any(|row| {
            let cell = digits(row, column);
            ends.iter().map(|end| digits(row, *end)).any(|end| end.len() >= DIGITS && cell.contains(&end))
        })
    };
    let is_it = |(column, draft): &(usize, &Draft)| {
        let (looks, words) = (&draft.looks, words(&draft.header));
        let is_id = || speaks_of(&words, Sense::Id) || words.iter().any(|word| word.ends_with("id"));
        plan.role(*column).is_none()
            && looks.filled > 1
            && looks.distinct > 1
            && looks.distinct < looks.filled
            && looks.full_names == 0
            && is_id()
            && !has_number(*column)
            && ![Sense::Client, Sense::Serves, Sense::Ours].iter().any(|sense| speaks_of(&words, *sense))
    };
    let found: Vec<usize> = drafts.iter().enumerate().filter(is_it).map(|(column, _)| column).collect();
    if let [only] = found[..] { Some(only) } else { None }
}

/// The digits of a cell.
fn digits(row: &Row, column: usize) -> String {
    row.text(column).chars().filter(char::is_ascii_digit).collect()
}

/// The calls of a log that count already.
#[derive(Debug, Default)]
pub(super) struct Legs {
    column: Option<usize>,
    /// By the id and the chat, the second of the last row that was taken.
    taken: HashMap<(u64, u32), i64, RandomState>,
}

impl Legs {
    /// Over a log with ids of calls in a column.
    pub(super) fn of(column: Option<usize>) -> Self {
        Self { column, ..Self::default() }
    }

    /// Whether the call of a row that was taken counts already.
    pub(super) fn has(&mut self, row: &Row, chat: u32, at: Moment) -> bool {
        let Some(column) = self.column else { return false };
        let id = row.text(column);
        if id.is_empty() || self.taken.len() == MOST {
            return false;
        }
        let second = i64::from(at.day.0) * DAY + i64::from(at.second);
        match self.taken.insert((hash(&id), chat), second) {
            Some(before) => (second - before).abs() <= LONGEST,
            None => false,
        }
    }
}
