//! What the outputs for machines show: every rule of a verdict, or, where no gate was asked for, every risk that was looked
//! for, as a check that holds, does not hold or could not be judged. The formats only say how a check looks.
//!
//! Checks end up in systems that many people read. So nobody is named here, whatever the report shows: a source is
//! `source 3 (whatsapp-txt)`, a staff account `account 2`, and who the report was made for is not said (`masks.rs`). Ids and
//! names of checks are the same in every language, so that runs can be matched; only sentences are translated.

mod all;
mod check;
mod findings;
mod masks;
mod nameless;
#[cfg(test)]
mod tests;
mod verdict;

pub(super) use all::{checks, reason};
pub(super) use check::{Check, CheckKind, Loudness, Novelty, Outcome};
