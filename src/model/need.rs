//! What is missing: its kind, with what it speaks of behind a colon (`channel-export:instagram`). Nothing else in the program
//! knows how that is written.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::vocabulary::{GateCause, NeedKind};

/// Something that is missing: its kind, with what it speaks of behind a colon.
// Every text is one, for a later version may know more kinds. Sorted as texts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
#[cfg_attr(test, schemars(inline))]
pub struct Need(String);

impl Need {
    /// A need of a kind that speaks of something.
    pub fn about(kind: NeedKind, what: impl fmt::Display) -> Self {
        Self(format!("{kind}:{what}"))
    }

    /// What kind it is; `None` for a cause of the gate and for what a later version knows.
    pub fn kind(&self) -> Option<NeedKind> {
        NeedKind::of_id(self.parts().0)
    }

    /// What it speaks of; empty where it speaks of nothing.
    pub fn what(&self) -> &str {
        self.parts().1
    }

    /// The id of its kind, known or not, and what it speaks of.
    pub fn parts(&self) -> (&str, &str) {
        self.0.split_once(':').unwrap_or((&self.0, ""))
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same speaking of something else, where it speaks of something.
    pub fn with_what(&self, what: impl fmt::Display) -> Self {
        match self.0.split_once(':') {
            Some((id, _)) => Self(format!("{id}:{what}")),
            None => self.clone(),
        }
    }
}

impl From<NeedKind> for Need {
    fn from(kind: NeedKind) -> Self {
        Self(kind.id().to_owned())
    }
}

impl From<GateCause> for Need {
    fn from(cause: GateCause) -> Self {
        Self(cause.id().to_owned())
    }
}

impl PartialEq<&str> for Need {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::json;

    #[test]
    fn a_need_is_written_with_what_it_speaks_of() {
        for (need, text, kind, what) in [
            (Need::from(NeedKind::Crm), "crm", Some(NeedKind::Crm), ""),
            (
                Need::about(NeedKind::Consent, "a:b.csv"),
                "consent:a:b.csv",
                Some(NeedKind::Consent),
                "a:b.csv",
            ),
            (Need::about(NeedKind::Region, 5), "region:5", Some(NeedKind::Region), "5"),
            (Need::from(GateCause::Absent), "absent", None, ""),
            (Need("moonlight:x".to_owned()), "moonlight:x", None, "x"),
        ] {
            assert_eq!((need.as_str(), need.kind(), need.what()), (text, kind, what));
            assert_eq!(json::tree(&need), text);
        }
        let renamed = Need::about(NeedKind::Consent, "anna.csv").with_what("file-1.csv");
        assert_eq!(renamed, Need::about(NeedKind::Consent, "file-1.csv"));
        assert_eq!(Need::from(NeedKind::Crm).with_what("x"), Need::from(NeedKind::Crm));
    }

    #[test]
    fn what_is_vital_speaks_of_nothing_else() {
        let vital = || NeedKind::ALL.into_iter().filter(|kind| kind.is_vital());
        assert!(
            vital().count() > 0 && vital().all(|kind| !kind.speaks_of_something() && !kind.is_own_step())
        );
    }
}
