//! The tables that a tally is written into.

use std::io::Write;

use crate::tallies::TableFile;

/// Tables that are being written.
pub(super) struct Tables<W: Write> {
    pub(super) chats: TableFile<W>,
    pub(super) days: TableFile<W>,
    pub(super) handles: TableFile<W>,
    pub(super) ledger: TableFile<W>,
    pub(super) runs: TableFile<W>,
}
