//! What the written reports show, whatever their format: a first page and sections of sentences and typed tables. HTML,
//! Markdown, workbooks and folders of tables only say how a heading, a sentence, a table and a picture look.

mod accepted;
mod answer;
pub(in crate::report) mod bet;
mod board;
mod cell;
mod chapters;
mod concentration;
mod context;
mod costs;
mod digest;
pub(in crate::report) mod evidence;
pub(in crate::report) mod findings;
mod gate;
pub(in crate::report) mod history;
mod incidents;
mod method;
mod movement;
mod outage;
mod owned;
mod plan;
mod reading;
pub(in crate::report) mod remarks;
mod rules;
mod sampling;
mod section;
mod silence;
mod source;
pub(in crate::report) mod sources;
mod summary;
mod table;
#[cfg(test)]
mod tests;

pub use source::Source;

pub use section::{List, Section};

pub use answer::Document;
pub use board::Risk;
pub use cell::{Cell, Unit};
pub use chapters::{sections, tables};
pub use concentration::RENTED;
pub use reading::{Group, Line, Lines};
pub use summary::{Action, Gauge, Headline, Summary, summary};
pub use table::{Chart, Column, OnScreen, Shape, Switch, Table};
