//! Drawing a sample: where chats can only be exported one by one, a few clients are drawn at random and audited for all.
//!
//! ```text
//! audit of the CRM or the address book ─frame→ who there is ─draw→ whom chance takes ─table→ XLSX or CSV
//! ```
//!
//! The list holds names and contacts. `pipeline/sample_file.rs` reads it back, `pipeline/sampling.rs` keeps to it.

mod draw;
mod frame;
mod picked;
mod table;

use std::io::{self, Write};

use crate::pipeline::Audit;
use crate::text::Language;
use crate::worklist::Kind;

pub use picked::{Draw, Pick};

/// Draws so many clients of an audit; a larger draw with the same seed holds a smaller one but for how the strata round.
pub fn draw(audit: &Audit, wanted: u64, seed: u64, language: Language) -> Draw {
    let frame = frame::frame(audit, language);
    draw::draw(frame, wanted, seed)
}

/// Writes the list. The same draw gives the same bytes.
///
/// # Errors
///
/// When writing fails.
pub fn write(
    draw: &Draw,
    audit: &Audit,
    language: Language,
    kind: Kind,
    out: &mut dyn Write,
) -> io::Result<()> {
    table::write(draw, audit, language, kind, out)
}
