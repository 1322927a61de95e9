//! Audits how much a business depends on its messaging channels.
pub mod identity;
pub mod import;
pub mod metrics;
pub mod model;
pub mod reference;
pub mod stress;
pub mod tally;
