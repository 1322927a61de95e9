//! Linking: from handles as written to clients.

pub mod grounds;
pub mod handles;
pub mod link;
pub mod phone;
mod phone_cell;
pub mod points;
pub mod references;
pub mod region;
pub mod sides;
pub mod ties;
pub mod union_find;
