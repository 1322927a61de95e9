//! Workbooks: sheets, types of cells and their places stay; comments, authors and everything beside the cells goes.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use rust_xlsxwriter::{Format, Workbook as Book};

use super::table::Rows;
use super::{Family, File};
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;
use crate::anonymize::plan::Table;
use crate::import::table::workbook::{COMPOUND, is_workbook};
use crate::model::guard::guarded;

pub(super) struct Workbook;

impl Family for Workbook {
    fn is_of(&self, file: &File<'_>, _: &str) -> bool {
        is_workbook(file.bytes) || file.bytes.starts_with(&COMPOUND)
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        // What takes the workbook apart may panic where it is damaged.
        let mut old = guarded(|| open_workbook_auto_from_rs(Cursor::new(file.bytes)))?.ok()?;
        let mut new = Book::new();
        let unknown = Table::default();
        for name in old.sheet_names() {
            let cells = guarded(|| old.worksheet_range(&name))?.ok()?;
            let table =
                file.known.tables.get(&name).or_else(|| file.known.tables.get("")).unwrap_or(&unknown);
            let sheet = new.add_worksheet();
            sheet.set_name(mapper.value(Mode::Path, &name)).ok()?;
            let (top, left) = cells.start().unwrap_or_default();
            let mut rows = Rows::new(table);
            for (place, row) in cells.rows().enumerate() {
                let texts: Vec<String> = row.iter().map(ToString::to_string).collect();
                let replaced = rows.rewritten(&texts, mapper);
                for (column, ((cell, old), new)) in row.iter().zip(&texts).zip(&replaced).enumerate() {
                    let at = (top + place as u32, (left + column as u32) as u16);
                    write(sheet, at, cell, old, new).ok()?;
                }
            }
        }
        new.save_to_buffer().ok()
    }
}

/// Writes a cell as the type that it was.
fn write(
    sheet: &mut rust_xlsxwriter::Worksheet,
    (row, column): (u32, u16),
    cell: &Data,
    old: &str,
    new: &str,
) -> Result<(), rust_xlsxwriter::XlsxError> {
    match cell {
        Data::Empty => {}
        Data::Int(_) | Data::Float(_) => {
            let value: f64 = new.parse().or_else(|_| old.parse()).unwrap_or_default();
            sheet.write_number(row, column, value)?;
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
