//! What each client adds to every headline figure: the rows from which the figures can be summed again.

use super::client::{Client, Scope};

/// The parts of all clients, with what their lists refer to.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientParts {
    /// Every channel of the audit, sorted by id.
    pub channels: Vec<String>,
    /// Rented operators on which a client in scope has a route, sorted: those whose loss test 1 looks at.
    pub operators: Vec<String>,
    /// One entry a client, by number; excluded clients are not among them.
    pub clients: Vec<ClientPart>,
}

/// What one client adds.
#[derive(Debug, Clone, PartialEq)]
pub struct ClientPart {
    /// Number of the client.
    pub number: u32,
    /// Whether it is scored.
    pub scope: Scope,
    /// What it counts for in the scores, by the basis of the audit; not below 0.
    pub weight: f64,
    /// Won revenue in the window; `None` without deals.
    pub value: Option<f64>,
    /// Inbound messages in the window.
    pub inbound: u64,
    /// Outbound messages in the window.
    pub outbound: u64,
    /// What is left of it in test 1.
    pub outage: OutagePart,
    /// What test 2 makes of its messages.
    pub context: ContextPoint,
    /// What test 3 makes of its contacts; `None` while the test is not assessed.
    pub owned: Option<OwnedPart>,
    /// Share of the client that counts for each channel, 0–1, by place in `ClientParts::channels`: its inbound messages, or
    /// where nobody wrote at all its channels on file. All 0 for a client that does not count in concentration, else they sum
    /// to 1.
    pub shares: Vec<f64>,
    /// The sum of the shares on rented channels.
    pub rented_share: f64,
}

/// A client in test 1.
#[derive(Debug, Clone, PartialEq)]
pub struct OutagePart {
    /// It has a route.
    pub is_reachable: bool,
    /// What it counts today, when nothing is lost.
    pub today: CreditPart,
    /// Its route on each channel, by place in `ClientParts::channels`.
    pub routes: Vec<RoutePart>,
    /// What it counts when each operator is lost, by place in `ClientParts::operators`.
    pub credits: Vec<CreditPart>,
}

/// How well a route is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoutePart {
    /// There is none.
    None,
    /// Known, never used in the window.
    Known,
    /// The client wrote there in the window.
    Proven,
}

/// What a client counts, 0–1: 1 while a proven route is left, φ while only known ones are, 0 when none is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CreditPart {
    /// In the score.
    pub score: f64,
    /// At the low end: what is on paper counts 0, and so does who may be where no export looks.
    pub low: f64,
    /// At the high end: every known route counts 1.
    pub high: f64,
}

/// A client in test 2.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ContextPoint {
    /// M: messages in the window on rented channels that some export shows.
    pub rented: u64,
    /// L: of these, logged.
    pub logged: u64,
    /// O: messages in the window on owned channels.
    pub owned: u64,
    /// κ: 0, 0.25 or 0.5.
    pub kappa: f64,
    /// Share of the context in the own system, 0–1; `None` without messages, or while the test is not assessed.
    pub score: Option<f64>,
    /// What counts at the low end.
    pub low: Option<f64>,
    /// What counts at the high end.
    pub high: Option<f64>,
}

/// A client in test 3.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about the contacts")]
pub struct OwnedPart {
    /// A usable e-mail on file.
    pub email: bool,
    /// A usable phone on file.
    pub phone: bool,
    /// A portal login on file.
    pub portal: bool,
    /// One of them is confirmed.
    pub is_confirmed: bool,
    /// A phone, a login, or an address of which some source says whether it may be written to.
    pub is_vouched: bool,
    /// A contact only has to be imported.
    pub is_recoverable: bool,
    /// A phone on file of which no country could be told.
    pub is_unread: bool,
}

impl OwnedPart {
    /// Of a client.
    pub fn of(client: &Client) -> Self {
        Self {
            email: client.email.is_usable,
            phone: client.phone.is_usable,
            portal: client.portal.is_usable,
            is_confirmed: client.is_confirmed(),
            is_vouched: client.phone.is_usable || client.portal.is_usable || client.has_vouched_email,
            is_recoverable: client.is_recoverable(),
            is_unread: client.unread_phones > 0,
        }
    }

    /// Whether there is any owned contact.
    pub fn any(self) -> bool {
        self.email || self.phone || self.portal
    }
}
