//! Values of a settings file, each checked with its place.

use super::error::{ConfigError, Fault, Origin};
use crate::text::Message;
use std::ops::Range;
use toml::Spanned;

/// Checks a value and gives a fault its place.
pub(super) fn required<T, U>(
    value: Spanned<T>,
    origin: Origin<'_>,
    check: impl Fn(T) -> Result<U, Fault>,
) -> Result<U, ConfigError> {
    let span = value.span();
    check(value.into_inner()).map_err(|fault| fault.at(&origin.at(span)))
}

pub(super) fn optional<T, U>(
    value: Option<Spanned<T>>,
    origin: Origin<'_>,
    check: impl Fn(T) -> Result<U, Fault>,
) -> Result<Option<U>, ConfigError> {
    value.map(|value| required(value, origin, check)).transpose()
}

/// Sets `place` when there is a value.
pub(super) fn set<T, U>(
    place: &mut U,
    value: Option<Spanned<T>>,
    origin: Origin<'_>,
    check: impl Fn(T) -> Result<U, Fault>,
) -> Result<(), ConfigError> {
    if let Some(value) = optional(value, origin, check)? {
        *place = value;
    }
    Ok(())
}

pub(super) fn every<T, U>(
    values: Vec<Spanned<T>>,
    origin: Origin<'_>,
    check: impl Fn(T) -> Result<U, Fault>,
) -> Result<Vec<U>, ConfigError> {
    values.into_iter().map(|value| required(value, origin, &check)).collect()
}

/// Refuses more than `MOST_ENTRIES` tables of a kind, at the first one too many.
pub(super) fn few<T>(
    entries: &[T],
    key: &'static str,
    span: impl Fn(&T) -> Range<usize>,
    origin: Origin<'_>,
) -> Result<(), ConfigError> {
    let Some(beyond) = entries.get(MOST_ENTRIES) else { return Ok(()) };
    let message = Message::new("config-too-many").with("key", key).with("most", MOST_ENTRIES as u64);
    Err(Fault::new(message).at(&origin.at(span(beyond))))
}

/// The most entries of a kind. Layers are looked at each with all others, and so are incidents: a few hundred take no time,
/// many thousands would take minutes, and no business has so many.
pub(super) const MOST_ENTRIES: usize = 500;
