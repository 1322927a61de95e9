//! The first screen of sample reports, in both languages at 80 columns.

use crate::model::element::Element;
use crate::model::report::{AuditReport, Finding, Severity, Subject};
use crate::model::sorted_map::SortedMap;
use crate::report::{RenderOptions, Renderer, Table, sample};
use crate::text::{Catalog, Language, escape};

fn screen(report: &AuditReport, language: Language, ascii: bool) -> String {
    screen_with(report, language, ascii, false)
}

fn screen_with(report: &AuditReport, language: Language, ascii: bool, verbose: bool) -> String {
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii, plain: false, verbose };
    let mut out = Vec::new();
    Table.render(report, &options, &mut out).expect("memory can be written");
    let text = String::from_utf8(out).expect("text");
    for line in text.lines() {
        assert!(escape::width(line) <= 80, "{} columns: {line}", escape::width(line));
        assert!(!line.contains(char::is_control), "{line:?}");
        assert_eq!(line, line.trim_end());
    }
    text
}

/// The text with every blank the same, so that a break inside a sentence does not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_english_screen() {
    let text = screen(&sample::report(), Language::En, false);
    let flat = flat(&text);
    for part in [
        "Channel resilience · 166 clients in scope on 20 Nov 2025 (18 dormant) · last 12 months",
        "Incomplete: one source could not be read",
        "Resilience 39.5 / 100 F 29.0 to 47.2 (F to D)",
        "1 Outage 55.1 watch ███████████░░░░░░░░░ 41.0 to 68.4 (or fail)",
        "If Meta is gone tomorrow, 42 clients are stranded (31 of them have a contact ready to import), 45 more depend on a fallback \
         that was never tried.",
        "76% of messages (2,235 of 2,946) exist only inside messengers.",
        "79 clients have no e-mail, phone or portal login in your records.",
        "Meta 131 44 45 42 612,400 RUB 7 WhatsApp 126",
        "You have 1.8 equally used channels; on average a client sends 71% of its messages by WhatsApp.",
        "1 Stranded when Meta goes high 42 612,400 RUB Ask them for a second contact while the channel still works.",
        "2 No contact of your own high 79",
        "2 risks could not be assessed for lack of data (-v).",
        "left out: 71 of groups too large to be clients (exports/telegram/result.json:12)",
        "1,319 1,234 0 14 71",
        "result\\u{1b}",
        "total 1,516 1,234 183 28 71",
    ] {
        assert!(flat.contains(part), "{part}\n{text}");
    }
    // Verdict, questions, losses, what stands out, what was read: in this order.
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is missing"));
    let order = ["Resilience  ", "1  Outage", "If it goes", "What stands out", "Read "].map(at);
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn the_russian_screen() {
    let text = screen(&sample::report(), Language::Ru, false);
    let flat = flat(&text);
    for part in [
        "На 20 ноября 2025: 166 клиентов (18 спящих) · за 12 месяцев",
        "39,5 из 100",
        "Если завтра отключится Meta, 42 клиента останутся без связи (у 31 из них контакт уже есть в выгрузках: осталось \
         внести в CRM), ещё 45 держатся \
         на запасном канале, который ни разу не пробовали.",
        "76 % сообщений (2 235 из 2 946) живут только в мессенджерах.",
        "У 79 клиентов нет ни почты, ни телефона, ни кабинета в вашей системе.",
        "1 Без связи, если не станет Meta серьёзно 42 612 400 ₽ Попросите второй контакт, пока канал работает.",
        "Не хватило данных, чтобы оценить 2 риска (-v).",
        "Аккаунт «Ольга»",
    ] {
        assert!(flat.contains(part), "{part}\n{text}");
    }
}

#[test]
fn what_is_not_assessed_says_what_it_needs() {
    let text = flat(&screen(&sample::bare(), Language::En, false));
    for part in [
        "Resilience not assessed needs all three tests",
        "2 Context not assessed needs an export of your CRM",
        "needs an export of your CRM (HubSpot: Contacts, Export; amoCRM: Lists, Export); an export of Instagram Direct",
        "What would make this more certain - an export of Instagram Direct",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("null") && !text.contains("revenue"));
    let russian = flat(&screen(&sample::bare(), Language::Ru, false));
    assert!(russian.contains("нужно: выгрузка из CRM"), "{russian}");
}

#[test]
fn ascii_is_ascii() {
    let mut report = sample::report();
    report.tests.outage.scenarios.remove("staff:Ольга");
    let text = screen(&report, Language::En, true);
    assert!(text.contains("###########........."), "{text}");
    let other = text.chars().find(|c| !c.is_ascii() && *c != '\u{a0}');
    assert_eq!(other, None, "{text}");
}

#[test]
fn findings_of_other_versions_stand_as_they_were_made() {
    let mut report = sample::report();
    let finding = |id: &str| Finding {
        id: id.to_owned(),
        severity: Severity::High,
        test: Subject::Data,
        title: format!("Title of {id}\u{202e}"),
        evidence: String::new(),
        clients: 3.into(),
        value: None,
        remedy: "A remedy.".to_owned(),
        facts: SortedMap::new(),
    };
    report.findings = ["a", "b", "c", "d", "e", "f", "g"].map(finding).to_vec();
    let text = screen(&report, Language::En, false);
    assert!(text.contains("Title of a\\u{202e}") && text.contains("A remedy."));
    assert!(!text.contains("Title of f") && !text.contains("Stranded when"));
    assert!(text.contains("and 2 more (-v)"), "{text}");
}

#[test]
fn everything_holds_what_findings_rest_on_and_what_is_not_judged() {
    let text = flat(&screen_with(&sample::report(), Language::En, false, true));
    for part in [
        "Without Meta, 42 clients of 166 in scope (25%) have no route left. Contacts of 31 of them only have to be \
         imported. 4 conversations wait for your answer. 7 deals are open.",
        "One layer stands between you and most clients; Layers that add no reach. Needs the layers of your chain",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(!text.contains("risks could not be judged"));
}

#[test]
fn many_losses_are_cut_with_a_count() {
    let mut report = sample::report();
    let meta = report.tests.outage.scenarios["operator:meta"].clone();
    for number in 0..20 {
        let name = format!("my very long scenario name number {number}");
        report.tests.outage.scenarios.insert(Element::Own(&name).into(), meta.clone());
    }
    let text = screen(&report, Language::Ru, false);
    assert!(text.contains("и ещё 19 (-v)"), "{text}");
    // A name is broken, not cut.
    assert!(text.contains("\n  number 10\n") && !text.contains('…'), "{text}");
}
