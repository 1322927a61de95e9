//! Audits how much a business depends on its messaging channels.
pub mod cli;
pub mod commands;
pub mod config;
pub mod identity;
pub mod import;
pub mod metrics;
pub mod model;
pub mod observe;
pub mod reference;
pub mod report;
pub mod stress;
pub mod tally;
pub mod text;
