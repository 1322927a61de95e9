//! `-f docx`: a document to edit further, with the styles of Word itself. A consultant writes into it and hands it on; so headings are
//! headings, lists are lists, and nothing is a picture of a text.
//!
//! A document is a zip of a few small XML files. Every text that is put into one goes through `Body`, which frees it of
//! characters that act and escapes it; what is fixed stands in files beside this one.

mod answer;
mod body;
mod grid;
mod package;
mod report;
#[cfg(test)]
mod tests;

pub(super) use answer::answer;
pub use report::Docx;
