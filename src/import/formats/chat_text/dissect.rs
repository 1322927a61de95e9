//! Which parts of a line of such a text are somebody's, for the copy without anybody's data.

use super::words::{clock, is_me, is_media, is_saved, title, unsent};
use super::{imessage, kakao, line, signal, viber};

/// A line, taken apart; the parts put together are the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinePart<'l> {
    /// Says nothing of anybody.
    Frame(&'l str),
    /// A name.
    Name(&'l str),
    /// A number.
    Phone(&'l str),
    /// What somebody wrote.
    Text(&'l str),
}

/// Formats whose lines are taken apart here.
pub const FORMATS: [&str; 5] = ["imessage-txt", "kakaotalk-txt", "line-txt", "signal-txt", "viber-csv"];

/// Takes a line of a format apart; `previous` is the line above it.
pub fn dissect<'l>(format: &str, line: &'l str, previous: &str) -> Vec<LinePart<'l>> {
    if let Some((name, _)) = title(line)
        && let Some(at) = line.find(name.as_str())
    {
        let (before, rest) = line.split_at(at);
        let (name, behind) = rest.split_at(name.len());
        return vec![LinePart::Frame(before), LinePart::Name(name), LinePart::Frame(behind)];
    }
    if line.trim().is_empty() || is_saved(line) {
        return vec![LinePart::Frame(line)];
    }
    let parts = match format {
        "line-txt" => of_line(line),
        "kakaotalk-txt" => {
            kakao::cells(line).or_else(|| kakao::parts(line)).map(|(author, text)| around(line, author, text))
        }
        "signal-txt" => signal::parts(line).map(|(author, text)| around(line, author, text)),
        "viber-csv" => viber::parts(line).map(|(sender, phone, text)| {
            let mut parts = around(line, sender, "");
            let rest = parts.pop();
            if let Some(LinePart::Frame(rest)) = rest {
                parts.extend(with_phone(rest, phone, text));
            }
            parts
        }),
        _ if imessage::is_header(line) => Some(vec![LinePart::Frame(line)]),
        _ if imessage::is_header(previous.trim_start()) && imessage::is_header(previous) => {
            Some(vec![name_or_me(line)])
        }
        "imessage-txt" => imessage::notice(line).map(|text| around(line, &text[..0], text)),
        _ => None,
    };
    parts.unwrap_or_else(|| vec![LinePart::Text(line)])
}

fn of_line(text: &str) -> Option<Vec<LinePart<'_>>> {
    if line::is_day(text) {
        return Some(vec![LinePart::Frame(text)]);
    }
    let (_, _, rest) = clock(text)?;
    if let Some(words) = unsent(rest) {
        // Who took it back stands before the words.
        let name = rest.trim_start();
        let name = &name[..name.len() - words.len()];
        let start = text.len() - words.len() - name.len();
        return Some(vec![LinePart::Frame(&text[..start]), name_or_me(name), LinePart::Frame(words)]);
    }
    let rest = rest.strip_prefix('\t').or_else(|| rest.strip_prefix(' '))?;
    let (author, words) = rest.split_once('\t').or_else(|| rest.split_once(' '))?;
    Some(around(text, author, words))
}

/// A line of which an author and a text, both slices of it, are known.
fn around<'l>(line: &'l str, author: &'l str, text: &'l str) -> Vec<LinePart<'l>> {
    let start = author.as_ptr() as usize - line.as_ptr() as usize;
    let end = start + author.len();
    let of_text = if text.is_empty() { line.len() } else { text.as_ptr() as usize - line.as_ptr() as usize };
    vec![
        LinePart::Frame(&line[..start]),
        name_or_me(&line[start..end]),
        LinePart::Frame(&line[end..of_text.max(end)]),
        text_or_mark(&line[of_text.max(end)..]),
    ]
    .into_iter()
    .filter(|part| !matches!(part, LinePart::Text("") | LinePart::Frame("")))
    .collect()
}

fn with_phone<'l>(rest: &'l str, phone: &'l str, text: &'l str) -> Vec<LinePart<'l>> {
    let at = rest.find(phone).filter(|_| !phone.is_empty()).unwrap_or(0);
    let behind = at + phone.len();
    let of_text =
        rest[behind..].find(text).filter(|_| !text.is_empty()).map_or(rest.len(), |from| behind + from);
    vec![
        LinePart::Frame(&rest[..at]),
        LinePart::Phone(&rest[at..behind]),
        LinePart::Frame(&rest[behind..of_text]),
        text_or_mark(&rest[of_text..]),
    ]
}

fn name_or_me(name: &str) -> LinePart<'_> {
    if is_me(name) { LinePart::Frame(name) } else { LinePart::Name(name) }
}

fn text_or_mark(text: &str) -> LinePart<'_> {
    let is_mark =
        is_media(text.trim_matches('"')) || text.starts_with('\u{260e}') && text.chars().count() < 20;
    if is_mark { LinePart::Frame(text) } else { LinePart::Text(text) }
}
