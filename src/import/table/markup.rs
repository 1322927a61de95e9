//! Rows of an HTML table: what Bitrix24 calls an Excel export.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::Read;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::row::{LONGEST_ROW, Row, Rows, Step, too_long};
use crate::import::error::ImportError;
use crate::import::tags::TagLimit;
use crate::import::window::Window;

/// How much is tokenised at a time.
const BLOCK: usize = 64 << 10;

/// Whether a text starts like an HTML table. The extension says nothing: Bitrix24 names such files `.xls`.
pub fn is_markup(text: &str) -> bool {
    let start = text.trim_start().get(..16).unwrap_or(text.trim_start()).to_ascii_lowercase();
    let tags = ["<meta", "<table", "<html", "<!doctype html", "<head"];
    tags.iter().any(|tag| start.starts_with(tag))
}

/// A reader of the first level of tables in HTML.
pub struct Markup<'a> {
    window: Window<'a>,
    tokenizer: Tokenizer<Table>,
    queue: BufferQueue,
    tags: TagLimit,
    /// Bytes of a character that the last block cut.
    rest: Vec<u8>,
    ended: bool,
    rows: u64,
}

impl<'a> Markup<'a> {
    /// A reader of a window in UTF-8.
    pub fn new(window: Window<'a>) -> Self {
        let tokenizer = Tokenizer::new(Table::default(), TokenizerOpts::default());
        let (queue, tags) = (BufferQueue::default(), TagLimit::default());
        Self { window, tokenizer, queue, tags, rest: Vec::new(), ended: false, rows: 0 }
    }

    /// Tokenises one more block.
    fn advance(&mut self) -> Result<(), ImportError> {
        let mut block = vec![0; BLOCK];
        let read = self.window.read(&mut block)?;
        block.truncate(read);
        self.ended = read == 0;
        self.rest.append(&mut block);
        let whole = match std::str::from_utf8(&self.rest) {
            Err(error) if !self.ended && error.error_len().is_none() => error.valid_up_to(),
            _ => self.rest.len(),
        };
        let text = String::from_utf8_lossy(&self.rest[..whole]).into_owned();
        self.rest.drain(..whole);
        self.tags.watch(&text)?;
        self.queue.push_back(StrTendril::from(text));
        // The tokeniser only stops for scripts, of which a table has none.
        let _ = self.tokenizer.feed(&self.queue);
        if self.ended {
            self.tokenizer.end();
        }
        Ok(())
    }
}

impl Rows for Markup<'_> {
    fn next_row(&mut self, row: &mut Row) -> Result<Step, ImportError> {
        loop {
            let state = &self.tokenizer.sink.0;
            if let Some(mut next) = state.borrow_mut().rows.pop_front() {
                self.rows += 1;
                next.place = self.rows;
                *row = next;
                return Ok(Step::Row);
            }
            if state.borrow().is_too_long {
                return Err(too_long(self.rows + 1));
            }
            if self.ended {
                row.clear();
                row.place = self.rows + 1;
                let cut = std::mem::take(&mut state.borrow_mut().in_row);
                return Ok(if cut { Step::Broken } else { Step::End });
            }
            self.advance()?;
        }
    }
}

/// Collects the cells of the rows that the tokeniser passes.
#[derive(Default)]
struct Table(RefCell<State>);

#[derive(Default)]
struct State {
    rows: VecDeque<Row>,
    current: Row,
    cell: String,
    in_row: bool,
    in_cell: bool,
    is_too_long: bool,
}

impl TokenSink for Table {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => state.tag(&tag),
            Token::CharacterTokens(text) if state.in_cell => state.add(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl State {
    fn tag(&mut self, tag: &Tag) {
        match (tag.kind, &*tag.name) {
            (StartTag, "tr") => {
                self.end_row();
                self.in_row = true;
            }
            (StartTag, "td" | "th") => {
                self.end_cell();
                self.in_cell = self.in_row;
            }
            (EndTag, "td" | "th") => self.end_cell(),
            (EndTag, "tr" | "table") => self.end_row(),
            (StartTag, "br") if self.in_cell => self.add("\n"),
            _ => {}
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
            self.rows.push_back(std::mem::take(&mut self.current));
        }
        self.current.clear();
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
