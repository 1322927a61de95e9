//! What a header means: by the dictionary of headers, else by the words that it is made of.

use std::cell::RefCell;
use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::fold::{Folded, squeezed};
use super::objects::{is_of_a_company, is_of_a_deal, names_somebody, without_object};
use super::of_money::bare_of_money;
use super::synonyms::{self, Entry};
use super::words::{Sense, sense};
use crate::import::table::roles::Role;

/// What a header means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The dictionary gives it this role.
    Listed(Role),
    /// The dictionary gives it this role where the cells agree: «Номер» may be anything.
    Weak(Role),
    /// Its words speak of this role.
    Words(Role),
    /// It is known and holds nothing that the audit uses: an owner, a birthday, a tax number.
    Other,
    /// Nothing is known of it.
    Unknown,
}

impl Meaning {
    /// The role, however it was found.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::Listed(role) | Self::Weak(role) | Self::Words(role) => Some(role),
            Self::Other | Self::Unknown => None,
        }
    }
}

/// Most headers whose meaning a thread keeps in mind.
const MOST_KEPT: usize = 1_024;

thread_local! {
    /// What headers mean, by system and header.
    static KEPT: RefCell<HashMap<String, Meaning, FixedState>> = RefCell::default();
}

/// What a header means in the files of a system (`""`: unknown). Whoever reads a table asks it a dozen times of each header: to know what
/// file it is, where its headers are, what each column holds; and a folder has the same headers in many files.
pub fn meaning(header: &str, system: &str) -> Meaning {
    if header.len() > LONGEST_HEADER {
        return looked_up(header, system);
    }
    let key = [system, header].join("\n");
    if let Some(kept) = KEPT.with_borrow(|kept| kept.get(&key).copied()) {
        return kept;
    }
    let meaning = looked_up(header, system);
    KEPT.with_borrow_mut(|kept| {
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, meaning);
    });
    meaning
}

fn looked_up(header: &str, system: &str) -> Meaning {
    let folded = Folded::new(header);
    let own = |key: &str| synonyms::own(key, system);
    let common = synonyms::common;
    if let Some(entry) = own(&folded.whole) {
        return listed(entry);
    }
    if is_of_a_company(header, &folded) {
        return Meaning::Other;
    }
    let bare = without_object(header).map(Folded::new);
    let forms = || [Some(&folded), bare.as_ref()].into_iter().flatten();
    let keys: Vec<String> = forms().flat_map(keys_to_try).collect();
    let of_money =
        || bare_of_money(header, forms()).find_map(|key| common(&key)).filter(|entry| is_money(*entry));
    let found = keys.iter().find_map(|key| own(key)).or_else(|| keys.iter().find_map(|key| common(key)));
    let found = found.or_else(of_money);
    match found {
        // «Контакт (WhatsApp)»: the brackets say what kind of contact it is.
        Some(Some(Role::FullName | Role::ContactName | Role::Contact)) if names_a_way(&folded) => {
            of_words(&folded)
        }
        // `Deal-Name`: the name of a deal is nobody's.
        Some(Some(Role::FullName)) if is_of_a_deal(header) && !names_somebody(&folded) => {
            Meaning::Words(Role::DealName)
        }
        Some(entry) => listed(entry),
        None => of_parts(header, system)
            .or_else(|| of_path(header, system))
            .unwrap_or_else(|| of_words(bare.as_ref().unwrap_or(&folded))),
    }
}

/// A field of an object within a record: `contacts.phone`, `order.sum`. A dot within an abbreviation parts nothing: «Ф.И.О.».
fn of_path(header: &str, system: &str) -> Option<Meaning> {
    let is_step = |step: &str| {
        (step.len() > 2 || step == "id")
            && step.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let is_path = header.contains('.') && header.split('.').all(is_step);
    let found = meaning(&is_path.then(|| header.replace('.', " "))?, system);
    (found != Meaning::Unknown).then_some(found)
}

/// Whether the brackets of a header name a way to reach somebody.
fn names_a_way(folded: &Folded) -> bool {
    let is_way = |sense: &Sense| matches!(sense, Sense::Phone | Sense::Email | Sense::Channel(_));
    senses_of(&[], folded).iter().any(is_way)
}

/// Whether a header that is known and not used may stand above contacts all the same.
pub fn is_aside(header: &str) -> bool {
    synonyms::is_aside(&Folded::new(header).key())
}

fn listed(entry: Entry) -> Meaning {
    match entry {
        Some(Role::Contact) => Meaning::Weak(Role::Contact),
        Some(role) => Meaning::Listed(role),
        None => Meaning::Other,
    }
}

/// A header as written, then without brackets and unit, without numbering, without the client whose field it is.
fn keys_to_try(folded: &Folded) -> Vec<String> {
    let unnumbered = folded.without_ordinal();
    let is_client = |word: &&String| sense(word).is_some_and(Sense::is_of_client);
    let of_nobody: Vec<String> = unnumbered.iter().filter(|word| !is_client(word)).cloned().collect();
    let mut keys = vec![folded.whole.clone(), folded.key(), unnumbered.concat(), of_nobody.concat()];
    keys.retain(|key| !key.is_empty());
    keys.dedup();
    keys
}

/// Whether a meaning is a sum of money.
fn is_money(entry: Entry) -> bool {
    matches!(entry, Some(Role::DealAmount | Role::Spent))
}

/// A header of several names: «Тел. / WhatsApp», «ФИО или название».
fn of_parts(header: &str, system: &str) -> Option<Meaning> {
    let is_or = |word: &&str| sense(&squeezed(word)) == Some(Sense::Or);
    let spaced: Vec<&str> =
        header.split_whitespace().map(|word| if is_or(&word) { "/" } else { word }).collect();
    let spaced = spaced.join(" ");
    let parts: Vec<&str> = spaced.split(['/', '|']).filter(|part| !part.trim().is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let meanings: Vec<Meaning> = parts.iter().map(|part| meaning(part, system)).collect();
    let is_known = |meaning: &Meaning| *meaning != Meaning::Unknown;
    let roles: Vec<Role> = meanings.iter().filter_map(|meaning| meaning.role()).collect();
    if !meanings.iter().all(is_known) || roles.is_empty() {
        return None;
    }
    // Where the parts are several kinds of contact, each cell says which it is.
    let is_contact = |role: &Role| role.is_contact();
    let role = match roles.as_slice() {
        // Whoever writes `WhatsApp / Celular` writes numbers, whichever stands first.
        roles
            if roles.contains(&Role::Phone)
                && roles.iter().all(|role| *role == Role::Phone || *role == Role::Messenger("whatsapp")) =>
        {
            Role::Phone
        }
        [first, rest @ ..] if rest.iter().all(|role| role == first) => *first,
        roles if roles.iter().all(is_contact) => Role::Contact,
        // «Организация / ФИО»: whoever it is, he is called so.
        roles if roles.contains(&Role::FullName) => Role::FullName,
        [first, ..] => *first,
        [] => return None,
    };
    Some(Meaning::Words(role))
}

/// What the words of a header and in its brackets say. Some are written apart: `opt in`, `Whats App`.
fn senses_of(words: &[String], folded: &Folded) -> Vec<Sense> {
    let is_of_pairs =
        |sense: &Sense| sense.is_of_consent() || matches!(sense, Sense::Bounce | Sense::Channel(_));
    let pairs = words.windows(2).chain(folded.qualifiers.windows(2)).map(<[String]>::concat);
    let single = words.iter().chain(&folded.qualifiers).filter_map(|word| sense(word));
    single.chain(pairs.filter_map(|pair| sense(&pair)).filter(is_of_pairs)).collect()
}

/// What single words of a header speak of.
fn of_words(folded: &Folded) -> Meaning {
    let words = folded.without_ordinal();
    let senses = senses_of(&words, folded);
    let has = |wanted: Sense| senses.contains(&wanted);
    let is_ours = senses.iter().any(|sense| sense.is_ours());
    let channel = senses.iter().find_map(|sense| match sense {
        Sense::Channel(channel) => Some(*channel),
        _ => None,
    });
    // «Ваш номер телефона (WhatsApp)» asks for a phone, and the brackets say where else it is of use.
    let asks_for_phone = words.iter().any(|word| sense(word) == Some(Sense::Phone))
        && !senses_of(&words, &Folded::default()).iter().any(|sense| matches!(sense, Sense::Channel(_)));
    let role = match channel.filter(|_| !asks_for_phone) {
        Some(channel) => Some(Role::Messenger(channel)),
        None if has(Sense::Phone) => Some(Role::Phone),
        None if has(Sense::Email) => Some(Role::Email),
        None => None,
    };
    // «Код клиента», `Customer code`, «Référence client»: whatever an id is called, it is the client's.
    let is_id = |word: &String| {
        matches!(sense(word), Some(Sense::Id | Sense::Client | Sense::Contact)) || word.chars().count() <= 2
    };
    if has(Sense::Id) && (has(Sense::Client) || has(Sense::Contact)) && words.iter().all(is_id) {
        return Meaning::Words(Role::RecordId);
    }
    // «Имя ученика», `Nome do(a) aluno(a)`, `Name of the patient`.
    let is_of_name = |word: &String| {
        matches!(sense(word), Some(Sense::Name | Sense::Title | Sense::Client)) || word.chars().count() <= 3
    };
    if (has(Sense::Name) || has(Sense::Title)) && has(Sense::Client) && words.iter().all(is_of_name) {
        return Meaning::Words(Role::FullName);
    }
    // «Заказ №», «Код заказа», `Order #`: whatever stands first.
    let is_of_deal_id =
        |word: &String| matches!(sense(word), Some(Sense::Id | Sense::Deal)) || word.chars().count() <= 2;
    if has(Sense::Id) && has(Sense::Deal) && words.iter().all(is_of_deal_id) {
        return Meaning::Words(Role::DealId);
    }
    // `Zugeordnete Kontakt-IDs`: the ids of those to whom something belongs.
    if has(Sense::Linked) && has(Sense::Id) && (has(Sense::Client) || has(Sense::Contact)) {
        return Meaning::Words(Role::ContactIds);
    }
    // `Phone No` is a number, and `No emails` a refusal.
    let refuses = has(Sense::Refusal) || words.first().is_some_and(|word| word == "no");
    let is_of_mail = [Sense::Email, Sense::Mailing, Sense::Newsletter, Sense::OptIn].into_iter().any(has);
    let is_other = [Sense::Other, Sense::Deal, Sense::Newsletter].into_iter().any(has);
    match role {
        _ if refuses && is_of_mail && !has(Sense::Other) && !has(Sense::Phone) && channel.is_none() => {
            Meaning::Words(Role::OptOut)
        }
        _ if has(Sense::OptIn) => Meaning::Words(Role::OptIn),
        _ if has(Sense::OptOut) => Meaning::Words(Role::OptOut),
        _ if has(Sense::Bounce) => Meaning::Words(Role::Bounce),
        Some(_) if is_other || is_ours || has(Sense::Company) => Meaning::Other,
        Some(role) => Meaning::Words(role),
        // «Fecha pedido» is a day, whatever it is the day of: of an order nothing but its number looks like a contact.
        // `Contract value`: what is a contract's is none of a person, and money all the same.
        None if is_ours
            || ((is_other || has(Sense::Thing))
                && ![Sense::Day, Sense::Price, Sense::Sum].into_iter().any(has)) =>
        {
            Meaning::Other
        }
        None => Meaning::Unknown,
    }
}

/// The role of a header in the files of a system (`""`: unknown), as its name alone tells.
pub fn role_of(header: &str, system: &str) -> Option<Role> {
    match meaning(header, system) {
        Meaning::Weak(_) => None,
        meaning => meaning.role(),
    }
}

/// No header that is known comes near this many bytes: longer cells are texts.
const LONGEST_HEADER: usize = 256;

/// Whether a cell is a header that the dictionary knows, in a log of messages or elsewhere.
pub fn is_known(header: &str) -> bool {
    if header.len() > LONGEST_HEADER || header.is_empty() {
        return false;
    }
    meaning(header, "") != Meaning::Unknown
        || role_in_messages(header).is_some()
        || role_in_worklist(header).is_some()
}

/// The role of a header in a log of messages or calls.
pub fn role_in_messages(header: &str) -> Option<Role> {
    let folded = Folded::new(header);
    // «Дата звонка», `Call status`: in a log every field is one of an entry.
    let is_entry = |word: &&String| sense(word) == Some(Sense::Entry);
    let bare: Vec<String> = folded.without_ordinal().iter().filter(|word| !is_entry(word)).cloned().collect();
    let keys = keys_to_try(&folded).into_iter().chain([bare.concat()]);
    let found = keys.into_iter().find_map(|key| synonyms::own(&key, "messages"));
    // `Email direction`: which way a letter went, and no address.
    let is_way = |word: &String| matches!(sense(word), Some(Sense::Email | Sense::Channel(_)));
    let of_ways: Vec<String> = bare.iter().filter(|word| !is_way(word)).cloned().collect();
    let found = found.or_else(|| {
        synonyms::own(&of_ways.concat(), "messages")
            .filter(|entry| of_ways.len() < bare.len() && *entry == Some(Role::Direction))
    });
    match found {
        Some(entry) => entry,
        None => match meaning(header, "").role()? {
            // How a call ended stands under the same word as how a deal stands.
            Role::DealStatus => Some(Role::Outcome),
            role if role.is_contact() || role == Role::FullName => Some(role),
            _ => None,
        },
    }
}

/// The role of a header in a worklist; every other column of it is there for people alone.
pub fn role_in_worklist(header: &str) -> Option<Role> {
    synonyms::own(&squeezed(header), "worklist").flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_find_their_roles() {
        for (header, system, role) in [
            ("Email Hard Bounce reason", "hubspot", Role::Bounce),
            ("Telegram ID", "hubspot", Role::Messenger("telegram")),
            ("Customer portal login", "hubspot", Role::Login),
            ("\u{feff}Рабочий телефон (контакт)", "amocrm", Role::Phone),
            ("Work phone (contact)", "amocrm", Role::Phone),
            ("Ваш номер телефона (WhatsApp)", "", Role::Phone),
            ("Ваш WhatsApp (номер)", "", Role::Messenger("whatsapp")),
            ("Контакт: Контакт Открытая линия", "bitrix24", Role::OpenLine),
            ("Person - Telegram ID", "pipedrive", Role::Messenger("telegram")),
            ("Person - Customer portal login", "pipedrive", Role::Login),
            ("Person - Email 3", "pipedrive", Role::Email),
            ("Person - Phone (Mobile)", "pipedrive", Role::Phone),
            ("Deal - Won time", "pipedrive", Role::WonAt),
            (" Full Name", "", Role::FullName),
            ("Телефон", "", Role::Phone),
            ("email_work", "", Role::Email),
            ("Celular", "amocrm", Role::Phone),
            ("Ф.И.О.", "", Role::FullName),
            ("тел.", "", Role::Phone),
            ("Телефон клиента", "", Role::Phone),
            ("contactEmail", "", Role::Email),
            ("Стоимость, ₽", "", Role::DealAmount),
            ("Betrag EUR", "", Role::DealAmount),
            ("Montant en euros", "", Role::DealAmount),
            ("Сумма в руб.", "", Role::DealAmount),
            ("amount_usd", "", Role::DealAmount),
            ("Телемостовая моб. связь", "", Role::Phone),
            ("Номер для ватсап", "", Role::Messenger("whatsapp")),
            ("Email blocklisted", "", Role::OptOut),
            ("Не писать на почту", "", Role::OptOut),
            ("Keine Werbung", "", Role::OptOut),
            ("Não enviar e-mail", "", Role::OptOut),
            ("No emails", "", Role::OptOut),
            ("Отказ от рассылки", "", Role::OptOut),
            ("Opted out", "", Role::OptOut),
            ("Email invalid", "", Role::Bounce),
            ("Rebotado", "", Role::Bounce),
            ("Unzustellbar", "", Role::Bounce),
            ("Не доставлено", "", Role::Bounce),
            ("Ошибка доставки", "", Role::Bounce),
            ("Phone No", "", Role::Phone),
            ("Телефон на карте", "", Role::Phone),
            ("Заказ №", "", Role::DealId),
            ("Код заказа", "", Role::DealId),
            ("Order #", "", Role::DealId),
            ("Order No.", "", Role::DealId),
            ("Phone #", "", Role::Phone),
            ("Код клиента", "", Role::RecordId),
            ("Customer code", "", Role::RecordId),
            ("Référence du client", "", Role::RecordId),
            ("Тел. / WhatsApp", "", Role::Phone),
            ("WhatsApp / Celular", "", Role::Phone),
            ("Total S/", "", Role::DealAmount),
            ("contacts.phone", "", Role::Phone),
            ("user.email", "", Role::Email),
            ("First", "", Role::FirstName),
        ] {
            assert_eq!(role_of(header, system), Some(role), "{header}");
        }
    }

    #[test]
    fn what_is_not_the_contacts_has_no_role() {
        for header in [
            "Рабочий телефон (компания)",
            "Организация: Телефон",
            "Факс",
            "ID партнера",
            "Телефон менеджера",
            "Owner phone",
            "manager.phone",
            "Type",
            "Shelf 2",
            "Номер",
        ] {
            assert_eq!(role_of(header, ""), None, "{header}");
        }
    }

    #[test]
    fn logs_have_words_of_their_own() {
        for (header, role) in [
            ("Дата и время звонка", Role::Time),
            ("Направление", Role::Direction),
            ("From", Role::From),
            ("Duration", Role::Duration),
            ("Номер абонента", Role::Phone),
        ] {
            assert_eq!(role_in_messages(header), Some(role), "{header}");
        }
    }
}
