//! Explanations of findings, figures and formats.

use super::{
    Explanation, FormatFacts, explain_all, explain_figure, explain_finding, explain_format,
    explanation_document,
};
use crate::figures::figure_paths;
use crate::model::json;
use crate::report::screen::screen;
use crate::report::{RenderOptions, sample};
use crate::rules::{RULES, by_id};
use crate::text::{Catalog, Language, escape};

fn shown(explanation: &Explanation, catalog: &Catalog) -> String {
    let options = RenderOptions { catalog, width: 80, ascii: false, plain: false, verbose: true };
    let text = screen(&explanation_document(explanation), &options);
    for line in text.lines() {
        assert!(escape::width(line) <= 80 && !line.contains(char::is_control), "{line:?}");
    }
    text.split_whitespace().filter(|word| *word != "-").collect::<Vec<_>>().join(" ")
}

#[test]
fn every_rule_names_figures_that_there_are() {
    let catalog = Catalog::new(Language::En);
    for rule in RULES {
        let meta = rule.meta();
        for path in meta.figures {
            assert!(explain_figure(path, None, &catalog).is_some(), "{} names {path}", meta.id);
        }
        let page = explain_finding(&meta, None, &catalog);
        let headings: Vec<&str> = page.parts.iter().map(|part| part.heading.as_str()).collect();
        assert!(
            headings.starts_with(&["Why it matters", "What is measured", "How bad it is"]),
            "{headings:?}"
        );
    }
}

#[test]
fn a_finding_says_what_an_audit_found() {
    let report = sample::report();
    let catalog = Catalog::new(Language::En);
    let page = |id: &str| {
        let meta = by_id(id).expect("a rule").meta();
        shown(&explain_finding(&meta, Some(&report), &catalog), &catalog)
    };
    let found = page("operator-strands-clients");
    for part in [
        "One platform strands clients · operator-strands-clients",
        "In this audit, on 20 Nov 2025 high: Stranded when Meta goes Without Meta, 42 clients of 166",
        "Concerned: 42 clients, revenue 612,400 RUB.",
        "critical above 50% high above 20% medium above 5% low wherever there is any",
        "tests.outage.n_minus_1.on_paper",
    ] {
        assert!(found.contains(part), "{part}\n{found}");
    }
    assert!(page("layer-cuts-many").contains("Not judged. Needs the layers of your chain"));
    assert!(page("history-split").contains("Looked for, and nothing to report."));
    assert!(page("export-ends-early").contains("high above 180 days"));
}

#[test]
fn every_path_of_the_report_is_explained() {
    let catalog = Catalog::new(Language::En);
    let paths = figure_paths();
    assert!(paths.len() > 200, "{} paths", paths.len());
    for path in &paths {
        let page = explain_figure(path, None, &catalog).unwrap_or_else(|| panic!("{path}"));
        assert!(page.parts[0].heading == "What it is" && page.parts[0].lines[0].len() > 3, "{path}");
    }
    let report = json::tree(&sample::report());
    for field in report.as_object().expect("fields").keys() {
        assert!(paths.contains(field), "{field} cannot be explained");
    }
}

#[test]
fn a_figure_says_what_stands_there() {
    let report = sample::report();
    let catalog = Catalog::new(Language::En);
    let page = |path: &str| explain_figure(path, Some(&report), &catalog);
    let text = |path: &str| shown(&page(path).expect("a path"), &catalog);
    assert!(text("tests.owned.any").contains("tests.owned.any: 0.524096"));
    assert!(text("tests.owned.any").contains("docs/methodology.md, section 8"));
    let of_all = text("tests.outage.scenarios.*.clients.stranded");
    assert!(of_all.contains("tests.outage.scenarios.operator:meta.clients.stranded: 42"), "{of_all}");
    assert!(of_all.contains("tests.outage.scenarios.number.clients.stranded: 30"), "{of_all}");
    // Ids hold dots and colons.
    assert!(text("tests.outage.scenarios.operator:meta.retention.0.1").ends_with("section 6"));
    assert!(text("tests.outage.scenarios.operator:meta.retention.0.1").contains("retention.0.1: 0.9 "));
    assert!(
        text("concentration.value.effective").contains("concentration.value.effective: not known (null)")
    );
    assert!(text("tests.outage.scenarios.operator:none.lost").contains("nothing by that path"));
    assert!(text("findings").contains("findings: 2 entries"));
    assert!(text("findings.0.id").contains("findings.0.id: operator-strands-clients"));
    for wrong in ["", "tests.", "tests.owned.anyone", "index.score.more", "findings.first"] {
        assert_eq!(page(wrong), None, "{wrong}");
    }
}

#[test]
fn a_format_says_how_to_get_it() {
    let facts = FormatFacts {
        id: "whatsapp-txt",
        title: "WhatsApp chat",
        channel: Some("whatsapp"),
        kind: "messenger",
        known: "file",
    };
    let english = Catalog::new(Language::En);
    let page = shown(&explain_format(&facts, &english), &english);
    for part in
        ["What it reads _chat.txt", "channel: WhatsApp", "How to get the export", "What it does not hold"]
    {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(!page.contains("**"));
}

#[test]
fn the_list_names_everything() {
    let catalog = Catalog::new(Language::Ru);
    let facts = FormatFacts { id: "mbox", title: "Mailbox", channel: None, kind: "mailbox", known: "file" };
    let list = shown(&explain_all(&[facts], true, &catalog), &catalog);
    assert!(RULES.iter().all(|rule| list.contains(rule.meta().id)));
    assert!(list.contains("mbox: ") && list.contains("properties.silence.*.reply_rate"));
    let short = shown(&explain_all(&[facts], false, &catalog), &catalog);
    assert!(!short.contains("reply_rate") && short.contains("properties: Четыре свойства"));
}
