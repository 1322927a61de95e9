//! Texts that the program carries deflated, in a quarter of their size: large ones, most of which a run does not need. `build.rs`
//! lists and deflates them.

use flate2::{Decompress, FlushDecompress, Status};

/// The text of a file below `src`, by its path: inflated anew each time, so whoever needs it twice keeps it.
macro_rules! inflated {
    ($path:literal) => {
        $crate::model::deflated::text(include_bytes!(concat!(env!("OUT_DIR"), "/", $path)))
    };
}
pub(crate) use inflated;

/// The text of what the build has deflated: its length stands in front, so that it is inflated at one go.
pub(crate) fn text(stored: &[u8]) -> String {
    let (length, deflated) = stored.split_first_chunk().expect("a length");
    let mut text = Vec::with_capacity(u32::from_le_bytes(*length) as usize);
    let inflated = Decompress::new(false).decompress_vec(deflated, &mut text, FlushDecompress::Finish);
    assert_eq!(inflated.ok(), Some(Status::StreamEnd), "a text is whole");
    String::from_utf8(text).expect("what was a text is one")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    #[test]
    fn a_text_is_that_of_its_file() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reference/data/meta-phrases.csv");
        assert_eq!(inflated!("reference/data/meta-phrases.csv"), fs::read_to_string(file).expect("a text"));
    }
}
