//! `-f html`: one page that needs nothing but itself. No script, no address, a policy that lets nothing else in.
//!
//! The page is written with `maud`: every text that is put into it is escaped unless the code says otherwise, and only the
//! style sheet and the document type say so. Everything that can come from an export is besides freed of characters that
//! act instead of showing, cut to a length, and isolated from the direction of what stands around it (`Canvas::said`).

mod answer;
mod canvas;
mod chart;
mod choice;
mod first;
mod frame;
mod grid;
mod icon;
mod lines;
mod page;
mod report;
mod style;
mod tables;
#[cfg(test)]
mod tests;

pub(super) use answer::answer;
pub use report::Html;
