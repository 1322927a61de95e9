//! Rows of an HTML table: what Bitrix24 calls an Excel export.

use std::collections::VecDeque;

use super::row::{LONGEST_ROW, Row, Rows, Step, too_long};
use crate::import::error::ImportError;
use crate::import::html::{Token, Tokens};
use crate::import::window::Window;

/// Whether a text starts like an HTML table. The extension says nothing: Bitrix24 names such files `.xls`.
pub fn is_markup(text: &str) -> bool {
    let start = text.trim_start().get(..16).unwrap_or(text.trim_start()).to_ascii_lowercase();
    let tags = ["<meta", "<table", "<html", "<!doctype html", "<head"];
    tags.iter().any(|tag| start.starts_with(tag))
}

/// A reader of the first level of tables in HTML.
pub struct Markup<'a> {
    tokens: Tokens<'a>,
    /// Whole rows that were not handed out yet.
    ready: VecDeque<Row>,
    rows: u64,
    current: Row,
    cell: String,
    in_row: bool,
    in_cell: bool,
    is_too_long: bool,
}

impl<'a> Markup<'a> {
    /// A reader of a window in UTF-8.
    pub fn new(window: Window<'a>) -> Self {
        Self {
            tokens: Tokens::of(window, None),
            ready: VecDeque::new(),
            rows: 0,
            current: Row::default(),
            cell: String::new(),
            in_row: false,
            in_cell: false,
            is_too_long: false,
        }
    }

    fn take(&mut self, token: &Token) {
        match token {
            Token::Start(tag) => match tag.name.as_str() {
                "tr" => {
                    self.end_row();
                    self.in_row = true;
                }
                "td" | "th" => {
                    self.end_cell();
                    self.in_cell = self.in_row;
                }
                "br" if self.in_cell => self.add("\n"),
                _ => {}
            },
            Token::End(name) => match name.as_str() {
                "td" | "th" => self.end_cell(),
                "tr" | "table" => self.end_row(),
                _ => {}
            },
            Token::Text(text) if self.in_cell => self.add(text),
            Token::Text(_) => {}
        }
    }

    fn add(&mut self, text: &str) {
        if self.cell.len() + text.len() > LONGEST_ROW {
            self.is_too_long = true;
        } else {
            self.cell.push_str(text);
        }
    }

    fn end_cell(&mut self) {
        if std::mem::take(&mut self.in_cell) {
            self.is_too_long |= self.current.push(self.cell.as_bytes()).is_err();
        }
        self.cell.clear();
    }

    fn end_row(&mut self) {
        self.end_cell();
        if std::mem::take(&mut self.in_row) && !self.current.is_empty() {
            self.ready.push_back(std::mem::take(&mut self.current));
        }
        self.current.clear();
    }
}

impl Rows for Markup<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        loop {
            if let Some(mut next) = self.ready.pop_front() {
                self.rows += 1;
                next.place = self.rows;
                *row = next;
                return Ok(Step::Row);
            }
            if self.is_too_long {
                return Err(too_long(self.rows + 1));
            }
            let Some(token) = self.tokens.next() else {
                row.clear();
                row.place = self.rows + 1;
                let cut = std::mem::take(&mut self.in_row);
                return Ok(if cut { Step::Broken } else { Step::End });
            };
            self.take(&token?.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(html: &str) -> (Vec<Vec<String>>, Step) {
        let mut reader = Markup::new(Window::stream(Box::new(html.as_bytes())));
        let (mut row, mut all) = (Row::default(), Vec::new());
        loop {
            match reader.next_row(&mut row).expect("a small table is within the limits") {
                Step::Row => all.push((0..row.len()).map(|cell| row.text(cell).into_owned()).collect()),
                last => return (all, last),
            }
        }
    }

    #[test]
    fn cells_lose_their_markup() {
        let html = "<meta charset=UTF-8 /><table><thead><tr><th>ID</th><th>Имя</th></tr></thead><tbody>\
                    <tr><td>1</td><td>a &quot;b&quot;<br />c <a href=\"x\">d</a></td></tr><tr><td>2</td><td></td></tr></table>";
        let (all, last) = rows(html);
        assert_eq!(all, [vec!["ID", "Имя"], vec!["1", "a \"b\"\nc d"], vec!["2", ""]]);
        assert_eq!(last, Step::End);
    }

    #[test]
    fn a_cut_row_is_broken() {
        let (all, last) = rows("<table><tr><td>1</td></tr><tr><td>2</td><td>3");
        assert_eq!((all.len(), last), (1, Step::Broken));
    }
}
