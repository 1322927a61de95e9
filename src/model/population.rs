//! Whom the figures are about: who is scored, and what counts as one client.

use serde::Serialize;

/// Who of the linked clients is scored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Population {
    /// With a dated event in the window.
    #[default]
    Active,
    /// Everybody.
    All,
    /// With a won deal.
    Customers,
    /// With an inbound message in the window.
    Wrote,
}

impl Population {
    /// All, the default first.
    pub const ALL: [Self; 4] = [Self::Active, Self::All, Self::Customers, Self::Wrote];

    /// The stable id: `active`, `all`, `customers`, `wrote`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::All => "all",
            Self::Customers => "customers",
            Self::Wrote => "wrote",
        }
    }
}

/// What counts as one client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Each person.
    #[default]
    Person,
    /// Each company, with all of its people; whoever names none is one by himself.
    Company,
}

impl Unit {
    /// All, the default first.
    pub const ALL: [Self; 2] = [Self::Person, Self::Company];

    /// The stable id: `person`, `company`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Company => "company",
        }
    }
}
