//! Workbooks as Excel of 2003 writes them as XML, and as programs without a library for workbooks do to this day.
//!
//! What comes before the rows and what stands beside cells is looked through once when a workbook is opened; rows are then read one by one.

use std::collections::HashMap;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::cell::UNKNOWN;
use super::container::Container;
use super::links::{Linked, Links, Place, contact};
use super::merged::{Merged, Reach};
use super::money::format;
use super::row::{Row, Rows, SURE_COLUMNS, Step};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::xml::{attribute, referred};

/// The namespace by which such a workbook is known.
const NAMESPACE: &str = "urn:schemas-microsoft-com:office:spreadsheet";

/// The one format among those with a name that names money; `Currency` is the system's own.
const EURO: &str = "Euro Currency";

/// Whether a text starts like such a workbook.
pub fn is_spreadsheet_ml(head: &str) -> bool {
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<')
        && head.contains(NAMESPACE)
        && head.contains("Workbook")
}

/// A workbook.
pub struct SpreadsheetMl<'t> {
    text: &'t str,
    sheets: Vec<Sheet>,
    /// The money that numbers are shown with, by the ids of styles.
    money: HashMap<String, Arc<str>>,
}

/// A sheet: its name, where it begins in the text, and what stands there beside cells.
#[derive(Debug, Default)]
struct Sheet {
    name: String,
    start: usize,
    reaches: Vec<Reach>,
    links: Vec<(Place, String)>,
}

impl<'t> SpreadsheetMl<'t> {
    /// Looks through a workbook.
    ///
    /// # Errors
    ///
    /// When it is damaged or has no end.
    pub fn open(text: &'t str) -> Result<Self, ImportError> {
        let (mut sheets, mut money) = (Vec::<Sheet>::new(), HashMap::new());
        let mut style = String::new();
        let mut reader = Reader::from_str(text);
        let mut places = Places::default();
        loop {
            let event = reader.read_event().map_err(|_| damaged())?;
            let tag = match &event {
                Event::Start(tag) | Event::Empty(tag) => tag,
                Event::End(tag) if tag.local_name().as_ref() == "Workbook" => break,
                Event::Eof => return Err(ImportErrorKind::Truncated("the workbook").into()),
                _ => continue,
            };
            places.pass(tag);
            match tag.local_name().as_ref() {
                "Style" => style = attribute(tag, "ID").unwrap_or_default(),
                "NumberFormat" => {
                    let shown = attribute(tag, "Format").and_then(|format| match format.as_str() {
                        EURO => Some("EUR".to_owned()),
                        format => format::money(format),
                    });
                    money.extend(shown.map(|money| (style.clone(), Arc::from(money))));
                }
                "Worksheet" => {
                    let (name, start) =
                        (attribute(tag, "Name").unwrap_or_default(), reader.buffer_position());
                    sheets.push(Sheet { name, start: start as usize, ..Sheet::default() });
                    places = Places::default();
                }
                "Cell" => {
                    let Some(sheet) = sheets.last_mut() else { continue };
                    let (first, column) = (u64::from(places.row), places.column as usize);
                    let link = attribute(tag, "HRef").and_then(|link| contact(&link));
                    sheet.links.extend(link.map(|link| ((first, column), link)));
                    let down = number(tag, "MergeDown").filter(|_| places.column < SURE_COLUMNS);
                    sheet.reaches.extend(down.map(|rows| Reach::new(column, first, first + u64::from(rows))));
                }
                _ => {}
            }
        }
        Ok(Self { text, sheets, money })
    }
}

impl Container for SpreadsheetMl<'_> {
    fn tables(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    fn rows<'c>(&'c mut self, table: &str) -> Result<Box<dyn Rows + Send + 'c>, ImportError> {
        let sheet = self.sheets.iter().find(|sheet| sheet.name == table).ok_or_else(damaged)?;
        let rows = || Lines::of(self.text.get(sheet.start..).unwrap_or_default(), &self.money);
        let links = Links::of(sheet.links.iter().cloned(), &mut rows(), SURE_COLUMNS as usize)?;
        let rows = Merged::over(rows(), sheet.reaches.clone());
        Ok(match links {
            Some(links) => Box::new(Linked { rows, links }),
            None => Box::new(rows),
        })
    }
}

/// Where the walk through a sheet is: the row, from 1, and the column, from 0. Rows and cells say where they stand only where it is not
/// behind the one before.
#[derive(Debug, Default)]
struct Places {
    row: u32,
    column: u32,
    /// How many rows the open one stands for, and how many columns the last cell takes.
    height: u32,
    width: u32,
}

impl Places {
    fn pass(&mut self, tag: &BytesStart<'_>) {
        match tag.local_name().as_ref() {
            "Row" => {
                self.row = number(tag, "Index").unwrap_or(self.row.saturating_add(self.height.max(1)));
                self.height = number(tag, "Span").unwrap_or(0).saturating_add(1);
                (self.column, self.width) = (0, 0);
            }
            "Cell" => {
                let next = self.column.saturating_add(self.width);
                self.column = number(tag, "Index").map_or(next, |index| index.saturating_sub(1));
                self.width = number(tag, "MergeAcross").unwrap_or(0).saturating_add(1);
            }
            _ => {}
        }
    }
}

/// The rows of a sheet.
struct Lines<'t> {
    reader: Reader<&'t [u8]>,
    money: &'t HashMap<String, Arc<str>>,
    places: Places,
}

/// What a cell holds.
#[derive(Debug, Default)]
struct Cell {
    text: String,
    kind: String,
    style: String,
    has_formula: bool,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str, money: &'t HashMap<String, Arc<str>>) -> Self {
        let mut reader = Reader::from_str(text);
        // The sheet ends what began before its rows.
        reader.config_mut().allow_unmatched_ends = true;
        Self { reader, money, places: Places::default() }
    }

    /// Reads what stands in a cell up to its end; what is said about it in a comment is none of it.
    fn cell(&mut self, tag: &BytesStart<'_>) -> Result<Cell, ImportError> {
        let mut cell = Cell::of(tag);
        let (mut in_data, mut in_comment) = (false, false);
        loop {
            match self.reader.read_event().map_err(|_| damaged())? {
                Event::Start(tag) if tag.local_name().as_ref() == "Comment" => in_comment = true,
                Event::Start(tag) if tag.local_name().as_ref() == "Data" && !in_comment => {
                    in_data = true;
                    cell.kind = attribute(&tag, "Type").unwrap_or_default();
                }
                Event::Text(text) if in_data => cell.text.push_str(&text.xml10_content()),
                Event::CData(text) if in_data => cell.text.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) if in_data => {
                    cell.text.push_str(&referred(&reference));
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    "Data" => in_data = false,
                    "Comment" => in_comment = false,
                    "Cell" => return Ok(cell),
                    _ => {}
                },
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    /// Puts a cell into its column.
    fn put(&self, row: &mut Row, cell: &Cell) -> Result<(), ImportError> {
        let text = match (cell.kind.as_str(), cell.text.as_str()) {
            ("", _) if cell.has_formula => UNKNOWN,
            ("Error", _) => "",
            ("Boolean", "1") => "true",
            ("Boolean", "0") => "false",
            (_, text) => text,
        };
        if text.is_empty() || self.places.column >= SURE_COLUMNS {
            return Ok(());
        }
        while row.len() < self.places.column as usize {
            row.push(b"")?;
        }
        let number: Option<f64> = text.trim().parse().ok().filter(|_| cell.kind == "Number");
        match number {
            Some(number) => {
                row.push(number.to_string().as_bytes())?;
                row.mark(self.money.get(&cell.style).cloned());
            }
            None => row.push(text.as_bytes())?,
        }
        Ok(())
    }
}

impl Cell {
    fn of(tag: &BytesStart<'_>) -> Self {
        let (style, has_formula) =
            (attribute(tag, "StyleID").unwrap_or_default(), attribute(tag, "Formula").is_some());
        Self { style, has_formula, ..Self::default() }
    }
}

impl Rows for Lines<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        row.clear();
        loop {
            let event = self.reader.read_event().map_err(|_| damaged())?;
            match &event {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.places.pass(tag);
                    row.place = u64::from(self.places.row);
                    if tag.local_name().as_ref() == "Cell" {
                        let is_open = matches!(event, Event::Start(_));
                        let cell = if is_open { self.cell(tag)? } else { Cell::of(tag) };
                        self.put(row, &cell)?;
                    }
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    "Row" if !row.is_empty() => return Ok(Step::Row),
                    "Worksheet" => return Ok(Step::End),
                    _ => {}
                },
                Event::Eof => return Ok(Step::End),
                _ => {}
            }
        }
    }
}

fn number(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}

fn damaged() -> ImportError {
    ImportErrorKind::Malformed { expected: "a workbook", found: "damaged parts" }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_they_say() {
        let text = r##"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="s1"><NumberFormat ss:Format="#,##0&quot;р.&quot;"/></Style>
            <Style ss:ID="s2"><NumberFormat ss:Format="Euro Currency"/></Style></Styles>
            <Worksheet ss:Name="Other"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
            <Worksheet ss:Name="A &amp; B"><Table>
            <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Client</Data><Comment><ss:Data>secret</ss:Data></Comment></Cell>
            <Cell><ss:Data ss:Type="String" xmlns="x"><B>Sum</B> &lt;1&#x21;</ss:Data></Cell></Row><Row/>
            <Row><Cell ss:MergeDown="1"><Data ss:Type="String">Ann</Data></Cell><Cell ss:Index="3" ss:StyleID="s1"><Data ss:Type="Number">1E3</Data></Cell></Row>
            <Row><Cell ss:Index="3" ss:StyleID="s2"><Data ss:Type="Number">12.125</Data></Cell></Row>
            <Row ss:Index="9"><Cell ss:Formula="=A1"/><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>
            </Table></Worksheet></Workbook>"##;
        assert!(is_spreadsheet_ml(text) && !is_spreadsheet_ml("<html><table>"));
        let mut book = SpreadsheetMl::open(text).expect("a workbook");
        assert_eq!(book.tables(), ["Other", "A & B"]);
        let mut rows = book.rows("A & B").expect("a sheet");
        let (mut row, mut read) = (Row::default(), Vec::new());
        while rows.next_row(&mut row).expect("a row") == Step::Row {
            let cells: Vec<_> = (0..row.len()).map(|cell| row.shown(cell).into_owned()).collect();
            read.push(format!("{}: {}", row.place, cells.join("|")));
        }
        assert_eq!(read, ["1: Client||Sum <1!", "3: Ann||1000 RUB", "4: Ann||12.125 EUR", "9: =|true"]);
    }

    #[test]
    fn a_workbook_without_its_end_is_none() {
        let text = r#"<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>"#;
        assert!(SpreadsheetMl::open(text).is_err());
    }
}
