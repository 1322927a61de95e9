//! What a column is for.

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
    /// Contact points of several kinds: each cell says which.
    Contact,
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
    /// A consent to be written to; a word in it may take it back.
    OptIn,
    /// Says that mail comes back.
    Bounce,
    /// When the row was made.
    Created,
    /// When something last happened.
    LastActivity,
    /// When the client came: of a contact the last visit, of a visit its own day.
    VisitedAt,
    /// What a client has paid in all; where each row is a payment, that payment.
    Spent,
    /// Stage or status of a person.
    Stage,
    /// Id of the company that somebody works for.
    CompanyIds,
    /// Name of a company, which is a name where the row is one.
    CompanyName,
    /// Person or company.
    RecordType,
    /// The row that this one was merged into.
    MergedInto,
    /// Ids of rows that were merged into this one.
    MergedFrom,
    /// The row was deleted.
    Deleted,
    /// Number of a deal or order.
    DealId,
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
    /// Which way money went: in, back to the client, or out to somebody else.
    MoneyWay,
    /// What of the amount went back to the client.
    Returned,
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
    /// Number, address or id of the author.
    SenderId,
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
pub(super) const NAMED: &[(&str, Role)] = &[
    ("record_id", Role::RecordId),
    ("link_contact_ids", Role::ContactIds),
    ("contact_name", Role::ContactName),
    ("full_name", Role::FullName),
    ("first_name", Role::FirstName),
    ("middle_name", Role::MiddleName),
    ("last_name", Role::LastName),
    ("phone", Role::Phone),
    ("email", Role::Email),
    ("contact_point", Role::Contact),
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
    ("consent_optin", Role::OptIn),
    ("bounce_status", Role::Bounce),
    ("created_at", Role::Created),
    ("first_seen", Role::Created),
    ("last_activity", Role::LastActivity),
    ("visited_at", Role::VisitedAt),
    ("spent", Role::Spent),
    ("stage", Role::Stage),
    ("lead_status", Role::Stage),
    ("link_company_ids", Role::CompanyIds),
    ("company", Role::CompanyName),
    ("record_type", Role::RecordType),
    ("merged_into", Role::MergedInto),
    ("merged_from", Role::MergedFrom),
    ("deleted", Role::Deleted),
    ("deal_id", Role::DealId),
    ("deal_name", Role::DealName),
    ("deal_stage", Role::DealStage),
    ("deal_status", Role::DealStatus),
    ("deal_amount", Role::DealAmount),
    ("deal_amount_formatted", Role::DealAmount),
    ("deal_currency", Role::DealCurrency),
    ("money_way", Role::MoneyWay),
    ("returned_amount", Role::Returned),
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
    ("message_sender_id", Role::SenderId),
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

impl Role {
    /// The role that a table of headers or layouts names.
    pub fn named(name: &str) -> Option<Self> {
        NAMED.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
    }

    /// The name in the table of headers; that of the first messenger for all of them.
    pub fn name(self) -> &'static str {
        NAMED.iter().find(|(_, named)| *named == self).map_or("messenger_other", |(name, _)| name)
    }

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

    /// Whether a column of this role holds ids of rows.
    pub fn is_id(self) -> bool {
        matches!(self, Self::RecordId | Self::DealId | Self::ContactIds | Self::CompanyIds | Self::MergedInto)
    }

    /// Whether a column of this role holds dates.
    pub fn is_date(self) -> bool {
        use Role::{ClosedAt, Created, DoneAt, LastActivity, LostAt, TaskDone, Time, VisitedAt, WonAt};
        matches!(
            self,
            Created | LastActivity | VisitedAt | ClosedAt | WonAt | LostAt | Time | DoneAt | TaskDone
        )
    }

    /// Whether a column of this role holds contact points or messenger ids.
    pub fn is_contact(self) -> bool {
        matches!(self, Self::Phone | Self::Email | Self::Contact) || self.is_messenger()
    }

    /// Whether a column of this role names a person.
    pub fn is_name(self) -> bool {
        matches!(self, Self::FullName | Self::FirstName | Self::LastName | Self::ContactName)
    }

    /// Whether the role concerns a log rather than a person: such words mean other things in other systems' files.
    pub(super) fn is_of_a_log(self) -> bool {
        use Role::{
            ActivityType, Author, Channel, ChatId, Direction, Done, Duration, From, Media, Outcome, Text,
            Time, To,
        };
        matches!(
            self,
            ActivityType
                | Author
                | Channel
                | ChatId
                | Direction
                | Done
                | Duration
                | From
                | Media
                | Outcome
                | Text
                | Time
                | To
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
