//! `[gate]`, `[gate-options]` and `[[waiver]]` as they are written, in the settings or in a file of their own: keys, types and
//! places. What a rule speaks of is checked by whoever judges.

use std::path::Path;

use serde::Deserialize;
use toml::{Spanned, Value};

use super::date_text::DateText;
use super::error::{ConfigError, Fault, Origin};
use super::locate::LARGEST;
use crate::import::plain;
use crate::model::sorted_map::SortedMap;
use crate::text::Message;

/// A file with a policy.
#[derive(Debug, Clone)]
pub struct PolicyDraft {
    /// Its path as it was given or found.
    pub path: String,
    /// Its text.
    pub text: String,
    /// What it says.
    pub sections: PolicySections,
}

/// The three sections.
#[derive(Debug, Clone, Default)]
pub struct PolicySections {
    /// `[gate]`: by rule, a bar, a level or a table of both.
    pub rules: SortedMap<Spanned<String>, Spanned<Value>>,
    /// `[gate-options]`.
    pub options: GateOptions,
    /// `[[waiver]]`, in order.
    pub waivers: Vec<Spanned<WaiverDraft>>,
}

impl PolicySections {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.waivers.is_empty() && self.options.is_empty()
    }
}

/// `[gate-options]`.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct GateOptions {
    /// What a figure that is not known does: `fail` or `warn`.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub unknown: Option<Spanned<String>>,
    /// The preset that the rules are added to.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub preset: Option<Spanned<String>>,
    /// Most days that a waiver may hold from today.
    #[cfg_attr(test, schemars(with = "Option<i64>"))]
    pub waiver_days: Option<Spanned<i64>>,
    /// How much worse than the baseline a figure may get.
    #[cfg_attr(test, schemars(with = "Option<serde_json::Value>"))]
    pub tolerance: Option<Spanned<Value>>,
}

impl GateOptions {
    fn is_empty(&self) -> bool {
        self.unknown.is_none()
            && self.preset.is_none()
            && self.waiver_days.is_none()
            && self.tolerance.is_none()
    }
}

/// `[[waiver]]`.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WaiverDraft {
    /// The rule.
    #[cfg_attr(test, schemars(with = "String"))]
    pub rule: Spanned<String>,
    /// Why.
    #[cfg_attr(test, schemars(with = "String"))]
    pub reason: Spanned<String>,
    /// Who answers for it.
    #[cfg_attr(test, schemars(with = "String"))]
    pub owner: Spanned<String>,
    /// Last day, as written.
    #[cfg_attr(test, schemars(with = "String"))]
    pub expires: Spanned<DateText>,
    /// The one scope that it waives.
    pub scope: Option<String>,
    /// Where it is dealt with.
    pub ticket: Option<String>,
}

/// A file that holds a policy alone.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct PolicyOnly {
    gate: SortedMap<Spanned<String>, Spanned<Value>>,
    #[serde(rename = "gate-options")]
    gate_options: GateOptions,
    waiver: Vec<Spanned<WaiverDraft>>,
}

impl PolicyDraft {
    /// Reads a policy file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or holds anything but a policy.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = plain::read_text(path, LARGEST).map_err(|error| {
            let message = Message::new("gate-policy-unreadable").with("detail", error.to_string());
            let fault = Fault::new(message).help(Message::new("help-gate-policy"));
            ConfigError { message: fault.message, help: fault.help, place: path.display().to_string() }
        })?;
        let name = path.display().to_string();
        Self::parse(name, text)
    }

    /// Reads the text of a policy file.
    ///
    /// # Errors
    ///
    /// As `read`.
    pub fn parse(path: String, text: String) -> Result<Self, ConfigError> {
        let origin = Origin { name: &path, text: &text };
        let only: PolicyOnly =
            toml::from_str(&text).map_err(|error| super::error::explain(&error, origin))?;
        let sections = PolicySections { rules: only.gate, options: only.gate_options, waivers: only.waiver };
        Ok(Self { path, text, sections })
    }

    /// The file, for places in it.
    pub fn origin(&self) -> Origin<'_> {
        Origin { name: &self.path, text: &self.text }
    }
}
