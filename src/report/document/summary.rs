//! The first page, for the one who has five minutes.

use super::board::{Risk, course, glance, risks, unknown};
use super::concentration::{by_share, is_rented_channel, ownership};
use super::remarks::{self, Remark};
use super::{Cell, Chart, Source, Table, Unit};
use crate::model::report::{AuditReport, Count, Grade, TestScore, TestVerdict};
use crate::reference::channels;
use crate::report::sentences;
use crate::rules::wording::FindingText;
use crate::text::{Catalog, Value, number, picture};

/// The first page.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Title of the report.
    pub title: String,
    /// For whom it was made.
    pub client: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// A note such as "Confidential".
    pub note: Option<String>,
    /// A picture as a data URI; `None` as well where a saved report holds anything else there.
    pub logo: Option<String>,
    /// Who and when: clients in scope, day, window, weight.
    pub scope: Vec<String>,
    /// That the figures do not hold everything, for a source is missing, small groups are hidden or the clients are a sample; `None` when they do.
    pub partial: Option<String>,
    /// The verdict in a sentence.
    pub verdict: String,
    /// What counts at a glance, in sentences: what works today where clients live, the money at risk, the way since the report before.
    pub glance: Vec<String>,
    /// The index; `None` while a test is not assessed.
    pub headline: Option<Headline>,
    /// The three tests in order.
    pub gauges: Vec<Gauge>,
    /// The channels by share and ownership; `None` when nobody wrote and nothing is on file.
    pub map: Option<Table>,
    /// The scores of the runs before and of this one, oldest first; fewer than two are no course.
    pub course: Vec<f64>,
    /// The three worst findings that nobody has accepted.
    pub risks: Vec<Risk>,
    /// How many more are accepted; `None` where none is.
    pub accepted: Option<String>,
    /// The three actions that buy most.
    pub actions: Vec<Action>,
    /// What is not known, what would tell most first.
    pub unknown: Vec<String>,
}

/// The index with its range.
#[derive(Debug, Clone, PartialEq)]
pub struct Headline {
    /// Name of the index.
    pub name: String,
    /// 0–100.
    pub score: f64,
    /// The score as it is written.
    pub shown: String,
    /// A to F.
    pub grade: Grade,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
    /// The range in words.
    pub range: String,
}

/// A test with its question.
#[derive(Debug, Clone, PartialEq)]
pub struct Gauge {
    /// Stable id: `outage`, `context`, `owned`.
    pub id: &'static str,
    /// Name of the test.
    pub name: String,
    /// What it asks.
    pub question: String,
    /// 0–100; `None` when not assessed.
    pub score: Option<f64>,
    /// The score as it is written.
    pub shown: String,
    /// Low and high end.
    pub ends: Option<(f64, f64)>,
    /// The range in words; empty when it is a point.
    pub range: String,
    /// The verdict.
    pub verdict: TestVerdict,
    /// The verdict in a word.
    pub word: String,
    /// What it found, or what it lacks.
    pub said: Vec<String>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// What.
    pub title: String,
    /// For how many, and what it leads to; may be empty.
    pub effect: String,
    /// How much work it is; may be empty.
    pub effort: String,
    /// Who sees to it; empty where nobody has said so.
    pub owner: String,
    /// Until when, as people write it; empty where nobody has said so.
    pub until: String,
    /// What else people have said of it.
    pub notes: Vec<String>,
    /// All that people have said of it, a line each, who and until when in the first.
    pub remarks: Vec<String>,
}

impl Action {
    fn of(title: String, effect: String) -> Self {
        let (effort, owner, until) = Default::default();
        Self { title, effect, effort, owner, until, notes: Vec::new(), remarks: Vec::new() }
    }

    /// What stands behind the title where there is one line for it: whom it concerns, where it leads, what people have said.
    pub fn said(&self) -> String {
        let said = std::iter::once(&self.effect).filter(|effect| !effect.is_empty()).chain(&self.remarks);
        said.map(String::as_str).collect::<Vec<_>>().join("; ")
    }
}

/// The first page of a report.
pub fn summary(report: &AuditReport, catalog: &Catalog) -> Summary {
    let source = Source { report, catalog };
    let shown = &report.presentation;
    Summary {
        title: shown.title.clone().unwrap_or_else(|| source.text("screen-default-title", &[])),
        client: shown.client.clone(),
        author: shown.author.clone(),
        note: shown.note.clone(),
        logo: shown.logo.as_deref().and_then(picture::trusted).map(str::to_owned),
        scope: scope(source),
        partial: partial(source),
        verdict: verdict(source),
        glance: glance(source),
        headline: headline(source),
        gauges: gauges(source),
        map: map(source),
        course: course(report),
        risks: risks(source),
        accepted: remarks::count(source),
        actions: actions(source),
        unknown: unknown(source),
    }
}

fn partial(source: Source<'_>) -> Option<String> {
    let report = source.report;
    let count = Value::from(report.errors.len() as u64);
    let missing = report.partial.then(|| source.text("report-partial", &[("count", count)]));
    let hidden = report.small_counts_hidden.then(|| source.text("note-small-hidden", &[]));
    let sampling = sentences::sampling(report, source.catalog);
    let said: Vec<String> = missing.into_iter().chain(hidden).chain(sampling).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

fn scope(source: Source<'_>) -> Vec<String> {
    let (report, catalog) = (source.report, source.catalog);
    let scope = sentences::scope(report.clients.in_scope, &report.as_of, catalog);
    std::iter::once(scope).chain(sentences::window(report.window.days, report.basis, catalog)).collect()
}

/// What the grade means, and the worst of what was found.
fn verdict(source: Source<'_>) -> String {
    let tests = &source.report.tests;
    let grade = match &source.report.index {
        Some(index) => source.text(&format!("verdict-grade-{}", index.grade.id().to_lowercase()), &[]),
        None => source.text("verdict-no-index", &[]),
    };
    let worst = if tests.outage.test.score.is_some() {
        sentences::outage(&tests.outage, source.report, source.catalog)
    } else {
        Vec::new()
    };
    [vec![grade], worst.into_iter().take(1).collect()].concat().join(" ")
}

fn headline(source: Source<'_>) -> Option<Headline> {
    let index = source.report.index.as_ref()?;
    Some(Headline {
        name: source.text("screen-index", &[]),
        score: index.score,
        shown: number::score(index.score, source.language()),
        grade: index.grade,
        low: index.low,
        high: index.high,
        range: sentences::index_range(index, source.catalog),
    })
}

fn gauges(source: Source<'_>) -> Vec<Gauge> {
    let (report, catalog) = (source.report, source.catalog);
    let tests = &report.tests;
    vec![
        gauge(source, "outage", &tests.outage.test, sentences::outage(&tests.outage, report, catalog)),
        gauge(source, "context", &tests.context.test, sentences::context(&tests.context, catalog)),
        gauge(source, "owned", &tests.owned.test, sentences::owned(&tests.owned, report, catalog)),
    ]
}

fn gauge(source: Source<'_>, id: &'static str, test: &TestScore, said: Vec<String>) -> Gauge {
    let is_assessed = test.score.is_some();
    Gauge {
        id,
        name: source.text(&format!("test-{id}"), &[]),
        question: source.text(&format!("question-{id}"), &[]),
        score: test.score,
        shown: test.score.map_or_else(|| "–".to_owned(), |figure| number::score(figure, source.language())),
        ends: test.low.zip(test.high),
        range: sentences::range(test, source.catalog),
        verdict: test.verdict,
        word: source.text(sentences::verdict_id(test.verdict), &[]),
        said: if is_assessed { said } else { vec![sentences::needs_sentence(test, source.catalog)] },
    }
}

fn map(source: Source<'_>) -> Option<Table> {
    let shares = by_share(&source.by_basis()?.channels);
    let rows = shares.into_iter().map(|(id, share)| {
        let operator = channels::channel(id).map_or(id.as_str(), |channel| channel.operator.as_str());
        vec![
            source.channel_cell(id),
            source.operator_cell(operator),
            ownership(source, is_rented_channel(id)),
            Cell::Number(share.share),
            Cell::figure(share.sole),
        ]
    });
    let columns = [
        ("channel", Unit::Words),
        ("operator", Unit::Words),
        ("ownership", Unit::Words),
        ("share", Unit::Share),
        ("sole", Unit::Share),
    ];
    let chart = Chart::Bars { label: 0, value: 3, by: Some(2) };
    Table::new(source, "channel-map", &columns).rows(rows).chart(chart).unless_empty()
}

/// The first steps of the plan; without a plan the remedies of the worst findings.
fn actions(source: Source<'_>) -> Vec<Action> {
    const MOST: usize = 3;
    let report = source.report;
    let clients = |count: Count| source.text("count-clients", &[("count", Value::from(count))]);
    let mut before = report.index.as_ref().map(|index| index.score);
    let mut actions: Vec<Action> = Vec::new();
    for step in report.plan.iter().take(MOST) {
        let whom = Value::from(clients(step.chain_clients));
        let figure = |figure: f64| Value::from(number::score(figure, source.language()));
        let effect = match (before, step.chain_after) {
            (Some(from), Some(to)) => {
                let values = [("clients", whom), ("from", figure(from)), ("to", figure(to))];
                source.text("action-effect", &values)
            }
            _ => clients(step.chain_clients),
        };
        before = step.chain_after;
        let work = Unit::Minutes.shown(&Cell::figure(step.minutes), "", source.catalog);
        let effort = step.minutes.map(|_| source.text("action-effort", &[("work", Value::from(work))]));
        let title = super::plan::title(source, step);
        let remark = Remark::on_step(source, step);
        actions.push(Action {
            effort: effort.unwrap_or_default(),
            until: remark.until(source.catalog),
            remarks: remark.lines(source.catalog),
            notes: remark.note.lines().map(str::to_owned).collect(),
            owner: remark.owner,
            ..Action::of(title, effect)
        });
    }
    if actions.is_empty() {
        actions.extend(report.open_findings().take(MOST).map(|finding| {
            let effect = if finding.clients != 0 { clients(finding.clients) } else { String::new() };
            let title = super::findings::worded(source, finding, FindingText::Remedy);
            Action::of(title, effect)
        }));
    }
    actions
}
