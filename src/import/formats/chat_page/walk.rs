//! Walks the tokens of a page and hands out its messages one by one, as the rules of the page find their parts.

use super::rules::Rules;
use super::select::Field;
use crate::import::html::{Tag, Token};
use crate::model::chat::LinkMarks;
use crate::reference::links::LinkSpotter;

/// How much of a text is kept while a message is open; what is longer is looked at in pieces.
const PIECE: usize = 16 << 10;

/// How deep elements are followed.
const DEEPEST: usize = 512;

/// Elements that are never closed.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// A message as its element holds it.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark that was met or not")]
pub(super) struct Entry {
    pub(super) line: u64,
    /// By fields of the rules, in their order; empty where nothing was found.
    pub(super) author: String,
    pub(super) author_id: String,
    pub(super) time: String,
    pub(super) day: String,
    pub(super) seconds: String,
    pub(super) text: String,
    /// There is an element for a text, whatever stands in it.
    pub(super) has_text: bool,
    pub(super) links: LinkMarks,
    /// Files.
    pub(super) files: u64,
    pub(super) is_notice: bool,
    pub(super) is_joined: bool,
    pub(super) is_outbound: bool,
    pub(super) is_inbound: bool,
    pub(super) is_service: bool,
    pub(super) is_deleted: bool,
    pub(super) is_call: bool,
}

/// Receives the messages of a page.
pub(super) trait Listener {
    /// The conversation's name, before the first message.
    fn title(&mut self, title: &str);
    /// Somebody who takes part, before the first message.
    fn participant(&mut self, id: &str);
    /// A message, once it is closed.
    fn entry(&mut self, entry: Entry);
}

/// What a piece of text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PageField {
    Title,
    Participant,
    /// A field of the message, with its place among the alternatives.
    Author(usize),
    AuthorId(usize),
    Time(usize),
    Day(usize),
    Seconds(usize),
    Text,
}

/// Values of the alternatives of one field.
type Found = Vec<String>;

#[derive(Default)]
struct Open {
    entry: Entry,
    /// Elements that are open where the message begins, itself included.
    depth: usize,
    author: Found,
    author_id: Found,
    time: Found,
    day: Found,
    seconds: Found,
}

/// Reads a page, token by token.
pub(super) struct Walk<'r, L> {
    rules: &'r Rules,
    links: &'r LinkSpotter,
    listener: L,
    stack: Vec<Tag>,
    open: Option<Open>,
    /// Fields whose text is read, with the elements that were open when it began.
    captures: Vec<(PageField, usize)>,
    /// Elements that were open where something foreign begins, or where something stands beside.
    foreign: Option<usize>,
    beside: Option<usize>,
    /// Text outside of messages.
    page: String,
}

impl<'r, L: Listener> Walk<'r, L> {
    pub(super) fn new(rules: &'r Rules, links: &'r LinkSpotter, listener: L) -> Self {
        Self {
            rules,
            links,
            listener,
            stack: Vec::new(),
            open: None,
            captures: Vec::new(),
            foreign: None,
            beside: None,
            page: String::new(),
        }
    }

    /// The listener, once the page has ended; a message that the end cuts is handed out as far as it goes.
    pub(super) fn into_listener(mut self) -> L {
        self.stack.clear();
        self.settle();
        self.listener
    }

    /// Takes in the next token.
    pub(super) fn take(&mut self, token: Token, line: u64) {
        match token {
            Token::Start(tag) => self.start(tag, line),
            Token::End(name) => self.end(&name),
            Token::Text(text) => self.text(&text),
        }
    }

    fn start(&mut self, tag: Tag, line: u64) {
        if matches!(tag.name.as_str(), "br" | "p" | "div" | "li" | "td") {
            self.text(" ");
        }
        if self.stack.len() >= DEEPEST {
            return;
        }
        let is_empty = tag.is_closed || VOID.contains(&tag.name.as_str());
        self.stack.push(tag);
        self.opened(line);
        if is_empty {
            self.stack.pop();
            self.settle();
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(at) = self.stack.iter().rposition(|element| element.name == name) {
            self.stack.truncate(at);
            self.settle();
        }
    }

    /// Looks at the element that was just opened.
    fn opened(&mut self, line: u64) {
        let (rules, depth) = (self.rules, self.stack.len());
        if self.foreign.is_some() {
            return;
        }
        if self.open.is_none() {
            let is_notice = rules.notice.matches(&self.stack);
            if is_notice || rules.message.matches(&self.stack) {
                let entry = Entry { line, is_notice, ..Entry::default() };
                let (author, time) =
                    (vec![String::new(); rules.author.len()], vec![String::new(); rules.time.len()]);
                let author_id = vec![String::new(); rules.author_id.len()];
                let (day, seconds) =
                    (vec![String::new(); rules.day.len()], vec![String::new(); rules.seconds.len()]);
                self.open = Some(Open { entry, depth, author, author_id, time, day, seconds });
                self.flags();
                return;
            }
            self.field(&rules.title, |_| PageField::Title);
            self.field(&rules.participant, |_| PageField::Participant);
            return;
        }
        if rules.foreign.matches(&self.stack) {
            self.foreign = Some(depth);
            return;
        }
        if self.beside.is_none() && rules.beside.matches(&self.stack) {
            self.beside = Some(depth);
        }
        self.flags();
        self.field(&rules.author, PageField::Author);
        self.field(&rules.author_id, PageField::AuthorId);
        self.field(&rules.time, PageField::Time);
        self.field(&rules.day, PageField::Day);
        self.field(&rules.seconds, PageField::Seconds);
        if rules.text.matches(&self.stack) && !self.captures.iter().any(|(part, _)| *part == PageField::Text)
        {
            self.captures.push((PageField::Text, depth));
            self.open.iter_mut().for_each(|open| open.entry.has_text = true);
        }
    }

    /// What the element says of the message by being there.
    fn flags(&mut self) {
        let (rules, stack) = (self.rules, self.stack.as_slice());
        let Some(open) = &mut self.open else { return };
        let entry = &mut open.entry;
        entry.files += u64::from(rules.media.matches(stack));
        entry.is_joined |= rules.joined.matches(stack);
        entry.is_outbound |= rules.outbound.matches(stack);
        entry.is_inbound |= rules.inbound.matches(stack);
        entry.is_service |= rules.service.matches(stack);
        entry.is_deleted |= rules.deleted.matches(stack);
        entry.is_call |= rules.call.matches(stack);
    }

    /// Takes the value of a field from the element, or begins to read its text.
    fn field(&mut self, fields: &[Field], part: impl Fn(usize) -> PageField) {
        for (number, field) in fields.iter().enumerate() {
            if !field.select.matches(&self.stack) {
                continue;
            }
            let part = part(number);
            match &field.attribute {
                Some(name) => {
                    let value =
                        self.stack.last().and_then(|element| element.attribute(name)).unwrap_or_default();
                    let value = value.to_owned();
                    if self.is_free(part) {
                        self.add(part, &value);
                    }
                    if part == PageField::Participant {
                        self.close(part);
                    }
                }
                None if self.is_free(part) => self.captures.push((part, self.stack.len())),
                None => {}
            }
        }
    }

    /// Whether nothing was found for a field yet: what stands first counts.
    fn is_free(&mut self, part: PageField) -> bool {
        match part {
            PageField::Title | PageField::Participant | PageField::Text => true,
            _ => self.slot(part).is_some_and(|slot| slot.trim().is_empty()),
        }
    }

    fn slot(&mut self, part: PageField) -> Option<&mut String> {
        let open = self.open.as_mut();
        match part {
            PageField::Title | PageField::Participant => Some(&mut self.page),
            PageField::Author(number) => open?.author.get_mut(number),
            PageField::AuthorId(number) => open?.author_id.get_mut(number),
            PageField::Time(number) => open?.time.get_mut(number),
            PageField::Day(number) => open?.day.get_mut(number),
            PageField::Seconds(number) => open?.seconds.get_mut(number),
            PageField::Text => Some(&mut open?.entry.text),
        }
    }

    fn add(&mut self, part: PageField, text: &str) {
        let is_text = part == PageField::Text;
        let Some(slot) = self.slot(part) else { return };
        if slot.len() + text.len() <= PIECE {
            slot.push_str(text);
        } else if is_text {
            // A long text is looked at and forgotten.
            let piece = std::mem::take(slot);
            if let Some(open) = &mut self.open {
                self.links.spot(piece.as_bytes(), &mut open.entry.links);
                open.entry.text.push_str(text.get(..PIECE).unwrap_or(text));
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.captures.is_empty() || self.foreign.is_some() {
            return;
        }
        let captures = std::mem::take(&mut self.captures);
        for (part, depth) in &captures {
            // What stands beside is part of a field only where the field lies in it.
            if self.beside.is_none_or(|beside| *depth >= beside) {
                self.add(*part, text);
            }
        }
        self.captures = captures;
    }

    /// Ends what the closed elements were.
    fn settle(&mut self) {
        let depth = self.stack.len();
        let ended: Vec<PageField> =
            self.captures.iter().filter(|(_, began)| *began > depth).map(|(part, _)| *part).collect();
        self.captures.retain(|(_, began)| *began <= depth);
        for part in ended {
            self.close(part);
        }
        self.foreign = self.foreign.filter(|began| *began <= depth);
        self.beside = self.beside.filter(|began| *began <= depth);
        if self.open.as_ref().is_some_and(|open| open.depth > depth)
            && let Some(open) = self.open.take()
        {
            let first =
                |found: Found| found.into_iter().map(|text| plain(&text)).find(|text| !text.is_empty());
            let mut entry = open.entry;
            self.links.spot(entry.text.as_bytes(), &mut entry.links);
            entry.text = plain(&entry.text);
            entry.author = first(open.author).unwrap_or_default();
            entry.author_id = first(open.author_id).unwrap_or_default();
            entry.time = first(open.time).unwrap_or_default();
            entry.day = first(open.day).unwrap_or_default();
            entry.seconds = first(open.seconds).unwrap_or_default();
            self.listener.entry(entry);
        }
    }

    fn close(&mut self, part: PageField) {
        if !matches!(part, PageField::Title | PageField::Participant) {
            return;
        }
        let value = plain(&std::mem::take(&mut self.page));
        if value.is_empty() {
            return;
        }
        if part == PageField::Title {
            self.listener.title(&value);
        } else {
            self.listener.participant(&value);
        }
    }
}

/// A text with single blanks.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
