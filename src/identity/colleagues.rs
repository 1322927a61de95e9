//! People of the business whom its own tables name: those of lists of staff and suppliers, and whoever serves its clients. Where they
//! write in chats they are no clients.

use std::collections::HashSet;

use super::author_keys::handle_key;
use super::name_key::Name;
use crate::model::chat::{Author, Chat, RawHandle, Side};
use crate::model::name::title_matches;
use crate::model::source::{Source, SourceKind};
use crate::reference::mail;

/// Digits by which two spellings of one number are compared.
const DIGITS: usize = 9;

/// Names and handles of colleagues.
#[derive(Debug, Default)]
pub(super) struct Colleagues {
    names: HashSet<String>,
    handles: HashSet<String>,
    /// Domains of the business's own mailboxes.
    domains: HashSet<String>,
    /// Addresses at them that stand on cards.
    on_file: HashSet<String>,
}

impl Colleagues {
    /// Those whom tables name. Whoever stands on a card as well may be a client: nobody can say.
    pub(super) fn of(sources: &[Source]) -> Self {
        let named = || sources.iter().flat_map(|source| &source.data.colleagues);
        // Only of whoever writes is it asked.
        if sources.iter().all(|source| source.data.chats.is_empty()) {
            return Self::default();
        }
        let mut colleagues = Self { domains: own_domains(sources), ..Self::default() };
        if named().next().is_none() && colleagues.domains.is_empty() {
            return colleagues;
        }
        for person in named() {
            colleagues.names.extend(full_name(&person.name));
            colleagues.handles.extend(person.handles.iter().filter_map(key));
        }
        for record in sources.iter().flat_map(|source| &source.data.records) {
            if !colleagues.names.is_empty()
                && let Some(name) = full_name(&record.name)
            {
                colleagues.names.remove(&name);
            }
            if colleagues.handles.is_empty() && colleagues.domains.is_empty() {
                continue;
            }
            for key in record.points.iter().filter_map(|point| key(&point.raw)) {
                colleagues.handles.remove(&key);
                if domain_of(&key).is_some_and(|domain| colleagues.domains.contains(domain)) {
                    colleagues.on_file.insert(key);
                }
            }
        }
        colleagues
    }

    /// Whether an author is one of them.
    pub(super) fn has(&self, author: &Author) -> bool {
        (!self.names.is_empty() && full_name(&author.name).is_some_and(|name| self.names.contains(&name)))
            || author.handles.iter().any(|handle| self.reaches(handle))
    }

    /// Whether a handle is one of theirs.
    fn reaches(&self, handle: &RawHandle) -> bool {
        if self.handles.is_empty() && self.domains.is_empty() {
            return false;
        }
        key(handle).is_some_and(|key| {
            let is_own = || domain_of(&key).is_some_and(|domain| self.domains.contains(domain));
            self.handles.contains(&key) || (is_own() && !self.on_file.contains(&key))
        })
    }

    /// Whether a chat of two is one with a colleague: he is who it is named after, or whom its export calls the other side.
    pub(super) fn is_partner_of(&self, chat: &Chat) -> bool {
        let is_partner = |author: &Author| {
            author.side == Side::Client
                || (author.side == Side::Unknown && title_matches(&chat.title, &author.name))
        };
        chat.authors.iter().any(|author| is_partner(author) && self.has(author))
            || chat.partner.iter().any(|handle| self.reaches(handle))
    }
}

/// The domains of the business's own addresses at which nobody else may have a mailbox. Where most who write to it have an address
/// there, it is that of a provider whom no list knows.
fn own_domains(sources: &[Source]) -> HashSet<String> {
    let mailboxes = || sources.iter().filter(|source| source.data.kind == SourceKind::Mailbox);
    let owners = mailboxes().flat_map(|source| &source.data.owner.handles).filter_map(key);
    let mut domains: HashSet<String> = owners
        .filter_map(|key| domain_of(&key).map(str::to_owned))
        .filter(|domain| !mail::is_of_provider(domain))
        .collect();
    if domains.is_empty() {
        return domains;
    }
    let partners: HashSet<String> = mailboxes()
        .flat_map(|source| &source.data.chats)
        .flat_map(|chat| &chat.authors)
        .filter(|author| author.side != Side::Business)
        .flat_map(|author| author.handles.iter().filter_map(key))
        .collect();
    domains.retain(|own| {
        let colleagues = partners.iter().filter(|key| domain_of(key) == Some(own.as_str())).count();
        colleagues * 2 <= partners.len()
    });
    domains
}

/// The domain of the key of an address.
fn domain_of(key: &str) -> Option<&str> {
    key.strip_prefix("email:")?.rsplit_once('@').map(|(_, domain)| domain)
}

/// The key of a name of two words or more.
fn full_name(name: &str) -> Option<String> {
    let name = Name::of(name);
    let words = name.words();
    words.is_full().then(|| words.key().into_owned()).filter(|key| !key.is_empty())
}

/// What a phone or an address is compared by; `None` for ids of platforms, which tables of people of the business hold none of.
fn key(handle: &RawHandle) -> Option<String> {
    match handle {
        RawHandle::Phone(raw) => {
            let digits: String = raw.chars().filter(char::is_ascii_digit).collect();
            let from = digits.len().checked_sub(DIGITS)?;
            Some(format!("phone:{}", &digits[from..]))
        }
        RawHandle::Email(_) => Some(handle_key(handle)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::chat::ChatKind;
    use crate::model::record::{Consent, ContactPoint, Record};
    use crate::model::sample;
    use crate::model::source::{SourceData, StatedPerson};

    fn author(name: &str, handles: Vec<RawHandle>) -> Author {
        Author { handles: handles.into(), ..Author::new(name, Side::Unknown) }
    }

    fn colleagues(on_card: Option<&str>) -> Colleagues {
        let phone = RawHandle::Phone("8 916 555-01-09".to_owned());
        let person = |name: &str, handles| StatedPerson { name: name.to_owned(), handles };
        let records = on_card.map(|name| Record { name: name.to_owned(), ..Record::default() });
        let data = SourceData {
            colleagues: [person("Юлия Крамская", vec![phone]), person("Ира", Vec::new())].into(),
            records: records.into_iter().collect(),
            chats: vec![Chat::new("whatsapp", ChatKind::Private, "")],
            ..SourceData::default()
        };
        Colleagues::of(&[sample::source("crm.csv", data)])
    }

    #[test]
    fn colleagues_are_known_by_full_names_and_numbers() {
        let book = colleagues(None);
        assert!(book.has(&author("Крамская Юлия", Vec::new())));
        assert!(book.has(&author("", vec![RawHandle::Phone("+7 916 555 01 09".to_owned())])));
        assert!(!book.has(&author("Ира", Vec::new())), "a short name is anybody's");
        assert!(
            !colleagues(Some("Юлия Крамская")).has(&author("Юлия Крамская", Vec::new())),
            "a client as well"
        );
        let mut chat = Chat::new("whatsapp", ChatKind::Private, "Юлия Крамская");
        chat.authors = vec![author("Юлия Крамская", Vec::new()), author("Ателье", Vec::new())];
        assert!(book.is_partner_of(&chat));
        chat.title = "Вера Линд".to_owned();
        assert!(!book.is_partner_of(&chat), "she serves a client there");
    }

    #[test]
    fn addresses_beside_the_own_one_are_colleagues_unless_they_stand_on_a_card() {
        let mail = |address: &str| RawHandle::Email(address.to_owned());
        let chat = |address: &str| {
            let mut chat = Chat::new("email", ChatKind::Private, "");
            chat.authors = vec![author("", vec![mail(address)])];
            chat
        };
        let mut box_ = SourceData { kind: SourceKind::Mailbox, ..SourceData::default() };
        box_.owner.handles = vec![mail("info@fern-studio.net")];
        box_.chats = ["ann@fern-studio.net", "b@kedr-primer.ru", "c@kedr-primer.ru"].map(chat).to_vec();
        let point = ContactPoint { raw: mail("eva@fern-studio.net"), consent: Consent::Usable };
        let crm = SourceData {
            records: vec![Record { points: vec![point], ..Record::default() }],
            ..SourceData::default()
        };
        let book = Colleagues::of(&[sample::source("box.mbox", box_), sample::source("crm.csv", crm)]);
        assert!(book.has(&author("", vec![mail("ann@fern-studio.net")])));
        assert!(!book.has(&author("", vec![mail("eva@fern-studio.net")])));
        assert!(!book.has(&author("", vec![mail("b@kedr-primer.ru")])));
    }
}
