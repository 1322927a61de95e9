//! What every page has: head, policy, style sheet, the way around, chapters, foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::canvas::{Canvas, OnPage};
use super::style;
use super::tables;
use crate::report::document::Section;
use crate::text::{Language, Value};

/// How much of a page is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    /// Everything.
    Whole,
    /// What is read: neither the appendix nor numbers that a picture shows, of a choice the first.
    Brief,
}

/// A page of its own with a title and what stands on it.
pub(super) fn frame(title: &str, body: &Markup, paper: Paper, canvas: Canvas<'_>) -> Markup {
    let sheet = style::sheet(title);
    let language = match canvas.language() {
        Language::En => "en",
        Language::Ru => "ru",
    };
    html! {
        (DOCTYPE)
        html lang=(language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(style::policy(&sheet));
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                // By this mark the page is known again where exports are read.
                meta name="generator" content={ "untether " (env!("CARGO_PKG_VERSION")) };
                title { (title) }
                style { (PreEscaped(sheet)) }
            }
            body.brief[paper == Paper::Brief] {
                a.skip href="#report" { (canvas.text("html-skip", &[])) }
                (hatch())
                div.page { (body) }
            }
        }
    }
}

/// The pattern of what is not proven: it can be told apart without colour.
fn hatch() -> Markup {
    html! {
        svg.defs aria-hidden="true" focusable="false" {
            defs {
                pattern #hatch width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    rect.hatch-back width="6" height="6" {}
                    line.hatch-line x1="0" y1="0" x2="0" y2="6" {}
                }
            }
        }
    }
}

/// All chapters, with the list of them above.
pub(super) fn chapters(sections: &[Section], canvas: Canvas<'_>) -> Markup {
    html! {
        nav.contents aria-labelledby="contents" {
            h2 #contents { (canvas.text("html-contents", &[])) }
            ol {
                @for section in sections {
                    li { a href={ "#" (section.id) } { (section.title) } }
                }
            }
        }
        @for section in sections.iter().filter(|section| !section.is_appendix) { (chapter(section, canvas)) }
        (appendix(sections, canvas))
    }
}

/// What is of use to whoever checks the report, folded.
fn appendix(sections: &[Section], canvas: Canvas<'_>) -> Markup {
    let mut appendix = sections.iter().filter(|section| section.is_appendix).peekable();
    html! {
        @if appendix.peek().is_some() {
            details.appendix {
                summary { (canvas.text("html-appendix", &[])) }
                @for section in appendix { (chapter(section, canvas)) }
            }
        }
    }
}

/// Whether paper has nothing of a section, unless everything is asked for: the first pages have said it.
fn is_unprinted(section: &Section) -> bool {
    !section.tables.is_empty()
        && section.lists.is_empty()
        && section.tables.iter().all(|table| table.on_paper == Some(0))
}

fn chapter(section: &Section, canvas: Canvas<'_>) -> Markup {
    html! {
        section.chapter.unprinted[is_unprinted(section)] #(section.id) aria-labelledby={ (section.id) "-title" } {
            h2 id={ (section.id) "-title" } { (section.title) }
            @if section.sentences().next().is_some() {
                div.lead {
                    @for sentence in section.sentences() { p { (canvas.said(sentence)) } }
                }
            }
            @match section.tables.as_slice() {
                [table] if section.is_headed_by(table) => (tables::under_its_section(table, canvas)),
                tables => (tables::tables(tables, canvas)),
            }
            @for list in section.lists.iter().filter(|list| !list.entries.is_empty()) {
                div.part {
                    @if !list.title.is_empty() && list.title != section.title { h3 { (canvas.said(&list.title)) } }
                    ul.list { @for entry in &list.entries[..list.entries.len().min(canvas.rows)] { li { (canvas.said(entry)) } } }
                    @if list.entries.len() > canvas.rows {
                        p.more { (canvas.text("html-left-out", &[("count", Value::from((list.entries.len() - canvas.rows) as u64))])) }
                    }
                }
            }
        }
    }
}

/// The foot of a page: with what it was made.
pub(super) fn made_with(said: &str, canvas: Canvas<'_>) -> Markup {
    html! { footer { p { (canvas.said(said)) } } }
}
