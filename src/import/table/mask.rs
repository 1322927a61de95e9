//! Cells shown by their shape alone.

/// Most characters of a masked cell.
const LONGEST: usize = 24;

/// A cell without what it says: digits become `0`, letters `x`, signs stay. So a column can be recognised, and nobody in it.
pub(super) fn masked(cell: &str) -> String {
    let mask = |letter: char| match letter {
        letter if letter.is_numeric() => '0',
        letter if letter.is_alphabetic() => 'x',
        letter if letter.is_whitespace() => ' ',
        letter if letter.is_ascii_punctuation() => letter,
        _ => '·',
    };
    cell.trim().chars().take(LONGEST).map(mask).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_keeps_its_shape_only() {
        assert_eq!(masked("+7 (916) 555-30-21"), "+0 (000) 000-00-00");
        assert_eq!(masked("anna@mail.ru"), "xxxx@xxxx.xx");
        assert_eq!(masked("Ёлка\t№5"), "xxxx ·0");
        assert_eq!(masked(&"9".repeat(99)).len(), LONGEST);
    }
}
