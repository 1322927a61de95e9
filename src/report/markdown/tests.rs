//! The report as Markdown, as a parser of GitHub's dialect reads it: nothing of a report becomes markup.

use std::fmt::Debug;

use pulldown_cmark::{Event, Options, Parser, Tag, TextMergeStream};
use serde_json::Value;

use super::page::{MOST_BYTES, page};
use crate::model::sorted_map::SortedMap;
use crate::report::hostile::{HOSTILE, filled, huge, report, samples};
use crate::report::sample;
use crate::text::{Catalog, Language};

/// What a page is made of: how many nodes of each kind, the texts outside code, and everything that is read.
#[derive(Default)]
struct Seen {
    kinds: SortedMap<String, usize>,
    texts: Vec<String>,
    read: String,
}

/// What GitHub knows beyond `CommonMark` is on, but for links without brackets: `refers` holds that no text has one.
fn seen(page: &str) -> Seen {
    let dialect = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
        | Options::ENABLE_MATH;
    let mut seen = Seen::default();
    for event in TextMergeStream::new(Parser::new_ext(page, dialect)) {
        let kind = match event {
            Event::Text(text) => {
                seen.read.push_str(&text);
                seen.texts.push(text.into_string());
                continue;
            }
            // Whether a character stands in code of its own depends on the text.
            Event::Code(code) => {
                seen.read.push_str(&code);
                continue;
            }
            Event::End(_) => continue,
            Event::Start(Tag::Heading { level, .. }) => format!("Heading{}", level as usize),
            Event::Start(tag) => first_word(&tag),
            other => first_word(&other),
        };
        *seen.kinds.entry(kind).or_default() += 1;
    }
    seen
}

fn first_word(what: &impl Debug) -> String {
    let whole = format!("{what:?}");
    whole.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

fn shown(value: Value, language: Language) -> String {
    page(&report(value), &Catalog::new(language))
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    const PLAIN: [&str; 12] = [
        "Heading1",
        "Heading2",
        "Heading3",
        "Heading4",
        "Heading5",
        "Paragraph",
        "List",
        "Item",
        "Table",
        "TableHead",
        "TableRow",
        "TableCell",
    ];
    for (language, value) in Language::ALL.into_iter().flat_map(|one| samples().map(|value| (one, value))) {
        let clean = seen(&shown(filled(&value, "", "harmless"), language));
        assert!(clean.kinds["TableCell"] > 500 && clean.kinds["Heading4"] > 5, "{:?}", clean.kinds);
        let markup = |kind: &&String| !PLAIN.contains(&kind.as_str()) && *kind != "Rule";
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
    for (rows, letters) in [(6_000, 30), (600, 3_000)] {
        let page = shown(huge(rows, letters), Language::Ru);
        assert!(page.len() <= MOST_BYTES, "{rows} rows of {letters} letters: {} bytes", page.len());
        assert!(page.contains("есть в отчёте JSON"), "what is left out is said");
    }
    assert!(!shown(huge(20, 30), Language::Ru).contains("есть в отчёте JSON"));
}
