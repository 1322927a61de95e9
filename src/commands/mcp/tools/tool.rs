//! What a tool is.

use serde_json::Value;

use super::answer::{Found, Refusal};
use super::arguments::Arguments;
use super::asking::Asking;
use crate::text::Catalog;

/// Something that can be asked.
pub(in crate::commands::mcp) trait Tool: Sync {
    /// Its name; `mcp-tool-NAME` says what it is for.
    fn name(&self) -> &'static str;

    /// The JSON Schema of its arguments.
    fn input(&self, catalog: &Catalog) -> Value;

    /// Answers.
    ///
    /// # Errors
    ///
    /// When there is no answer.
    fn call(&self, arguments: &mut Arguments, asking: &mut Asking<'_, '_>) -> Result<Found, Refusal>;
}
