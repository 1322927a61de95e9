//! One page as a stream of HTML tokens, reduced to its messages' times and authors.

use serde::Deserialize;

use super::header;
use crate::import::html::{Tag, Token};
use crate::model::chat::{Chat, ChatKind, LinkMarks, MessageTraits};
use crate::model::ledger::{Ledger, SkipReason};
use crate::model::time::{Moment, Span};
use crate::reference::links::LinkSpotter;

/// The channel id of this platform.
pub(super) const CHANNEL: &str = "vk";

/// How much of a header or a text is kept while a message is open; what is longer is looked at in pieces.
const PIECE: usize = 16 << 10;

/// Whoever wrote on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Writer {
    /// Profile id as in the link: `303`, `-12` for a community, `@name`; `None` for the owner.
    pub(super) id: Option<String>,
    /// Name as written.
    pub(super) name: String,
}

/// What a page says.
pub(super) struct Page {
    /// The owner's profile id, from the page's head.
    pub(super) owner: Option<String>,
    /// Title of the conversation.
    pub(super) title: String,
    /// The page's link to the start of the archive.
    pub(super) link_to_start: Option<String>,
    /// Those who wrote, by first appearance; cells of `chat` point here.
    pub(super) writers: Vec<Writer>,
    /// Counts.
    pub(super) chat: Chat,
    pub(super) ledger: Ledger,
    pub(super) span: Span,
    pub(super) media: u64,
    /// Messages that were taken back.
    pub(super) deleted: u64,
    /// Times go backwards down the page: the newest message stands first.
    pub(super) newest_first: bool,
    /// The closing tags are there.
    pub(super) closed: bool,
}

/// Where in a message the reader is.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// The text, or before the header.
    #[default]
    Text,
    /// The header.
    Header,
    /// The link to the author in the header.
    Link,
    /// The mark of an edited message in the header.
    Mark,
    /// What an attachment is called, behind the text.
    Description,
}

/// What VK calls the trace of a message or of a call, by language: a kind, a tab, the words in lower case.
const PHRASES: &str = include_str!("phrases.tsv");

/// A message that is being read.
#[derive(Default)]
struct Open {
    line: u64,
    /// Open `div` elements, the message itself included.
    depth: u32,
    inside: Inside,
    /// Depth of the header's `div`; 0 before there was one.
    header_depth: u32,
    link: Option<String>,
    name: String,
    header: String,
    text: String,
    media: bool,
    service: bool,
    /// What is written beside attachments.
    has_text: bool,
    /// What the last attachment is called.
    description: String,
    /// Attachments that are a file, a post or the like.
    files: u32,
    /// Attachments that are the trace of something.
    traces: u32,
    links: LinkMarks,
}

/// Reads a page, token by token.
pub(super) struct PageReader<'a> {
    links: &'a LinkSpotter,
    page: Page,
    open: Option<Open>,
    in_title: bool,
    /// Wall seconds of the first and the latest message met.
    order: Option<(i64, i64)>,
}

impl<'a> PageReader<'a> {
    pub(super) fn new(links: &'a LinkSpotter) -> Self {
        let page = Page {
            owner: None,
            title: String::new(),
            link_to_start: None,
            writers: Vec::new(),
            chat: Chat::new(CHANNEL, ChatKind::Private, ""),
            ledger: Ledger::default(),
            span: Span::default(),
            media: 0,
            deleted: 0,
            newest_first: false,
            closed: false,
        };
        Self { links, page, open: None, in_title: false, order: None }
    }

    /// What the page said. A message that the end of the file cuts counts when its header is complete.
    pub(super) fn into_page(mut self) -> Page {
        self.close();
        self.page
    }

    /// Takes in the next token.
    pub(super) fn take(&mut self, token: &Token, line: u64) {
        match token {
            Token::Start(tag) => self.start(tag, line),
            Token::End(name) => self.end(name),
            Token::Text(text) => self.text(text),
        }
    }

    fn start(&mut self, tag: &Tag, line: u64) {
        let class = tag.attribute("class").unwrap_or_default();
        let name = tag.name.as_str();
        if name == "div" && has_class(class, "message") {
            // A message inside a message: the first one was never closed.
            self.close();
            self.open = Some(Open { line, depth: 1, ..Open::default() });
            return;
        }
        match &mut self.open {
            Some(open) => open.start(name, class, tag.attribute("href"), self.links),
            None => self.outside(tag, name, class),
        }
    }

    /// A start tag outside of messages.
    fn outside(&mut self, tag: &Tag, name: &str, class: &str) {
        if name == "meta" && tag.attribute("name") == Some("jd") {
            self.page.owner = tag.attribute("content").and_then(owner_id);
        }
        if has_class(class, "ui_crumb") {
            // The last crumb is the page itself.
            self.page.title.clear();
            self.in_title = true;
        }
        let start = tag.attribute("href").filter(|href| {
            let file = href.rsplit('/').next().unwrap_or_default();
            file == "index.html" && href.trim_end_matches("index.html").replace("../", "").is_empty()
        });
        if let (Some(href), None) = (start, &self.page.link_to_start) {
            self.page.link_to_start = Some(href.to_owned());
        }
    }

    fn end(&mut self, name: &str) {
        self.page.closed |= name == "html" || name == "body";
        self.in_title = false;
        let Some(open) = &mut self.open else { return };
        match name {
            "a" if open.inside == Inside::Link => open.inside = Inside::Header,
            "span" if open.inside == Inside::Mark => open.inside = Inside::Header,
            "div" => {
                open.end_description();
                if open.header_depth == open.depth {
                    open.inside = Inside::Text;
                }
                open.depth -= 1;
                if open.depth == 0 {
                    self.close();
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match &mut self.open {
            Some(open) => open.text(text, self.links),
            None if self.in_title && self.page.title.len() < PIECE => self.page.title.push_str(text),
            None => {}
        }
    }

    /// Counts the open message.
    fn close(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        open.spot(self.links);
        open.end_description();
        let (page, line) = (&mut self.page, open.line);
        if open.header_depth == 0 || open.inside != Inside::Text {
            page.ledger.skip(SkipReason::Malformed, line);
            return;
        }
        let (name, when) = match &open.link {
            Some(_) => (open.name.trim(), open.header.as_str()),
            None => header::split(&open.header),
        };
        let Some(stamp) = header::stamp(when) else {
            page.ledger.skip(SkipReason::BadTimestamp, line);
            return;
        };
        let is_trace = open.traces > 0 && open.files == 0 && !open.has_text;
        if open.service || is_trace {
            page.ledger.system += 1;
            page.deleted += u64::from(is_trace);
            return;
        }
        let first = self.order.map_or(stamp.wall, |(first, _)| first);
        self.order = Some((first, stamp.wall));
        page.newest_first = stamp.wall < first;
        let author = page.writer(open.link.as_deref(), name);
        let traits = MessageTraits { media: open.media, links: open.links };
        page.chat.add(author, Moment::from_wall_seconds(stamp.wall), traits, line);
        page.ledger.messages += 1;
        page.media += u64::from(open.media);
        page.span.add(stamp);
    }
}

impl Page {
    /// Index of a writer. A link to the owner's own profile is the owner.
    fn writer(&mut self, link: Option<&str>, name: &str) -> u32 {
        let id = link.map(profile_id).filter(|id| Some(id) != self.owner.as_ref());
        let known = self.writers.iter().position(|writer| writer.id == id);
        let index = known.unwrap_or_else(|| {
            self.writers.push(Writer { id, name: name.to_owned() });
            self.writers.len() - 1
        });
        index as u32
    }
}

impl Open {
    fn start(&mut self, name: &str, class: &str, href: Option<&str>, links: &LinkSpotter) {
        if name == "div" {
            self.depth += 1;
            if has_class(class, "message__header") && self.header_depth == 0 {
                (self.header_depth, self.inside) = (self.depth, Inside::Header);
            }
        }
        if self.inside != Inside::Text {
            if name == "a" && self.link.is_none() {
                self.link = href.map(str::to_owned);
                self.inside = Inside::Link;
            } else if name == "span" && has_class(class, "message-edited") {
                self.inside = Inside::Mark;
            }
            return;
        }
        if has_class(class, "attachment__description") {
            self.inside = Inside::Description;
            return;
        }
        self.media |= has_class(class, "attachment");
        // Joins, new titles and the like link to people in this way.
        self.service |= has_class(class, "im_srv_lnk");
        if let Some(href) = href {
            links.spot(href.as_bytes(), &mut self.links);
        }
        // Tags part words, as far as links go.
        self.text.push(' ');
    }

    fn text(&mut self, text: &str, links: &LinkSpotter) {
        let target = match self.inside {
            Inside::Mark => return,
            Inside::Link => &mut self.name,
            Inside::Header => &mut self.header,
            Inside::Description => &mut self.description,
            Inside::Text => {
                // Behind the first attachment stand the names and addresses of attachments.
                self.has_text |= !self.media && !text.trim().is_empty();
                &mut self.text
            }
        };
        if target.len() + text.len() <= PIECE {
            target.push_str(text);
        } else if self.inside == Inside::Text {
            self.text.push_str(text);
            self.spot(links);
        }
    }

    /// Takes in what an attachment is called: a file, or the trace of a message that was taken back or of a call that nobody
    /// took.
    fn end_description(&mut self) {
        if self.inside != Inside::Description {
            return;
        }
        self.inside = Inside::Text;
        let name = std::mem::take(&mut self.description).trim().to_lowercase();
        let is_trace =
            PHRASES.lines().filter_map(|line| line.split_once('\t')).any(|(_, words)| words == name);
        self.traces += u32::from(is_trace);
        self.files += u32::from(!is_trace);
    }

    /// Looks for links in the text so far and lets go of it.
    fn spot(&mut self, links: &LinkSpotter) {
        links.spot(self.text.as_bytes(), &mut self.links);
        self.text.clear();
    }
}

fn has_class(classes: &str, class: &str) -> bool {
    classes.split_ascii_whitespace().any(|one| one == class)
}

/// The id behind a profile link: `https://vk.com/id303` → `303`, `…/club12` → `-12`, else `@name`.
fn profile_id(link: &str) -> String {
    let name = link.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let name = name.rsplit('/').next().unwrap_or_default();
    let number = |prefix: &str| {
        name.strip_prefix(prefix).filter(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
    };
    if let Some(id) = number("id") {
        return id.to_owned();
    }
    let community = ["club", "public", "event"].into_iter().find_map(number);
    community.map_or_else(|| format!("@{name}"), |id| format!("-{id}"))
}

/// The owner's id in the head of a page: JSON in Base64.
fn owner_id(content: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Jd {
        user_id: i64,
    }
    let json = mail_parser::decoders::base64::base64_decode(content.as_bytes())?;
    serde_json::from_slice::<Jd>(&json).ok().map(|jd| jd.user_id.to_string())
}

#[cfg(test)]
mod tests {
    use super::{owner_id, profile_id};

    #[test]
    fn ids_are_taken_from_links_and_head() {
        assert_eq!(profile_id("https://vk.com/id303"), "303");
        assert_eq!(profile_id("https://vk.com/club12?w=1"), "-12");
        assert_eq!(profile_id("https://vk.com/idea/"), "@idea");
        assert_eq!(owner_id("eyJ1c2VyX2lkIjogNDJ9").as_deref(), Some("42"));
        assert_eq!(owner_id("???"), None);
    }
}
