//! `docs/findings.md` and `docs/ru/findings.md` are made from the rules and their texts. After a change of either, write them again
//! with
//!
//! ```console
//! cargo test --test it write_the_page_of_findings -- --ignored
//! ```

use std::fmt::Write;
use std::fs;

use untether::model::need::Need;
use untether::naming;
use untether::rules::{RULES, wording};
use untether::text::{Catalog, Language};

use crate::support::{assert_page, page_of};

const HEAD: &str = "\
# Findings

A finding is something that follows from the figures: a risk, with what it rests on, how many clients and how much revenue it
concerns, and one remedy. Each is looked for by a rule of its own (`src/rules`) with a stable id that names the risk.

A rule measures one figure and knows from where on that figure is bad. The limits are conventions unless a reason is given; they stand
here so that they can be argued with. A limit that is only reached is not exceeded. Shares of *weight* count clients as the
report's basis does: heads, revenue or messages.

A rule that finds nothing keeps silent, and one that cannot tell says what it lacks: the report lists it under `unjudged`.
`untether explain ID` prints the page of a finding, `untether explain ID PATH` also what it found there.

This page is made from the rules: `tests/it/findings_page.rs` says how to write it again.

| finding | what | part of | how bad | remedy |
|---|---|---|---|---|
";

const HEAD_RU: &str = "\
# Выводы

Вывод — это то, что следует из показателей: риск, его основания, сколько клиентов и какой выручки он касается и одно действие,
которое поможет. Каждый вывод ищет отдельное правило (`src/rules`) с постоянным id, который называет риск.

Правило измеряет один показатель и знает, с какого значения он плох. Пороги выбраны нами, если не названа другая причина; они стоят
здесь, чтобы с ними можно было спорить. Порог, которого только достигли, не превышен. Доли *веса* считают клиентов так, как велит
вес отчёта: головами, выручкой или сообщениями.

Правило, которое ничего не нашло, молчит; правило, которому не хватает данных, говорит, чего именно: в отчёте оно стоит в `unjudged`.
`untether explain ID` выводит страницу одного вывода, `untether explain ID ПУТЬ` — ещё и то, что нашлось.

Страница составлена по самим правилам: как написать её заново, сказано в `tests/it/findings_page.rs`.

| вывод | о чём он | раздел | степень | что делать |
|---|---|---|---|---|
";

/// What stands before each line of a finding.
fn labels(language: Language) -> [&'static str; 4] {
    match language {
        Language::En => ["Measured", "How bad", "May lack", "Figures"],
        Language::Ru => ["Что измеряется", "Степень", "Чего может не хватить", "Показатели"],
    }
}

/// The whole page.
fn page(language: Language) -> String {
    let catalog = Catalog::new(language);
    let [measured, how_bad, may_lack, figures_of] = labels(language);
    let mut page = match language {
        Language::En => HEAD.to_owned(),
        Language::Ru => HEAD_RU.to_owned(),
    };
    for rule in RULES {
        let meta = rule.meta();
        let remedy = catalog.text(&format!("finding-{}-remedy", meta.id), &[]);
        writeln!(
            page,
            "| [`{id}`](#{id}) | {} | {} | {} | {remedy} |",
            wording::risk(&meta, &catalog),
            meta.subject.id(),
            wording::severities(&meta.scale, &catalog).join(", "),
            id = meta.id,
        )
        .expect("memory");
    }
    for rule in RULES {
        let meta = rule.meta();
        let text = |ending: &str| catalog.text(&format!("finding-{}-{ending}", meta.id), &[]);
        let reason = catalog.text(&format!("scale-{}", meta.scale.reason), &[]);
        write!(page, "\n## {}\n\n{}\n\n", meta.id, text("why")).expect("memory");
        writeln!(page, "- **{measured}:** {}", text("figure")).expect("memory");
        writeln!(
            page,
            "- **{how_bad}:** {}. {reason}",
            wording::severities(&meta.scale, &catalog).join(", ")
        )
        .expect("memory");
        let needs: Vec<String> =
            meta.needs.iter().map(|need| naming::need(&Need::about(*need, "…"), &catalog)).collect();
        if !needs.is_empty() {
            writeln!(page, "- **{may_lack}:** {}.", needs.join("; ")).expect("memory");
        }
        let figures: Vec<String> = meta.figures.iter().map(|path| format!("`{path}`")).collect();
        writeln!(page, "- **{figures_of}:** {}", figures.join(", ")).expect("memory");
    }
    page
}

#[test]
fn the_page_of_findings_is_up_to_date() {
    for language in Language::ALL {
        assert_page("findings.md", language, &page(language), "write_the_page_of_findings");
    }
}

#[test]
#[ignore = "writes into docs"]
fn write_the_page_of_findings() {
    for language in Language::ALL {
        fs::write(page_of("findings.md", language), page(language)).expect("writable");
    }
}
