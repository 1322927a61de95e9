//! The figures of the report by their paths: which there are, what each means, and what stands there. A path names fields
//! from the outside in, with dots between them; a star stands for every id or entry, and an id may hold dots itself:
//! `tests.outage.scenarios.operator:meta.retention.0.1`.

pub mod layout;
mod places;
pub mod walk;

pub use places::{Place, figure_paths, places};
