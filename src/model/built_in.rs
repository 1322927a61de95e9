//! What the program knows, written as TOML for people.

use serde::de::DeserializeOwned;
use toml::{Table, de};

/// Reads a text that is part of the program.
///
/// It is made a table first: a reader that knows the place of every value is compiled three times for each type, and only of settings
/// that a user has written does anybody ask where something stands.
///
/// # Errors
///
/// When the text is not as it should be: tests read all of them.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, de::Error> {
    toml::from_str::<Table>(text)?.try_into()
}
