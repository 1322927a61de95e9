//! The first page: for the one who has five minutes.

use maud::{Markup, html};

use super::canvas::{Canvas, OnPage};
use super::chart::gauge_bar;
use super::grid;

use crate::model::report::{Grade, TestVerdict};
use crate::model::scoring::grade;
use crate::report::document::{Gauge, Headline, Summary};
use crate::text::Value;

/// Title, verdict, three questions, channels, actions.
pub(super) fn first(summary: &Summary, canvas: Canvas<'_>) -> Markup {
    html! {
        (masthead(summary, canvas))
        main #report aria-labelledby="five" {
            h2.five #five hidden { (canvas.text("html-summary", &[])) }
            @if let Some(partial) = &summary.partial {
                p.partial { (partial) }
            }
            div.verdict {
                @if let Some(index) = &summary.headline { (headline(index)) }
                p.sentence { (canvas.said(&summary.verdict)) }
            }
            @for sentence in &summary.today { p.today { (canvas.said(sentence)) } }
            h2 { (canvas.text("html-three-questions", &[])) }
            ol.gauges {
                @for (gauge, number) in summary.gauges.iter().zip(1..) { (self::gauge(gauge, number, canvas)) }
            }
            @if !summary.actions.is_empty() {
                section.block aria-labelledby="actions" {
                    h2 #actions { (canvas.text("html-actions", &[])) }
                    ol.actions {
                        @for action in &summary.actions {
                            li { div { b { (canvas.said(&action.title)) } span { (canvas.said(&action.effect)) } } }
                        }
                    }
                }
            }
            @if let Some(map) = &summary.map {
                section.block aria-labelledby="channel-map" {
                    h2 #channel-map { (map.title) }
                    p.note { (map.note) }
                    (grid::body(map, &map.rows, "channel-map", canvas))
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

fn headline(index: &Headline) -> Markup {
    html! {
        div.headline {
            span.name { (index.name) }
            span.big { (index.shown) span.grade.(grade_look(index.score)) { (index.grade.id()) } }
            (gauge_bar(Some(index.score), Some((index.low, index.high)), &index.name, &index.range))
            span.range { (index.range) }
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

fn gauge(gauge: &Gauge, number: u32, canvas: Canvas<'_>) -> Markup {
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
                @for sentence in &gauge.said { p { (canvas.said(sentence)) } }
            }
        }
    }
}
