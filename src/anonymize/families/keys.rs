//! What the values of keys are: the one table for JSON and XML. A new format adds the keys of its names and texts; everything else is
//! told by the form of the value.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::anonymize::mode::Mode;

/// Keys in lower case.
static KEYS: LazyLock<HashMap<&'static str, Mode>> = LazyLock::new(|| {
    let rows = include_str!("../data/json-keys.csv").lines().skip(1);
    let rows = rows.filter_map(|row| row.split_once(','));
    rows.filter_map(|(mode, keys)| Some((Mode::by_id(mode)?, keys)))
        .flat_map(|(mode, keys)| keys.split(' ').map(move |key| (key, mode)))
        .collect()
});

/// What the values of a key are.
pub(super) fn mode_of(key: &str) -> Mode {
    let key = key.to_lowercase();
    let is_id = key == "id" || key.ends_with("_id") || key.ends_with("_ids") || key.ends_with("uuid");
    KEYS.get(key.as_str()).copied().unwrap_or(if is_id { Mode::Id } else { Mode::Any })
}
