//! The document of an answer on a terminal: what it is about on the first lines, then the answer, then what it rests on.

use super::limits::{NESTED, is_shown, most, say_more};
use super::table::table;
use crate::report::RenderOptions;
use crate::report::document::{Document, List, Section};
use crate::report::layout::Screen;

/// Most entries of a list before "and 5 more".
const MOST_ENTRIES: usize = 12;

/// The whole answer.
pub(in crate::report) fn screen(document: &Document, options: &RenderOptions<'_>) -> String {
    let mut screen = Screen::new(options);
    let dot = if options.ascii { " - " } else { " · " };
    head(document, dot, &mut screen);
    for section in &document.sections {
        self::section(section, document, &mut screen);
    }
    for text in &document.closing {
        screen.paragraph("", text);
    }
    for hint in &document.hints {
        screen.paragraph(NESTED, hint);
    }
    if !document.more.is_empty() && !options.verbose {
        screen.paragraph(NESTED, &document.more);
    }
    let text = screen.finish();
    let text = text.trim_end();
    if options.ascii {
        text.replace('→', "->").replace('…', "...").replace(" · ", " - ") + "\n"
    } else {
        text.to_owned() + "\n"
    }
}

/// What it is about, what has to be known, and the answer.
fn head(document: &Document, dot: &str, screen: &mut Screen<'_>) {
    if !document.note.is_empty() {
        screen.paragraph("", &document.note);
    }
    let scope = document.scope.join(dot);
    let mut verdict = document.verdict.as_slice();
    if let (false, Some((reason, rest))) = (document.word.is_empty(), verdict.split_first()) {
        screen.paragraph(&format!("{}  ", document.word), reason);
        screen.paragraph("", &scope);
        verdict = rest;
    } else if document.scope.is_empty() {
        // The verdict says itself what it is about; a letter has a title all the same.
        if document.is_letter {
            screen.paragraph("", &document.title);
            screen.blank();
        }
        for sentence in verdict {
            screen.paragraph("", sentence);
        }
        verdict = &[];
    } else {
        screen.paragraph("", &format!("{}{dot}{scope}", document.title));
    }
    if !document.by.is_empty() {
        screen.paragraph("", &document.by.join(dot));
    }
    for warning in &document.warnings {
        screen.paragraph("", warning);
    }
    screen.blank();
    if !verdict.is_empty() {
        screen.sentences(NESTED, verdict);
        screen.blank();
    }
}

fn section(section: &Section, document: &Document, screen: &mut Screen<'_>) {
    if !is_shown(section.on_screen, &screen.options) {
        return;
    }
    if !section.lead.is_empty() {
        screen.sentences(NESTED, &section.lead);
        // What is behind the sentences stands right under them.
        let is_behind = |list: &List| list.title.is_empty() && !list.entries.is_empty();
        if !section.lists.iter().any(is_behind) || !section.tables.is_empty() {
            screen.blank();
        }
    }
    let options = screen.options;
    for shown in section.tables.iter().filter(|table| is_shown(table.on_screen, &options)) {
        table(shown, &document.currency, screen);
    }
    for list in &section.lists {
        self::list(list, screen);
    }
}

fn list(list: &List, screen: &mut Screen<'_>) {
    if list.entries.is_empty() {
        return;
    }
    if !list.title.is_empty() {
        screen.paragraph(NESTED, &list.title);
    }
    let most = most(list.entries.len(), MOST_ENTRIES, &screen.options);
    for entry in &list.entries[..most] {
        screen.paragraph("  -  ", entry);
    }
    say_more(list.entries.len() - most, screen);
    screen.blank();
}
