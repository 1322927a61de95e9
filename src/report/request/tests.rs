use serde_json::json;

use super::request_document;
use crate::model::json;
use crate::model::report::{AuditReport, SourceError};
use crate::reference::export_ways::{EXPORT_WAYS, WayKind};
use crate::report::{AnswerFormat, RenderOptions, sample, write_document};
use crate::text::{Catalog, Language, escape};

/// The long version of where to click.
const DOCS: &str = include_str!("../../../docs/getting-exports.md");

fn page(report: Option<&AuditReport>, language: Language) -> String {
    in_format(report, language, AnswerFormat::Markdown)
}

fn in_format(report: Option<&AuditReport>, language: Language, format: AnswerFormat) -> String {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii: false, plain: false, verbose: false };
    let mut bytes = Vec::new();
    write_document(&request_document(report, None, &catalog), format, &options, &mut bytes).expect("memory");
    String::from_utf8(bytes).expect("text")
}

fn with_missing(missing: &[(&str, Option<f64>)]) -> AuditReport {
    let mut report = AuditReport { errors: Vec::new(), ..sample::report() };
    let missing: Vec<_> =
        missing.iter().map(|(source, narrows)| json!({"source": source, "narrows": narrows})).collect();
    report.evidence.missing = json::of_tree(missing.into()).expect("missing evidence");
    report
}

/// The words in bold.
fn bold(text: &str) -> Vec<&str> {
    text.split("**").skip(1).step_by(2).collect()
}

#[test]
fn where_to_click_is_what_the_docs_say() {
    let catalogs = Language::ALL.map(Catalog::new);
    for way in &EXPORT_WAYS {
        let (_, section) = DOCS.split_once(&format!("\n## {}\n", way.section)).expect("a section");
        let section = section.split("\n## ").next().unwrap_or_default();
        let known = bold(section);
        let mut steps = vec!["steps"];
        steps.extend((way.kind == WayKind::Crm).then_some("activities"));
        for step in steps {
            let id = format!("way-{}-{step}", way.id);
            let [english, russian] =
                catalogs.each_ref().map(|catalog| catalog.find(&id, &[]).expect("a text"));
            for word in bold(&english) {
                assert!(known.contains(&word), "{id}: the docs do not know {word}");
            }
            assert_eq!(bold(&english).len(), bold(&russian).len(), "{id}: another way in Russian");
        }
        // Where the docs give the Russian word, it is the one.
        let russian = catalogs[1].find(&format!("way-{}-steps", way.id), &[]).expect("a text");
        let cyrillic = |word: &&&str| word.chars().any(|c| ('А'..='я').contains(&c));
        for word in known.iter().filter(cyrillic) {
            assert!(russian.contains(word), "{}: {word} is called otherwise", way.id);
        }
    }
}

#[test]
fn the_general_page_asks_for_the_crm_first() {
    for (language, first) in [(Language::En, "1. **Your CRM"), (Language::Ru, "1. **CRM")] {
        let page = page(None, language);
        let crm = page.find(first).unwrap_or_else(|| panic!("{page}"));
        let chats = page.find("2. **").expect("messengers");
        assert!(crm < chats && page.contains("WhatsApp:") && page.contains("HubSpot:"), "{page}");
        assert!(page.lines().skip(1).all(|line| escape::width(line) <= 78), "{page}");
        for id in ["request-", "way-", "format-"] {
            assert!(!page.contains(id), "{id} has no text: {page}");
        }
    }
}

#[test]
fn what_narrows_most_stands_first_and_the_system_in_use_is_named() {
    let report = with_missing(&[
        ("crm", None),
        ("activities", Some(26.43)),
        ("fallback-test", Some(20.0)),
        ("channel-export:telegram", Some(5.0)),
        ("channel-export:avito", Some(4.0)),
        ("consent:exports/crm/contacts`.csv", None),
        ("rates:USD", None),
        ("something-new", None),
    ]);
    // Where lines break is no matter here.
    let page = page(Some(&report), Language::En).split_whitespace().collect::<Vec<_>>().join(" ");
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("no {text} in {page}"));
    assert!(place("without it there is no score") < place("narrows the range by 26.4 points"));
    assert!(
        place("26.4 points") < place("Telegram Desktop") && place("Telegram Desktop") < place("connects it")
    );
    assert!(place("something-new") < place("What no export can tell"));
    assert!(page.contains("crm.activity.list") && !page.contains("Pipedrive"), "{page}");
    assert!(page.contains("exports/crm/contacts\\`.csv holds e-mail addresses"), "{page}");
    assert!(page.contains("45 clients depend on a second contact"), "{page}");
    assert!(page.contains("29.0") && page.contains("47.2"), "{page}");
}

#[test]
fn what_came_broken_is_asked_for_again_and_what_is_there_is_thanked_for() {
    let mut report = with_missing(&[]);
    let page_of = |report: &AuditReport| page(Some(report), Language::Ru);
    assert!(page_of(&report).contains("оценены все три проверки"));
    report.errors = vec![SourceError {
        path: "exports/[deals](x).csv".to_owned(),
        line: Some(3),
        code: "E0305".to_owned(),
        message: "x".to_owned(),
        place: None,
    }];
    report.presentation.client = Some("Kedr <b>".to_owned());
    report.presentation.author = Some("Audit *Co*\u{1b}".to_owned());
    let page = page_of(&report);
    assert!(page.contains("выгрузите заново") && page.contains("exports/\\[deals\\](x).csv: "), "{page}");
    assert!(page.starts_with("# Kedr \\<b\\>: "), "{page}");
    assert!(page.ends_with("Audit \\*Co\\*\\\\u{1b}\n"), "{page}");
}

#[test]
fn every_format_has_the_buttons_in_its_own_way() {
    for language in Language::ALL {
        let screen = in_format(None, language, AnswerFormat::Table);
        assert!(screen.lines().all(|line| escape::width(line) <= 80), "{screen}");
        assert!(!screen.contains("**") && screen.contains("     -  "), "{screen}");
        let page = in_format(None, language, AnswerFormat::Html);
        assert!(!page.contains("**") && page.contains("<b>CSV</b>"), "{page}");
    }
}
