//! What an export format is and promises.

use super::error::ImportError;
use super::probe::{Detection, Probe};
use super::settings::{ReadParams, SourceRule};
use super::window::Window;
use crate::model::source::{SourceData, SourceKind};

/// What a format promises. What it reads and what it cannot give stand in the language files, under `format-<id>-reads` and
/// `format-<id>-lacks`.
#[derive(Debug, Clone, Copy)]
pub struct FormatMeta {
    /// Stable kebab-case id: the value of `format = "…"` in the settings.
    pub id: &'static str,
    /// Title for people.
    pub title: &'static str,
    /// Main channel, where the format has one.
    pub channel: Option<&'static str>,
    /// Kind of source.
    pub kind: SourceKind,
    /// What one item is: `message`, `row`, `mail`.
    pub unit: &'static str,
}

/// What the layout of a format is known from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KnownFrom {
    /// Exports that somebody has made.
    #[default]
    File,
    /// The vendor's documentation.
    Documentation,
    /// Programs that read or write it.
    Code,
}

impl KnownFrom {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Documentation => "documentation",
            Self::Code => "code",
        }
    }
}

/// What a format gets besides the bytes.
#[derive(Clone, Copy)]
pub struct ReadContext<'a> {
    /// Path as shown to the user, with `/`.
    pub path: &'a str,
    /// Last component of the path, from which WhatsApp takes the partner.
    pub name: &'a str,
    /// Settings.
    pub params: &'a ReadParams,
    /// Settings for this file.
    pub rule: &'a SourceRule,
}

/// An export format.
pub trait Format: Sync {
    /// What the format promises.
    fn meta(&self) -> FormatMeta;

    /// What its layout is known from.
    fn known_from(&self) -> KnownFrom {
        KnownFrom::File
    }

    /// The kind of a file in which there is nothing that concerns an audit, where files of the format mostly hold other things: it is
    /// passed over as such. By default it is an error.
    fn otherwise(&self) -> Option<&'static str> {
        None
    }

    /// Whether a file is of this format, judged by its content; names only ever break ties.
    fn detect(&self, probe: &Probe<'_>) -> Detection;

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// When the file as a whole cannot be used. Single items that cannot be used are counted in the ledger instead.
    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError>;
}
