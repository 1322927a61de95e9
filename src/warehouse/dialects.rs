//! The dialects, as data.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::model::built_in;

/// How a dialect says what only dialects say.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// The value of `--dialect`.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The project's tests run the queries on it.
    pub is_proved: bool,
    /// The type of whole numbers of 64 bits.
    pub(super) integer: String,
    /// The seconds of the wall clock of `{zone}` since 1970 at `sent_at`.
    pub(super) wall: String,
    /// How a text is looked through.
    pub(super) search: Search,
    /// The test of a text for `{pattern}`.
    pub(super) holds: String,
    /// `{x}` as a text that is equal to none but itself.
    #[serde(default = "as_it_is")]
    pub(super) exact: String,
    /// What whoever runs it has to know.
    #[serde(default)]
    pub(super) note: String,
}

/// How a text is looked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Search {
    /// By regular expressions without look-around.
    Regex,
    /// By `GLOB`.
    Glob,
    /// By `LIKE` with classes of signs.
    Like,
}

fn as_it_is() -> String {
    "{x}".to_owned()
}

#[derive(Deserialize)]
struct File {
    dialect: Vec<Dialect>,
}

static DIALECTS: LazyLock<Vec<Dialect>> = LazyLock::new(|| {
    built_in::read::<File>(include_str!("data/dialects.toml"))
        .map_or_else(|_| Vec::new(), |file| file.dialect)
});

/// All dialects, sorted by id.
pub fn dialects() -> &'static [Dialect] {
    &DIALECTS
}
