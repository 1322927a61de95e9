//! Contact points out of the cells of a row: phones, e-mails, logins and messenger ids.

use smallvec::{SmallVec, smallvec};

use super::addresses::{bare_addresses, emails, looks_like_email};
use super::cell::is_full_name;
use super::headers::fold::words;
use super::headers::words::{Sense, speaks_of};
use super::phone_form::looks_like_phone;
use super::plan::Plan;
use super::roles::Role;
use super::row::Row;
use super::within::{Within, may_hold_phone, within};
use super::words::{consent, consent_stated, folded, is_bounced, is_login_state, is_no, is_opted_out};
use crate::model::chat::RawHandle;
use crate::model::record::{Consent, ContactPoint};
use crate::reference::channels;

/// The channel of ids of which nobody says where they lead.
const UNKNOWN: &str = "unknown";

/// The handles of one cell: nearly always one.
type Few = SmallVec<[RawHandle; 1]>;

/// All contact points of a row in column order, each once.
pub fn points(plan: &Plan, row: &Row) -> Vec<ContactPoint> {
    let state = mail_state(plan, row);
    let channel = channel_of_row(plan, row);
    let is_by_hand = plan.dialect.is_none();
    // Nearly everybody has two or fewer, and rows come by the million: no more room than that is taken at first.
    let mut points: Vec<ContactPoint> = Vec::with_capacity(2);
    for column in 0..plan.headers.len() {
        let Some(role) = plan.role(column).filter(|role| may_reach(*role, is_by_hand)) else { continue };
        let cell = row.text(column);
        if cell.is_empty() {
            continue;
        }
        let header = plan.headers.get(column).map_or("", String::as_str);
        let cell = match &plan.code {
            Some(code) if role == Role::Phone => code.before(row, column, cell),
            _ => cell,
        };
        for raw in handles(role, &Place { header, channel, is_by_hand }, &cell) {
            let consent = if matches!(raw, RawHandle::Email(_)) { state } else { Consent::Usable };
            let point = ContactPoint { raw, consent };
            if !points.contains(&point) {
                points.push(point);
            }
        }
    }
    points
}

/// Where an id stands: what may say where it leads when it does not say so itself.
struct Place<'p> {
    header: &'p str,
    /// The channel that another column of the row names.
    channel: Option<&'static str>,
    /// Nobody but people has put anything into the table: a name may have its number beside it.
    is_by_hand: bool,
}

/// The channel that a row of a list of subscribers names: one row is one person on one channel.
fn channel_of_row(plan: &Plan, row: &Row) -> Option<&'static str> {
    plan.all(Role::Channel).iter().find_map(|column| channels::by_word(&row.text(*column)))
}

/// What the row says about mailing to its addresses.
fn mail_state(plan: &Plan, row: &Row) -> Consent {
    let says =
        |role: Role, test: fn(&str) -> bool| plan.all(role).iter().any(|column| test(&row.text(*column)));
    let word = |wanted: Consent| {
        plan.all(Role::ConsentStatus).iter().any(|column| of_status(plan, row, *column) == wanted)
            || plan.all(Role::OptIn).iter().any(|column| consent(&row.text(*column)) == wanted)
    };
    if says(Role::OptOut, is_opted_out) || word(Consent::Unsubscribed) {
        Consent::Unsubscribed
    } else if says(Role::Bounce, is_bounced) || word(Consent::Bounced) {
        Consent::Bounced
    } else {
        Consent::Usable
    }
}

/// What a cell of a column of consent says of mail. A no beside «Marketing consent phone» refuses calls.
fn of_status(plan: &Plan, row: &Row, column: usize) -> Consent {
    let cell = row.text(column);
    let (worded, stated) = (consent(&cell), consent_stated(&cell));
    let is_of_calls = || speaks_of(&words(&plan.headers[column]), Sense::Phone);
    if stated != worded && is_of_calls() { worded } else { stated }
}

/// Whether `handles` finds any in cells of a role.
fn may_reach(role: Role, is_by_hand: bool) -> bool {
    role.is_contact() || role == Role::Login || role.is_name() || (is_by_hand && role == Role::CompanyName)
}

/// The handles in one cell that is not empty.
fn handles(role: Role, place: &Place<'_>, cell: &str) -> Few {
    match role {
        // A file that went through a data frame has this word in empty cells.
        _ if cell.eq_ignore_ascii_case("nan") => Few::new(),
        Role::Phone => of_phones(cell),
        Role::Email => of_addresses(cell),
        Role::FullName | Role::FirstName | Role::LastName | Role::ContactName | Role::CompanyName
            if place.is_by_hand =>
        {
            within(cell).map(|found| stated(&found)).unwrap_or_default()
        }
        // In a CRM, too, an address is a name of nobody: forms and imports put it there where they know no name.
        Role::FullName | Role::FirstName | Role::LastName if is_bare_address(cell) => of_addresses(cell),
        Role::Contact => {
            let parts = parts(cell).flat_map(|part| part.split(" / "));
            let parts = parts.flat_map(|part| part.split(" | ")).map(str::trim);
            parts.filter_map(|part| any_contact(place, part)).collect()
        }
        Role::Login => login(cell).into_iter().collect(),
        Role::Messenger(channel) => ids(cell).filter_map(|id| messenger(channel, id)).collect(),
        Role::OpenLine => ids(cell).filter_map(|id| any_messenger(place, id)).collect(),
        Role::OtherMessenger => ids(cell).filter_map(|id| any_messenger(place, id)).collect(),
        _ => Few::new(),
    }
}

/// Whether a cell that should reach somebody gives no way to do so.
pub fn gives_nothing(plan: &Plan, row: &Row, column: usize, role: Role) -> bool {
    let cell = row.text(column);
    let header = plan.headers.get(column).map_or("", String::as_str);
    let place = Place { header, channel: channel_of_row(plan, row), is_by_hand: plan.dialect.is_none() };
    !is_no(&cell) && handles(role, &place, &cell).is_empty()
}

fn is_bare_address(cell: &str) -> bool {
    looks_like_email(cell.as_bytes()) && !cell.trim().contains(char::is_whitespace)
}

/// The contacts among the words of a cell.
fn stated(found: &Within<'_>) -> Few {
    let emails = found.emails.iter().map(|address| RawHandle::Email((*address).to_owned()));
    emails.chain(found.phones.iter().map(|number| RawHandle::Phone((*number).to_owned()))).collect()
}

/// The numbers of a cell of phones, and the addresses that somebody has put there.
fn of_phones(cell: &str) -> Few {
    let emails = if cell.contains('@') { within(cell).map(|found| found.emails) } else { None };
    let Some(emails) = emails.filter(|emails| !emails.is_empty()) else {
        return smallvec![RawHandle::Phone(cell.to_owned())];
    };
    let numbers = emails.iter().fold(cell.to_owned(), |rest, address| rest.replace(address, " "));
    let numbers = looks_like_phone(numbers.as_bytes()).then(|| RawHandle::Phone(numbers.trim().to_owned()));
    numbers
        .into_iter()
        .chain(emails.into_iter().map(|address| RawHandle::Email(address.to_owned())))
        .collect()
}

/// The addresses of a cell of addresses, and the numbers that somebody has put there.
fn of_addresses(cell: &str) -> Few {
    let found = if may_hold_phone(cell) { within(cell) } else { None };
    match found {
        Some(found) if !found.phones.is_empty() => stated(&found),
        _ => emails(cell)
            .flat_map(bare_addresses)
            .map(|address| RawHandle::Email(address.to_owned()))
            .collect(),
    }
}

/// The ids in one messenger cell.
fn ids(cell: &str) -> impl Iterator<Item = &str> {
    parts(cell).filter(|id| !is_no(id))
}

/// The values of one cell.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '\n', ','])
        .flat_map(|part| part.split(" ::: "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A contact of a kind that only the value tells: an address, a link, a name on a messenger, a number.
fn any_contact(place: &Place<'_>, part: &str) -> Option<RawHandle> {
    if looks_like_email(part.as_bytes()) {
        let own = within(part).and_then(|found| found.emails.first().copied());
        return Some(RawHandle::Email(own.unwrap_or(part).to_owned()));
    }
    if by_address(part).is_some() || part.starts_with("imol|") || part.starts_with('@') {
        return any_messenger(place, part);
    }
    if looks_like_phone(part.as_bytes()) {
        return Some(RawHandle::Phone(part.to_owned()));
    }
    // «инст: anna»: whatever stands behind the word is a name there.
    if let Some((word, name)) = part.split_once(':')
        && let Some(channel) = channels::by_word(word.trim())
        && !name.trim().is_empty()
        && !name.trim().contains(char::is_whitespace)
    {
        return messenger(channel, name.trim());
    }
    // «тг @anna»: the word beside it says where.
    let name = part.split_whitespace().find(|word| is_username(word))?;
    let channel = part.split_whitespace().find_map(channels::by_word);
    match channel {
        Some(channel) => messenger(channel, name),
        None => any_messenger(place, name),
    }
}

/// Whether a word is a name on a messenger: `@anna_k`.
pub fn is_username(word: &str) -> bool {
    word.strip_prefix('@').is_some_and(|name| {
        name.len() >= 3 && name.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '.'))
    })
}

/// The channel of an address of somebody on a messenger; `None` for anything else.
pub fn address_channel(cell: &str) -> Option<&'static str> {
    by_address(cell).filter(|(_, rest)| !rest.is_empty()).map(|(channel, _)| channel)
}

/// A login; a column that only says whether there is one (`active`) names nobody.
fn login(cell: &str) -> Option<RawHandle> {
    (!is_no(cell) && !is_login_state(cell)).then(|| RawHandle::Portal(cell.to_owned()))
}

/// An id of a channel in the form in which ids of that channel are compared: numbers as digits, names with `@`.
pub fn messenger(channel: &str, id: &str) -> Option<RawHandle> {
    if id.starts_with("imol|") {
        return open_line(id);
    }
    let id = id.trim_start_matches('\'').trim();
    let (channel, id, is_address) = match by_address(id) {
        Some((of_address, rest)) => (of_address, rest, true),
        None => (channel, id, false),
    };
    let id = id.trim_matches('/').trim();
    if id.is_empty() {
        return None;
    }
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = id.trim_start_matches('@');
    if !is_address && !may_be_id(channel, bare) {
        return None;
    }
    let value = match channel {
        "vk" if bare.strip_prefix("id").is_some_and(is_number) => bare.trim_start_matches("id").to_owned(),
        "vk" | "instagram" | "telegram" if is_number(bare) || bare.starts_with('+') => bare.to_owned(),
        "vk" | "instagram" | "telegram" => format!("@{bare}"),
        // The number in an address has its country code, without the sign before it.
        "whatsapp" if is_address && is_number(bare) => format!("+{bare}"),
        _ => id.to_owned(),
    };
    Some(RawHandle::Platform(channel.to_owned(), value))
}

/// Fewest letters of a name on Telegram.
const FEWEST_ON_TELEGRAM: usize = 4;

/// Whether a text can be somebody's id or name on a channel. «да, пишет» and «тот же номер» are remarks: as ids they would make one person
/// of all who have them.
fn may_be_id(channel: &str, id: &str) -> bool {
    let is_plain = || {
        let is_sign = |letter: char| letter.is_ascii_alphanumeric() || "_.-:@+=/|#".contains(letter);
        id.chars().all(is_sign) && id.contains(|letter: char| letter.is_ascii_alphanumeric())
    };
    match channel {
        _ if looks_like_phone(id.as_bytes()) => true,
        "telegram" => {
            let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
            id.len() >= FEWEST_ON_TELEGRAM && id.bytes().all(is_sign)
        }
        // People have no other names there than their own.
        "messenger" => is_plain() || is_full_name(id),
        _ => is_plain(),
    }
}

/// Addresses of people on messengers.
const ADDRESSES: &[(&str, &str)] = &[
    ("t.me/", "telegram"),
    ("telegram.me/", "telegram"),
    ("tg://user?id=", "telegram"),
    ("wa.me/", "whatsapp"),
    ("api.whatsapp.com/send?phone=", "whatsapp"),
    ("vk.com/", "vk"),
    ("vk.ru/", "vk"),
    ("instagram.com/", "instagram"),
    ("facebook.com/", "messenger"),
    ("m.me/", "messenger"),
    ("max.ru/", "max"),
];

/// Channel and id of an address such as `https://t.me/name`.
fn by_address(text: &str) -> Option<(&'static str, &str)> {
    if !text.contains('/') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let place = |(address, channel): &(&str, &'static str)| {
        let at = lower.find(address)?;
        // `sometime.me/` ends like `t.me/` and is none.
        let before = text.get(..at)?.chars().next_back();
        let is_start = before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '-');
        let rest = text.get(at + address.len()..)?;
        is_start.then(|| (*channel, rest.split(['?', '&', '#']).next().unwrap_or(rest)))
    };
    ADDRESSES.iter().find_map(place)
}

/// Messengers that a header names and the table of channels does not find by its words.
const HEADERS: &[(&str, &str)] = &[
    ("skype", "skype"),
    ("icq", "icq"),
    ("jabber", "jabber"),
    ("google talk", "google-chat"),
    ("msn", "msn"),
];

/// An id whose channel the value names (`whatsapp:+44…`, `imol|…`, an address), else the header, else the row, else nobody.
fn any_messenger(place: &Place<'_>, id: &str) -> Option<RawHandle> {
    if id.starts_with("imol|") || by_address(id).is_some() {
        return messenger(UNKNOWN, id);
    }
    if let Some((word, rest)) = id.split_once(':')
        && let Some(channel) = channels::by_word(word)
    {
        return messenger(channel, rest.trim());
    }
    if looks_like_email(id.as_bytes()) {
        return Some(RawHandle::Email(id.to_owned()));
    }
    let header = folded(place.header);
    let of_header = HEADERS.iter().find(|(part, _)| header.contains(part)).map(|(_, channel)| *channel);
    messenger(of_header.or(place.channel).or_else(|| of_names(place.header, id)).unwrap_or(UNKNOWN), id)
}

/// The one channel of a header of several on which people have names, where a cell holds one: «WhatsApp / Telegram», `@anna`.
fn of_names(header: &str, id: &str) -> Option<&'static str> {
    let words = header.split(|letter: char| !letter.is_alphanumeric()).filter_map(channels::by_word);
    let mut named = words.filter(|channel| !matches!(*channel, "whatsapp" | "viber" | "sms" | "phone"));
    let first = named.next().filter(|_| id.starts_with('@'))?;
    named.all(|other| other == first).then_some(first)
}

/// The client of an open line of Bitrix24: `imol|connector|line|user|chat`.
fn open_line(id: &str) -> Option<RawHandle> {
    let mut parts = id.split('|').skip(1);
    let channel = parts.next().and_then(channels::by_word).unwrap_or(UNKNOWN);
    let user = parts.nth(1)?.trim();
    (!user.is_empty()).then(|| RawHandle::Platform(channel.to_owned(), user.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_nobody() {
        for remark in ["да, пишет", "тот же номер", "активен", "see phone", "???", "нет группы"]
        {
            for channel in ["telegram", "whatsapp", "instagram", "vk", "viber", "max", UNKNOWN] {
                assert_eq!(messenger(channel, remark), None, "{channel} {remark}");
            }
        }
        assert_eq!(messenger("telegram", "abc"), None);
        assert_eq!(messenger("telegram", "anna.k"), None);
        for (channel, id) in [
            ("telegram", "anna_k"),
            ("whatsapp", "+7 916 123-45-67"),
            ("viber", "8 (916) 123 45 67"),
            ("instagram", "anna.k"),
            ("whatsapp", "US.13491208655302741918"),
            ("messenger", "Anna Pike"),
            ("skype", "live:.cid.1a2b"),
            ("max", "anna-k"),
        ] {
            assert!(messenger(channel, id).is_some(), "{channel} {id}");
        }
    }

    fn platform(channel: &str, value: &str) -> RawHandle {
        RawHandle::Platform(channel.to_owned(), value.to_owned())
    }

    #[test]
    fn ids_of_each_messenger() {
        for (channel, id, want) in [
            ("telegram", "@anna_k", platform("telegram", "@anna_k")),
            ("telegram", "anna_k", platform("telegram", "@anna_k")),
            ("telegram", "https://t.me/anna_k", platform("telegram", "@anna_k")),
            ("telegram", "100047514", platform("telegram", "100047514")),
            ("vk", "https://vk.com/id598488519", platform("vk", "598488519")),
            ("vk", "id17", platform("vk", "17")),
            ("vk", "anna.k", platform("vk", "@anna.k")),
            ("instagram", "alena.insta32", platform("instagram", "@alena.insta32")),
            ("whatsapp", "'+447700900001", platform("whatsapp", "+447700900001")),
            ("web-chat", "imol|livechat|2|1500|300", platform("web-chat", "1500")),
        ] {
            assert_eq!(messenger(channel, id), Some(want), "{id}");
        }
    }

    #[test]
    fn other_messengers_are_told_by_value_then_header_then_row() {
        let any_messenger =
            |header: &str, id: &str| any_messenger(&Place { header, channel: None, is_by_hand: true }, id);
        let of_row = Place { header: "platform_id", channel: Some("viber"), is_by_hand: true };
        assert_eq!(super::any_messenger(&of_row, "8f00aa=="), Some(platform("viber", "8f00aa==")));
        assert_eq!(super::any_messenger(&of_row, "https://t.me/anna"), Some(platform("telegram", "@anna")));
        assert_eq!(
            any_messenger("IM", "whatsapp:+447700900000"),
            Some(platform("whatsapp", "+447700900000"))
        );
        assert_eq!(any_messenger("Другой IM", "https://t.me/anna"), Some(platform("telegram", "@anna")));
        assert_eq!(any_messenger("ICQ Number", "123456"), Some(platform("icq", "123456")));
        assert_eq!(any_messenger("Другой IM", "@anna"), Some(platform("unknown", "@anna")));
        let open = "imol|wz_whatsapp_c0ffee|14|79010000107|1501";
        assert_eq!(any_messenger("Open Channel account", open), Some(platform("whatsapp", "79010000107")));
        assert_eq!(any_messenger("Open Channel account", "imol|telegrambot"), None);
    }

    #[test]
    fn several_addresses_in_a_cell() {
        let split = |cell| emails(cell).collect::<Vec<_>>();
        assert_eq!(split("a@b.ru, c@d.ru"), ["a@b.ru", "c@d.ru"]);
        assert_eq!(split("a@b.ru;c@d.ru ::: e@f.ru"), ["a@b.ru", "c@d.ru", "e@f.ru"]);
        assert_eq!(split("Kotova, Anna <a@b.ru>"), ["Kotova, Anna <a@b.ru>"]);
    }

    #[test]
    fn a_cell_of_contacts_may_hold_several_kinds() {
        let place = Place { header: "Контакты", channel: None, is_by_hand: true };
        let phone = RawHandle::Phone("916 274 91 14".to_owned());
        let email = RawHandle::Email("vera@pochta-sosna.ru".to_owned());
        for cell in ["916 274 91 14 / vera@pochta-sosna.ru", "916 274 91 14 | vera@pochta-sosna.ru"] {
            assert_eq!(handles(Role::Contact, &place, cell)[..], [phone.clone(), email.clone()], "{cell}");
        }
    }

    #[test]
    fn a_state_is_no_login() {
        assert_eq!(login("active"), None);
        assert_eq!(login("LK-00002"), Some(RawHandle::Portal("LK-00002".to_owned())));
    }
}
