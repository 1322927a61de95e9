//! A file that is rewritten: as bytes, as text, and back.

use crate::anonymize::mapper::Mapper;
use crate::anonymize::plan::Known;
use crate::import::encoding::encoding_of;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// The bytes of a file, and what is known of it.
pub(crate) struct File<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) known: &'a Known,
}

/// How the files of a family are rewritten.
pub(crate) trait Family: Sync {
    /// Whether a file is of the family.
    fn is_of(&self, file: &File<'_>, text: &str) -> bool;

    /// The file with everybody's data replaced; `None` when it cannot be taken apart.
    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>>;
}

/// A file as text, with its encoding and the mark at its start.
pub(crate) fn decode<'a>(file: &File<'a>) -> (Cow<'a, str>, &'static Encoding, bool) {
    let stated = file.known.encoding.as_deref().and_then(|label| Encoding::for_label(label.as_bytes()));
    let by_mark = Encoding::for_bom(file.bytes).map(|(encoding, _)| encoding);
    let head = &file.bytes[..file.bytes.len().min(1 << 16)];
    let encoding = by_mark.or(stated).unwrap_or_else(|| encoding_of(head, head.len() == file.bytes.len()));
    let (text, _) = encoding.decode_with_bom_removal(file.bytes);
    (text, encoding, by_mark.is_some())
}

/// A text in an encoding, with the mark at its start where there was one.
pub(crate) fn encode(text: &str, encoding: &'static Encoding, has_mark: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    if encoding == UTF_16LE || encoding == UTF_16BE {
        let mark = has_mark.then_some(0xfeff);
        for unit in mark.into_iter().chain(text.encode_utf16()) {
            out.extend(if encoding == UTF_16LE { unit.to_le_bytes() } else { unit.to_be_bytes() });
        }
        return out;
    }
    if has_mark && encoding == UTF_8 {
        out.extend("\u{feff}".as_bytes());
    }
    out.extend(&*encoding.encode(text).0);
    out
}

/// The whole of a text file through `rewrite`.
pub(super) fn as_text(file: &File<'_>, rewrite: impl FnOnce(&str) -> String) -> Vec<u8> {
    let (text, encoding, has_mark) = decode(file);
    encode(&rewrite(&text), encoding, has_mark)
}

/// Whether bytes are no text in any encoding that exports come in.
pub(crate) fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1 << 12)];
    let controls = head.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls * 50 > head.len()
        && Encoding::for_bom(head).is_none()
        && !matches!(encoding_of(head, false), e if e == UTF_16LE || e == UTF_16BE)
}
