//! Links that the user adds or forbids, and the handles in which they are written.

use std::collections::HashMap;

use super::handles::{HandleId, HandleKind, Handles, NAME_MARK, is_phone_channel};
use super::name_key::name_key;
use super::phone::{Phone, Phones};
use crate::model::name::{normal_platform_id, plain_name};
use crate::reference::mail;

/// A link the user adds or forbids. Handles are written as every output writes them: `phone:+7…`,
/// `whatsapp-name:Shop / Anna`, `record:hubspot:42`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Crosslink {
    /// One handle.
    pub a: String,
    /// The other.
    pub b: String,
    /// They are one person (or, when false, they are not).
    pub is_same: bool,
    /// A review asked whether a link by name is right, and this is the answer.
    pub is_by_name: bool,
    /// Line of the file, from 1.
    pub line: u64,
}

/// A link whose two handles appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundLink {
    /// One handle.
    pub a: HandleId,
    /// The other.
    pub b: HandleId,
    /// They are one person, or they are not.
    pub is_same: bool,
    /// It is the answer of a review to whether a link by name is right.
    pub is_by_name: bool,
}

/// What a link file speaks of.
#[derive(Debug, Default)]
pub(super) struct Crosswalk {
    /// Links of which both handles appear.
    pub(super) found: Vec<FoundLink>,
    /// Lines of the others, sorted.
    pub(super) unmatched: Vec<u64>,
}

impl Crosswalk {
    /// Looks up the handles of all links.
    pub(super) fn find(links: &[Crosslink], handles: &Handles, phones: Phones<'_>) -> Self {
        let mut crosswalk = Self::default();
        if links.is_empty() {
            return crosswalk;
        }
        let names = Names::of(handles);
        let find = |text: &str| find_handle(text, handles, phones).or_else(|| names.find(text));
        for link in links {
            match (find(&link.a), find(&link.b)) {
                (Some(a), Some(b)) => crosswalk.found.push(FoundLink {
                    a,
                    b,
                    is_same: link.is_same,
                    is_by_name: link.is_by_name,
                }),
                _ => crosswalk.unmatched.push(link.line),
            }
        }
        crosswalk.unmatched.sort_unstable();
        crosswalk.unmatched.dedup();
        crosswalk
    }

    /// Pairs that must stay apart.
    pub(super) fn forbidden(&self) -> Vec<(HandleId, HandleId)> {
        self.found.iter().filter(|link| !link.is_same).map(|link| (link.a, link.b)).collect()
    }
}

/// Phone numbers in a link file, as they stand there.
pub(super) fn phone_cells(links: &[Crosslink]) -> impl Iterator<Item = &str> {
    links.iter().flat_map(|link| [&link.a, &link.b]).filter_map(|text| {
        let (kind, value) = text.trim().split_once(':')?;
        let kind = kind.trim().to_lowercase();
        (kind == "phone" || is_phone_channel(&kind)).then(|| value.trim())
    })
}

/// The handle that a text of the form `kind:value` names, if it appeared: as it is, else in its normal form.
pub(super) fn find_handle(text: &str, handles: &Handles, phones: Phones<'_>) -> Option<HandleId> {
    let as_it_is = handles.find(text).or_else(|| handles.find(text.trim()));
    as_it_is.or_else(|| {
        let (kind, value) = text.trim().split_once(':')?;
        let (kind, value) = (&*kind.trim().to_lowercase(), value.trim());
        let number = || {
            let read = phones.get(value).iter().find_map(|phone| match phone {
                Phone::Number { number, .. } => Some(number.clone()),
                _ => None,
            });
            let signs = || value.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
            handles.find(&format!("phone:{}", read.unwrap_or_else(signs)))
        };
        match kind {
            "email" => handles.find(&format!("email:{}", mail::clean(value))),
            "phone" => number(),
            "record" => handles.find(&format!("record:{value}")),
            "portal" => handles.find(&format!("portal:{}", value.to_lowercase())),
            channel => {
                let own = || handles.find(&format!("{channel}:{}", normal_platform_id(channel, value)));
                is_phone_channel(channel).then(number).flatten().or_else(own)
            }
        }
    })
}

/// A handle as it is shown and written: the account and the name of a saved name stand apart by a slash.
pub fn printed(text: &str) -> String {
    text.replace(NAME_MARK, SLASH)
}

/// What stands between an account and a name in print.
const SLASH: &str = " / ";

/// Saved names by how they are printed, without case; `None` where several accounts print alike. Signs that a spreadsheet cannot
/// keep in its encoding, an emoji for one, are missed by nobody: behind all others stands the key of the name.
struct Names(HashMap<String, Option<HandleId>>);

impl Names {
    fn of(handles: &Handles) -> Self {
        let mut names = HashMap::<String, Option<HandleId>>::new();
        for number in 0..handles.len() as HandleId {
            let handle = handles.get(number);
            if handle.kind != HandleKind::Name {
                continue;
            }
            let mut add = |text: String| {
                names
                    .entry(text)
                    .and_modify(|known| *known = (*known).filter(|known| *known == number))
                    .or_insert(Some(number));
            };
            add(folded(&printed(handle.text)));
            if let Some((account, name)) = handle.text.split_once(NAME_MARK) {
                add(keyed(account, name));
            }
            // Without its account a name means something where one account alone has it.
            if let Some((channel, (_, name))) = handle
                .text
                .split_once(':')
                .and_then(|(channel, rest)| Some((channel, rest.split_once(NAME_MARK)?)))
            {
                add(folded(&format!("{channel}:{name}")));
            }
        }
        Self(names)
    }

    fn find(&self, text: &str) -> Option<HandleId> {
        let as_printed = self.0.get(&folded(text)).copied().flatten();
        // An account and a name may hold the slash themselves.
        let slashes = text.match_indices(SLASH);
        let splits = slashes.map(|(at, slash)| (&text[..at], &text[at + slash.len()..]));
        let mut keys = splits.map(|(account, name)| keyed(account, name));
        as_printed.or_else(|| keys.find_map(|key| self.0.get(&key).copied().flatten()))
    }
}

/// An account with the key of a name in it. No printed handle holds the mark.
fn keyed(account: &str, name: &str) -> String {
    format!("{}{NAME_MARK}{}", folded(account), name_key(name))
}

fn folded(text: &str) -> String {
    let text = plain_name(text);
    let (channel, rest) = text.split_once(':').unwrap_or((&text, ""));
    format!("{channel}:{}", rest.trim()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use rlibphonenumber::Region;

    use super::*;
    use crate::identity::phone::PhoneBook;
    use crate::model::country::Country;

    fn link(a: &str, b: &str, line: u64) -> Crosslink {
        Crosslink { a: a.to_owned(), b: b.to_owned(), is_same: true, line, ..Crosslink::default() }
    }

    #[test]
    fn every_printed_handle_is_found() {
        let mut handles = Handles::default();
        let all = [
            handles.name("whatsapp", "Shop / North", "Nora B2 morning"),
            handles.email("nora@kiln.test"),
            handles.phone("+74951234567;ext=12", Country::of("RU")),
            handles.platform("telegram", "@nora"),
            handles.record("exports/my clients.csv", "17"),
            handles.portal("nora"),
        ];
        let book = PhoneBook::default();
        let phones = book.of(None);
        for handle in all {
            let text = printed(handles.get(handle).text);
            let found = Crosswalk::find(&[link(&text, &text, 2)], &handles, phones);
            assert_eq!(found.found.first().map(|link| link.a), Some(handle), "{text}");
        }
    }

    #[test]
    fn other_spellings_are_found_and_strangers_are_named() {
        let mut handles = Handles::default();
        let name = handles.name("whatsapp", "shop", "Nora Flowers");
        let other = handles.name("whatsapp", "rita", "Gus");
        handles.name("whatsapp", "shop", "Gus");
        let mail = handles.email("nora@kiln.test");
        let phone = handles.phone("+447400123461", Country::of("GB"));
        let book = PhoneBook::read(&["07400 123461", "+44 7400 123461"]);
        let phones = book.of(Some(Region::GB));
        let rows = [
            link("whatsapp-name:Shop / nora flowers", "email: Nora@Kiln.Test ", 2),
            link("phone:07400 123461", "whatsapp:+44 7400 123461", 3),
            link("whatsapp-name:Nora Flowers", "whatsapp-name:rita / Gus", 4),
            link("whatsapp-name:Gus", "email:nora@kiln.test", 5),
            link("email:other@kiln.test", "telegram:1", 6),
            link("whatsapp-name:shop / Nora Flowers ??", "whatsapp-name:rita / Gus ?", 7),
        ];
        let found = Crosswalk::find(&rows, &handles, phones);
        let pairs: Vec<_> = found.found.iter().map(|link| (link.a, link.b)).collect();
        assert_eq!(pairs, [(name, mail), (phone, phone), (name, other), (name, other)]);
        assert_eq!(found.unmatched, [5, 6], "Gus may be either");
    }
}
