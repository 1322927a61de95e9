//! The words of the report that mean something to the program: each is a type, written as its stable id. Whoever adds one is
//! told by the compiler wherever it has to be dealt with.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Declares lists of words once: name, stable id, meaning.
macro_rules! words {
    ($($(#[$about:meta])* $list:ident { $($(#[$meaning:meta])* $word:ident = $id:literal,)+ })+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum $list {
            $($(#[$meaning])* #[serde(rename = $id)] $word,)+
        }

        impl $list {
            /// All of them, in their order.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$word),+];

            /// The stable id, as in every output.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$word => $id,)+
                }
            }

            /// The one with an id.
            pub fn of_id(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|word| word.id() == id)
            }
        }

        impl fmt::Display for $list {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.id())
            }
        }
    )+};
}

words! {
    /// Which weight the scores use.
    #[derive(Default)]
    WeightBasis {
        /// Every client counts 1.
        #[default]
        Clients = "clients",
        /// Won revenue in the window.
        Value = "value",
        /// Inbound messages in the window.
        Messages = "messages",
    }

    /// How a test came out.
    TestVerdict {
        /// 80 or more.
        Pass = "pass",
        /// 50 or more.
        Watch = "watch",
        /// Below 50.
        Fail = "fail",
        /// The evidence is missing.
        NotAssessed = "not_assessed",
    }

    /// Grade of the index, best first.
    Grade {
        /// 85 or more.
        A = "A",
        /// 70 or more.
        B = "B",
        /// 55 or more.
        C = "C",
        /// 40 or more.
        D = "D",
        /// Below 40.
        F = "F",
    }

    /// How bad a finding is, worst first.
    Severity {
        /// Act now.
        Critical = "critical",
        /// Act soon.
        High = "high",
        /// Plan for it.
        Medium = "medium",
        /// Know it.
        Low = "low",
        /// For the record.
        Info = "info",
    }

    /// What a finding belongs to.
    Subject {
        /// Test 1.
        Outage = "outage",
        /// Test 2.
        Context = "context",
        /// Test 3.
        Owned = "owned",
        /// The properties of a resilient system, silence and trend.
        Properties = "properties",
        /// The complexity tax.
        Tax = "tax",
        /// The quality of the data.
        Data = "data",
    }

    /// How a gate ends.
    GateStatus {
        /// Every enforced rule holds.
        Pass = "pass",
        /// An enforced rule could not be judged: never a pass.
        Unknown = "unknown",
        /// An enforced rule does not hold.
        Fail = "fail",
    }

    /// How much a rule counts.
    RuleLevel {
        /// Shown.
        Info = "info",
        /// Shown as a warning; decides nothing.
        Warn = "warn",
        /// Enforced: decides the gate.
        Error = "error",
    }

    /// What became of a rule.
    RuleStatus {
        /// Does not hold, and is enforced.
        Fail = "fail",
        /// The figure is not known, which is never a pass.
        Unknown = "unknown",
        /// Does not hold, and is not enforced.
        Warn = "warn",
        /// Does not hold, and is put up with for a while.
        Waived = "waived",
        /// Holds.
        Pass = "pass",
        /// There is nothing that it could speak of.
        NotApplicable = "not-applicable",
    }

    /// What a figure is measured in; decides how it is written.
    FigureUnit {
        /// A score, 0–100.
        Score = "score",
        /// A share, 0–1.
        Share = "share",
        /// A count.
        Count = "count",
        /// Days.
        Days = "days",
        /// An amount in the report's currency.
        Money = "money",
        /// Anything else.
        Plain = "plain",
    }

    /// What becomes of a figure where small groups are hidden.
    Disclosure {
        /// It says nothing of people, or nothing that counts few of them.
        Exact = "exact",
        /// It counts people, or what belongs to few of them: a small count is withheld, with what would give it away.
        Withheld = "withheld",
        /// It is rounded to a step that no single client shows in.
        Rounded = "rounded",
        /// It is withheld with the counts that it hangs on.
        WithCounts = "with-counts",
    }

    /// What a table lacks of which nothing counts.
    TableLack {
        /// A client whom its deals name.
        Client = "client",
        /// A day of the won deals.
        Day = "day",
        /// A stage that is known as won or lost.
        Outcome = "outcome",
        /// The meaning of any column.
        Meaning = "meaning",
        /// Stages of a good part of its deals that are known as won or lost: the others count.
        SomeOutcomes = "some-outcomes",
        /// The channel of its messages.
        Channel = "channel",
    }

    /// What evidence may be missing, or what would make it surer; some speak of something behind a colon.
    NeedKind {
        /// The activity log of the CRM.
        Activities = "activities",
        /// The availability of the layers of the chain.
        Availability = "availability",
        /// An export of a channel that is in use, by its id.
        ChannelExport = "channel-export",
        /// The chats of a channel that were left out, by its id.
        Chats = "chats",
        /// The column of a table that says whether a contact may be used, by the path of the table.
        Consent = "consent",
        /// A list of clients.
        Crm = "crm",
        /// The deals of the CRM.
        Deals = "deals",
        /// One answered message over each contact on file that was never used.
        FallbackTest = "fallback-test",
        /// Contacts that stand in exports alone, in the CRM.
        Import = "import",
        /// The layers of the chain.
        Layers = "layers",
        /// Links that only a person can confirm.
        Links = "links",
        /// An export of any messenger.
        MessengerExport = "messenger-export",
        /// Enough clients in both halves of the window.
        Months = "months",
        /// What a message on a channel costs, by its id.
        Price = "price",
        /// A rate of a currency, by its ISO 4217 code.
        Rates = "rates",
        /// The country of numbers without one; behind the colon how many there are.
        Region = "region",
        /// Enough replies on a channel.
        Replies = "replies",
        /// Somebody who can be reached at all.
        Routes = "routes",
        /// Which side of the chats is the business's.
        Staff = "staff",
        /// Another export in place of one that is not read, by its kind.
        Unread = "unread",
        /// Deals with amounts.
        Value = "value",
    }

    /// Why a gate does not know a figure, or why there is none, beside missing evidence.
    GateCause {
        /// Nothing stands there in the report.
        Absent = "absent",
        /// The last day lies in the future.
        AheadOfClock = "ahead-of-clock",
        /// There is no baseline.
        Baseline = "baseline",
        /// There was nothing in it before.
        EmptyBefore = "empty-before",
        /// There is nothing in the export.
        EmptyExport = "empty-export",
        /// It was there in the baseline and is gone.
        GoneSinceBaseline = "gone-since-baseline",
        /// It is a list of contacts, whose age another figure says.
        List = "list",
        /// It was not there in the baseline.
        NewExport = "new-export",
        /// There is none of it here.
        NoneThere = "none-there",
        /// The baseline does not hold it.
        NotInBaseline = "not-in-baseline",
        /// The report does not follow from its exports.
        NotReproduced = "not-reproduced",
        /// Not everything could be read.
        Partial = "partial",
        /// Nothing in the export has a date.
        Undated = "undated",
        /// The number is withheld.
        Withheld = "withheld",
    }

    /// How a figure is rounded where small groups are hidden.
    Rounding {
        /// To the step below: what is not reached is not shown as reached. So are scores, unless they say otherwise.
        Down = "down",
        /// To the nearest step. So are shares, unless they say otherwise.
        Nearest = "nearest",
        /// It is worked out again from what is shown.
        Again = "again",
    }

    /// What became of a waiver.
    WaiverState {
        /// A rule is put up with by it.
        Used = "used",
        /// Its rule holds, or there is no such rule.
        Unused = "unused",
        /// Its last day is over: the rule counts again.
        Expired = "expired",
    }
}

impl NeedKind {
    /// Whether without it a test cannot be assessed at all.
    pub fn is_vital(self) -> bool {
        matches!(self, Self::Crm | Self::MessengerExport | Self::Routes | Self::Staff | Self::Value)
    }

    /// Whether no export shows it: it is for the business to do.
    pub fn is_own_step(self) -> bool {
        matches!(self, Self::FallbackTest | Self::Import | Self::Links | Self::Region)
    }

    /// Whether it says nothing without what it speaks of.
    pub fn speaks_of_something(self) -> bool {
        matches!(
            self,
            Self::ChannelExport | Self::Chats | Self::Consent | Self::Price | Self::Rates | Self::Unread
        )
    }
}

impl Grade {
    /// Whether it is one of the two lowest.
    pub fn is_poor(self) -> bool {
        self >= Self::D
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json;

    #[test]
    fn a_word_is_written_as_its_id() {
        for word in TestVerdict::ALL {
            assert_eq!(json::tree(&word), word.id());
            assert_eq!(TestVerdict::of_id(word.id()), Some(word));
        }
        assert_eq!(
            serde_json::from_str::<RuleStatus>("\"not-applicable\"").ok(),
            Some(RuleStatus::NotApplicable)
        );
        assert_eq!(serde_json::from_str::<Grade>("\"E\"").ok(), None);
        assert_eq!(Grade::ALL.iter().filter(|grade| grade.is_poor()).count(), 2);
    }
}
