//! Errors, warnings and notes on standard error: one shape, in the language in use.

use std::io::{self, Write};

use crate::observe::{Diagnostic, Weight};
use crate::text::{Catalog, Value, escape, system_words};

/// How many of one kind are shown before they are only counted.
const MOST_OF_A_KIND: usize = 5;

/// How diagnostics are shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    /// Errors alone.
    pub(super) quiet: bool,
    /// With colours; they only double the words.
    pub(super) color: bool,
}

/// Writes diagnostics: each as `error[E0305]: what happened`, `  --> where`, `  - a detail`, `  1: why`, `  help: what to do`; the
/// advice of one kind once, and of each kind only the first few.
pub(super) fn write(
    said: &[Diagnostic],
    catalog: &Catalog,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let shown: Vec<&Diagnostic> =
        said.iter().filter(|one| !style.quiet || one.weight == Weight::Error).collect();
    let mut done = vec![false; shown.len()];
    for start in 0..shown.len() {
        if done[start] {
            continue;
        }
        let same: Vec<usize> =
            (start..shown.len()).filter(|other| is_same(shown[start], shown[*other])).collect();
        for (number, index) in same.iter().enumerate() {
            done[*index] = true;
            if number < MOST_OF_A_KIND {
                write_head(shown[*index], catalog, style, out)?;
            }
        }
        if same.len() > MOST_OF_A_KIND {
            let more = (same.len() - MOST_OF_A_KIND) as u64;
            writeln!(out, "  {}", catalog.text("diagnostic-more", &[("count", Value::from(more))]))?;
        }
        if let Some(help) = &shown[start].help {
            let word = catalog.text("diagnostic-help", &[]);
            writeln!(out, "  {word}: {}", escape::terminal(&catalog.say(help)))?;
        }
    }
    Ok(())
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.weight == other.weight && one.code == other.code && one.message.id == other.message.id
}

/// What happened and where.
fn write_head(one: &Diagnostic, catalog: &Catalog, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let (id, color) = match one.weight {
        Weight::Error => ("diagnostic-error", "\u{1b}[1;31m"),
        Weight::Warning => ("diagnostic-warning", "\u{1b}[1;33m"),
        Weight::Note => ("diagnostic-note", "\u{1b}[1m"),
    };
    let code = one.code.map(|code| format!("[{code}]")).unwrap_or_default();
    let word = format!("{}{code}", catalog.text(id, &[]));
    let word = if style.color { format!("{color}{word}\u{1b}[0m") } else { word };
    writeln!(out, "{word}: {}", escape::terminal(&catalog.say(&one.message)))?;
    if let Some(place) = &one.place {
        writeln!(out, "  --> {}", escape::terminal(place))?;
    }
    for detail in &one.details {
        writeln!(out, "  - {}", escape::terminal(detail))?;
    }
    for (number, cause) in (1..).zip(&one.causes) {
        writeln!(out, "  {number}: {}", escape::terminal(&system_words(cause, catalog)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::Code;
    use crate::text::{Language, Message};

    fn shown(said: &[Diagnostic], language: Language, style: Style) -> String {
        let mut out = Vec::new();
        write(said, &Catalog::new(language), style, &mut out).expect("memory can be written");
        String::from_utf8(out).expect("text")
    }

    fn cut_off(place: &str) -> Diagnostic {
        Diagnostic::error(Code::CutOff, Message::new("error-E0305"))
            .at(place)
            .help(Message::new("help-E0305"))
    }

    #[test]
    fn an_error_says_what_where_and_what_to_do() {
        let text = shown(&[cut_off("crm/a\u{1b}.csv:118")], Language::En, Style::default());
        assert_eq!(
            text,
            "error[E0305]: the file ends in the middle: the export was cut off\n  --> crm/a\\u{1b}.csv:118\n  \
             help: export it again and wait until it is finished; check that the disk or mailbox was not full on \
             the way\n"
        );
        let text = shown(&[cut_off("a:1")], Language::Ru, Style::default());
        assert!(text.starts_with("ошибка[E0305]: файл обрывается"), "{text}");
        assert!(text.contains("\n  что делать: "), "{text}");
    }

    #[test]
    fn each_detail_has_a_line() {
        let details = vec!["a.csv: 3 cells".to_owned(), "b\u{7}.csv: 1 cell".to_owned()];
        let said = Diagnostic { details, ..Diagnostic::note(Message::new("help-usage")) };
        let text = shown(&[said], Language::En, Style::default());
        assert!(text.ends_with("\n  - a.csv: 3 cells\n  - b\\u{7}.csv: 1 cell\n"), "{text}");
    }

    #[test]
    fn causes_are_numbered_from_the_nearest() {
        let causes = vec!["cannot rename".to_owned(), "no space\u{7}left".to_owned()];
        let failed = Diagnostic { causes, ..cut_off("report.json") };
        let text = shown(&[failed], Language::En, Style::default());
        assert!(
            text.contains("\n  --> report.json\n  1: cannot rename\n  2: no space\\u{7}left\n  help: "),
            "{text}"
        );
    }

    #[test]
    fn repeats_are_counted_and_advised_once() {
        let mut said: Vec<_> = (0..1_209).map(|line| cut_off(&format!("a:{line}"))).collect();
        said.insert(1, Diagnostic::note(Message::new("help-usage")));
        let text = shown(&said, Language::Ru, Style::default());
        assert_eq!(text.matches("-->").count(), 5);
        assert_eq!(text.matches("что делать").count(), 1);
        assert!(text.contains("и ещё 1\u{a0}204 такие же"), "{text}");
        let quiet = shown(&said, Language::Ru, Style { quiet: true, color: false });
        assert!(!quiet.contains("к сведению"));
    }
}
