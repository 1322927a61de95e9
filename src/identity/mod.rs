//! Linking: from handles as written to clients.

pub mod names;
pub mod phone;
pub mod union_find;
