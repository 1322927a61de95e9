//! The report as Markdown, as a parser of GitHub's dialect reads it: nothing of a report becomes markup.

use std::collections::BTreeMap;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use serde_json::Value;

use super::page::{MOST_BYTES, page};
use crate::report::hostile::{HOSTILE, filled, huge, report, samples};
use crate::report::sample;
use crate::text::{Catalog, Language};

/// What a page is made of: how many nodes of each kind, the texts outside code, and everything that is read.
#[derive(Default)]
struct Seen {
    kinds: BTreeMap<String, usize>,
    texts: Vec<String>,
    read: String,
}

fn seen(page: &str) -> Seen {
    let mut options = Options::default();
    let on = &mut options.extension;
    on.table = true;
    on.autolink = true;
    on.strikethrough = true;
    on.tasklist = true;
    on.footnotes = true;
    on.alerts = true;
    on.math_dollars = true;
    on.math_code = true;
    let arena = Arena::new();
    let mut seen = Seen::default();
    look(parse_document(&arena, page, &options), &mut seen);
    seen
}

fn look<'a>(node: &'a AstNode<'a>, seen: &mut Seen) {
    let kind = match &node.data.borrow().value {
        NodeValue::Text(text) => {
            seen.texts.push(text.to_string());
            seen.read.push_str(text);
            return;
        }
        // Whether a character stands in code of its own depends on the text.
        NodeValue::Code(code) => return seen.read.push_str(&code.literal),
        NodeValue::Heading(heading) => format!("Heading{}", heading.level),
        other => {
            let whole = format!("{other:?}");
            whole.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
        }
    };
    *seen.kinds.entry(kind).or_default() += 1;
    node.children().for_each(|child| look(child, seen));
}

fn shown(value: Value, language: Language) -> String {
    page(&report(value), &Catalog::new(language))
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    const PLAIN: [&str; 12] = [
        "Document",
        "Heading1",
        "Heading2",
        "Heading3",
        "Heading4",
        "Heading5",
        "Paragraph",
        "List",
        "Item",
        "Table",
        "TableRow",
        "TableCell",
    ];
    for (language, value) in Language::ALL.into_iter().flat_map(|one| samples().map(|value| (one, value))) {
        let clean = seen(&shown(filled(&value, "", "harmless"), language));
        assert!(clean.kinds["TableCell"] > 500 && clean.kinds["Heading4"] > 5, "{:?}", clean.kinds);
        let markup = |kind: &&String| !PLAIN.contains(&kind.as_str()) && *kind != "ThematicBreak";
        assert_eq!(clean.kinds.keys().find(markup), None);
        for text in HOSTILE {
            let page = shown(filled(&value, "", text), language);
            let seen = seen(&page);
            assert_eq!(seen.kinds, clean.kinds, "{text}");
            let start: String = text
                .trim_start()
                .chars()
                .take_while(|c| !c.is_control() && !"\u{202e}\u{feff}".contains(*c))
                .collect();
            assert!(seen.read.contains(start.trim_end()), "{text} is not shown");
            let active = |c: char| {
                c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}".contains(c)
            };
            assert!(!page.contains(active), "{text:?}");
            for text in &seen.texts {
                assert!(!refers(text), "{text}");
            }
        }
    }
}

/// Whether GitHub would make a link of something in a finished text.
fn refers(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let pair = |first: char, second: fn(char) -> bool| {
        letters.windows(2).any(|two| two[0] == first && second(two[1]))
    };
    text.contains("://")
        || text.contains("www.")
        || pair('@', char::is_alphanumeric)
        || pair('#', |c| c.is_ascii_digit())
        || text.contains("GH-3")
        || text.contains(":tada:")
}

#[test]
fn the_verdict_stands_first() {
    let page = shown(sample::full(), Language::En);
    let mut blocks = page.split("\n\n");
    assert_eq!(blocks.next(), Some("# Channel audit"));
    assert!(blocks.next().is_some_and(|verdict| verdict.starts_with("You depend on channels")), "{page}");
    assert!(blocks.next().is_some_and(|index| index.contains("/ 100, ")), "{page}");
    assert!(page.contains("#### By clients") && page.contains("#### 30%"), "switches are shown whole");
    assert!(page.contains("For Salon Kedr · By Audit \\& Co"), "{page}");
}

#[test]
fn no_report_is_larger_than_a_summary_may_be() {
    for (rows, letters) in [(20_000, 30), (1_500, 3_000)] {
        let page = shown(huge(rows, letters), Language::Ru);
        assert!(page.len() <= MOST_BYTES, "{rows} rows of {letters} letters: {} bytes", page.len());
        assert!(page.contains("есть в отчёте JSON"), "what is left out is said");
    }
    assert!(!shown(huge(20, 30), Language::Ru).contains("есть в отчёте JSON"));
}
