//! Names and endings in a path as it is shown, with `/` whatever the system writes.

use crate::model::name::lower;

/// What stands behind the last `/`.
pub(super) fn last_component(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// What stands behind the last dot of a name, in lower case; empty for `.name` and `name`.
pub(super) fn ending(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => lower(ending),
        _ => String::new(),
    }
}
