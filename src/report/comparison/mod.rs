//! A comparison as a document: the verdict of the change in one sentence, then what moved, the most telling first.

mod compared;
mod completeness;
mod moves;
mod rest;
mod source;
mod verdict;
mod who;

pub use compared::comparison_document;
