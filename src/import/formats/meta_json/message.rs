//! One message of a page.

use super::phrases::{self, Phrase};
use crate::import::json::{Fault, Scalar, Scanner, TextLinks, integer};
use crate::model::chat::{LinkMarks, MessageTraits};
use crate::reference::links::LinkSpotter;

/// A number of seconds that lies in the year 5138 is one of milliseconds.
const MOST_SECONDS: i64 = 100_000_000_000;

/// A message as it stands in the file.
#[derive(Default)]
pub(in crate::import::formats) struct Message<'a> {
    /// Name as written.
    pub(in crate::import::formats) sender: Option<&'a [u8]>,
    /// Unix time.
    pub(in crate::import::formats) seconds: Option<i64>,
    pub(in crate::import::formats) traits: MessageTraits,
    /// Its text, still escaped; none when it is empty.
    pub(in crate::import::formats) content: Option<&'a [u8]>,
    /// Something was shared with it.
    pub(in crate::import::formats) has_share: bool,
    /// It was taken back, or taken down.
    pub(in crate::import::formats) is_unsent: bool,
    /// Seconds of a call, where the entry is one.
    pub(in crate::import::formats) call: Option<i64>,
    /// A call that nobody took, or someone who was added to the thread or left it.
    pub(in crate::import::formats) is_notice: bool,
}

/// What an entry counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import::formats) enum Class {
    /// Someone wrote, sent or called.
    Message {
        /// It carries or stands for a file.
        media: bool,
    },
    /// A message that was taken back.
    Unsent,
    /// A trace of something that happened; of a group's making or the like.
    Service {
        /// It tells that the thread is a group.
        of_group: bool,
    },
}

impl Message<'_> {
    /// What the entry counts as in a thread of these people. Fields and flags go before sentences.
    pub(in crate::import::formats) fn class(&self, people: &[String]) -> Class {
        let service = Class::Service { of_group: false };
        if self.is_unsent {
            return Class::Unsent;
        }
        if let (Some(seconds), false) = (self.call, self.is_notice) {
            return if seconds > 0 { Class::Message { media: false } } else { service };
        }
        if self.is_notice {
            return service;
        }
        let plain = Class::Message { media: self.traits.media };
        let Some(content) = self.content else {
            return if self.traits.media || self.has_share { plain } else { service };
        };
        match phrases::of(content, people) {
            None | Some(Phrase::Call) => plain,
            Some(Phrase::Attachment) => Class::Message { media: true },
            Some(_) if self.traits.media || self.has_share => plain,
            Some(Phrase::Unsent) => Class::Unsent,
            Some(Phrase::Group) => Class::Service { of_group: true },
            Some(Phrase::Reaction | Phrase::CallNotice | Phrase::Notice) => service,
        }
    }
}

/// Reads messages.
pub(in crate::import::formats) struct MessageReader<'p> {
    links: TextLinks<'p>,
}

impl<'p> MessageReader<'p> {
    pub(in crate::import::formats) fn new(links: &'p LinkSpotter) -> Self {
        Self { links: TextLinks::new(links) }
    }

    /// Reads the members of a message, the opening bracket of which is passed.
    pub(in crate::import::formats) fn read<'a>(
        &mut self,
        scanner: &mut Scanner<'a>,
    ) -> Result<Message<'a>, Fault> {
        let mut message = Message::default();
        while let Some(key) = scanner.key()? {
            match key {
                b"sender_name" | b"senderName" => message.sender = scanner.scalar()?.string(),
                b"timestamp_ms" => message.seconds = number(scanner)?.map(|time| time.div_euclid(1_000)),
                b"timestamp" => message.seconds = number(scanner)?.map(seconds),
                b"content" | b"text" => {
                    if let Some(text) = scanner.scalar()?.string() {
                        message.content = Some(text).filter(|text| !text.is_empty()).or(message.content);
                        self.links.spot(text, &mut message.traits.links);
                    }
                }
                b"share" => {
                    message.has_share = true;
                    self.share(scanner, &mut message.traits.links)?;
                }
                b"photos" | b"videos" | b"audio_files" | b"files" | b"gifs" | b"media" | b"sticker" => {
                    message.traits.media |= holds_something(scanner)?;
                }
                b"is_unsent" | b"isUnsent" | b"is_taken_down" => message.is_unsent |= is_true(scanner)?,
                b"call_duration" => message.call = number(scanner)?,
                b"missed" => message.is_notice |= is_true(scanner)?,
                b"type" => {
                    let name = scanner.scalar()?.string();
                    message.is_notice |= matches!(name, Some(b"Subscribe" | b"Unsubscribe"));
                }
                _ => scanner.skip()?,
            }
        }
        Ok(message)
    }

    /// Looks for links in what was shared.
    fn share(&mut self, scanner: &mut Scanner<'_>, found: &mut LinkMarks) -> Result<(), Fault> {
        if !scanner.enter(b'{')? {
            return scanner.skip();
        }
        while let Some(key) = scanner.key()? {
            let value = scanner.scalar()?.string();
            if let (b"link" | b"share_text", Some(text)) = (key, value) {
                self.links.spot(text, found);
            }
        }
        Ok(())
    }
}

fn number(scanner: &mut Scanner<'_>) -> Result<Option<i64>, Fault> {
    Ok(scanner.scalar()?.bytes().and_then(integer))
}

fn is_true(scanner: &mut Scanner<'_>) -> Result<bool, Fault> {
    Ok(scanner.scalar()? == Scalar::Bare(b"true"))
}

/// The seconds of a time without a unit: of downloads from 2018 in seconds, of encrypted chats in milliseconds.
fn seconds(time: i64) -> i64 {
    if time > MOST_SECONDS { time.div_euclid(1_000) } else { time }
}

/// Whether the value that stands here is more than `null` or an empty list; passes it.
fn holds_something(scanner: &mut Scanner<'_>) -> Result<bool, Fault> {
    let mut inside = scanner.clone();
    let is_list = inside.enter(b'[')?;
    let holds = !is_list || inside.element()?;
    Ok(scanner.scalar()? != Scalar::Null && holds)
}
