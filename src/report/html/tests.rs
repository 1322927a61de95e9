//! The page of sample reports: nothing that a report holds can become more than text, and no report is too large.

use std::cell::RefCell;
use std::collections::BTreeMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use serde_json::{Map, Value, json};

use super::Html;
use super::page::page;
use crate::model::report::AuditReport;
use crate::report::{RenderOptions, Renderer, sample};
use crate::text::{Catalog, Language};

/// Texts that attack a page: they end elements, attributes, sheets and comments, name script, turn the line around.
const HOSTILE: [&str; 14] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</title><svg onload=alert(1)>",
    "</style><style>*{display:none}</style>",
    "</bdi></td></table><iframe src=//x.invalid>",
    "<!--",
    "]]>",
    "javascript:alert(1)",
    "{{7*7}}{% raw %}",
    "&lt;b&gt; &amp; \u{0}\u{1b}[2J\u{9b}2J",
    "a\u{202e}fdp.exe\u{2066}\u{200b}\u{feff}\u{2028}",
    "\"; } </style> \\22 \\a",
    "<base href=//x.invalid><link rel=stylesheet href=//x.invalid><meta http-equiv=refresh content=0>",
];

/// Counts start tags with the names of their attributes, and keeps the texts.
#[derive(Default)]
struct Seen {
    tags: RefCell<BTreeMap<String, usize>>,
    text: RefCell<String>,
}

impl TokenSink for Seen {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let names: Vec<&str> = tag.attrs.iter().map(|attribute| &*attribute.name.local).collect();
                *self.tags.borrow_mut().entry(format!("{} {}", tag.name, names.join(" "))).or_default() += 1;
            }
            Token::CharacterTokens(text) => self.text.borrow_mut().push_str(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn seen(page: &str) -> (BTreeMap<String, usize>, String) {
    let tokenizer = Tokenizer::new(Seen::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    (tokenizer.sink.tags.into_inner(), tokenizer.sink.text.into_inner())
}

/// Words that the layout of a report fixes.
const FIXED: [&str; 8] = ["verdict", "severity", "basis", "from", "grade", "kind", "language", "schema"];

/// Maps whose keys are names.
const NAMED: [&str; 14] = [
    "channels",
    "operators",
    "staff",
    "scenarios",
    "settings",
    "reference",
    "single_points",
    "per_channel",
    "cost",
    "silence",
    "by_channel",
    "reach_lost",
    "elements_to_strand",
    "facts",
];

/// The report with a text in place of every text, and behind every name.
fn filled(value: &Value, key: &str, text: &str) -> Value {
    match value {
        Value::String(_) if !FIXED.contains(&key) => json!(text),
        // The fields of an object in a list are fixed.
        Value::Array(all) => {
            all.iter().map(|one| filled(one, if one.is_object() { "" } else { key }, text)).collect()
        }
        Value::Object(all) => {
            let named = |name: &String| {
                if NAMED.contains(&key) { format!("{name}{text}") } else { name.clone() }
            };
            all.iter()
                .map(|(name, value)| (named(name), filled(value, name, text)))
                .collect::<Map<_, _>>()
                .into()
        }
        other => other.clone(),
    }
}

fn report(value: Value) -> AuditReport {
    serde_json::from_value(value).expect("the layout of a report")
}

fn shown(value: Value, language: Language) -> String {
    page(&report(value), &Catalog::new(language))
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    for language in Language::ALL {
        let (clean, _) = seen(&shown(filled(&sample::full(), "", "harmless"), language));
        assert!(clean.values().sum::<usize>() > 1_000);
        assert!(
            clean
                .keys()
                .all(|tag| !tag.starts_with("script") && !tag.contains(" on") && !tag.contains("href src"))
        );
        for text in HOSTILE {
            let page = shown(filled(&sample::full(), "", text), language);
            let (tags, said) = seen(&page);
            assert_eq!(tags, clean, "{text}");
            let start: String =
                text.chars().take_while(|c| !c.is_control() && !"\u{202e}&".contains(*c)).collect();
            assert!(said.contains(&start), "{text} is not shown");
            let active = |c: char| {
                c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}\u{feff}\u{2028}".contains(c)
            };
            assert!(!page.contains(active), "{text:?}");
        }
    }
}

#[test]
fn a_logo_is_shown_only_where_it_is_nothing_but_a_picture() {
    let with = |logo: &str| {
        let mut value = sample::full();
        value["presentation"]["logo"] = json!(logo);
        shown(value, Language::En)
    };
    let page = with("data:image/png;base64,iVBORw0KGgo=");
    let image =
        "<img class=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"Logo: Audit &amp; Co\">";
    assert!(
        page.contains(image),
        "{}",
        page.split("masthead\">").nth(1).unwrap_or_default().get(..200).unwrap_or_default()
    );
    for text in HOSTILE.into_iter().chain([
        "https://x.invalid/logo.png",
        "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/svg+xml,<svg onload='alert(1)'/>",
        "data:image/png;base64,\"onerror=alert(1)",
    ]) {
        assert!(!with(text).contains("<img"), "{text}");
    }
}

#[test]
fn names_are_isolated_and_marks_do_not_pile_up() {
    let mut value = sample::full();
    value["presentation"]["client"] = json!(format!("Ze{}d", "\u{301}".repeat(500)));
    let page = shown(value, Language::En);
    assert!(page.contains("<bdi>For Ze\u{301}\u{301}\u{301}\u{301}d</bdi>"), "stacked marks are cut");
    assert!(page.contains("<bdi>Audit &amp; Co</bdi>") || page.contains("<bdi>By Audit &amp; Co</bdi>"));
}

#[test]
fn the_page_is_one_document_without_script() {
    let (catalog, report) = (Catalog::new(Language::Ru), report(sample::full()));
    let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose: false };
    let mut out = Vec::new();
    Html.render(&report, &options, &mut out).expect("memory can be written");
    let page = String::from_utf8(out).expect("text");
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"ru\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"));
    assert!(page.contains("<title>Channel audit · Salon Kedr</title>"));
    for word in ["<script", "style=\"", "http://", "https://", "url(data"] {
        assert!(!page.contains(word), "{word}");
    }
    // Each picture is named and described, each table has a caption.
    let count = |what: &str| page.matches(what).count();
    assert_eq!(count("<figure>"), count("<title id=\"c-"));
    assert_eq!(count("<figure>"), count("<desc id=\"d-"));
    assert_eq!(count("<table>"), count("<caption>"));
    assert!(count("<figure>") > 10);
}

/// A report of a business with a great many staff accounts, files and failures, each with a long and costly name.
fn huge(rows: usize, letters: usize) -> Value {
    let mut value = sample::full();
    let name = |number: usize| format!("{number}{}", "<\u{202e}\"".repeat(letters / 3));
    let scenario = value["tests"]["outage"]["scenarios"]["operator:meta"].clone();
    let file = value["sources"][1].clone();
    for number in 0..rows {
        let name = name(number);
        value["tests"]["outage"]["scenarios"][format!("staff:{name}")] = scenario.clone();
        value["tests"]["context"]["staff"][&name] = json!({"messages": 5, "score": 50.0});
        for basis in ["clients", "value", "messages"] {
            value["concentration"][basis]["staff"][&name] = json!({"share": 0.001, "clients": 2});
        }
    }
    let mut file_named = |number: usize| {
        let mut file = file.clone();
        file["path"] = json!(name(number));
        file
    };
    let files: Vec<Value> = (0..rows).map(&mut file_named).collect();
    value["sources"] = files.into();
    let errors = (0..rows)
        .map(|number| json!({"path": name(number), "line": 3, "code": "E0305", "message": name(number)}));
    value["errors"] = errors.collect::<Vec<_>>().into();
    value
}

#[test]
fn no_report_is_larger_than_two_megabytes() {
    for (rows, letters) in [(20_000, 30), (1_500, 3_000)] {
        let page = shown(huge(rows, letters), Language::Ru);
        assert!(page.len() < 2_000_000, "{rows} rows of {letters} letters: {} bytes", page.len());
        assert!(page.contains("есть в отчёте JSON"), "what is left out is said");
    }
    // What has room is shown whole.
    let page = shown(huge(20, 30), Language::Ru);
    assert!(!page.contains("есть в отчёте JSON"));
}

#[test]
fn only_the_sheet_and_the_document_type_are_written_as_they_are() {
    let code = [
        include_str!("chart.rs"),
        include_str!("choice.rs"),
        include_str!("first.rs"),
        include_str!("grid.rs"),
        include_str!("lines.rs"),
        include_str!("page.rs"),
        include_str!("portfolio.rs"),
        include_str!("room.rs"),
    ];
    assert!(code.iter().all(|code| !code.contains("PreEscaped")));
    assert_eq!(include_str!("frame.rs").matches("PreEscaped(").count(), 1);
}
