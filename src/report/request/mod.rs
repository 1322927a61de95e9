//! The page that asks a business for its exports: what is missing, where to click, how to send it.

mod again;
mod document;
mod items;
#[cfg(test)]
mod tests;

pub use document::request_document;
