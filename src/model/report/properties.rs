//! The four properties of a resilient system, and silence (methodology, section 10).

use serde::{Deserialize, Serialize};

use super::count::Count;
use crate::model::sorted_map::SortedMap;

/// The four properties, and silence.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Properties {
    /// A client can answer where it is convenient.
    pub answers_anywhere: AnswersAnywhere,
    /// No history is lost on a change of channel.
    pub history_survives: HistorySurvives,
    /// It is a short way from the chat to a calendar, a payment or the portal.
    pub short_path: ShortPath,
    /// There is a fallback route.
    pub fallback: FallbackRoutes,
    /// How noisy each channel has become, by channel.
    pub silence: SortedMap<String, ChannelSilence>,
}

/// Where clients can answer: shares 0–1 of the in-scope weight; `None` without weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AnswersAnywhere {
    /// Proven routes on two operators or more: they did.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub two_operators: Option<f64>,
    /// Proven or known routes on two operators or more: they could.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub could_two_operators: Option<f64>,
    /// A proven route on an owned channel.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded")))]
    pub owned_proven: Option<f64>,
}

/// Whether one record holds all channels of a client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HistorySurvives {
    /// In-scope clients with messages in the window on two channels or more.
    pub clients: Count,
    /// Of these, the share 0–1 whose handles on all of them stand on one record; `None` without any such client.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./clients")))]
    pub share: Option<f64>,
}

/// Ways out of the chat: of conversations on rented channels with a message in the last 90 days, the shares 0–1 with an
/// outbound link of a kind; `None` without a conversation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShortPath {
    /// Conversations: a client on a channel.
    pub conversations: Count,
    /// A link of any kind.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./conversations")))]
    pub any: Option<f64>,
    /// To a calendar.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./conversations")))]
    pub calendar: Option<f64>,
    /// To a payment.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./conversations")))]
    pub payment: Option<f64>,
    /// To the business's own portal.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "of-group" = "./conversations")))]
    pub portal: Option<f64>,
}

/// Of in-scope clients with a proven rented route, weight shares 0–1 that sum to 1; `None` without weight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FallbackRoutes {
    /// No owned route at all.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "again")))]
    pub rented_only: Option<f64>,
    /// A proven owned route.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "again")))]
    pub proven_owned: Option<f64>,
    /// A known owned route, none proven.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "rounded", "rounds" = "again")))]
    pub known_owned: Option<f64>,
}

/// How a channel answers, in one-to-one chats of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChannelSilence {
    /// Runs of outbound messages, those younger than 72 hours left out.
    pub runs: Count,
    /// Runs that were answered within 72 hours.
    pub answered_72h: Count,
    /// Answered ÷ runs, 0–1; `None` without a run.
    #[cfg_attr(test, schemars(extend("unit" = "share", "small-groups" = "with-counts")))]
    pub reply_rate: Option<f64>,
    /// Median minutes to the reply over the answered; `None` without one.
    #[cfg_attr(test, schemars(extend("unit" = "plain", "small-groups" = "with-counts")))]
    pub median_reply_minutes: Option<f64>,
    /// Conversations whose last three or more messages are outbound, the last at least 7 days old.
    pub chased: Count,
}
