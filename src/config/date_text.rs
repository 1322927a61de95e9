//! A date of a settings file.

use serde::de::{self, Deserialize, Deserializer};

/// A date as a text or as TOML's own date.
#[derive(Debug, Clone)]
pub struct DateText(pub String);

impl<'de> Deserialize<'de> for DateText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match toml::Value::deserialize(deserializer)? {
            toml::Value::String(text) => Ok(Self(text)),
            toml::Value::Datetime(date) => Ok(Self(date.to_string())),
            _ => Err(de::Error::custom("expected a date")),
        }
    }
}
