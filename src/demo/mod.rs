//! A small invented business, as the exports it would hand over: the same bytes each time.
//!
//! The exports are data, an archive for each language. What they tell, and the program that writes them anew, stands beside the
//! tests in `tests/it/demo`; a test holds the two together.

mod archive;

pub use archive::{AS_OF, files};
