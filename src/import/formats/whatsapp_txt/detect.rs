//! Whether a text is a WhatsApp export, by its first lines.

use std::sync::LazyLock;

use super::authors::split;
use super::date::YearPlace;
use super::header::{Ending, Form};
use super::name::trim_start_marks;
use super::notice::is_notice;
use super::shapes::Shapes;
use super::title::is_known_title;
use super::wordings::of_kind;
use crate::import::path::ending;
use crate::import::probe::lines;
use crate::import::{Detection, Probe};

/// Lines that are looked at, blank ones not counted.
const LINES: usize = 20;

/// "Senders" of program logs.
static LOG_LEVELS: LazyLock<Vec<&str>> = LazyLock::new(|| of_kind("log-level").collect());

/// Claims a text whose first lines hold a header with a sender, or two headers, and that is nothing else.
pub(super) fn detect(probe: &Probe<'_>) -> Detection {
    let mut lines = lines(probe.text).filter(|line| !line.trim().is_empty()).take(LINES).peekable();
    let Some(first) = lines.peek() else { return Detection::No };
    // WhatsApp writes no Markdown; signal-export does, with headers of the same look.
    if ending(probe.name) == "md" {
        return Detection::No;
    }
    let mut shapes = Shapes::default();
    let begins = header(first, &mut shapes).is_some();
    if !begins && is_of_another_kind(first) {
        return Detection::No;
    }
    let (mut headers, mut senders, mut notices, mut levels) = (0, 0, 0, 0);
    for (line, rest, form) in
        lines.filter_map(|line| header(line, &mut shapes).map(|(rest, form)| (line, rest, form)))
    {
        let sender = split(rest.as_bytes()).map(|(sender, _)| sender);
        if is_of_signal(line, form) {
            return Detection::No;
        }
        // They only matter where all are such, and notices where nobody has sent anything.
        levels += usize::from(sender.is_some_and(|sender| levels == senders && is_log_level(sender)));
        notices += usize::from(sender.is_none() && is_notice(rest.as_bytes()));
        senders += usize::from(sender.is_some());
        // What a program logs has no sender and a sortable date.
        headers += usize::from(sender.is_some() || form.date.year != YearPlace::First);
    }
    // A program writes nothing but levels; a partner called `Info` talks to somebody, in a chat of that title.
    if levels > 0 && levels == senders && !is_known_title(probe.name) {
        return Detection::No;
    }
    let told = senders + notices > 0 || headers > 1 || (headers > 0 && is_known_title(probe.name));
    if told && (begins || headers > 1) { Detection::Yes } else { Detection::No }
}

/// What follows the header of a line, and the header's shape.
fn header<'a>(line: &'a str, shapes: &mut Shapes) -> Option<(&'a str, Form)> {
    let (rest, _) = trim_start_marks(line.as_bytes());
    let skipped = line.len() - rest.len();
    let (form, end) = shapes.any(rest)?;
    line.get(skipped + end..).map(|rest| (rest, form))
}

/// Whether a first line that is no header belongs to a table, a mailbox, a page or the like.
fn is_of_another_kind(line: &str) -> bool {
    let delimiters = |wanted: char| line.matches(wanted).count();
    line.starts_with(['{', '<', '"'])
        || line.starts_with("From ")
        || line.contains('\t')
        || [',', ';', '|'].into_iter().any(|sign| delimiters(sign) > 1)
}

/// Whether a "sender" is the level of a log line, perhaps with its source: `production.ERROR`, `[main] INFO`.
fn is_log_level(sender: &[u8]) -> bool {
    let sender = String::from_utf8_lossy(sender);
    let last = sender.rsplit(['.', ' ', '[']).next().unwrap_or_default();
    let level = last.trim_matches(|sign: char| !sign.is_ascii_alphabetic()).to_ascii_lowercase();
    LOG_LEVELS.contains(&&*level)
}

/// Signal's texts look alike, but have a sortable date, a comma and no seconds.
fn is_of_signal(line: &str, form: Form) -> bool {
    let sortable = form.date.year == YearPlace::First && form.date.separator == b'-';
    sortable && form.comma && !form.seconds && form.family.ending == Ending::Bracket && line.starts_with('[')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detects(text: &str) -> bool {
        let probe = Probe::new("a.txt", "a.txt", text.as_bytes(), text);
        detect(&probe) == Detection::Yes
    }

    #[test]
    fn exports_are_claimed() {
        for text in [
            "18/03/2022, 14:56 - Ann: hi",
            "\u{feff}18.03.2022, 14:56 - Сообщения и звонки защищены сквозным шифрованием.",
            "18/03/2022, 14:56 - Ann left\n18/03/2022, 14:57 - Bob left",
            "\u{200e}[3/18/22, 14:56:01] Ann: \u{200e}image omitted",
            "[2019-04-16 02:09] Mary: hi",
            "[2022-03-18, 2:56:01 PM] Ann: hi",
            "18/03/2022, 14:56 - Info: hi\n18/03/2022, 14:57 - Ann: yes",
            "[18.03.22, 14:56:01] Ann: hi\n[18.03.22, 14:57:01] Error: who is it?",
            "Exported for Pat\n\n18/03/2022, 14:56 - Ann: hi\n18/03/2022, 14:56 - Ann: hi",
        ] {
            assert!(detects(text), "{text}");
        }
    }

    #[test]
    fn other_texts_are_not() {
        for text in [
            "",
            "hello\nworld",
            "18/03/2022, 14:56 - Ann left",
            "date,author,text\n18/03/2022,Ann,hi\n",
            "id,note,owner\n1,\"18/03/2022, 14:56 - Ann: hi\n18/03/2022, 14:57 - Bob: hi\",Pat",
            "2024-01-15 10:30:00 - INFO: started\n2024-01-15 10:30:01 - WARN: x",
            "[2024-01-15 10:30:00] production.ERROR: oops\n[2024-01-15 10:30:00] production.ERROR: oops",
            "[2024-01-15 10:30:00] starting up\n[2024-01-15 10:30:01] done",
            "[2019-12-24, 12:23] Jane Doe: Hello John!\n[2020-01-17, 21:49] John Doe: Hello",
            "From ann@example.org Mon Jan 15 10:30:00 2024\nSubject: x\n\n18/03/2022, 14:56 - Ann: hi\n",
            "2021/01/01(金)\n午前11:24\tA\t[動画]",
            "{\"a\": \"18/03/2022, 14:56 - Ann: hi\"}",
        ] {
            assert!(!detects(text), "{text}");
        }
    }
}
