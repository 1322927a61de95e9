//! Tables: contact lists, deals, activity logs and message logs, from delimited text, workbooks and HTML tables.
//!
//! ```text
//! bytes ─rows→ Row ─plan→ what each column is ─fill→ records, deals, activities or chats
//! ```
//!
//! A CRM is a declaration (`dialect`) over this one reader: which headers give its tables away, and what is special
//! about them. Everything else follows from the table of headers in `reference/data/header-synonyms.csv`.

pub mod activities;
pub mod address_book;
pub mod addresses;
mod call_legs;
mod cell;
mod code_column;
mod colleagues;
pub mod columns;
pub mod contacts;
pub mod container;
mod conversation;
mod date_digits;
pub mod date_words;
pub mod dates;
mod deal_columns;
mod deal_ids;
mod deal_reader;
pub mod deals;
mod decided;
pub mod delimited;
pub mod dial_code;
pub mod dialect;
mod ditto;
mod draft;
pub mod ends;
mod entries;
mod evidence;
pub mod fill;
pub mod footers;
mod formulas;
mod goes_on;
mod groups;
pub mod handed;
pub mod headers;
mod heading;
mod held;
pub mod kind;
pub mod late;
mod left_over;
mod links;
pub mod list;
mod log_columns;
mod logins;
pub mod looks;
pub mod lookup;
pub mod markup;
mod mask;
mod merged;
mod message_columns;
pub mod messages;
pub mod money;
mod money_way;
pub mod needs;
mod ods;
pub mod open;
mod others;
mod owners;
mod parties;
mod people;
pub mod phone_form;
pub mod phrase;
mod plan;
mod planning;
pub mod points;
mod price;
mod range;
mod reach;
pub mod read;
mod repeated;
pub mod roles;
pub mod row;
mod sheet;
mod side_by_side;
mod sides;
pub mod spreadsheet_ml;
pub mod stages;
mod statement;
pub mod sums;
mod table_kind;
mod taker;
pub mod title;
mod turned;
pub mod unread;
mod within;
mod word_list;
pub mod words;
pub mod workbook;
pub mod worklist;

pub use container::Container;
pub use dialect::Dialect;
pub use evidence::Evidence;
pub use fill::Filler;
pub use plan::Plan;
pub use read::{headers, in_one_file, read, read_tables};
pub use roles::Role;
pub use row::{Row, Rows, Step};
pub use table_kind::TableKind;

#[cfg(test)]
pub(crate) mod tests;
#[cfg(test)]
mod tests_by_hand;
#[cfg(test)]
mod tests_laid_out;
#[cfg(test)]
mod tests_of_money;
