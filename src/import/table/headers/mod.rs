//! Headers: the form in which they are compared, the dictionary, the row of a table that is one.

pub mod dictionary;
pub mod find;
pub mod fold;
mod objects;
mod of_money;
mod synonyms;
pub mod words;

pub use dictionary::{Meaning, is_aside, is_known, meaning, role_in_messages, role_in_worklist, role_of};
pub use find::Header;
pub use fold::Folded;
