//! Pages of CRM interfaces (JSON), item by item.

pub mod fields;
pub mod pages;

pub use fields::Fields;
pub use pages::each_item;
