//! Files that hold several tables: workbooks, databases, dumps of databases.

use super::row::Rows;
use crate::import::error::ImportError;

/// Tables side by side in one file, each with a name.
pub trait Container {
    /// Names of the tables, in order.
    fn tables(&self) -> Vec<String>;

    /// The rows of one table, its header first. Another thread may read them.
    ///
    /// # Errors
    ///
    /// When the table cannot be read.
    fn rows<'c>(&'c mut self, table: &str) -> Result<Box<dyn Rows + Send + 'c>, ImportError>;
}
