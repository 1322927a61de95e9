//! A random sample of clients: where chats can only be exported one by one, a few are drawn, exported and audited for all.

use serde::Serialize;

/// A client that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// A handle of the client in its normal form (`record:hubspot:17`): who it is.
    pub handle: String,
    /// The stratum that it was drawn from, from 0.
    pub stratum: u32,
    /// Whoever filled the list in says that there is no chat with this client.
    pub has_no_chat: bool,
}

/// A part of the clients from which some were drawn, each with the same chance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Stratum {
    /// Clients in it.
    pub of: u64,
    /// Clients drawn from it.
    pub drawn: u64,
}

/// A list that was drawn, as it comes back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sample {
    /// The number that the draw hangs on.
    pub seed: u64,
    /// The strata, most valuable clients first.
    pub strata: Vec<Stratum>,
    /// Whom it drew.
    pub drawn: Vec<Drawn>,
}

/// What became of a sample: the clients of its audience were drawn, each with the chance of its stratum.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sampled {
    /// The number that the draw hangs on.
    pub seed: u64,
    /// The strata, with how many of those drawn are in the audience.
    pub strata: Vec<Stratum>,
    /// The stratum of each client of the audience, by its place.
    pub of_client: Vec<u32>,
    /// Drawn clients of whom nothing was found.
    pub not_found: u64,
    /// Drawn clients without a chat of whom nobody says that there is none: nobody knows what they write, and where.
    pub unanswered: u64,
    /// Clients who were not drawn.
    pub not_drawn: u64,
    /// What taking the newest would have said; `None` without a CRM.
    pub newest: Option<Newest>,
}

/// A figure that is known of all clients, and what it is among the newest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Newest {
    /// How many of the newest.
    pub clients: u64,
    /// Share of all clients in scope with a contact of the business's own, 0–1.
    pub owned_of_all: f64,
    /// The same of the newest.
    pub owned_of_newest: f64,
}

/// Fewest clients that are drawn: fewer say next to nothing, and of a stratum two are the least of which chance can be told.
pub const FEWEST_DRAWN: u64 = 10;

/// How many clients to draw from each stratum: in proportion to its size, by largest remainder, and where it can be at least two
/// of each, for one alone says nothing of how much clients differ. The counts sum to `wanted`, or to all clients where there
/// are no more.
pub fn allocate(sizes: &[u64], wanted: u64) -> Vec<u64> {
    let all: u64 = sizes.iter().sum();
    let wanted = wanted.min(all);
    let mut shares: Vec<u64> = sizes.iter().map(|size| least(*size)).collect();
    if shares.iter().sum::<u64>() > wanted {
        shares.fill(0);
    }
    // The next one goes where the share lies farthest below its proportion; of equal ones to the first.
    for _ in shares.iter().sum::<u64>()..wanted {
        let lacks = |place: &usize| {
            let proportion = sizes[*place] as f64 * wanted as f64 / all as f64;
            proportion - shares[*place] as f64
        };
        let open = (0..sizes.len()).filter(|place| shares[*place] < sizes[*place]);
        let Some(next) = open.reduce(|best, other| if lacks(&other) > lacks(&best) { other } else { best })
        else {
            break;
        };
        shares[next] += 1;
    }
    shares
}

fn least(size: u64) -> u64 {
    size.min(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strata_are_drawn_from_in_proportion() {
        assert_eq!(allocate(&[100, 200, 300], 30), [5, 10, 15]);
        assert_eq!(allocate(&[2, 298, 300], 30), [2, 14, 14]);
        assert_eq!(allocate(&[1, 9], 30), [1, 9], "no more than there are");
        assert_eq!(allocate(&[0, 10, 10], 3), [0, 2, 1], "too few for two of each");
        assert_eq!(allocate(&[], 5), [0_u64; 0]);
    }
}
