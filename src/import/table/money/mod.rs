//! Money in cells: amounts in the notation of their column, the words and signs of currencies.

pub mod amount;
pub mod currency;
pub mod format;
pub mod heading;
pub mod units;

pub use amount::{Amount, Notation};
