//! What a column is for: headers of many systems and languages, and the prefixes and suffixes around them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a column is for. Columns without a role are shown but not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Id of the row in its system.
    RecordId,
    /// Ids of the contacts that a deal or an activity belongs to.
    ContactIds,
    /// Name of the contact of a deal or an activity.
    ContactName,
    /// Full name.
    FullName,
    /// First name.
    FirstName,
    /// Patronymic.
    MiddleName,
    /// Last name.
    LastName,
    /// Phone numbers.
    Phone,
    /// E-mail addresses.
    Email,
    /// An id, username or number on one channel.
    Messenger(&'static str),
    /// An id on a channel that the value names.
    OpenLine,
    /// An id on a channel that the header or the value may name.
    OtherMessenger,
    /// Login of the business's own portal.
    Login,
    /// Says that a person must not be mailed.
    OptOut,
    /// A word for the state of a subscription.
    ConsentStatus,
    /// Says that mail comes back.
    Bounce,
    /// When the row was made.
    Created,
    /// When something last happened.
    LastActivity,
    /// Stage or status of a person.
    Stage,
    /// Person or company.
    RecordType,
    /// The row that this one was merged into.
    MergedInto,
    /// The row was deleted.
    Deleted,
    /// Name of a deal.
    DealName,
    /// Stage of a deal.
    DealStage,
    /// Open, won or lost; or a yes in a column named for one of them.
    DealStatus,
    /// Amount of a deal.
    DealAmount,
    /// Currency of a deal.
    DealCurrency,
    /// When a deal was closed.
    ClosedAt,
    /// When a deal was won.
    WonAt,
    /// When a deal was lost.
    LostAt,
    /// When a message was sent or an activity took place.
    Time,
    /// The time of day, where the date stands apart.
    TimeOfDay,
    /// When an activity was done.
    DoneAt,
    /// Channel of a message.
    Channel,
    /// Text of a message.
    Text,
    /// Which way a message or call went.
    Direction,
    /// Who sent.
    From,
    /// Who received.
    To,
    /// Name of the author.
    Author,
    /// A file.
    Media,
    /// Id of a conversation or of the client in it.
    ChatId,
    /// A note.
    Note,
    /// What kind of activity a row is.
    ActivityType,
    /// How a call or meeting ended.
    Outcome,
    /// How long a call was.
    Duration,
    /// Whether an activity is done.
    Done,
    /// The handle by which a row of a worklist names its client.
    ClientHandle,
    /// The task of a row of a worklist.
    Task,
    /// When the task of a row of a worklist was done.
    TaskDone,
}

/// Roles by the name that the table of headers and reports use.
const NAMED: &[(&str, Role)] = &[
    ("record_id", Role::RecordId),
    ("link_contact_ids", Role::ContactIds),
    ("contact_name", Role::ContactName),
    ("full_name", Role::FullName),
    ("first_name", Role::FirstName),
    ("middle_name", Role::MiddleName),
    ("last_name", Role::LastName),
    ("phone", Role::Phone),
    ("email", Role::Email),
    ("messenger_whatsapp", Role::Messenger("whatsapp")),
    ("messenger_telegram", Role::Messenger("telegram")),
    ("messenger_telegram_id", Role::Messenger("telegram")),
    ("messenger_instagram", Role::Messenger("instagram")),
    ("messenger_vk", Role::Messenger("vk")),
    ("messenger_viber", Role::Messenger("viber")),
    ("messenger_max", Role::Messenger("max")),
    ("messenger_avito", Role::Messenger("avito")),
    ("messenger_facebook", Role::Messenger("messenger")),
    ("messenger_skype", Role::Messenger("skype")),
    ("messenger_livechat", Role::Messenger("web-chat")),
    ("messenger_openline", Role::OpenLine),
    ("messenger_other", Role::OtherMessenger),
    ("login", Role::Login),
    ("consent_optout", Role::OptOut),
    ("consent_status", Role::ConsentStatus),
    ("bounce_status", Role::Bounce),
    ("created_at", Role::Created),
    ("first_seen", Role::Created),
    ("last_activity", Role::LastActivity),
    ("stage", Role::Stage),
    ("lead_status", Role::Stage),
    ("record_type", Role::RecordType),
    ("merged_into", Role::MergedInto),
    ("deleted", Role::Deleted),
    ("deal_name", Role::DealName),
    ("deal_stage", Role::DealStage),
    ("deal_status", Role::DealStatus),
    ("deal_amount", Role::DealAmount),
    ("deal_amount_formatted", Role::DealAmount),
    ("deal_currency", Role::DealCurrency),
    ("deal_closed_at", Role::ClosedAt),
    ("deal_won_at", Role::WonAt),
    ("deal_lost_at", Role::LostAt),
    ("message_time", Role::Time),
    ("time_of_day", Role::TimeOfDay),
    ("activity_done_at", Role::DoneAt),
    ("message_channel", Role::Channel),
    ("message_body", Role::Text),
    ("direction", Role::Direction),
    ("message_from", Role::From),
    ("message_to", Role::To),
    ("message_author", Role::Author),
    ("message_media", Role::Media),
    ("chat_id", Role::ChatId),
    ("note", Role::Note),
    ("activity_type", Role::ActivityType),
    ("activity_outcome", Role::Outcome),
    ("activity_duration", Role::Duration),
    ("activity_done", Role::Done),
    ("client_handle", Role::ClientHandle),
    ("task", Role::Task),
    ("task_done", Role::TaskDone),
];

/// Shorter names that the settings may use (`columns = { name = "ФИО", portal = "Логин" }`).
const SETTINGS: &[(&str, Role)] = &[
    ("id", Role::RecordId),
    ("name", Role::FullName),
    ("portal", Role::Login),
    ("created", Role::Created),
    ("contact", Role::ContactName),
    ("contact_id", Role::ContactIds),
    ("contact_ids", Role::ContactIds),
    ("amount", Role::DealAmount),
    ("currency", Role::DealCurrency),
    ("closed", Role::ClosedAt),
    ("won", Role::WonAt),
    ("status", Role::DealStatus),
    ("unsubscribed", Role::OptOut),
    ("bounced", Role::Bounce),
    ("consent", Role::ConsentStatus),
    ("time", Role::Time),
    ("date", Role::Time),
    ("channel", Role::Channel),
    ("text", Role::Text),
    ("from", Role::From),
    ("to", Role::To),
    ("author", Role::Author),
    ("media", Role::Media),
    ("chat", Role::ChatId),
    ("type", Role::ActivityType),
    ("done", Role::Done),
];

/// Systems whose headers are not tried for other systems' files: their words are too general.
const OWN_ONLY: &[&str] = &["messages", "bitrix24-json", "amocrm-json", "worklist"];

impl Role {
    /// The stable id shown to users.
    pub fn id(self) -> String {
        match self {
            Self::Messenger(channel) => format!("messenger_{}", channel.replace('-', "_")),
            role => NAMED.iter().find(|(_, named)| *named == role).map_or("", |(name, _)| name).to_owned(),
        }
    }

    /// The role that a key of `columns` in the settings names: a role id, a shorter name or a channel id.
    pub fn from_setting(key: &str) -> Option<Self> {
        let named = SETTINGS.iter().chain(NAMED).find(|(name, _)| *name == key).map(|(_, role)| *role);
        named.or_else(|| crate::reference::channels::channel(key).map(|channel| Self::Messenger(&channel.id)))
    }

    /// Whether a column of this role holds a messenger id.
    pub fn is_messenger(self) -> bool {
        matches!(self, Self::Messenger(_) | Self::OpenLine | Self::OtherMessenger)
    }

    /// Whether a column of this role holds dates.
    pub fn is_date(self) -> bool {
        use Role::{ClosedAt, Created, DoneAt, LastActivity, LostAt, TaskDone, Time, WonAt};
        matches!(self, Created | LastActivity | ClosedAt | WonAt | LostAt | Time | DoneAt | TaskDone)
    }

    /// Whether the role concerns a log rather than a person: such words mean other things in other systems' files.
    fn is_of_a_log(self) -> bool {
        use Role::{ActivityType, Author, Channel, ChatId, Direction, Done, From, Media, Text, Time, To};
        matches!(
            self,
            ActivityType | Author | Channel | ChatId | Direction | Done | From | Media | Text | Time | To
        )
    }
}

/// The table of headers.
struct Table {
    /// Role by system and folded header.
    own: HashMap<&'static str, HashMap<String, Role>>,
    /// Role that most systems give a header.
    common: HashMap<String, Role>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("../../reference/data/header-synonyms.csv");
    let mut own: HashMap<&str, HashMap<String, Role>> = HashMap::new();
    let mut votes: HashMap<String, Vec<(Role, usize)>> = HashMap::new();
    for row in csv::Reader::from_reader(text.as_bytes()).records().flatten() {
        let role = NAMED.iter().find(|(name, _)| *name == &row[0]).map(|(_, role)| *role);
        let system = SYSTEMS.iter().find(|(name, _)| *name == &row[1]).map_or("", |(_, system)| system);
        let header = folded(&row[3]);
        let Some(role) = role else { continue };
        own.entry(system).or_default().entry(header.clone()).or_insert(role);
        if OWN_ONLY.contains(&&row[1]) || (role.is_of_a_log() && !system.is_empty()) {
            continue;
        }
        let votes = votes.entry(header).or_default();
        match votes.iter_mut().find(|(voted, _)| *voted == role) {
            Some((_, count)) => *count += 1,
            None => votes.push((role, 1)),
        }
    }
    // The earliest of those with most votes.
    let winner = |votes: Vec<(Role, usize)>| votes.into_iter().rev().max_by_key(|(_, count)| *count);
    let common = votes.into_iter().filter_map(|(header, votes)| Some((header, winner(votes)?.0))).collect();
    Table { own, common }
});

/// Systems with headers of their own, and the one they are read as. Every other system is only a witness.
const SYSTEMS: &[(&str, &str)] = &[
    ("hubspot", "hubspot"),
    ("amocrm", "amocrm"),
    ("kommo", "amocrm"),
    ("amocrm-json", "amocrm-json"),
    ("bitrix24", "bitrix24"),
    ("bitrix24-json", "bitrix24-json"),
    ("pipedrive", "pipedrive"),
    ("salesforce", "salesforce"),
    ("messages", "messages"),
    ("worklist", "worklist"),
];

/// A header in the form in which headers are compared: lower case, single blanks, `ё` as `е`.
pub fn folded(header: &str) -> String {
    let header =
        header.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == ':');
    let words: Vec<&str> = header.split_whitespace().collect();
    words.join(" ").to_lowercase().replace('ё', "е")
}

/// Endings that say whose field it is in a table of deals.
const SUFFIXES: &[&str] = &[" (контакт)", " (contato)", " (contact)", " (contacto)"];

/// Beginnings that say whose field it is, or which object's.
const PREFIXES: &[&str] = &["контакт: ", "contact: ", "person - ", "deal - ", "activity - ", "property_"];

/// Beginnings and endings of the fields of a company, which are nobody's contacts.
fn is_of_a_company(header: &str) -> bool {
    let starts = ["компания: ", "company: ", "organization - "];
    let ends = [" (компания)", " (empresa)", " (company)", " (empresa)"];
    starts.iter().any(|start| header.starts_with(start)) || ends.iter().any(|end| header.ends_with(end))
}

/// The role of a header in the files of a system (`""`: unknown).
pub fn role_of(header: &str, system: &str) -> Option<Role> {
    let header = folded(header);
    let own = |header: &str| TABLE.own.get(system)?.get(header).copied();
    if let Some(role) = own(&header) {
        return Some(role);
    }
    if is_of_a_company(&header) {
        return None;
    }
    let bare = SUFFIXES.iter().find_map(|end| header.strip_suffix(end)).unwrap_or(&header);
    let bare = PREFIXES.iter().find_map(|start| bare.strip_prefix(start)).unwrap_or(bare);
    let common = |header: &str| TABLE.common.get(header).copied();
    own(bare).or_else(|| common(&header)).or_else(|| common(bare))
}

/// Whether a cell is a header that means something to us, in a log of messages or elsewhere.
pub fn is_known(header: &str) -> bool {
    header.len() <= LONGEST_HEADER
        && (role_of(header, "").is_some()
            || role_in_messages(header).is_some()
            || role_in_worklist(header).is_some())
}

/// No header that is known comes near this many bytes: longer cells are texts.
const LONGEST_HEADER: usize = 256;

/// The role of a header in a log of messages.
pub fn role_in_messages(header: &str) -> Option<Role> {
    let header = folded(header);
    let own = TABLE.own.get("messages")?.get(&header).copied();
    own.or_else(|| {
        TABLE.common.get(&header).copied().filter(|role| role.is_messenger() || *role == Role::Phone)
    })
}

/// The role of a header in a worklist; every other column of it is there for people alone.
pub fn role_in_worklist(header: &str) -> Option<Role> {
    TABLE.own.get("worklist")?.get(&folded(header)).copied()
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
            ("Контакт: Контакт Открытая линия", "bitrix24", Role::OpenLine),
            ("Person - Telegram ID", "pipedrive", Role::Messenger("telegram")),
            ("Person - Customer portal login", "pipedrive", Role::Login),
            ("Deal - Won time", "pipedrive", Role::WonAt),
            (" Full Name", "", Role::FullName),
            ("Телефон", "", Role::Phone),
            ("email_work", "", Role::Email),
            ("Celular", "amocrm", Role::Phone),
        ] {
            assert_eq!(role_of(header, system), Some(role), "{header}");
        }
    }

    #[test]
    fn what_is_not_the_contacts_has_no_role() {
        for header in
            ["Рабочий телефон (компания)", "Факс", "ID партнера", "DoNotCall", "Type", "Description 2"]
        {
            assert_eq!(role_of(header, ""), None, "{header}");
        }
    }

    #[test]
    fn every_named_role_has_an_id() {
        for (name, role) in NAMED {
            assert!(!role.id().is_empty(), "{name}");
        }
        assert_eq!(Role::from_setting("portal"), Some(Role::Login));
        assert_eq!(Role::from_setting("telegram"), Some(Role::Messenger("telegram")));
        assert_eq!(Role::from_setting("colour"), None);
    }
}
