//! Forms by which values are told: words, numbers, dates, amounts, links.

use super::vocabulary::is_known;

/// Fewest digits of a number in an unknown place that may name somebody.
pub(super) const SHORTEST_ID: usize = 7;

/// Whether a text is no words of anybody's but stands for something, `[photo]`.
pub(super) fn is_marker(text: &str) -> bool {
    let inner = text.strip_prefix(['[', '<', '(']).and_then(|rest| rest.strip_suffix([']', '>', ')']));
    // Of markup there are more brackets inside.
    let inner = inner.filter(|inner| !inner.contains(['<', '>']));
    inner.is_some_and(|inner| pieces(inner).all(|(piece, is_word)| !is_word || is_known(piece)))
}

/// Runs of letters that are of a kind, and those between them.
pub(super) fn runs(
    text: &str,
    is_in: impl Fn(char) -> bool + Clone,
) -> impl Iterator<Item = (&str, bool)> + Clone {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_one = is_in(rest.chars().next()?);
        let end = rest.find(|letter| is_in(letter) != is_one).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        Some((run, is_one))
    })
}

/// Words, and what stands between them. An apostrophe or a mark above a letter is part of its word.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> + Clone {
    runs(text, |letter| letter.is_alphanumeric() || is_inside(letter))
}

pub(super) fn is_inside(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '’' | '\'')
}

/// Runs that could be a phone number (digits and what people put between them), and what stands between such runs.
pub(super) fn number_runs(text: &str) -> Vec<(&str, bool)> {
    let is_sign = |letter: char| {
        letter.is_ascii_digit()
            || matches!(
                letter,
                '+' | '('
                    | ')'
                    | '-'
                    | '.'
                    | ' '
                    | '\u{a0}'
                    | '\u{202f}'
                    | '\u{2009}'
                    | '‑'
                    | '–'
                    | '\u{2010}'
            )
    };
    let mut all = Vec::new();
    let mut from = 0;
    let mut at = 0;
    let bytes: Vec<(usize, char)> = text.char_indices().collect();
    while at < bytes.len() {
        let (start, letter) = bytes[at];
        let before = at.checked_sub(1).map(|before| bytes[before].1);
        let begins = (letter.is_ascii_digit() || letter == '+' || letter == '(')
            && !before.is_some_and(|letter| {
                letter.is_alphanumeric() || letter == '@' || letter == '/' || letter == '_'
            });
        if !begins {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < bytes.len() && is_sign(bytes[end].1) && (end == at || bytes[end].1 != '+') {
            end += 1;
        }
        let is_cut = bytes.get(end).is_some_and(|(_, letter)| letter.is_alphanumeric() || *letter == '@');
        // Back to the last digit.
        let mut last = end;
        while last > at && !bytes[last - 1].1.is_ascii_digit() {
            last -= 1;
        }
        let is_glued = is_cut && last == end;
        let digits = bytes[at..last].iter().filter(|(_, letter)| letter.is_ascii_digit()).count();
        if digits >= 5 && !is_glued {
            let stop = bytes.get(last).map_or(text.len(), |(place, _)| *place);
            if from < start {
                all.push((&text[from..start], false));
            }
            all.push((&text[start..stop], true));
            from = stop;
        }
        at = end.max(at + 1);
    }
    if from < text.len() {
        all.push((&text[from..], false));
    }
    all
}

/// Whether a text begins with a date: it says when, not who.
pub(super) fn is_dated(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['-', '.', '/']).take(3).collect();
    let [a, b, c] = parts.as_slice() else { return is_day(text.trim()) };
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty();
    let last: String = c.chars().take_while(char::is_ascii_digit).collect();
    let short = |part: &str| number(part) && part.len() <= 2;
    let rest = &c[last.len()..];
    let ends = rest.is_empty() || rest.starts_with([' ', 'T', ',', '\u{a0}', 'г']);
    ends && (a.len() == 4 && number(a) && short(b) && (1..=2).contains(&last.len())
        || short(a) && short(b) && matches!(last.len(), 2 | 4))
}

/// Eight digits that are a day: 20251031.
pub(super) fn is_day(digits: &str) -> bool {
    digits.len() == 8
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits.starts_with("20") || digits.starts_with("19"))
}

/// Whether a word of a file's name is a part of its time: `14T10` and `00Z` of `2025-05-14T10_00_00Z`.
pub(super) fn is_of_time(word: &str) -> bool {
    let is_pair = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    word.strip_suffix('Z').is_some_and(is_pair)
        || word.split_once('T').is_some_and(|(day, hour)| is_pair(day) && is_pair(hour))
}

/// Whether a text is a length as machines write it: `PT1M5S`.
pub(super) fn is_length(text: &str) -> bool {
    let rest = text.strip_prefix("PT").or_else(|| text.strip_prefix('P')).unwrap_or_default();
    !rest.is_empty()
        && rest.bytes().any(|byte| byte.is_ascii_digit())
        && rest.bytes().all(|byte| byte.is_ascii_digit() || b"DHMST.".contains(&byte))
}

/// Whether a text is a number that counts or measures something.
pub(super) fn is_amount(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = text.chars().all(|sign| sign.is_ascii_digit() || " \u{a0}\u{202f}.,-%:".contains(sign));
    let decimals = text.rsplit_once(['.', ',']).map(|(_, decimals)| decimals.len());
    is_plain
        && (digits < SHORTEST_ID
            || decimals.is_some_and(|count| count <= 2) && digits <= 11 && !text.contains('-'))
}

/// Whether a part behind the last point of a file's name is an ending.
pub(super) fn is_ending(ending: &str) -> bool {
    (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

pub(super) fn is_link(token: &str) -> bool {
    let lower = token.to_lowercase();
    let host = lower.split(['/', '?']).next().unwrap_or_default();
    lower.contains("://")
        || lower.starts_with("www.")
        || lower.contains('/')
            && host.contains('.')
            && !host.contains('@')
            && host.chars().all(|sign| sign.is_ascii_alphanumeric() || ".-".contains(sign))
            && host
                .rsplit('.')
                .next()
                .is_some_and(|top| top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()))
}
