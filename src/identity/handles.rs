//! Every handle of an audit under one small number.

use super::texts::Texts;
use crate::model::country::Country;
use crate::model::name::is_bsuid;
use crate::reference::mail::{self, MailFault};

/// Number of a handle.
pub type HandleId = u32;

/// What a handle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HandleKind {
    /// `email:…`
    Email,
    /// `phone:+…`, with `;ext=` where it has an extension.
    Phone,
    /// `portal:…`
    Portal,
    /// `telegram:123`, `telegram:@name`.
    Platform,
    /// `bsuid:US.…`: an id that WhatsApp gives out in place of a number, valid inside one business.
    Bsuid,
    /// A saved name inside one staff account: `whatsapp-name:…`.
    Name,
    /// A record: `record:<scope>:<id>`.
    Record,
}

/// One handle. Two of one text are one: the text says the kind, and a number its region.
#[derive(Debug, Clone, Copy)]
pub struct Handle<'a> {
    /// Normal form.
    pub text: &'a str,
    /// Kind.
    pub kind: HandleKind,
    /// The country of a phone.
    pub region: Option<Country>,
    /// Why an address is no usable contact: judged once, asked often.
    pub fault: Option<MailFault>,
}

/// What is known of a handle beside its text.
#[derive(Debug, Clone, Copy)]
struct Known {
    kind: HandleKind,
    region: Option<Country>,
    fault: Option<MailFault>,
}

/// All handles, numbered by first appearance.
#[derive(Debug, Default)]
pub struct Handles {
    texts: Texts,
    known: Vec<Known>,
    mail: mail::Judge,
    /// The channels of addresses on records: a few, which so many addresses name that each has their number alone.
    channels: Vec<String>,
}

/// What stands between the account and the name in the handle of a saved name: no name holds it.
pub(super) const NAME_MARK: char = '\u{1f}';

/// Whether addresses of a messaging channel are phone numbers.
pub fn is_phone_channel(channel: &str) -> bool {
    matches!(channel, "whatsapp" | "viber" | "signal" | "imo")
}

impl Handles {
    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        self.texts.reserve(more);
        self.known.reserve(more);
    }

    /// The number of the handle whose text is made of `parts`.
    fn number(&mut self, parts: &[&str], kind: HandleKind, region: Option<Country>) -> HandleId {
        self.number_with(parts, || Known { kind, region, fault: None })
    }

    /// The same, with what is known of it where it is `new`.
    fn number_with(&mut self, parts: &[&str], new: impl FnOnce() -> Known) -> HandleId {
        let (number, is_new) = self.texts.number(parts);
        if is_new {
            self.known.push(new());
        }
        number
    }

    /// An e-mail address, lower-cased and trimmed.
    pub fn email(&mut self, address: &str) -> HandleId {
        self.judged_email(address, mail::fault)
    }

    /// The same, of which `fault` says why it is no usable contact.
    pub fn judged_email(&mut self, address: &str, fault: impl FnOnce(&str) -> Option<MailFault>) -> HandleId {
        let (kind, region) = (HandleKind::Email, None);
        self.number_with(&["email:", address], || Known { kind, region, fault: fault(address) })
    }

    /// Why an address is no usable contact.
    pub fn mail_fault(&mut self, address: &str) -> Option<MailFault> {
        self.mail.fault(address)
    }

    /// A phone in E.164, perhaps with an extension.
    pub fn phone(&mut self, number: &str, region: Option<Country>) -> HandleId {
        self.number(&["phone:", number], HandleKind::Phone, region)
    }

    /// A portal login, lower-cased and trimmed.
    pub fn portal(&mut self, login: &str) -> HandleId {
        self.number(&["portal:", login], HandleKind::Portal, None)
    }

    /// A platform id in its normal form.
    pub fn platform(&mut self, channel: &str, id: &str) -> HandleId {
        if channel == "whatsapp" && is_bsuid(id) {
            return self.number(&["bsuid:", id], HandleKind::Bsuid, None);
        }
        self.number(&[channel, ":", id], HandleKind::Platform, None)
    }

    /// A saved name, which means something inside one staff account only.
    pub fn name(&mut self, channel: &str, staff: &str, name: &str) -> HandleId {
        let mut mark = [0; 4];
        let mark = NAME_MARK.encode_utf8(&mut mark);
        self.number(&[channel, "-name:", &staff.to_lowercase(), mark, name], HandleKind::Name, None)
    }

    /// A record of a CRM.
    pub fn record(&mut self, scope: &str, id: &str) -> HandleId {
        self.number(&["record:", scope, ":", id], HandleKind::Record, None)
    }

    /// The number of the channel of an address.
    pub(super) fn channel_number(&mut self, id: &str) -> u16 {
        let known = self.channels.iter().position(|known| known == id);
        known.unwrap_or_else(|| {
            self.channels.push(id.to_owned());
            self.channels.len() - 1
        }) as u16
    }

    /// The channel of an address by its number.
    pub fn channel(&self, number: u16) -> &str {
        &self.channels[number as usize]
    }

    /// The number of a handle in its normal form, if it appeared.
    pub fn find(&self, text: &str) -> Option<HandleId> {
        self.texts.find(text)
    }

    /// A handle.
    pub fn get(&self, number: HandleId) -> Handle<'_> {
        let Known { kind, region, fault } = self.known[number as usize];
        Handle { text: self.texts.get(number), kind, region, fault }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}
