//! Audits how much a business depends on its messaging channels.
pub mod demo;
pub mod import;
pub mod model;
pub mod reference;
