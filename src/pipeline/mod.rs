//! Wires the stages: paths in, report or inspection out. No arithmetic of its own.

pub mod agenda;
pub mod assemble;
mod crosswalk_file;
pub mod dossier;
mod evidence;
mod filled_table;
mod findings;
mod inspect;
mod link_review;
mod plan;
pub mod pseudonyms;
pub mod read;
mod resolve;
pub mod roster;
pub mod sample_file;
mod sampling;
mod study;
mod understood;
pub mod what_if;

pub use crosswalk_file::{CrosswalkError, read_asked, read_crosswalk};
pub use filled_table::FilledTableError;
pub use inspect::inspect;
pub use resolve::{Audit, Decided, Keeps, resolve};
pub use study::{AuditInput, Facts, Study, audit, client_parts, facts, study};
