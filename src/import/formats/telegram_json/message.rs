//! One entry of a `messages` list.

use crate::import::clock::Clock;
use crate::import::json::{Fault, LAST_SECOND, Scalar, Scanner, TextLinks, integer};
use crate::model::chat::{LinkMarks, MessageTraits};
use crate::model::time::{Basis, DAY_SECONDS, Day, Moment, Stamp};
use crate::reference::links::LinkSpotter;

/// What an entry is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Class {
    /// Someone wrote.
    #[default]
    Message,
    /// Something happened: someone joined, a call, a pinned message.
    Service,
    /// A message that the exporting program did not know itself.
    Unsupported,
}

/// An entry as it stands in the file.
#[derive(Debug, Clone, Default)]
pub(super) struct Message<'a> {
    pub(super) class: Class,
    /// Seconds since 1970-01-01 UTC, as written.
    pub(super) unix: Option<&'a [u8]>,
    /// Local time of whoever made the export, as written.
    pub(super) date: Option<&'a [u8]>,
    /// Name of the author, still escaped.
    pub(super) from: Option<&'a [u8]>,
    /// Id of the author: `user123`, `channel123`, in old exports a bare number.
    pub(super) from_id: Option<&'a [u8]>,
    pub(super) traits: MessageTraits,
    /// Way to the file that was sent, still escaped.
    pub(super) file: Option<&'a [u8]>,
}

/// Reads entries.
pub(super) struct MessageReader<'p> {
    links: TextLinks<'p>,
}

impl<'p> MessageReader<'p> {
    pub(super) fn new(links: &'p LinkSpotter) -> Self {
        Self { links: TextLinks::new(links) }
    }

    /// Reads the members of an entry, the opening bracket of which is passed.
    pub(super) fn read<'a>(&mut self, scanner: &mut Scanner<'a>) -> Result<Message<'a>, Fault> {
        let mut message = Message::default();
        let mut class = None;
        let mut action = None;
        let (mut actor, mut actor_id, mut seconds) = (None, None, 0);
        while let Some(key) = scanner.key()? {
            match key {
                b"type" => {
                    class = scanner.scalar()?.string().map(|name| match name {
                        b"message" => Class::Message,
                        b"service" => Class::Service,
                        _ => Class::Unsupported,
                    });
                }
                b"date_unixtime" => message.unix = scanner.scalar()?.bytes(),
                b"date" => message.date = scanner.scalar()?.string(),
                b"from" => message.from = scanner.scalar()?.string(),
                b"from_id" => message.from_id = scanner.scalar()?.bytes(),
                b"text" => self.text(scanner, &mut message.traits.links)?,
                b"file" | b"photo" | b"contact_vcard" => {
                    let value = scanner.scalar()?;
                    message.traits.media |= value != Scalar::Null;
                    message.file = value.string().or(message.file);
                }
                b"media_type" | b"contact_information" | b"location_information" | b"poll" => {
                    message.traits.media |= scanner.scalar()? != Scalar::Null;
                }
                b"action" => action = scanner.scalar()?.string(),
                b"actor" => actor = scanner.scalar()?.string(),
                b"actor_id" => actor_id = scanner.scalar()?.bytes(),
                b"duration_seconds" => seconds = scanner.scalar()?.bytes().and_then(integer).unwrap_or(0),
                _ => scanner.skip()?,
            }
        }
        message.class = class.unwrap_or(if action.is_some() { Class::Service } else { Class::Message });
        // A call that was taken is a message of whoever called; one that nobody took is a line of the service.
        if message.class == Class::Service && action == Some(b"phone_call") && seconds > 0 {
            message.class = Class::Message;
            (message.from, message.from_id) = (actor, actor_id);
        }
        Ok(message)
    }

    /// Looks for links in a text: a string, or a list of strings and objects that hold `text` and perhaps `href`.
    fn text(&mut self, scanner: &mut Scanner<'_>, found: &mut LinkMarks) -> Result<(), Fault> {
        if !scanner.enter(b'[')? {
            self.spot(scanner.scalar()?, found);
            return Ok(());
        }
        while scanner.element()? {
            if !scanner.enter(b'{')? {
                self.spot(scanner.scalar()?, found);
                continue;
            }
            while let Some(key) = scanner.key()? {
                match key {
                    b"text" | b"href" => self.spot(scanner.scalar()?, found),
                    _ => scanner.skip()?,
                }
            }
        }
        Ok(())
    }

    fn spot(&mut self, value: Scalar<'_>, found: &mut LinkMarks) {
        if let Some(raw) = value.string() {
            self.links.spot(raw, found);
        }
    }
}

/// Reads times.
pub(super) struct Times {
    clock: Clock,
    /// The day that was read last, as written: mostly also that of the next message.
    recent: ([u8; 10], Day),
}

impl Times {
    pub(super) fn new(clock: Clock) -> Self {
        Self { clock, recent: (*b"1970-01-01", Day(0)) }
    }

    /// The moment of a message in the audit's zone, and the time as the file states it.
    pub(super) fn of(&mut self, message: &Message<'_>) -> Option<(Moment, Stamp)> {
        let local = message.date.and_then(|text| self.local(text));
        let unix = message.unix.and_then(integer).filter(|unix| (1..=LAST_SECOND).contains(unix));
        let stamp = match (local, unix) {
            (Some(local), _) => Stamp { wall: local.wall_seconds(), basis: Basis::Local },
            (None, Some(unix)) => Stamp { wall: unix, basis: Basis::Utc },
            (None, None) => return None,
        };
        let moment = match unix {
            Some(unix) => self.clock.moment(unix),
            None => local?,
        };
        Some((moment, stamp))
    }

    /// A local time: `2024-01-15T10:30:00`.
    fn local(&mut self, text: &[u8]) -> Option<Moment> {
        let (day, rest) = text.split_first_chunk::<10>()?;
        let &[b'T' | b' ', h1, h2, b':', m1, m2, b':', s1, s2, ..] = rest else { return None };
        let (hour, minute, second) = (two(h1, h2)?, two(m1, m2)?, two(s1, s2)?);
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        if *day != self.recent.0 {
            self.recent = (*day, read_day(day)?);
        }
        let second = (hour * 3600 + minute * 60 + second).min(DAY_SECONDS as u32 - 1);
        Some(Moment { day: self.recent.1, second })
    }
}

fn read_day(text: &[u8; 10]) -> Option<Day> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let year = two(y1, y2)? * 100 + two(y3, y4)?;
    Day::from_ymd(year as i32, two(m1, m2)?, two(d1, d2)?)
}

/// The number of two digits.
fn two(tens: u8, ones: u8) -> Option<u32> {
    let both = tens.is_ascii_digit() && ones.is_ascii_digit();
    both.then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
}
