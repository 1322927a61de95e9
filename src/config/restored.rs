//! The settings that a saved report states, as settings again.
//!
//! They are written as the file that would set them and go through all its checks: a report may come from anybody.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde_json::Value as Json;
use toml::{Table, Value};

use super::error::ConfigError;
use super::locate::FoundConfig;
use super::merge::Settings;
use super::options::Overrides;
use crate::model::sorted_map::SortedMap;

/// Settings of which a report states only the number of entries, because they name people.
pub const HIDDEN: [&str; 5] =
    ["exclude.chats", "exclude.files", "exclude.handles", "staff.handles", "staff.names"];

/// Settings of `[audit]`.
const AUDIT: [&str; 16] = [
    "basis",
    "currency",
    "fallback_credit",
    "link_by_name",
    "lost_stages",
    "max_group_size",
    "population",
    "region",
    "shared_limit",
    "timezone",
    "unit",
    "weights.context",
    "weights.outage",
    "weights.owned",
    "window_days",
    "won_stages",
];

impl Settings {
    /// The settings and the day that a report states, and of `self` what no report states: who the business's own people
    /// are, who is no client, what is said of single files.
    ///
    /// # Errors
    ///
    /// When the report states what no settings file may say. `path` is that of the report.
    pub fn restored(
        &self,
        stated: &SortedMap<String, Json>,
        as_of: &str,
        path: &Path,
        now: DateTime<Utc>,
    ) -> Result<Self, ConfigError> {
        let text = file(stated).to_string();
        let found = FoundConfig { path: path.to_owned(), text, in_audited: false };
        let date_order = stated.get("date_order").and_then(Json::as_str).map(str::to_owned);
        let show_staff = stated.get("show_staff").and_then(Json::as_bool).unwrap_or(false);
        let as_of = Some(as_of.to_owned());
        let overrides = Overrides { as_of, date_order, show_staff, ..Overrides::default() };
        let restored = Self::new(Some(&found), &overrides, Path::new(""), now);
        // Lines of a text that nobody has written say nothing.
        let mut restored =
            restored.map_err(|error| ConfigError { place: path.display().to_string(), ..error })?;
        let (params, own) = (&mut restored.params, &self.params);
        params.staff = own.staff.clone();
        params.exclude.files = own.exclude.files.clone();
        params.exclude.chats = own.exclude.chats.clone();
        params.exclude.handles = own.exclude.handles.clone();
        params.presentation = own.presentation.clone();
        params.today = own.today;
        restored.sources = self.sources.clone();
        restored.hash = self.hash.clone();
        Ok(restored)
    }
}

/// The file that sets what a report states.
fn file(stated: &SortedMap<String, Json>) -> Table {
    let mut file = Table::new();
    for (name, value) in stated {
        let Some(value) = set(value) else { continue };
        match name.as_str() {
            audit if AUDIT.contains(&audit) => put(&mut file, &format!("audit.{audit}"), value),
            "channels.used" | "exclude.stages" | "own.domains" | "own.portal" | "plan.answer_rate"
            | "plan.minutes" | "rates" => put(&mut file, name, value),
            "channels" => put(&mut file, "channel", each(value, channel)),
            "scenarios" => put(&mut file, "scenario", value),
            "layers" => put(&mut file, "layer", value),
            "incidents" => put(&mut file, "incident", value),
            _ => {}
        }
    }
    file
}

/// Puts a value at a path of tables.
fn put(file: &mut Table, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(file.insert(path.to_owned(), value)),
        Some((table, rest)) => {
            let inner = file.entry(table).or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

/// A value as a file states it; what is not set does not stand there.
fn set(value: &Json) -> Option<Value> {
    Some(match value {
        Json::Null => return None,
        Json::Bool(is) => Value::Boolean(*is),
        Json::Number(number) => {
            number.as_i64().map(Value::Integer).or_else(|| number.as_f64().map(Value::Float))?
        }
        Json::String(text) => Value::String(text.clone()),
        Json::Array(list) => Value::Array(list.iter().filter_map(set).collect()),
        Json::Object(map) => {
            Value::Table(map.iter().filter_map(|(name, value)| Some((name.clone(), set(value)?))).collect())
        }
    })
}

/// Every entry of a table in another form.
fn each(value: Value, form: impl Fn(Value) -> Value) -> Value {
    match value {
        Value::Table(table) => {
            Value::Table(table.into_iter().map(|(name, value)| (name, form(value))).collect())
        }
        other => other,
    }
}

/// Ownership is a word in the file.
fn channel(value: Value) -> Value {
    let Value::Table(mut channel) = value else { return value };
    if let Some(owned) = channel.remove("owned") {
        let word = if owned.as_bool() == Some(true) { "owned" } else { "rented" };
        channel.insert("ownership".to_owned(), Value::String(word.to_owned()));
    }
    Value::Table(channel)
}
