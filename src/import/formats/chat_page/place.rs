//! What the way to a page and its title say of the conversation.

use super::page::PageKind;
use crate::import::ReadContext;
use crate::import::formats::meta_json::archive;
use crate::model::chat::{ChatKind, RawHandle};
use crate::model::name::is_phone;

/// The conversation of a page.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) kind: ChatKind,
    pub(super) title: String,
    pub(super) partner: Vec<RawHandle>,
    /// The folder that is one export together with others of its kind.
    pub(super) root: Option<String>,
}

impl Place {
    /// What the way alone says.
    pub(super) fn of(kind: PageKind, channel: &str, context: &ReadContext<'_>) -> Self {
        let mut place =
            Self { kind: ChatKind::Unknown, title: String::new(), partner: Vec::new(), root: None };
        let stem = context.name.rsplit_once('.').map_or(context.name, |(stem, _)| stem);
        match kind {
            PageKind::Telegram | PageKind::VkOpt => {}
            PageKind::Meta => place.meta(channel, context),
            PageKind::IMessage => place.named_after_people(stem, channel),
            PageKind::GoogleVoice => {
                place.root = folder_called(context.path, "Calls");
                // `Ida Moss - Text - 2025-05-14T10_00_00Z`, with nobody before the first dash where nobody is known.
                let who = stem.split(" - ").next().unwrap_or_default().trim();
                place.kind = ChatKind::Private;
                if who.starts_with("Group Conversation") {
                    place.kind = ChatKind::Group;
                } else if stem.contains(" - ") {
                    place.person(who, channel);
                }
            }
            PageKind::WhatsApp => {
                // `Ida Moss-447400123456` or the number alone.
                let digits = stem.rsplit('-').next().unwrap_or(stem);
                place.kind = ChatKind::Unknown;
                if digits.len() >= 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    place.kind = ChatKind::Private;
                    place.partner.push(RawHandle::Phone(format!("+{digits}")));
                }
            }
        }
        place
    }

    /// The thread of a download of Meta's: known by the number at the end of its folder.
    fn meta(&mut self, channel: &str, context: &ReadContext<'_>) {
        let Some(folder) = archive::folder(context.path).filter(|folder| *folder != ".") else { return };
        self.root = archive::root(context.path).or_else(|| Some(folder.to_owned()));
        let name = folder.rsplit('/').next().unwrap_or(folder);
        let number = name.rsplit_once('_').map(|(_, number)| number);
        let number =
            number.filter(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
        self.partner.push(RawHandle::Platform(channel.to_owned(), number.unwrap_or(name).to_owned()));
    }

    /// `+15551234567, ida@moss.example`.
    fn named_after_people(&mut self, stem: &str, channel: &str) {
        let people: Vec<&str> = stem.split(", ").map(str::trim).filter(|name| !name.is_empty()).collect();
        self.kind = if people.len() > 1 { ChatKind::Group } else { ChatKind::Private };
        match people.as_slice() {
            [one] => self.person(one, channel),
            _ => stem.clone_into(&mut self.title),
        }
    }

    fn person(&mut self, who: &str, channel: &str) {
        if who.contains('@') {
            self.partner.push(RawHandle::Email(who.to_owned()));
        } else if is_phone(who) {
            self.partner.push(RawHandle::Phone(who.to_owned()));
        } else if is_short_code(who) {
            self.partner.push(RawHandle::Platform(channel.to_owned(), who.to_owned()));
        }
        who.clone_into(&mut self.title);
    }

    /// Takes the title of the page.
    pub(super) fn entitle(&mut self, kind: PageKind, title: &str) {
        match kind {
            PageKind::Meta | PageKind::Telegram if self.title.is_empty() => title.clone_into(&mut self.title),
            PageKind::WhatsApp => {
                title.strip_prefix("Whatsapp - ").unwrap_or(title).clone_into(&mut self.title);
                if self.partner.is_empty() && is_phone(&self.title) {
                    self.partner.push(RawHandle::Phone(self.title.clone()));
                    self.kind = ChatKind::Private;
                }
            }
            _ => {}
        }
    }
}

/// Whether a sender is a service that has no number: three to six digits.
pub(super) fn is_short_code(text: &str) -> bool {
    (3..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The folder around a file, when it has a name.
fn folder_called(path: &str, name: &str) -> Option<String> {
    let (folder, _) = path.rsplit_once('/')?;
    folder.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case(name)).then(|| folder.to_owned())
}
