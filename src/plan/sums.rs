//! The three scores as sums over clients: what one client adds can be taken out and put back changed.

use super::standing::Standing;
use super::world::World;
use crate::metrics::share;
use crate::stress::index::geometric_mean;

/// What one client adds to the sums.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub(super) weight: f64,
    pub(super) is_reachable: bool,
    /// By rented operator on which it has a route: what its loss costs, 0 untouched or safe, 1 − φ fallback, 1 stranded.
    pub(super) lost: Vec<(u16, f64)>,
    /// Share of its messages kept in the own system; `None` without messages.
    pub(super) context: Option<f64>,
    pub(super) is_owned: bool,
}

impl Part {
    /// What a client adds.
    pub(super) fn new(standing: &Standing, world: &World) -> Self {
        let lost = |operator: u16| {
            let left = || standing.left_without(operator, world);
            if left().any(|route| route.is_proven) {
                0.0
            } else if left().next().is_some() {
                1.0 - world.fallback_credit
            } else {
                1.0
            }
        };
        let (own, logged, rented) = standing.messages();
        let (own, logged, rented) = (own as f64, logged as f64, rented as f64);
        let kept = own + logged + world.kappa.of_summary(standing.summary) * (rented - logged);
        Self {
            weight: standing.weight,
            is_reachable: !standing.routes.is_empty(),
            lost: standing.operators(world).map(|operator| (operator, lost(operator))).collect(),
            context: share(kept, own + rented),
            is_owned: standing.is_owned(),
        }
    }
}

/// Sums over the in-scope clients.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sums {
    total: f64,
    reachable: f64,
    /// By rented operator.
    lost: Vec<f64>,
    context: f64,
    with_messages: f64,
    owned: f64,
}

impl Sums {
    /// Of nobody.
    pub(super) fn none(world: &World) -> Self {
        Self {
            total: 0.0,
            reachable: 0.0,
            lost: vec![0.0; world.operators],
            context: 0.0,
            with_messages: 0.0,
            owned: 0.0,
        }
    }

    /// Adds a client `sign` times: 1 puts it in, −1 takes it out.
    pub(super) fn add(&mut self, part: &Part, sign: f64) {
        let weight = sign * part.weight;
        self.total += weight;
        self.reachable += if part.is_reachable { weight } else { 0.0 };
        for (operator, lost) in &part.lost {
            self.lost[*operator as usize] += weight * lost;
        }
        if let Some(context) = part.context {
            self.context += weight * context;
            self.with_messages += weight;
        }
        self.owned += if part.is_owned { weight } else { 0.0 };
    }

    /// Adds other sums.
    pub(super) fn join(&mut self, other: &Self) {
        self.total += other.total;
        self.reachable += other.reachable;
        self.lost.iter_mut().zip(&other.lost).for_each(|(mine, more)| *mine += more);
        self.context += other.context;
        self.with_messages += other.with_messages;
        self.owned += other.owned;
    }

    /// What stays within reach, 0–1, by number: whatever operator 0, 1, … is lost, and last when none is.
    pub(super) fn retention(&self, limit: usize) -> Option<f64> {
        share(self.reachable - self.lost.get(limit).copied().unwrap_or(0.0), self.total)
    }

    /// How many limits test 1 has: an operator each, and reach today.
    pub(super) fn limits(&self) -> usize {
        self.lost.len() + 1
    }

    /// The limit that decides test 1, the first of equal ones.
    pub(super) fn tightest(&self) -> usize {
        let retained = |limit: &usize| self.retention(*limit).unwrap_or(0.0);
        (0..self.limits()).min_by(|a, b| retained(a).total_cmp(&retained(b))).unwrap_or(0)
    }

    /// The three scores.
    pub(super) fn scores(&self, world: &World) -> Scores {
        let outage = self.retention(self.tightest()).filter(|_| self.reachable > 0.0);
        Scores {
            outage: outage.map(|share| 100.0 * share),
            context: share(self.context, self.with_messages)
                .filter(|_| world.has_context)
                .map(|share| 100.0 * share),
            owned: share(self.owned, self.total).filter(|_| world.has_owned).map(|share| 100.0 * share),
        }
    }
}

/// The scores of the three tests, 0–100; `None` while a test is not assessed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// Test 1.
    pub outage: Option<f64>,
    /// Test 2.
    pub context: Option<f64>,
    /// Test 3.
    pub owned: Option<f64>,
}

impl Scores {
    /// The index; `None` while one of the tests is not assessed.
    pub fn index(&self, world: &World) -> Option<f64> {
        Some(geometric_mean([self.outage?, self.context?, self.owned?], world.exponents))
    }

    /// What the plan raises: the index, else the sum of the assessed tests.
    pub(super) fn aim(&self, world: &World) -> f64 {
        let sum = || self.all().into_iter().flatten().fold(0.0, |sum, score| sum + score);
        self.index(world).unwrap_or_else(sum)
    }

    /// All three in order.
    pub(super) fn all(&self) -> [Option<f64>; 3] {
        [self.outage, self.context, self.owned]
    }
}
