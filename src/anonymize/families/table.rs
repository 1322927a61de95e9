//! Delimited tables, cell by cell: delimiters, quotes, line ends and the width of rows stay as they are.

use super::{Family, File, as_text, decode};
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;
use crate::anonymize::plan::Table;
use crate::import::formats::chat_text::linkedin;
use crate::import::table::{delimited, dialect, headers};

pub(super) struct Delimited;

impl Family for Delimited {
    fn is_of(&self, file: &File<'_>, text: &str) -> bool {
        !super::is_binary(file.bytes) && table_of(file, text).is_some() && !text.trim_start().starts_with('<')
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        let table = &table_of(file, &decode(file).0)?;
        let delimiter = match table.delimiter.as_str() {
            "tab" => '\t',
            text => text.chars().next().unwrap_or(','),
        };
        let mut rows = Rows::new(table);
        Some(as_text(file, |text| {
            let mut out = String::new();
            let mut rest = text;
            while !rest.is_empty() {
                let (cells, length) = row(rest, delimiter);
                let bare: Vec<String> = cells.iter().map(|cell| bare(cell)).collect();
                let new = rows.rewritten(&bare, mapper);
                for (place, (cell, new)) in cells.iter().zip(&new).enumerate() {
                    if place > 0 {
                        out.push(delimiter);
                    }
                    out.push_str(&if *new == bare[place] {
                        (*cell).to_owned()
                    } else {
                        quoted_like(new, cell)
                    });
                }
                let written: usize = cells.iter().map(|cell| cell.len()).sum::<usize>() + cells.len() - 1;
                out.push_str(&rest[written..length]);
                rest = &rest[length..];
            }
            out
        }))
    }
}

/// Bytes from which the delimiter of a table is told.
const HEAD: usize = 1 << 16;

/// What is known of the columns: as the table was understood, else as a format states them that is no table by itself.
fn table_of(file: &File<'_>, text: &str) -> Option<Table> {
    if let Some(table) = file.known.tables.get("") {
        return Some(table.clone());
    }
    let stated = match file.known.format.as_str() {
        "linkedin-csv" => linkedin::COLUMNS,
        "" => &[],
        _ => return None,
    };
    // Of a table that could not be read no more is known than that its headers are such.
    let delimiter = delimited::sniff(&text.as_bytes()[..text.len().min(HEAD)], text.len() <= HEAD)?;
    let (headers, _) = row(text, char::from(delimiter));
    if headers.iter().filter(|header| is_of_tables(&bare(header))).count() < 2 {
        return None;
    }
    let column = |header: &&str| {
        let header = bare(header.trim_start_matches('\u{feff}'));
        let role = stated.iter().find(|(name, _)| *name == header).map(|(_, role)| (*role).to_owned());
        (header, role)
    };
    let delimiter = if delimiter == b'\t' { "tab".to_owned() } else { char::from(delimiter).to_string() };
    Some(Table { columns: headers.iter().map(column).collect(), delimiter })
}

/// Whether a header is one that tables of some system have.
fn is_of_tables(header: &str) -> bool {
    headers::is_known(header) || dialect::names(header)
}

/// The cells of the first row as written, and its length with the line end.
fn row(text: &str, delimiter: char) -> (Vec<&str>, usize) {
    let (mut cells, mut start, mut is_quoted) = (Vec::new(), 0, false);
    let opens = |from: usize| text[from..].trim_start_matches([' ', '\u{feff}']).starts_with('"');
    let mut has_quotes = opens(0);
    for (at, sign) in text.char_indices() {
        match sign {
            // A quote inside quotes is written twice: it ends them and begins them anew.
            '"' if has_quotes => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '\n' => {
                let end = at - usize::from(text[start..at].ends_with('\r'));
                cells.push(&text[start..end]);
                return (cells, at + 1);
            }
            _ if sign == delimiter => {
                cells.push(&text[start..at]);
                start = at + sign.len_utf8();
                has_quotes = opens(start);
            }
            _ => {}
        }
    }
    cells.push(&text[start..]);
    (cells, text.len())
}

/// What a cell holds, without its quotes.
fn bare(cell: &str) -> String {
    let inner = cell.trim().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.map_or_else(|| cell.to_owned(), |inner| inner.replace("\"\"", "\""))
}

/// A value in quotes where the original has them.
fn quoted_like(value: &str, cell: &str) -> String {
    if cell.trim().starts_with('"') {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

/// The rows of a table, one after the other.
pub(super) struct Rows<'t> {
    table: &'t Table,
    /// The row of headers was seen.
    is_behind_headers: bool,
    seen: usize,
}

/// So many rows may stand before the headers.
const BEFORE_HEADERS: usize = 30;

impl<'t> Rows<'t> {
    pub(super) fn new(table: &'t Table) -> Self {
        Self { table, is_behind_headers: false, seen: 0 }
    }

    /// Whether a row repeats the headers.
    fn is_headers(&self, cells: &[String]) -> bool {
        let headers =
            || self.table.columns.iter().map(|(header, _)| header.trim()).filter(|header| !header.is_empty());
        let cells: Vec<&str> = cells.iter().map(|cell| cell.trim_matches(['\u{feff}', ' ', '\t'])).collect();
        let found = headers()
            .filter(|header| cells.iter().any(|cell| !cell.is_empty() && header.contains(cell)))
            .count();
        found > 0 && found * 2 > headers().count()
    }

    /// A row with everybody's data replaced.
    pub(super) fn rewritten(&mut self, cells: &[String], mapper: &mut Mapper) -> Vec<String> {
        self.seen += 1;
        let is_headers = self.is_headers(cells);
        let is_before = !self.is_behind_headers && self.seen <= BEFORE_HEADERS;
        self.is_behind_headers |= is_headers;
        if is_headers || is_before {
            // A header that was understood is a word of the trade, whatever it says.
            let is_used =
                |place: usize| self.table.columns.get(place).is_some_and(|(_, role)| role.is_some());
            let header = |(place, cell): (usize, &String)| {
                let is_kept = is_headers && (is_used(place) || dialect::names(cell));
                if is_kept { cell.clone() } else { mapper.value(Mode::Label, cell) }
            };
            return cells.iter().enumerate().map(header).collect();
        }
        // What stands alone may be the heading of rows, and words that are all headers are those of a table below.
        if begins_table(cells) {
            return cells.to_vec();
        }
        if cells.len() > 1 && cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1 {
            return cells.iter().map(|cell| mapper.value(Mode::Label, cell)).collect();
        }
        let modes = cells.iter().enumerate().map(|(place, cell)| {
            let role = self.table.columns.get(place).and_then(|(_, role)| role.as_deref());
            (mode_of(role), cell)
        });
        modes.map(|(mode, cell)| mapper.value(mode, cell)).collect()
    }
}

/// Whether a row is the header of another table: words that head columns, and none of them a value.
fn begins_table(cells: &[String]) -> bool {
    let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
    let is_header = |cell: &str| {
        !cell.contains(|letter: char| letter.is_ascii_digit() || letter == '@') && is_of_tables(cell)
    };
    filled.peek().is_some() && filled.clone().nth(1).is_some() && filled.all(is_header)
}

/// What the cells of a role are.
pub(super) fn mode_of(role: Option<&str>) -> Mode {
    let Some(role) = role else { return Mode::Unread };
    let role = role.strip_prefix("link_").unwrap_or(role);
    if role.starts_with("messenger") {
        return if role.ends_with("whatsapp") { Mode::Phone } else { Mode::Platform };
    }
    match role {
        "record_id" | "contact_ids" | "chat_id" | "merged_into" | "id" | "deal_id" | "message_sender_id" => {
            Mode::Id
        }
        "contact_name" | "full_name" | "first_name" | "middle_name" | "last_name" | "name" | "deal_name"
        | "company" => Mode::Name,
        "phone" => Mode::Phone,
        "message_body" | "note" => Mode::Text,
        // A task is written like a handle: what is to be done, and over which channel.
        "client_handle" | "task" => Mode::Handle,
        // Kinds, states, times and amounts, which a reading hangs on.
        "consent_optout"
        | "consent_status"
        | "consent_optin"
        | "bounce_status"
        | "created_at"
        | "first_seen"
        | "last_activity"
        | "visited_at"
        | "spent"
        | "stage"
        | "lead_status"
        | "record_type"
        | "deleted"
        | "deal_stage"
        | "deal_status"
        | "deal_amount"
        | "deal_amount_formatted"
        | "deal_currency"
        | "money_way"
        | "returned_amount"
        | "deal_closed_at"
        | "deal_won_at"
        | "deal_lost_at"
        | "message_time"
        | "time_of_day"
        | "activity_done_at"
        | "message_channel"
        | "direction"
        | "message_media"
        | "activity_type"
        | "activity_outcome"
        | "activity_duration"
        | "activity_done"
        | "task_done" => Mode::Keep,
        // What else it may be, its form tells: whether somebody has a login may stand in the place of which.
        _ => Mode::Any,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymize::Key;
    use crate::anonymize::plan::Known;

    #[test]
    fn quirks_of_a_table_stay() {
        let columns = [
            ("ID", Some("record_id")),
            ("Имя", Some("full_name")),
            ("Телефон", Some("phone")),
            ("Сумма", Some("deal_amount")),
        ];
        let columns = columns.map(|(header, role)| (header.to_owned(), role.map(str::to_owned)));
        let table = Table { columns: columns.to_vec(), delimiter: ";".to_owned() };
        let known = Known { tables: [(String::new(), table)].into(), ..Known::default() };
        let text = "\u{feff}ID;Имя;\"Телефон\";Сумма\r\n17;\"Котова; Анна\";8 (916) 555-30-21;1 500,00\r\n18;Анна Котова;;\r\n;;\r\n";
        let mut mapper = Mapper::new(Key::known(1));
        mapper.region = Some(rlibphonenumber::Region::RU);
        let new = Delimited
            .rewrite(&File { bytes: text.as_bytes(), known: &known }, &mut mapper)
            .expect("rewritten");
        let new = String::from_utf8(new).expect("text");
        assert!(
            new.starts_with("\u{feff}ID;Имя;\"Телефон\";Сумма\r\n") && new.ends_with(";;\r\n;;\r\n"),
            "{new}"
        );
        assert!(
            new.contains(";1 500,00\r\n") && new.contains(";8 (916) ") && !new.contains("Котова"),
            "{new}"
        );
        let names: Vec<&str> = new.split("; ").collect();
        assert_eq!(names.len(), 2, "the quoted delimiter stays inside its cell: {new}");
    }
}
