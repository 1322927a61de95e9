//! Reading exports: detection, input, the formats and the parallel driver.

mod alike;
pub mod api;
pub mod archive;
mod attached;
mod beginning;
mod called;
pub mod clock;
pub mod detect;
pub mod driver;
mod empty;
pub mod encoding;
pub mod error;
mod format;
pub mod formats;
mod found;
mod html;
pub mod json;
mod letters;
mod lines;
mod mapped;
mod missaved;
pub mod opened;
pub mod outcome;
pub mod ownership;
mod packed;
mod parts;
mod path;
mod payments;
pub mod plain;
mod probe;
mod ready;
mod references;
pub mod replaced;
mod settings;
mod siblings;
mod store;
pub mod table;
pub mod tags;
mod talks;
pub mod tallied;
pub mod walk;
mod western;
pub mod window;
pub mod xml;

pub use format::{Format, FormatMeta, KnownFrom, ReadContext};
pub use probe::{Detection, Probe};
pub use settings::{DateOrder, JoinedColumn, ReadParams, SourceRule};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_folders;
