//! `-f xlsx`: the report as a workbook: a first page, a sheet for each table, a sheet that explains the columns.
//!
//! Every text is written as a string, which a spreadsheet never takes for a formula or an address, into a cell whose format is
//! that of text, so that it stays one when somebody edits it. Names of sheets and titles of pictures are the program's own.

mod answer;
mod chart;
mod front;
mod pages;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod workbook;

pub(super) use answer::answer;
pub use workbook::Xlsx;
