//! Untrusted text where it is shown: names and paths from exports must not move the cursor of a terminal, reverse a line or
//! become a formula.

use std::borrow::Cow;

use unicode_properties::{GeneralCategory, UnicodeEmoji, UnicodeGeneralCategory};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Text with everything invisible or active spelled out as `\u{..}`: control characters, directional marks, line
/// separators, zero-width characters. Joiners stay where writing needs them: in emoji and in Arabic and Indic scripts.
pub fn terminal(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut previous = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_active(letter) && !is_joint(previous, letter, letters.peek().copied()) {
            safe.extend(letter.escape_unicode());
        } else {
            safe.push(letter);
        }
        previous = Some(letter);
    }
    Cow::Owned(safe)
}

/// A text as the cell of a delimited file that a spreadsheet opens: with an apostrophe before it where it would be taken for
/// a formula, a command or a number to reckon with; control characters become blanks. Whoever reads the file back takes one
/// apostrophe away.
pub fn cell(text: &str) -> Cow<'_, str> {
    let is_passed_over = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\0' | '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    };
    let is_active = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\'' | '＝' | '＋' | '－' | '＠');
    let is_formula = text.trim_start_matches(is_passed_over).starts_with(is_active);
    if !is_formula && !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let plain = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    Cow::Owned(is_formula.then_some('\'').into_iter().chain(plain).collect())
}

/// Columns that a text takes on a terminal.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text cut to at most `columns` columns, with `…` (`...` for ASCII) where something is missing.
pub fn fit(text: &str, columns: usize, ascii: bool) -> Cow<'_, str> {
    if text.width() <= columns {
        return Cow::Borrowed(text);
    }
    let mark = if ascii { "..." } else { "…" };
    let room = columns.saturating_sub(mark.width());
    let mut taken = 0;
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        taken += letter.width().unwrap_or(0);
        if taken > room {
            break;
        }
        end = at + letter.len_utf8();
    }
    let mut cut = text.get(..end).unwrap_or_default().to_owned();
    cut.push_str(if mark.width() <= columns { mark } else { "" });
    Cow::Owned(cut)
}

/// The text without the characters that XML 1.0 cannot carry, not even escaped.
pub fn xml(text: &str) -> Cow<'_, str> {
    let is_allowed = |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(|c| is_allowed(&c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(is_allowed).collect())
}

/// Whether a character is one of those that most texts are made of, all of which show something: Latin, Greek and Cyrillic letters, and
/// the dashes, quotation marks and dots of print. What is not needs to be looked up.
fn is_plain(letter: char) -> bool {
    letter == ' '
        || letter.is_ascii_graphic()
        || matches!(letter, '\u{a0}'..='\u{4ff}' | '\u{2010}'..='\u{2027}' if letter != '\u{ad}')
}

/// Whether a character does something instead of showing something.
fn is_active(letter: char) -> bool {
    if is_plain(letter) {
        return false;
    }
    // Arabic number and verse signs are formally format characters, but they are visible.
    if matches!(letter, '\u{600}'..='\u{605}' | '\u{6dd}') {
        return false;
    }
    matches!(
        letter.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
    )
}

/// Whether an invisible character joins what stands on both sides of it, as correct writing asks.
fn is_joint(before: Option<char>, letter: char, after: Option<char>) -> bool {
    let (Some(before), after) = (before, after.unwrap_or(' ')) else { return false };
    let is_picture = |c: char| !c.is_ascii() && (c.is_emoji_char() || matches!(c, '\u{fe0f}'));
    match letter {
        '\u{200d}' if is_picture(before) && is_picture(after) => true,
        '\u{200c}' | '\u{200d}' => is_joining_script(before) && is_joining_script(after),
        // The letters of a regional flag hang on a black flag.
        '\u{e0020}'..='\u{e007f}' => matches!(before, '\u{1f3f4}' | '\u{e0020}'..='\u{e007e}'),
        _ => false,
    }
}

/// Arabic, Indic and neighbouring scripts, in which joiners change the shape of words.
fn is_joining_script(letter: char) -> bool {
    matches!(letter,
        '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_plain_is_not_active() {
        let active = [GeneralCategory::Control, GeneralCategory::Format];
        let lines = [GeneralCategory::LineSeparator, GeneralCategory::ParagraphSeparator];
        for letter in ('\0'..=char::MAX).filter(|letter| is_plain(*letter)) {
            let category = letter.general_category();
            assert!(![active, lines].concat().contains(&category), "{}", letter.escape_unicode());
        }
    }

    #[test]
    fn active_characters_become_visible() {
        for (raw, shown) in [
            ("a\u{1b}[2Jb", "a\\u{1b}[2Jb"),
            ("a\nb\u{7f}\u{9b}", "a\\u{a}b\\u{7f}\\u{9b}"),
            ("exe\u{202e}txt", "exe\\u{202e}txt"),
            ("a\u{200b}b\u{feff}\u{ad}", "a\\u{200b}b\\u{feff}\\u{ad}"),
            ("a\u{200d}b", "a\\u{200d}b"),
            ("a\u{2028}b", "a\\u{2028}b"),
        ] {
            assert_eq!(terminal(raw), shown);
        }
    }

    #[test]
    fn writing_stays_as_it_is() {
        for text in
            ["Вера Ежова 🌿", "👩\u{200d}👧", "❤\u{fe0f}\u{200d}🔥", "می\u{200c}خواهم", "क\u{200d}ष", "日本"]
        {
            assert_eq!(terminal(text), text);
        }
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (raw, shown) in [
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("+7 900 000-00-00", "'+7 900 000-00-00"),
            (" +1", "' +1"),
            ("-2+3", "'-2+3"),
            ("\t@SUM(A1)", "' @SUM(A1)"),
            ("\0\r\n=1", "'   =1"),
            ("\u{feff}\u{200b}\u{a0}=1", "'\u{feff}\u{200b}\u{a0}=1"),
            ("\"=1", "'\"=1"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("a\r\nb", "a  b"),
            ("a=1", "a=1"),
            ("share:whatsapp", "share:whatsapp"),
            ("", ""),
        ] {
            assert_eq!(cell(raw), shown);
        }
    }

    #[test]
    fn what_xml_cannot_carry_is_dropped() {
        assert_eq!(xml("a\0\u{8}\u{b}\u{1f}\u{fffe}\u{ffff}b\t\r\n\u{fffd}🌿"), "ab\t\r\n\u{fffd}🌿");
    }

    #[test]
    fn cutting_counts_columns() {
        assert_eq!(fit("日本語テキスト", 7, false), "日本語…");
        assert_eq!(fit("длинное имя", 8, true), "длинн...");
        assert_eq!(fit("короткое", 8, false), "короткое");
        for columns in 0..6 {
            assert!(width(&fit("日本語", columns, true)) <= columns);
        }
    }
}
