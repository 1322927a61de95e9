//! Databases and dumps of databases. Where one keeps the conversations of a messenger or a help desk in tables that are known, these
//! are put together and read as a log; else each table is read as the table that it is.

mod dump;
mod dump_rows;
mod format;
mod sqlite;
mod statements;
mod stored;
#[cfg(test)]
mod tests;

pub(super) use format::{SqlDump, SqliteDatabase};
