//! What a table of each kind cannot do without, and what the error says of one that lacks it.

use super::headers;
use super::plan::Plan;
use super::roles::Role;
use super::table_kind::TableKind;
use crate::import::SourceRule;
use crate::import::error::{ImportError, ImportErrorKind};

/// Most headers that an error names.
const MOST_NAMED: usize = 30;

/// What a log lacks of which nothing says on which channel it went.
pub(super) const NO_CHANNEL: &str = "a column of channels, or channel in the settings";

/// The notice of a table that was left out beside others, where it is to be said why.
pub fn notice_of(error: &ImportError) -> Option<String> {
    let is_log = matches!(&error.kind, ImportErrorKind::Columns { sought, .. } if sought == NO_CHANNEL);
    is_log.then(|| "log-without-channel".to_owned())
}

impl Plan {
    /// Whether the columns that the kind of table cannot do without are there.
    pub(super) fn check(&self, rule: &SourceRule) -> Result<(), ImportError> {
        use Role::{ChatId, Email, FirstName, From, FullName, LastName, Login, Phone, RecordId, Time};
        let any = |roles: &[Role]| roles.iter().any(|role| self.has(*role));
        let messenger = !self.messengers().is_empty();
        let person = messenger || any(&[Phone, Email, Login, FullName, FirstName, LastName]);
        let sought = match self.kind {
            TableKind::Unused | TableKind::Companies => return Ok(()),
            TableKind::Worklist if self.has(Role::ClientHandle) => return Ok(()),
            TableKind::Worklist => "the column of clients' handles",
            TableKind::Contacts | TableKind::AddressBook if person || self.has(Role::Contact) => {
                return Ok(());
            }
            TableKind::Contacts | TableKind::AddressBook => "a column of phones, e-mails or names",
            TableKind::Deals if any(&[RecordId, Role::DealName, Role::DealAmount, Role::DealStage]) => {
                return Ok(());
            }
            TableKind::Deals => "a column of deal names, amounts or stages",
            TableKind::Activities if any(&[Time, Role::DoneAt, Role::Created]) => return Ok(()),
            TableKind::Activities => "a column of times",
            TableKind::Messages if !self.has(Time) => "a column of times",
            TableKind::Messages
                if !self.has(Role::Channel)
                    && rule.channel.is_none()
                    && self.channel.is_none()
                    && !messenger
                    && !self.is_of_calls()
                    && !self.is_of_sms() =>
            {
                NO_CHANNEL
            }
            TableKind::Messages
                if messenger
                    || self.is_conversation
                    || any(&[Phone, Email, Role::Contact, FullName, ChatId, From]) =>
            {
                return Ok(());
            }
            TableKind::Messages => "a column of phones, e-mails, names or chat ids",
        };
        Err(self.missing(sought))
    }

    /// Whether a log is one of calls: it says how long they were or how they ended.
    pub fn is_of_calls(&self) -> bool {
        !self.has(Role::Channel)
            && (self.has(Role::Duration) || (self.has(Role::Outcome) && !self.has(Role::Text)))
    }

    /// Whether a log is one of text messages: nothing else comes in segments.
    pub fn is_of_sms(&self) -> bool {
        let speaks = |header: &String| {
            let header = header.to_lowercase();
            header.contains("segments")
                || header.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == "sms")
        };
        !self.has(Role::Channel) && self.headers.iter().any(speaks)
    }

    /// The error of a table without a column.
    pub(super) fn missing(&self, sought: &str) -> ImportError {
        // Where the header row is missing, the first row of data stands in its place, and nobody's data goes into messages: only
        // words that name columns are shown, of the others how many columns there are.
        let is_word = |header: &str| headers::is_known(header);
        let named: Vec<&str> =
            self.headers.iter().map(|header| header.trim()).filter(|header| is_word(header)).collect();
        let mut found = named.iter().take(MOST_NAMED).copied().collect::<Vec<_>>().join(", ");
        if named.len() < self.headers.len() || named.len() > MOST_NAMED {
            let sign = if found.is_empty() { "" } else { ", " };
            found = format!("{found}{sign}… ({})", self.headers.len());
        }
        ImportErrorKind::Columns { sought: sought.to_owned(), found }.into()
    }
}
