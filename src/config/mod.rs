//! Settings: the file `untether.toml`, the command line over it, checked and merged into `Params`.

mod check;
mod checked;
mod comments;
mod date_text;
mod error;
mod file;
mod globs;
mod locate;
mod logo;
mod merge;
mod options;
mod policy;
mod restored;
mod rules;
pub mod schema;

pub use check::is_country;
pub use comments::CommentBook;
pub use date_text::DateText;
pub use error::{ConfigError, Fault, Origin, Place, nearest};
pub use globs::{DeadGlob, GlobWatch};
pub use locate::{FoundConfig, locate};
pub use merge::Settings;
pub use options::Overrides;
pub use policy::{GateOptions, PolicyDraft, PolicySections, WaiverDraft};
pub use restored::HIDDEN;
pub use rules::SourceRules;

#[cfg(test)]
mod tests;
