//! From how many on a group is not small.

/// A group of at least so many is not small.
pub const SMALL: u64 = 5;

/// With fewer clients in scope the steps would be so wide that no figure said anything.
pub const FEWEST_CLIENTS: u64 = 10;

/// There are too few clients for a report in which no small group can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{in_scope} clients in scope are fewer than {FEWEST_CLIENTS}")]
pub struct TooFew {
    /// Clients in scope.
    pub in_scope: u64,
}
