//! Walks through the structure of an export.

use super::gather::{Account, Gathered, Head, RawChat};
use super::message::{MessageReader, Times};
use crate::import::ReadParams;
use crate::import::clock::Clock;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::json::{Fault, Reader, Scanner, text};
use crate::import::window::Window;
use crate::model::chat::RawHandle;
use crate::model::ledger::SkipReason;
use crate::model::source::StatedPerson;

/// A walk through one file or one part of it.
pub(super) struct Walk<'a> {
    reader: Reader<'a>,
    messages: MessageReader<'a>,
    times: Times,
    gathered: Gathered,
    /// The input is to end between two messages, where another part follows.
    is_followed: bool,
    /// The walk is among the elements of a list of messages.
    is_among_messages: bool,
}

/// Keys that matter beside messages.
#[derive(Clone, Copy)]
enum Member {
    Account,
    Contacts,
    Chats,
    List,
    Messages,
    Name,
    Kind,
    Id,
    Other,
}

fn member(key: &[u8]) -> Member {
    match key {
        b"personal_information" => Member::Account,
        b"contacts" => Member::Contacts,
        b"chats" | b"left_chats" => Member::Chats,
        b"list" => Member::List,
        b"messages" => Member::Messages,
        b"name" => Member::Name,
        b"type" => Member::Kind,
        b"id" => Member::Id,
        _ => Member::Other,
    }
}

impl<'a> Walk<'a> {
    pub(super) fn new(window: Window<'a>, params: &'a ReadParams) -> Self {
        Self {
            reader: Reader::new(window),
            messages: MessageReader::new(&params.links),
            times: Times::new(Clock::new(params.zone)),
            gathered: Gathered::default(),
            is_followed: false,
            is_among_messages: false,
        }
    }

    /// The same walk through input that is cut off between two messages.
    pub(super) fn followed(mut self) -> Self {
        self.is_followed = true;
        self
    }

    /// Walks from the start of the document to its end.
    pub(super) fn document(mut self) -> Result<Gathered, ImportError> {
        if self.reader.is_exhausted()? {
            return Err(ImportErrorKind::Empty.into());
        }
        self.reader.document()?;
        let result = self.top();
        self.finish(result)
    }

    /// Walks from between two messages, of a single chat or of the chats of an account, to the end of the document.
    pub(super) fn continuation(mut self, is_single: bool) -> Result<Gathered, ImportError> {
        self.gathered.chats.push(Box::new(RawChat::new()));
        self.gathered.is_single = is_single;
        let result = self.rest(is_single);
        self.finish(result)
    }

    fn rest(&mut self, is_single: bool) -> Result<(), ImportError> {
        self.entries()?;
        if !is_single {
            self.chat()?;
            self.chats()?;
            self.lists()?;
        }
        self.top()
    }

    /// The end of a walk is that of the document, or the place where the input was cut. A part that ends anywhere but
    /// between two messages is an error: so every part vouches for the place where the next one begins.
    fn finish(mut self, result: Result<(), ImportError>) -> Result<Gathered, ImportError> {
        let at_cut = self.is_followed && self.is_among_messages;
        match result {
            Err(_) if at_cut && self.reader.is_exhausted()? => {}
            Err(error) => return Err(error),
            // The members of the document have ended, and another part was to begin among its messages.
            Ok(()) if self.is_followed => return Err(self.reader.expected("the end of the file")),
            Ok(()) => self.reader.end()?,
        }
        self.gathered.lines = self.reader.line() - 1;
        Ok(self.gathered)
    }

    /// The members of the document: of an account, or of a chat.
    fn top(&mut self) -> Result<(), ImportError> {
        while let Some(key) = self.reader.key(member)? {
            match key {
                Member::Account => self.gathered.account = self.reader.step(account)?,
                Member::Contacts => self.contacts()?,
                Member::Chats => {
                    if self.reader.enter(b'{')? {
                        self.lists()?;
                    }
                }
                Member::Name | Member::Kind | Member::Id | Member::Messages => {
                    if !self.gathered.is_single {
                        self.gathered.is_single = true;
                        self.gathered.chats.push(Box::new(RawChat::new()));
                    }
                    self.chat_member(key)?;
                }
                Member::List | Member::Other => self.reader.skip()?,
            }
        }
        Ok(())
    }

    /// The members of `chats` and `left_chats`.
    fn lists(&mut self) -> Result<(), ImportError> {
        while let Some(key) = self.reader.key(member)? {
            if !matches!(key, Member::List) {
                self.reader.skip()?;
            } else if self.reader.enter(b'[')? {
                self.chats()?;
            }
        }
        Ok(())
    }

    /// The elements of a list of chats.
    fn chats(&mut self) -> Result<(), ImportError> {
        self.gathered.is_framed = true;
        while self.reader.element()? {
            if self.reader.enter(b'{')? {
                self.gathered.chats.push(Box::new(RawChat::new()));
                self.chat()?;
                // It began here and has ended: no other part of the file has anything of it.
                if let Some(chat) = self.gathered.chats.last_mut() {
                    chat.rest();
                }
            }
        }
        Ok(())
    }

    /// The members of a chat.
    fn chat(&mut self) -> Result<(), ImportError> {
        while let Some(key) = self.reader.key(member)? {
            self.chat_member(key)?;
        }
        Ok(())
    }

    fn chat_member(&mut self, key: Member) -> Result<(), ImportError> {
        let part: fn(&mut Head) -> &mut Option<String> = match key {
            Member::Messages => {
                return if self.reader.enter(b'[')? { self.entries() } else { Ok(()) };
            }
            Member::Name => |head| &mut head.name,
            Member::Kind => |head| &mut head.kind,
            Member::Id => |head| &mut head.id,
            _ => return self.reader.skip(),
        };
        let value = self.reader.step(|scanner| Ok(scanner.scalar()?.bytes().map(text)))?;
        if let Some(chat) = self.gathered.chats.last_mut() {
            *part(&mut chat.head) = value;
        }
        Ok(())
    }

    /// The elements of a list of messages.
    fn entries(&mut self) -> Result<(), ImportError> {
        let Self { reader, messages, times, gathered, .. } = self;
        // Every way here has begun a chat.
        let Some(chat) = gathered.chats.last_mut() else { return Ok(()) };
        self.is_among_messages = true;
        gathered.is_framed = true;
        reader.objects(|scanner, start, is_object| {
            if is_object {
                let message = messages.read(scanner)?;
                chat.add(&message, times, || scanner.line(start));
            } else {
                chat.ledger.skip(SkipReason::Malformed, scanner.line(start));
            }
            Ok(())
        })?;
        self.is_among_messages = false;
        Ok(())
    }

    /// The address book.
    fn contacts(&mut self) -> Result<(), ImportError> {
        if !self.reader.enter(b'{')? {
            return Ok(());
        }
        while let Some(key) = self.reader.key(member)? {
            if !matches!(key, Member::List) {
                self.reader.skip()?;
            } else if self.reader.enter(b'[')? {
                while self.reader.element()? {
                    let person = self.reader.step(account)?.and_then(person);
                    self.gathered.people.extend(person);
                }
            }
        }
        Ok(())
    }
}

/// Reads someone's account or contact entry; `None` when it is no object.
fn account(scanner: &mut Scanner<'_>) -> Result<Option<Account>, Fault> {
    if !scanner.enter(b'{')? {
        scanner.skip()?;
        return Ok(None);
    }
    let mut account = Account::default();
    let mut names = [String::new(), String::new()];
    while let Some(key) = scanner.key()? {
        let value = scanner.scalar()?.bytes().map(text).unwrap_or_default();
        match key {
            b"user_id" if value != "0" => account.id = value,
            b"first_name" => names[0] = value,
            b"last_name" => names[1] = value,
            b"phone_number" => account.phone = value,
            b"username" => account.username = value,
            _ => {}
        }
    }
    names.join(" ").trim().clone_into(&mut account.name);
    Ok(Some(account))
}

/// An entry of the address book; `None` when it holds no handle.
fn person(entry: Account) -> Option<StatedPerson> {
    let handles = entry.handles();
    (!handles.is_empty()).then_some(StatedPerson { name: entry.name, handles })
}

impl Account {
    /// Id, phone and username, as far as stated.
    pub(super) fn handles(&self) -> Vec<RawHandle> {
        let platform = |value: String| RawHandle::Platform("telegram".to_owned(), value);
        let mut handles = Vec::new();
        if !self.id.is_empty() {
            handles.push(platform(self.id.clone()));
        }
        if !self.phone.is_empty() {
            handles.push(RawHandle::Phone(self.phone.clone()));
        }
        if !self.username.is_empty() {
            handles.push(platform(format!("@{}", self.username.trim_start_matches('@'))));
        }
        handles
    }
}
