//! The senders of one file.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::name::{display_name, handles, is_of_profile};
use crate::import::encoding::lossy;
use crate::model::chat::{Author, Side};
use crate::model::name::{is_phone, title_matches};

/// From so many messages on, words before a colon that stand in all of them are taken for a part of the name.
const ALWAYS: u64 = 5;

/// A sender's name is no longer than this, in bytes: a group's subject may have 100 characters.
const LONGEST: usize = 400;

/// Finds senders by the bytes before the colon; the last two are tried first.
#[derive(Debug, Clone)]
pub(super) struct Authors {
    list: Vec<Sender>,
    /// Names as written, and whose they are: one person may be written in several ways.
    written: Vec<(Box<[u8]>, u32)>,
    /// Index into `written` by its bytes.
    by_bytes: HashMap<Box<[u8]>, usize, RandomState>,
    /// Index into `list` by cleaned name, a number by its digits.
    by_name: HashMap<String, u32, RandomState>,
    /// The latest two of `written`.
    recent: [usize; 2],
}

/// A sender, with what decides whether the name goes on behind its first colon.
#[derive(Debug, Clone)]
struct Sender {
    name: String,
    /// WhatsApp shows the profile name: the sender is in no address book of the phone.
    is_stranger: bool,
    messages: u64,
    /// The words before a second colon that stand in all messages so far.
    second: Option<Box<[u8]>>,
}

/// What stands behind a header.
pub(super) struct AuthoredLine<'a> {
    /// The sender as written.
    pub(super) sender: &'a [u8],
    /// The sender's index, unless the name is new.
    pub(super) author: Option<u32>,
    /// The text behind the colon.
    pub(super) text: &'a [u8],
}

/// Splits what follows a header into sender and text; `None` for a line that has no sender.
pub(super) fn split(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut from = 0;
    while let Some(at) = memchr::memchr(b':', rest.get(from..)?).map(|at| from + at) {
        match rest.get(at + 1) {
            None => return Some((&rest[..at], &[])),
            Some(b' ') => return Some((&rest[..at], &rest[at + 2..])),
            Some(_) => from = at + 1,
        }
    }
    None
}

impl Default for Authors {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            written: Vec::new(),
            by_bytes: HashMap::default(),
            by_name: HashMap::default(),
            recent: [usize::MAX; 2],
        }
    }
}

impl Authors {
    /// Splits what follows a header into sender and text, and gives the sender's index when it is known. The latest two
    /// senders are tried first.
    pub(super) fn split<'a>(&mut self, rest: &'a [u8]) -> Option<AuthoredLine<'a>> {
        for place in self.recent {
            if let Some((bytes, author)) = self.written.get(place)
                && let Some([b':', b' ', text @ ..]) = rest.strip_prefix(&**bytes)
            {
                let parts = AuthoredLine { sender: &rest[..bytes.len()], author: Some(*author), text };
                self.recent = if place == self.recent[0] { self.recent } else { [place, self.recent[0]] };
                return Some(parts);
            }
        }
        let (sender, text) = split(rest)?;
        let place = self.by_bytes.get(sender).copied();
        if let Some(place) = place {
            self.recent = [place, self.recent[0]];
        }
        let author = place.and_then(|place| self.written.get(place)).map(|(_, author)| *author);
        Some(AuthoredLine { sender, author, text })
    }

    /// Whether what follows a header begins with a sender who is known, however written.
    pub(super) fn knows(&self, rest: &[u8]) -> bool {
        split(rest).is_some_and(|(sender, _)| {
            self.by_bytes.contains_key(sender) || self.by_name.contains_key(&display_name(sender))
        })
    }

    /// Senders as written.
    pub(super) fn written(&self) -> impl Iterator<Item = Box<[u8]>> + '_ {
        self.written.iter().map(|(sender, _)| sender.clone())
    }

    /// The index of a sender who is written in a new way.
    pub(super) fn insert(&mut self, sender: &[u8]) -> u32 {
        let name = display_name(sender);
        let next = self.list.len() as u32;
        let author = *self.by_name.entry(key(&name)).or_insert(next);
        if author == next {
            self.list.push(Sender { name, is_stranger: is_of_profile(sender), messages: 0, second: None });
        }
        self.by_bytes.insert(sender.into(), self.written.len());
        self.recent = [self.written.len(), self.recent[0]];
        self.written.push((sender.into(), author));
        author
    }

    /// Counts a message of a sender, and watches whether the name may have a colon in it.
    pub(super) fn count(&mut self, at: u32, text: &[u8]) {
        let Some(sender) = self.list.get_mut(at as usize) else { return };
        sender.messages += 1;
        if sender.messages == 1 {
            sender.second = split(&text[..text.len().min(LONGEST)]).map(|(second, _)| second.into());
        } else if let Some(second) = &sender.second
            && !(text.starts_with(second) && matches!(text.get(second.len()), Some(b':')))
        {
            sender.second = None;
        }
    }

    /// Number of senders.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Adds the senders of a later part of the file and gives the index here of each sender there.
    pub(super) fn append(&mut self, later: Self) -> Vec<u32> {
        let mut places = Vec::with_capacity(later.list.len());
        for theirs in later.list {
            let next = self.list.len() as u32;
            let at = *self.by_name.entry(key(&theirs.name)).or_insert(next);
            places.push(at);
            match self.list.get_mut(at as usize) {
                None => self.list.push(theirs),
                Some(mine) => {
                    if mine.messages == 0 {
                        mine.second = theirs.second;
                    } else if theirs.messages > 0 && mine.second != theirs.second {
                        mine.second = None;
                    }
                    mine.messages += theirs.messages;
                }
            }
        }
        places
    }

    /// The authors of the chat. Of two, the one who is in no address book of the phone is the partner of its owner.
    pub(super) fn finish(self, title: &str) -> Vec<Author> {
        let strangers = self.list.iter().filter(|sender| sender.is_stranger).count();
        let tells = self.list.len() <= 2 && strangers == 1;
        let author = |sender: Sender| {
            let side = if tells && sender.is_stranger { Side::Client } else { Side::Unknown };
            let name = sender.full_name(title);
            Author { handles: handles(&name).into(), ..Author::new(name, side) }
        };
        self.list.into_iter().map(author).collect()
    }
}

/// By what one person is known however he is written: a number by its digits.
fn key(name: &str) -> String {
    if is_phone(name) { name.chars().filter(char::is_ascii_digit).collect() } else { name.to_owned() }
}

impl Sender {
    /// The name, with what stands before a second colon where the title or all messages say that it is a part of it.
    fn full_name(self, title: &str) -> String {
        let Some(second) = self.second.as_deref().map(display_name).filter(|second| !second.is_empty())
        else {
            return self.name;
        };
        let full = format!("{}: {second}", self.name);
        if self.messages >= ALWAYS || (!title.is_empty() && title_matches(title, &full)) {
            full
        } else {
            self.name
        }
    }
}

/// Whether some bytes can be a sender and not the start of a service line that has a colon in it: such lines quote what
/// stands behind the colon, so that a quotation is open before it.
pub(super) fn is_plausible(sender: &[u8]) -> bool {
    // Nearly no name holds a byte with which a quotation mark begins.
    if !sender.iter().any(|byte| matches!(byte, b'"' | 0xc2 | 0xe2)) {
        return sender.len() <= LONGEST;
    }
    let text = lossy(sender);
    let count = |wanted: char| text.matches(wanted).count();
    sender.len() <= LONGEST
        && count('"').is_multiple_of(2)
        && [('“', '”'), ('«', '»')].iter().all(|(open, close)| count(*open) <= count(*close))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(title: &str, lines: &[&str]) -> Vec<String> {
        let mut authors = Authors::default();
        for line in lines {
            let AuthoredLine { sender, author, text } = authors.split(line.as_bytes()).expect("a sender");
            let author = author.unwrap_or_else(|| authors.insert(sender));
            authors.count(author, text);
        }
        authors.finish(title).into_iter().map(|author| author.name).collect()
    }

    #[test]
    fn a_colon_needs_a_blank_behind_it() {
        assert_eq!(split(b"Ann: hi"), Some((&b"Ann"[..], &b"hi"[..])));
        assert_eq!(split(b"Ann:"), Some((&b"Ann"[..], &b""[..])));
        assert_eq!(split(b"Ann:."), None);
        assert_eq!(split(b"Re:x: hi"), Some((&b"Re:x"[..], &b"hi"[..])));
        assert_eq!(split(b""), None);
    }

    #[test]
    fn names_with_a_colon() {
        let lines = ["Dr: Who: hello", "Ann: hi", "Dr: Who: bye", "Ann: note: bring it"];
        assert_eq!(names("Dr_ Who", &lines), ["Dr: Who", "Ann"]);
        assert_eq!(names("", &lines), ["Dr", "Ann"]);
        assert_eq!(
            names("", &["Dr: Who: a", "Dr: Who: b", "Dr: Who: c", "Dr: Who: d", "Dr: Who: e"]),
            ["Dr: Who"]
        );
    }

    #[test]
    fn one_person_however_marked() {
        assert_eq!(
            names("", &["Ann: a", "\u{200e}Ann: b", "~\u{202f}Ann: c", "Bob: d", "Ann: e"]),
            ["Ann", "Bob"]
        );
        assert_eq!(
            names("", &["+1 (202) 555\u{2011}0131: a", "Bob: b", "+1 202-555-0131: c"]),
            ["+1 (202) 555\u{2011}0131", "Bob"]
        );
    }

    #[test]
    fn an_open_quotation_is_no_sender() {
        assert!(is_plausible("Prof. \"Ace\" Oak".as_bytes()));
        assert!(!is_plausible("Ann changed the subject to \"Sales".as_bytes()));
        assert!(!is_plausible("Анна изменила тему на «Продажи".as_bytes()));
    }
}
