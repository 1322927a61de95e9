//! Plain lists of contacts, a line for each or for each of their fields: «Анна Белова +7 916 …», «Телефон: +7 916 …».

use super::headers::{is_known, role_of};
use super::roles::Role;
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
fn is_list(text: &str) -> bool {
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

/// Whether nearly every line of a text is a field of somebody, with its name before a colon: «Телефон: +7 916 …».
fn is_of_cards(text: &str) -> bool {
    let (mut lines, mut fields, mut contacts) = (0, 0, 0);
    let (mut first, mut is_varied) = (None, false);
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MOST) {
        // Most lines of chats begin with a date: what is no word is not looked up.
        let field = line.split_once(':').filter(|(label, _)| is_word(label) && is_known(label));
        let label = field.map(|(label, _)| label);
        is_varied |= label.is_some_and(|label| *first.get_or_insert(label) != label);
        lines += 1;
        fields += usize::from(field.is_some());
        contacts += usize::from(field.is_some_and(|(_, value)| within(value).is_some()));
        if line.len() > LONGEST || (lines == FEWEST && fields == 0) {
            return false;
        }
    }
    // Where each line begins with the same word it is one of somebody: `Name: Ann Pike; Phone: +44 …`.
    contacts > 1 && is_varied && fields * 10 >= lines * OF_TEN
}

/// A line without the name of the field that it begins with: `Name: Ann Pike`.
fn without_label(line: &str) -> &str {
    let field = line.split_once(':').filter(|(label, _)| role_of(label, "").is_some_and(Role::is_name));
    field.map_or(line, |(_, value)| value.trim_start())
}

fn is_word(label: &str) -> bool {
    label.starts_with(char::is_alphabetic) && !label.contains(|letter: char| letter.is_ascii_digit())
}

/// What the lines of a text are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Somebody each, with his contacts.
    People,
    /// A field of somebody each.
    Fields,
}

impl Lines {
    /// What the lines of a text are; `None` for prose and tables.
    pub fn of(text: &str) -> Option<Self> {
        if is_of_cards(text) {
            return Some(Self::Fields);
        }
        is_list(text).then_some(Self::People)
    }
}

/// The lines of a text as rows of a table: who it is, and how to reach him, below a header of its own; or a field and its value.
pub struct Listed<'r> {
    rows: &'r mut dyn Rows,
    lines: Lines,
    line: Row,
    /// The line that has been read, and whether the header has been given.
    waiting: Option<Step>,
    is_headed: bool,
}

impl<'r> Listed<'r> {
    /// Rows of lines, each of one cell.
    pub fn new(rows: &'r mut dyn Rows, lines: Lines) -> Self {
        Self { rows, lines, line: Row::default(), waiting: None, is_headed: lines == Lines::Fields }
    }

    /// The cells of the line.
    fn cells(&self, row: &mut Row) -> Result<(), ImportError> {
        row.clear();
        row.place = self.line.place;
        let text = self.line.text(0);
        if self.lines == Lines::Fields {
            let (label, value) = text.split_once(':').unwrap_or((&text, ""));
            return [label, value.trim()].iter().try_for_each(|cell| row.push(cell.as_bytes()));
        }
        let text = without_label(unnumbered(&text));
        let Some(found) = within(text) else { return row.push(text.as_bytes()) };
        row.push(found.rest.as_bytes())?;
        row.push(found.phones.join("\n").as_bytes())?;
        row.push(found.emails.join(";").as_bytes())
    }
}

impl Rows for Listed<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        let step = match self.waiting.take() {
            Some(step) => step,
            None => self.rows.next_row(&mut self.line)?,
        };
        if step == Step::End {
            return Ok(step);
        }
        self.cells(row)?;
        // A first line without a contact is the title of the list.
        if !self.is_headed && row.len() > 1 {
            (self.is_headed, self.waiting) = (true, Some(step));
            row.clear();
            row.place = 0;
            HEADERS.iter().try_for_each(|header| row.push(header.as_bytes()))?;
            return Ok(Step::Row);
        }
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
        let text = "Our clients\n1. Ada Loft – 07911 274911, ada@fern.net\n2. Bo Fox – 07911 274912\n3) +44 7911 274913 Cy Dunn\n4. Di Rey di@fern.net\n5. eve@fern.net\n";
        let data = super::super::read(Window::whole(text.as_bytes()), &context).expect("a table");
        let names: Vec<&str> = data.records.iter().map(|record| record.name.as_str()).collect();
        assert_eq!(names, ["Ada Loft", "Bo Fox", "Cy Dunn", "Di Rey", ""]);
        assert_eq!((0..5).map(|record| points(&data, record).len()).collect::<Vec<_>>(), [2, 1, 1, 1, 1]);
    }

    #[test]
    fn fields_with_their_names_are_cards() {
        use super::super::tests::params;
        use crate::import::window::Window;
        use crate::import::{ReadContext, SourceRule};
        let (params, rule) = (params(), SourceRule::default());
        let context = ReadContext { path: "a.txt", name: "a.txt", params: &params, rule: &rule };
        let text =
            "Имя: Анна Белова\nТелефон: +7 916 274-91-11\n\nИмя: Игорь Чернов\nТелефон: +7 916 274-91-12\n";
        assert_eq!(Lines::of(text), Some(Lines::Fields));
        let data = super::super::read(Window::whole(text.as_bytes()), &context).expect("a table");
        let found: Vec<(&str, usize)> =
            data.records.iter().map(|record| (record.name.as_str(), record.points.len())).collect();
        assert_eq!(found, [("Анна Белова", 1), ("Игорь Чернов", 1)]);
    }

    #[test]
    fn prose_is_none() {
        for text in [
            "Dear all,\nplease call +44 7911 274911 or write to ada@fern.net.\nKind regards\nAda\n",
            "Call me: +44 7911 274911\nMail: ada@fern.net\n",
            "2025-05-13 10:00:00 started\n2025-05-13 10:00:01 stopped\n2025-05-13 10:00:02 done\n",
            "",
        ] {
            assert_eq!(Lines::of(text), None, "{text}");
        }
    }
}
