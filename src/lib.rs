//! Audits how much a business depends on its messaging channels.
//!
//! ```text
//! paths ─detect→ (source, format) ─read→ chats, records, activities ─settle→ sides ─link→ groups
//!       ─combine, gather→ facts about clients ─measure→ figures ─judge→ findings
//!       ═ AuditReport (one versioned value) ═ ─render→ bytes
//! ```
//!
//! `docs/architecture.md` says what lives where and who may import whom.

pub mod anonymize;
pub mod cli;
pub mod commands;
pub mod comments;
pub mod compare;
pub mod config;
pub mod demo;
pub mod figures;
pub mod gate;
pub mod history;
pub mod identity;
pub mod import;
pub(crate) mod init;
pub mod metrics;
pub mod model;
pub mod naming;
pub mod observe;
pub mod pipeline;
pub mod plan;
pub mod redact;
pub mod reduce;
pub mod reference;
pub mod report;
pub mod review;
pub mod rules;
pub mod sample;
pub mod stress;
pub mod tallies;
pub mod tally;
pub mod text;
pub(crate) mod verify;
pub mod warehouse;
pub mod worklist;
