//! Several reports side by side: the clients of a consultant, or one business over time.

mod course;
mod document;
mod parts;
mod said;
mod sentences;
mod side_by_side;
#[cfg(test)]
mod tests;
mod view;

pub use document::portfolio_document;
