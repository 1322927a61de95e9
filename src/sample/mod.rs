//! Drawing a sample: where chats can only be exported one by one, a few clients are drawn at random and audited for all.
//!
//! ```text
//! audit of the CRM or the address book ─frame→ who there is ─draw→ whom chance takes ─table→ XLSX or CSV
//! ```
//!
//! The list holds names and contacts. `pipeline/sample_file.rs` reads it back, `pipeline/sampling.rs` keeps to it.

mod answer;
mod document;
mod draw;
mod frame;
mod picked;
mod table;

pub use answer::Answer;
pub use document::document;
pub use draw::draw;
pub use picked::{Draw, Pick};
pub use table::write;
