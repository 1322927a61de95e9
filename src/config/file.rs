//! The file as it is written: keys, types and positions, nothing checked beyond that.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use toml::Spanned;

use super::error::{ConfigError, Fault, Origin, nearest_or};
use super::policy::{GateOptions, WaiverDraft};
use crate::text::Message;

/// `untether.toml`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ConfigFile {
    pub(super) config_version: Option<Spanned<i64>>,
    pub(super) audit: Audit,
    pub(super) rates: BTreeMap<Spanned<String>, Spanned<f64>>,
    pub(super) staff: Staff,
    pub(super) exclude: Exclude,
    pub(super) own: Own,
    pub(super) source: Vec<Source>,
    pub(super) channels: Channels,
    pub(super) plan: Plan,
    pub(super) channel: BTreeMap<String, Channel>,
    pub(super) incident: Vec<Incident>,
    pub(super) scenario: BTreeMap<String, Scenario>,
    pub(super) layer: Vec<Layer>,
    pub(super) report: Report,
    pub(super) gate: BTreeMap<Spanned<String>, Spanned<toml::Value>>,
    #[serde(rename = "gate-options")]
    pub(super) gate_options: GateOptions,
    pub(super) waiver: Vec<Spanned<WaiverDraft>>,
}

/// `[audit]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Audit {
    pub(super) as_of: Option<Spanned<DateText>>,
    pub(super) window_days: Option<Spanned<i64>>,
    pub(super) timezone: Option<Spanned<String>>,
    pub(super) region: Option<Spanned<String>>,
    pub(super) currency: Option<Spanned<String>>,
    pub(super) basis: Option<Spanned<String>>,
    pub(super) language: Option<Spanned<String>>,
    pub(super) won_stages: Vec<String>,
    pub(super) lost_stages: Vec<String>,
    pub(super) population: Option<Spanned<String>>,
    pub(super) link_by_name: Option<bool>,
    pub(super) shared_limit: Option<Spanned<i64>>,
    pub(super) max_group_size: Option<Spanned<i64>>,
    pub(super) fallback_credit: Option<Spanned<f64>>,
    pub(super) weights: Option<Spanned<Weights>>,
}

/// `weights`; a test that is not named keeps weight 1.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Weights {
    pub(super) outage: f64,
    pub(super) context: f64,
    pub(super) owned: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self { outage: 1.0, context: 1.0, owned: 1.0 }
    }
}

/// `[staff]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Staff {
    pub(super) names: Vec<String>,
    pub(super) handles: Vec<Spanned<String>>,
}

/// `[exclude]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Exclude {
    pub(super) files: Vec<Spanned<String>>,
    pub(super) chats: Vec<String>,
    pub(super) handles: Vec<Spanned<String>>,
    pub(super) stages: Vec<String>,
}

/// `[own]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Own {
    pub(super) domains: Vec<String>,
    pub(super) portal: Vec<String>,
}

/// `[channels]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Channels {
    pub(super) used: Vec<Spanned<String>>,
}

/// `[plan]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Plan {
    pub(super) answer_rate: Option<Spanned<f64>>,
    pub(super) minutes: BTreeMap<Spanned<String>, Spanned<f64>>,
}

/// `[[source]]`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) path: Spanned<String>,
    pub(super) format: Option<String>,
    pub(super) system: Option<String>,
    pub(super) kind: Option<Spanned<String>>,
    pub(super) channel: Option<Spanned<String>>,
    pub(super) staff_account: Option<String>,
    pub(super) encoding: Option<Spanned<String>>,
    pub(super) delimiter: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) columns: BTreeMap<String, OneOrMany>,
    pub(super) date_format: Option<String>,
    pub(super) sheet: Option<String>,
    pub(super) header_row: Option<Spanned<i64>>,
    pub(super) chats_total: Option<Spanned<i64>>,
}

/// `[channel.ID]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Channel {
    pub(super) operator: Option<String>,
    pub(super) ownership: Option<Spanned<String>>,
    pub(super) price_per_message: Option<Spanned<f64>>,
}

/// `[[incident]]`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Incident {
    pub(super) channels: Vec<Spanned<String>>,
    pub(super) start: Spanned<DateText>,
    pub(super) end: Option<Spanned<DateText>>,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) summary: String,
}

/// `[scenario.NAME]`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    pub(super) lost: Vec<Spanned<String>>,
    pub(super) segment: Option<Spanned<String>>,
    pub(super) share: Option<Spanned<f64>>,
}

/// `[[layer]]`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Layer {
    pub(super) name: Spanned<String>,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) serves: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) depends_on: Vec<String>,
    pub(super) monthly_cost: Option<Spanned<f64>>,
    pub(super) availability: Option<Spanned<f64>>,
}

/// `[report]`.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Report {
    pub(super) title: Option<String>,
    pub(super) client: Option<String>,
    pub(super) author: Option<String>,
    pub(super) logo: Option<Spanned<String>>,
    pub(super) note: Option<String>,
}

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

/// One text or a list of them.
#[derive(Debug, Default)]
pub(super) struct OneOrMany(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<OneOrMany, A::Error> {
                let mut all = Vec::new();
                while let Some(text) = texts.next_element()? {
                    all.push(text);
                }
                Ok(OneOrMany(all))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}

/// Reads the text of a settings file.
pub(super) fn parse(origin: Origin<'_>) -> Result<ConfigFile, ConfigError> {
    let file: ConfigFile = toml::from_str(origin.text).map_err(|error| explain(&error, origin))?;
    match &file.config_version {
        Some(version) if *version.get_ref() != 1 => {
            let message = Message::new("config-version").with("found", version.get_ref().to_string());
            let fault = Fault::new(message).help(Message::new("help-config-version"));
            Err(fault.at(&origin.at(version.span())))
        }
        _ => Ok(file),
    }
}

/// Puts an error of the TOML reader into the words of the settings.
pub(super) fn explain(error: &toml::de::Error, origin: Origin<'_>) -> ConfigError {
    // "unknown field `x`, expected one of `a`, `b`": the odd pieces between backticks are the names.
    let names: Vec<&str> = error.message().split('`').skip(1).step_by(2).collect();
    let fault = match names.split_first() {
        Some((key, known)) if error.message().starts_with("unknown field") => {
            let choices = Message::new("config-not-one-of")
                .with("value", (*key).to_owned())
                .with("choices", known.join(", "));
            let help = nearest_or(key, known.iter().copied(), choices);
            Fault::new(Message::new("config-unknown-key").with("key", (*key).to_owned())).help(help)
        }
        _ if toml::from_str::<toml::Table>(origin.text).is_err() => {
            let detail = error.message().trim_end().replace('\n', "; ");
            Fault::new(Message::new("config-syntax").with("detail", detail)).help(Message::new("help-syntax"))
        }
        _ => {
            let detail = error.message().trim_end().replace('\n', "; ");
            Fault::new(Message::new("config-value").with("detail", detail))
        }
    };
    fault.at(&origin.at(error.span().unwrap_or(0..0)))
}
