//! Untrusted text in Markdown, where it is read as GitHub and GitLab read it: nothing of it becomes markup, a link, a picture,
//! a mention of somebody or a reference to an issue.
//!
//! A backslash keeps a character from being markup. It does not help against what those sites look for in the finished page
//! (`@name`, `#1`, `https://`): there the character that would set it off stands in a piece of code of its own.

use super::escape;

/// A text on one line, shown as it is. Not for the beginning of a line: see `paragraph`.
pub fn words(text: &str) -> String {
    let shown = escape::terminal(text);
    let mut safe = Words { text: String::with_capacity(shown.len() + shown.len() / 8), is_code: false };
    let mut before = None;
    let mut rest = shown.char_indices();
    while let Some((at, letter)) = rest.next() {
        let after = shown.get(at + letter.len_utf8()..).unwrap_or_default();
        if sets_off(before, letter, after) {
            safe.code(letter);
            // The rest of `://` would be harmless alone, but belongs to it.
            if letter == ':' && after.starts_with("//") {
                safe.code('/');
                safe.code('/');
                rest.nth(1);
            }
        } else {
            safe.plain(letter);
        }
        before = Some(letter);
    }
    safe.finish()
}

/// A text that begins a line.
pub fn paragraph(text: &str) -> String {
    let safe = words(text.trim());
    let digits = safe.bytes().take_while(u8::is_ascii_digit).count();
    match safe.as_bytes().get(digits) {
        // A list with numbers.
        Some(b'.' | b')') if digits > 0 => {
            let (number, rest) = safe.split_at(digits);
            format!("{number}\\{rest}")
        }
        // A list, or the line under a heading.
        Some(b'+' | b'-' | b'=') if digits == 0 => format!("\\{safe}"),
        _ => safe,
    }
}

/// A path, a hash or an id as code; as words where backticks or bars would end it.
pub fn code(text: &str) -> String {
    let shown = escape::terminal(text);
    let is_plain = !shown.contains(['`', '|', '\\']) && shown.trim().len() == shown.len();
    match shown.is_empty() {
        true => String::new(),
        false if is_plain => format!("`{shown}`"),
        false => words(text),
    }
}

/// A text in a table, which might be copied into a spreadsheet: no formula either.
pub fn cell(text: &str) -> String {
    words(&escape::cell(text))
}

/// Markdown that is being written.
struct Words {
    text: String,
    is_code: bool,
}

impl Words {
    fn switch(&mut self, is_code: bool) {
        if self.is_code != is_code {
            self.text.push('`');
            self.is_code = is_code;
        }
    }

    fn code(&mut self, letter: char) {
        self.switch(true);
        self.text.push(letter);
    }

    fn plain(&mut self, letter: char) {
        self.switch(false);
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '&') {
            self.text.push('\\');
        }
        self.text.push(letter);
    }

    fn finish(mut self) -> String {
        self.switch(false);
        self.text
    }
}

/// Whether a character, with what stands around it, would be taken for more than text in a finished page.
fn sets_off(before: Option<char>, letter: char, after: &str) -> bool {
    let next = after.chars().next().unwrap_or(' ');
    match letter {
        // People and labels.
        '@' | '~' => next.is_alphanumeric() || matches!(next, '"' | '_' | '-'),
        // Issues, requests, snippets, milestones, epics.
        '#' | '!' | '$' | '%' | '&' => next.is_ascii_digit(),
        '-' => next.is_ascii_digit() && before.is_some_and(|letter| letter.eq_ignore_ascii_case(&'h')),
        // Addresses.
        '.' => before.is_some_and(|letter| letter.eq_ignore_ascii_case(&'w')) && !next.is_whitespace(),
        ':' if after.starts_with("//") => true,
        ':' => is_emoji(after),
        _ => false,
    }
}

/// Whether a colon before this is the first of `:name:`.
fn is_emoji(after: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-');
    let name = after.chars().take_while(|c| is_name(*c)).count();
    name > 0 && after.get(name..).is_some_and(|rest| rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup() {
        for (raw, shown) in [
            ("Вера & Co", "Вера \\& Co"),
            ("a*b_c`d", "a\\*b\\_c\\`d"),
            ("[x](y)![z](u)", "\\[x\\](y)!\\[z\\](u)"),
            ("<b>&lt;", "\\<b\\>\\&lt;"),
            ("a|b\\|c", "a\\|b\\\\\\|c"),
            ("~~no~~ $x$", "\\~`~`no\\~\\~ \\$x\\$"),
            ("a\u{202e}b\nc", "a\\\\u{202e}b\\\\u{a}c"),
        ] {
            assert_eq!(words(raw), shown, "{raw}");
        }
    }

    #[test]
    fn nothing_is_a_reference() {
        for (raw, shown) in [
            ("@anna and a@b.example", "`@`anna and a`@`b.example"),
            ("see #12, org/repo#3, # 4", "see `#`12, org/repo`#`3, \\# 4"),
            ("https://x.invalid", "https`://`x.invalid"),
            ("www.x.invalid", "www`.`x.invalid"),
            ("GH-7, !8 and $9", "GH`-`7, `!`8 and `$`9"),
            (":+1: at 10:30", "`:`+1: at 10:30"),
            ("://@x", "`://@`x"),
            ("71% of 5", "71% of 5"),
            ("Now. Then", "Now. Then"),
        ] {
            assert_eq!(words(raw), shown, "{raw}");
        }
    }

    #[test]
    fn a_line_begins_no_list_and_no_heading() {
        for (raw, shown) in [
            ("1. one", "1\\. one"),
            ("12) two", "12\\) two"),
            ("- three", "\\- three"),
            ("+ four", "\\+ four"),
            ("=====", "\\====="),
            ("# five", "\\# five"),
            ("    six", "six"),
            ("2026", "2026"),
        ] {
            assert_eq!(paragraph(raw), shown);
        }
    }

    #[test]
    fn code_never_ends_early() {
        assert_eq!(code("a/b@c.csv:3"), "`a/b@c.csv:3`");
        assert_eq!(code("a`b|c"), "a\\`b\\|c");
        assert_eq!(code(" a"), " a");
        assert_eq!(code(""), "");
        assert_eq!(cell("=1+1|@x"), "'=1+1\\|`@`x");
    }
}
