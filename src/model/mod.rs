//! Plain data known to every stage: what is read, what is linked, what is reported.

pub mod agenda;
pub mod audience;
pub mod chat;
pub mod client;
pub mod code;
pub mod comparison;
pub mod dossier;
pub mod element;
pub mod guard;
pub mod inspect;
pub mod ledger;
pub mod look_up;
pub mod name;
pub mod need;
pub mod owner_only;
pub mod params;
pub mod parts;
pub mod population;
pub mod portfolio;
pub mod quality;
pub mod record;
pub mod report;
pub mod runs;
#[cfg(test)]
pub(crate) mod sample;
pub mod sampling;
pub mod scoring;
pub mod silence;
pub mod source;
pub mod tallied;
pub mod time;
pub mod turns;
pub mod typed;
pub mod verification;
pub mod vocabulary;
pub mod what_if;
