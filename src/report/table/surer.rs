//! What would make the figures surer, and which settings the grade hangs on.

use std::collections::BTreeSet;

use crate::model::report::{AuditReport, OtherSetting};
use crate::report::layout::Screen;
use crate::report::saying::need_text;
use crate::text::{Value, number};

/// What to supply or to try, the one that narrows the range most first.
pub(super) fn surer(report: &AuditReport, screen: &mut Screen<'_>) {
    let mut lines: Vec<String> = report
        .evidence
        .missing
        .iter()
        .map(|missing| {
            let text = need_text(&missing.source, screen.catalog());
            match missing.narrows {
                Some(points) => {
                    let points = Value::from(number::decimal(points, 1, screen.language()));
                    screen.text("surer-by", &[("what", Value::from(text)), ("points", points)])
                }
                None => text,
            }
        })
        .collect();
    if lines.is_empty() {
        // A report of an earlier version has no such section.
        lines = needs(report).into_iter().map(|need| need_text(need, screen.catalog())).collect();
    }
    lines.extend(grade_hangs_on(report, screen));
    if lines.is_empty() {
        return;
    }
    let head = screen.text("surer-head", &[]);
    screen.line(format!("  {head}"));
    for line in lines {
        screen.paragraph("  -  ", &line);
    }
    screen.blank();
}

/// The needs of the tests, each once.
fn needs(report: &AuditReport) -> BTreeSet<&String> {
    let tests = &report.tests;
    let tests = [&tests.outage.test, &tests.context.test, &tests.owned.test];
    tests.into_iter().flat_map(|test| &test.needs).collect()
}

/// How many settings the first screen names.
const MOST: usize = 3;

/// The settings under which the grade is another, those that move the index most first, in one line.
fn grade_hangs_on(report: &AuditReport, screen: &Screen<'_>) -> Option<String> {
    let own = report.index.as_ref()?;
    let other = |(name, setting): (&String, &OtherSetting)| {
        let grade = setting.grade.as_ref().filter(|grade| **grade != own.grade)?;
        let name = screen.catalog().find(&format!("setting-{name}"), &[])?;
        let score = setting.index?;
        let text = format!("{grade} {name} ({})", number::decimal(score, 1, screen.language()));
        Some(((score - own.score).abs(), text))
    };
    let mut others: Vec<(f64, String)> = report.evidence.settings.iter().filter_map(other).collect();
    others.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    if !screen.options.verbose {
        others.truncate(MOST);
    }
    let list: Vec<&str> = others.iter().map(|(_, text)| text.as_str()).collect();
    let list = Value::from(list.join("; "));
    (!others.is_empty()).then(|| screen.text("surer-grade", &[("list", list)]))
}
