//! What dated incidents, of the register and of the settings, did to these clients, and would do today (methodology,
//! section 6b).

mod country;
mod fallback;
mod happening;
mod listing;
mod past_only;
#[cfg(test)]
pub(super) mod sample;
mod today;

pub use country::country_blocks;
pub use happening::{Happening, find, replay};
pub use listing::incidents;
pub use today::{countries, today};

pub(super) use happening::all;
pub(super) use today::places;
