//! What linking and counting make of one customer: the facts that every figure is computed from.

use smallvec::SmallVec;
use thin_vec::ThinVec;

use super::country::Country;
use super::look_up::LookUp;
use super::packed::{Bytes, Pack, Packed, folded, four, put, unfolded};
use super::params::WeightBasis;
use super::scoring::{FRESH_DAYS, KAPPA_FRESH, KAPPA_STALE, Left};
use super::time::Day;

pub use super::channel::ChannelIndex;
pub use super::traffic::Traffic;

/// Index into `Audience::staff`.
pub type StaffIndex = u32;

/// Channels of one client that most clients have none of: a word where there is none.
pub type ChannelList = ThinVec<ChannelIndex>;

/// Routes of one client: they are few, and stand in the client itself.
pub type Routes = SmallVec<[Route; 4]>;

/// Whether a client is scored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scope {
    /// Scored.
    In,
    /// All its events lie before the window.
    Dormant,
    /// It has no dated event.
    #[default]
    Undated,
    /// Has events in the window, but `population` leaves it out.
    Outside,
}

impl Scope {
    /// The word for it, as the report counts clients by it; `outside`: taken out by `population`.
    pub fn id(self) -> &'static str {
        match self {
            Self::In => "in_scope",
            Self::Dormant => "dormant",
            Self::Undated => "undated",
            Self::Outside => "outside",
        }
    }
}

/// A way to reach a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Route {
    /// The channel.
    pub channel: ChannelIndex,
    /// The client wrote there in the window (or answered a call); else only known.
    pub is_proven: bool,
    /// An owned contact on file that the client demonstrably uses.
    pub is_confirmed: bool,
}

/// A day on which a client's conversation on a channel has messages; exports and log compared by direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClientDay {
    /// The channel.
    pub channel: ChannelIndex,
    /// The day.
    pub day: Day,
    /// From the client, groups included.
    pub inbound: u32,
    /// From the business. Both are 0 where the only source states no direction.
    pub outbound: u32,
}

impl Pack for ClientDay {
    #[inline]
    fn pack(&self, before: &Self, bytes: &mut Bytes) {
        put(bytes, self.channel.into());
        put(bytes, folded(self.day.0.wrapping_sub(before.day.0)).into());
        put(bytes, self.inbound.into());
        put(bytes, self.outbound.into());
    }

    #[inline]
    fn unpack(bytes: &mut &[u8], before: &Self) -> Self {
        let [channel, day, inbound, outbound] = four(bytes);
        let day = Day(before.day.0.wrapping_add(unfolded(day as u32)));
        Self { channel: channel as ChannelIndex, day, inbound: inbound as u32, outbound: outbound as u32 }
    }
}

/// A conversation on a rented channel with a message in an export in the last 90 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    /// The channel.
    pub channel: ChannelIndex,
    /// In those days the business sent a link of each kind (`LinkKind as usize`).
    pub links: [bool; 3],
}

/// Kinds of contacts on file that a correction would make usable: masked, malformed or shared ones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Repairable {
    /// An e-mail address.
    pub email: bool,
    /// A phone number.
    pub phone: bool,
    /// A portal login.
    pub portal: bool,
}

impl Repairable {
    /// Whether there is anything to repair.
    pub fn any(self) -> bool {
        self.email || self.phone || self.portal
    }
}

/// A client's export messages through one staff account in the window; 0 where all of them are older, and the channel has none
/// in the window through any account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffTraffic {
    /// The staff account.
    pub staff: StaffIndex,
    /// The channel.
    pub channel: ChannelIndex,
    /// Inbound and outbound.
    pub messages: u64,
}

/// What is known of one kind of owned contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct ContactState {
    /// A usable one stands on file.
    pub is_usable: bool,
    /// A usable one is confirmed: its own channel is proven, or the client wrote from this very address.
    pub is_confirmed: bool,
}

/// How well a record follows the conversation; the κ of test 2.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Summary {
    /// No record.
    #[default]
    None,
    /// A bare record: no note, no done activity, no deal.
    Bare,
    /// A record with something on it, but nothing recent; or with deals alone.
    Stale,
    /// A note or done activity at most 7 days older than the last rented message.
    Fresh,
}

impl Summary {
    /// How well a record follows: its latest note or done activity against the last message of the window on a rented
    /// channel that some export shows. `has_more`: a deal, or a note without a date, stands on it.
    pub fn of_record(last_done: Option<Day>, last_rented: Option<Day>, has_more: bool) -> Self {
        match (last_done, last_rented) {
            (Some(done), Some(rented)) if rented.0 - done.0 > FRESH_DAYS => Self::Stale,
            (Some(_), _) => Self::Fresh,
            (None, _) if has_more => Self::Stale,
            (None, _) => Self::Bare,
        }
    }

    /// κ: 0, 0.25 or 0.5 (convention).
    pub fn kappa(self) -> f64 {
        match self {
            Self::None | Self::Bare => 0.0,
            Self::Stale => KAPPA_STALE,
            Self::Fresh => KAPPA_FRESH,
        }
    }
}

/// A client's part in an open deal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OpenDeal {
    /// Number of the deal among all deals.
    pub deal: u32,
    /// The client's share of its amount, 0 when the deal has none.
    pub amount: f64,
}

/// A deal opened more than 30 days before as-of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OldDeal {
    /// Number of the deal among all deals.
    pub deal: u32,
    /// Won or lost by as-of.
    pub is_decided: bool,
}

/// A contact of the business's own on which it wrote or called first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// The channel.
    pub channel: ChannelIndex,
    /// Something came back within the days that count.
    pub is_answered: bool,
}

/// By what WhatsApp shows a client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum KnownBy {
    /// It is not there.
    #[default]
    Nothing,
    /// By its number.
    Phone,
    /// By an id alone that hides the number: nobody can call it or move it to another channel.
    IdAlone,
    /// By such an id; the number is known from elsewhere.
    Both,
}

/// One customer.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about the client")]
pub struct Client {
    /// Number in the order of the smallest handle: `client-000123`.
    pub number: u32,
    /// The group of its handles in the links that it was made from.
    pub group: u32,
    /// Whether it is scored.
    pub scope: Scope,
    /// Number of handles.
    pub handles: u32,
    /// A CRM record belongs to it.
    pub has_record: bool,
    /// Partners of chats that belong to it by a name alone.
    pub linked_by_name: u32,
    /// Whether it has a one-to-one chat in an export of a messenger, at any time.
    pub has_chat: bool,
    /// By what WhatsApp shows it.
    pub known_by: KnownBy,
    /// Countries of its well-formed phones, sorted; empty when there is none.
    pub countries: SmallVec<[Country; 8]>,
    /// Contact points on file, failed ones included.
    pub points_on_file: u32,
    /// Phones on file that are unread: written without their country while none could be decided.
    pub unread_phones: u32,
    /// E-mail on file.
    pub email: ContactState,
    /// Phone on file.
    pub phone: ContactState,
    /// Portal login on file.
    pub portal: ContactState,
    /// Valid phones seen in exports only.
    pub recoverable_phones: u32,
    /// Valid e-mails seen in mailboxes only.
    pub recoverable_emails: u32,
    /// What importing would put on file: confirmed where the client wrote from that very phone.
    pub recoverable_phone: ContactState,
    /// What importing would put on file: confirmed where the client wrote from that very address.
    pub recoverable_email: ContactState,
    /// Open channels with an address of the client that stands in exports only: a record of its own would hold it.
    pub unfiled: ChannelList,
    /// Contacts on file that a correction would make usable.
    pub repairable: Repairable,
    /// Routes, by channel.
    pub routes: Routes,
    /// Channels with a usable address or login on file.
    pub on_file: SmallVec<[ChannelIndex; 8]>,
    /// Traffic in the window, by channel.
    pub traffic: Packed<Traffic>,
    /// Days with messages over all history, sorted by (channel, day).
    pub days: Packed<ClientDay>,
    /// Conversations that could hold a link, by channel.
    pub paths: ThinVec<Path>,
    /// Whether the handles of all channels of the window stand on one record; `None` with fewer than two channels.
    pub survives_switch: Option<bool>,
    /// Export traffic in the window, by staff account and channel.
    pub staff: SmallVec<[StaffTraffic; 1]>,
    /// How well its record follows the conversation.
    pub summary: Summary,
    /// Days between the last rented message and the last logged one; `None` when nothing on a rented channel is logged.
    pub lag_days: Option<i32>,
    /// Months with rented messages and none logged, over all history.
    pub months_messenger_only: u32,
    /// Won revenue in the window, in the audit's currency; not below 0.
    pub value: f64,
    /// Its part of open deals.
    pub open_deals: ThinVec<OpenDeal>,
    /// Channels on which its last message waits for an answer.
    pub waiting: ChannelList,
    /// Deals opened more than 30 days before as-of.
    pub old_deals: ThinVec<OldDeal>,
    /// Latest note or done activity, up to as-of.
    pub last_done: Option<Day>,
    /// A deal opened by as-of, or a note without a date: something beside dated work.
    pub has_more_on_record: bool,
    /// Channels with an id on a record, whether or not anybody can be reached by it.
    pub ids: ChannelList,
    /// Channels to which an outbound message of the window holds a link that opens a chat there.
    pub invited_to: ChannelList,
    /// Its private chats with a message, by channel, each once over all exports.
    pub chats: SmallVec<[(ChannelIndex, u64); 1]>,
    /// A usable e-mail stands in a source that shows consent or bounces.
    pub has_vouched_email: bool,
    /// The day and the channel of its first inbound message ever.
    pub first_inbound: Option<(Day, ChannelIndex)>,
    /// The first day from which it has a record or a deal.
    pub known_since: Option<Day>,
    /// Where one looks before one asks it for a contact.
    pub look_up: Option<LookUp>,
    /// Contacts of the business's own that were tried for the first time in the window.
    pub tried: ThinVec<Tried>,
    /// Last day with a dated event, up to as-of.
    pub last_event: Option<Day>,
}

impl Client {
    /// A client in scope of whom nothing more is known: a start for audiences that are made up.
    pub fn unknown(number: u32) -> Self {
        Self { number, group: number, scope: Scope::In, ..Self::default() }
    }

    /// What there is to reach it by today.
    pub fn left_today(&self) -> Left {
        left(self.routes.iter())
    }

    /// Whether a usable address of a channel of the business's own stands on file.
    pub fn has_usable(&self, channel: &str) -> bool {
        match channel {
            "email" => self.email.is_usable,
            "phone" => self.phone.is_usable,
            "portal" => self.portal.is_usable,
            _ => false,
        }
    }

    /// Whether it has a usable phone, on file or seen in an export.
    pub fn has_phone(&self) -> bool {
        self.phone.is_usable || self.recoverable_phone.is_usable
    }

    /// Kinds of owned contacts it has, 0–3.
    #[inline]
    pub fn owned_kinds(&self) -> u32 {
        [self.email, self.phone, self.portal].iter().filter(|state| state.is_usable).count() as u32
    }

    /// Whether any owned contact is confirmed.
    pub fn is_confirmed(&self) -> bool {
        [self.email, self.phone, self.portal].iter().any(|state| state.is_confirmed)
    }

    /// Whether a contact only has to be imported.
    pub fn is_recoverable(&self) -> bool {
        self.recoverable_phones + self.recoverable_emails > 0
    }

    /// Inbound messages in the window.
    #[inline]
    pub fn inbound(&self) -> u64 {
        self.traffic.iter().map(|traffic| traffic.inbound).sum()
    }

    /// What the client counts for.
    #[inline]
    pub fn weight(&self, basis: WeightBasis) -> f64 {
        match basis {
            WeightBasis::Clients => 1.0,
            WeightBasis::Value => self.value,
            WeightBasis::Messages => self.inbound() as f64,
        }
    }
}

/// What is left by routes.
pub fn left<'a>(routes: impl Iterator<Item = &'a Route>) -> Left {
    let of_route = |route: &Route| match (route.is_proven, route.is_confirmed) {
        (true, _) => Left::Proven,
        (false, true) => Left::Confirmed,
        (false, false) => Left::OnPaper,
    };
    routes.map(of_route).max().unwrap_or_default()
}
