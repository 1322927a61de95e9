//! What the text behind a sender is: a message, a file, the trace of a deleted message, or a line of WhatsApp's own.

use super::name::{display_name, trim_start_marks};
use super::phrase_index::{PHRASES, hint};
use super::phrases::{Phrase, TABLE};
use crate::model::name::{is_blank, is_mark, is_phone};

/// What a line with a sender is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Something a person wrote or sent.
    Message {
        /// It carries or stands for a file.
        media: bool,
    },
    /// A deleted message.
    Deleted {
        /// The sender is the account that made the export.
        by_owner: bool,
    },
    /// A call that nobody took.
    MissedCall,
    /// A line of WhatsApp's own that merely names a sender.
    Notice,
}

/// What is known of a line beside its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// The sender as written.
    pub(super) sender: &'a [u8],
    /// The header stands in brackets: iOS, where WhatsApp's own words begin with a direction mark.
    pub(super) bracketed: bool,
    /// A direction mark stands before the bracket too.
    pub(super) marked: bool,
}

const PLAIN: LineKind = LineKind::Message { media: false };
const MEDIA: LineKind = LineKind::Message { media: true };

/// Only so much of the start and the end of a text is looked at.
const LOOK: usize = 400;

/// What a text is. Most texts are recognised as plain by a few of their bytes.
pub(super) fn classify(text: &[u8], line: Line<'_>) -> LineKind {
    let (first, last) = match text {
        [] => return PLAIN,
        [first, .., last] => (*first, *last),
        [only] => (*only, *only),
    };
    let begins_with_mark = first == 0xe2 && trim_start_marks(text).1 > 0;
    let own_name = first == line.sender.first().copied().unwrap_or(0) && text.starts_with(line.sender);
    let ends_with_brackets = match last {
        b'>' => memchr::memrchr(b'<', text).is_some(),
        b')' => may_name_file(text),
        _ => false,
    };
    if line.marked || begins_with_mark || own_name || ends_with_brackets || PHRASES.may_hold(text) {
        closely(text, line)
    } else {
        PLAIN
    }
}

/// Whether a text ends with something like `.ext (…)`: most texts that end with a bracket end with a smile.
fn may_name_file(text: &[u8]) -> bool {
    memchr::memrchr(b'(', text).is_some_and(|open| {
        text[..open].ends_with(b" ") && text[open.saturating_sub(7)..open].contains(&b'.')
    })
}

/// Whether a text is a notice of WhatsApp's that names no one's words, whoever it is attributed to.
pub(super) fn is_notice(text: &[u8]) -> bool {
    let (plain, _) = trim_start_marks(text);
    PHRASES.has(hint(plain, 0)) && starts_with(plain, &TABLE.notice_starts)
}

/// Whether a text begins with one of some words.
fn starts_with(text: &[u8], starts: &[&str]) -> bool {
    starts.iter().any(|start| text.starts_with(start.as_bytes()))
}

/// Whether a notice stands behind a second colon of a line of iOS: it names a group whose subject has a colon in it.
pub(super) fn notice_behind(text: &[u8], line: Line<'_>) -> bool {
    let mark =
        || [": \u{200e}", ": \u{200f}"].iter().find_map(|mark| memchr::memmem::find(text, mark.as_bytes()));
    line.bracketed && mark().is_some_and(|at| classify(&text[at + 2..], line) == LineKind::Notice)
}

/// The slow and thorough way.
fn closely(text: &[u8], line: Line<'_>) -> LineKind {
    let (plain, marks) = trim_start_marks(text);
    if let Some(phrase) = PHRASES.get(plain) {
        return kind(phrase);
    }
    let head = String::from_utf8_lossy(&plain[..plain.len().min(LOOK)]);
    let tail = String::from_utf8_lossy(&plain[plain.len().saturating_sub(LOOK)..]);
    let (head, tail) = (trimmed(&head), trimmed(&tail));
    if starts_with(plain, &TABLE.message_starts) {
        return PLAIN;
    }
    if is_notice(plain) || is_timer(plain, head, line) {
        return LineKind::Notice;
    }
    let (tail, edited) = match bracketed_end(tail) {
        Some((_, inner)) if is_attachment(inner) => return MEDIA,
        Some((before, inner)) if has_stem(inner, &TABLE.edited) => (before, true),
        Some((_, inner)) if has_stem(inner, &TABLE.placeholder) => return MEDIA,
        _ => (tail, false),
    };
    if is_named_file(head, marks > 0) {
        return MEDIA;
    }
    if let Some(kind) = told_in_parts(head) {
        return kind;
    }
    match (line.bracketed, marks) {
        _ if edited => PLAIN,
        // A document is told by its name, with the mark only before what WhatsApp adds.
        (true, 0) if line.marked && tail.contains(is_mark) => MEDIA,
        (true, 1..) => of_ios(head, marks, line),
        // Nobody begins with his own number in all its signs: he left, was added, or changed it.
        (true, 0) if is_phone(&display_name(line.sender)) && starts_with_sender(head, line.sender) => {
            LineKind::Notice
        }
        _ => PLAIN,
    }
}

/// What a text of WhatsApp's own wording is on iOS, where it begins with one or more marks.
fn of_ios(head: &str, marks: usize, line: Line<'_>) -> LineKind {
    let has_link = head.contains("https://") || head.contains("http://");
    let is_pasted = head.starts_with(|first: char| first == '+' || first.is_ascii_digit() || first == '@');
    let is_call = head.chars().any(char::is_numeric) && has_stem(head, &TABLE.call);
    // Whose own name or number a text begins with, is told of and tells nothing: also where it looks like a number that
    // was pasted.
    if marks > 1 || starts_with_sender(head, line.sender) {
        LineKind::Notice
    } else if has_link || is_pasted || is_call || is_form(head) || has_stem(head, &TABLE.view_once) {
        PLAIN
    } else if line.marked || has_stem(head, &TABLE.omitted) {
        MEDIA
    } else {
        LineKind::Notice
    }
}

/// A line on the timer of disappearing messages carries a sender on some phones: it then begins with the sender's name.
fn is_timer(plain: &[u8], head: &str, line: Line<'_>) -> bool {
    plain.starts_with(line.sender) && has_stem(head, &TABLE.timer)
}

/// What a person made out of a form of WhatsApp's: a first line that ends with a colon, or a word in capitals and a colon:
/// `POLL:`, `EVENT: Open day`.
fn is_form(head: &str) -> bool {
    let first_line = head.lines().next().unwrap_or_default();
    let word = first_line.split_once(':').map_or("", |(word, _)| word);
    let is_capital = |letter: char| !letter.is_lowercase() && (letter.is_alphabetic() || letter == ' ');
    first_line.trim_end().ends_with(':') || (word.chars().count() >= 3 && word.chars().all(is_capital))
}

/// A notice tells of someone by name, number or `@handle`: "Anna changed the group's icon". Marks and the kind of blanks
/// and hyphens do not matter.
fn starts_with_sender(head: &str, sender: &[u8]) -> bool {
    let sender = String::from_utf8_lossy(sender);
    let mut name = visible(&sender).peekable();
    let mut head = visible(head);
    name.peek().is_some()
        && name.all(|letter| head.next() == Some(letter))
        && !head.next().is_some_and(char::is_alphanumeric)
}

/// The signs of a name or a text that are seen, blanks and hyphens of all kinds alike, without those at the start and the
/// tilde before names that are in no address book.
fn visible(text: &str) -> impl Iterator<Item = char> + '_ {
    let text = text.trim_matches(|sign| is_mark(sign) || is_blank(sign) || sign == '~');
    text.chars().filter(|sign| !is_mark(*sign)).map(|sign| match sign {
        '\u{2010}'..='\u{2013}' => '-',
        blank if is_blank(blank) => ' ',
        other => other,
    })
}

/// A piece of text without what surrounds it, a character that was cut included.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|sign| is_blank(sign) || sign == '\u{fffd}')
}

/// A text that ends with `<…>`: what stands before it and inside it.
fn bracketed_end(tail: &str) -> Option<(&str, &str)> {
    let open = tail.strip_suffix('>')?;
    let (before, inner) = open.rsplit_once('<')?;
    Some((before.trim_end(), inner.trim_matches(|sign| is_mark(sign) || is_blank(sign))))
}

/// `attached: name.ext` in any language.
fn is_attachment(inner: &str) -> bool {
    inner
        .split_once([':', '：'])
        .is_some_and(|(word, name)| !word.contains("//") && !word.is_empty() && extension(name))
}

/// `name.ext (file attached)` in any language: unless WhatsApp's mark or its naming of files proves it, the word must be
/// known.
fn is_named_file(head: &str, marked: bool) -> bool {
    let Some((name, word)) = head.strip_suffix(')').and_then(|open| open.rsplit_once(" (")) else {
        return false;
    };
    if !extension(name) {
        return false;
    }
    let of_whatsapp = name.split_once("-WA").is_some_and(|(kind, _)| kind.contains('-'));
    marked || of_whatsapp || has_stem(word, &TABLE.attached)
}

/// Whether a text ends with a file extension.
fn extension(name: &str) -> bool {
    let name = name.trim_end();
    name.rsplit_once('.').is_some_and(|(stem, extension)| {
        !stem.is_empty()
            && (2..=5).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Whether a text holds one of some stems, whatever its case.
fn has_stem(text: &str, stems: &[&str]) -> bool {
    let text = text.to_lowercase();
    stems.iter().any(|stem| text.contains(stem))
}

/// A call that nobody took, told in parts: "Missed voice call, tap to call back", "Voice call, No answer". Where no mark
/// says that the words are WhatsApp's, every part must be one that is known.
fn told_in_parts(head: &str) -> Option<LineKind> {
    let is_part_end = |sign: char| matches!(sign, '.' | ',' | '،' | '、' | '，') || is_mark(sign);
    if head.len() >= 160 || !head.contains(is_part_end) {
        return None;
    }
    let missed = |part: &str| PHRASES.get(part.as_bytes()) == Some(Phrase::MissedCall);
    let unanswered = |part: &str| missed(part) || TABLE.unanswered.contains(&part);
    let parts = || head.split(is_part_end).map(str::trim).filter(|part| !part.is_empty());
    let is_told = if head.contains(is_mark) {
        parts().any(missed)
            || parts().next().is_some_and(|part| TABLE.calls.contains(&part)) && parts().any(unanswered)
    } else {
        // What follows may have a comma of its own: «Нажмите, чтобы перезвонить».
        head.split_once(is_part_end).is_some_and(|(call, rest)| {
            let (call, rest) = (call.trim(), rest.trim().trim_end_matches('.'));
            let is_known = |part: &str| unanswered(part) || TABLE.calls.contains(&part);
            let is_all_known = is_known(call) && is_known(rest) && (unanswered(call) || unanswered(rest));
            is_all_known || (missed(call) && begins_anew(rest))
        })
    };
    is_told.then_some(LineKind::MissedCall)
}

/// Whether a part begins like a sentence of its own: WhatsApp puts two of them together, «Пропущенный аудиозвонок, Нажмите, чтобы перезвонить»,
/// in words that change over the years, where a person goes on in small letters.
fn begins_anew(part: &str) -> bool {
    part.starts_with(char::is_uppercase) && part.contains(char::is_whitespace)
}

fn kind(phrase: Phrase) -> LineKind {
    match phrase {
        Phrase::Deleted => LineKind::Deleted { by_owner: false },
        Phrase::DeletedByOwner => LineKind::Deleted { by_owner: true },
        Phrase::MissedCall => LineKind::MissedCall,
        Phrase::Media => MEDIA,
        Phrase::Message => PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn android(text: &str) -> LineKind {
        classify(text.as_bytes(), Line { sender: b"Ann Ray", bracketed: false, marked: false })
    }

    fn ios(text: &str, marked: bool) -> LineKind {
        classify(text.as_bytes(), Line { sender: b"Ann Ray", bracketed: true, marked })
    }

    #[test]
    fn messages_stay_messages() {
        for text in [
            "Hello",
            "",
            "null",
            "ok :)",
            "))))",
            "I <3 you, see <b>",
            "price.list (draft)",
            "\u{200e}No idea, lets try it out!",
            "sounds good <This message was edited>",
            "Messages are lost",
            "Ann Ray here, call me",
            "This message was deleted, was it not?",
            "a > b",
            "live location shared",
            "Waiting for this message. This may take a while.",
            "Voice call, 5 min",
            "Voice call, please",
            "Missed call, sorry for that",
            "Missed call, sorry, will be there. Anna",
            "Video call",
        ] {
            assert_eq!(android(text), PLAIN, "{text}");
        }
        for text in [
            "\u{200e}Location: https://maps.google.com/?q=51.5,-0.1",
            "\u{200e}POLL:",
            "\u{200e}EVENT: Open day",
            "\u{200e}Ожидание данного сообщения. Это может занять некоторое время.",
            "\u{200e}Voice call, \u{200e}5 min",
            "\u{200e}+44 20 7946 0958",
            "Hello \u{200e}<This message was edited>",
            "\u{200e}You received a view once message. For added privacy, you can only open it on your phone.",
        ] {
            assert_eq!(ios(text, false), PLAIN, "{text}");
        }
        assert_eq!(ios("See you \u{200e}<Сообщение изменено>", true), PLAIN);
    }

    #[test]
    fn files_are_media() {
        for text in [
            "<Media omitted>",
            "<Без медиафайлов>",
            "<Medien ausgeschlossen>",
            "look <media omitted>",
            "IMG-20230630-WA0000.jpg (file attached)",
            "IMG-20230630-WA0000.jpg (word of an unknown language)",
            "Alex Doe.vcf (файл добавлен)",
            "\u{200e}Alex.vcf (ennyi)",
            "\u{200e}\u{200e}PTT-20180129-WA0025.opus (file attached)",
        ] {
            assert_eq!(android(text), MEDIA, "{text}");
        }
        for text in [
            "\u{200e}image omitted",
            "\u{200e}<attached: 00000035-PHOTO.jpg>",
            "\u{200e}<angehängt: 00000035-PHOTO.jpg>",
        ] {
            assert_eq!(ios(text, true), MEDIA, "{text}");
        }
        assert_eq!(ios("Plan.pdf • \u{200e}2 pages \u{200e}document omitted", true), MEDIA);
        assert_eq!(ios("\u{200e}вигадане слово", true), MEDIA, "by the marks alone");
        assert_eq!(ios("\u{200e}Bild weggelassen", false), MEDIA);
    }

    #[test]
    fn traces_of_deleted_messages_and_missed_calls() {
        assert_eq!(android("This message was deleted"), LineKind::Deleted { by_owner: false });
        assert_eq!(android("Вы удалили данное сообщение"), LineKind::Deleted { by_owner: true });
        assert_eq!(
            ios("\u{200e}Du hast diese Nachricht gelöscht.", false),
            LineKind::Deleted { by_owner: true }
        );
        assert_eq!(ios("\u{200e}تم حذف هذه الرسالة.", false), LineKind::Deleted { by_owner: false });
        assert_eq!(android("Пропущенный аудиозвонок"), LineKind::MissedCall);
        assert_eq!(ios("\u{200e}Missed voice call, \u{200e}Tap to call back", false), LineKind::MissedCall);
        assert_eq!(ios("\u{200e}Voice call, \u{200e}No answer", false), LineKind::MissedCall);
        for text in [
            "Missed voice call, Tap to call back",
            "Voice call, No answer",
            "Видеозвонок, Нет ответа",
            "Verpasster Sprachanruf, Zum Zurückrufen tippen",
            "Verpasster Sprachanruf, Tippe zum Zurückrufen",
            "Пропущенный аудиозвонок, Нажмите для обратного вызова",
        ] {
            assert_eq!(android(text), LineKind::MissedCall, "{text}");
        }
    }

    #[test]
    fn notices_with_a_sender() {
        assert_eq!(android("Messages and calls are end-to-end encrypted. No one outside"), LineKind::Notice);
        assert_eq!(
            android("Ann Ray updated the message timer. New messages will disappear"),
            LineKind::Notice
        );
        assert_eq!(ios("\u{200e}Messages and calls are end-to-end encrypted.", false), LineKind::Notice);
        assert_eq!(ios("\u{200e}\u{200e}Dein Code für X hat sich geändert.", false), LineKind::Notice);
        assert_eq!(ios("\u{200f}نص غير معروف", false), LineKind::Notice, "by the mark alone");
        assert_eq!(ios("\u{200e}Ann Ray changed this group's icon", true), LineKind::Notice);
        for (sender, text) in [
            ("+1 (202) 555‑0131", "\u{200e}+1\u{a0}(202)\u{a0}555-0131 left"),
            ("\u{202a}+7\u{a0}999\u{a0}555‑01‑02\u{202c}", "\u{200e}+7 999 555-01-02 покинул(-а) группу"),
            ("~\u{202f}Pat", "\u{200e}~\u{202f}Pat joined using a group link"),
            ("@pat.quill", "\u{200e}@pat.quill was added"),
        ] {
            let line = Line { sender: sender.as_bytes(), bracketed: true, marked: false };
            assert_eq!(classify(text.as_bytes(), line), LineKind::Notice, "{text}");
        }
    }

    #[test]
    fn every_phrase_is_found() {
        assert!(TABLE.whole.len() > 300);
        for (phrase, text) in &TABLE.whole {
            assert!(PHRASES.may_hold(text.as_bytes()), "{text}");
            assert_eq!(PHRASES.get(format!("{text}.").as_bytes()), Some(*phrase), "{text}");
        }
    }
}
