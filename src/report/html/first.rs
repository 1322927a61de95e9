//! The first page: for the one who has five minutes.

use maud::{Markup, html};

use super::canvas::{Canvas, OnPage};
use super::chart::gauge_bar;
use super::icon;

use crate::model::report::{Grade, TestVerdict};
use crate::model::scoring::grade;
use crate::report::document::{Action, Gauge, Headline, Risk, Summary};
use crate::text::Value;

/// Page one: title, verdict, what counts at a glance, three questions. Page two: risks, steps, what is not known.
pub(super) fn first(summary: &Summary, canvas: Canvas<'_>) -> Markup {
    html! {
        (masthead(summary, canvas))
        main #report aria-labelledby="five" {
            h2.five #five hidden { (canvas.text("html-summary", &[])) }
            @if let Some(partial) = &summary.partial {
                p.partial { (partial) }
            }
            div.verdict {
                @if let Some(index) = &summary.headline { (headline(index, &summary.course)) }
                p.sentence { (canvas.said(&summary.verdict)) }
            }
            @if !summary.glance.is_empty() {
                ul.glance { @for sentence in &summary.glance { li { (canvas.said(sentence)) } } }
            }
            h2 { (canvas.text("html-three-questions", &[])) }
            ol.gauges {
                @for (gauge, number) in summary.gauges.iter().zip(1..) {
                    (self::gauge(gauge, number, &summary.verdict, canvas))
                }
            }
            (board(summary, canvas))
        }
    }
}

/// The second page: what threatens, what to do, what is not known.
fn board(summary: &Summary, canvas: Canvas<'_>) -> Markup {
    html! {
        div.board {
            @if !summary.risks.is_empty() {
                section.block aria-labelledby="risks" {
                    h2 #risks { (canvas.text("html-risks", &[])) }
                    ol.risks { @for risk in &summary.risks { (self::risk(risk, canvas)) } }
                    @if let Some(accepted) = &summary.accepted { p.more { (accepted) } }
                }
            }
            @if !summary.actions.is_empty() {
                section.block aria-labelledby="actions" {
                    h2 #actions { (canvas.text("html-actions", &[])) }
                    ol.actions { @for action in &summary.actions { (self::action(action, canvas)) } }
                }
            }
            @if !summary.unknown.is_empty() {
                section.block aria-labelledby="unknown" {
                    h2 #unknown { (canvas.text("html-unknown", &[])) }
                    ul.list { @for text in &summary.unknown { li { (canvas.said(text)) } } }
                }
            }
        }
    }
}

fn risk(risk: &Risk, canvas: Canvas<'_>) -> Markup {
    html! {
        li {
            (icon::severity(risk.severity.id()))
            div {
                b { (canvas.said(&risk.title)) } " " span.word { (risk.word) }
                p { (canvas.said(&risk.evidence)) }
                (remarks(&risk.remarks, canvas))
            }
        }
    }
}

/// What people have said.
fn remarks(lines: &[String], canvas: Canvas<'_>) -> Markup {
    html! { @for line in lines { p.remark { (canvas.said(line)) } } }
}

/// A step with its effort, who does it and until when; on paper with room for what nobody has said yet.
fn action(action: &Action, canvas: Canvas<'_>) -> Markup {
    html! {
        li {
            div {
                b { (canvas.said(&action.title)) }
                span { (canvas.said(&action.effect)) @if !action.effort.is_empty() { "; " (canvas.said(&action.effort)) } }
                (remarks(&action.remarks, canvas))
                p.blanks aria-hidden="true" {
                    @if action.owner.is_empty() { (canvas.text("html-owner", &[])) i {} }
                    @if action.until.is_empty() { (canvas.text("html-until", &[])) i {} }
                }
            }
        }
    }
}

fn masthead(summary: &Summary, canvas: Canvas<'_>) -> Markup {
    let by = [("html-client", &summary.client), ("html-author", &summary.author)];
    html! {
        header.masthead {
            @if let Some(note) = &summary.note { p.confidential { (canvas.said(note)) } }
            @if let Some(logo) = &summary.logo { img.logo src=(logo) alt=(logo_name(summary, canvas)); }
            h1 { (canvas.said(&summary.title)) }
            @for (id, name) in by {
                @if let Some(name) = name {
                    p.who { (canvas.said(&canvas.text(id, &[("name", Value::from(name.as_str()))]))) }
                }
            }
            p.soft { (canvas.said(&summary.scope.join(" · "))) }
        }
    }
}

/// What stands for the logo where it is not seen.
fn logo_name(summary: &Summary, canvas: Canvas<'_>) -> String {
    match &summary.author {
        Some(author) => canvas.text("html-logo-of", &[("name", Value::from(canvas.plain(author)))]),
        None => canvas.text("html-logo", &[]),
    }
}

fn headline(index: &Headline, course: &[f64]) -> Markup {
    html! {
        div.headline {
            span.name { (index.name) }
            span.big { (index.shown) span.grade.(grade_look(index.score)) { (index.grade.id()) } }
            (gauge_bar(Some(index.score), Some((index.low, index.high)), &index.name, &index.range))
            span.range { (index.range) }
            (icon::spark(course))
        }
    }
}

/// The colour of a grade: D and F are bad, A and B good.
fn grade_look(score: f64) -> &'static str {
    match grade(score) {
        Grade::A | Grade::B => "good",
        Grade::C => "fair",
        Grade::D | Grade::F => "bad",
    }
}

/// A question with its answer; `verdict` has been read by then, and is not said again.
fn gauge(gauge: &Gauge, number: u32, verdict: &str, canvas: Canvas<'_>) -> Markup {
    let class = match gauge.verdict {
        TestVerdict::Pass => "good",
        TestVerdict::Watch => "fair",
        TestVerdict::Fail => "bad",
        TestVerdict::NotAssessed => "none",
    };
    let values = [
        ("name", Value::from(gauge.name.as_str())),
        ("score", Value::from(gauge.shown.as_str())),
        ("range", Value::from(gauge.range.as_str())),
    ];
    let described = canvas.text("html-gauge", &values);
    html! {
        li.gauge {
            div {
                h3 { (number) ". " (gauge.name) }
                p.question { (gauge.question) }
            }
            p.score { (gauge.shown) span.word.(class) { (gauge.word) } }
            (gauge_bar(gauge.score, gauge.ends, &gauge.name, &described))
            p.range { (gauge.range) }
            div.said {
                @for sentence in gauge.said.iter().filter(|sentence| !verdict.contains(sentence.as_str())) { p { (canvas.said(sentence)) } }
            }
        }
    }
}
