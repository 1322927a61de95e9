//! Documents on a terminal.

mod grid;
mod page;

pub(super) use page::screen;
