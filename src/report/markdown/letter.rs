//! Markdown in short lines, as mail programs leave them: it reads as well where nobody makes a page of it.

use crate::report::layout::wrap;

/// Columns of a line: what a mail program leaves unbroken.
const WIDTH: usize = 78;

/// The same with every paragraph and entry broken at blanks; headings and rows of tables are one line each, however long.
pub(super) fn folded(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len() + markdown.len() / 16);
    for line in markdown.lines() {
        let depth = if line.starts_with(['#', '|']) { None } else { Some(depth(line)) };
        let Some(depth) = depth else {
            text.extend([line, "\n"]);
            continue;
        };
        let (lead, rest) = line.split_at(depth);
        for (number, part) in wrap(rest, WIDTH.saturating_sub(depth)).iter().enumerate() {
            let part =
                if number == 0 { format!("{lead}{part}") } else { " ".repeat(depth) + &unmarked(part) };
            text.extend([part.trim_end(), "\n"]);
        }
    }
    text
}

/// Bytes of what stands before the text of a line: blanks and the mark of a list.
fn depth(line: &str) -> usize {
    let rest = line.trim_start_matches(' ');
    let blanks = line.len() - rest.len();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match rest.get(digits..) {
        Some(after) if digits > 0 && after.starts_with(". ") => digits + 2,
        _ if rest.starts_with("- ") => 2,
        _ => 0,
    };
    blanks + mark
}

/// A broken line whose first word is no mark of a list or a heading.
fn unmarked(part: &str) -> String {
    let first = part.split(' ').next().unwrap_or_default();
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    match first.get(digits..) {
        Some("." | ")") if digits > 0 => format!("{}\\{}", &part[..digits], &part[digits..]),
        Some("-" | "+" | "*" | "=") if digits == 0 => format!("\\{part}"),
        _ => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::escape;

    #[test]
    fn lines_are_short_and_stay_what_they_are() {
        assert!(escape::width(&"a".repeat(WIDTH)) == WIDTH);
        let words = "word ".repeat(30);
        let page = format!("# {words}\n\n{words}\n\n1. {words}\n   - {words}\n");
        let folded = folded(&page);
        let long: Vec<&str> = folded.lines().filter(|line| escape::width(line) > WIDTH).collect();
        assert!(long.len() == 1 && long[0].starts_with("# "), "{folded}");
        assert!(
            folded.contains("\n1. word") && folded.contains("\n   word") && folded.contains("\n     word")
        );
    }

    #[test]
    fn no_broken_line_begins_a_list() {
        let filler = "x".repeat(WIDTH - 1);
        for mark in ["-", "+", "7.", "7)"] {
            let folded = folded(&format!("{filler} {mark} rest"));
            assert!(folded.lines().nth(1).is_some_and(|line| line.contains('\\')), "{folded}");
        }
    }
}
