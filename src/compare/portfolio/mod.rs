//! Many reports side by side: whose they are, in which order they stand, what moved, what differs, what they share.

mod businesses;
mod changes;
mod counts;
mod disparities;
mod entry;
mod labels;
mod rows;
mod side_by_side;

pub use entry::Named;
pub use side_by_side::portfolio;

use entry::Entry;
