//! Plain lists of contacts, a line for each: «Анна Белова +7 916 …», `ada@fern.example`.

use super::row::{Row, Rows, Step};
use super::within::within;
use crate::import::error::ImportError;

/// Fewest lines of a list.
const FEWEST: usize = 3;

/// Lines that are looked at.
const MOST: usize = 200;

/// The longest line of a list; what is longer is prose with a number in it.
const LONGEST: usize = 160;

/// Share of the lines, out of ten, in which a contact stands.
const OF_TEN: usize = 8;

/// Whether nearly every line of a text holds a phone or an address beside a few words.
pub fn is_list(text: &str) -> bool {
    let (mut lines, mut contacts) = (0, 0);
    // Only the last line that is looked at may be cut.
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST) {
        if line.len() > LONGEST {
            return false;
        }
        lines += 1;
        contacts += usize::from(within(unnumbered(line)).is_some());
        // Prose shows by its first lines that it is none.
        if lines == FEWEST && contacts == 0 {
            return false;
        }
    }
    contacts >= FEWEST && contacts * 10 >= lines * OF_TEN
}

/// What stands between the cells of a line that has but one: no text holds it.
pub const NO_DELIMITER: u8 = 0x1F;

/// The headers of a list as a table.
const HEADERS: [&str; 3] = ["Name", "Phone", "Email"];

/// The lines of a list as rows of a table: who it is, and how to reach him.
pub struct Lines<'r> {
    rows: &'r mut dyn Rows,
    line: Row,
    is_begun: bool,
}

impl<'r> Lines<'r> {
    /// Rows of lines, each of one cell.
    pub fn new(rows: &'r mut dyn Rows) -> Self {
        Self { rows, line: Row::default(), is_begun: false }
    }
}

impl Rows for Lines<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        if !self.is_begun {
            self.is_begun = true;
            row.place = 0;
            HEADERS.iter().try_for_each(|header| row.push(header.as_bytes()))?;
            return Ok(Step::Row);
        }
        let step = self.rows.next_row(&mut self.line)?;
        row.place = self.line.place;
        if step == Step::End {
            return Ok(step);
        }
        let text = self.line.text(0);
        let text = unnumbered(&text);
        let found = within(text).unwrap_or_default();
        let is_bare = found.phones.is_empty() && found.emails.is_empty();
        row.push(if is_bare { text } else { &found.rest }.as_bytes())?;
        row.push(found.phones.join("\n").as_bytes())?;
        row.push(found.emails.join(";").as_bytes())?;
        Ok(step)
    }
}

/// A line without its number: `1. Ada Loft`, `2) Bo Fox`.
fn unnumbered(line: &str) -> &str {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let behind = rest.strip_prefix(['.', ')']).filter(|_| rest.len() < line.len());
    behind.filter(|behind| behind.starts_with(char::is_whitespace)).map_or(line, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_contacts_are_a_list() {
        for text in [
            "Анна Белова +7 916 274-91-11\nИгорь Чернов 8 916 274 91 12\nВера Лунина - 8 916 274-91-13, vera@sosna.ru\n",
            "1. Ada Loft – 07911 274911\n2. Bo Fox – 07911 274912\n3. Cy Dunn – 07911 274913\n",
            "ada@fern.net\nbo@fern.net\n\ncy@fern.net\n",
        ] {
            assert!(is_list(text), "{text}");
        }
    }

    #[test]
    fn a_list_is_a_table_of_people() {
        use super::super::tests::{params, points};
        use crate::import::window::Window;
        use crate::import::{ReadContext, SourceRule};
        let params = params();
        let rule = SourceRule::default();
        let context = ReadContext { path: "a.txt", name: "a.txt", params: &params, rule: &rule };
        let text = "1. Ada Loft – 07911 274911, ada@fern.net\n2. Bo Fox – 07911 274912\n3) +44 7911 274913 Cy Dunn\n4. Di Rey\n5. di@fern.net\n";
        let data = super::super::read(Window::whole(text.as_bytes()), &context).expect("a table");
        let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
        assert_eq!(names, ["Ada Loft", "Bo Fox", "Cy Dunn", "Di Rey", ""]);
        assert_eq!((0..5).map(|record| points(&data, record).len()).collect::<Vec<_>>(), [2, 1, 1, 0, 1]);
    }

    #[test]
    fn prose_is_none() {
        for text in [
            "Dear all,\nplease call +44 7911 274911 or write to ada@fern.net.\nKind regards\nAda\n",
            "Call me: +44 7911 274911\nMail: ada@fern.net\n",
            "2025-05-13 10:00:00 started\n2025-05-13 10:00:01 stopped\n2025-05-13 10:00:02 done\n",
            "",
        ] {
            assert!(!is_list(text), "{text}");
        }
    }
}
