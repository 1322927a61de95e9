//! What would make the figures surer, and which settings the grade hangs on.

use crate::model::need::Need;
use crate::model::order::InOrder as _;
use crate::model::report::{AuditReport, OtherSetting};
use crate::model::sorted_set::SortedSet;
use crate::report::document::{OnScreen, Section, Source};
use crate::report::sentences::need_text;
use crate::text::{Value, number};

/// How many settings the first screen names.
const MOST: usize = 3;

/// What to supply or to try, the one that narrows the range most first; all settings on which the grade hangs where everything
/// is asked for.
pub(super) fn surer(source: Source<'_>) -> Vec<Section> {
    let section = |settings: &[String]| {
        let list = Value::from(settings.join("; "));
        let grade = (!settings.is_empty()).then(|| source.text("surer-grade", &[("list", list)]));
        let entries = missing(source).into_iter().chain(grade).collect();
        Section::of_list("surer", source.text("surer-head", &[]), entries)
    };
    let settings = other_grades(source);
    let sections = match settings.get(..MOST) {
        Some(first) if settings.len() > MOST => vec![
            section(first).map(|section| section.on_screen(OnScreen::Brief)),
            section(&settings).map(|section| section.on_screen(OnScreen::Verbose)),
        ],
        _ => vec![section(&settings)],
    };
    sections.into_iter().flatten().collect()
}

fn missing(source: Source<'_>) -> Vec<String> {
    let evidence = &source.report.evidence;
    if evidence.missing.is_empty() {
        // A report of an earlier version has no such section.
        return needs(source.report).into_iter().map(|need| need_text(need, source.catalog)).collect();
    }
    let said = evidence.missing.iter().map(|missing| {
        let text = need_text(&missing.source, source.catalog);
        let Some(points) = missing.narrows else { return text };
        let points = Value::from(number::decimal(points, 1, source.language()));
        source.text("surer-by", &[("what", Value::from(text)), ("points", points)])
    });
    said.collect()
}

/// The needs of the tests, each once.
fn needs(report: &AuditReport) -> SortedSet<&Need> {
    let tests = &report.tests;
    let tests = [&tests.outage.test, &tests.context.test, &tests.owned.test];
    tests.into_iter().flat_map(|test| &test.needs).collect()
}

/// The settings under which the grade is another, those that move the index most first.
fn other_grades(source: Source<'_>) -> Vec<String> {
    let Some(own) = &source.report.index else { return Vec::new() };
    let other = |(name, setting): (&String, &OtherSetting)| {
        let grade = setting.grade.as_ref().filter(|grade| **grade != own.grade)?;
        let name = source.catalog.find(&format!("setting-{name}"), &[])?;
        let score = setting.index?;
        let text = format!("{grade} {name} ({})", number::decimal(score, 1, source.language()));
        Some(((score - own.score).abs(), text))
    };
    let mut others: Vec<(f64, String)> = source.report.evidence.settings.iter().filter_map(other).collect();
    others.order_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    others.into_iter().map(|(_, text)| text).collect()
}
