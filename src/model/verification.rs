//! Whether a saved report follows from its inputs: what was compared, and what is not the same.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Version of the layout; a change of meaning makes it `/2`.
pub const VERIFICATION_SCHEMA: &str = "untether.verification/1";

/// A saved report beside what its inputs give today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Verification {
    /// Always `untether.verification/1`.
    pub schema: String,
    /// Everything that the report states follows from the inputs: no source, setting or figure differs.
    pub reproduces: bool,
    /// Day of the audit, ISO.
    pub as_of: String,
    /// Files by content.
    pub sources: SourceCheck,
    /// What was read beside the sources, by name: `links` and `settings`; only what differs.
    pub beside: Vec<Mismatch>,
    /// Settings.
    pub settings: SettingCheck,
    /// Versions of the program, the formulas and the built-in tables that differ: they are no fault, but may be why figures
    /// differ.
    pub versions: Vec<Mismatch>,
    /// Figures.
    pub figures: FigureCheck,
    /// Parts of the report that do not follow from the inputs alone and were left aside: `gate`, `history`, `roster`.
    pub left_aside: Vec<String>,
}

/// Sources by content: the name of a file is no matter, what it holds is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SourceCheck {
    /// Sources with the same content.
    pub same: u64,
    /// Of these, those under another name, by the name that the report states.
    pub renamed: Vec<String>,
    /// Other content under the same name.
    pub changed: Vec<String>,
    /// Stated and not there.
    pub missing: Vec<String>,
    /// There and not stated.
    pub added: Vec<String>,
}

/// Settings: the figures are computed with those that the report states.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SettingCheck {
    /// Settings at hand that are not those of the report, which were taken.
    pub overruled: Vec<Mismatch>,
    /// Settings of which the report states only how many entries they have, because they name people: taken from the
    /// settings at hand.
    pub at_hand: Vec<String>,
    /// Settings that could not be made as the report states them.
    pub unlike: Vec<Mismatch>,
}

/// Every figure of the report by its path.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FigureCheck {
    /// Values that were compared.
    pub compared: u64,
    /// Largest relative difference that counts as none: 0 for the program's own version.
    pub tolerance: f64,
    /// Values that this version states and the one that made the report does not.
    pub new: u64,
    /// What is not the same, in the order of the report.
    pub different: Vec<Mismatch>,
}

/// Something that is not the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Mismatch {
    /// Path in the report, or name.
    pub path: String,
    /// What the report states; not there where it states nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated: Option<Value>,
    /// What there is now; not there where there is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Value>,
}

impl Mismatch {
    /// The two sides of something, where they differ.
    pub fn of(path: &str, stated: Option<&Value>, now: Option<&Value>) -> Option<Self> {
        let is_other = stated != now;
        is_other.then(|| Self { path: path.to_owned(), stated: stated.cloned(), now: now.cloned() })
    }
}
