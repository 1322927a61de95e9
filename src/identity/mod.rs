//! Linking: from handles as written to clients.

pub mod address_book;
pub mod by_name;
mod companies;
mod copies;
mod country_votes;
pub mod crosswalk;
mod exported;
pub mod grounds;
mod groups;
pub mod handles;
mod joiner;
pub mod likely;
pub mod link;
pub mod name_key;
mod named;
pub mod phone;
mod phone_cell;
pub mod points;
pub mod records;
pub mod references;
pub mod region;
mod shared_points;
pub mod sides;
pub mod spaces;
pub mod ties;
pub mod unite;
