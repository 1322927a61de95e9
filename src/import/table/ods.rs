//! The money of the cells of a workbook of `LibreOffice`: the cell says its code beside the number, or the style of the cell what is shown.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::money::{currency, format};
use super::row::SURE_COLUMNS;
use crate::import::xml::attribute;

/// The money of the cells of a sheet.
#[derive(Debug, Default)]
pub struct Money {
    /// Cells with money, in the order of their rows: each of these was written once, for as many rows and columns.
    cells: Vec<Cells>,
}

/// Cells with one money.
#[derive(Debug)]
struct Cells {
    rows: Range<u32>,
    columns: Range<u32>,
    money: Arc<str>,
}

impl Money {
    /// The money of a cell, by its row and column, from 0.
    pub(super) fn at(&self, row: u32, column: u32) -> Option<Arc<str>> {
        let first = self.cells.partition_point(|cells| cells.rows.end <= row);
        let mut of_row = self.cells[first..].iter().take_while(|cells| cells.rows.start <= row);
        of_row.find(|cells| cells.columns.contains(&column)).map(|cells| Arc::clone(&cells.money))
    }
}

/// The money of all sheets of a workbook, by their names; of what is damaged, as far as it goes.
pub(super) fn money(content: &str) -> HashMap<String, Money> {
    let mut reader = Reader::from_str(content);
    let (mut styles, mut sheets) = (Styles::default(), Sheets::default());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                styles.begin(&tag);
                sheets.begin(&tag, &styles);
            }
            Ok(Event::Empty(tag)) => {
                styles.begin(&tag);
                styles.end(tag.name().as_ref());
                sheets.begin(&tag, &styles);
                sheets.end(tag.name().as_ref());
            }
            Ok(Event::Text(text)) => styles.add(&text),
            Ok(Event::End(tag)) => {
                styles.end(tag.name().as_ref());
                sheets.end(tag.name().as_ref());
            }
            Ok(Event::Eof) | Err(_) => return sheets.done,
            Ok(_) => {}
        }
    }
}

/// The styles of numbers, and those of cells that name them.
#[derive(Debug, Default)]
struct Styles {
    /// The style of numbers that is open.
    open: Option<Shown>,
    /// The money of styles of numbers, and that of styles of cells, by their names.
    of_numbers: HashMap<String, Arc<str>>,
    of_cells: HashMap<String, Arc<str>>,
}

/// What a style shows of a number, which stands there as `0`.
#[derive(Debug)]
struct Shown {
    name: String,
    text: String,
    /// Where the sign of money begins, and the country whose it is.
    sign: usize,
    region: String,
}

impl Styles {
    fn begin(&mut self, tag: &BytesStart<'_>) {
        match (tag.name().as_ref(), &mut self.open) {
            ("number:currency-style" | "number:number-style", open) => {
                let (text, region) = (String::new(), String::new());
                *open = Some(Shown { name: stated(tag, "name"), text, sign: 0, region });
            }
            ("number:currency-symbol", Some(shown)) => {
                shown.sign = shown.text.len();
                shown.region = stated(tag, "country");
            }
            ("style:style", _) => {
                let money = self.of_numbers.get(&stated(tag, "data-style-name"));
                let money = money.map(|money| (stated(tag, "name"), Arc::clone(money)));
                self.of_cells.extend(money);
            }
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(shown) = &mut self.open {
            shown.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        match (name, &mut self.open) {
            ("number:number", Some(shown)) => shown.text.push('0'),
            ("number:currency-symbol", Some(shown)) => {
                let sign = shown.text.split_off(shown.sign);
                shown.text.push_str(format::sign(sign.trim(), &shown.region));
            }
            ("number:currency-style" | "number:number-style", open) => {
                let named =
                    open.take().and_then(|shown| Some((format::of_shown(&[&shown.text])?, shown.name)));
                self.of_numbers.extend(named.map(|(money, name)| (name, Arc::from(money))));
            }
            _ => {}
        }
    }
}

/// The cells of sheets, as far as they have been passed.
#[derive(Debug, Default)]
struct Sheets {
    done: HashMap<String, Money>,
    /// The sheet that is open, and its name.
    name: String,
    open: Money,
    /// The styles of its columns, for cells without one of their own.
    columns: Vec<(Range<u32>, Arc<str>)>,
    /// Where the next column, row and cell stand, and for how many rows the open row stands.
    column: u32,
    row: u32,
    cell: u32,
    height: u32,
    /// The codes that cells say, as money.
    codes: HashMap<String, Option<Arc<str>>>,
}

impl Sheets {
    fn begin(&mut self, tag: &BytesStart<'_>, styles: &Styles) {
        match tag.name().as_ref() {
            "table:table" => {
                let done = std::mem::take(&mut self.done);
                *self = Self { done, name: stated(tag, "name"), ..Self::default() };
            }
            "table:table-column" => {
                let columns = self.column..self.column.saturating_add(times(tag, "number-columns-repeated"));
                self.column = columns.end;
                let style = stated(tag, "default-cell-style-name");
                let money = styles.of_cells.get(&style).filter(|_| columns.start < SURE_COLUMNS);
                self.columns.extend(money.map(|money| (columns, Arc::clone(money))));
            }
            "table:table-row" => {
                self.cell = 0;
                self.height = times(tag, "number-rows-repeated");
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let columns = self.cell..self.cell.saturating_add(times(tag, "number-columns-repeated"));
                self.cell = columns.end;
                if attribute(tag, "value").is_some() {
                    self.add(tag, columns, styles);
                }
            }
            _ => {}
        }
    }

    /// Takes cells with a number.
    fn add(&mut self, tag: &BytesStart<'_>, columns: Range<u32>, styles: &Styles) {
        let rows = self.row..self.row.saturating_add(self.height);
        let code = stated(tag, "currency");
        let of_code = if code.is_empty() {
            None
        } else {
            let read = |code: &String| currency::in_column(code).map(Arc::from);
            self.codes.entry(code).or_insert_with_key(read).clone()
        };
        let style = stated(tag, "style-name");
        if of_code.is_some() || !style.is_empty() {
            let money = of_code.or_else(|| styles.of_cells.get(&style).cloned());
            self.open.cells.extend(money.map(|money| Cells { rows, columns, money }));
            return;
        }
        for (own, money) in &self.columns {
            let columns = own.start.max(columns.start)..own.end.min(columns.end);
            if !columns.is_empty() {
                self.open.cells.push(Cells { rows: rows.clone(), columns, money: Arc::clone(money) });
            }
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table-row" => self.row = self.row.saturating_add(self.height),
            "table:table" => {
                let open = std::mem::take(&mut self.open);
                self.done.insert(std::mem::take(&mut self.name), open);
            }
            _ => {}
        }
    }
}

/// An attribute of a tag; empty where it has none of that name.
fn stated(tag: &BytesStart<'_>, name: &str) -> String {
    attribute(tag, name).unwrap_or_default()
}

/// How often a row, a column or a cell stands there.
fn times(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_money_that_they_or_their_styles_name() {
        let content = r#"<office:document-content><office:automatic-styles>
            <number:number-style style:name="N1"><number:number number:grouping="true"/><number:text> руб.</number:text></number:number-style>
            <number:currency-style style:name="N2"><number:currency-symbol number:language="en" number:country="CA">$</number:currency-symbol><number:number/></number:currency-style>
            <number:number-style style:name="N3"><number:number/></number:number-style>
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
            <style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"><style:text-properties/></style:style>
            <style:style style:name="ce3" style:family="table-cell" style:data-style-name="N3"/>
            </office:automatic-styles><table:table table:name="A &amp; B">
            <table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/>
            <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Client</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="currency" office:currency="USD" office:value="7"/>
            <table:table-cell table:style-name="ce2" office:value="8"/><table:table-cell office:value="9"/></table:table-row>
            <table:table-row><table:table-cell/><table:table-cell table:style-name="ce3" office:value="8"/><table:table-cell table:style-name="ce3" office:value="9"/></table:table-row>
            </table:table></office:document-content>"#;
        let money = money(content);
        let sheet = &money["A & B"];
        let row = |row| [0, 1, 2].map(|column| sheet.at(row, column).map(|money| money.to_string()));
        let of = |codes: [&str; 3]| codes.map(|code| Some(code.to_owned()).filter(|code| !code.is_empty()));
        assert_eq!(row(0), of(["", "", ""]));
        assert_eq!((row(2), row(4)), (of(["USD", "CAD", "RUB"]), of(["USD", "CAD", "RUB"])));
        assert_eq!(row(5), of(["", "", ""]));
    }
}
