//! Audits how much a business depends on its messaging channels.
pub mod config;
pub mod identity;
pub mod import;
pub mod model;
pub mod reference;
pub mod text;
