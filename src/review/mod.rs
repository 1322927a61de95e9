//! The review of links: who might be whom, as a file that somebody who knows the clients works through and that comes back.
//!
//! ```text
//! audit ─pairs→ whom to ask about ─facts→ what each side knows ─table→ XLSX or CSV
//!                                                             ─document→ how much there is to decide
//! ```
//!
//! It holds names and contacts. `pipeline/crosswalk_file.rs` reads it back as it reads any link file.

mod by_log;
mod document;
mod facts;
mod found;
mod names;
mod pairs;
mod question;
mod side;
mod table;
mod ties;
mod wording;

pub use document::document;
pub use found::Review;
pub use pairs::rows;
pub use question::{Question, Row};
pub use table::write;
pub use ties::{tie, ties};
