//! The name of the file that a message stands for, in any language: `name.ext (file attached)`, `<attached: name.ext>`.

use super::name::display_name;
use crate::import::encoding::lossy;

/// Names are kept of so many files; more are no list of anybody's.
pub(super) const MOST: usize = 10_000;

/// Longest name of a file.
const LONGEST: usize = 255;

/// The file that the text of a message which carries one names.
pub(super) fn name(text: &[u8]) -> Option<String> {
    let text = lossy(text.get(..LONGEST * 2).unwrap_or(text));
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || crate::model::name::is_mark(c));
    let name = if let Some(open) = text.strip_suffix('>') {
        open.rsplit_once('<')?.1.split_once([':', '：'])?.1
    } else {
        text.strip_suffix(')')?.rsplit_once(" (")?.0
    };
    let name = display_name(name.as_bytes());
    let is_name = name.contains('.') && name.len() <= LONGEST && !name.contains(['/', '\\']);
    is_name.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_in_any_language() {
        for (text, wanted) in [
            ("members 2025.csv (file attached)", Some("members 2025.csv")),
            ("\u{200e}список.xlsx (файл добавлен)", Some("список.xlsx")),
            ("\u{200e}<attached: 00000002-Kai Orr.vcf>", Some("00000002-Kai Orr.vcf")),
            ("\u{200e}<прикреплено: 00000002-a: b.csv>", Some("00000002-a: b.csv")),
            ("<Media omitted>", None),
            ("see you (maybe)", None),
        ] {
            assert_eq!(name(text.as_bytes()).as_deref(), wanted, "{text}");
        }
    }
}
