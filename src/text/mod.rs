//! Wording for people: numbers, languages and text that is safe to print.

pub mod catalog;
mod country;
pub mod emphasis;
pub mod escape;
pub mod markdown;
pub mod message;
pub mod number;
pub mod picture;
pub mod rounding;
mod system;

pub use crate::model::params::Language;
pub use catalog::{Catalog, Value};
pub use country::country_code;
pub use message::Message;
pub use system::system_words;
