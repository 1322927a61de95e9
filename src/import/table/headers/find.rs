//! Which row of a table is its header.

use super::dictionary::{Meaning, is_known, meaning};
use super::fold::words;
use super::words::{Sense, sense};
use crate::import::SourceRule;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::table::addresses::looks_like_email;
use crate::import::table::phone_form::is_phone;
use crate::import::table::row::{Row, Rows, Step};

/// First rows among which the header is looked for.
const HEADER_ROWS: usize = 30;

/// The header of a table and the rows that were read to find it.
pub struct Header {
    /// The headers of the columns.
    pub headers: Vec<String>,
    /// The rows that are the header.
    pub rows: Vec<Row>,
    /// Rows above it: titles.
    pub above: Vec<Row>,
    /// Rows below it that were looked at.
    pub below: Vec<Row>,
    /// What the last reading gave, and the place of a broken row.
    pub last: (Step, u64),
}

/// Finds the header: the row among the first ones of which most cells are known, else the first row of the table's width.
///
/// # Errors
///
/// When reading fails, there are no rows, or the row that the settings name does not exist.
pub fn find(rows: &mut dyn Rows, rule: &SourceRule) -> Result<Header, ImportError> {
    let mut seen: Vec<Row> = Vec::new();
    let mut known: Vec<usize> = Vec::new();
    let (mut row, mut last) = (Row::default(), (Step::Row, 0));
    let most = rule.header_row.map_or(HEADER_ROWS, |row| (row as usize).saturating_add(1));
    while seen.len() < most {
        let step = rows.next_row(&mut row)?;
        last = (step, row.place);
        match step {
            Step::Row if row.is_blank() => continue,
            Step::Row => seen.push(row.clone()),
            Step::Broken | Step::End => break,
        }
        known.push(known_cells(&row, rule));
        // A first row that is a header for sure needs no other candidate, but the one below may complete it. Two cells may be the
        // name and the value of what is said of the table above it.
        let is_sure = known[0] > 1 && known[0] * 2 > filled(&seen[0]) && filled(&seen[0]) > 2;
        if seen.len() == 2 && rule.header_row.is_none() && is_sure {
            break;
        }
    }
    if seen.is_empty() {
        return Err(ImportErrorKind::NothingFound("rows").into());
    }
    let at = match rule.header_row {
        Some(place) => seen.iter().position(|row| row.place == u64::from(place)).ok_or_else(|| {
            ImportError::from(ImportErrorKind::Columns {
                sought: format!("row {place}"),
                found: "-".to_owned(),
            })
        })?,
        None => best(&seen, &known),
    };
    Ok(split(seen, at, last).or_none(rule))
}

impl Header {
    /// A table of values alone has no header: its first row is one of its rows, and cells alone say what columns are.
    fn or_none(mut self, rule: &SourceRule) -> Self {
        let is_data =
            self.rows.iter().all(holds_values) && rule.header_row.is_none() && rule.columns.is_empty();
        let are_titles = self.above.iter().all(Row::is_lone);
        if is_data && self.rows.len() == 1 && are_titles {
            self.headers.iter_mut().for_each(String::clear);
            self.below.insert(0, self.rows.remove(0));
        }
        self
    }
}

/// The row that is most of a header.
fn best(rows: &[Row], known: &[usize]) -> usize {
    let most = known.iter().copied().max().unwrap_or(0);
    // A title is one cell, whatever word stands in it.
    let is_title = most > 1 && rows.first().is_some_and(|first| filled(first) == 1);
    let first_is_it = !is_title && known.first().is_some_and(|first| *first > 0 && *first + 1 >= most);
    if first_is_it || most == 0 {
        let width = rows.iter().map(filled).max().unwrap_or(0);
        let is_wide = |row: &Row| filled(row) * 2 >= width;
        return if first_is_it { 0 } else { rows.iter().position(is_wide).unwrap_or(0) };
    }
    // A single word that is known may stand in any row: below the first one it takes two of them.
    if most == 1 {
        return known
            .iter()
            .position(|count| *count == 1)
            .filter(|at| *at == 0 || filled(&rows[*at]) == 1 || is_below_titles(rows, *at))
            .unwrap_or(0);
    }
    known.iter().position(|count| *count == most).unwrap_or(0)
}

/// Whether only titles stand above a row: rows of one cell, above the first that is as wide as the table.
fn is_below_titles(rows: &[Row], at: usize) -> bool {
    let width = rows.iter().map(filled).max().unwrap_or(0);
    rows.iter().take(at).all(|row| filled(row) == 1) && filled(&rows[at]) * 2 >= width && width > 2
}

/// Splits the rows at the header, and joins a second row of it.
fn split(mut rows: Vec<Row>, at: usize, last: (Step, u64)) -> Header {
    let mut below = rows.split_off(at + 1);
    let mut own: Vec<Row> = rows.pop().into_iter().collect();
    let mut headers = own.first().map(texts).unwrap_or_default();
    if let Some(next) = below.first().filter(|next| own.first().is_some_and(|own| completes(own, next))) {
        headers = joined(&headers, &texts(next));
        own.push(below.remove(0));
    } else if let Some(groups) =
        rows.last().filter(|groups| own.first().is_some_and(|own| completes(groups, own)))
    {
        headers = joined(&texts(groups), &headers);
        own.extend(rows.pop());
    }
    // A delimiter behind the last cell makes an empty column that is none.
    let width = headers.len();
    let is_used = |row: &Row| width > 0 && !row.bytes(width - 1).trim_ascii().is_empty();
    if headers.last().is_some_and(String::is_empty) && !below.iter().any(is_used) {
        headers.pop();
    }
    Header { headers, rows: own, above: rows, below, last }
}

/// The cells of a row as texts.
fn texts(row: &Row) -> Vec<String> {
    (0..row.len()).map(|cell| row.text(cell).into_owned()).collect()
}

/// Number of cells that hold anything.
fn filled(row: &Row) -> usize {
    (0..row.len()).filter(|cell| !row.bytes(*cell).trim_ascii().is_empty()).count()
}

/// Whether a row of groups and the row below it are one header: some group has nothing below, or spreads over several
/// columns, and neither row holds any value.
fn completes(groups: &Row, next: &Row) -> bool {
    let is_blank = |row: &Row, cell: usize| row.bytes(cell).trim_ascii().is_empty();
    let columns = groups.len().max(next.len());
    let spreads = (1..columns).any(|cell| is_blank(groups, cell) && !is_blank(next, cell));
    let is_title = filled(groups) == 1 && !is_blank(groups, 0) && !is_blank(next, 0)
        // `Time zone,+09:00`: a name with its value, where a row of groups would reach as far as the table.
        || groups.len() == 2 && filled(groups) == 2 && next.len() > 3;
    let known = (0..next.len()).filter(|cell| is_known(&next.text(*cell))).count();
    spreads && !is_title && known > 0 && !holds_values(groups) && !holds_values(next)
}

/// The names of the columns below groups. A group of the business's own people says whose field it is.
fn joined(groups: &[String], names: &[String]) -> Vec<String> {
    let mut group = "";
    let mut headers = Vec::new();
    for column in 0..groups.len().max(names.len()) {
        let own = groups.get(column).map_or("", String::as_str);
        group = if own.is_empty() { group } else { own };
        let name = names.get(column).map_or("", String::as_str);
        let is_foreign = words(group)
            .iter()
            .filter_map(|word| sense(word))
            .any(|sense| sense.is_ours() || sense == Sense::Company);
        headers.push(match (name.is_empty(), group.is_empty()) {
            (true, _) => own.to_owned(),
            (false, false) if meaning(name, "") == Meaning::Unknown || is_foreign => {
                format!("{group} {name}")
            }
            (false, _) => name.to_owned(),
        });
    }
    headers
}

/// Whether a row holds addresses, phones or long numbers, which no header does.
pub fn holds_values(row: &Row) -> bool {
    (0..row.len()).any(|cell| {
        let text = row.text(cell);
        looks_like_email(text.as_bytes())
            || is_phone(&text)
            || (text.len() > 4 && text.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// Number of cells that are headers we know or that the settings name; none in a row that holds values.
fn known_cells(row: &Row, rule: &SourceRule) -> usize {
    if holds_values(row) {
        return 0;
    }
    let named = |cell: &str| rule.columns.values().flatten().any(|header| header.trim() == cell);
    let counts = |cell: &usize| {
        let text = row.text(*cell);
        named(&text) || is_known(&text)
    };
    (0..row.len()).filter(counts).count()
}
