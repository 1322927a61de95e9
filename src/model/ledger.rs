//! The account of what became of every item of a source.
use crate::model::sorted_map::SortedMap;

/// Why an item was left out. Ids are stable; texts live in the language files under `skip-<id>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkipReason {
    /// Dated after as-of.
    AfterAsOf,
    /// A group of more authors than `max_group_size`.
    Audience,
    /// The time cannot be read.
    BadTimestamp,
    /// A chat with a bot.
    Bot,
    /// A broadcast channel.
    BroadcastChannel,
    /// A row of a company, not of a person.
    Company,
    /// A mail that was written and not sent.
    Drafts,
    /// A repetition inside one source (a mail with the same Message-ID).
    Duplicate,
    /// Taken out by `[exclude]` in the settings.
    Excluded,
    /// A footer line of a report.
    Footer,
    /// Dated after today.
    Future,
    /// Cannot be understood.
    Malformed,
    /// A record that was merged into another one by the CRM.
    Merged,
    /// A task of a worklist that is done and brought no contact.
    NoAnswer,
    /// Belongs to no one: no contact is named.
    NoCounterpart,
    /// The business is on both sides or on none.
    NotOurs,
    /// Looks like a message in another shape than those of its file.
    OtherShape,
    /// Money that was spent, in a ledger of what came in and went out.
    PaidOut,
    /// A payment, an invoice or another part of a deal that stands in another table.
    PartOfDeal,
    /// Planned and not done.
    Planned,
    /// Notes to oneself.
    SavedMessages,
    /// Staff cannot be told from the client.
    StaffUnknown,
    /// A kind of item that is not supported.
    Unsupported,
}

impl SkipReason {
    /// All reasons, sorted by id.
    pub const ALL: [Self; 23] = [
        Self::AfterAsOf,
        Self::Audience,
        Self::BadTimestamp,
        Self::Bot,
        Self::BroadcastChannel,
        Self::Company,
        Self::Drafts,
        Self::Duplicate,
        Self::Excluded,
        Self::Footer,
        Self::Future,
        Self::Malformed,
        Self::Merged,
        Self::NoAnswer,
        Self::NoCounterpart,
        Self::NotOurs,
        Self::OtherShape,
        Self::PaidOut,
        Self::PartOfDeal,
        Self::Planned,
        Self::SavedMessages,
        Self::StaffUnknown,
        Self::Unsupported,
    ];

    /// The stable kebab-case id.
    pub fn id(self) -> &'static str {
        match self {
            Self::AfterAsOf => "after-as-of",
            Self::Audience => "audience",
            Self::BadTimestamp => "bad-timestamp",
            Self::Bot => "bot",
            Self::BroadcastChannel => "broadcast-channel",
            Self::Company => "company",
            Self::Drafts => "drafts",
            Self::Duplicate => "duplicate",
            Self::Excluded => "excluded",
            Self::Footer => "footer",
            Self::Future => "future",
            Self::Malformed => "malformed",
            Self::Merged => "merged",
            Self::NoAnswer => "no-answer",
            Self::NoCounterpart => "no-counterpart",
            Self::NotOurs => "not-ours",
            Self::OtherShape => "other-shape",
            Self::PaidOut => "paid-out",
            Self::PartOfDeal => "part-of-deal",
            Self::Planned => "planned",
            Self::SavedMessages => "saved-messages",
            Self::StaffUnknown => "staff-unknown",
            Self::Unsupported => "unsupported",
        }
    }

    /// Whether the item itself is damaged: what `--max-rejects` looks at.
    pub fn is_reject(self) -> bool {
        matches!(self, Self::Malformed | Self::BadTimestamp)
    }
}

/// Items left out for one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skipped {
    /// How many.
    pub count: u64,
    /// Line or item numbers of the first three.
    pub places: Vec<u64>,
}

/// What became of the items of one source: items = messages + system + records + activities + deals + left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Messages that count.
    pub messages: u64,
    /// Service lines.
    pub system: u64,
    /// CRM or list rows that are people.
    pub records: u64,
    /// Activities of a CRM log.
    pub activities: u64,
    /// Deals.
    pub deals: u64,
    /// What was left out, by reason.
    pub left_out: SortedMap<SkipReason, Skipped>,
}

impl Ledger {
    /// Leaves out one item that stands at `place` (line or item number).
    pub fn skip(&mut self, reason: SkipReason, place: u64) {
        self.skip_many(reason, 1, &[place]);
    }

    /// Leaves out `count` items, the first of which stand at `places`.
    pub fn skip_many(&mut self, reason: SkipReason, count: u64, places: &[u64]) {
        if count == 0 {
            return;
        }
        let entry = self.left_out.entry(reason).or_default();
        entry.count += count;
        let free = 3_usize.saturating_sub(entry.places.len());
        entry.places.extend(places.iter().take(free));
    }

    /// Number of items left out for all reasons.
    pub fn left_out_total(&self) -> u64 {
        self.left_out.values().map(|skipped| skipped.count).sum()
    }

    /// Number of all items: the sum of every class.
    pub fn items(&self) -> u64 {
        self.messages + self.system + self.records + self.activities + self.deals + self.left_out_total()
    }

    /// Adds the account of a later part of the same source.
    pub fn merge(&mut self, later: &Self) {
        self.messages += later.messages;
        self.system += later.system;
        self.records += later.records;
        self.activities += later.activities;
        self.deals += later.deals;
        for (reason, skipped) in &later.left_out {
            self.skip_many(*reason, skipped.count, &skipped.places);
        }
    }
}
