//! Reports side by side: of two what moved, and whose changes moved it; of many what they share and how they differ. Pure
//! functions over finished reports; nothing here looks at an export.

pub mod accounts;
mod causes;
mod completeness;
mod figures;
mod findings;
mod fit;
mod followed;
mod moved;
mod portfolio;
mod sources;

pub use fit::{Terms, differing};
pub use moved::compare;
pub use portfolio::{Named, portfolio};
