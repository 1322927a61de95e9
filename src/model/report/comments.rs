//! What people have said about a report: notes with an owner and a day, and findings that somebody puts up with for a while.

use serde::{Deserialize, Serialize};

/// A note on a finding or on a step of the plan, with who sees to it and until when. It changes no figure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Comment {
    /// Id of the finding that it speaks of; `None` where it speaks of a step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
    /// The step of the plan that it speaks of: `ask-stranded`, `log-history:whatsapp`, or `log-history` for all channels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The channel, operator, account or country that the finding has to be about; `None` for whatever it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// What is said, in the words of its author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who sees to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Until when, ISO.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Nothing in the report is what it speaks of.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stale: bool,
}

/// A finding that somebody puts up with for a while, in writing. It stays among the findings and changes no figure and no verdict
/// of a gate; people read it under a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Acceptance {
    /// Id of the finding.
    pub finding: String,
    /// The channel, operator, account or country that the finding has to be about; `None` for whatever it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub owner: String,
    /// Last day on which it holds, ISO.
    pub expires: String,
    /// What has become of it.
    pub state: AcceptanceState,
}

/// What has become of an acceptance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AcceptanceState {
    /// The finding is put up with.
    Accepted,
    /// The last day is over: the finding stands among the others again.
    Expired,
    /// Nothing in the report is what it speaks of.
    Stale,
}

impl Acceptance {
    /// Whether the finding is put up with today.
    pub fn holds(&self) -> bool {
        self.state == AcceptanceState::Accepted
    }
}

impl Comment {
    /// What it speaks of, by its id.
    pub fn subject(&self) -> &str {
        self.finding.as_deref().or(self.action.as_deref()).unwrap_or_default()
    }

    /// Whether it speaks of a step of the plan.
    pub fn is_on_step(&self, action: &str) -> bool {
        let head = action.split_once(':').map_or(action, |(head, _)| head);
        self.action.as_deref().is_some_and(|own| own == action || own == head)
    }
}
