//! One line taken apart, for whoever writes the chat again: where its header ends, who sent it, and whether its words are
//! somebody's or WhatsApp's own.

use super::authors::split;
use super::header::{self, Ending};
use super::name::trim_start_marks;
use super::notice::{self, LineKind, classify};

/// A line that begins with a date and a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'a> {
    /// Date, time and the signs around them, as written.
    pub header: &'a str,
    /// The sender; `None` for a line of WhatsApp's own that names none.
    pub sender: Option<&'a str>,
    /// What stands behind: of a line with a sender behind `: `.
    pub text: &'a str,
    /// The text is in WhatsApp's own words, or stands for a file.
    pub is_own_words: bool,
}

/// Takes a line apart; `None` when it has no header of its own.
pub fn dissect(line: &str) -> Option<Line<'_>> {
    let (behind_marks, marks) = trim_start_marks(line.as_bytes());
    let found = header::parse(behind_marks)?;
    let end = line.len() - behind_marks.len() + found.end;
    let (header, rest) = (line.get(..end)?, line.get(end..)?);
    let bracketed = found.form.family.ending == Ending::Bracket;
    let marked = marks > 0;
    match split(rest.as_bytes()) {
        Some((sender, _)) if !notice::is_notice(rest.as_bytes()) => {
            let text = rest.get(sender.len() + 1..)?;
            let text = text.strip_prefix(' ').unwrap_or(text);
            let of_line = notice::Line { sender, bracketed, marked };
            let is_own_words = classify(text.as_bytes(), of_line) != LineKind::Message { media: false };
            Some(Line { header, sender: rest.get(..sender.len()), text, is_own_words })
        }
        _ => Some(Line { header, sender: None, text: rest, is_own_words: true }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_taken_apart() {
        let line = dissect("18.03.2022, 14:56 - Анна Котова: привет: да").expect("a header");
        assert_eq!(
            (line.header, line.sender, line.text),
            ("18.03.2022, 14:56 - ", Some("Анна Котова"), "привет: да")
        );
        assert!(!line.is_own_words);
        let media =
            dissect("\u{200e}[3/18/22, 14:56:01] Ann: <attached: 00000035-PHOTO.jpg>").expect("a header");
        assert!(media.is_own_words && media.sender == Some("Ann"));
        assert!(
            dissect("18.03.2022, 14:56 - Анна добавила Бориса").is_some_and(|line| line.sender.is_none())
        );
        assert!(dissect("до завтра").is_none());
    }
}
