//! One client as a document: what it does to the scores, how it can be reached, and what all of that rests on.

mod client;
mod parts;
mod score;
mod traces;

pub use client::dossier_document;
