//! A worklist in the hands of people: opened, filled in and saved again as Excel saves it.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use untether::worklist::FileKind;

/// What stands in a file: text by row and column, the header first.
pub(super) struct Sheet {
    pub(super) rows: Vec<Vec<String>>,
    days: Vec<usize>,
}

/// How the file is saved after the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saved {
    /// As a workbook.
    Book,
    /// As text in UTF-8 with a mark, with this separator.
    Utf8(u8),
    /// As text in the encoding of a Russian Windows.
    Windows,
}

impl Sheet {
    /// Opens a file as a spreadsheet does: the apostrophe of CSV stays, a workbook has types.
    pub(super) fn open(bytes: &[u8], kind: FileKind) -> Self {
        match kind {
            FileKind::Xlsx => Self::open_book(bytes),
            FileKind::Csv => {
                let text = std::str::from_utf8(bytes).expect("UTF-8").trim_start_matches('\u{feff}');
                let delimiter =
                    if text.lines().next().expect("a header").contains("\";\"") { b';' } else { b',' };
                let mut reader = csv::ReaderBuilder::new();
                let mut table = reader.has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
                let rows = table.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect());
                Self { rows: rows.collect(), days: vec![8, 12] }
            }
        }
    }

    fn open_book(bytes: &[u8]) -> Self {
        let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
        let name = book.sheet_names()[0].clone();
        let range = book.worksheet_range(&name).expect("a sheet");
        let text = |cell: &Data| match cell {
            Data::DateTime(date) => {
                let (year, month, day, ..) = date.to_ymd_hms_milli();
                format!("{year:04}-{month:02}-{day:02}")
            }
            other => other.to_string(),
        };
        let rows = range.rows().map(|row| row.iter().map(text).collect()).collect();
        Self { rows, days: vec![8, 12] }
    }

    /// The place of a column.
    pub(super) fn column(&self, heading: &str) -> usize {
        let place = self.rows[0].iter().position(|cell| cell == heading);
        place.unwrap_or_else(|| panic!("no column {heading} in {:?}", self.rows[0]))
    }

    /// Puts something into a cell; row 0 is the first below the header.
    pub(super) fn fill(&mut self, row: usize, heading: &str, text: &str) {
        let column = self.column(heading);
        text.clone_into(&mut self.rows[row + 1][column]);
    }

    /// What stands in a cell; row 0 is the first below the header.
    pub(super) fn cell(&self, row: usize, heading: &str) -> &str {
        &self.rows[row + 1][self.column(heading)]
    }

    /// Rows below the header.
    pub(super) fn len(&self) -> usize {
        self.rows.len() - 1
    }

    /// The file as it is saved.
    pub(super) fn save(&self, saved: Saved) -> Vec<u8> {
        match saved {
            Saved::Book => self.book(),
            Saved::Utf8(delimiter) => [b"\xEF\xBB\xBF".as_slice(), self.text(delimiter).as_bytes()].concat(),
            Saved::Windows => self.text(b';').chars().flat_map(windows).collect(),
        }
    }

    /// Excel writes a date of a text file as its country does.
    fn text(&self, delimiter: u8) -> String {
        let mut table = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(csv::Terminator::CRLF)
            .from_writer(Vec::new());
        for row in &self.rows {
            let cells =
                row.iter().enumerate().map(|(column, cell)| match cell.split('-').collect::<Vec<_>>()[..] {
                    [year, month, day] if self.days.contains(&column) && year.len() == 4 => match delimiter {
                        b';' => format!("{day}.{month}.{year}"),
                        _ => format!(
                            "{}/{}/{year}",
                            month.trim_start_matches('0'),
                            day.trim_start_matches('0')
                        ),
                    },
                    _ => cell.clone(),
                });
            table.write_record(cells).expect("in memory");
        }
        String::from_utf8(table.into_inner().expect("in memory")).expect("UTF-8")
    }

    fn book(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let date = Format::new().set_num_format("dd.mm.yyyy");
        for (row, cells) in (0_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                let day = ExcelDateTime::parse_from_str(cell);
                let is_day = row > 0 && self.days.contains(&usize::from(column));
                match day {
                    Ok(day) if is_day => sheet.write_with_format(row, column, &day, &date).expect("written"),
                    _ if cell.is_empty() => sheet,
                    _ => sheet.write_string(row, column, cell).expect("written"),
                };
            }
        }
        book.save_to_buffer().expect("in memory")
    }
}

/// A letter as a Russian Windows keeps it: what it does not know becomes a question mark.
fn windows(letter: char) -> Vec<u8> {
    let text = letter.to_string();
    let (bytes, _, is_lost) = encoding_rs::WINDOWS_1251.encode(&text);
    if is_lost { b"?".to_vec() } else { bytes.into_owned() }
}
