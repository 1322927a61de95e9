//! Texts that the program carries deflated, in a quarter of their size: large ones, most of which a run does not need. `build.rs`
//! lists and deflates them.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// The text of a file below `src`, by its path: inflated anew each time, so whoever needs it twice keeps it.
macro_rules! inflated {
    ($path:literal) => {
        $crate::model::deflated::text(include_bytes!(concat!(env!("OUT_DIR"), "/", $path)))
    };
}
pub(crate) use inflated;

/// The text of what the build has deflated.
pub(crate) fn text(deflated: &[u8]) -> String {
    let mut text = String::new();
    DeflateDecoder::new(deflated).read_to_string(&mut text).expect("what the build has deflated");
    text.shrink_to_fit();
    text
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
