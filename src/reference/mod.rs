//! Facts about the world that ship with the program: channels and what has happened to them, masked mail domains, action
//! links, column headers.

pub mod channels;
pub mod export_ways;
pub mod incidents;
pub mod links;
pub mod mail;

/// Version of the tables in `data/`: the day they were last revised.
pub const DATA_VERSION: &str = "2026-11-22";
