//! The answer of a sample, in both languages at 80 columns.

use serde_json::{Value as Json, json};

use super::what_if_document;
use crate::model::json;
use crate::model::what_if::WhatIf;
use crate::report::RenderOptions;
use crate::text::{Catalog, Language, escape};

fn fate(safe: u64, fallback: u64, stranded: u64, lost: f64) -> Json {
    json!({
        "clients": safe + fallback + stranded + 1, "retention": 0.5, "value": 2.0 * lost, "value_lost": lost,
        "outcomes": {"untouched": 1, "safe": safe, "fallback": fallback, "fallback_confirmed": 0,
            "stranded": stranded, "stranded_recoverable": 0, "out_of_reach": 0}
    })
}

fn third(third: u8, of: Json) -> Json {
    let mut group = json!({"third": third, "from": 1.0, "to": 9.0});
    if let (Some(group), Json::Object(fate)) = (group.as_object_mut(), of) {
        group.extend(fate);
    }
    group
}

fn channel(losers: &Json, kept: u64, proven: u64) -> Json {
    json!({
        "before": {"clients": 50, "proven": 40}, "after": {"clients": 10, "proven": 9}, "losers": losers,
        "keepers": {"clients": kept, "proven": proven}
    })
}

fn salon() -> Json {
    let lost = |mean: f64| json!({"mean": mean, "worst": 612_400.0});
    json!({
        "schema": "untether.what-if/1", "scoring_version": 1, "tool": {"name": "untether", "version": "0.1.0"},
        "from": "exports", "partial": true, "as_of": "2025-11-20",
        "window": {"from": "2024-11-21", "to": "2025-11-20", "days": 365}, "region": "RU", "currency": "RUB",
        "basis": "clients", "fallback_credit": 0.5, "client": "Salon\u{1b}[31m",
        "lost": [
            {"id": "operator:meta", "segment": "country=RU", "share": 1.0},
            {"id": "staff:Ольга\u{202e}", "segment": "all", "share": 1.0}
        ],
        "in_scope": 166, "base": 0.97, "before": {"clients": 161, "proven": 150},
        "after": {"clients": 119, "proven": 74},
        "scenario": {
            "lost": ["instagram", "whatsapp"], "segment": "all + country=RU",
            "clients": {"untouched": 30, "safe": 44, "fallback": 45, "fallback_confirmed": 3, "stranded": 42,
                "stranded_recoverable": 31, "out_of_reach": 5},
            "assumed_country": 12,
            "value": {"safe": 0.0, "fallback": 200_000.0, "stranded": 512_400.0, "out_of_reach": 0.0},
            "retention": {"0.1": 0.93, "0.3": 0.85, "1": 0.581},
            "value_lost": {"0.1": lost(61_240.0), "0.3": lost(183_720.0), "1": lost(612_400.0)},
            "open_conversations": 4, "open_deals": {"count": 1, "amount": 90_000.0}
        },
        "at_share": {"share": 0.5, "retention": 0.78, "value_lost_mean": 306_200.0, "value_lost_worst": null},
        "worst_pair": {"operators": ["meta", "vk"], "retention": 0.4},
        "detail": {
            "retention_low": 0.447, "retention_high": 0.715,
            "channels": {
                "whatsapp": channel(&fate(40, 40, 40, 600_000.0), 0, 0),
                "instagram": channel(&fate(4, 5, 2, 12_400.0), 0, 0),
                "email": channel(&fate(0, 0, 0, 0.0), 30, 5), "phone": channel(&fate(0, 0, 0, 0.0), 60, 40)
            },
            "countries": {"KZ": fate(0, 0, 0, 0.0), "RU": fate(44, 45, 42, 612_400.0), "unknown": fate(1, 0, 0, 0.0)},
            "value_groups": [third(1, fate(1, 2, 3, 500_000.0)), third(0, fate(40, 40, 38, 0.0))],
            "next": {"operator": "telegram", "retention": 0.31, "stranded": 60}
        }
    })
}

fn screen(answer: Json, language: Language, ascii: bool) -> String {
    let answer: WhatIf = json::of_tree(answer).expect("the layout of an answer");
    let catalog = Catalog::new(language);
    let options = RenderOptions { catalog: &catalog, width: 80, ascii, plain: false, verbose: false };
    let text = crate::report::screen::screen(&what_if_document(&answer, &catalog), &options);
    for line in text.lines() {
        assert!(escape::width(line) <= 80, "{} columns: {line}", escape::width(line));
        assert!(!line.contains(char::is_control) && !line.contains('\u{202e}'), "{line:?}");
        assert_eq!(line, line.trim_end());
    }
    text
}

fn assert_says(text: &str, parts: &[&str]) {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in parts {
        assert!(flat.contains(part), "{part}\n{text}");
    }
}

#[test]
fn the_english_answer() {
    let text = screen(salon(), Language::En, false);
    assert_says(
        &text,
        &[
            "Salon\\u{1b}[31m · lost: Meta (RU), Ольга\\u{202e}'s account · 166 clients in scope on 20 Nov 2025",
            "Incomplete: a source could not be read.",
            "42 clients are stranded, 31 of them have a contact ready to import. 45 depend on a fallback that was never tried. 44 keep \
             a route that has been used. 30 are not touched. 5 clients are out of reach already.",
            "If so many are hit clients kept lost on average lost at worst today 97% 10% 93% 61,240 RUB 612,400 RUB 30% \
             85% 183,720 RUB 612,400 RUB 50% 78% 306,200 RUB – 100% 58% 612,400 RUB 612,400 RUB",
            "4 conversations of the stranded wait for your answer. One open deal of theirs is worth 90,000 RUB.",
            "all 131 44 45 42 612,400 RUB by channel WhatsApp 120 40 40 40 600,000 RUB Instagram Direct 11",
            "by country Russia 131 44 45 42 612,400 RUB unknown 1 1 0 0 0 RUB by revenue top third 6 1 2 3",
            "no revenue 118 40 40 38",
            "What they still have clients used on paper Phone call 60 40 20 E-mail 30 5 25",
            "If Telegram goes as well: 60 stranded, 31% kept. The worst pair of platforms is Meta and VK: 40% kept.",
            "- 45% to 72% are kept, depending on fallbacks that were never used",
            "- 12 clients have no phone and were taken to be in Russia",
        ],
    );
    // What becomes of whom, who it is, what is left, what comes next: in this order.
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is missing"));
    let order =
        ["are stranded", "If so many", "Who is hit", "still have", "goes as well", "more certain"].map(at);
    assert!(order.is_sorted(), "{order:?}");
    assert!(!text.contains("KZ"), "nobody is hit there");
}

#[test]
fn the_russian_answer() {
    let text = screen(salon(), Language::Ru, false);
    assert_says(
        &text,
        &[
            "отключено: Meta (RU), Аккаунт «Ольга",
            "42 клиента останутся без связи, у 31 из них контакт уже есть в выгрузках: осталось внести в CRM. 45 держатся на запасном канале",
            "У них 1 открытая сделка на 90 000 ₽.",
            "верхняя треть 6 1 2 3 500 000 ₽",
            "Если откажет ещё и Telegram: без связи 60, сохранится 31 %.",
        ],
    );
}

#[test]
fn what_a_saved_report_cannot_say_is_said() {
    let mut answer = salon();
    answer["detail"] = Json::Null;
    answer["from"] = json!("report");
    let text = screen(answer, Language::En, true);
    assert_says(&text, &["all 131 44 45 42 612,400 RUB safe:", "- a saved report does not hold"]);
    assert!(!text.contains("by channel WhatsApp") && !text.contains("goes as well"));
    let other = text.chars().find(|c| !c.is_ascii() && *c != '\u{a0}');
    assert!(other.is_none_or(|other| "Ольга–".contains(other)), "{other:?}");
}

#[test]
fn nothing_lost_is_nothing_to_count() {
    let mut answer = salon();
    for outcome in ["safe", "fallback", "stranded"] {
        answer["scenario"]["clients"][outcome] = json!(0);
    }
    let text = screen(answer, Language::En, false);
    assert_says(&text, &["Nothing changes: no client has a route there."]);
    assert!(!text.contains("If so many") && !text.contains("Who is hit"));
}
