//! The queries with which a warehouse counts its messages itself, in the dialect of each.
//!
//! What differs between dialects stands in one place: the view that lays a company's tables out (`data/views`, `data/dialects.toml`).
//! The queries behind it (`data/*.sql`) are one text for all: window functions of the standard and no word of a dialect.

mod dialects;
mod patterns;
mod script;

pub use dialects::{Dialect, dialects};
pub use script::{VIEWS, dbt_models, script};
