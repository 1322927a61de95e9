//! Contact points of records: what each is worth and under which handle it links.

use std::borrow::Cow;

use smallvec::{SmallVec, smallvec};

use super::handles::{HandleId, Handles, is_phone_channel};
use super::phone::{Phone, Phones};
use crate::model::audience::FailedPoints;
use crate::model::chat::RawHandle;
use crate::model::name::{hides_number, normal_platform_id};
use crate::model::record::{Consent, ContactPoint, Record};
use crate::reference::mail::{self, MailFault};

/// Kinds of contact points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointKind {
    /// E-mail.
    Email,
    /// Phone.
    Phone,
    /// Login of the business's own portal.
    Portal,
    /// An address of a messaging platform.
    Platform,
}

/// Why a contact point fails; the first that holds counts, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// Typed to fill a field.
    Placeholder,
    /// Not an address, not a number of its region.
    Malformed,
    /// A phone written without its country while none could be decided: unknown, not bad.
    Unread,
    /// A relay or a throwaway mailbox.
    Masked,
    /// Unsubscribed.
    Unsubscribed,
    /// Bounced.
    Bounced,
    /// On more records than `shared_limit`.
    Shared,
}

/// A contact point of a record, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Kind.
    pub kind: PointKind,
    /// Its handle; `None` when there is none to be had.
    pub handle: Option<HandleId>,
    /// Why it cannot be used.
    pub fault: Option<Fault>,
    /// It stands on too many records to say who someone is.
    pub is_shared: bool,
    /// The messaging channel of a platform address, by its number in `Handles`.
    pub channel: Option<u16>,
}

impl Point {
    fn new(kind: PointKind, handle: Option<HandleId>, fault: Option<Fault>) -> Self {
        Self { kind, handle, fault, is_shared: false, channel: None }
    }

    /// Whether it says who the person is: well-formed, no placeholder, not shared.
    pub fn links(&self) -> bool {
        !self.is_shared && !matches!(self.fault, Some(Fault::Placeholder | Fault::Malformed))
    }

    /// Whether it is an id on a messenger, and not that of the business, which many bear.
    pub fn reaches_on_channel(&self) -> bool {
        self.kind == PointKind::Platform && !self.is_shared
    }

    /// Whether it is an owned contact.
    pub fn is_usable(&self) -> bool {
        self.fault.is_none()
    }
}

/// Words that mean "no login".
const NOTHING: &[&str] = &["-", "--", "none", "no", "нет", "n/a", "na", "null", "unknown", "отсутствует"];

/// The points of one cell: nearly always one.
type Few = SmallVec<[Point; 1]>;

/// The phone numbers in each cell of a record, by its points; none in a cell that is no phone.
pub fn numbers<'a>(record: &Record, phones: Phones<'a>) -> SmallVec<[Cow<'a, [Phone]>; 2]> {
    let read = |point: &ContactPoint| match &point.raw {
        RawHandle::Phone(raw) => phones.get(raw),
        RawHandle::Platform(channel, value) if is_phone_of(channel, value) => phones.get(value),
        _ => Cow::Borrowed(&[][..]),
    };
    record.points.iter().map(read).collect()
}

/// Judges all contact points of one record; a value that stands in several columns is one point.
/// `numbers` are those that its cells hold, as `numbers` reads them.
pub fn judge(record: &Record, numbers: &[Cow<'_, [Phone]>], handles: &mut Handles) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::with_capacity(record.points.len());
    for (at, (point, numbers)) in record.points.iter().zip(numbers).enumerate() {
        // The same cell in a second column is no second point.
        if record.points[..at].iter().any(|other| other.raw == point.raw) {
            continue;
        }
        let consent = match point.consent {
            Consent::Usable => None,
            Consent::Unsubscribed => Some(Fault::Unsubscribed),
            Consent::Bounced => Some(Fault::Bounced),
        };
        let judged: Few = match &point.raw {
            RawHandle::Email(raw) => emails(raw, consent, handles),
            RawHandle::Phone(_) => numbers.iter().map(|phone| phone_point(phone, handles)).collect(),
            RawHandle::Portal(raw) => smallvec![login(raw, handles)],
            RawHandle::Platform(..) | RawHandle::Name(..) => platform(&point.raw, numbers, handles),
        };
        for point in judged {
            // A failed point without a handle is one of its own.
            if point.handle.is_none()
                || !points.iter().any(|known| known.kind == point.kind && known.handle == point.handle)
            {
                points.push(point);
            }
        }
    }
    points
}

fn emails(raw: &str, consent: Option<Fault>, handles: &mut Handles) -> Few {
    let cell = raw.trim();
    let parts: SmallVec<[&str; 2]> = if cell.matches('@').count() > 1 {
        cell.split([',', ';', ' ', '\n']).filter(|part| part.contains('@')).collect()
    } else {
        smallvec![cell]
    };
    let judge = |part: &str| {
        let address = mail::clean(part);
        if address.is_empty() {
            return None;
        }
        let judged = handles.mail_fault(&address);
        let fault = match judged {
            Some(MailFault::Placeholder) => Some(Fault::Placeholder),
            Some(MailFault::Malformed) => Some(Fault::Malformed),
            Some(MailFault::Masked) => Some(Fault::Masked),
            None => consent,
        };
        let handle = (fault != Some(Fault::Malformed)).then(|| handles.judged_email(&address, |_| judged));
        Some(Point::new(PointKind::Email, handle, fault))
    };
    parts.into_iter().filter_map(judge).collect()
}

fn phone_point(phone: &Phone, handles: &mut Handles) -> Point {
    let (handle, fault) = match phone {
        Phone::Number { number, region } => (Some(handles.phone(number, *region)), None),
        Phone::Placeholder => (None, Some(Fault::Placeholder)),
        Phone::Malformed => (None, Some(Fault::Malformed)),
        Phone::Unread => (None, Some(Fault::Unread)),
    };
    Point::new(PointKind::Phone, handle, fault)
}

fn login(raw: &str, handles: &mut Handles) -> Point {
    let login = raw.trim().to_lowercase();
    let fault = NOTHING.contains(&login.as_str()).then_some(Fault::Placeholder);
    Point::new(PointKind::Portal, fault.is_none().then(|| handles.portal(&login)), fault)
}

/// Whether an address of a channel is a phone number.
fn is_phone_of(channel: &str, value: &str) -> bool {
    is_phone_channel(channel) && !hides_number(value)
}

/// A platform address. One that is a phone number (WhatsApp, Viber) also links under that number.
fn platform(raw: &RawHandle, numbers: &[Phone], handles: &mut Handles) -> Few {
    let point = |channel, handle| Point {
        channel: Some(channel),
        ..Point::new(PointKind::Platform, Some(handle), None)
    };
    match raw {
        RawHandle::Platform(channel, value) if is_phone_of(channel, value) => {
            let channel = handles.channel_number(channel);
            let number = |phone: &Phone| match phone {
                Phone::Number { number, region } => Some(point(channel, handles.phone(number, *region))),
                _ => None,
            };
            numbers.iter().filter_map(number).collect()
        }
        RawHandle::Platform(channel, value) if !value.trim().is_empty() => {
            let id = normal_platform_id(channel, value);
            smallvec![point(handles.channel_number(channel), handles.platform(channel, &id))]
        }
        _ => Few::new(),
    }
}

/// Counts points, those that fail by why.
pub fn count_faults<'a>(points: impl Iterator<Item = &'a Point>, failed: &mut FailedPoints) {
    for point in points {
        failed.phones += u64::from(point.kind == PointKind::Phone);
        let Some(fault) = point.fault else { continue };
        *match fault {
            Fault::Placeholder => &mut failed.placeholder,
            Fault::Malformed => &mut failed.malformed,
            Fault::Unread => &mut failed.unread,
            Fault::Masked => &mut failed.masked,
            Fault::Unsubscribed => &mut failed.unsubscribed,
            Fault::Bounced => &mut failed.bounced,
            Fault::Shared => &mut failed.shared,
        } += 1;
    }
}
