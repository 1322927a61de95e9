//! Any other text: its words are replaced, its lines and signs stay.

use super::{Family, File, as_text, is_binary};
use crate::anonymize::mapper::Mapper;

pub(super) struct Prose;

impl Family for Prose {
    fn is_of(&self, file: &File<'_>, _: &str) -> bool {
        !is_binary(file.bytes)
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        Some(as_text(file, |text| text.split_inclusive('\n').map(|line| mapper.text(line)).collect()))
    }
}
