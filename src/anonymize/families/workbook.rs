//! Workbooks: sheets, types of cells, their money and their places stay; comments, authors and everything beside the cells goes.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use rust_xlsxwriter::{Format, Workbook as Book};

use super::table::Rows;
use super::{Family, File};
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;
use crate::anonymize::plan::Table;
use crate::import::table::money::currency;
use crate::import::table::workbook::{COMPOUND, is_workbook, open};
use crate::model::guard::guarded;

pub(super) struct Workbook;

impl Family for Workbook {
    fn is_of(&self, file: &File<'_>, _: &str) -> bool {
        is_workbook(file.bytes) || file.bytes.starts_with(&COMPOUND)
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        // What takes the workbook apart may panic where it is damaged.
        let mut old = guarded(|| open_workbook_auto_from_rs(Cursor::new(file.bytes)))?.ok()?;
        let mut known = open(file.bytes).ok();
        let mut new = Book::new();
        let unknown = Table::default();
        for name in old.sheet_names() {
            let cells = guarded(|| old.worksheet_range(&name))?.ok()?;
            let table =
                file.known.tables.get(&name).or_else(|| file.known.tables.get("")).unwrap_or(&unknown);
            let sheet = new.add_worksheet();
            sheet.set_name(mapper.value(Mode::Path, &name)).ok()?;
            let money = known.as_mut().and_then(|book| book.money(&name).ok()).unwrap_or_default();
            let (top, left) = cells.start().unwrap_or_default();
            let mut rows = Rows::new(table);
            for (place, row) in cells.rows().enumerate() {
                let texts: Vec<String> = row.iter().map(ToString::to_string).collect();
                let replaced = rows.rewritten(&texts, mapper);
                for (column, ((cell, old), new)) in row.iter().zip(&texts).zip(&replaced).enumerate() {
                    let (line, column) = (top + place as u32, left + column as u32);
                    let money = money.get(&(line, column)).map(|money| shown(money, mapper));
                    write(sheet, (line, column as u16), cell, money.as_ref(), (old, new)).ok()?;
                }
            }
        }
        new.save_to_buffer().ok()
    }
}

/// The format of numbers with a money. What stands beside a number and is no currency that is known may be anybody's name.
fn shown(money: &str, mapper: &mut Mapper) -> Format {
    let money = if currency::is_all_of(money) { money.to_owned() } else { mapper.value(Mode::Any, money) };
    Format::new().set_num_format(format!("0.00 \"{money}\""))
}

/// Writes a cell as the type that it was, a number in the format of its money.
fn write(
    sheet: &mut rust_xlsxwriter::Worksheet,
    (row, column): (u32, u16),
    cell: &Data,
    format: Option<&Format>,
    (old, new): (&str, &str),
) -> Result<(), rust_xlsxwriter::XlsxError> {
    match cell {
        Data::Empty => {}
        Data::Int(_) | Data::Float(_) => {
            let value: f64 = new.parse().or_else(|_| old.parse()).unwrap_or_default();
            match format {
                Some(format) => sheet.write_number_with_format(row, column, value, format)?,
                None => sheet.write_number(row, column, value)?,
            };
        }
        Data::Bool(value) => drop(sheet.write_boolean(row, column, *value)?),
        Data::DateTime(time) => {
            let format = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
            sheet.write_number_with_format(row, column, time.as_f64(), &format)?;
        }
        _ => drop(sheet.write_string(row, column, new)?),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymize::Key;
    use crate::anonymize::plan::Known;
    use crate::import::table::Container;

    #[test]
    fn numbers_keep_their_money_and_lose_words_of_their_formats() {
        let mut book = Book::new();
        let sheet = book.add_worksheet();
        for (column, format) in ["[$€-407]#,##0", "0 \"Zanzibar\"", "0.00"].into_iter().enumerate() {
            let format = Format::new().set_num_format(format);
            sheet.write_number_with_format(1, column as u16, 1000.5, &format).expect("a cell");
        }
        let bytes = book.save_to_buffer().expect("a workbook");
        let known = Known::default();
        let file = File { bytes: &bytes, known: &known };
        let new = Workbook.rewrite(&file, &mut Mapper::new(Key::known(1))).expect("rewritten");
        let mut copy = open(&new).expect("a workbook");
        let name = Container::tables(&copy).remove(0);
        let money = copy.money(&name).expect("a sheet");
        assert_eq!(money.get(&(1, 0)).map(String::as_str), Some("EUR"));
        assert!(money.get(&(1, 1)).is_some_and(|word| word != "ZANZIBAR"), "{money:?}");
        assert_eq!(money.get(&(1, 2)), None);
    }
}
