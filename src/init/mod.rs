//! What a folder of exports turned out to be, as a settings file to correct: `untether init`.
//!
//! A line stands in force only where reading the file back gives the same report; whatever would move a figure, and whatever is
//! a guess, stands behind a `#` with its reason, for the user to decide.

mod accounts;
mod check;
mod draft;
mod leads;
mod look;
mod paths;
mod private;
mod questions;
mod tables;

pub use check::{is_same, settle};
pub use draft::{Block, Draft, Line};
pub use leads::leads;
pub use look::look;
pub use questions::{Question, answer, questions};
