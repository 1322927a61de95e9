//! What `simulate` answers: what becomes of the clients, of whom, what they still have, and what would be worst next.

mod answer;
mod groups;
mod outcome;
mod outlook;
mod source;
#[cfg(test)]
mod tests;

pub use answer::what_if_document;
