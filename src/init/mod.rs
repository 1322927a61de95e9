//! What a folder of exports turned out to be, as a settings file to correct: `untether init`.
//!
//! A line stands in force only where reading the file back gives the same report; whatever would move a figure, and whatever is
//! a guess, stands behind a `#` with its reason, for the user to decide.

mod accounts;
mod blocks;
mod check;
mod draft;
mod leads;
mod paths;
mod pointed;
mod private;
mod questions;
mod tables;

pub(crate) use blocks::draft;
pub(crate) use check::{is_same, settle};
pub(crate) use draft::Draft;
pub(crate) use leads::leads;
pub(crate) use pointed::{Pointed, point, pointable};
pub(crate) use questions::{Topic, answer, questions};
