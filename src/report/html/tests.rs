//! The page of sample reports: nothing that a report holds can become more than text, and no report is too large.

use html5gum::{Token, Tokenizer};
use serde_json::{Value, json};

use super::Html;
use super::page::page;
use crate::model::sorted_map::SortedMap;
use crate::report::hostile::{HOSTILE, filled, huge, report, samples};
use crate::report::{RenderOptions, Renderer, sample};
use crate::text::{Catalog, Language};

/// Counts of start tags with the names of their attributes, and all texts.
fn seen(page: &str) -> (SortedMap<String, usize>, String) {
    let (mut tags, mut said) = (SortedMap::<String, usize>::new(), String::new());
    let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let names: Vec<String> = tag.attributes.keys().map(|name| shown(name)).collect();
                *tags.entry(format!("{} {}", shown(&tag.name), names.join(" "))).or_default() += 1;
            }
            Token::String(text) => said.push_str(&shown(&text)),
            _ => {}
        }
    }
    (tags, said)
}

fn shown(value: Value, language: Language) -> String {
    page(&report(value), &Catalog::new(language))
}

#[test]
fn hostile_texts_stay_texts_wherever_they_stand() {
    for (language, value) in Language::ALL.into_iter().flat_map(|one| samples().map(|value| (one, value))) {
        let (clean, _) = seen(&shown(filled(&value, "", "harmless"), language));
        assert!(clean.values().sum::<usize>() > 1_000);
        assert!(
            clean
                .keys()
                .all(|tag| !tag.starts_with("script") && !tag.contains(" on") && !tag.contains("href src"))
        );
        for text in HOSTILE {
            let page = shown(filled(&value, "", text), language);
            let (tags, said) = seen(&page);
            assert_eq!(tags, clean, "{text}");
            let start: String = text
                .trim_start()
                .chars()
                .take_while(|c| !c.is_control() && !"\u{202e}\u{feff}&".contains(*c))
                .collect();
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
    assert!(count("<figure>") > 0);
    // Bars stand in the rows whose numbers they show, and say nothing besides.
    assert!(count("<svg class=\"bar\" aria-hidden=\"true\"") > 10);
}

#[test]
fn no_report_is_larger_than_two_megabytes() {
    for (rows, letters) in [(6_000, 30), (600, 3_000)] {
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
        include_str!("canvas.rs"),
    ];
    assert!(code.iter().all(|code| !code.contains("PreEscaped")));
    assert_eq!(include_str!("frame.rs").matches("PreEscaped(").count(), 1);
}
