//! Documents on a terminal.

mod grid;
mod limits;
mod page;
mod table;

pub(super) use page::screen;
