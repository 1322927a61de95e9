//! Rows of a table that are none of its rows: sums, headings of months, a header that repeats.

use std::borrow::Cow;

use super::cell::is_clock;
use super::date_words::{is_month, is_passed};
use super::groups;
use super::money::{Amount, Notation};
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::table_kind::TableKind;
use super::words::{is_legal_line, is_part_of_year, is_report_line, is_sum, is_sum_part, speaks_of_sum};

/// Tells footers from rows, and remembers what the amounts so far add up to.
pub struct Footers {
    /// The rows of the header, as they stand.
    header: Vec<Row>,
    /// Columns that only the row of somebody fills: contacts, ids of people, times.
    own: Vec<usize>,
    /// Those of them above which words stand: a number there is no header that comes again.
    worded: Vec<usize>,
    /// Those of each column of amounts.
    sums: Vec<Sums>,
    /// Rows so far, and those since the last footer: a line that counts them is one.
    rows: [u64; 2],
    /// Whether each row so far was of somebody: then one that is not says more.
    is_dense: bool,
    /// The first cell of the last row.
    above: Vec<u8>,
}

/// Digits of the number of rows of a table that people look at.
const MOST_DIGITS_OF_A_COUNT: u64 = 4;

/// Sums in cells are rounded.
const ROUNDING: f64 = 0.011;

/// Rows of somebody that make a table dense, and amounts that have a mean.
const FEWEST: u64 = 3;

/// What the amounts of a column add up to: since the last sum, and in all rows.
struct Sums {
    column: usize,
    part: f64,
    all: f64,
    /// How many amounts there are in all rows.
    count: u64,
}

impl Sums {
    /// Whether a number is the sum of all rows, or of those since the last one.
    fn add_up_to(&self, value: f64) -> bool {
        [self.part, self.all].iter().any(|sum| *sum != 0.0 && (value - sum).abs() < ROUNDING)
    }

    /// Whether a number is the mean of all rows.
    fn have_mean(&self, value: f64) -> bool {
        self.count >= FEWEST && self.all != 0.0 && (value - self.all / self.count as f64).abs() < ROUNDING
    }
}

impl Footers {
    /// For a table with this header.
    pub fn new(plan: &Plan, header: Vec<Row>) -> Self {
        let amounts = plan.columns(|role| matches!(role, Role::DealAmount | Role::Spent));
        let is_own = |role: Role| {
            role.is_contact() || matches!(role, Role::ContactIds | Role::Time | Role::From | Role::Created)
        };
        let own = plan.columns(is_own);
        let is_word_in = |row: &Row, column: usize| {
            let cell = row.bytes(column).trim_ascii();
            !cell.is_empty() && !is_long_number(cell)
        };
        let is_below_words = |column: &usize| header.iter().all(|row| is_word_in(row, *column));
        let worded = own.iter().copied().filter(is_below_words).collect();
        let sums = amounts.into_iter().map(|column| Sums { column, part: 0.0, all: 0.0, count: 0 }).collect();
        Self { header, own, worded, sums, rows: [0; 2], is_dense: true, above: Vec::new() }
    }

    /// Whether a row is a footer; the amounts of one that is none are added up.
    pub fn is_one(&mut self, plan: &Plan, row: &Row, notation: Notation) -> bool {
        if plan.headers.len() < 2 {
            return false;
        }
        // Nearly every row of a list or log has such a number, and nothing else has to be looked at.
        let is_plain = self.worded.iter().any(|column| is_long_number(row.bytes(*column)));
        let is_of_somebody = is_plain || self.is_of_somebody(row);
        let is_one = !is_plain
            && (self.repeats_header(row)
                || self.counts_rows(row)
                || (!is_of_somebody && self.is_list_word(plan, row, notation)));
        if !is_one {
            self.is_dense &= is_of_somebody;
            self.add(row, notation);
            self.rows = self.rows.map(|rows| rows + 1);
            self.above.clear();
            self.above.extend_from_slice(row.bytes(0));
            return false;
        }
        self.rows[1] = 0;
        if is_sum_row(row) {
            self.sums.iter_mut().for_each(|sums| sums.part = 0.0);
        }
        is_one
    }

    /// Whether a row holds a contact, an id of a person or a time of its own: no footer does.
    fn is_of_somebody(&self, row: &Row) -> bool {
        // A time or a number has no word that could be one for sums: in nearly all rows nothing has to be looked up.
        let mut cells = self.own.iter().map(|column| row.bytes(*column));
        cells.any(is_long_number)
            || self.own.iter().any(|column| is_worded(row.bytes(*column)) && !is_sum_word(&row.text(*column)))
    }

    /// Whether a row is one cell that says how many rows stand above it, in whatever words: `rows: 91`, «Записей — 12». Whoever stands below
    /// «Клиент 11» as «Клиент 12» is the next of them.
    fn counts_rows(&self, row: &Row) -> bool {
        let mut filled = (0..row.len()).filter(|cell| !row.bytes(*cell).trim_ascii().is_empty());
        let (Some(cell), None) = (filled.next(), filled.next()) else { return false };
        let words =
            |cell: &[u8]| cell.iter().copied().filter(|byte| !byte.is_ascii_digit()).collect::<Vec<u8>>();
        if self.above.iter().any(u8::is_ascii_digit) && words(&self.above) == words(row.bytes(cell)) {
            return false;
        }
        let text = row.text(cell);
        let numbers: Vec<&str> =
            text.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
        let [number] = numbers.as_slice() else { return false };
        let is_count = |number: u64| number > 1 && self.rows.contains(&number);
        // Words stand apart from the number; in an id they do not: `p-3`.
        let is_said =
            text.contains(char::is_alphabetic) && text.contains([' ', '\u{a0}', ':', '—', '–', '=']);
        is_said && number.parse().is_ok_and(is_count)
    }

    /// Whether a row is the header again.
    pub fn repeats_header(&self, row: &Row) -> bool {
        let is_same = |header: &Row| {
            let filled = |cell: &usize| !header.bytes(*cell).trim_ascii().is_empty();
            let mut cells = (0..header.len()).filter(filled).peekable();
            let is_any = cells.peek().is_some();
            is_any && cells.all(|cell| header.bytes(cell).trim_ascii() == row.bytes(cell).trim_ascii())
        };
        self.header.iter().any(is_same)
    }

    /// Whether a row holds nothing but words of a list or sums.
    fn is_list_word(&self, plan: &Plan, row: &Row, notation: Notation) -> bool {
        let filled: Vec<usize> =
            (0..row.len()).filter(|cell| !row.bytes(*cell).trim_ascii().is_empty()).collect();
        let Some(first) = filled.first() else { return false };
        if filled.iter().all(|cell| is_rule(row.bytes(*cell))) {
            return true;
        }
        let text = row.text(*first);
        if filled.len() == 1 {
            // In a log a row of one word is a broken one.
            let may_be_heading = plan.kind != TableKind::Messages;
            return (may_be_heading
                && (is_heading(&text)
                    || is_remark(&text)
                    || names_a_group(plan, *first, &text)
                    || (plan.layout.has_groups && groups::is_heading(row))))
                || is_legal_line(&text)
                || is_report_line(&text)
                || is_page_line(&text)
                || is_to_be_signed(&text)
                || is_sum_word(&text)
                || (is_sum(&text) && plan.kind != TableKind::Contacts);
        }
        let is_number = |cell: &&usize| {
            matches!(notation.read(&row.text(**cell), row.is_number(**cell)), Amount::Value(..))
        };
        let mut rest = filled.iter().skip(1);
        // Lengths add up, too: «Итого: 00:04:40».
        let is_value =
            |cell: &usize| is_number(&cell) || is_sum(&row.text(*cell)) || is_clock(&row.text(*cell));
        let is_dense = self.is_dense && self.rows[0] >= FEWEST;
        let adds_up = || self.agrees(row, notation, Sums::add_up_to);
        if (is_sum(&text) || is_sum_word(&text)) && rest.all(is_value) {
            // A name may begin like a sum: then it takes a sum that adds up, or small words in a table where all others have contacts.
            return is_sum_word(&text) || adds_up() || (is_dense && goes_on_small(&text));
        }
        if !filled.iter().skip(1).all(|cell| is_number(&cell)) {
            return false;
        }
        // A line of sums has any words before the numbers that add up: `Grand total: 3`, «Total général».
        ((is_number(&first) || speaks_of_sum(&text)) && adds_up())
            || (is_dense && is_of_sums(&text) && self.agrees(row, notation, Sums::have_mean))
    }

    /// Whether a row has amounts, and each of them is that of the rows above it.
    fn agrees(&self, row: &Row, notation: Notation, of: impl Fn(&Sums, f64) -> bool) -> bool {
        let amount = |sums: &Sums| match notation.read(&row.text(sums.column), row.is_number(sums.column)) {
            Amount::Value(value, _) => Some(of(sums, value)),
            _ => None,
        };
        let mut known = self.sums.iter().filter_map(amount).peekable();
        known.peek().is_some() && known.all(|agrees| agrees)
    }

    fn add(&mut self, row: &Row, notation: Notation) {
        for sums in &mut self.sums {
            if let Amount::Value(value, _) = notation.read(&row.text(sums.column), row.is_number(sums.column))
            {
                (sums.part, sums.all, sums.count) = (sums.part + value, sums.all + value, sums.count + 1);
            }
        }
    }
}

/// Whether a cell is a part of a line that is drawn below a header: `---`, `:---:`.
fn is_rule(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    cell.len() > 1 && cell.iter().all(|sign| matches!(sign, b'-' | b'=' | b':' | b'+' | b'_'))
}

/// Whether a cell has letters of any script.
fn is_worded(cell: &[u8]) -> bool {
    cell.iter().any(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80)
}

/// Whether a cell is a time or a number, and longer than that of the rows, which may stand below any column.
fn is_long_number(cell: &[u8]) -> bool {
    let signs: u64 = cell.iter().map(|byte| SIGNS[usize::from(*byte)]).sum();
    signs < LETTER && signs > MOST_DIGITS_OF_A_COUNT
}

/// What a letter counts: more than there are digits in any row, each of which counts one.
const LETTER: u64 = 1 << 32;

/// What each byte counts.
static SIGNS: [u64; 256] = {
    let mut signs = [0; 256];
    let mut byte = 0;
    while byte < signs.len() {
        let is_letter = byte >= 0x80 || (byte as u8).is_ascii_alphabetic();
        signs[byte] = if is_letter { LETTER } else { (byte as u8).is_ascii_digit() as u64 };
        byte += 1;
    }
    signs
};

/// Whether a row begins with a word for sums.
fn is_sum_row(row: &Row) -> bool {
    (0..row.len()).any(|cell| !row.bytes(cell).is_empty() && is_sum(&row.text(cell)))
}

/// Whether a cell is nothing but words for sums, with a number at most: «Итого», `Grand total: 3`.
fn is_sum_word(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.iter().any(|word| is_sum(word)) && words.iter().all(|word| is_sum(word) || is_sum_part(word))
}

/// Whether a cell is nothing but words that stand in lines of sums, be it none that begins them: «Média».
fn is_of_sums(text: &str) -> bool {
    let mut words =
        text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| is_sum(word) || is_sum_part(word))
}

/// Whether the second word of a cell is written small, as none of a name is: «Итого по филиалу».
fn goes_on_small(text: &str) -> bool {
    text.split_whitespace().nth(1).is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// Whether a cell counts pages: `Page 1 of 3`, «стр. 2 из 2», `Seite 1/1`.
fn is_page_line(text: &str) -> bool {
    /// Digits of a page.
    const MOST_DIGITS: usize = 4;
    /// Letters of the word between both numbers.
    const MOST_BETWEEN: usize = 5;
    let is_digit = |letter: char| letter.is_ascii_digit();
    let Some(from) = text.find(is_digit) else { return false };
    let (before, rest) = text.split_at(from);
    let (page, rest) = rest.split_at(rest.find(|letter: char| !is_digit(letter)).unwrap_or(rest.len()));
    let Some(to) = rest.find(is_digit) else { return false };
    let (between, pages) = rest.split_at(to);
    let pages = pages.trim_end_matches(['.', ' ', '-', '—', ')']);
    let between = between.trim();
    let is_of = between == "/"
        || (between.chars().all(char::is_lowercase) && between.chars().count() <= MOST_BETWEEN);
    let is_count =
        |number: &str| number.len() <= MOST_DIGITS && number.parse::<u32>().is_ok_and(|number| number > 0);
    before.contains(char::is_alphabetic)
        && before.split_whitespace().count() == 1
        && !between.is_empty()
        && is_of
        && is_count(page)
        && is_count(pages)
        && page.parse::<u32>().ok() <= pages.parse::<u32>().ok()
}

/// Whether a cell leaves room for a signature: «Бухгалтер ________».
fn is_to_be_signed(text: &str) -> bool {
    text.contains("___") && text.contains(char::is_alphabetic)
}

/// The rows without those that begin like a line of sums: their words would speak against what a column is.
pub fn without_sums(rows: &[Row]) -> Cow<'_, [Row]> {
    // A line of sums is empty but for its word and the sums.
    let is_sparse = |row: &Row| {
        let filled = (0..row.len()).filter(|cell| !row.bytes(*cell).trim_ascii().is_empty()).count();
        filled > 0 && filled * 3 <= row.len() * 2
    };
    let is_sums = |row: &Row| {
        if !is_sparse(row) {
            return false;
        }
        let first = (0..row.len()).map(|cell| row.text(cell)).find(|text| !text.is_empty());
        first.is_some_and(|text| is_sum_word(&text))
    };
    if rows.iter().any(is_sums) {
        Cow::Owned(rows.iter().filter(|row| !is_sums(row)).cloned().collect())
    } else {
        Cow::Borrowed(rows)
    }
}

/// Whether a cell alone in its row is a heading: a month, a year, both, or one letter.
fn is_heading(text: &str) -> bool {
    if is_quarter(text) || is_ruled(text) {
        return true;
    }
    let mut words =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    let is_year = |word: &str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_letter = text.chars().count() == 1 && text.chars().all(char::is_alphabetic);
    is_letter
        || (words.peek().is_some() && words.all(|word| is_year(word) || is_month(word) || is_passed(word)))
}

/// Whether a cell alone in its row is a remark below the table: «* самовывоз без скидки», `VIP = 10 % off`. Nobody is called by a sign
/// of sums, or by so many words; what a client is called may be explained in brackets.
fn is_remark(text: &str) -> bool {
    /// Fewest words of a sentence.
    const SENTENCE: usize = 7;
    let rest = text.trim_start_matches(['*', '†', '‡', '¹', '²', '³', '※']);
    let is_worded = rest.contains(char::is_alphabetic);
    let is_sentence = || !text.contains('(') && text.split_whitespace().count() >= SENTENCE;
    is_worded && (rest.len() < text.len() || text.contains(['%', '=']) || is_sentence())
}

/// Whether words alone in their row stand where no name does, though the table has a column of names: the heading of a group of rows,
/// as lists with groups have it («Физические лица» in the column of codes).
fn names_a_group(plan: &Plan, column: usize, text: &str) -> bool {
    let is_words =
        text.contains(char::is_alphabetic) && !text.contains(|letter: char| letter.is_ascii_digit());
    let is_code =
        matches!(plan.role(column), None | Some(Role::RecordId | Role::DealId | Role::Created | Role::Note));
    // `abc` may be a code; two words are none.
    is_words && is_code && text.split_whitespace().count() > 1 && !plan.columns(Role::is_name).is_empty()
}

/// Whether a cell stands between rules: `--- VIP ---`, `=== 2024`, `*** Архив ***`.
fn is_ruled(text: &str) -> bool {
    /// Signs that make a rule.
    const RULES: [char; 7] = ['-', '=', '*', '_', '#', '~', '—'];
    /// Fewest of them.
    const FEWEST: usize = 2;
    let text = text.trim();
    let rule = |letters: &mut dyn Iterator<Item = char>| {
        let first = letters.next().filter(|letter| RULES.contains(letter));
        first.map_or(0, |first| 1 + letters.take_while(|letter| *letter == first).count())
    };
    rule(&mut text.chars()) >= FEWEST
}

/// Whether a cell is a part of a year: «I квартал», `Q2 2025`, «2-е полугодие».
fn is_quarter(text: &str) -> bool {
    let words: Vec<String> = super::headers::fold::words(text);
    let is_number = |word: &String| {
        word.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, 'i' | 'v'))
            || matches!(word.as_str(), "й" | "е" | "st" | "nd" | "rd" | "th")
    };
    let is_part = |word: &String| is_part_of_year(word);
    words.iter().any(is_part) && words.iter().all(|word| is_part(word) || is_number(word) || is_passed(word))
}
