//! Wires the stages: paths in, report or inspection out. No arithmetic of its own.

pub mod agenda;
pub mod assemble;
mod crosswalk_file;
pub mod dossier;
mod evidence;
mod findings;
mod inspect;
mod link_review;
mod plan;
pub mod pseudonyms;
pub mod read;
mod resolve;
pub mod roster;
mod study;
mod understood;
pub mod what_if;

pub use crosswalk_file::{CrosswalkError, read_asked, read_crosswalk};
pub use inspect::inspect;
pub use resolve::{Audit, resolve};
pub use study::{AuditInput, Study, client_parts, study};
