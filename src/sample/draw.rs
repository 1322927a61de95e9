//! Chance: strata by value, in each of them those of the smallest hash.

use super::frame::{Frame, frame};
use super::picked::{Draw, Pick};
use crate::model::sampling::{Stratum, allocate};
use crate::pipeline::Audit;
use crate::text::Language;
use crate::worklist::Card;

/// Parts of equal size into which clients with revenue are cut.
const VALUED: usize = 3;

/// Fewest clients with revenue that are cut.
const FEWEST_VALUED: usize = 12;

/// Draws so many clients of an audit; a larger draw with the same seed holds a smaller one but for how the strata round.
pub fn draw(audit: &Audit, wanted: u64, seed: u64, language: Language) -> Draw {
    drawn(frame(audit, language), wanted, seed)
}

/// Draws so many, in proportion from each stratum: clients with revenue by falling revenue, in three parts, and those without.
fn drawn(frame: Frame, wanted: u64, seed: u64) -> Draw {
    let unfit = frame.unfit;
    let strata = strata(frame.clients);
    let sizes: Vec<u64> = strata.iter().map(|stratum| stratum.len() as u64).collect();
    let shares = allocate(&sizes, wanted);
    let mut picks = Vec::new();
    for (number, (clients, share)) in strata.into_iter().zip(&shares).enumerate() {
        let mut by_chance: Vec<([u8; 32], Card, f64)> =
            clients.into_iter().map(|(card, value)| (chance(seed, &card.tie), card, value)).collect();
        by_chance.sort_unstable_by_key(|(place, _, _)| *place);
        by_chance.truncate(*share as usize);
        picks.extend(by_chance.into_iter().map(|(_, card, value)| Pick { card, value, stratum: number }));
    }
    let strata = sizes.into_iter().zip(shares).map(|(of, drawn)| Stratum { of, drawn }).collect();
    Draw { seed, strata, picks, unfit }
}

/// The place of a client among all that chance orders: the same whatever else there is.
fn chance(seed: u64, tie: &str) -> [u8; 32] {
    let mut hash = blake3::Hasher::new();
    hash.update(&seed.to_le_bytes());
    hash.update(tie.as_bytes());
    *hash.finalize().as_bytes()
}

/// The strata, none of them empty, most valuable first.
fn strata(clients: Vec<(Card, f64)>) -> Vec<Vec<(Card, f64)>> {
    let (mut valued, rest): (Vec<_>, Vec<_>) = clients.into_iter().partition(|(_, value)| *value > 0.0);
    valued.sort_unstable_by(|(a, of_a), (b, of_b)| of_b.total_cmp(of_a).then_with(|| a.tie.cmp(&b.tie)));
    let parts = if valued.len() < FEWEST_VALUED { 1 } else { VALUED };
    let size = valued.len().div_ceil(parts).max(1);
    let mut strata = Vec::new();
    let mut valued = valued.into_iter().peekable();
    while valued.peek().is_some() {
        strata.push(valued.by_ref().take(size).collect());
    }
    strata.push(rest);
    strata.retain(|stratum: &Vec<_>| !stratum.is_empty());
    strata
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(count: usize, valued: usize) -> Frame {
        let client = |number: usize| {
            let card = Card { tie: format!("record:crm:{number}"), ..Card::default() };
            (card, if number < valued { 10.0 + number as f64 } else { 0.0 })
        };
        Frame { clients: (0..count).map(client).collect(), unfit: 0 }
    }

    #[test]
    fn a_draw_hangs_on_its_seed_alone_and_grows() {
        let ties = |wanted, seed| {
            let draw = drawn(frame(100, 0), wanted, seed);
            draw.picks.into_iter().map(|pick| pick.card.tie).collect::<Vec<_>>()
        };
        assert_eq!(ties(20, 1), ties(20, 1));
        assert_ne!(ties(20, 1), ties(20, 2));
        assert_eq!(ties(20, 1), ties(30, 1)[..20]);
        assert_eq!(ties(500, 1).len(), 100);
    }

    #[test]
    fn every_part_is_drawn_from() {
        let draw = drawn(frame(100, 30), 20, 1);
        assert_eq!(draw.strata.iter().map(|stratum| stratum.of).collect::<Vec<_>>(), [10, 10, 10, 70]);
        assert_eq!(draw.strata.iter().map(|stratum| stratum.drawn).collect::<Vec<_>>(), [2, 2, 2, 14]);
        assert!(draw.picks.iter().filter(|pick| pick.stratum == 0).all(|pick| pick.value >= 30.0));
    }
}
